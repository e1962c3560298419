"""People: the facts `decide` relies on, and the context that doors execute."""

from django.db.models import Max

from awda.journal import writer
from awda.journal.rows import find
from awda.kernel.act import Act
from awda.kernel.context import Context, Known
from awda.people import events, models, rules
from awda.people.commands import AssignTrack, Command, Correct, FirstSeen, Meet
from awda.people.events import Event
from awda.people.may import MAY
from awda.people.models import Person
from awda.people.rows import project
from awda.policy import queries as policies

ENTERED = "custody.Entered"


def facts(command: Command, _act: Act) -> Known[rules.Around]:
    """What `decide` may rely on: custody, the next number, wristbands, the entry corrected."""
    match command:
        case Meet():
            found = _envelope(command.custody_entry)
            last = Person.objects.aggregate(last=Max("sequence"))["last"] or 0
            around = rules.Around(
                next_sequence=last + 1,
                in_custody=found == (f"custody/{command.person}", ENTERED),
                wristband_taken=find(Person, wristband=command.wristband) is not None,
            )
            return Known(around, (command.custody_entry,) if found else ())
        case Correct():
            stream, kind = _envelope(command.corrects) or ("", "")
            mine = stream == f"person/{command.person}"
            around = rules.Around(
                corrects=kind if mine else "",
                wristband_taken=isinstance(command.now, FirstSeen)
                and Person.objects.filter(wristband=command.now.wristband)
                .exclude(id=command.person)
                .exists(),
            )
            return Known(around, (command.corrects,) if mine else ())
        case AssignTrack():
            policy = policies.in_force()
            return Known(rules.Around(policy=policy), policy.relied_on)
        case _:
            return Known(rules.Around())


def _envelope(index: int) -> tuple[str, str] | None:
    """Stream and type of an entry, also of one made in this very transaction."""
    recorded = writer.entry(index)
    return (recorded.stream, recorded.type) if recorded else None


PEOPLE: Context[rules.Remembered, Command, Event, rules.Around] = Context(
    name="people",
    initial=rules.Remembered(),
    events=events.EVENTS,
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=events.compartment,
    may=MAY,
    project=project,
    tables=(
        models.Person,
        models.Identity,
        models.Origin,
        models.Service,
        models.Listed,
        models.ListedNumber,
        models.NameToken,
        models.Track,
        models.Document,
        models.Need,
        models.NextOfKin,
        models.RightsExplained,
        models.CaptureCard,
    ),
)
