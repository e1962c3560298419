"""Commands about the record: balance, check, rebuild, verify, log, and witnesses."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO

import click

from awda.cli import Here, say, show

here = click.make_pass_decorator(Here)


def read_instant(text: str | None) -> datetime | None:
    """An ISO 8601 instant with its offset, or a day (its end, UTC); None for now."""
    if text is None:
        return None
    from awda.kernel.digits import to_ascii_digits

    plain = to_ascii_digits(text.strip())
    try:
        if len(plain) == len("2024-12-19"):
            return datetime.fromisoformat(f"{plain}T23:59:59.999+00:00")
        instant = datetime.fromisoformat(plain)
    except ValueError:
        raise click.BadParameter(
            "write an instant as 2024-12-19T18:00:00Z, or a day as 2024-12-19"
        ) from None
    if instant.tzinfo is None:
        raise click.BadParameter("say the offset: 2024-12-19T18:00:00Z or ...+03:00")
    return instant


@click.command()
@click.option(
    "--at", "at_text", help="A past instant (2024-12-19T18:00:00Z) or day. Now, if absent."
)
@click.option("--size", type=int, help="As the journal stood when it held this many entries.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line.")
@here
def balance(here: Here, at_text: str | None, size: int | None, as_json: bool) -> int:
    """The sum rule: entered = where everybody is, told from the journal alone (X-05, W-12)."""
    here.open()
    from awda.custody.balance import balances
    from awda.equipment.conservation import conservation
    from awda.kernel.instants import write

    at = read_instant(at_text)
    people, items = balances(at, size), conservation(at, size)
    if as_json:
        show(
            {
                "at": write(at) if at else None,
                "size": people[0].size if people else 0,
                "operations": [
                    {
                        "operation": one.operation,
                        "entered": one.entered,
                        "born": one.born,
                        "parts": one.parts,
                        "by_holder": one.by_holder,
                        "meets": one.meets,
                    }
                    for one in people
                ],
                "items": {
                    kind.value: {
                        "received": total,
                        **{part.value: n for part, n in items.parts.get(kind, {}).items()},
                    }
                    for kind, total in sorted(items.received.items())
                },
                "items_meet": items.meets,
            }
        )
    else:
        _print_balance(here, at, size)
    return 0 if items.meets and all(one.meets for one in people) else 1


def _print_balance(here: Here, at: datetime | None, size: int | None) -> None:
    from awda.custody.balance import balances
    from awda.custody.texts import PARTS

    sums = balances(at, size)
    if not sums:
        say("nobody has entered yet" if at is None and size is None else "nobody had entered yet")
    for one in sums:
        parts = " + ".join(str(count) for count in one.parts.values())
        say(f"{one.operation}: {one.entered} {'=' if one.meets else '≠'} {parts}")
        for name, count in one.parts.items():
            say(f"  {count:>6}  {PARTS[name].say(here.language)}")


@click.command()
@here
def check(here: Here) -> int:
    """Compare every read model's sums with the journal, and verify the log. Loud if they differ."""
    here.open()
    from awda.custody.balance import differences
    from awda.equipment.conservation import differences as of_items
    from awda.journal.backup import verify_record
    from awda.screening.watchlists.loading import differences as of_lists

    wrong = [*differences(), *of_items(), *of_lists(), *verify_record()]
    for line in wrong:
        say(f"DIFFERS  {line}")
    say("the read models, the sums and the log agree" if not wrong else f"{len(wrong)} differences")
    return 1 if wrong else 0


@click.command()
@here
def rebuild(here: Here) -> int:
    """Empty the read models and tell them again from the journal."""
    here.open()
    from rich.progress import Progress

    from awda.journal.rebuild import rebuild as again
    from awda.web.contexts import ALL

    with Progress(transient=True) as bar:
        task = bar.add_task("rebuild", total=None)
        done = again(ALL, lambda done, of: bar.update(task, completed=done, total=of))
    say(f"{done} entries projected again")
    return 0


@click.command(
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
    options_metavar="[--vkey KEY] [--bodies] [--json] [--lang LANG]",
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="PATH")
def verify(arguments: tuple[str, ...]) -> int:
    """Check the log at PATH: an export, a bundle or a home. Needs no home of one's own."""
    from awda.tlog.verify import main

    return main(list(arguments))


@click.group()
def log() -> None:
    """The log itself: export it, sign its head, prove one entry, witnesses."""


@log.command("export")
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--bodies", is_flag=True, help="Carry the entries' bodies too: for an auditor only.")
@here
def log_export(here: Here, out: Path, bodies: bool) -> int:
    """Write the log to OUT as static tiles with its checkpoint and key, for any web server."""
    here.open()
    from awda.journal.backup import write_export
    from awda.journal.models import Witness

    keys = list(Witness.objects.order_by("name").values_list("vkey", flat=True))
    written = write_export(out, bodies=bodies, witnesses=keys)
    say(f"{written} files written to {out}; check them with: awda verify {out}")
    return 0


@log.command("checkpoint")
@here
def log_checkpoint(here: Here) -> int:
    """Sign the head of the log if it has grown, and print the checkpoint with its cosignatures."""
    here.open()
    from awda.journal.checkpoints import latest, with_cosignatures

    click.echo(with_cosignatures(latest()), nl=False)
    return 0


@log.command("prove")
@click.argument("index", type=int)
@here
def log_prove(here: Here, index: int) -> int:
    """Print a receipt (C2SP tlog-proof) that entry INDEX stands on the log."""
    here.open()
    from awda.journal.checkpoints import receipt
    from awda.journal.queries import size

    held = size()
    if not 0 <= index < held:
        raise click.ClickException(
            f"there is no entry {index}: this journal holds {held}, counted from 0"
        )
    click.echo(receipt(index), nl=False)
    return 0


@log.command("vkey")
@click.option("--witness", is_flag=True, help="The key with which this node co-signs others' logs.")
@here
def log_vkey(here: Here, witness: bool) -> int:
    """Print this node's public key."""
    here.open()
    from awda.journal.keys import vkey
    from awda.journal.witnessing import witness_vkey

    click.echo(witness_vkey() if witness else vkey())
    return 0


def _must_be_known(name: str) -> None:
    """A sentence instead of a request to, or an answer of, a witness nobody has added."""
    from awda.journal.models import Witness

    known = list(Witness.objects.order_by("name").values_list("name", flat=True))
    if name not in known:
        raise click.ClickException(
            f"no witness is named {name}; known: {', '.join(known) or 'none'}."
            " Add one: awda witness add VKEY"
        )


@contextmanager
def _as_a_sentence(wrong: str) -> Iterator[None]:
    """What was carried here by hand may be anything: say `wrong` and why, and end with 1."""
    try:
        yield
    except ValueError as error:  # NoteError, and bytes that are no text, are among these
        raise click.ClickException(f"{wrong}: {error}") from error


@click.group("witness")
def witness_group() -> None:
    """Witnesses of this log, and the logs this node witnesses."""


@witness_group.command("add")
@click.argument("vkey")
@click.option("--url", default="", help="Its address, when it can be asked over HTTP.")
@here
def witness_add(here: Here, vkey: str, url: str) -> int:
    """Trust a witness by its public key (type 0x04)."""
    here.open()
    from awda.journal.models import Witness
    from awda.tlog.cosignature import Witness as Key

    with _as_a_sentence("this is no public key of a witness (see `log vkey --witness` there)"):
        name = Key.from_vkey(vkey).name
    Witness.objects.update_or_create(name=name, defaults={"vkey": vkey, "url": url})
    say(f"witness {name}")
    return 0


@witness_group.command("ask")
@here
def witness_ask(here: Here) -> int:
    """Ask every witness that has an address to co-sign the latest checkpoint."""
    here.open()
    from awda.journal.models import Witness
    from awda.journal.witnessing import ask

    for one in Witness.objects.exclude(url="").order_by("name"):
        ask(one)
        say(f"co-signed by {one.name}")
    return 0


@witness_group.command("request")
@click.argument("name")
@here
def witness_request(here: Here, name: str) -> int:
    """Print the request for witness NAME, to carry to it on a stick."""
    here.open()
    _must_be_known(name)
    from awda.journal.witnessing import request_for

    click.echo(request_for(name), nl=False)
    return 0


@witness_group.command("sign")
@click.argument("request", type=click.File())
@here
def witness_sign(here: Here, request: TextIO) -> int:
    """As a witness: check a carried REQUEST and print our cosignature."""
    here.open()
    from awda.journal.witnessing import answer

    status, text = answer(request.read())
    click.echo(text, nl=False, err=status != 200)
    return 0 if status == 200 else 1


@witness_group.command("take")
@click.argument("name")
@click.argument("answer", type=click.File())
@here
def witness_take(here: Here, name: str, answer: TextIO) -> int:
    """Keep the ANSWER that witness NAME gave on a stick."""
    here.open()
    from awda.journal.witnessing import take_cosignature

    _must_be_known(name)
    with _as_a_sentence(f"this is no signature of {name} under our latest checkpoint"):
        take_cosignature(name, answer.read())
    say(f"co-signed by {name}")
    return 0


@witness_group.command("watch")
@click.argument("vkey")
@here
def witness_watch(here: Here, vkey: str) -> int:
    """As a witness: begin to watch another log by its public key."""
    here.open()
    from awda.journal.models import Watched
    from awda.tlog.note import Verifier

    with _as_a_sentence("this is no public key of a log (see `log vkey` there)"):
        name = Verifier.from_vkey(vkey).name
    Watched.objects.get_or_create(origin=name, defaults={"vkey": vkey})
    say(f"watching {name}")
    return 0


COMMANDS = (balance, check, rebuild, verify, log, witness_group)
