"""Commands of screening: lists in, runs, hits, reviews, the monthly report.

Always holds: the same acts as the pages and the API, in a duty that the login holds; without
`--as` the console acts as the keeper, who may bring in lists and start runs and reads no person.
"""

from collections.abc import Mapping, Sequence
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
    asked: Mapping[str, Any], roles: Sequence["Role"], override: tuple[str, ...] = ()
) -> "Act":
    """An act of the login that showed itself, in the first of these roles it holds; else of the
    console as keeper. Refuses as `proof.duty_of`.
    """
    from dataclasses import replace

    from awda.cli.site import keeper_act

    act = replace(keeper_act(), overrides=_overrides(override))
    if not asked["login"]:
        return act
    duty = duty_of(asked["login"], roles, password_stdin=asked["password_stdin"])
    return replace(act, actor=duty.login, role=duty.role, party=duty.party)


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

    act = signed(asked, tuple(sorted(KEEPS)), asked["override"])
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


@screening_group.command("count")
@click.argument("lists", nargs=-1, required=True)
@json_option
@here
def count(here: Here, lists: tuple[str, ...], as_json: bool) -> int:
    """Read LISTS whole and say what each holds; nothing is kept, and no home is needed.

    The files of one list are joined by a plus, such as sdn.csv+alt.csv (OFAC).
    """
    from awda.screening.watchlists.counts import Counts
    from awda.screening.watchlists.reading import open_list
    from awda.screening.watchlists.texts import COUNTS

    found = []
    for written in lists:
        paths = [Path(one) for one in written.split("+")]
        if missing := [path for path in paths if not path.is_file()]:
            raise click.BadParameter(f"{missing[0]} is no file")
        opened, counts = open_list(paths), Counts()
        for entry in opened.entries():
            counts.add(entry)
        say(f"{written}: {counts.entries:,} entries, {opened.format.value}")
        for name, n in counts.by_name().items():
            if n:
                say(f"{n:>10,}  {COUNTS[name].say(here.language)}")
        found.append({"list": written, "format": opened.format.value, "counts": counts.by_name()})
    if as_json:
        show(found)
    return 0


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


@screening_group.command("run")
@as_option
@password_option
@json_option
@here
def run(here: Here, /, as_json: bool, **asked: Any) -> int:
    """Compare everybody due with what is new: of them, or on the lists (S-04, S-09)."""
    here.open()
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeElapsedColumn

    from awda.screening.running import run as run_now
    from awda.screening.vocabulary import RUNNERS

    act = signed(asked, tuple(sorted(RUNNERS)))
    columns = (*Progress.get_default_columns(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("people compared", total=None)
        done = run_now(act, progress=lambda n, of: bar.update(task, completed=n, total=of))
    say(
        f"{done.people:,} people compared, {done.hits:,} new hits for two reviewers,"
        f" {done.set_aside:,} likenesses set aside by birth or sex, {done.sealed:,} sealed"
    )
    if as_json:
        show(
            {
                "run": done.run,
                "people": done.people,
                "hits": done.hits,
                "set_aside": done.set_aside,
                "sealed": done.sealed,
            }
        )
    return 0


def _reviewer(asked: Mapping[str, Any]) -> "Act":
    """An act of a named reviewer; the console is nobody."""
    from awda.screening.vocabulary import REVIEWERS

    if not asked["login"]:
        raise click.UsageError("say who you are: --as LOGIN")
    return signed(asked, tuple(sorted(REVIEWERS)))


@screening_group.command("hits")
@as_option
@password_option
@json_option
@here
def hits(here: Here, /, as_json: bool, **asked: Any) -> int:
    """What waits for review and what is owed, the longest waiting first. Names nobody."""
    here.open()
    from awda.journal.clock import now
    from awda.screening import queries

    act = _reviewer(asked)
    instant = now()
    waiting, owed = queries.open_hits(instant), queries.unfinished(instant)
    for row in waiting:
        saved = "saved" if queries.facts_of(row, act.actor).saved_now else "yours to write"
        say(f"{row.id}  {row.watchlist:<16} since {row.raised_at:%Y-%m-%d %H:%M}  {saved}")
    for row in owed:
        say(f"{row.id}  {row.watchlist:<16} {row.outcome}: notice, referral or word is owed")
    if as_json:
        show({"open": [row.id for row in waiting], "owed": [row.id for row in owed]})
    return 0


@screening_group.command("review")
@click.argument("hit")
@as_option
@password_option
@click.option("--outcome", required=True, help="CLEAR, CLEAR_NOTE, ERROR, HOLD, REFER_JUSTICE.")
@click.option("--reasons", required=True, help="Why, in full.")
@click.option("--gist", default="", help="What the person may be told; needed where adverse.")
@click.option(
    "--ground",
    "grounds",
    multiple=True,
    nargs=4,
    metavar="KIND WHAT SOURCE HOW",
    help="One item relied on, such as DOCUMENT with its description, source and check (S-02).",
)
@click.option("--until", type=DAY, help="The end of a hold.")
@click.option("--refer-to", default="", help="The justice authority of a referral (S-08).")
@here
def review(here: Here, /, hit: str, **said: Any) -> int:
    """Save one reviewer's own finding about HIT (S-01, S-02)."""
    here.open()
    from awda.kernel.ids import PartyId
    from awda.screening import acts
    from awda.screening import vocabulary as words

    try:
        outcome = words.Outcome(said["outcome"].upper())
        grounds = tuple(
            words.Ground(
                kind=words.GroundKind(kind.upper()), what=what, source=source, how_checked=how
            )
            for kind, what, source, how in said["grounds"]
        )
    except ValueError as wrong:
        raise click.BadParameter(str(wrong)) from None
    command = words.Review(
        hit=words.HitId(hit),
        outcome=outcome,
        grounds=grounds,
        reasons=said["reasons"],
        gist=said["gist"],
        until=_day(said["until"]),
        refer_to=PartyId(said["refer_to"]),
    )
    acts.review(_reviewer(said), command)
    say("saved")
    return 0


@screening_group.command("report")
@json_option
@here
def report(here: Here, as_json: bool) -> int:
    """Hits, confirmed, dismissed and overturned, by month and owner (S-10)."""
    here.open()
    from awda.screening.queries import report as months

    found = months()
    for line in found:
        mark = "  SUDDEN" if line.sudden else ""
        say(
            f"{line.month}  {line.raised:>6} hits {line.confirmed:>5} confirmed"
            f" {line.dismissed:>5} dismissed {line.overturned:>5} overturned  {line.owner}{mark}"
        )
    if as_json:
        show([line.as_json() for line in found])
    return 0


@screening_group.command("selfcheck")
@click.option("--list", "watchlist", required=True, help="The list to try.")
@json_option
@here
def selfcheck(here: Here, watchlist: str, as_json: bool) -> int:
    """Is every person of a list with a name in Arabic found from each of their own good names?"""
    here.open()
    from awda.screening.selfcheck import check

    done = check(watchlist)
    for missed in done.missed:
        say(f"MISSED  {missed.key}  {missed.arabic}  |  {missed.asked}  ({missed.quality})")
    say(
        f"{done.persons:,} persons with a name in Arabic; {done.found:,} of {done.asked:,}"
        f" spellings of good quality find it ({done.found_first:,} in the first place)"
    )
    if as_json:
        show(done.as_json())
    return 0


COMMANDS: tuple[click.Command, ...] = (screening_group,)
