"""Two programs write at once: indexes without gaps, no entry lost, every stream in order."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from awda.tlog.verify import verify
from tests import postgres
from tests.homes import ask, awda, copy, done, empty, environment, new_home

EACH, WRITERS = 60, 3
WRITE = """
import sys
from awda.journal.clock import new_id, now
from awda.journal.writer import execute
from awda.kernel.act import Act
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.places.projection import PLACES
from awda.places.rules import OpenParty, PartyKind

def act():
    at, id = now(), new_id()
    return Act(id, "console", Role.KEEPER, "awda", at, at)

me, each = sys.argv[1], int(sys.argv[2])
print("ready", flush=True)
sys.stdin.readline()
won = []
for number in range(each):
    for party in (f"{me}-{number}", f"shared-{number}"):
        opened = OpenParty(party=party, kind=PartyKind.HOST, name_ar="x", name_en="x")
        try:
            won.append(execute(PLACES, opened, act()).indexes[0])
        except Refusal as refusal:
            assert refusal.code == "ALREADY_OPEN", refusal.code
print(json.dumps(won))
"""
ROWS = """
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SELECT idx, stream, version FROM journal_entry ORDER BY idx")
    print(json.dumps(cursor.fetchall()))
"""


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.Server]:
    with postgres.running() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "sqlite":
        return copy(empty(), tmp_path / "home")
    server: postgres.Server = request.getfixturevalue("server")
    return new_home(tmp_path / "home", database=server.new_database("together"))


def together(home: Path) -> list[list[int]]:
    """Several programs, begun at the same moment; the indexes that each was answered."""
    begin = "import django, json; django.setup()\n"
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", begin + WRITE, f"writer-{number}", str(EACH)],
            env=environment(AWDA_HOME=str(home), DJANGO_SETTINGS_MODULE="awda.web.settings"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(WRITERS)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    answers = []
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        out, _ = writer.communicate(timeout=300)
        assert writer.returncode == 0
        answers.append(json.loads(out))
    return answers


@pytest.mark.rule("X-08")
def test_writers_at_once_leave_one_order_without_gaps(home: Path) -> None:
    before = len(ask(home, ROWS))
    answers = together(home)
    rows = ask(home, ROWS)[before:]
    assert [row[0] for row in rows] == list(range(before, before + (WRITERS + 1) * EACH))
    assert sorted(index for won in answers for index in won) == [row[0] for row in rows]
    own = {f"party/writer-{writer}-{n}" for writer in range(WRITERS) for n in range(EACH)}
    shared = {f"party/shared-{n}" for n in range(EACH)}
    assert {row[1] for row in rows} == own | shared
    assert all(row[2] == 0 for row in rows), "one of two has the first word on a shared stream"
    done(awda(home, "check"))
    folder = home.parent / "log"
    done(awda(home, "log", "export", folder, "--bodies"))
    assert verify(folder, need_bodies=True).ok
