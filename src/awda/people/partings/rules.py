"""A split note: part of a family unit goes apart from the rest, and how they meet again (F-01).

Law: a note names who goes apart, and a plan by which they meet again; it leaves no child without an
adult and no mother without her own child (C-08). Each adult signs for themselves, before a witness,
and takes the signature back with one word. A note counts while every adult of the unit, as it is
on the day, has signed and the day of reunion has not passed (`stands`). Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from awda.kernel.act import Act
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating

MOST_APART = 100
TEXT_CHARACTERS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ReunionPlan:
    """How they meet again: where, by which day, by which way, and whom either side asks."""

    where: str
    by: date
    way: str
    contact: str


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteNote:
    """These of a household's unit go apart from the others. `note` is a UUID the door draws."""

    note: str
    household: HouseholdId
    apart: tuple[PersonId, ...]
    why: str
    plan: ReunionPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class SignNote:
    """One adult of the unit signs, in their own hand or by thumb; `signed_by` is who did."""

    note: str
    person: PersonId
    signed_by: PersonId
    thumb: bool
    witness: str
    understood_in: str  # ISO 639-3


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack:
    """A signature taken back; nobody is asked why."""

    note: str
    person: PersonId


Command = WriteNote | SignNote | TakeBack


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWritten:
    note: str
    household: HouseholdId
    apart: tuple[PersonId, ...]
    staying: tuple[PersonId, ...]
    why: str
    plan: ReunionPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSigned:
    note: str
    person: PersonId
    thumb: bool
    witness: str
    understood_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureTakenBack:
    note: str
    person: PersonId


Event = NoteWritten | NoteSigned | SignatureTakenBack
EVENTS = (NoteWritten, NoteSigned, SignatureTakenBack)


# --- state


@dataclass(frozen=True, slots=True)
class Note:
    """What is remembered of one note."""

    written: bool = False
    by: date = date.max
    signed: frozenset[PersonId] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The unit on the day: all of it, its adults, and for each child its own mothers."""

    unit: frozenset[PersonId] = frozenset()
    adults: frozenset[PersonId] = frozenset()
    mothers: tuple[tuple[PersonId, PersonId], ...] = ()  # (child, mother)


def stream(command: Command) -> str:
    """Each note has its stream, named by no person."""
    return f"parting/{command.note}"


def decide(state: Note, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if isinstance(command, WriteNote):
        if state.written:
            raise Refusal("NOTE_WRITTEN_ALREADY")
        return [_written(command, act, around)]
    if not state.written:
        raise Refusal("NOTE_NOT_WRITTEN")
    match command:
        case SignNote():
            _may_sign(state, command, act, around)
            return [stating(NoteSigned, command)]
        case TakeBack():
            if command.person not in state.signed:
                raise Refusal("NOTE_NOT_SIGNED")
            return [stating(SignatureTakenBack, command)]


def _written(command: WriteNote, act: Act, around: Around) -> NoteWritten:
    apart = frozenset(command.apart)
    if len(apart) != len(command.apart) or len(apart) > MOST_APART or not apart <= around.unit:
        raise Refusal("NOT_OF_THIS_UNIT")
    staying = around.unit - apart
    if not apart or not staying:
        raise Refusal("NOTE_PARTS_NOBODY")
    _plan_complete(command, act)
    for part in (apart, staying):
        if not part & around.adults:
            raise Refusal("CHILD_WITHOUT_AN_ADULT")
    if any((child in apart) is not (mother in apart) for child, mother in around.mothers):
        raise Refusal("MOTHER_AND_CHILD_PARTED")
    return stating(NoteWritten, command, staying=tuple(sorted(staying)))


def _plan_complete(command: WriteNote, act: Act) -> None:
    plan = command.plan
    said = (plan.where, plan.way, plan.contact, command.why)
    if not all(text.strip() for text in said):
        raise Refusal("REUNION_PLAN_MISSING")
    if any(len(text) > TEXT_CHARACTERS for text in said):
        raise Refusal("TEXT_TOO_LONG", most=TEXT_CHARACTERS)
    if plan.by < act.happened_at.date():
        raise Refusal("REUNION_DAY_PASSED", by=plan.by.isoformat())


def _may_sign(state: Note, command: SignNote, act: Act, around: Around) -> None:
    if command.signed_by != command.person:
        raise Refusal("NOTE_SIGNED_FOR_ANOTHER")
    if command.person not in around.unit:
        raise Refusal("NOT_OF_THIS_UNIT")
    if command.person not in around.adults:
        raise Refusal("A_CHILD_SIGNS_NO_NOTE")
    if command.person in state.signed:
        raise Refusal("NOTE_SIGNED_ALREADY")
    if not command.witness.strip() or not command.understood_in.strip():
        raise Refusal("NOTE_WITHOUT_A_WITNESS")
    if state.by < act.happened_at.date():
        raise Refusal("REUNION_DAY_PASSED", by=state.by.isoformat())


def evolve(state: Note, event: Event, _when: Instant) -> Note:
    """What is remembered after one more fact."""
    match event:
        case NoteWritten():
            return Note(written=True, by=event.plan.by)
        case NoteSigned():
            return replace(state, signed=state.signed | {event.person})
        case SignatureTakenBack():
            return replace(state, signed=state.signed - {event.person})


def stands(by: date, signed: frozenset[PersonId], adults: frozenset[PersonId], day: date) -> bool:
    """Does a note count on a day: before its reunion, and signed by every adult of the unit."""
    return day <= by and bool(adults) and adults <= signed


def compartment(_event: Event) -> Compartment:
    """Where a family means to meet again may endanger it."""
    return Compartment.PROTECTION


_HEARS = frozenset({Role.PROTECTION, Role.REGISTRAR})
MAY: dict[type[Any], frozenset[Role]] = {
    WriteNote: _HEARS,
    SignNote: _HEARS,
    TakeBack: _HEARS | {Role.CAMP_MANAGER, Role.CONVOY_LEADER},
}
