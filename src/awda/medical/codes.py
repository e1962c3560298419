"""The closed lists of care (codelists.json, RULES.md group M). Values stand on the record. Pure."""

from enum import StrEnum
from typing import Final


class Fitness(StrEnum):
    """What a clinician found about travel (M-03)."""

    FIT = "FIT"
    FIT_ESC = "FIT_ESC"  # with a medical escort
    FIT_AID = "FIT_AID"  # with an aid: wheelchair, stretcher, oxygen
    DEFER = "DEFER"  # not before a day
    UNFIT = "UNFIT"


MAY_TRAVEL: Final = frozenset({Fitness.FIT, Fitness.FIT_ESC, Fitness.FIT_AID})


class Resource(StrEnum):
    """What a journey must carry for someone (M-04); a convoy matches each before its release."""

    STRETCHER = "STRETCHER"
    WHEELCHAIR = "WHEELCHAIR"
    OXYGEN = "OXYGEN"
    ESCORT_NURSE = "ESCORT_NURSE"
    ESCORT_DOCTOR = "ESCORT_DOCTOR"
    MEDICINES = "MEDICINES"  # for the journey and 14 days


AIDS: Final = frozenset({Resource.STRETCHER, Resource.WHEELCHAIR, Resource.OXYGEN})
ESCORTS: Final = frozenset({Resource.ESCORT_NURSE, Resource.ESCORT_DOCTOR})


class Seat(StrEnum):
    """The kind of seat: all that whoever plans a bus needs to know of a body."""

    SEAT = "SEAT"
    WHEELCHAIR = "WHEELCHAIR"
    STRETCHER = "STRETCHER"


class Standing(StrEnum):
    """The one word everybody outside the care team may learn (M-02)."""

    NOT_CHECKED = "NOT_CHECKED"
    UNDER_TREATMENT = "UNDER_TREATMENT"
    FIT = "FIT"
    FIT_ESC = "FIT_ESC"
    FIT_AID = "FIT_AID"
    NOT_FIT_UNTIL = "NOT_FIT_UNTIL"
    NOT_FIT = "NOT_FIT"
    CHECK_EXPIRED = "CHECK_EXPIRED"


class NoteKind(StrEnum):
    """What a note in the file is about."""

    CONSULTATION = "CONSULTATION"
    CONDITION = "CONDITION"
    MEDICINE = "MEDICINE"
    ALLERGY = "ALLERGY"
    IMMUNISATION = "IMMUNISATION"
    PROCEDURE = "PROCEDURE"
    PREGNANCY = "PREGNANCY"
    AID = "AID"


# What a triage medic must know so as to do no harm; the rest of the file stays with clinicians.
OF_TRIAGE: Final = frozenset(
    {NoteKind.ALLERGY, NoteKind.MEDICINE, NoteKind.PREGNANCY, NoteKind.AID}
)


class Asked(StrEnum):
    """What a person was asked about and answered: none."""

    PROBLEMS = "PROBLEMS"
    ALLERGIES = "ALLERGIES"
    MEDICINES = "MEDICINES"


class Consciousness(StrEnum):
    """AVPU."""

    ALERT = "ALERT"
    VOICE = "VOICE"
    PAIN = "PAIN"
    NONE = "NONE"


class Care(StrEnum):
    """What is offered to everyone, free, and may be declined (M-09)."""

    EXAMINATION = "EXAMINATION"
    PSYCHOSOCIAL = "PSYCHOSOCIAL"
    REPRODUCTIVE = "REPRODUCTIVE"
    HYGIENE_KIT = "HYGIENE_KIT"


class CareAnswer(StrEnum):
    """How the person answered the offer."""

    OFFERED = "OFFERED"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    GIVEN = "GIVEN"


class HoldCause(StrEnum):
    """Why a clinician stops someone from travelling with others."""

    ISOLATION = "ISOLATION"  # ill with what others could catch
    CONTACT = "CONTACT"  # was close to someone who is
    OUTBREAK = "OUTBREAK"  # the whole site is closed
    LIFTED = "LIFTED"


class HandedTo(StrEnum):
    """Who may be given a summary (M-07). There is no code for a commander, and none is added."""

    PERSON = "PERSON"
    RECEIVING_DOCTOR = "RECEIVING_DOCTOR"
