"""The relationships of a household (codelists.json, 29 codes) and what they grant.

Always holds: a spouse link the person does not recognise, or any disputed link, grants nothing: no
travel as a dependant, no place in the unit (F-03, IDDRS 5.40 §9.3.2). Pure.
"""

from enum import StrEnum


class Relationship(StrEnum):
    """What someone is to the focal person."""

    SELF = "SELF"
    SPOUSE = "SPOUSE"
    SPOUSE_NOT_RECOGNISED = "SPOUSE_NOT_RECOGNISED"
    FATHER = "FATHER"
    MOTHER = "MOTHER"
    SON = "SON"
    DAUGHTER = "DAUGHTER"
    STEP_CHILD = "STEP_CHILD"
    FOSTER_CHILD = "FOSTER_CHILD"
    KAFALA_CHILD = "KAFALA_CHILD"
    BROTHER = "BROTHER"
    SISTER = "SISTER"
    GRANDFATHER = "GRANDFATHER"
    GRANDMOTHER = "GRANDMOTHER"
    GRANDCHILD = "GRANDCHILD"
    UNCLE_PATERNAL = "UNCLE_PATERNAL"
    UNCLE_MATERNAL = "UNCLE_MATERNAL"
    AUNT_PATERNAL = "AUNT_PATERNAL"
    AUNT_MATERNAL = "AUNT_MATERNAL"
    NEPHEW_NIECE = "NEPHEW_NIECE"
    COUSIN = "COUSIN"
    CO_WIFE = "CO_WIFE"
    PARENT_IN_LAW = "PARENT_IN_LAW"
    CHILD_IN_LAW = "CHILD_IN_LAW"
    SIBLING_IN_LAW = "SIBLING_IN_LAW"
    OTHER_RELATIVE = "OTHER_RELATIVE"
    CAREGIVER_NOT_RELATED = "CAREGIVER_NOT_RELATED"
    DEPENDANT_NOT_RELATED = "DEPENDANT_NOT_RELATED"
    UNKNOWN = "UNKNOWN"


GRANTS_NOTHING = frozenset({Relationship.SPOUSE_NOT_RECOGNISED})


def grants(relationship: Relationship, disputed: bool) -> bool:
    """Does the link put the person in the household's unit."""
    return not disputed and relationship not in GRANTS_NOTHING
