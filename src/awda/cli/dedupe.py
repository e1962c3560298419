"""`awda dedupe`: who stands twice in a whole file, or on this record. It tells; it judges nothing.

A file needs no home, no Django and no database. What is found among the record's people goes to the
identity desk with `awda identity`, where two registrars judge it (N-06).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from awda.cli import Here, say
from awda.cli.names_tables import Table, TableRefused, opened
from awda.cli.table_work import Progress, over_table

if TYPE_CHECKING:
    from awda.dedupe.records import Row
    from awda.identity.evidence import Birth

here = click.make_pass_decorator(Here)
SAID_EVERY = 10_000  # records between two words on progress
NAME = ("name", "arabic", "latin")
OTHERS = {
    "birth": ("birth", "birth_date", "dob"),
    "sex": ("sex",),
    "mother": ("mother",),
    "place": ("place", "birth_place", "governorate"),
}
MISSING = (
    "DEDUPE_NOT_INSTALLED: Splink and DuckDB are not here (on Spark: pyspark and Java)."
    " Install Awda with its extra `dedupe`, or `spark`, and run again"
)


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--record", "of_record", is_flag=True, help="The people of this home, not a file.")
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    help="Spark does the same job where one machine is outgrown.",
)
@click.option(
    "--threshold",
    type=click.FloatRange(0.5, 1),
    help="Probability from which two are told.  [default: 0.99]",
)
@here
def dedupe(
    here: Here, file: Path | None, of_record: bool, engine: str, threshold: float | None
) -> int:
    """Find rows of FILE that may be one person, across scripts and spellings.

    FILE is a tab-separated table with the columns `id` and `name` (or `arabic`, `latin`), and any
    of `birth` (YYYY-MM-DD or YYYY), `sex`, `mother`, `place`. Writes a table: one, other,
    probability, group. Nothing is changed, and nothing decided (S-01, N-06).
    """
    if (file is None) is not of_record:
        raise click.UsageError("name a FILE, or say --record")

    def work() -> None:
        rows = _of_record(here) if file is None else _of_file(opened(file))
        _find(rows, engine, threshold)

    try:
        return over_table(work)
    except ImportError:
        say(MISSING)
        return 1


def _find(rows: Iterator["Row"], engine: str, threshold: float | None) -> None:
    from awda.dedupe.linking import THRESHOLD, Engine, find
    from awda.dedupe.records import records

    read = Progress("records", SAID_EVERY)
    found = find(read.counted(records(rows)), Engine(engine), threshold or THRESHOLD)
    read.end()
    click.echo("one\tother\tprobability\tgroup")
    for pair in found.pairs:
        group = found.groups[pair.one]
        click.echo(f"{pair.one}\t{pair.other}\t{pair.probability:.6f}\t{group}")
    groups = len(set(found.groups.values()))
    say(f"{found.records} records: {len(found.pairs)} pairs in {groups} groups")


def _of_file(table: Table) -> Iterator["Row"]:
    """The rows of a table. DEDUPE_ID_TWICE where an id stands on two of them."""
    from awda.dedupe.records import Row

    key, name = table.column("id"), table.column(*NAME)
    others = {
        field: table.columns.index(names)
        for field, known in OTHERS.items()
        for names in known
        if names in table.columns
    }
    seen: set[str] = set()
    for line, fields in table.rows():
        if fields[key] in seen:
            raise TableRefused("DEDUPE_ID_TWICE", file=table.file.name, line=line)
        seen.add(fields[key])
        cells = {field: fields[at].strip() for field, at in others.items()}
        yield Row(key=fields[key], name=fields[name], **cells)


def _of_record(here: Here) -> Iterator["Row"]:
    here.open()
    from awda.dedupe.records import Row
    from awda.identity import describing

    for one in describing.everyone():
        yield Row(
            key=one.person,
            name=one.names[0] if one.names else "",
            birth=_born(one.birth),
            sex="" if one.sex.value == "NOT_KNOWN" else one.sex.value,
            mother=one.mother,
            place=one.birth_place,
        )


def _born(birth: "Birth | None") -> str:
    """The day, the year where it was in one year, or nothing."""
    if birth is None or birth.earliest.year != birth.latest.year:
        return ""
    exact = birth.earliest == birth.latest
    return birth.earliest.isoformat() if exact else str(birth.earliest.year)


COMMANDS: tuple[click.Command, ...] = (dedupe,)
