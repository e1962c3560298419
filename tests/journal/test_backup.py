"""A backup restores to the same record on either database; a spoilt one restores to nothing."""

import io
import json
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from awda.journal.key_file import make
from tests import postgres
from tests.homes import FINGERPRINTS, Said, ask, awda, copy, demo, done

SIZE = "from awda.journal.queries import size; print(size())"
Members = dict[str, bytes]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy(demo(), tmp_path_factory.mktemp("site") / "home")


@pytest.fixture(scope="module")
def backup(site: Path) -> Path:
    file = site.parent / "site.backup"
    done(awda(site, "backup", file))
    return file


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.Server]:
    with postgres.running() as running:
        yield running


def spoilt(backup: Path, to: Path, spoil: Callable[[Members], object]) -> Path:
    """The same backup with some of its members changed by an outside hand."""
    with tarfile.open(backup) as tar:
        kept = [member for member in tar.getmembers() if member.isfile()]
        members = {member.name: tar.extractfile(member).read() for member in kept}  # type: ignore[union-attr]
    spoil(members)
    with tarfile.open(to, "w:gz") as tar:
        for member in kept:
            if member.name in members:
                member.size = len(members[member.name])
                tar.addfile(member, io.BytesIO(members[member.name]))
    return to


def rows(members: Members, table: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in members[f"tables/journal.{table}.jsonl"].splitlines()]


def put(members: Members, table: str, said: list[dict[str, object]]) -> None:
    lines = "".join(f"{json.dumps(row)}\n" for row in said)
    members[f"tables/journal.{table}.jsonl"] = lines.encode()


def other_salt(members: Members) -> None:
    said = rows(members, "Entry")
    said[70]["fields"]["salt"] = said[71]["fields"]["salt"]  # type: ignore[index]
    put(members, "Entry", said)


def no_body(members: Members) -> None:
    said = rows(members, "Entry")
    said[70]["fields"].update(salt=None, body=None)  # type: ignore[attr-defined]
    put(members, "Entry", said)


def one_less(table: str) -> Callable[[Members], None]:
    return lambda members: put(members, table, rows(members, table)[:-1])


def nothing_restored(said: Said, home: Path, why: str) -> None:
    assert said.code == 1
    assert why in said.err
    assert "Traceback" not in said.err
    assert list(home.iterdir()) == [], "neither key nor settings stay behind"


@pytest.mark.rule("X-08")
@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (other_salt, "body 70"),
        (no_body, "does not verify"),
        (one_less("Entry"), "no checkpoint over all"),
        (one_less("Checkpoint"), "no checkpoint over all"),
        (one_less("NodeKey"), "damaged"),
        (lambda members: members.pop("tables/journal.Checkpoint.jsonl"), "lacks the table"),
        (lambda members: put(members, "Entry", [{"pk": 0}]), "damaged"),
    ],
)
def test_a_spoilt_backup_restores_nothing(
    backup: Path, tmp_path: Path, spoil: Callable[[Members], object], why: str
) -> None:
    file = spoilt(backup, tmp_path / "spoilt", spoil)
    said = awda(tmp_path / "home", "restore", file)
    nothing_restored(said, tmp_path / "home", why)


def test_a_backup_with_another_node_key_restores_nothing(backup: Path, tmp_path: Path) -> None:
    def spoil(members: Members) -> None:
        make(tmp_path / "other.key")
        members["home/node.key"] = (tmp_path / "other.key").read_bytes()

    file = spoilt(backup, tmp_path / "spoilt", spoil)
    said = awda(tmp_path / "home", "restore", file)
    nothing_restored(said, tmp_path / "home", "not that of its node key")


def test_it_goes_only_into_an_empty_folder_and_an_empty_journal(
    backup: Path, site: Path, tmp_path: Path
) -> None:
    said = awda(site, "restore", backup)
    assert said.code == 1
    assert "not empty" in said.err
    said = awda(site, "backup", backup)
    assert said.code != 0, "a backup never overwrites another"


def test_a_backup_is_for_its_owner_alone(backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600


def same(one: Path, other: Path) -> None:
    """The same record, the same read models, the same sums; and it goes on from there."""
    for command in (("log", "checkpoint"), ("balance", "--json"), ("log", "prove", 500)):
        assert done(awda(one, *command)).out == done(awda(other, *command)).out
    assert ask(one, FINGERPRINTS) == ask(other, FINGERPRINTS)
    done(awda(other, "check"))


@pytest.mark.rule("X-08", "X-05")
def test_sqlite_to_sqlite(site: Path, backup: Path, tmp_path: Path) -> None:
    done(awda(tmp_path / "home", "restore", backup))
    same(site, tmp_path / "home")
    assert (tmp_path / "home/node.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.rule("X-08", "X-05")
def test_sqlite_to_postgresql_and_back(
    site: Path, backup: Path, server: postgres.Server, tmp_path: Path
) -> None:
    there, back = tmp_path / "there", tmp_path / "back"
    database = server.new_database("restored")
    done(awda(there, "restore", backup, "--database", database))
    same(site, there)
    add = ("user", "add", "later", "--role", "auditor", "--party", "audit-office")
    done(awda(there, *add, "--password-stdin", given="a long password\n"))
    done(awda(there, "backup", tmp_path / "there.backup"))
    done(awda(back, "restore", tmp_path / "there.backup", "--database", ""))
    same(there, back)
