"""Commands of screening: lists in, runs, hits, reviews, the monthly report.

Always holds: the same acts as the pages and the API, in a duty that the login holds; without
`--as` the console acts as the keeper, who may bring in lists and start runs and reads no person.
"""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from awda.cli import Here, say, show
from awda.cli.proof import as_option, duty_of, password_option

if TYPE_CHECKING:
    from awda.kernel.act import Act
    from awda.kernel.refusal import Override
    from awda.kernel.roles import Role
    from awda.screening.watchlists.acts import Brought

here = click.make_pass_decorator(Here)
DAY = click.DateTime(["%Y-%m-%d"])
KEPT_FOR_DAYS = 90  # until a list expires, where nobody said when


@click.group("screening")
def screening_group() -> None:
    """Watchlists, matches with people, and their two blind reviewers."""


def signed(
    login: str,
    roles: tuple["Role", ...],
    override: tuple[str, ...] = (),
    *,
    password_stdin: bool = False,
) -> "Act":
    """An act of a login in the first of these roles it holds; of the console as keeper."""
    from dataclasses import replace

    from awda.cli.site import keeper_act
    from awda.kernel.ids import ActorId

    act = replace(keeper_act(), overrides=_overrides(override))
    if not login:
        return act
    mine = duty_of(login, roles, password_stdin=password_stdin)
    return replace(act, actor=ActorId(login), role=mine.role, party=mine.party)


def _overrides(written: tuple[str, ...]) -> tuple["Override", ...]:
    from awda.kernel.refusal import Override

    pairs = [one.partition("=") for one in written]
    if any(not reason.strip() for _, _, reason in pairs):
        raise click.BadParameter("write --override CODE=REASON")
    return tuple(Override(code.strip(), reason.strip()) for code, _, reason in pairs)


override_option = click.option(
    "--override",
    multiple=True,
    metavar="CODE=REASON",
    help="Pass a warning, such as WATCHLIST_NOT_ASSESSED, with a reason that stays on the record.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON line.")


@screening_group.command("import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--list", "watchlist", required=True, help="Its code here, such as un-sc.")
@click.option("--title", default="", help="What it is called. Its code, if absent.")
@click.option("--owner", required=True, help="Who answers for its content (S-04).")
@click.option("--basis", required=True, help="On what legal basis it is used here (S-04).")
@click.option("--quality", required=True, help="A note on its quality (S-04).")
@click.option("--received", type=DAY, help="When it was received. Today, if absent.")
@click.option("--expires", type=DAY, help="When it expires. 90 days after receipt, if absent.")
@click.option("--assessment", default="", help="The signed impact assessment of a new list (D-08).")
@click.option("--dry-run", is_flag=True, help="Read it whole, say what would change, keep nothing.")
@override_option
@as_option
@password_option
@json_option
@here
def import_list(here: Here, /, files: tuple[Path, ...], **asked: Any) -> int:
    """Bring in a watchlist from FILES, or its next version as differences.

    Read are the UN's consolidated XML, OFAC's CSV files (entries and their aliases together),
    FollowTheMoney JSON lines, and CSV or XLSX with titles in Arabic or English.
    """
    here.open()
    from awda.screening.watchlists.rules import KEEPS

    act = signed(
        asked["login"],
        tuple(sorted(KEEPS)),
        asked["override"],
        password_stdin=asked["password_stdin"],
    )
    described = _described(asked)
    brought = _with_bar(act, described, files, dry_run=asked["dry_run"])
    _say_brought(here, brought, dry_run=asked["dry_run"])
    if asked["as_json"]:
        show(_as_json(described, brought, dry_run=asked["dry_run"]))
    return 0


def _described(asked: dict[str, Any]) -> Any:
    from datetime import timedelta

    from awda.journal.clock import now
    from awda.screening.watchlists.acts import Described
    from awda.screening.watchlists.rules import WatchlistId

    received = _day(asked["received"]) or now().date()
    return Described(
        watchlist=WatchlistId(asked["watchlist"]),
        title=asked["title"] or asked["watchlist"],
        owner=asked["owner"],
        legal_basis=asked["basis"],
        quality=asked["quality"],
        received_on=received,
        expires_on=_day(asked["expires"]) or received + timedelta(days=KEPT_FOR_DAYS),
        assessment=asked["assessment"],
    )


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None


def _with_bar(act: "Act", described: Any, files: tuple[Path, ...], *, dry_run: bool) -> "Brought":
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeElapsedColumn

    from awda.screening.watchlists import acts

    columns = (*Progress.get_default_columns(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        read = bar.add_task("entries read", total=None)
        kept = bar.add_task("persons brought in", total=None)

        def reading(done: int, of: int) -> None:
            bar.update(read, completed=done, total=of or None)

        def loading(done: int, of: int) -> None:
            bar.update(kept, completed=done, total=of)

        how = acts.try_out if dry_run else acts.bring
        return how(act, described, files, reading=reading, loading=loading)


def _say_brought(here: Here, brought: "Brought", *, dry_run: bool) -> None:
    from awda.screening.watchlists.texts import COUNTS

    for name, count in brought.counts.items():
        if count:
            say(f"{count:>10,}  {COUNTS[name].say(here.language)}")
    found = brought.differences
    would = "would be " if dry_run else ""
    say(
        f"{found.added:,} {would}added, {found.changed:,} changed,"
        f" {found.withdrawn:,} withdrawn, {found.unchanged:,} unchanged"
    )


def _as_json(described: Any, brought: "Brought", *, dry_run: bool) -> dict[str, Any]:
    found = brought.differences
    return {
        "list": described.watchlist,
        "counts": brought.counts,
        "added": found.added,
        "changed": found.changed,
        "withdrawn": found.withdrawn,
        "unchanged": found.unchanged,
        "dry_run": dry_run,
        "again": brought.answer.again,
        "entry": next(iter(brought.answer.indexes), None),
    }


@screening_group.command("lists")
@json_option
@here
def lists(here: Here, as_json: bool) -> int:
    """The lists in use: owner, legal basis, version, persons, when they expire."""
    here.open()
    from awda.journal.clock import now
    from awda.screening.watchlists.queries import lists as known

    found = known(now().date())
    for one in found:
        state = "expired" if one.expired else "ended" if one.ended else "in use"
        say(
            f"{one.id:<20} {state:<8} {one.persons:>9,} persons  version {one.version}"
            f"  until {one.expires_on}  {one.owner}"
        )
    if as_json:
        show([one.as_json() for one in found])
    return 0


COMMANDS: tuple[click.Command, ...] = (screening_group,)
