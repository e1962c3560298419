"""Whether two records are one person: asked when found, judged by a trained person, undone at will.

Law (N-06): a probable duplicate stays an open question, which locks card and movement, until it is
judged with reasons; "same" counts only once a second, different person has confirmed it; a
judgement is never edited, a later one names the former; no record of a person is changed by any of
it. Not the same stays so until more speaks for it than when it was judged. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from awda.identity.evidence import Grade, Sign, changed_materially
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PersonId, QuestionId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating


class FoundBy(StrEnum):
    """At which door a question came up."""

    REGISTRATION = "REGISTRATION"
    CORRECTION = "CORRECTION"
    PAPER = "PAPER"
    LIST = "LIST"
    NOTICED = "NOTICED"  # someone saw it


class Standing(StrEnum):
    """Where a question stands."""

    NOT_ASKED = "NOT_ASKED"
    OPEN = "OPEN"
    PROPOSED = "PROPOSED"  # one registrar judged: the same; a second must confirm
    SAME = "SAME"
    NOT_SAME = "NOT_SAME"


class Verdict(StrEnum):
    """What a registrar judges."""

    SAME = "SAME"
    NOT_SAME = "NOT_SAME"
    UNSURE = "UNSURE"


LOCKS = frozenset({Standing.OPEN, Standing.PROPOSED})
STATED_BY_CLERK = frozenset({FoundBy.REGISTRATION, FoundBy.CORRECTION, FoundBy.PAPER})
REASON_CHARACTERS = 1_000
NOBODY = PersonId("")

# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """Two records may be one person. `note` says what someone noticed where no evidence speaks."""

    question: QuestionId
    one: PersonId
    other: PersonId
    found_by: FoundBy
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAgain:
    """A record has changed since the two were judged not to be one person."""

    question: QuestionId
    found_by: FoundBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """A registrar's judgement. `first` is the record that goes on; it is named for SAME alone."""

    question: QuestionId
    verdict: Verdict
    reasons: str
    first: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    """A second registrar has looked and finds the same."""

    question: QuestionId
    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotConfirmed:
    """A second registrar has looked and does not confirm: the question is open again."""

    question: QuestionId
    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlink:
    """Two records judged one person are taken apart again; the question is open again."""

    question: QuestionId
    reasons: str


Command = Suspect | AskAgain | Judge | Confirm | NotConfirmed | Unlink

# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateSuspected:
    question: QuestionId
    one: PersonId
    other: PersonId
    found_by: FoundBy
    note: str
    grade: Grade
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAgain:
    question: QuestionId
    one: PersonId
    other: PersonId
    found_by: FoundBy
    grade: Grade
    signs: tuple[Sign, ...]
    former: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSame:
    """One registrar's judgement; nothing is linked yet. `second` goes on under `first`."""

    question: QuestionId
    first: PersonId
    second: PersonId
    judged_by: ActorId
    reasons: str
    signs: tuple[Sign, ...]
    former: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedNotSame:
    question: QuestionId
    reasons: str
    signs: tuple[Sign, ...]
    former: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedUnsure:
    question: QuestionId
    reasons: str
    signs: tuple[Sign, ...]
    former: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Confirmed by a second person: `second` and `first` are two records of one person."""

    question: QuestionId
    first: PersonId
    second: PersonId
    reasons: str
    former: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotLinked:
    question: QuestionId
    reasons: str
    former: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    question: QuestionId
    first: PersonId
    second: PersonId
    reasons: str
    former: int | None


Event = (
    DuplicateSuspected
    | AskedAgain
    | JudgedSame
    | JudgedNotSame
    | JudgedUnsure
    | Linked
    | NotLinked
    | Unlinked
)

# --- state


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `judged_by` proposed the same; `signs` are those of the last judgement."""

    standing: Standing = Standing.NOT_ASKED
    one: PersonId = NOBODY
    other: PersonId = NOBODY
    signs: tuple[Sign, ...] = ()
    judged_by: ActorId | None = None
    first: PersonId = NOBODY
    second: PersonId = NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Facts from elsewhere, read under the writer's lock.

    `asked_in`: the question already asked of these two. `numbers`: our numbers of the two records,
    as far as they were met. `firsts`: the record each of the two goes on under, itself where it is
    linked to none. `kept_apart`: linking would join two that were judged not the same. `rested_on`:
    a later link rests on this one. `judged_in`: the entry of the last judgement.
    """

    asked_in: QuestionId | None = None
    numbers: tuple[str, ...] = ()
    grade: Grade = Grade.NONE
    signs: tuple[Sign, ...] = ()
    firsts: tuple[PersonId, ...] = ()
    kept_apart: bool = False
    rested_on: bool = False
    judged_in: int | None = None


def stream(command: Command) -> str:
    """Each question has its stream."""
    return f"identity/{command.question}"


def decide(state: Question, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    if isinstance(command, Suspect):
        return [_suspect(state, command, act, around)]
    if state.standing is Standing.NOT_ASKED:
        raise Refusal("NO_SUCH_QUESTION")
    if isinstance(command, AskAgain):
        return [_ask_again(state, command, around)]
    _reasons(command.reasons)
    match command:
        case Judge():
            return [_judge(state, command, act, around)]
        case Confirm():
            return [_confirm(state, command, act, around)]
        case NotConfirmed():
            _second_person(state, act)
            return [stating(NotLinked, command, former=around.judged_in)]
        case Unlink():
            return [_unlink(state, command, around)]


def _suspect(state: Question, command: Suspect, act: Act, around: Around) -> DuplicateSuspected:
    if command.one == command.other:
        raise Refusal("ONE_RECORD_ONLY")
    if len(around.numbers) < 2:
        raise Refusal("NO_SUCH_RECORD")
    if state.standing is not Standing.NOT_ASKED or around.asked_in is not None:
        raise Refusal("ASKED_ALREADY")
    if len(set(around.firsts)) < 2:
        raise Refusal("ONE_PERSON_ALREADY")
    if command.found_by is FoundBy.NOTICED and around.grade is Grade.NONE:
        _reasons(command.note)
    if command.found_by in STATED_BY_CLERK:
        act.warn("MAYBE_ONE_PERSON", number=around.numbers[1])
    one, other = sorted((command.one, command.other))
    return stating(
        DuplicateSuspected, command, one=one, other=other, grade=around.grade, signs=around.signs
    )


def _ask_again(state: Question, command: AskAgain, around: Around) -> AskedAgain:
    if state.standing is not Standing.NOT_SAME:
        raise Refusal("NOT_JUDGED_APART")
    more = around.grade is Grade.PROBABLE and changed_materially(state.signs, around.signs)
    if not more or around.judged_in is None:
        raise Refusal("NOTHING_NEW")
    return stating(
        AskedAgain,
        command,
        one=state.one,
        other=state.other,
        grade=around.grade,
        signs=around.signs,
        former=around.judged_in,
    )


def _reasons(reasons: str) -> None:
    if not reasons.strip():
        raise Refusal("JUDGEMENT_NEEDS_REASONS")
    if len(reasons) > REASON_CHARACTERS:
        raise Refusal("TEXT_TOO_LONG", most=REASON_CHARACTERS)


def _judge(
    state: Question, command: Judge, act: Act, around: Around
) -> JudgedSame | JudgedNotSame | JudgedUnsure:
    if state.standing is Standing.SAME:
        raise Refusal("LINKED_ALREADY")
    if state.standing is Standing.PROPOSED and act.actor != state.judged_by:
        raise Refusal("WAITS_FOR_SECOND_PERSON")
    match command.verdict:
        case Verdict.SAME:
            return _judge_same(command, act, around)
        case Verdict.NOT_SAME:
            return stating(JudgedNotSame, command, signs=around.signs, former=around.judged_in)
        case Verdict.UNSURE:
            return stating(JudgedUnsure, command, signs=around.signs, former=around.judged_in)


def _judge_same(command: Judge, act: Act, around: Around) -> JudgedSame:
    if len(set(around.firsts)) < 2:
        raise Refusal("ONE_PERSON_ALREADY")
    if around.kept_apart:
        raise Refusal("JUDGED_APART_ELSEWHERE")
    if command.first is None or command.first not in around.firsts:
        raise Refusal("FIRST_RECORD_NOT_NAMED")
    [second] = [one for one in around.firsts if one != command.first]
    return stating(
        JudgedSame,
        command,
        first=command.first,
        second=second,
        judged_by=act.actor,
        signs=around.signs,
        former=around.judged_in,
    )


def _second_person(state: Question, act: Act) -> None:
    if state.standing is not Standing.PROPOSED:
        raise Refusal("NOTHING_TO_CONFIRM")
    if act.actor == state.judged_by:
        raise Refusal("SECOND_PERSON_NEEDED")


def _confirm(state: Question, command: Confirm, act: Act, around: Around) -> Linked:
    _second_person(state, act)
    if set(around.firsts) != {state.first, state.second} or around.kept_apart:
        raise Refusal("CHANGED_SINCE_JUDGED")
    return stating(Linked, command, first=state.first, second=state.second, former=around.judged_in)


def _unlink(state: Question, command: Unlink, around: Around) -> Unlinked:
    if state.standing is not Standing.SAME:
        raise Refusal("NOT_LINKED_NOW")
    if around.rested_on:
        raise Refusal("LATER_LINK_RESTS_ON_IT")
    return stating(
        Unlinked, command, first=state.first, second=state.second, former=around.judged_in
    )


def evolve(state: Question, event: Event, _when: Instant) -> Question:
    """What is remembered after one more fact."""
    match event:
        case DuplicateSuspected():
            return Question(Standing.OPEN, event.one, event.other, event.signs)
        case AskedAgain():
            return replace(state, standing=Standing.OPEN, signs=event.signs)
        case JudgedSame():
            return replace(
                state,
                standing=Standing.PROPOSED,
                signs=event.signs,
                judged_by=event.judged_by,
                first=event.first,
                second=event.second,
            )
        case JudgedNotSame():
            return _open(state, Standing.NOT_SAME, event.signs)
        case JudgedUnsure():
            return _open(state, Standing.OPEN, event.signs)
        case Linked():
            return replace(state, standing=Standing.SAME)
        case NotLinked() | Unlinked():
            return _open(state, Standing.OPEN, state.signs)


def _open(state: Question, standing: Standing, signs: tuple[Sign, ...]) -> Question:
    return Question(standing, state.one, state.other, signs)


def compartment(_event: Event) -> Compartment:
    """Who someone is."""
    return Compartment.IDENTITY


TRAINED = frozenset({Role.REGISTRAR})
NOTICES = TRAINED | {Role.GATE_CLERK, Role.CAMP_MANAGER}
MAY = {
    Suspect: NOTICES,
    AskAgain: TRAINED | {Role.GATE_CLERK},
    Judge: TRAINED,
    Confirm: TRAINED,
    NotConfirmed: TRAINED,
    Unlink: TRAINED,
}
