"""Lists sent to the crossing of the small operation, and what they left on the record."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from awda.intake.lists.arrivals import import_arrivals
from awda.intake.lists.bringing_in import Imported, RowOutcome
from awda.intake.lists.ground import Asked, Ground, stand_on
from awda.intake.lists.weapons import import_weapons
from awda.intake.sheets.arrival_fields import ArrivalRow
from awda.intake.sheets.weapons import WeaponRow
from awda.journal import queries as journal
from awda.kernel.refusal import Override
from awda.kernel.roles import Role
from tests.conftest import sign

LOCAL: dict[str, Any] = {"offset": timedelta(hours=3), "as_of": date(2024, 12, 20)}
PERSON = {
    "wristband": "B1",
    "full name": "سامر حسن النهري",
    "sex": "male",
    "date of birth": "1990-05-04",
    "date of arrival": "2024-12-07",
}
RIFLE = {
    "owner wristband": "B1",
    "weapon type": "rifle",
    "serial": "AB1234",
    "condition": "good",
}


def gate() -> Ground:
    """The only crossing of the only operation."""
    return stand_on(
        Asked(party="crossing", ordered_by="border command", grounds="asked for refuge")
    )


def write_csv(path: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    """A list with the columns that any of its rows has."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    lines = [columns, *([row.get(name, "") for name in columns] for row in rows)]
    path.write_text("\n".join(",".join(line) for line in lines), "utf-8")
    return path


def arrivals(
    path: Path, *, overrides: tuple[Override, ...] = (), **more: Any
) -> Imported[ArrivalRow]:
    """The gate clerk's login sends a list of arrivals."""
    act = sign(Role.GATE_CLERK, "crossing", overrides=overrides)
    return import_arrivals(act, path, gate(), **LOCAL, **more)


def weapons(path: Path, **more: Any) -> Imported[WeaponRow]:
    """The arms officer's login sends a list of weapons."""
    return import_weapons(sign(Role.ARMS_OFFICER, "crossing"), path, gate(), **LOCAL, **more)


def counts(done: Imported[Any]) -> tuple[int, int, int]:
    """Accepted, unchanged, returned."""
    return done.accepted, done.unchanged, done.rejected


def one_row(
    send: Callable[..., Imported[Any]], path: Path, row: Mapping[str, str], **more: Any
) -> RowOutcome:
    """A list of one row, and what became of it."""
    (outcome,) = send(write_csv(path, [row]), **more).rows
    return outcome


def reasons(outcome: RowOutcome) -> list[str]:
    """Why a row comes back."""
    return [problem.code for problem in outcome.problems]


def told(outcome: RowOutcome) -> list[str]:
    """What was noticed in an accepted row."""
    return [one.code for one in outcome.told]


def kinds(stream: str) -> list[str]:
    """The kinds of the entries of streams that begin so, in the order of the record."""
    return [recorded.type for recorded, _ in journal.walk(stream)]
