"""Registration at 100,000 people beside 1,000: `python -m bench.registration`.

The gate's form of first contact and the registrar's form are sent through the web client to the
real pages, in two processes in turn: one with 1,000 people, one with 100,000 (see `population`).
Each keeps its own file and, as a served site does, the names of everyone met. Many bear one name
here: the registrar goes on with a reason (N-06). Triage and the arms officer's clearing come in
between, untimed. Building takes some minutes.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from bench.figures import home, line, seconds

SMALL = int(os.environ.get("AWDA_BENCH_PEOPLE", "1000"))
COPIES, ROUNDS, WARM_UP = 99, 40, 5
GOES_ON = {"override_code": "MAYBE_ONE_PERSON", "override_reason": "other papers were seen"}
Browser = Any


def use(file: Path) -> None:
    """Turn Django to another file of the same schema."""
    from django.db import connection

    connection.close()
    connection.settings_dict["NAME"] = str(file)


def first_people(many: int) -> None:
    """So many people met, triaged, cleared and registered, by the acts that the pages call."""
    from awda.demo.names import draw
    from awda.journal.writer import writing

    luck = Random(1)  # noqa: S311 - the same people each time
    for start in range(0, many, 50):
        with writing():
            for _ in range(start, min(start + 50, many)):
                _one_person(draw(luck))


def _one_person(name: Any) -> None:

    from tests.conftest import sign
    from tests.intake.site import clear, triage
    from tests.scenes import meet

    from awda.demo.gate import GOES_ON as NEVER_SEEN
    from awda.demo.gate import INTERVIEW
    from awda.intake import acts as intake
    from awda.journal.clock import now
    from awda.kernel.roles import Role
    from awda.people import answers as said
    from awda.people.codes import NationalityStatus, Precision, Sex
    from awda.people.commands import Register

    person = meet(at=now())
    triage(person)
    clear(person)
    whole = said.PersonName(
        whole=said.Said(value=name.arabic),
        given=said.Said(value=name.given[0]),
        father=said.Said(value=name.father[0]),
        grandfather=said.Said(value=name.grandfather[0]),
        family_name=said.Said(value=name.family[0]),
        mother_given=said.Said(value=name.mother[0]),
    )
    birth = said.Born(
        earliest=date(1995, 1, 1), latest=date(1999, 1, 1), precision=Precision.ESTIMATE
    )
    form = Register(
        person=person,
        interview=INTERVIEW,
        identity=said.Identity(name=whole, sex=Sex.MALE, birth=birth),
        origin=said.Origin(
            nationality=said.Nationality(status=NationalityStatus.HELD, countries=("SYR",)),
            birth_place=said.Said(value="حمص"),
            home_governorate=said.Said(value="حمص"),
            languages=("ara",),
        ),
        service=said.Service(
            rank=said.Said(value="OR2"),
            service_number=said.Said(value="4455"),
            unit=said.Declined(),
        ),
    )
    intake.register(sign(Role.REGISTRAR, "crossing", now(), overrides=NEVER_SEEN), form)


class Desk:
    """A gate clerk and a registrar at their pages; `took` are the seconds of each form."""

    def __init__(self, gate: Browser, registrar: Browser) -> None:
        self.gate, self.registrar = gate, registrar
        self.bands = 0

    def one(self, luck: Random) -> tuple[float, float]:
        """One person from the gate to the end of the registrar's form; seconds of either."""
        from tests.intake.site import clear, form, registration, triage

        from awda.demo.names import draw
        from awda.kernel.ids import PersonId
        from awda.people.models import Person

        self.bands += 1
        band, name = f"B-{self.bands}-{luck.random()}"[:20], draw(luck)
        met = form(
            form="meet",
            wristband=band,
            sex="MALE",
            age_band="18_30",
            presents_as="COMBATANT",
            place="gate",
            operation="al-qaim-2024",
            ordered_by="border command",
            grounds="asked for refuge",
        )
        said = registration(whole=name.arabic, given=name.given[0], family_name=name.family[0])
        said |= GOES_ON
        first = seconds(lambda: sent(self.gate, "/gate/meet/", met))
        person = PersonId(Person.objects.get(wristband=band).id)
        triage(person)
        clear(person)
        return first, seconds(lambda: sent(self.registrar, f"/people/{person}/register/", said))


def sent(browser: Browser, path: str, said: dict[str, Any]) -> None:
    """Open the form and send it, as a person would. AssertionError unless it was taken."""
    assert browser.get(path).status_code == 200, path
    answer = browser.post(path, said)
    assert answer.status_code == 302, (path, answer.status_code, answer.content.decode()[-3000:])


def main() -> None:
    with home() as path:
        from tests.scenes import open_operation

        from bench.population import copy_everyone

        open_operation(capacity=1_000_000)
        first_people(SMALL)
        small, large = path / "journal.sqlite3", path / "large.sqlite3"
        use(small)
        shutil.copy(small, large)
        use(large)
        copy_everyone(COPIES)
        with beside(small) as of_small, beside(large) as of_large:
            took: dict[str, list[tuple[float, float]]] = {"small": [], "large": []}
            for _ in range(ROUNDS + WARM_UP):
                took["small"].append(of_small())
                took["large"].append(of_large())
        report({name: times[WARM_UP:] for name, times in took.items()})


@contextmanager
def beside(file: Path) -> Iterator[Callable[[], tuple[float, float]]]:
    """A desk in a process of its own on this file; each call registers one person there."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.registration", str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    asks, answers = process.stdin, process.stdout
    assert asks
    assert answers

    def one() -> tuple[float, float]:
        asks.write("one\n")
        asks.flush()
        first, second = map(float, answers.readline().split())
        return first, second

    try:
        yield one
    finally:
        asks.close()
        process.wait()


def serve_desk(file: Path) -> None:
    """The other end: for each line read, one person registered and the seconds of both forms."""
    import django

    django.setup()
    use(file)
    from django.conf import settings
    from tests.intake.site import browser

    from awda.kernel.roles import Role

    settings.ALLOWED_HOSTS = ["*"]
    desk = Desk(browser(Role.GATE_CLERK), browser(Role.REGISTRAR))
    luck = Random(2)  # noqa: S311 - names to type
    for _ in sys.stdin:
        print(*desk.one(luck), flush=True)


def report(took: dict[str, list[tuple[float, float]]]) -> None:
    """Milliseconds of both forms, and of the two together."""
    whole: Callable[[tuple[float, float]], float] = sum
    parts: dict[str, Callable[[tuple[float, float]], float]] = {
        "first contact": lambda both: both[0],
        "registration form": lambda both: both[1],
        "both": whole,
    }
    for name, part in parts.items():
        small, large = (median(map(part, took[size])) * 1e3 for size in ("small", "large"))
        people = f"{SMALL * (COPIES + 1):,} / {SMALL:,} people"
        line(f"{name}, {people}", large, "ms", small, large / small, "aim <= 1.3")


if __name__ == "__main__":
    if sys.argv[1:]:
        serve_desk(Path(sys.argv[1]))
    else:
        main()
