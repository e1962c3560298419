"""Who arrives: the people of the demonstration, drawn from a seed, in the published proportions."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, auto
from random import Random

from awda.demo import names, story
from awda.kernel.ids import ItemId, PersonId
from awda.kernel.instants import Instant

STRAGGLERS = 6
CONSCRIPT_AGES, OFFICER_AGES, STAFF_AGES = (19, 27), (28, 52), (25, 58)
RANKS = ("OR1", "OR1", "OR1", "OR2", "OR2", "OR4", "OR5", "OR6", "OR7")
OFFICER_RANKS = ("OF1", "OF1", "OF2", "OF2", "OF3", "OF4", "OF5", "OF6")


class Part(Enum):
    """What someone is in the story."""

    SOLDIER = auto()
    STAYS = auto()  # an officer who asks not to be sent back
    STAFF = auto()
    WIFE = auto()
    CHILD = auto()
    DOUBT = auto()  # a conscript who looks under 18


@dataclass(slots=True)
class Arrival:
    """One person of the story, and what has become known of them so far."""

    part: Part
    number: int  # order of arrival, from 1
    name: names.Drawn
    born: date
    rank: str
    at: Instant
    wounded: bool = False
    grave: bool = False  # triaged red
    armed: bool = False
    straggler: bool = False  # came on the last morning: a visitor finds them waiting at the desks
    family: int = 0
    person: PersonId = field(default=PersonId(""))
    items: list[ItemId] = field(default_factory=list)


def gather(luck: Random, people: int) -> list[Arrival]:
    """The people in order of arrival. `people` may be fewer than published, for a quick look."""
    parts = _parts(luck, people)
    instants = _instants(luck, people)
    cast = [
        _one(luck, number, part, at)
        for number, (part, at) in enumerate(zip(parts, instants, strict=True), start=1)
    ]
    _join_families(luck, cast)
    _come_late([one for one in cast if one.part is Part.SOLDIER][-STRAGGLERS:])
    soldiers = [one for one in cast if one.part is Part.SOLDIER and not one.straggler]
    wounded = luck.sample(soldiers, max(3, people * story.WOUNDED_PER_MILLE // 1000))
    for place, one in enumerate(wounded):
        one.wounded, one.grave = True, place % 4 == 0
        one.armed = False
    return cast


def _come_late(last: list[Arrival]) -> None:
    for place, one in enumerate(last):
        one.straggler, one.at = True, story.local(22, 6) + timedelta(minutes=10 + 12 * place)


def _parts(luck: Random, people: int) -> list[Part]:
    share = people / story.ENTERED
    counted = {
        Part.STAFF: round(story.CROSSING_STAFF * share),
        Part.STAYS: round(story.STAYING * share),
        Part.WIFE: story.FAMILIES,
        Part.CHILD: 2 * story.FAMILIES,
        Part.DOUBT: story.CHILDREN_ALONE,
    }
    parts = [part for part, count in counted.items() for _ in range(count)]
    parts += [Part.SOLDIER] * (people - len(parts))
    luck.shuffle(parts)
    return parts


def _instants(luck: Random, people: int) -> list[Instant]:
    """Arrival times, most of them on the first day, between six in the morning and ten at night."""
    instants: list[Instant] = []
    for day, share in enumerate(story.ARRIVAL_SHARES):
        last = day == len(story.ARRIVAL_SHARES) - 1
        count = people - len(instants) if last else people * share // 100
        instants += [
            story.local(7 + day, 6 + luck.randrange(15), luck.randrange(60)) for _ in range(count)
        ]
    return sorted(instants)


def _one(luck: Random, number: int, part: Part, at: Instant) -> Arrival:
    ages = {
        Part.STAYS: OFFICER_AGES,
        Part.STAFF: STAFF_AGES,
        Part.WIFE: (22, 40),
        Part.CHILD: (2, 12),
        Part.DOUBT: (17, 17),
    }.get(part, CONSCRIPT_AGES)
    soldier = part in (Part.SOLDIER, Part.STAYS, Part.DOUBT)
    ranks = OFFICER_RANKS if part is Part.STAYS else RANKS
    return Arrival(
        part=part,
        number=number,
        name=names.draw(luck, woman=part is Part.WIFE),
        born=date(2024 - luck.randint(*ages), luck.randint(1, 12), luck.randint(1, 28)),
        rank=luck.choice(ranks) if soldier else "",
        at=at,
        armed=soldier and luck.randrange(100) < story.ARMED_PER_CENT,
    )


def _join_families(luck: Random, cast: list[Arrival]) -> None:
    """Each wife and two children belong together, and arrive together."""
    children = [one for one in cast if one.part is Part.CHILD]
    for family, wife in enumerate((one for one in cast if one.part is Part.WIFE), start=1):
        wife.family = family
        for child in children[2 * family - 2 : 2 * family]:
            child.family, child.at = family, wife.at
            child.name = names.draw(luck, woman=family % 2 == 0, family=wife.name.family)
