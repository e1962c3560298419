"""A PostgreSQL server for tests: Debian's own, in a temporary folder, on a Unix socket only.

    with running() as server:
        url = server.new_database("awda_crash")     # postgresql://awda@%2Ftmp%2F.../awda_crash

The server runs as a user that is not root (it refuses root), listens on no network address, and its
folder is gone afterwards. Where PostgreSQL is not installed, `require()` skips the test with the
reason, or fails it when AWDA_REQUIRE_ALL=1.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

UNPRIVILEGED = ("postgres", "nobody")  # whoever of these exists, when the tests run as root
USER = "awda"
START_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: the folder of its data and of its socket."""

    folder: Path

    def url(self, database: str) -> str:
        """The address of a database, as Awda's settings and libpq read it."""
        return f"postgresql://{USER}@{quote(str(self.folder), safe='')}/{database}"

    def new_database(self, name: str) -> str:
        """Make an empty database and answer its address."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return self.url(name)


def programs() -> Path | None:
    """The folder of `initdb` and `postgres`, newest version first; None when not installed."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), reverse=True)
    found = [str(one.parent) for one in versions] or [os.environ.get("PATH", "")]
    initdb = shutil.which("initdb", path=os.pathsep.join(found))
    return Path(initdb).resolve().parent if initdb else None


def require() -> Path:
    """The programs' folder; without it the test is skipped, or fails under AWDA_REQUIRE_ALL=1."""
    found = programs()
    if found is None:
        why = "PostgreSQL is not installed: apt-get install postgresql"
        if os.environ.get("AWDA_REQUIRE_ALL") == "1":
            pytest.fail(why)
        pytest.skip(why)
    return found


@contextmanager
def running() -> Iterator[Server]:
    """A server with an empty cluster; stopped, and its folder removed, at the end."""
    binaries = require()
    owner = _owner()
    # Small letters only: the socket's folder stands in a URL as host, and a host has no capitals.
    folder = Path(tempfile.mkdtemp(prefix="awda-postgres-", dir="/tmp"))
    try:
        if owner:
            shutil.chown(folder, owner)
        _run_as(
            owner,
            [binaries / "initdb", "-D", folder / "data", "-U", USER, "-A", "trust", "-E", "UTF8"],
        )
        process = _start(owner, binaries, folder)
        try:
            server = Server(folder)
            _wait(server, process)
            yield server
        finally:
            process.send_signal(signal.SIGINT)  # fast shutdown: open connections are ended
            process.wait(START_SECONDS)
    finally:
        shutil.rmtree(folder)


def _owner() -> str | None:
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in known)


def _run_as(owner: str | None, command: list[str | Path]) -> None:
    done = (
        subprocess.run(
            command,
            user=owner,
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
            extra_groups=[],
        )
        if owner
        else subprocess.run(command, cwd="/", capture_output=True, text=True, check=False)
    )
    assert done.returncode == 0, done.stderr


def _start(owner: str | None, binaries: Path, folder: Path) -> subprocess.Popen[bytes]:
    command = [
        str(binaries / "postgres"),
        *("-D", str(folder / "data")),
        *("-k", str(folder)),
        *("-c", "listen_addresses="),
        *("-c", "max_connections=50"),
    ]
    log = (folder / "log").open("wb")
    with log:
        if owner:
            return subprocess.Popen(
                command, user=owner, extra_groups=[], cwd="/", stdout=log, stderr=log
            )
        return subprocess.Popen(command, cwd="/", stdout=log, stderr=log)


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            psycopg.connect(server.url("postgres")).close()
        except psycopg.OperationalError:
            log = (server.folder / "log").read_text(errors="replace")[-2000:]
            assert process.poll() is None, log
            assert time.monotonic() < until, log
            time.sleep(0.1)
        else:
            return
