"""People: each fact written into the read model, row by row."""

from collections.abc import Iterable
from typing import TypeVar

from awda.journal.codec import plain
from awda.journal.rows import add, change, find, put
from awda.journal.writer import look_again
from awda.kernel.context import Recorded
from awda.people import events, models, searching
from awda.people.age import BornBetween, estimated
from awda.people.answers import Born, Identity, text
from awda.people.codes import CardOccasion
from awda.people.events import Event
from awda.people.models import Person

StatementT = TypeVar("StatementT", bound=models.Statement)


def project(event: Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    look_again("person", event.person)
    match event:
        case events.Met() | events.FirstSeenCorrected() | events.AgeEstimated():
            _first_contact(event, recorded)
        case events.AgeAssessed():
            born = BornBetween(earliest=event.born_latest, latest=event.born_latest)
            _born(event.person, born, recorded, assessed=True)
        case events.IdentityStated():
            _identity(event, recorded)
        case events.OriginStated():
            _stated(models.Origin, event.person, event.origin, recorded)
            change(Person, {"id": event.person}, nationality=event.origin.nationality.status)
        case events.ServiceStated():
            _stated(models.Service, event.person, event.service, recorded)
        case events.Listed() | events.ServiceListed() | events.RemarkListed():
            _listed(event, recorded)
        case events.DocumentAdded():
            _document(event, recorded)
        case events.InterviewHeld() | events.OwnFileGiven():
            return  # kept on the record alone; no desk decides by it
        case _:
            _added(event, recorded)


def _first_contact(
    event: events.Met | events.FirstSeenCorrected | events.AgeEstimated, recorded: Recorded
) -> None:
    match event:
        case events.Met():
            _met(event, recorded)
        case events.FirstSeenCorrected():
            change(
                Person,
                {"id": event.person},
                wristband=event.wristband,
                sex=event.sex,
                presents_as=event.presents_as,
            )
        case events.AgeEstimated():
            looks = estimated(
                event.estimated_age_from, event.estimated_age_to, recorded.happened_at.date()
            )
            _widen(event.person, looks, recorded)


def _met(event: events.Met, recorded: Recorded) -> None:
    born = estimated(event.estimated_age_from, event.estimated_age_to, recorded.happened_at.date())
    add(
        Person,
        id=event.person,
        number=event.number,
        sequence=event.sequence,
        wristband=event.wristband,
        sex=event.sex,
        presents_as=event.presents_as,
        born_earliest=born.earliest,
        born_latest=born.latest,
        met_at=recorded.happened_at,
        custody_entry=event.custody_entry,
        met_in=recorded.index,
        age_in=recorded.index,
    )


def _widen(person: str, said: BornBetween, recorded: Recorded) -> None:
    row = find(Person, id=person)
    assert row is not None, "whoever has an age was met"
    held = BornBetween(earliest=row.born_earliest, latest=row.born_latest)
    if held.widened(said) != held:
        _born(person, held.widened(said), recorded, assessed=False)


def _born(person: str, born: BornBetween, recorded: Recorded, *, assessed: bool) -> None:
    change(
        Person,
        {"id": person},
        born_earliest=born.earliest,
        born_latest=born.latest,
        age_assessed=assessed,
        age_in=recorded.index,
    )


def _listed(
    event: events.Listed | events.ServiceListed | events.RemarkListed, recorded: Recorded
) -> None:
    match event:
        case events.Listed():
            _stated_identity(event.person, event.identity, recorded)
            _stated(models.Origin, event.person, event.origin, recorded)
            change(Person, {"id": event.person}, nationality=event.origin.nationality.status)
            add(
                models.Listed,
                person=event.person,
                list_sha256=event.list_sha256,
                row=event.row,
                paper_kind=event.paper_kind,
                paper_number=event.paper_number,
                paper_number_folded=searching.fold_number(event.paper_number),
                phone=event.phone,
                crossing=event.crossing,
                listed_in=recorded.index,
            )
        case events.ServiceListed():
            _stated(models.Service, event.person, event.service, recorded)
            number = searching.fold_number(text(event.service.service_number))
            if number:
                add(models.ListedNumber, person=event.person, service_number_folded=number)
        case events.RemarkListed():
            models.Listed.objects.filter(person=event.person).update(remark=event.remark)


def _identity(event: events.IdentityStated, recorded: Recorded) -> None:
    _stated_identity(event.person, event.identity, recorded)
    row = find(Person, id=event.person)
    if row is not None and row.registered_at is None:
        change(Person, {"id": event.person}, registered_at=recorded.happened_at)


def _stated_identity(person: str, identity: Identity, recorded: Recorded) -> None:
    name = identity.name
    put(
        models.Identity,
        {"person": person},
        name=name.whole.value,
        name_latin=name.latin[0].value if name.latin else "",
        said=plain(identity),
        stated_in=recorded.index,
    )
    _tokens(person, searching.of_name(name))
    change(Person, {"id": person}, sex=identity.sex, identity_in=recorded.index)
    if isinstance(identity.birth, Born):
        _widen(person, identity.birth.range, recorded)


def _tokens(person: str, tokens: Iterable[str]) -> None:
    # An earlier spelling stays findable: whoever was registered under it is still asked for by it.
    models.NameToken.objects.bulk_create(
        [models.NameToken(token=token, person=person) for token in sorted(tokens)],
        ignore_conflicts=True,
    )


def _stated(table: type[StatementT], person: str, said: object, recorded: Recorded) -> None:
    put(table, {"person": person}, said=plain(said), stated_in=recorded.index)


def _document(event: events.DocumentAdded, recorded: Recorded) -> None:
    add(
        models.Document,
        added_in=recorded.index,
        person=event.person,
        document=event.document,
        kind=event.kind,
        compartment=recorded.compartment,
        number=event.number,
        number_folded=searching.fold_number(event.number),
        issuer=event.issuer,
        issued_on=event.issued_on,
        expires_on=event.expires_on,
        held_by=event.held_by,
        name_as_written=event.name_as_written,
        script=event.script,
        image_sha256=event.image_sha256,
        hints=list(event.hints),
    )
    _tokens(event.person, searching.tokens(event.name_as_written))


def _added(
    event: events.Triaged
    | events.PhotoAdded
    | events.TrackAssigned
    | events.RightsExplained
    | events.NeedFlagged
    | events.NextOfKinNamed
    | events.CaptureCardOffered
    | events.CaptureCardSent
    | events.CardIssued
    | events.CardVoided,
    recorded: Recorded,
) -> None:
    match event:
        case events.Triaged():
            change(
                Person,
                {"id": event.person},
                triage=event.triage or "",
                wounded=event.wounded,
                triage_in=recorded.index,
                triaged_at=recorded.happened_at,
            )
        case events.PhotoAdded():
            change(Person, {"id": event.person}, photo=event.sha256)
        case events.TrackAssigned():
            _track(event, recorded)
        case events.RightsExplained():
            _rights(event, recorded)
        case events.NeedFlagged():
            add(
                models.Need,
                flagged_in=recorded.index,
                person=event.person,
                need=event.need,
                source=event.source,
                compartment=recorded.compartment,
                flagged_by=recorded.actor,
                flagged_at=recorded.happened_at,
            )
        case events.NextOfKinNamed():
            _next_of_kin(event, recorded)
        case events.CaptureCardOffered() | events.CaptureCardSent():
            _capture_card(event, recorded)
        case events.CardIssued():
            change(
                Person,
                {"id": event.person},
                card=event.card,
                card_good=True,
                card_in=recorded.index,
            )
        case events.CardVoided():
            change(Person, {"id": event.person}, card_good=False, card_in=recorded.index)


def _track(event: events.TrackAssigned, recorded: Recorded) -> None:
    add(
        models.Track,
        assigned_in=recorded.index,
        person=event.person,
        track=event.track,
        instrument=event.instrument,
        article=event.article,
        decided_by=event.decided_by,
        review_on=event.review_on,
        court_reference=event.court_reference,
        assigned_at=recorded.happened_at,
    )
    change(
        Person,
        {"id": event.person},
        track=event.track,
        track_review_on=event.review_on,
        track_in=recorded.index,
    )


def _rights(event: events.RightsExplained, recorded: Recorded) -> None:
    add(
        models.RightsExplained,
        explained_in=recorded.index,
        person=event.person,
        language=event.language,
        methods=[method.value for method in event.methods],
        explained_by=event.explained_by,
        copy_given=event.copy_given,
        explained_at=recorded.happened_at,
    )


def _next_of_kin(event: events.NextOfKinNamed, recorded: Recorded) -> None:
    add(
        models.NextOfKin,
        named_in=recorded.index,
        person=event.person,
        name=event.name.value,
        relation=event.relation,
        address=event.address,
        phone=event.phone,
        may_be_informed=event.may_be_informed,
    )


def _capture_card(
    event: events.CaptureCardOffered | events.CaptureCardSent, recorded: Recorded
) -> None:
    """When it falls due again is known above: hospital and transfer are custody's facts (I-06)."""
    if isinstance(event, events.CaptureCardOffered) and event.wanted:
        return  # wanted, and not on its way yet
    models.CaptureCard.objects.update_or_create(
        key=f"{event.person}/{event.occasion}",
        defaults={
            "person": event.person,
            "occasion": event.occasion,
            "settled_at": recorded.happened_at,
            "settled_in": recorded.index,
        },
    )
    if event.occasion is CardOccasion.ARRIVAL:
        change(Person, {"id": event.person}, capture_card_due=False)
