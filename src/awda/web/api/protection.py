"""Protection by the API: area sheets, free will, risk, claims, meetings, stays, signs of pressure.

A scanned paper is not sent here: it is looked into where it is uploaded (P-06). A withdrawal made
without a network is sent later with the id and the hour it was given on the device (P-05).
"""

from dataclasses import dataclass

from awda.kernel.text import Text
from awda.protection import acts
from awda.protection.captives import rules as captives
from awda.protection.claims import rules as claims
from awda.protection.contacts import rules as contacts
from awda.protection.informing.rules import AnswerToExtract
from awda.protection.pressures import rules as pressures
from awda.protection.pressures.rules import SignalId, Verdict
from awda.protection.receivers import rules as receivers
from awda.protection.returns import vocabulary as returns
from awda.protection.risk.rules import AssessRisk
from awda.protection.sheets.rules import PublishSheet
from awda.protection.stays.rules import ProvideStay
from awda.web.api.door import ApiAct, spread
from awda.web.contexts import said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerToSignal:
    """What a review of a sign of pressure found, and what was done (P-13)."""

    signal: SignalId
    verdict: Verdict
    done: str


ACTS = (
    ApiAct(
        "publish-sheet",
        PublishSheet,
        acts.publish_sheet,
        Text("نشر ورقة منطقة", "Publish a version of an area sheet"),
    ),
    ApiAct(
        "report-on-receiver",
        receivers.ReportOnReceiver,
        acts.record_of_receiver,
        Text("خبر عن سلطة مستقبِلة", "Report on a receiving authority"),
    ),
    ApiAct(
        "assess-support",
        receivers.AssessSupport,
        acts.record_of_receiver,
        Text("تقييم مخاطر دعم", "Assess the risk of support to a receiving force"),
    ),
    ApiAct(
        "record-support",
        receivers.RecordSupport,
        acts.record_of_receiver,
        Text("تسجيل دعم", "Record support to a receiving force"),
    ),
    ApiAct("counsel", returns.Counsel, acts.note, Text("مشورة", "Counsel someone")),
    ApiAct("sign-return", returns.SignReturn, acts.note, Text("استمارة عودة", "A return form")),
    ApiAct(
        "reconfirm",
        returns.Reconfirm,
        acts.note,
        Text("السؤال الثاني بعد الموافقة", "The second asking, after the green light"),
    ),
    ApiAct(
        "ask-at-boarding",
        returns.AskAtBoarding,
        acts.note,
        Text("السؤال الثالث عند الصعود", "The third asking, at boarding"),
    ),
    ApiAct(
        "withdraw-consent",
        returns.WithdrawConsent,
        acts.note,
        Text("سحب الموافقة", "Withdraw consent"),
    ),
    ApiAct(
        "record-paper-asked",
        returns.RecordPaperAsked,
        acts.note,
        Text("ورقة طُلبت من شخص", "A pledge or the like was asked for"),
    ),
    ApiAct(
        "record-visit",
        returns.RecordVisit,
        acts.note,
        Text("زيارة استطلاع", "A go-and-see visit"),
    ),
    ApiAct(
        "assess-risk",
        AssessRisk,
        acts.note,
        Text("تقييم خطر الإعادة", "Assess the risk of return"),
    ),
    ApiAct(
        "record-wish",
        claims.RecordWish,
        acts.note,
        Text("رغبة في الحماية", "Someone seeks protection"),
    ),
    ApiAct("lodge-claim", claims.LodgeClaim, acts.note, Text("تقديم طلب", "Lodge a claim")),
    ApiAct(
        "attest-civilian",
        claims.AttestCivilian,
        acts.note,
        Text("إثبات مدة مدنية", "Attest a civilian period"),
    ),
    ApiAct("decide-claim", claims.DecideClaim, acts.note, Text("البت في طلب", "Decide a claim")),
    ApiAct("appeal-claim", claims.AppealClaim, acts.note, Text("طعن", "Appeal")),
    ApiAct(
        "decide-appeal",
        claims.DecideAppeal,
        acts.note,
        Text("البت في طعن", "Decide an appeal"),
    ),
    ApiAct("close-wish", claims.CloseWish, acts.note, Text("إغلاق رغبة", "Close a wish")),
    ApiAct(
        "answer-to-meeting",
        contacts.AnswerToMeeting,
        acts.note,
        Text("جواب عن لقاء", "Someone's own answer to a meeting"),
    ),
    ApiAct(
        "record-meeting",
        contacts.RecordMeeting,
        acts.note,
        Text("تسجيل لقاء", "Record a meeting with officials"),
    ),
    ApiAct(
        "provide-stay",
        ProvideStay,
        acts.note,
        Text("حل لمن يبقى", "An onward solution for whoever stays"),
    ),
    ApiAct(
        "flag-captive",
        captives.FlagCaptive,
        acts.take_out,
        Text("إشارة إلى مختطف محتمل", "Flag a possible abductee"),
    ),
    ApiAct(
        "hear-captive",
        captives.HearCaptive,
        acts.note,
        Text("مقابلة مختطف محتمل", "Hear a possible abductee apart"),
    ),
    ApiAct(
        "refer-captive",
        captives.ReferCaptive,
        acts.note,
        Text("إحالة إلى جهة الناجين", "Refer to the survivors' body"),
    ),
    ApiAct("lift-flag", captives.LiftFlag, acts.note, Text("رفع الإشارة", "Lift a flag")),
    ApiAct(
        "answer-to-extract",
        AnswerToExtract,
        acts.note,
        Text("جواب عن إعلام دولة الأصل", "Someone's answer about the state of origin"),
    ),
    ApiAct(
        "log-pressure",
        pressures.LogPressure,
        acts.log_pressure,
        Text("تسجيل ضغط أو اضطراب", "Log pressure or unrest"),
    ),
    ApiAct(
        "answer-signal",
        AnswerToSignal,
        spread(acts.answer_signal),
        Text("جواب عن علامة ضغط", "Answer a sign of pressure"),
        may=said_by(pressures.AnswerSignal),
    ),
)
