"""Commands about lists: import of arrivals and weapons, and the ground they stand on.

Always holds: one JSON line answers `--json`; a list that cannot be read as a whole is refused and
nothing of it is recorded; what comes back is written beside the list and never over another file.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from awda.cli import Here, ground, say, show
from awda.cli.list_options import Order, options
from awda.cli.proof import CONSOLE, duty_of

if TYPE_CHECKING:
    from awda.intake.lists.bringing_in import Imported
    from awda.intake.lists.ground import Ground
    from awda.kernel.act import Act
    from awda.kernel.refusal import Override
    from awda.kernel.roles import Role

here = click.make_pass_decorator(Here)
MOST_RETURNED_FILES = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of list: whose duty it is, how it is read, how it is brought in."""

    roles: tuple["Role", ...]
    read: Callable[..., object]
    bring: Callable[..., "Imported[Any]"]


@click.group("import")
def import_group() -> None:
    """Bring a list onto the record; rows that cannot go in come back with their reasons."""


@import_group.command()
@options
@click.option("--arrived-on", type=click.DateTime(["%Y-%m-%d"]), help="For rows without a day.")
@click.option(
    "--ages",
    type=(click.IntRange(0, 120), click.IntRange(0, 120)),
    metavar="FROM TO",
    help="How old those look whose age the list does not state. If absent: treated as children.",
)
@click.option(
    "--ages-reason",
    default="",
    help="Who looked, and why those ages; on the record. Without it they stay in doubt (C-01).",
)
@here
def arrivals(
    here: Here,
    /,
    arrived_on: datetime | None,
    ages: tuple[int, int] | None,
    ages_reason: str,
    **asked: Any,
) -> int:
    """Bring FILE, a list of people who arrived (xlsx, csv, tsv), onto the record."""
    here.open()
    from awda.intake.lists.arrivals import import_arrivals
    from awda.intake.sheets.arrivals import read_arrivals
    from awda.kernel.roles import Role

    day = arrived_on.date() if arrived_on else None
    kind = Kind(
        roles=(Role.GATE_CLERK, Role.REGISTRAR),
        read=partial(read_arrivals, arrived_on=day),
        bring=partial(
            import_arrivals, arrived_on=day, ages_not_stated=ages, ages_reason=ages_reason
        ),
    )
    return _run(here, Order(**asked), kind)


@import_group.command()
@options
@click.option("--child-protection", default="", help="The login present for children (W-01).")
@click.option("--qualified-person", default="", help="Who is qualified for explosives (W-05).")
@here
def weapons(here: Here, /, child_protection: str, qualified_person: str, **asked: Any) -> int:
    """Bring FILE, a list of weapons handed in, onto the record."""
    here.open()
    from awda.intake.lists.weapons import import_weapons
    from awda.intake.sheets.weapons import read_weapons
    from awda.kernel.roles import Role

    kind = Kind(
        roles=(Role.ARMS_OFFICER,),
        read=read_weapons,
        bring=partial(
            import_weapons, child_protection=child_protection, qualified_person=qualified_person
        ),
    )
    return _run(here, Order(**asked), kind)


def _local() -> dict[str, Any]:
    """The site's distance from UTC, and its local day now."""
    from django.conf import settings

    from awda.journal.clock import now

    offset = timedelta(minutes=settings.AWDA_HOME.utc_offset_minutes)
    local: date = (now() + offset).date()
    return {"offset": offset, "as_of": local}


def _signed(order: Order, roles: tuple["Role", ...]) -> tuple["Ground", "Act"]:
    """The ground the list stands on, and the act that signs it."""
    from awda.intake.lists.ground import Asked, stand_on
    from awda.journal.clock import new_id, now
    from awda.kernel.act import Act
    from awda.kernel.ids import ActorId, CommandId

    role, party = _duty(order, roles)
    stand = stand_on(
        Asked(
            operation=order.operation,
            place=order.place,
            party=party,
            ordered_by=order.ordered_by,
            grounds=order.grounds,
            supervised_by=order.supervised_by,
        )
    )
    if not (order.ordered_by and order.grounds):
        say("the record will say that authority or grounds are not stated: --ordered-by, --grounds")
    instant = now()
    act = Act(
        id=CommandId(new_id()),
        actor=ActorId(order.login or CONSOLE),
        role=role,
        party=stand.run_by,
        happened_at=instant,
        recorded_at=instant,
        overrides=_overrides(order.override),
    )
    return stand, act


def _duty(order: Order, roles: tuple["Role", ...]) -> tuple["Role", str]:
    """The role and party of a login; of the console, the first role and whoever runs the place."""
    if not order.login:
        return roles[0], ""
    mine = duty_of(order.login, roles, password_stdin=order.password_stdin)
    return mine.role, mine.party


def _overrides(written: tuple[str, ...]) -> tuple["Override", ...]:
    from awda.kernel.refusal import Override

    pairs = [one.partition("=") for one in written]
    if any(not reason.strip() for _, _, reason in pairs):
        raise click.BadParameter("write --override CODE=REASON")
    return tuple(Override(code.strip(), reason.strip()) for code, _, reason in pairs)


def _run(here: Here, order: Order, kind: Kind) -> int:
    from awda.intake.sheets.table import SheetRefused

    errors = _returned_file(order)
    began = monotonic()
    try:
        with _ground_under(order, kind):
            stand, act = _signed(order, kind.roles)
            done = _with_bar(order, partial(kind.bring, act, order.file, stand, **_local()))
    except SheetRefused as why:
        return _refused_whole(here, order, why)
    if order.dry_run:
        _say_rows(here, done)
    written = _write_returned(done, errors) if done.rejected and not order.dry_run else None
    _answer(order, stand, done, written, monotonic() - began)
    return 0


def _with_bar(order: Order, bring: Callable[..., "Imported[Any]"]) -> "Imported[Any]":
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeElapsedColumn

    columns = (*Progress.get_default_columns(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("rows", total=None)
        return bring(
            dry_run=order.dry_run,
            progress=lambda done, of: bar.update(task, completed=done, total=of),
        )


class _TakenBack(Exception):
    """A dry run is over; what it opened is closed as if it had never been."""


@contextmanager
def _ground_under(order: Order, kind: Kind) -> Iterator[None]:
    """Where nothing is open yet, one operation, party and crossing; in a dry run, only for it.

    A file that is no list opens nothing: it is read first.
    """
    from awda.intake.lists.ground import nothing_opened
    from awda.journal.writer import writing

    if not nothing_opened():
        yield
        return
    kind.read(order.file, **_local())
    say(
        "nothing is open on this record yet, so these are opened for the list:"
        f" operation {ground.DEFAULT_OPERATION}, party {ground.DEFAULT_PARTY},"
        f" crossing {ground.DEFAULT_PLACE}. To open your own instead: `awda operation open`,"
        " `awda party open`, `awda place open`."
    )
    if not order.dry_run:
        ground.open_default_ground()
        yield
        return
    with suppress(_TakenBack), writing():
        ground.open_default_ground()
        yield
        raise _TakenBack


def _refused_whole(here: Here, order: Order, why: Any) -> int:
    say(f"{why.code}: {why.say(here.language)}")
    if order.as_json:
        none = {
            "accepted": 0, "rejected": 0, "unchanged": 0, "duplicates": 0, "errors_file": None,
        }  # fmt: skip
        show({**none, "refused": {"code": why.code, "message": why.say(here.language)}})
    return 1


def _returned_file(order: Order) -> Path:
    """The file for what comes back: asked for before the import, so that nothing gets lost."""
    if order.errors is not None:
        if order.errors.exists():
            raise click.BadParameter(
                f"{order.errors} exists; name another file", param_hint="--errors"
            )
        file = order.errors
    else:
        names = [f"{order.file.stem}.returned.xlsx"]
        names += [f"{order.file.stem}.returned.{n}.xlsx" for n in range(2, MOST_RETURNED_FILES + 1)]
        free = (order.file.with_name(name) for name in names)
        file = next((one for one in free if not one.exists()), order.file)
    if file == order.file or not os.access(file.parent, os.W_OK):
        raise click.BadParameter(
            f"no file for returned rows can be written in {file.parent}", param_hint="--errors"
        )
    return file


def _write_returned(done: "Imported[Any]", file: Path) -> Path:
    """The returned rows name people: the file is for its owner alone."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.close(handle)
    done.write_returned(file)
    return file


def _say_rows(here: Here, done: "Imported[Any]") -> None:
    """What would happen, row by row; no name among it."""
    for row in done.rows:
        sentences = " ".join(row.sentences(here.language))
        say(f"{row.row_number:>6}  {row.fate.value:<9}  {sentences}".rstrip())


def _answer(
    order: Order,
    stand: "Ground",
    done: "Imported[Any]",
    written: Path | None,
    seconds: float,
) -> None:
    would = "would be " if order.dry_run else ""
    say(
        f"{done.accepted} rows {would}accepted, {done.unchanged} unchanged,"
        f" {done.rejected} returned"
        + (f": {written}" if written else "")
        + (f"; {done.duplicates} may be on the record already" if done.duplicates else "")
    )
    if order.as_json:
        show(
            {
                "accepted": done.accepted,
                "rejected": done.rejected,
                "unchanged": done.unchanged,
                "duplicates": done.duplicates,
                "errors_file": str(written) if written else None,
                "blank": len(done.sheet.blank),
                "columns_not_imported": list(done.sheet.unknown_columns),
                "dry_run": done.dry_run,
                "operation": stand.operation,
                "place": stand.place,
                "milliseconds": round(seconds * 1000),
            }
        )


COMMANDS: tuple[click.Command, ...] = (import_group, *ground.COMMANDS)
