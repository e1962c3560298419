"""Printable papers: plain frozen facts in, PDF bytes out.

What always holds: nothing here reads a database or a clock; a value is printed, never run; the same
facts give the same bytes; a name is wrapped or shrunk but never cut; a paper whose sums do not meet
is not printed.
"""

from awda.papers.arms import Arm, ArmsReceipt, NoSerial, arms_receipt
from awda.papers.balance import BalancePart, DailyBalance, daily_balance
from awda.papers.camp import CampList, CampRow, camp_list
from awda.papers.cards import IdentityCard, identity_card, identity_card_sheet
from awda.papers.custody import CustodyReceipt, custody_receipt
from awda.papers.engine import PaperError, set_paper
from awda.papers.ground import Birth, Issue, LogLine, Officer, PrintedName, Setting
from awda.papers.handover import HandoverList, HandoverRow, handover_list
from awda.papers.medical import MedicalEnvelope, MedicalLine, medical_envelope
from awda.papers.property import Banknotes, PropertyItem, PropertyReceipt, property_receipt
from awda.papers.wristbands import Wristband, wristband_sheet

__all__ = [
    "Arm",
    "ArmsReceipt",
    "BalancePart",
    "Banknotes",
    "Birth",
    "CampList",
    "CampRow",
    "CustodyReceipt",
    "DailyBalance",
    "HandoverList",
    "HandoverRow",
    "IdentityCard",
    "Issue",
    "LogLine",
    "MedicalEnvelope",
    "MedicalLine",
    "NoSerial",
    "Officer",
    "PaperError",
    "PrintedName",
    "PropertyItem",
    "PropertyReceipt",
    "Setting",
    "Wristband",
    "arms_receipt",
    "camp_list",
    "custody_receipt",
    "daily_balance",
    "handover_list",
    "identity_card",
    "identity_card_sheet",
    "medical_envelope",
    "property_receipt",
    "set_paper",
    "wristband_sheet",
]
