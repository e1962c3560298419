"""Pressure and its signs: from event to read model, and the context itself."""

from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.places import queries as places
from awda.protection.models import PressureAt, ReturnForm, SignalAnswer
from awda.protection.pressures import rules


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read models."""
    match event:
        case rules.PressureLogged():
            PressureAt.objects.create(
                entry=recorded.index,
                place=event.place,
                kind=event.kind,
                told=event.told,
                at=recorded.happened_at,
            )
        case rules.SignalAnswered():
            SignalAnswer.objects.create(
                entry=recorded.index,
                signal=event.signal,
                sign=event.sign,
                verdict=event.verdict,
                done=event.done,
                at=recorded.happened_at,
            )
            if event.verdict is rules.Verdict.NOT_FREE:
                forms = ReturnForm.objects.filter(entry__in=event.forms)
                forms.update(doubted_in=recorded.index)


def facts(command: rules.Command, _act: Act) -> Known[bool]:
    """Is the place on the record."""
    if isinstance(command, rules.LogPressure):
        place = places.place(command.place)
        return Known(place is not None, (place.entry,) if place else ())
    return Known(True)


PRESSURES: Context[rules.Answers, rules.Command, rules.Event, bool] = Context(
    name="pressure",
    initial=rules.Answers(),
    events=(rules.PressureLogged, rules.SignalAnswered),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(PressureAt, SignalAnswer),
)
