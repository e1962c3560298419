"""Who comes, how they look, what papers say, who belongs to whom."""

from datetime import date as day

from awda.custody import queries as held
from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import Enter, How, SubjectKind
from awda.journal.clock import new_id
from awda.journal.writer import execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import HouseholdId, PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.people import acts, queries
from awda.people.answers import Said
from awda.people.codes import PresentsAs, Sex, Track, Triage
from awda.people.commands import AssignTrack, Meet, SetTriage
from awda.people.households.links import Relationship
from awda.people.households.projection import HOUSEHOLDS
from awda.people.households.queries import household, links_of
from awda.people.households.rules import Join, OpenHousehold
from awda.people.projection import PEOPLE
from tests.people.forms import born_on, form, identity
from tests.scenarios.stage import Stage, agrees, check, step
from tests.scenes import OPERATION

SEXES = {"man": Sex.MALE, "woman": Sex.FEMALE, "boy": Sex.MALE, "girl": Sex.FEMALE}
LOOKS = {
    "combatant": PresentsAs.COMBATANT,
    "civilian": PresentsAs.FAMILY,
    "child": PresentsAs.CHILD,
}


@step("meets {person} at {place}: a {sex} of {low} to {high}, as a {looks}")
def meets(
    stage: Stage, act: Act, person: str, place: str, sex: str, low: str, high: str, looks: str
) -> None:
    """First contact: custody begins, then how the person looks."""
    stage.people[person] = _met(act, place, SEXES[sex], (int(low), int(high)), LOOKS[looks])


@step("meets the company at {place}: {number} men of {low} to {high}, as combatants")
def meets_company(stage: Stage, act: Act, place: str, number: str, low: str, high: str) -> None:
    """Many at once, each with a first contact of their own."""
    ages = int(low), int(high)
    stage.company = [
        _met(act.step(f"{one}"), place, Sex.MALE, ages, PresentsAs.COMBATANT)
        for one in range(int(number))
    ]


def _met(act: Act, place: str, sex: Sex, age: tuple[int, int], looks: PresentsAs) -> PersonId:
    person = PersonId(new_id())
    enter = Enter(
        subject=SubjectId(person),
        kind=SubjectKind.PERSON,
        how=How.ENTER,
        operation=OPERATION,
        place=PlaceId(place),
        ordered_by="border command",
        grounds="asked for refuge",
    )
    with writing() as now:
        entered = now.execute(CUSTODY, enter, act.step("enter"))
        meet = Meet(
            person=person,
            wristband=f"W-{person[-12:]}",
            sex=sex,
            estimated_age_from=age[0],
            estimated_age_to=age[1],
            presents_as=looks,
            custody_entry=entered.indexes[0],
        )
        now.execute(PEOPLE, meet, act.step("meet"))
    return person


@step("finds {people} {word} in triage")
def triages(stage: Stage, act: Act, people: str, word: str) -> None:
    """The colour."""
    for number, person in enumerate(stage.all_of(people)):
        seen = SetTriage(person=person, triage=Triage(word.upper()))
        execute(PEOPLE, seen, act.step(f"{number}"))


@step("registers {person} as {words}, born {date}, with the questions of service")
def registers(stage: Stage, act: Act, person: str, words: str, date: str) -> None:
    """The whole form of a combatant."""
    given, *_, family = words.split()
    who = identity(
        words,
        given=Said(value=given),
        family_name=Said(value=family),
        birth=born_on(day.fromisoformat(date)),
        latin=(),
    )
    execute(PEOPLE, form(stage.who(person), who=who), act)


@step("puts {people} on the track {code}")
def puts_on_track(stage: Stage, act: Act, people: str, code: str) -> None:
    """The legal track, with its basis and review day."""
    for number, person in enumerate(stage.all_of(people)):
        command = AssignTrack(
            person=person,
            track=Track(code),
            instrument="GC III",
            article="4B(2)",
            decided_by="legal officer 4",
            review_on=day(2025, 3, 1),
        )
        execute(PEOPLE, command, act.step(f"{number}"))


@step("writes down the household of {person}: {other} is the {code}")
def opens_household(stage: Stage, act: Act, person: str, other: str, code: str) -> None:
    """A household round one person, with a first member."""
    home = HouseholdId(new_id())
    opened = OpenHousehold(household=home, focal=stage.who(person))
    execute(HOUSEHOLDS, opened, act.step("open"))
    stage.named[f"household of {person}"] = home
    joins(stage, act.step("join"), person, other, code)


@step("adds to the household of {person}: {other} is the {code}")
def joins(stage: Stage, act: Act, person: str, other: str, code: str) -> None:
    """A further member, as the focal person states."""
    command = Join(
        household=HouseholdId(stage.id_of(f"household of {person}")),
        person=stage.who(other),
        relationship=Relationship(code),
        stated_by=stage.who(person),
    )
    acts.join_household(act, command)


# --- what the record says


@check("{person} is of age {code}")
def age_is(stage: Stage, at: Instant, person: str, code: str) -> None:
    """ADULT, DOUBT or CHILD."""
    standing = queries.standing(stage.who(person), at.date())
    assert standing is not None
    agrees(standing.age, code)


@check("the unit of {person} is {people}")
def unit_is(stage: Stage, _at: Instant, person: str, people: str) -> None:
    """Whom the household binds together (F-01)."""
    home = household(stage.id_of(f"household of {person}"))
    assert home is not None
    found = set(home.unit)
    agrees(found, set(stage.all_of(people)))


@check("{person} is in no household")
def in_no_household(stage: Stage, _at: Instant, person: str) -> None:
    """Nothing binds the person to anybody."""
    agrees(links_of(stage.who(person)), ())


@check("{people} are held by {party}")
@check("{people} is held by {party}")
def held_by(stage: Stage, _at: Instant, people: str, party: str) -> None:
    """Who answers for them now."""
    found = {one.holder for one in held.holdings(stage.all_of(people)).values()}
    agrees(found, {party})


@check("{people} are at {place}")
@check("{people} is at {place}")
def at_place(stage: Stage, _at: Instant, people: str, place: str) -> None:
    """Where they are."""
    found = {one.place for one in held.holdings(stage.all_of(people)).values()}
    agrees(found, {place})
