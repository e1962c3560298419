"""Split notes: from event to read model, and the context that doors execute."""

from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.ids import HouseholdId
from awda.people.models import SplitNote, SplitSignature
from awda.people.partings import rules, units


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case rules.NoteWritten():
            SplitNote.objects.create(
                id=event.note,
                household=event.household,
                apart=list(event.apart),
                staying=list(event.staying),
                why=event.why,
                meets_where=event.plan.where,
                meets_by=event.plan.by,
                meets_way=event.plan.way,
                contact=event.plan.contact,
                written_at=recorded.happened_at,
                written_in=recorded.index,
            )
        case rules.NoteSigned():
            SplitSignature.objects.create(
                signed_in=recorded.index,
                note=event.note,
                person=event.person,
                thumb=event.thumb,
                witness=event.witness,
                signed_at=recorded.happened_at,
            )
        case rules.SignatureTakenBack():
            standing = SplitSignature.objects.filter(note=event.note, person=event.person)
            standing.filter(taken_back_in=None).update(taken_back_in=recorded.index)


def facts(command: rules.Command, act: Act) -> Known[rules.Around]:
    """What `decide` may rely on: the household's unit as it is on the day."""
    if isinstance(command, rules.TakeBack):
        return Known(rules.Around())
    household = _household(command)
    if household is None:
        return Known(rules.Around())
    unit = units.unit(household, act.happened_at.date())
    around = rules.Around(unit=unit.members, adults=unit.adults, mothers=unit.mothers)
    return Known(around, unit.entries)


def _household(command: rules.WriteNote | rules.SignNote) -> HouseholdId | None:
    if isinstance(command, rules.WriteNote):
        return command.household
    row = SplitNote.objects.filter(id=command.note).first()
    return HouseholdId(row.household) if row else None


PARTINGS: Context[rules.Note, rules.Command, rules.Event, rules.Around] = Context(
    name="partings",
    initial=rules.Note(),
    events=rules.EVENTS,
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(SplitNote, SplitSignature),
)
