"""Play the demonstration into an open, empty home, and say how it came out."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from random import Random
from typing import Any

from awda.custody.balance import balances, differences
from awda.custody.models import Holding
from awda.demo import arms, story, story_line, watchlist
from awda.demo.agenda import Agenda
from awda.demo.cast import Part, gather
from awda.demo.desks import LOGINS, act, password
from awda.demo.verifying import verified
from awda.equipment.conservation import differences as of_items
from awda.journal import queries as journal
from awda.journal.checkpoints import latest, root_at
from awda.journal.writer import writing
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.roles import Role
from awda.places import acts as places
from awda.places.rules import MeasureSite, OpenOperation, OpenParty, OpenPlace
from awda.web.access import acts as access
from awda.web.access.rules import GrantDuty

SEED = 20241207
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the demonstration ended."""

    entered: int
    parts: dict[str, int]
    items: int
    entries: int
    root: str
    verified: bool
    problems: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The line that a script reads."""
        return {
            "entered": self.entered,
            "parts": self.parts,
            "items": self.items,
            "entries": self.entries,
            "root": self.root,
            "verified": self.verified,
        }


def play(people: int, progress: Progress) -> None:
    """Set the scene and play everything, in the order of time."""
    luck = Random(SEED)  # noqa: S311 - the same synthetic people every time
    set_the_scene()
    open_logins()
    agenda = Agenda()
    cast = gather(luck, people)
    story_line.write_agenda(agenda, cast, luck)
    arms.write_agenda(agenda)
    watchlist.write_agenda(agenda, [one for one in cast if one.part is Part.STAYS])
    agenda.play(story.ENDS, progress)


def set_the_scene() -> None:
    """The operation, its parties and its places, on the evening before."""
    keeper = act(Role.KEEPER, PartyId("awda"), story.BEGINS, "scene", actor="console")
    with writing():
        opened = OpenOperation(
            operation=story.OPERATION,
            name_ar="عملية القائم، كانون الأول 2024",
            name_en="Operation al-Qaim, December 2024",
        )
        places.record(keeper.step("operation"), opened)
        for party, kind, name_ar, name_en, mandate in story.PARTIES:
            command = OpenParty(
                party=party, kind=kind, name_ar=name_ar, name_en=name_en, mandate=mandate
            )
            places.record(keeper.step(f"party {party}"), command)
        for place, sort, run_by, name_ar, name_en, building, capacity, km in story.SITES:
            site = OpenPlace(
                place=place,
                kind=sort,
                run_by=run_by,
                name_ar=name_ar,
                name_en=name_en,
                building=building,
                capacity=capacity,
                km_to_border=km,
            )
            places.record(keeper.step(f"place {place}"), site)
        places.record(keeper.step("measures"), _measures())


def _measures() -> MeasureSite:
    return MeasureSite(
        place=story.RUTBA,
        site_area_m2=120_000,
        covered_area_m2=9_600,
        water_litres_per_day=40_000,
        toilets=118,
        taps=24,
        food_kcal_per_person_per_day=2_150,
        farthest_toilet_m=45,
        cold_season=True,
    )


def open_logins() -> None:
    """One login for each duty of the story."""
    keeper = act(Role.KEEPER, PartyId("awda"), story.BEGINS, "logins", actor="console")
    for login in LOGINS:
        duty = GrantDuty(
            login=ActorId(login.name),
            role=login.role,
            party=login.party,
            reason="demonstration",
        )
        access.open_login(keeper.step(login.name), duty, password(login.name))


def outcome() -> Outcome:
    """The sums as the journal tells them, and whether everything agrees and verifies."""
    with ProcessPoolExecutor(1, get_context("spawn")) as beside:
        verifying = beside.submit(verified)
        [balance] = balances()
        problems = [*differences(), *of_items(), *verifying.result()]
    if not balance.meets:
        problems.append("the sum rule does not hold")
    head = latest()
    return Outcome(
        entered=balance.entered,
        parts=balance.parts,
        items=Holding.objects.filter(kind="ITEM").count(),
        entries=journal.size(),
        root=root_at(head.size).hex(),
        verified=not problems,
        problems=tuple(problems),
    )
