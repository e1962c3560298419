"""Custody of people by the API: offers, answers, moves, ends.

People enter by intake. Items enter, move and are offered by equipment, which keeps the store's book
and the arms apart from the ammunition (W-05, W-06): here an item is refused, so neither is walked
round.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from awda.custody import acts, queries, vocabulary
from awda.custody.handovers.rules import OpenHandover
from awda.custody.vocabulary import PERSON_ROLES, Accept, Move, SubjectKind, Withdraw
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PlaceId, SubjectId
from awda.kernel.refusal import Refusal
from awda.kernel.text import Text
from awda.protection import acts as departures
from awda.web.api.door import ApiAct, spread
from awda.web.contexts import said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOffer:
    """The taker answers person by person, on the terms both sides sign (X-01, X-03)."""

    handover: HandoverId
    terms: str
    taken: tuple[acts.Taken, ...] = ()
    refused: tuple[acts.Refused, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawOffers:
    """The giver takes back offers that nobody has answered."""

    handover: HandoverId
    subjects: tuple[SubjectId, ...]
    reason: str


def offer(act: Act, command: OpenHandover) -> object:
    """A list of people, offered. Items are sent by equipment."""
    _people_only(command.subjects)
    return departures.offer(act, command)


def answer(act: Act, form: AnswerOffer) -> object:
    """The taker's answers. Items are received by equipment."""
    _people_only([one.subject for one in form.taken] + [one.subject for one in form.refused])
    if not (form.taken or form.refused):
        raise Refusal("LIST_EMPTY_OR_REPEATED", listed=0)
    return departures.answer(act, form.handover, form.terms, form.taken, form.refused)


def withdraw(act: Act, handover: HandoverId, subjects: Iterable[SubjectId], reason: str) -> object:
    """Offers of people taken back. Items are taken back by equipment."""
    listed = tuple(subjects)
    if not listed or len(set(listed)) != len(listed):
        raise Refusal("LIST_EMPTY_OR_REPEATED", listed=len(listed))
    return acts.withdraw(act, handover, listed, reason)


def move(act: Act, command: Move) -> object:
    """A person goes to another place of the same holder. Items are relocated by equipment."""
    _people_only([command.subject])
    return acts.record(act, command)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveTogether:
    """These people, a family say, go to one place of their holder in one act (F-01)."""

    subjects: tuple[SubjectId, ...]
    place: PlaceId


def move_together(act: Act, form: MoveTogether) -> object:
    """All of them, or none."""
    _people_only(form.subjects)
    return acts.move_together(act, form.subjects, form.place)


def _people_only(subjects: Iterable[SubjectId]) -> None:
    held = queries.holdings(subjects)
    if any(one.kind is SubjectKind.ITEM for one in held.values()):
        raise Refusal("AN_ITEM_IS_NO_PERSON")


ACTS = (
    ApiAct(
        "offer",
        OpenHandover,
        offer,
        Text("عرض تسليم", "Offer people to another party"),
        may=said_by(OpenHandover) & PERSON_ROLES,
    ),
    ApiAct(
        "answer",
        AnswerOffer,
        answer,
        Text("جواب العرض", "Answer an offer one by one"),
        may=said_by(Accept) & PERSON_ROLES,
    ),
    ApiAct(
        "withdraw",
        WithdrawOffers,
        spread(withdraw),
        Text("سحب عرض", "Withdraw offers"),
        may=said_by(Withdraw) & PERSON_ROLES,
    ),
    ApiAct(
        "move",
        Move,
        move,
        Text("نقل داخل العهدة", "Move to another place"),
        may=said_by(Move) & PERSON_ROLES,
    ),
    ApiAct(
        "move-together",
        MoveTogether,
        move_together,
        Text("نقل أسرة معاً", "Move a family together"),
        may=said_by(Move) & PERSON_ROLES,
    ),
    ApiAct("release", vocabulary.Release, acts.record, Text("إطلاق", "Release")),
    ApiAct("record-death", vocabulary.RecordDeath, acts.record, Text("وفاة", "Record a death")),
    ApiAct(
        "hand-over-remains",
        vocabulary.HandOverRemains,
        acts.record,
        Text("تسليم الجثمان", "Hand over remains"),
    ),
    ApiAct("record-escape", vocabulary.RecordEscape, acts.record, Text("فرار", "Record an escape")),
    ApiAct("recapture", vocabulary.Recapture, acts.record, Text("عودة الفارّ", "Recapture")),
)
