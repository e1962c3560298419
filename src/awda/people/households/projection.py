"""Households: from event to read model, and the context that doors execute."""

from awda.journal.writer import look_again
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.people.codes import Source
from awda.people.households import rules
from awda.people.households.links import Relationship
from awda.people.models import Household, HouseholdLink, Person, TakenOut


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    look_again()
    match event:
        case rules.HouseholdOpened():
            Household.objects.create(
                id=event.household, focal=event.focal, opened_in=recorded.index
            )
            HouseholdLink.objects.create(
                household=event.household,
                person=event.focal,
                relationship=Relationship.SELF,
                towards=event.focal,
                stated_by=event.focal,
                proof=Source.CLAIMED,
                disputed=False,
                stated_in=recorded.index,
            )
        case rules.Joined() | rules.LinkRestated():
            _link(event, recorded)
        case rules.Left():
            if event.reason is rules.LeaveReason.FOR_SAFETY:
                _taken_out(event, recorded)
            HouseholdLink.objects.filter(household=event.household, person=event.person).delete()
        case rules.FocalNamed():
            Household.objects.filter(id=event.household).update(focal=event.person)


def _link(event: rules.Joined | rules.LinkRestated, recorded: Recorded) -> None:
    stated = {
        "relationship": event.relationship,
        "towards": event.towards,
        "stated_by": event.stated_by,
        "proof": event.proof,
        "disputed": event.disputed,
        "stated_in": recorded.index,
    }
    if isinstance(event, rules.Joined):
        HouseholdLink.objects.create(household=event.household, person=event.person, **stated)
        return
    HouseholdLink.objects.filter(household=event.household, person=event.person).update(**stated)


def _taken_out(event: rules.Left, recorded: Recorded) -> None:
    others = HouseholdLink.objects.filter(household=event.household).exclude(person=event.person)
    TakenOut.objects.create(
        left_in=recorded.index,
        household=event.household,
        person=event.person,
        apart_from=sorted(others.values_list("person", flat=True)),
    )


def facts(command: rules.Command, _act: Act) -> Known[rules.Around]:
    """What `decide` may rely on: has the person named been met, and in which entry."""
    person = command.focal if isinstance(command, rules.OpenHousehold) else command.person
    met_in = Person.objects.filter(id=person).values_list("met_in", flat=True).first()
    kept = kept_apart(command) if isinstance(command, rules.Join) else ()
    entries = {*kept} if met_in is None else {met_in, *kept}
    around = rules.Around(met=met_in is not None, kept_apart=bool(kept))
    return Known(around, tuple(sorted(entries)))


def kept_apart(command: rules.Join) -> tuple[int, ...]:
    """The entries which took someone out for safety, whom this join would bring together again.

    Whoever was taken out of the same household, a mother and her child, may be together.
    """
    members = HouseholdLink.objects.filter(household=command.household)
    together = {command.person, *members.values_list("person", flat=True)}
    rows = list(TakenOut.objects.filter(person__in=together))
    rescued = {(row.household, row.person) for row in rows}
    return tuple(
        row.left_in
        for row in rows
        if any(
            other in together and (row.household, other) not in rescued
            for other in row.apart_from
            if command.person in (row.person, other)
        )
    )


HOUSEHOLDS: Context[rules.Household, rules.Command, rules.Event, rules.Around] = Context(
    name="households",
    initial=rules.Household(),
    events=(
        rules.HouseholdOpened,
        rules.Joined,
        rules.LinkRestated,
        rules.Left,
        rules.FocalNamed,
    ),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Household, HouseholdLink, TakenOut),
)
