"""A person: met once, after custody; asked with care; a child while in doubt; on exactly one track.

Commands stand in `commands`, events in `events`, what may be asked in `asking`, ages in `age`.

Law: no record of a person before custody (I-01), and none that is dated before first contact, when
an age would be another (C-01); nothing asked before triage or of the gravely hurt (M-01); doubt
about age is closed only by an assessment (C-01); one current legal track with its basis (L-01,
L-02); one good card, none while a duplicate is open (N-06). Nothing is edited: see `Correct`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from awda.kernel import instants
from awda.kernel.act import Act
from awda.kernel.refusal import Refusal
from awda.kernel.stating import stating
from awda.people import asking, events, evidence, lists, number, tracks
from awda.people.age import OLDEST_YEARS, age_on, assessed
from awda.people.answers import Identity, Origin, Service
from awda.people.codes import PresentsAs
from awda.people.commands import (
    AddDocument,
    AddPhoto,
    AssessAge,
    AssignTrack,
    Command,
    Correct,
    EstimateAge,
    ExplainRights,
    FirstSeen,
    FlagNeed,
    GiveOwnFile,
    IssueCard,
    Meet,
    NameNextOfKin,
    OfferCaptureCard,
    Register,
    SendCaptureCard,
    SetTriage,
    StateFromList,
    StateService,
    VoidCard,
)
from awda.people.events import Event
from awda.people.remembered import Remembered, evolve, with_birth
from awda.policy.vocabulary import DEFAULTS, InForce

__all__ = ["Around", "Remembered", "decide", "evolve", "stream"]

WRISTBAND_CHARACTERS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Facts from elsewhere, read under the writer's lock.

    `next_sequence` is the running number a new person gets. `in_custody`: the entry a `Meet`
    names did take this person into custody. `wristband_taken`: somebody else wears it. `corrects`
    is the type of the entry a `Correct` names, empty when it is not on this person's stream.
    """

    next_sequence: int = 0
    in_custody: bool = False
    wristband_taken: bool = False
    corrects: str = ""
    policy: InForce = DEFAULTS


def stream(command: Command) -> str:
    """Each person has one stream."""
    return f"person/{command.person}"


def decide(state: Remembered, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    asking.within_bounds(command)
    if isinstance(command, Meet):
        return _meet(state, command, around)
    if state.met_at is None:
        raise Refusal("NOT_MET", person=command.person)
    if act.happened_at < state.met_at:
        raise Refusal("BEFORE_FIRST_CONTACT", met_at=instants.write(state.met_at))
    if evidence.asks_something(command):
        asking.questions_allowed(state.triage)
    match command:
        case Register():
            return _register(state, command, act)
        case StateFromList():
            return lists.stated(state, command, act)
        case StateService():
            return _state_service(state, command, act)
        case Correct():
            return _correct(state, command, act, around)
        case EstimateAge():
            _estimate_makes_sense(command.estimated_age_from, command.estimated_age_to)
            return [stating(events.AgeEstimated, command)]
        case AssessAge():
            return _assess_age(state, command, act)
        case AssignTrack():
            tracks.assignable(command, act, state.born, around.policy)
            return [stating(events.TrackAssigned, command)]
        case GiveOwnFile():
            evidence.may_be_given(command, act, state.born)
            return [
                events.OwnFileGiven(
                    person=command.person, language=command.language, parts=command.parts
                )
            ]
        case _:
            return _add(state, command)


def _add(
    state: Remembered,
    command: SetTriage
    | AddPhoto
    | AddDocument
    | ExplainRights
    | FlagNeed
    | NameNextOfKin
    | OfferCaptureCard
    | SendCaptureCard
    | IssueCard
    | VoidCard,
) -> Sequence[Event]:
    match command:
        case SetTriage():
            return [stating(events.Triaged, command)]
        case AddPhoto():
            evidence.hash_well_formed(command.sha256)
            return [stating(events.PhotoAdded, command)]
        case AddDocument():
            return [evidence.document(command, state.documents)]
        case ExplainRights():
            return [stating(events.RightsExplained, command)]
        case FlagNeed():
            return [stating(events.NeedFlagged, command)]
        case NameNextOfKin():
            if command.kin in state.kin:
                raise Refusal("NEXT_OF_KIN_ALREADY_NAMED", kin=command.kin)
            return [stating(events.NextOfKinNamed, command)]
        case OfferCaptureCard():
            return [stating(events.CaptureCardOffered, command)]
        case SendCaptureCard():
            return [stating(events.CaptureCardSent, command)]
        case IssueCard():
            return _issue_card(state, command)
        case VoidCard():
            if not state.card_good or command.card != state.cards:
                raise Refusal("NO_SUCH_CARD", card=command.card)
            return [stating(events.CardVoided, command)]


def _meet(state: Remembered, command: Meet, around: Around) -> Sequence[Event]:
    if state.met_at is not None:
        raise Refusal("ALREADY_MET", person=command.person)
    if not around.in_custody:
        raise Refusal("CUSTODY_FIRST", person=command.person)
    _wristband_free(command.wristband, around)
    _estimate_makes_sense(command.estimated_age_from, command.estimated_age_to)
    met = stating(
        events.Met,
        command,
        number=number.number(around.next_sequence),
        sequence=around.next_sequence,
    )
    if command.triage is None and not command.wounded:
        return [met]
    return [met, stating(events.Triaged, command)]


def _wristband_free(wristband: str, around: Around) -> None:
    if not wristband.strip():
        raise Refusal("WRISTBAND_MISSING")
    if len(wristband) > WRISTBAND_CHARACTERS:
        raise Refusal("TEXT_TOO_LONG", most=WRISTBAND_CHARACTERS)
    if around.wristband_taken:
        raise Refusal("WRISTBAND_TAKEN", wristband=wristband)


def _estimate_makes_sense(from_years: int, to_years: int) -> None:
    if not 0 <= from_years <= to_years <= OLDEST_YEARS:
        raise Refusal("AGE_RANGE_WRONG", oldest=OLDEST_YEARS)


def _register(state: Remembered, command: Register, act: Act) -> Sequence[Event]:
    if state.registered:
        raise Refusal("ALREADY_REGISTERED", person=command.person)
    asking.interview_in_order(command.interview)
    _identity_sound(state, command.identity, act)
    _origin_sound(state, command.origin)
    said: list[Event] = [
        stating(events.InterviewHeld, command),
        stating(events.IdentityStated, command, corrects=None, reason=""),
        stating(events.OriginStated, command, corrects=None, reason=""),
    ]
    born = replace(state, born=with_birth(state.born, command.identity))
    _service_sound(born, command.service, act)
    if command.service is not None and asking.anything_asked(command.service):
        said.append(stating(events.ServiceStated, command, corrects=None, reason=""))
    return said


def _identity_sound(state: Remembered, identity: Identity, act: Act) -> None:
    if not identity.name.whole.value.strip():
        raise Refusal("WHOLE_NAME_MISSING")
    asking.birth_makes_sense(identity.birth, act.happened_at.date())
    asking.documents_on_record(identity, state.documents)
    if state.presents_as is PresentsAs.COMBATANT:
        asking.compulsory_of_identity(identity)


def _origin_sound(state: Remembered, origin: Origin) -> None:
    asking.documents_on_record(origin, state.documents)
    if state.presents_as is PresentsAs.COMBATANT:
        asking.nationality_asked(origin)


def _state_service(state: Remembered, command: StateService, act: Act) -> Sequence[Event]:
    if not state.registered:
        raise Refusal("NOT_REGISTERED", person=command.person)
    if state.service_stated:
        raise Refusal("SERVICE_ALREADY_STATED", person=command.person)
    asking.interview_in_order(command.interview)
    _service_sound(state, command.service, act)
    return [
        stating(events.InterviewHeld, command),
        stating(events.ServiceStated, command, corrects=None, reason=""),
    ]


def _service_sound(state: Remembered, service: Service | None, act: Act) -> None:
    age = age_on(state.born, act.happened_at.date())
    asking.service_may_be_asked(service, age)
    asking.documents_on_record(service or Service(), state.documents)
    if state.presents_as is PresentsAs.COMBATANT:
        asking.compulsory_of_service(service, age)


CORRECTABLE: dict[type, tuple[str, ...]] = {
    Identity: ("people.IdentityStated",),
    Origin: ("people.OriginStated",),
    Service: ("people.ServiceStated",),
    FirstSeen: ("people.Met", "people.FirstSeenCorrected"),
}


def _correct(state: Remembered, command: Correct, act: Act, around: Around) -> Sequence[Event]:
    if around.corrects not in CORRECTABLE[type(command.now)]:
        raise Refusal("NO_SUCH_STATEMENT", entry=command.corrects)
    if not command.reason.strip():
        raise Refusal("CORRECTION_NEEDS_A_REASON")
    match command.now:
        case Identity():
            _identity_sound(state, command.now, act)
            return [stating(events.IdentityStated, command, identity=command.now)]
        case Origin():
            _origin_sound(state, command.now)
            return [stating(events.OriginStated, command, origin=command.now)]
        case Service():
            _service_sound(state, command.now, act)
            return [stating(events.ServiceStated, command, service=command.now)]
        case FirstSeen():
            _wristband_free(command.now.wristband, around)
            return [
                events.FirstSeenCorrected(
                    person=command.person,
                    wristband=command.now.wristband,
                    sex=command.now.sex,
                    presents_as=command.now.presents_as,
                    corrects=command.corrects,
                    reason=command.reason,
                )
            ]


def _assess_age(state: Remembered, command: AssessAge, act: Act) -> Sequence[Event]:
    today = act.happened_at.date()
    evidence.assessment_in_order(command, age_on(state.born, today))
    _estimate_makes_sense(command.age_from, command.age_to)
    settled = assessed(command.age_from, command.margin_months, today)
    return [stating(events.AgeAssessed, command, born_latest=settled.latest)]


def _issue_card(state: Remembered, command: IssueCard) -> Sequence[Event]:
    if not state.registered:
        raise Refusal("NOT_REGISTERED", person=command.person)
    if command.duplicate_open:
        raise Refusal("DUPLICATE_OPEN", person=command.person)
    if state.card_good:
        raise Refusal("CARD_ALREADY_ISSUED", card=state.cards)
    if not state.photographed:
        raise Refusal("PHOTO_MISSING")
    return [events.CardIssued(person=command.person, card=state.cards + 1)]
