"""Handovers: from event to read model, and the context itself."""

from awda.custody.handovers import rules
from awda.custody.models import Handover, OfferLine
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.roles import Compartment
from awda.places import queries as places
from awda.policy import queries as policies


def project(event: rules.HandoverOpened, recorded: Recorded) -> None:
    """Write an opened handover and its lines, none of them offered yet."""
    Handover.objects.create(
        id=event.handover,
        giver=event.giver,
        taker=event.taker,
        purpose=event.purpose,
        to_place=event.to_place or "",
        terms=event.terms,
        court_reference=event.court_reference,
        note=event.note,
        listed=len(event.subjects),
        opened_at=recorded.happened_at,
        lapses_at=event.lapses_at,
        entry=recorded.index,
    )
    OfferLine.objects.bulk_create(
        [
            OfferLine(handover=event.handover, subject=subject, state="LISTED")
            for subject in event.subjects
        ],
        batch_size=200,
    )


def facts(command: rules.OpenHandover, _act: Act) -> Known[rules.Around]:
    """The taker as it stands, and the policy."""
    taker, policy = places.party(command.taker), policies.in_force()
    return Known(rules.Around(taker, policy), ((taker.entry,) if taker else ()) + policy.relied_on)


def in_custody(_event: rules.HandoverOpened) -> Compartment:
    """A list names subjects by id only."""
    return Compartment.CUSTODY


HANDOVERS: Context[rules.Opened, rules.OpenHandover, rules.HandoverOpened, rules.Around] = Context(
    name="handover",
    initial=rules.Opened(),
    events=(rules.HandoverOpened,),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=in_custody,
    may=rules.MAY,
    project=project,
    tables=(Handover,),
)
