"""Files: from event to read model, the facts a decision relies on, and the context itself."""

from dataclasses import replace
from typing import Any

from awda.journal.codec import plain
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.medical import care, models, rules
from awda.medical.scene import Scene
from awda.medical.statements import Consultation, Medicine, Statement, kind_of
from awda.medical.vocabulary import (
    EVENTS,
    Admit,
    Admitted,
    CareOffered,
    Command,
    CorrectNote,
    DeathCertified,
    Event,
    MovementAdvised,
    NoneStated,
    NoteCorrected,
    NoteWritten,
    Observed,
    Refer,
    ReferralEnded,
    Referred,
    SummaryHanded,
)


def project(event: Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case NoteWritten():
            _note(event.person, event.said, recorded)
        case NoteCorrected():
            models.Note.objects.filter(written_in=event.corrects).update(
                struck_in=recorded.index, struck_because=event.reason
            )
            if event.now is not None:
                _note(event.person, event.now, recorded, corrects=event.corrects)
        case NoneStated():
            models.AskedNone.objects.update_or_create(
                key=f"{event.person}/{event.about}",
                defaults={
                    "person": event.person,
                    "about": event.about,
                    "stated_at": recorded.happened_at,
                    "stated_in": recorded.index,
                },
            )
        case Observed():
            models.Observation.objects.create(
                observed_in=recorded.index,
                person=event.person,
                signs=plain(event.signs),
                note=event.note,
                party=recorded.party,
                observed_at=recorded.happened_at,
            )
        case _:
            _around(event, recorded)


def _note(person: str, said: Statement, recorded: Recorded, corrects: int | None = None) -> None:
    models.Note.objects.create(
        written_in=recorded.index,
        person=person,
        kind=kind_of(said),
        said=plain(said),
        continuing=isinstance(said, Medicine) and said.continuing,
        follow_up_on=said.follow_up_on if isinstance(said, Consultation) else None,
        party=recorded.party,
        role=recorded.role,
        written_at=recorded.happened_at,
        corrects=corrects,
    )


def _around(
    event: Referred
    | ReferralEnded
    | Admitted
    | CareOffered
    | MovementAdvised
    | SummaryHanded
    | DeathCertified,
    recorded: Recorded,
) -> None:
    match event:
        case Referred():
            models.Referral.objects.create(
                referred_in=recorded.index,
                person=event.person,
                party=event.to,
                why=event.why,
                referred_at=recorded.happened_at,
            )
        case ReferralEnded():
            models.Referral.objects.filter(
                person=event.person, party=event.to, ended_in=None
            ).update(ended_in=recorded.index)
        case CareOffered():
            models.CareOffer.objects.update_or_create(
                key=f"{event.person}/{event.care}",
                defaults={
                    "person": event.person,
                    "care": event.care,
                    "answer": event.answer,
                    "note": event.note,
                    "answered_at": recorded.happened_at,
                    "answered_in": recorded.index,
                },
            )
        case MovementAdvised():
            models.MovementAdvice.objects.filter(person=event.person).update(newest=False)
            models.MovementAdvice.objects.create(
                advised_in=recorded.index,
                person=event.person,
                cause=event.cause,
                review_on=event.review_on,
                note=event.note,
                advised_at=recorded.happened_at,
            )
        case _:
            _signed_by_a_doctor(event, recorded)


def _signed_by_a_doctor(
    event: Admitted | SummaryHanded | DeathCertified, recorded: Recorded
) -> None:
    match event:
        case Admitted():
            models.Admission.objects.create(
                admitted_in=recorded.index,
                person=event.person,
                party=recorded.party,
                doctor=event.doctor[:200],
                guard=event.guard,
                return_to=event.return_to,
                custody_entry=event.custody_entry,
                admitted_at=recorded.happened_at,
            )
        case SummaryHanded():
            models.Handing.objects.create(
                handed_in=recorded.index,
                person=event.person,
                to=event.to,
                doctor=event.doctor[:200],
                facility=event.facility[:200],
                sha256=event.sha256,
                handed_at=recorded.happened_at,
            )
        case DeathCertified():
            models.Certificate.objects.create(
                person=event.person,
                doctor=event.doctor[:200],
                immediate_cause=event.immediate_cause,
                underlying_cause=event.underlying_cause,
                manner=event.manner,
                inquiry=event.inquiry,
                certified_at=recorded.happened_at,
                certified_in=recorded.index,
            )


def facts(command: Command, act: Act) -> Known[Scene]:
    """What `decide` may rely on, read under the writer's lock."""
    known = care.standings((command.person,))
    scene = known.scene(act.party, command.person)
    more: dict[str, Any] = {}
    match command:
        case CorrectNote():
            more["corrects"] = care.note_kind(command.corrects, command.person)
        case Refer():
            more["may_care"] = care.may_care(command.to)
        case Admit():
            more["may_care"] = care.may_care(command.return_to)
        case _:
            pass
    return Known(replace(scene, **more), known.entries(act.party, command.person))


MEDICAL: Context[rules.File, Command, Event, Scene] = Context(
    name="medical",
    initial=rules.File(),
    events=EVENTS,
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(
        models.Note,
        models.AskedNone,
        models.Observation,
        models.Referral,
        models.Admission,
        models.CareOffer,
        models.MovementAdvice,
        models.Handing,
        models.Certificate,
    ),
)
