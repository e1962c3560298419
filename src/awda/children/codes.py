"""The code lists of a child's file (codelists.json; process.json, axis case_child). Pure.

Always holds: a code is never renamed or reused; no list names a weapon, a unit, a fight or a drill,
and no topic of an interview is military (C-07, S-09).
"""

from enum import StrEnum
from typing import Final


class Why(StrEnum):
    """Why a file was opened: a child, or someone who may be one."""

    CHILD = "CHILD"
    DOUBT = "DOUBT"


class Stage(StrEnum):
    """How far a child's path has come (process.json, case_child)."""

    DOUBT = "DOUBT"
    IDENTIFIED = "IDENTIFIED"
    SEPARATED = "SEPARATED"
    REFERRED = "REFERRED"
    INTERIM_CARE = "INTERIM_CARE"
    TRACED = "TRACED"
    BEST_INTERESTS = "BEST_INTERESTS"
    REUNIFIED = "REUNIFIED"
    FOLLOW_UP = "FOLLOW_UP"


class Tie(StrEnum):
    """Who of the family is with the child."""

    ACCOMPANIED = "ACCOMPANIED"
    SEPARATED = "SEPARATED"  # with other adults of the family
    UNACCOMPANIED = "UNACCOMPANIED"


class SeparationCause(StrEnum):
    """How they lost each other (Primero: separation-cause)."""

    CONFLICT = "CONFLICT"
    DEATH = "DEATH"
    ARREST = "ARREST"
    ABDUCTION = "ABDUCTION"
    RECRUITED = "RECRUITED"
    POPULATION_MOVEMENT = "POPULATION_MOVEMENT"
    ENTRUSTED = "ENTRUSTED"
    ABANDONED = "ABANDONED"
    MEDICAL_EVACUATION = "MEDICAL_EVACUATION"
    REPATRIATION = "REPATRIATION"
    POVERTY = "POVERTY"
    UNKNOWN = "UNKNOWN"


class CareArrangement(StrEnum):
    """Who looks after the child (Primero: care-arrangements-type)."""

    PARENT = "PARENT"
    STEP_PARENT = "STEP_PARENT"
    CUSTOMARY_CAREGIVER = "CUSTOMARY_CAREGIVER"
    ADULT_SIBLING = "ADULT_SIBLING"
    KINSHIP = "KINSHIP"
    FOSTER = "FOSTER"
    KAFALA = "KAFALA"
    RESIDENTIAL = "RESIDENTIAL"
    SUPPORTED_INDEPENDENT = "SUPPORTED_INDEPENDENT"
    CHILD_HEADED = "CHILD_HEADED"
    UNRELATED_ADULT = "UNRELATED_ADULT"
    NONE = "NONE"


class TracingStatus(StrEnum):
    """How far the search for the family has come (Primero: tracing-status)."""

    OPEN = "OPEN"
    TRACED = "TRACED"
    VERIFIED = "VERIFIED"
    REUNIFIED = "REUNIFIED"
    NOT_FOUND = "NOT_FOUND"


class Direction(StrEnum):
    """A family message goes out, or comes in."""

    OUT = "OUT"
    IN = "IN"


class Topic(StrEnum):
    """What a session with a child may be about. There is no other."""

    WELLBEING = "WELLBEING"
    FAMILY = "FAMILY"
    CARE = "CARE"
    AGE = "AGE"
    OWN_VIEW = "OWN_VIEW"
    LEGAL_STATUS = "LEGAL_STATUS"


class Wish(StrEnum):
    """What the child says of leaving."""

    FOR = "FOR"
    AGAINST = "AGAINST"
    NOT_DECIDED = "NOT_DECIDED"
    TOO_YOUNG = "TOO_YOUNG"  # asked in a way that fits the age, and gave no view


class Consenting(StrEnum):
    """Whose consent it is."""

    CHILD = "CHILD"
    GUARDIAN = "GUARDIAN"


class Discipline(StrEnum):
    """Professions of which two must agree on an age or on what is best."""

    CHILD_PROTECTION = "CHILD_PROTECTION"
    SOCIAL_WORK = "SOCIAL_WORK"
    MEDICINE = "MEDICINE"
    PSYCHOLOGY = "PSYCHOLOGY"
    LAW = "LAW"
    EDUCATION = "EDUCATION"


class Outcome(StrEnum):
    """What was found to be best for the child."""

    REUNIFY_THERE = "REUNIFY_THERE"  # departs to the family on the other side
    REUNIFY_HERE = "REUNIFY_HERE"
    CARE_HERE = "CARE_HERE"
    THIRD_COUNTRY = "THIRD_COUNTRY"
    NOT_YET = "NOT_YET"


class Sign(StrEnum):
    """What keeps a child from a civilian list until it is settled (C-06)."""

    ASSOCIATED = "ASSOCIATED"  # with an armed force or group
    ABDUCTED = "ABDUCTED"


class Purpose(StrEnum):
    """What a kinship test is for (C-11); there is no other."""

    NATIONALITY = "NATIONALITY"
    KINSHIP = "KINSHIP"


class Ending(StrEnum):
    """Why a file ends."""

    GROWN_UP = "GROWN_UP"
    REUNIFIED = "REUNIFIED"
    HANDED_TO_ANOTHER_BODY = "HANDED_TO_ANOTHER_BODY"
    DIED = "DIED"


FOUND: Final = frozenset({TracingStatus.TRACED, TracingStatus.VERIFIED, TracingStatus.REUNIFIED})
APART: Final = frozenset({Tie.SEPARATED, Tie.UNACCOMPANIED})
