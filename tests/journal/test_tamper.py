"""Any single byte changed in a real log is found by the verifier, and named.

The log is that of the demonstration. A hundred changes in the default suite, a thousand in the slow
one; AWDA_TAMPER_SEED plays them again.
"""

import os
from collections import Counter
from pathlib import Path
from random import Random, SystemRandom

import pytest

from awda.tlog.findings import Report
from awda.tlog.verify import verify
from tests.homes import awda, copy, demo, done, verify_as_program
from tests.journal.tampering import Change, Export, Journal


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the demonstration whose log was signed at two sizes."""
    mine = copy(demo(), tmp_path_factory.mktemp("tamper") / "home")
    add = ("user", "add", "second-auditor", "--role", "auditor", "--party", "audit-office")
    done(awda(mine, *add, "--password-stdin", given="a long password\n"))
    done(awda(mine, "log", "checkpoint"))
    return mine


@pytest.fixture(scope="module")
def vkey(home: Path) -> str:
    return done(awda(home, "log", "vkey")).out.strip()


@pytest.fixture(scope="module")
def journal(home: Path) -> Journal:
    opened = Journal(home / "journal.sqlite3")
    assert len(opened.heads) == 2
    return opened


@pytest.fixture(scope="module")
def exported(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Export:
    folder = tmp_path_factory.mktemp("export") / "log"
    done(awda(home, "log", "export", folder, "--bodies"))
    return Export(folder)


def seed() -> int:
    chosen = int(os.environ.get("AWDA_TAMPER_SEED") or SystemRandom().randrange(2**32))
    print(f"AWDA_TAMPER_SEED={chosen}")  # noqa: T201 - pytest shows it when the test fails
    return chosen


def expect(report: Report, change: Change) -> None:
    """The change is found, and a finding is called by its name."""
    found = [finding.where for finding in report.findings]
    assert not report.ok, change
    if change.named == "checkpoint":  # an export has one; what is left of its size names it
        assert any(where.startswith("checkpoint") for where in found), (change, found)
    else:
        assert change.named in found, (change, found)


def tamper_with_journal(journal: Journal, vkey: str, times: int) -> None:
    luck, kinds = Random(seed()), Counter[str]()  # noqa: S311 - to be played again
    for _ in range(times):
        with journal.changed(luck) as change:
            expect(verify(journal.file, vkey), change)
        kinds[change.what.rpartition(" ")[2]] += 1
    assert verify(journal.file, vkey).ok
    assert len(kinds) >= 8, kinds


def tamper_with_export(exported: Export, vkey: str, times: int) -> None:
    luck = Random(seed())  # noqa: S311 - to be played again
    for _ in range(times):
        with exported.changed(luck) as change:
            expect(verify(exported.folder, vkey, need_bodies=True), change)
    assert verify(exported.folder, vkey, need_bodies=True).ok


@pytest.mark.rule("X-08")
def test_sixty_changed_bytes_in_the_journal_are_named(journal: Journal, vkey: str) -> None:
    tamper_with_journal(journal, vkey, 60)


@pytest.mark.rule("X-08")
def test_forty_changed_bytes_in_the_export_are_named(exported: Export, vkey: str) -> None:
    tamper_with_export(exported, vkey, 40)


@pytest.mark.slow
@pytest.mark.rule("X-08")
def test_six_hundred_changed_bytes_in_the_journal_are_named(journal: Journal, vkey: str) -> None:
    tamper_with_journal(journal, vkey, 600)


@pytest.mark.slow
@pytest.mark.rule("X-08")
def test_four_hundred_changed_bytes_in_the_export_are_named(exported: Export, vkey: str) -> None:
    tamper_with_export(exported, vkey, 400)


@pytest.mark.rule("X-08")
def test_the_command_names_what_was_changed_and_exits_with_one(
    home: Path, journal: Journal, vkey: str
) -> None:
    with journal.changed(Random(7)) as change:  # noqa: S311 - any change will do
        said = verify_as_program(journal.file, "--vkey", vkey, "--json")
    assert said.code == 1
    assert change.named in [finding["where"] for finding in said.answer["findings"]]
    done(verify_as_program(home, "--vkey", vkey))
