"""Runs: from event to read model, and the context that doors execute."""

from django.db.models import F

from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.people import queries as people
from awda.screening.models import Run, Screened
from awda.screening.runs import rules


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case rules.PeopleScreened():
            _screened(event, recorded)
        case rules.RunSigned():
            run = Run.objects.get(id=event.run)
            run.signatures.append([event.signer, event.role.value, event.unit])
            if len(run.signatures) == 2:
                run.signed_at = recorded.happened_at
            run.save()


def _screened(event: rules.PeopleScreened, recorded: Recorded) -> None:
    Run.objects.get_or_create(
        id=event.run, defaults={"at": recorded.happened_at, "why": event.why.value}
    )
    Run.objects.filter(id=event.run).update(
        people=F("people") + len(event.people),
        hits=F("hits") + event.hits,
        set_aside=F("set_aside") + event.set_aside,
        entries=event.entries,
    )
    against = {one.watchlist: one.through for one in event.against}
    ids = [one.person for one in event.people]
    before = dict(Screened.objects.filter(person__in=ids).values_list("person", "against"))
    Screened.objects.filter(person__in=ids).delete()
    Screened.objects.bulk_create(
        Screened(
            person=one.person,
            run=event.run,
            at=recorded.happened_at,
            known=one.known,
            against=before.get(one.person, {}) | against,
        )
        for one in event.people
    )


def facts(command: rules.Command, act: Act) -> Known[rules.Around]:
    """Whether all are of age. Nothing of it stands in the public envelope."""
    if not isinstance(command, rules.ScreenPeople):
        return Known(rules.Around())
    ids = [one.person for one in command.people]
    standings = people.standings(ids, act.happened_at.date())
    adults = len(standings) == len(set(ids)) and not any(
        one.may_be_child for one in standings.values()
    )
    return Known(rules.Around(adults=adults))


RUNS: Context[rules.Signed, rules.Command, rules.Event, rules.Around] = Context(
    name="screening_run",
    initial=rules.Signed(),
    events=(rules.PeopleScreened, rules.RunSigned),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Run, Screened),
)
