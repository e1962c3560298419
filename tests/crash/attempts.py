"""Imports that are killed, and what the record must look like after each of them."""

import json
import os
import queue
import random
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg

from awda.tlog import tree

ROOT = Path(__file__).parents[2]
ACKNOWLEDGED = re.compile(r"ack ([0-9a-f]{64}) ([0-9a-f-]{36})")
LONGEST_SECONDS = 300  # no import in these tests takes longer
KINDS_OF_A_ROW = ["custody.Entered", "people.Listed", "people.Met"]


def awda(home: Path, *arguments: str) -> None:
    """Run the command line on a home; anything but 0 is a failure with its words."""
    done = subprocess.run(
        [sys.executable, "-m", "awda", "--home", str(home), *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr + done.stdout


def write_list(path: Path, rows: int) -> None:
    """A list of invented people: each row is good and like no other."""
    lines = ["wristband,full name,sex,date of birth,date of arrival,rank,service number"]
    lines += [
        f"K{n:05d},Samer Hasan Number {_word(n)},male,{1960 + n % 45}-05-{n % 27 + 1:02d},"
        f"2024-12-07,private,{500000 + n}"
        for n in range(rows)
    ]
    path.write_text("\n".join(lines), "utf-8")


def _word(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


@dataclass(slots=True)
class Importer:
    """The process of `importer`, and every acknowledgement it ever gave."""

    process: subprocess.Popen[str]
    said: "queue.Queue[str]" = field(default_factory=queue.Queue)
    acknowledged: dict[str, str] = field(default_factory=dict)  # fingerprint to person

    def attempt(self, kill_after_seconds: float) -> None:
        """One import, killed after so long, unless it has ended by then."""
        self._ask("go")
        child = int(self._until("begin ").split()[1])
        time.sleep(kill_after_seconds)
        os.kill(child, signal.SIGKILL)  # not reaped yet, so the number is still the child's
        self._ask("reap")
        self._until("ended")

    def finish(self) -> None:
        """One import that nobody kills."""
        self._ask("go")
        self._until("done")
        self._ask("reap")
        self._until("ended")

    def _ask(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()

    def _until(self, last: str) -> str:
        """Read up to the line that begins so, keeping acknowledgements; that line."""
        while True:
            line = self.said.get(timeout=LONGEST_SECONDS)
            if found := ACKNOWLEDGED.fullmatch(line):
                self.acknowledged[found[1]] = found[2]
            assert line != "died", "the import ended by itself; its traceback is above"
            if line.startswith(last):
                return line

    def read_output(self) -> None:
        """Queue the process's lines until it ends; an empty line is no line."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.strip():
                self.said.put(line.rstrip("\n"))


@contextmanager
def importer(home: Path, file: Path, rows_per_commit: int) -> Iterator[Importer]:
    """An importer that has read the list and waits."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.crash.importer", str(home), str(file), str(rows_per_commit)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    one = Importer(process)
    listener = threading.Thread(target=one.read_output, daemon=True)
    listener.start()
    try:
        one._until("ready ")
        yield one
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(LONGEST_SECONDS)
        listener.join(LONGEST_SECONDS)
        assert process.stdout is not None
        process.stdout.close()


@dataclass(frozen=True, slots=True)
class Record:
    """Where the journal is: a SQLite file or a PostgreSQL address."""

    where: str

    def rows(self, query: str) -> Sequence[Sequence[Any]]:
        """The rows of a query, read by another connection than the importer's."""
        if self.where.startswith("postgresql://"):
            with psycopg.connect(self.where) as connection:
                return connection.execute(query).fetchall()
        with closing(sqlite3.connect(self.where, timeout=30)) as lite:
            return lite.execute(query).fetchall()

    def must_hold(self, acknowledged: dict[str, str]) -> int:
        """Every acknowledged row is there, every row is whole and there once; how many rows."""
        people: dict[str, list[str]] = {}
        for (envelope,) in self.rows("SELECT envelope FROM journal_entry"):
            said = json.loads(bytes(envelope))
            subject, _, person = said["stream"].partition("/")
            if subject in ("person", "custody"):
                people.setdefault(person, []).append(said["type"])
        lost = set(acknowledged.values()) - people.keys()
        assert not lost, f"{len(lost)} acknowledged rows are not on the record"
        for kinds in people.values():
            whole = sorted(kind for kind in kinds if kind in KINDS_OF_A_ROW)
            assert whole == KINDS_OF_A_ROW, whole
        self._read_models_agree(len(people))
        return len(people)

    def _read_models_agree(self, people: int) -> None:
        for table in ("people_person", "people_listed", "custody_holding"):
            ((count,),) = self.rows(f"SELECT COUNT(*) FROM {table}")  # noqa: S608 - fixed names
            assert count == people, table
        numbers = [row[0] for row in self.rows("SELECT sequence FROM people_person")]
        assert Counter(numbers) == Counter(range(1, people + 1))

    def tree_must_stand(self) -> None:
        """Indexes without a gap; every leaf, subtree and body as its envelope says."""
        peaks: tuple[bytes, ...] = ()
        rows = self.rows("SELECT idx, envelope, nodes, salt, body FROM journal_entry ORDER BY idx")
        for expected, (index, envelope, nodes, salt, body) in enumerate(rows):
            assert index == expected
            [found], peaks = tree.extend(peaks, index, [tree.leaf_hash(bytes(envelope))])
            assert found == bytes(nodes), index
            commitment = sha256(bytes(salt) + bytes(body)).hexdigest()
            assert f'"commitment":"{commitment}"'.encode() in bytes(envelope), index


FIRST_GUESS_ROWS_PER_SECOND = 100.0
LONGEST_ALIVE_SECONDS = 20.0  # however slow the machine was for a while
BEFORE_THE_FIRST_ROW_SECONDS = 0.1


def kill_again_and_again(
    one: Importer, record: Record, rows: int, kills: int, dice: random.Random
) -> Iterator[int]:
    """Kill imports at random moments; after each, what must hold is checked. Rows in, each time.

    The moments are spread so that the kills last for the whole list, whatever the machine's speed.
    """
    there, alive_seconds = 0, 0.0
    for number in range(kills):
        # each kill in vain makes the guess a slower one
        speed = there / alive_seconds if there else FIRST_GUESS_ROWS_PER_SECOND / (1 + number)
        share = (rows - there) / (kills - number + 1)
        most = min(BEFORE_THE_FIRST_ROW_SECONDS + 1.5 * share / speed, LONGEST_ALIVE_SECONDS)
        moment = dice.uniform(0.0, most)
        one.attempt(moment)
        alive_seconds += moment
        there = record.must_hold(one.acknowledged)
        record.tree_must_stand()
        yield there
