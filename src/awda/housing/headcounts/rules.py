"""A headcount: who was seen, against who the record says is here (H-11, in the spirit of V-03).

Law: two people count; of the expected, each is either seen or missed; every difference is a fact of
its own, open until it is explained, and due within 24 hours. A death or an escape explains nothing
before custody has that very fact. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from awda.custody.vocabulary import Standing
from awda.housing.headcounts.vocabulary import (
    NOT_IN_A_SHELTER,
    Absence,
    AbsenceExplained,
    ByName,
    ByNumber,
    Command,
    Difference,
    DifferenceExplained,
    Event,
    Explain,
    ExplainAbsence,
    ExplainDifference,
    ExplainPresence,
    HeadcountTaken,
    Missed,
    NumberDiffered,
    Presence,
    PresenceExplained,
    RecordHeadcount,
    SeenUnexpected,
    ShelterNumber,
)
from awda.kernel.act import Act
from awda.kernel.ids import PersonId, PlaceId, ShelterId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating
from awda.policy.vocabulary import DEFAULTS, InForce, Number

MOST_SEEN = 10_000  # names in one count; a larger site is counted by number, or in parts

DEAD = frozenset({Standing.DECEASED, Standing.REMAINS_OUT})
GONE = DEAD | {Standing.ESCAPED}  # what explains an absence by itself


@dataclass(frozen=True, slots=True)
class Count:
    """One headcount and what of it still waits for an explanation."""

    place: PlaceId | None = None
    missed: frozenset[PersonId] = frozenset()
    unexpected: frozenset[PersonId] = frozenset()
    differing: frozenset[ShelterId] = frozenset()

    @property
    def open(self) -> bool:
        """Does anything wait, leaving aside what custody's own facts explain."""
        return bool(self.missed or self.unexpected or self.differing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Who the record says is here. `by_shelter` are the same people, a line for each shelter."""

    run_by_actor: bool = False
    people: frozenset[PersonId] = frozenset()
    by_shelter: tuple[ShelterNumber, ...] = ()
    policy: InForce = DEFAULTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Explaining:
    """Facts an explanation relies on.

    Custody of the person now, and whether at a hospital; a pass that covered the count; a later
    count of this place by name.
    """

    standing: Standing | None = None
    at_hospital: bool = False
    was_out: bool = False
    recounted: bool = False


Facts = Expected | Explaining


def stream(command: Command) -> str:
    """Each headcount has its stream."""
    return f"headcount/{command.count}"


def decide(state: Count, command: Command, act: Act, facts: Facts) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if isinstance(command, RecordHeadcount):
        assert isinstance(facts, Expected)
        return _take(state, command, act, facts)
    assert isinstance(facts, Explaining)
    if state.place is None:
        raise Refusal("NO_SUCH_COUNT", count=command.count)
    return [_explain(state, command, act, facts)]


def _take(state: Count, command: RecordHeadcount, act: Act, facts: Expected) -> Sequence[Event]:
    if state.place is not None:
        raise Refusal("COUNT_ALREADY_TAKEN", count=command.count)
    if not facts.run_by_actor:
        raise Refusal("NOT_YOUR_SITE", place=command.place, party=act.party)
    if not command.counted_with.strip() or command.counted_with == act.actor:
        raise Refusal("SECOND_COUNTER_MISSING")
    due = act.happened_at + facts.policy.hours(Number.HEADCOUNT_EXPLAIN_HOURS)
    found = command.found
    if isinstance(found, ByName):
        differ = _by_name(command, found, facts, due)
        counted = len(found.seen) + found.unnamed
    else:
        differ = _by_number(command, found, facts, due)
        counted = sum(line.number for line in found.lines)
    taken = stating(HeadcountTaken, command, expected=len(facts.people), counted=counted)
    return [taken, *differ]


def _by_name(command: RecordHeadcount, found: ByName, facts: Expected, due: Instant) -> list[Event]:
    seen = set(found.seen)
    if len(found.seen) > MOST_SEEN:
        raise Refusal("TOO_MANY_NAMES", seen=len(found.seen), most=MOST_SEEN)
    if len(seen) != len(found.seen):
        raise Refusal("SEEN_TWICE", repeated=len(found.seen) - len(seen))
    if found.unnamed < 0:
        raise Refusal("COUNT_BELOW_ZERO")
    differ: list[Event] = [
        stating(Missed, command, person=person, explain_by=due)
        for person in sorted(facts.people - seen)
    ]
    differ += [
        stating(SeenUnexpected, command, person=person, explain_by=due)
        for person in sorted(seen - facts.people)
    ]
    if found.unnamed:
        unnamed = ShelterNumber(shelter=NOT_IN_A_SHELTER, number=0)
        differ.append(_differed(command, unnamed, found.unnamed, due))
    return differ


def _by_number(
    command: RecordHeadcount, found: ByNumber, facts: Expected, due: Instant
) -> list[Event]:
    counted = {line.shelter: line.number for line in found.lines}
    if len(counted) != len(found.lines):
        raise Refusal("SHELTER_COUNTED_TWICE")
    if any(number < 0 for number in counted.values()):
        raise Refusal("COUNT_BELOW_ZERO")
    lines = {line.shelter: line for line in facts.by_shelter}
    for shelter in counted.keys() - lines.keys() - {NOT_IN_A_SHELTER}:
        raise Refusal("NOT_A_SHELTER_HERE", shelter=shelter)
    for line in facts.by_shelter:
        if line.number and line.shelter not in counted:
            raise Refusal("SHELTER_NOT_COUNTED", shelter=line.shelter or "-")
    nobody = ShelterNumber(shelter=NOT_IN_A_SHELTER, number=0)
    return [
        _differed(command, lines.get(shelter, nobody), number, due)
        for shelter, number in sorted(counted.items())
        if number != lines.get(shelter, nobody).number
    ]


def _differed(
    command: RecordHeadcount, should_be: ShelterNumber, counted: int, due: Instant
) -> NumberDiffered:
    return stating(
        NumberDiffered,
        command,
        shelter=should_be.shelter,
        expected=should_be.number,
        counted=counted,
        explain_by=due,
    )


def _explain(state: Count, command: Explain, act: Act, facts: Explaining) -> Event:
    match command:
        case ExplainAbsence():
            if command.person not in state.missed:
                raise Refusal("NOTHING_TO_EXPLAIN", count=command.count)
            _absence_true(command, act, facts)
            return stating(AbsenceExplained, command)
        case ExplainPresence():
            if command.person not in state.unexpected:
                raise Refusal("NOTHING_TO_EXPLAIN", count=command.count)
            if command.presence is Presence.COUNTING_ERROR:
                _note(command.note)
            return stating(PresenceExplained, command)
        case ExplainDifference():
            if command.shelter not in state.differing:
                raise Refusal("NOTHING_TO_EXPLAIN", count=command.count)
            if command.difference is Difference.COUNTING_ERROR:
                _note(command.note)
            elif not facts.recounted:
                raise Refusal("NO_RECOUNT_BY_NAME", place=state.place or "-")
            return stating(DifferenceExplained, command)


def _absence_true(command: ExplainAbsence, act: Act, facts: Explaining) -> None:
    standing = facts.standing.value if facts.standing else "-"
    match command.absence:
        case Absence.ESCAPED if facts.standing is not Standing.ESCAPED:
            raise Refusal("ESCAPE_NOT_ON_RECORD", standing=standing)
        case Absence.DIED if facts.standing not in DEAD:
            raise Refusal("DEATH_NOT_ON_RECORD", standing=standing)
        case Absence.CHECKED_OUT if not facts.was_out:
            raise Refusal("PASS_NOT_ON_RECORD")
        case Absence.AT_HOSPITAL if not facts.at_hospital:
            act.warn("HOSPITAL_NOT_ON_RECORD", standing=standing)
        case Absence.COUNTING_ERROR:
            _note(command.note)
        case _:
            return


def _note(note: str) -> None:
    if not note.strip():
        raise Refusal("COUNTING_ERROR_NEEDS_A_NOTE")


def evolve(state: Count, event: Event, _when: Instant) -> Count:
    """What still waits after one more fact."""
    match event:
        case HeadcountTaken():
            return replace(state, place=event.place)
        case Missed():
            return replace(state, missed=state.missed | {event.person})
        case SeenUnexpected():
            return replace(state, unexpected=state.unexpected | {event.person})
        case NumberDiffered():
            return replace(state, differing=state.differing | {event.shelter})
        case AbsenceExplained():
            return replace(state, missed=state.missed - {event.person})
        case PresenceExplained():
            return replace(state, unexpected=state.unexpected - {event.person})
        case DifferenceExplained():
            return replace(state, differing=state.differing - {event.shelter})


def compartment(_event: Event) -> Compartment:
    """Who was seen where is part of who answers for them."""
    return Compartment.CUSTODY


COUNTS = frozenset({Role.CAMP_MANAGER, Role.GATE_CLERK, Role.CHILD_PROTECTION})
EXPLAINS = frozenset({Role.CAMP_MANAGER, Role.CHILD_PROTECTION})
MAY = {
    RecordHeadcount: COUNTS,
    ExplainAbsence: EXPLAINS,
    ExplainPresence: EXPLAINS,
    ExplainDifference: EXPLAINS,
}
