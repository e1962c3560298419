"""A free return, asked three times and taken back with one tap (P-01..P-06).

Law: counselled, then signed, then reconfirmed after the green light, then asked at boarding; each
step needs the one before it, on the sheet that holds now. A withdrawal ends all of it at once and
is refused only to whoever has physically crossed. No warning passes any of this. Pure.
"""

from dataclasses import dataclass, replace

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant, write
from awda.kernel.refusal import Refusal
from awda.protection.returns.vocabulary import (
    AskAtBoarding,
    AttachForm,
    BoardingYes,
    Command,
    Counsel,
    Counselled,
    Fact,
    FormAttached,
    Item,
    PaperAsked,
    Reconfirm,
    Reconfirmed,
    RecordPaperAsked,
    RecordVisit,
    Signed,
    SignReturn,
    Visit,
    Visited,
    Wish,
    WithdrawConsent,
    Withdrawn,
)
from awda.protection.saying import saying
from awda.protection.sheets.rules import DistrictId, SheetFacts
from awda.protection.vocabulary import PaperKind, must_be_closed

MOST_DEPENDANTS = 30
MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class Return:
    """How far one adult's return has come. A withdrawal leaves nothing of it."""

    district: DistrictId | None = None
    version: int = 0
    wish: Wish | None = None
    counselled_at: Instant | None = None
    signed_at: Instant | None = None
    reconfirmed_at: Instant | None = None


@dataclass(frozen=True, slots=True)
class Dependant:
    """Who is named on a form: is it a child, and of the applicant's household."""

    person: PersonId
    child: bool
    of_household: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Facts from elsewhere. `crossed_at`: since when the person is with the other side."""

    adult: bool
    woman: bool
    at_place: str
    crossed_at: Instant | None = None
    sheet: SheetFacts | None = None
    dependants: tuple[Dependant, ...] = ()
    claim_pending: bool = False


def decide(state: Return, command: Command, act: Act, around: Around) -> Fact:
    """The fact for a command, or a Refusal."""
    match command:
        case WithdrawConsent():
            return _withdraw(command.person, act, around)
        case RecordPaperAsked():
            if not (command.requested_by.strip() and command.given_to.strip()):
                raise Refusal("PAPER_WHO_MISSING")
            return saying(PaperAsked, command)
        case AttachForm():
            return _attach(state, command)
        case RecordVisit():
            if command.visit is Visit.GO_AND_SEE and not command.may_come_back:
                raise Refusal("VISIT_WITHOUT_A_WAY_BACK")
            if command.on > act.happened_at.date():
                raise Refusal("VISIT_IN_THE_FUTURE")
            return saying(Visited, command)
        case Counsel():
            return _counsel(command, act, around)
        case SignReturn():
            return _sign(state, command, act, around)
        case Reconfirm():
            _after(state.signed_at, act, "RETURN_NOT_SIGNED")
            _holds(state, around)
            if not command.yes:
                return _withdraw(command.person, act, around)
            if not command.green_light.strip():
                raise Refusal("GREEN_LIGHT_MISSING")
            return saying(Reconfirmed, command)
        case AskAtBoarding():
            _after(state.signed_at, act, "RETURN_NOT_SIGNED")
            if not command.yes:
                return _withdraw(command.person, act, around)
            _after(state.reconfirmed_at, act, "RETURN_NOT_RECONFIRMED")
            _holds(state, around)
            return saying(BoardingYes, command)


def _withdraw(person: PersonId, act: Act, around: Around) -> Withdrawn:
    crossed = around.crossed_at
    if crossed is not None and act.happened_at >= crossed:
        raise Refusal("ALREADY_CROSSED", since=write(crossed))
    return Withdrawn(person=person, late=crossed is not None)


def _counsel(command: Counsel, act: Act, around: Around) -> Counselled:
    _an_adult(around)
    if around.sheet is None:
        raise Refusal("NO_AREA_SHEET", district=command.district)
    if command.version != around.sheet.version:
        raise Refusal("OLD_AREA_SHEET", read=command.version, newest=around.sheet.version)
    must_be_closed(command.interview, act, woman=around.woman)
    for item in Item:
        if item not in command.items:
            raise Refusal("COUNSELLING_INCOMPLETE", item=item.value)
    return saying(Counselled, command, at_place=around.at_place)


def _sign(state: Return, command: SignReturn, act: Act, around: Around) -> Signed:
    _an_adult(around)
    if command.signed_by != command.person:
        raise Refusal("SIGNED_BY_ANOTHER")
    _after(state.counselled_at, act, "NOT_COUNSELLED")
    if state.wish is Wish.STAY:
        raise Refusal("WISHES_TO_STAY")
    if command.district != state.district:
        raise Refusal("COUNSELLED_FOR_ELSEWHERE", district=state.district or "-")
    _holds(state, around)
    if around.claim_pending:
        raise Refusal("CLAIM_PENDING")
    _on_paper(command, act)
    _only_children(command, around)
    return saying(Signed, command, version=state.version, at_place=around.at_place)


def _on_paper(command: SignReturn, act: Act) -> None:
    if not (command.free_will and command.after_due_thought):
        raise Refusal("FREE_WILL_NOT_STATED")
    if not command.place_of_return.strip():
        raise Refusal("PLACE_OF_RETURN_MISSING")
    if not command.witness.strip() or command.witness == act.actor:
        raise Refusal("WITNESS_MISSING")
    if not (command.same_language or command.interpreter.strip()):
        raise Refusal("FORM_INTERPRETER_MISSING")


def _only_children(command: SignReturn, around: Around) -> None:
    if len(set(command.dependants)) != len(command.dependants):
        raise Refusal("DEPENDANT_TWICE")
    if len(command.dependants) > MOST_DEPENDANTS:
        raise Refusal("TOO_MANY_DEPENDANTS", most=MOST_DEPENDANTS)
    known = {one.person: one for one in around.dependants}
    for person in command.dependants:
        one = known.get(person)
        if one is None or not one.of_household:
            raise Refusal("DEPENDANT_NOT_OF_HOUSEHOLD")
        if not one.child:
            raise Refusal("ADULT_SIGNS_ALONE")


def _attach(state: Return, command: AttachForm) -> FormAttached:
    if state.signed_at is None:
        raise Refusal("RETURN_NOT_SIGNED")
    others = [kind.value for kind in command.kinds if kind is not PaperKind.RETURN_FORM]
    if others:
        raise Refusal("PAPERS_COMBINED", kinds=", ".join(sorted(set(others))))
    if PaperKind.RETURN_FORM not in command.kinds:
        raise Refusal("NOT_A_RETURN_FORM")
    if not 0 < command.pages <= MOST_PAGES:
        raise Refusal("PAGES_WRONG", most=MOST_PAGES)
    return saying(FormAttached, command)


def _an_adult(around: Around) -> None:
    if not around.adult:
        raise Refusal("CHILD_SIGNS_NOTHING")


def _after(before: Instant | None, act: Act, code: str) -> None:
    """Refuse a step whose step before is missing, or came later."""
    if before is None or act.happened_at < before:
        raise Refusal(code)


def _holds(state: Return, around: Around) -> None:
    """Refuse to build on a sheet that has changed materially since the counselling (P-02)."""
    if around.sheet is None or state.version < around.sheet.material_version:
        raise Refusal("CONSENT_STALE", district=state.district or "-")


def evolve(state: Return, fact: Fact, when: Instant) -> Return:
    """What is remembered after one more fact."""
    match fact:
        case Counselled():
            return Return(
                district=fact.district, version=fact.version, wish=fact.wish, counselled_at=when
            )
        case Signed():
            return replace(state, signed_at=when, reconfirmed_at=None)
        case Reconfirmed():
            return replace(state, reconfirmed_at=when)
        case Withdrawn():
            return Return()
        case BoardingYes() | PaperAsked() | FormAttached() | Visited():
            return state
