"""A person's medical file: written by those who care, corrected by adding, handed to doctors only.

Law: only the party that holds the person, or one referred to, writes or reads here (M-02); nothing
is asked of the gravely hurt (M-01); a summary goes to the person, or to a named doctor with the
person's recorded consent, and to nobody else (M-07); a death that is not natural is certified only
with its inquiry (M-08). Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from awda.custody.vocabulary import Cause
from awda.kernel.act import Act
from awda.kernel.ids import PartyId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.kernel.stating import stating
from awda.medical.codes import HandedTo, HoldCause
from awda.medical.scene import CLINICIAN, MEDICS, Scene, may_write, of_the_care_team
from awda.medical.statements import Statement, heading, kind_of, longest
from awda.medical.vocabulary import (
    NO_SIGNS,
    Admit,
    Admitted,
    AdviseMovement,
    CareOffered,
    CertifyDeath,
    Command,
    CorrectNote,
    DeathCertified,
    EndReferral,
    Event,
    HandSummary,
    MovementAdvised,
    NoneStated,
    NoteCorrected,
    NoteWritten,
    Observe,
    Observed,
    OfferCare,
    Refer,
    ReferralEnded,
    Referred,
    StateNone,
    SummaryHanded,
    WriteNote,
)
from awda.people import asking

MOST_CHARACTERS = 2_000  # of one text in a note
SIGN_BOUNDS = {
    "pulse": (0, 300),
    "breaths": (0, 100),
    "systolic": (0, 300),
    "temperature_tenths": (200, 450),
    "oxygen": (0, 100),
}


@dataclass(frozen=True, slots=True)
class File:
    """What is remembered of one file: who is let in, whether a hold stands, a certificate."""

    referred: frozenset[PartyId] = frozenset()
    held_back: bool = False
    certified: bool = False


def stream(command: Command) -> str:
    """Each person has one file."""
    return f"medical/{command.person}"


def decide(state: File, command: Command, act: Act, scene: Scene) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    of_the_care_team(scene, command.person)
    _within_bounds(command)
    match command:
        case Observe():
            _signs_possible(command)
            return [stating(Observed, command)]
        case WriteNote():
            _note_sound(command.said, act)
            return [stating(NoteWritten, command)]
        case CorrectNote():
            return [_correct(command, act, scene)]
        case StateNone():
            asking.questions_allowed(scene.triage)
            return [stating(NoneStated, command)]
        case Refer() | EndReferral():
            return [_referral(state, command, scene)]
        case OfferCare():
            asking.questions_allowed(scene.triage)
            return [stating(CareOffered, command)]
        case _:
            return [_of_a_clinician(state, command, act, scene)]


def _of_a_clinician(
    state: File,
    command: Admit | AdviseMovement | HandSummary | CertifyDeath,
    act: Act,
    scene: Scene,
) -> Event:
    match command:
        case Admit():
            return _admit(command, scene)
        case AdviseMovement():
            _advice_sound(state, command, act)
            return stating(MovementAdvised, command)
        case HandSummary():
            _to_a_doctor_by_consent(command)
            return stating(SummaryHanded, command)
        case CertifyDeath():
            return _certify(state, command, scene)


def _within_bounds(command: Command) -> None:
    texts = [getattr(command, name) for name in command.__dataclass_fields__]
    said = command.said if isinstance(command, WriteNote) else None
    said = command.now if isinstance(command, CorrectNote) else said
    if said is not None and longest(said) > MOST_CHARACTERS:
        raise Refusal("TEXT_TOO_LONG", most=MOST_CHARACTERS)
    if any(isinstance(text, str) and len(text) > MOST_CHARACTERS for text in texts):
        raise Refusal("TEXT_TOO_LONG", most=MOST_CHARACTERS)


def _signs_possible(command: Observe) -> None:
    if command.signs == NO_SIGNS and not command.note.strip():
        raise Refusal("NOTHING_OBSERVED")
    for name, (least, most) in SIGN_BOUNDS.items():
        value = getattr(command.signs, name)
        if value is not None and not least <= value <= most:
            raise Refusal("SIGN_OUT_OF_RANGE", field=name, least=least, most=most)


def _note_sound(said: Statement, act: Act) -> None:
    may_write(act.role, kind_of(said))
    if not heading(said).strip():
        raise Refusal("NOTE_EMPTY")


def _correct(command: CorrectNote, act: Act, scene: Scene) -> NoteCorrected:
    if scene.corrects is None:
        raise Refusal("NO_SUCH_NOTE", entry=command.corrects)
    may_write(act.role, scene.corrects)
    if not command.reason.strip():
        raise Refusal("CORRECTION_NEEDS_A_REASON")
    if command.now is not None:
        _note_sound(command.now, act)
    return stating(NoteCorrected, command)


def _referral(state: File, command: Refer | EndReferral, scene: Scene) -> Referred | ReferralEnded:
    match command:
        case Refer():
            if not scene.may_care:
                raise Refusal("NO_CARE_THERE", party=command.to)
            if command.to in state.referred:
                raise Refusal("REFERRED_ALREADY", party=command.to)
            _stated(command.why, "why")
            return stating(Referred, command)
        case EndReferral():
            if command.to not in state.referred:
                raise Refusal("NOT_REFERRED", party=command.to)
            _stated(command.reason, "reason")
            return stating(ReferralEnded, command)


def _admit(command: Admit, scene: Scene) -> Admitted:
    _stated(command.doctor, "doctor")
    _stated(command.guard, "guard")
    if not scene.may_care:
        raise Refusal("RETURN_TICKET_MISSING", party=command.return_to)
    return stating(Admitted, command)


def _advice_sound(state: File, command: AdviseMovement, act: Act) -> None:
    if command.cause is HoldCause.LIFTED:
        if not state.held_back:
            raise Refusal("NO_HOLD_TO_LIFT")
    elif command.review_on is None or command.review_on <= act.happened_at.date():
        raise Refusal("HOLD_NEEDS_A_REVIEW_DAY")


def _to_a_doctor_by_consent(command: HandSummary) -> None:
    if command.to is HandedTo.PERSON:
        return
    if not command.doctor.strip() or not command.facility.strip():
        raise Refusal("SUMMARY_TO_A_DOCTOR_ONLY")
    if not command.consent_given or not command.consent_language.strip():
        raise Refusal("SUMMARY_WITHOUT_CONSENT")


def _certify(state: File, command: CertifyDeath, scene: Scene) -> DeathCertified:
    if not scene.deceased:
        raise Refusal("NOT_DECEASED")
    if state.certified:
        raise Refusal("ALREADY_CERTIFIED")
    _stated(command.doctor, "doctor")
    _stated(command.immediate_cause, "immediate_cause")
    if command.manner is not Cause.NATURAL and not command.inquiry.strip():
        raise Refusal("INQUIRY_MISSING", cause=command.manner.value)
    return stating(DeathCertified, command)


def _stated(text: str, name: str) -> None:
    if not text.strip():
        raise Refusal("FACT_INCOMPLETE", field=name)


def evolve(state: File, event: Event, _when: Instant) -> File:
    """What is remembered after one more fact."""
    match event:
        case Referred():
            return replace(state, referred=state.referred | {event.to})
        case ReferralEnded():
            return replace(state, referred=state.referred - {event.to})
        case MovementAdvised():
            return replace(state, held_back=event.cause is not HoldCause.LIFTED)
        case DeathCertified():
            return replace(state, certified=True)
        case _:
            return state


def compartment(_event: Event) -> Compartment:
    """Every fact of a file is sealed to the care team (M-02)."""
    return Compartment.MEDICAL


MAY = {
    Observe: MEDICS,
    WriteNote: MEDICS,
    CorrectNote: MEDICS,
    StateNone: MEDICS,
    Refer: MEDICS,
    EndReferral: CLINICIAN,
    Admit: CLINICIAN,
    OfferCare: MEDICS,
    AdviseMovement: CLINICIAN,
    HandSummary: CLINICIAN,
    CertifyDeath: CLINICIAN,
}
