"""Choices of units: from event to read model, and the context that doors execute."""

from awda.family.choices import rules
from awda.family.models import UnitChoice
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.people.partings import units


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    UnitChoice.objects.update_or_create(
        household=event.household,
        defaults={
            "way": event.way,
            "ask_again_on": event.ask_again_on,
            "chosen_at": recorded.happened_at,
            "newest": recorded.index,
        },
    )


def facts(command: rules.Command, act: Act) -> Known[rules.Around]:
    """The unit as it is on the day."""
    day = act.happened_at.date()
    unit = units.unit(command.household, day)
    notes = units.standing_notes(command.household, unit, day)
    entries = {*unit.entries, *(entry for note in notes for entry in note.entries)}
    around = rules.Around(adults=unit.adults, note_stands=bool(notes))
    return Known(around, tuple(sorted(entries)))


CHOICES: Context[rules.Choice, rules.Command, rules.Event, rules.Around] = Context(
    name="choices",
    initial=rules.Choice(),
    events=(rules.Chosen,),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(UnitChoice,),
)
