"""The options that every import of a list has, and what was asked with them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from awda.cli.proof import as_option, password_option

Command = Callable[..., int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the command line asks for, whatever the kind of list."""

    file: Path
    dry_run: bool
    as_json: bool
    errors: Path | None
    operation: str
    place: str
    login: str
    password_stdin: bool
    ordered_by: str
    grounds: str
    supervised_by: str
    override: tuple[str, ...]


OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False)),
    click.option(
        "--dry-run", is_flag=True, help="Say what would happen row by row; write nothing."
    ),
    click.option("--json", "as_json", is_flag=True, help="One JSON line on standard output."),
    click.option(
        "--errors",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Where to write the rows that come back. Beside FILE, if absent.",
    ),
    click.option("--operation", default="", help="The operation, if there are several."),
    click.option("--place", default="", help="Where they came in, if there are several crossings."),
    as_option,
    password_option,
    click.option("--ordered-by", default="", help="The authority that ordered it (I-02)."),
    click.option("--grounds", default="", help="On what grounds (I-02)."),
    click.option("--supervised-by", default="", help="The authority that supervises (I-02)."),
    click.option(
        "--override",
        multiple=True,
        metavar="CODE=REASON",
        help="Pass a warning, such as PLACE_FULL, with a reason that stays on the record.",
    ),
)


def options(command: Command) -> Command:
    """Give a command the arguments and options of every list."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command
