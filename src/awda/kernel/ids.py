"""Typed ids: a person is never mistaken for a place. All are text; the journal draws new ones."""

import re
from typing import Final, NewType

UUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
"""The form of ids of commands and subjects: they stand in public envelopes, so never a name."""

OperationId = NewType("OperationId", str)
CommandId = NewType("CommandId", str)
PartyId = NewType("PartyId", str)
PlaceId = NewType("PlaceId", str)
PersonId = NewType("PersonId", str)
ItemId = NewType("ItemId", str)
SubjectId = NewType("SubjectId", str)  # a PersonId or an ItemId: whatever custody can be held of
HouseholdId = NewType("HouseholdId", str)
HandoverId = NewType("HandoverId", str)
ShelterId = NewType("ShelterId", str)
QuestionId = NewType("QuestionId", str)  # whether two records are one person
ActorId = NewType("ActorId", str)  # a login, no person's name: it stands in the public envelope


def subject(of: PersonId | ItemId) -> SubjectId:
    """The same id, seen as something custody is held of."""
    return SubjectId(of)
