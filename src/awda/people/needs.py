"""Specific needs (UNHCR codes, RULES.md I-11). Anyone at a desk may flag one; no more.

Always holds: a need is only flagged here. Assessing, referring and closing it is the work of
those who care. Where a need is kept depends on what it tells: medical, about a child, or
protection. Pure.
"""

from enum import StrEnum

from awda.kernel.roles import Compartment


class Need(StrEnum):
    """A specific need; several may stand for one person."""

    CR = "CR"
    CR_CP = "CR-CP"
    CR_CS = "CR-CS"
    CR_CC = "CR-CC"
    CR_TP = "CR-TP"
    CR_LW = "CR-LW"
    CR_LO = "CR-LO"
    CR_NE = "CR-NE"
    CR_SE = "CR-SE"
    CR_AF = "CR-AF"
    CR_CL = "CR-CL"
    SC_SC = "SC-SC"
    SC_UC = "SC-UC"
    SC_CH = "SC-CH"
    SC_IC = "SC-IC"
    SC_FC = "SC-FC"
    SC_NC = "SC-NC"
    WR_WR = "WR-WR"
    WR_SF = "WR-SF"
    WR_HR = "WR-HR"
    WR_LC = "WR-LC"
    WR_WF = "WR-WF"
    ER = "ER"
    ER_NF = "ER-NF"
    ER_FR = "ER-FR"
    ER_MC = "ER-MC"
    SP_PT = "SP-PT"
    SP_GP = "SP-GP"
    SP_CG = "SP-CG"
    DS_BD = "DS-BD"
    DS_DF = "DS-DF"
    DS_SD = "DS-SD"
    DS_PM = "DS-PM"
    DS_PS = "DS-PS"
    DS_MM = "DS-MM"
    DS_MS = "DS-MS"
    SM_MI = "SM-MI"
    SM_MN = "SM-MN"
    SM_DP = "SM-DP"
    SM_CI = "SM-CI"
    SM_CC = "SM-CC"
    SM_AD = "SM-AD"
    SM_OT = "SM-OT"
    PG_HR = "PG-HR"
    PG_LC = "PG-LC"
    FU_TR = "FU-TR"
    FU_FR = "FU-FR"
    TR_PI = "TR-PI"
    TR_HO = "TR-HO"
    TR_WV = "TR-WV"
    SV_VA = "SV-VA"
    SV_VO = "SV-VO"
    SV_VF = "SV-VF"
    SV_HK = "SV-HK"
    SV_FM = "SV-FM"
    LP_ND = "LP-ND"
    LP_RR = "LP-RR"
    LP_TD = "LP-TD"
    LP_AF = "LP-AF"
    LP_DA = "LP-DA"
    LP_DO = "LP-DO"
    LP_UP = "LP-UP"
    LP_RP = "LP-RP"
    LP_MD = "LP-MD"
    LP_MS = "LP-MS"
    LP_AN = "LP-AN"
    LP_AP = "LP-AP"


MEDICAL_GROUPS = frozenset({"DS", "SM", "PG"})
CHILD_GROUPS = frozenset({"CR", "SC"})


def compartment_of(need: Need) -> Compartment:
    """Who may read that this need was flagged."""
    group = need.value.partition("-")[0]
    if group in MEDICAL_GROUPS:
        return Compartment.MEDICAL
    if group in CHILD_GROUPS:
        return Compartment.CHILD
    return Compartment.PROTECTION
