"""The command line: the same acts as the pages and the API, for whoever keeps an installation.

Every command says what it did on standard error in words, and with `--json` gives one JSON line on
standard output for programs. A refusal exits with 1 and says what to do next.
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from awda.web.home import HomeError

DEFAULT_HOME = Path("awda-home")


class Here:
    """The home that a command works in; Django starts only when a command opens it."""

    def __init__(self, path: Path, language: str) -> None:
        self.path = path
        self.language = language

    def open(self) -> None:
        """Start Django on this home. HomeError when it is not one."""
        import django

        os.environ["AWDA_HOME"] = str(self.path.resolve())
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "awda.web.settings")
        django.setup()


@click.group()
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="AWDA_HOME",
    default=DEFAULT_HOME,
    show_default=True,
    help="The folder that holds this installation.",
)
@click.option(
    "--lang",
    type=click.Choice(["ar", "en", "ckb"]),
    envvar="AWDA_LANG",
    default="en",
    help="The language of refusals.",
)
@click.pass_context
def awda(context: click.Context, home: Path, lang: str) -> None:
    """Awda: who answers for each person and each item, on a log that anyone can verify."""
    context.obj = Here(home, lang)


def say(text: str) -> None:
    """Words for the person at the keyboard: on standard error, so that output stays clean."""
    click.echo(text, err=True)


def show(answer: object) -> None:
    """One JSON line for a program, on standard output."""
    click.echo(json.dumps(answer, ensure_ascii=False, sort_keys=True))


def whole() -> click.Group:
    """The command line with all its commands."""
    from awda.cli import (
        dedupe,
        family,
        identity,
        lists,
        medical,
        names,
        policy,
        record,
        retention,
        screening,
        site,
    )
    from awda.web.api import tokens_cli

    groups = (
        *(site, record, lists, identity, dedupe),
        *(policy, medical, family, names, screening, retention, tokens_cli),
    )
    for command in (command for group in groups for command in group.COMMANDS):
        awda.add_command(command)
    return awda


def run(arguments: Sequence[str]) -> int:
    """Run one command; refusals and unusable homes become clear words and exit code 1."""
    os.umask(0o077)  # whatever a command writes of the record is its owner's alone
    try:
        result = whole().main(list(arguments), prog_name="awda", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 130
    except HomeError as error:
        say(f"awda: {error}")
        return 1
    except Exception as error:
        return _explained(error)
    return result if isinstance(result, int) else 0


def _explained(error: Exception) -> int:
    """A refusal, or a known fault, in words; anything else is raised as it is."""
    from awda.kernel.refusal import Refusal

    if isinstance(error, Refusal):
        from awda.web.words import REFUSALS

        language = os.environ.get("AWDA_LANG", "en")
        for name, value in zip(sys.argv, sys.argv[1:], strict=False):
            if name == "--lang":
                language = value
        why = REFUSALS[error.code]
        said, then = (text.say(language, **error.facts) for text in (why.text, why.next))
        say(f"{error.code}: {said}\n{then}")
        return 1
    if type(error).__name__ in ("KeyFileError", "BackupError", "TileError", "WitnessRefused"):
        say(f"awda: {error}")
        return 1
    raise error
