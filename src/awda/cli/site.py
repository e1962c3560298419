"""Commands about an installation: init, serve, demo, logins, the clock, backup and restore."""

import os
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from awda.cli import Here, say, show
from awda.web import home as homes

if TYPE_CHECKING:
    from awda.kernel.act import Act

here = click.make_pass_decorator(Here)
WRITERS = 1  # one writer process on SQLite: a second only queues behind the first


def make_home(
    path: Path,
    origin: str,
    *,
    database: str = "",
    passphrase: str = "",
    demo: bool = False,
    clock_offset_seconds: int = 0,
    public_url: str = "",
) -> homes.Home:
    """A new home at `path`: settings and node key. HomeError when something is there already."""
    from awda.journal.key_file import make

    if (path / homes.SETTINGS_FILE).exists():
        raise homes.HomeError(f"{path} is an Awda home already")
    if not homes.ORIGIN.fullmatch(origin):
        raise homes.HomeError("an origin is a name like al-qaim.example/awda, in small letters")
    if public_url and not homes.PUBLIC_URL.fullmatch(public_url):
        raise homes.HomeError("a public URL is like https://awda.example, with no path")
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    home = homes.Home(
        path=path,
        origin=origin,
        database=database,
        secret=secrets.token_urlsafe(48),
        demo=demo,
        clock_offset_seconds=clock_offset_seconds,
        public_url=public_url,
    )
    make(home.node_key, passphrase)
    home.photos.mkdir(exist_ok=True, mode=0o700)
    homes.write(home)
    return home


def migrate_and_publish() -> None:
    """Bring the database up to this version and put the node's public key beside the journal."""
    from django.core.management import call_command

    from awda.journal.keys import node_signer, publish
    from awda.web.data_register import may_be_deployed

    may_be_deployed()
    call_command("migrate", verbosity=0, interactive=False)
    publish(node_signer())


@click.command()
@click.option("--origin", prompt=True, help="The log's public name, such as al-qaim.example/awda.")
@click.option(
    "--database", default="", help="postgresql://user:password@host/name; SQLite if absent."
)
@click.option("--passphrase", is_flag=True, help="Ask for a passphrase for the node key.")
@click.option("--public-url", default="", help="https://awda.example, behind a TLS server.")
@here
def init(here: Here, origin: str, database: str, passphrase: bool, public_url: str) -> int:
    """Make a new installation: its settings, its key (mode 0600), its empty record."""
    from awda.journal.key_file import PASSPHRASE_VARIABLE

    secret = ""
    if passphrase:
        secret = os.environ.get(PASSPHRASE_VARIABLE) or click.prompt(
            "Passphrase", hide_input=True, confirmation_prompt=True
        )
        os.environ[PASSPHRASE_VARIABLE] = secret
    make_home(here.path, origin, database=database, passphrase=secret, public_url=public_url)
    here.open()
    migrate_and_publish()
    from awda.journal.keys import vkey

    say(f"made {here.path}; its public key, to give to everyone who will check the log:")
    click.echo(vkey())
    return 0


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@here
def serve(here: Here, host: str, port: int) -> int:
    """Serve the pages and the API of this installation."""
    here.open()
    migrate_and_publish()
    say(f"http://{host}:{port}/  (stop with Ctrl-C)")
    serve_forever(host, port)
    return 0


def serve_forever(host: str, port: int) -> None:
    """Serve until stopped. The home is in AWDA_HOME, which the worker process reads again."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    os.environ["AWDA_TICKS"] = "1"
    Server(
        "awda.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=WRITERS,
        blocking_threads=max(2, os.cpu_count() or 2),
        log_level=LogLevels.warning,
    ).serve()


@click.command()
@click.option("--no-serve", is_flag=True, help="Play, print the outcome as one JSON line, and end.")
@click.option("--people", default=0, help="Fewer people than published, for a quick look.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@here
def demo(here: Here, no_serve: bool, people: int, host: str, port: int) -> int:
    """Play the al-Qaim operation with synthetic people into an empty home, then serve it."""
    made = not (here.path / homes.SETTINGS_FILE).exists()
    if made:
        _make_demo_home(here.path)
    here.open()
    if not homes.read(here.path).demo:
        raise homes.HomeError(f"{here.path} is a real home; the demonstration needs its own folder")
    migrate_and_publish()
    ended = _play(people) if made else _outcome()
    if not no_serve and ended == 0:
        _print_logins(here, host, port)
        serve_forever(host, port)
    return ended


def _make_demo_home(path: Path) -> None:
    import time

    from awda.demo import story

    offset = int(story.ENDS.timestamp() - time.time())
    make_home(path, story.ORIGIN, demo=True, clock_offset_seconds=offset)


def _play(people: int) -> int:
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeElapsedColumn

    from awda.demo import play, story

    columns = (*Progress.get_default_columns(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("al-Qaim, December 2024", total=None)
        play.play(
            people or story.ENTERED,
            lambda done, of: bar.update(task, completed=done, total=of),
        )
    return _outcome()


def _outcome() -> int:
    from awda.custody.texts import PARTS
    from awda.demo import play

    ended = play.outcome()
    whole = sum(ended.parts.values())
    sums = " + ".join(f"{count} {PARTS[name].en}" for name, count in ended.parts.items())
    sign = "=" if ended.entered == whole else "≠"
    say(f"{ended.entered:,} entered {sign} {sums}")
    for problem in ended.problems[:20]:
        say(f"WRONG  {problem}")
    say(f"{ended.entries:,} entries; root {ended.root[:16]}…; verified: {ended.verified}")
    show(ended.as_json())
    return 0 if ended.verified else 1


def _print_logins(here: Here, host: str, port: int) -> None:
    from awda.demo.desks import LOGINS, password

    say(f"\nhttp://{host}:{port}/   logins of the demonstration (name, password):")
    for login in LOGINS:
        say(f"  {login.name:<16} {password(login.name):<28} {login.role.value} at {login.party}")
    say(f"everything is in {here.path}; stop with Ctrl-C\n")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON line.")
@here
def tick(here: Here, as_json: bool) -> int:
    """Let time limits take effect, and list what is due and overdue. For cron; `serve` ticks too.

    Offers whose time has passed lapse (X-01); a child past the limit at a military site is put on
    the record for the monitor (C-03), a file is opened for each child without one, and what has
    been kept long enough is erased (D-04). Run twice it
    does nothing more.
    """
    here.open()
    from awda.journal.clock import now
    from awda.kernel.instants import write
    from awda.web.clock_texts import DUE
    from awda.web.ticking import tick as let_pass

    instant = now()
    done = let_pass(instant)
    if as_json:
        due = [
            {
                "kind": one.kind.value,
                "subject": one.subject,
                "state": one.state(instant).value,
                "due_at": write(one.due_at),
                "party": one.party,
                "place": one.place,
                "rule": one.rule,
                "desks": sorted(one.desks),
            }
            for one in done.due
        ]
        counts = {
            "lapsed": done.lapsed,
            "breaches": done.breaches,
            "files": done.files,
            "erased": done.erased,
            "reads_forgotten": done.reads_forgotten,
            "compared": done.compared,
        }
        show({**counts, "due": due})
        return 0
    opened = f"{done.files} children's files opened"
    say(f"{done.lapsed} offers lapsed; {done.breaches} breaches recorded; {opened}")
    if done.erased or done.reads_forgotten:
        say(f"{done.erased} streams erased; {done.reads_forgotten} lines of reads forgotten")
    if done.compared:
        say(f"{done.compared} people compared with the watchlists in use")
    say(f"{len(done.due)} due")
    for one in done.due:
        state, kind = one.state(instant), DUE[one.kind].say(here.language)
        say(f"{write(one.due_at)}  {state.value:<8} {one.rule:<5} {one.party:<20} {kind}")
    return 0


def keeper_act() -> "Act":
    """An act of whoever has the console of this installation: the keeper, who reads no person."""
    from awda.journal.clock import new_id, now
    from awda.kernel.act import Act
    from awda.kernel.ids import ActorId, CommandId, PartyId
    from awda.kernel.roles import Role

    instant = now()
    return Act(
        id=CommandId(new_id()),
        actor=ActorId("console"),
        role=Role.KEEPER,
        party=PartyId("awda"),
        happened_at=instant,
        recorded_at=instant,
    )


def _new_password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


@click.group("user")
def user_group() -> None:
    """Logins and the duties they hold."""


@user_group.command("add")
@click.argument("login")
@click.option("--role", required=True, help="One of the roles, such as gate_clerk.")
@click.option("--party", required=True, help="The party the login acts for.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@here
def user_add(here: Here, login: str, role: str, party: str, password_stdin: bool) -> int:
    """Give LOGIN a duty; a new login gets a password. A login is not a person's full name."""
    here.open()
    from django.contrib.auth.models import User

    from awda.kernel.ids import ActorId, PartyId
    from awda.kernel.roles import Role
    from awda.web.access import acts
    from awda.web.access.rules import GrantDuty

    try:
        duty = Role(role)
    except ValueError:
        raise click.BadParameter(f"roles are: {', '.join(Role)}") from None
    command = GrantDuty(
        login=ActorId(login), role=duty, party=PartyId(party), reason="command line"
    )
    if User.objects.filter(username=login).exists():
        acts.grant(keeper_act(), command)
    else:
        acts.open_login(keeper_act(), command, _new_password(from_stdin=password_stdin))
    say(f"{login}: {duty.value} for {party}")
    return 0


@user_group.command("end")
@click.argument("login")
@click.option("--role", required=True, help="The role that ends.")
@click.option("--party", required=True, help="The party it was held for.")
@click.option("--reason", required=True, help="Why: the order or event.")
@here
def user_end(here: Here, login: str, role: str, party: str, reason: str) -> int:
    """End a duty of LOGIN; its next request has lost it."""
    here.open()
    from awda.kernel.ids import ActorId, PartyId
    from awda.kernel.roles import Role
    from awda.web.access import acts
    from awda.web.access.rules import EndDuty

    if role not in set(Role):
        raise click.BadParameter(f"roles are: {', '.join(Role)}")
    over = EndDuty(login=ActorId(login), role=Role(role), party=PartyId(party), reason=reason)
    acts.end(keeper_act(), over)
    say(f"{login}: no longer {role} for {party}")
    return 0


@user_group.command("password")
@click.argument("login")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@here
def user_password(here: Here, login: str, password_stdin: bool) -> int:
    """Set the password of LOGIN anew."""
    here.open()
    from django.contrib.auth.models import User

    from awda.web.access import acts

    if not User.objects.filter(username=login).exists():
        raise click.BadParameter(f"there is no login {login}")
    acts.set_password(login, _new_password(from_stdin=password_stdin))
    say(f"{login}: the password is new")
    return 0


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@here
def backup(here: Here, file: Path) -> int:
    """Write the whole record, its key and photographs to FILE (mode 0600)."""
    here.open()
    from awda.journal.backup import back_up
    from awda.web.kept import KEPT_FILES, KEPT_TABLES

    try:
        size = back_up(file, here.path, KEPT_FILES, KEPT_TABLES)
    except FileExistsError:
        raise click.ClickException(
            f"{file} exists, and no backup is written over it: name another file"
        ) from None
    say(f"{size} entries in {file}. It holds the node key: keep it as you keep the key.")
    return 0


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--database", help="Another database than the backup's settings name.")
@here
def restore(here: Here, file: Path, database: str | None) -> int:
    """Restore FILE into this empty home; the log is verified before anything is served."""
    with homes.unpacked(file, here.path) as beside:
        size = _restored(Here(beside, here.language), file, database)
    say(f"{size} entries restored; the log verifies")
    return 0


def _restored(here: Here, file: Path, database: str | None) -> int:
    from dataclasses import replace

    if database is not None:
        homes.write(replace(homes.read(here.path), database=database))
    here.open()
    from django.core.management import call_command
    from django.db import connections

    from awda.journal.backup import restore_tables
    from awda.web.contexts import ALL
    from awda.web.kept import KEPT_TABLES

    try:
        call_command("migrate", verbosity=0, interactive=False)
        return restore_tables(file, KEPT_TABLES, ALL, lambda name: say(f"  {name}"))
    finally:
        connections.close_all()  # the folder moves, or goes


COMMANDS = (init, demo, serve, tick, user_group, backup, restore)
