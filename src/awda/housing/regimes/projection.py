"""Regimes: from event to read model, and the context itself."""

from awda.housing.models import Regime
from awda.housing.regimes import rules
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.places import queries as places
from awda.places.rules import PlaceFacts


def project(event: rules.RegimeSet, recorded: Recorded) -> None:
    """Write the regime in force."""
    Regime.objects.update_or_create(
        place=event.place,
        defaults={
            "regime": event.regime,
            "decided_by": event.decided_by[:200],
            "basis": event.basis[:300],
            "set_at": recorded.happened_at,
            "set_in": recorded.index,
        },
    )


def facts(command: rules.SetRegime, _act: Act) -> Known[PlaceFacts | None]:
    """The place, and who runs it."""
    place = places.place(command.place)
    return Known(place, (place.entry,) if place else ())


REGIMES: Context[rules.Regime, rules.SetRegime, rules.RegimeSet, PlaceFacts | None] = Context(
    name="regime",
    initial=rules.Regime(),
    events=(rules.RegimeSet,),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Regime,),
)
