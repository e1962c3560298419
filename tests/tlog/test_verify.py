"""The verifier names every changed byte, of each form of a log, and nothing else."""

import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awda.tlog.canonical import canonical
from awda.tlog.findings import Report
from awda.tlog.note import generate
from awda.tlog.tiles import TILE_WIDTH
from awda.tlog.tree import leaf_hash
from awda.tlog.verify import EXIT_FOUND, EXIT_TRUE, EXIT_UNUSABLE, VerifyError, main, verify
from awda.tlog.verify_texts import CODES, lines
from tests.tlog.sample import ORIGIN, Log, make_log, seed

Change = Callable[[bytes], bytes]
QUIET = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def log() -> Log:
    return make_log(37)


@pytest.fixture(scope="module")
def long_log() -> Log:
    return make_log(300, every=300)


@pytest.fixture(scope="module")
def journal(log: Log, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return log.to_sqlite(tmp_path_factory.mktemp("journal") / "journal.sqlite3")


@pytest.fixture(scope="module")
def exported(long_log: Log, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return long_log.to_directory(tmp_path_factory.mktemp("export") / "log")


def flip(data: bytes, at: int, mask: int) -> bytes:
    at %= len(data)
    return data[:at] + bytes([data[at] ^ mask]) + data[at + 1 :]


def places(report: Report) -> list[str]:
    return [finding.where for finding in report.findings]


def change(source: Path, copy: Path, table: str, key: int, column: str, how: Change) -> Path:
    """A copy of the journal in which one column of one row is changed by an outside hand."""
    copy.write_bytes(source.read_bytes())
    name = "size" if table == "journal_checkpoint" else "idx"
    database = sqlite3.connect(copy)
    query = f"SELECT {column}, typeof({column}) FROM {table} WHERE {name} = ?"  # noqa: S608
    value, kind = database.execute(query, (key,)).fetchone()
    data = value if isinstance(value, bytes) else str(value).encode()
    as_type = {"blob": "BLOB", "text": "TEXT", "integer": "TEXT"}[kind]
    update = f"UPDATE {table} SET {column} = CAST(? AS {as_type}) WHERE {name} = ?"  # noqa: S608
    database.execute(update, (how(data), key))
    database.commit()
    database.close()
    return copy


@pytest.mark.parametrize(
    ("table", "column", "named"),
    [
        ("journal_entry", "envelope", "entry {}"),
        ("journal_entry", "id", "entry {} column id"),
        ("journal_entry", "part", "entry {} column part"),
        ("journal_entry", "stream", "entry {} column stream"),
        ("journal_entry", "version", "entry {} column version"),
        ("journal_entry", "type", "entry {} column type"),
        ("journal_body", "body", "body {}"),
        ("journal_body", "salt", "body {}"),
        ("journal_checkpoint", "note", "checkpoint {}"),
    ],
)
@QUIET
@given(index=st.integers(1, 36), at=st.integers(0, 5000), mask=st.integers(1, 127))
def test_any_changed_byte_in_a_row_is_named(
    journal: Path,
    tmp_path: Path,
    table: str,
    column: str,
    named: str,
    index: int,
    at: int,
    mask: int,
) -> None:
    copy = tmp_path / "copy.sqlite3"
    change(journal, copy, table, index, column, lambda data: flip(data, at, mask))
    assert places(verify(copy)) == [named.format(index)]


@QUIET
@given(index=st.integers(0, 36), at=st.integers(0, 500), mask=st.integers(1, 255))
def test_any_changed_byte_in_a_stored_node_is_named(
    journal: Path, tmp_path: Path, index: int, at: int, mask: int
) -> None:
    copy = tmp_path / "copy.sqlite3"
    levels = (index ^ (index + 1)).bit_length()
    level = at % (32 * levels) // 32
    change(journal, copy, "journal_entry", index, "nodes", lambda data: flip(data, at, mask))
    assert places(verify(copy)) == [f"node level {level} index {index >> level}"]


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("DELETE FROM journal_entry WHERE idx = 12", ("entry 12", "entry_missing")),
        ("DELETE FROM journal_entry WHERE idx = 36", ("entry 36", "entry_missing")),
        ("UPDATE journal_entry SET idx = 4096 WHERE idx = 9", ("entry 4096", "entry_misplaced")),
        ("UPDATE journal_body SET idx = 99 WHERE idx = 9", ("body 99", "body_without_entry")),
        (
            "UPDATE journal_checkpoint SET size = 99 WHERE size = 9",
            ("checkpoint 99", "checkpoint_misplaced"),
        ),
        ("DELETE FROM journal_checkpoint", ("checkpoint", "checkpoint_missing")),
        ("UPDATE journal_entry SET nodes = x'00' WHERE idx = 4", None),
        ("UPDATE journal_entry SET envelope = NULL WHERE idx = 4", ("entry 4", "entry_changed")),
        ("UPDATE journal_body SET salt = 'short' WHERE idx = 4", ("body 4", "body_malformed")),
        ("UPDATE journal_node_key SET vkey = 'no key'", ("key", "key_malformed")),
        ("DROP TABLE journal_body", ("database", "database_unreadable")),
    ],
)
def test_what_is_gone_or_moved_is_named(
    journal: Path, tmp_path: Path, sql: str, found: tuple[str, str] | None
) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(journal.read_bytes())
    database = sqlite3.connect(copy)
    database.execute(sql)
    database.commit()
    database.close()
    report = verify(copy)
    expected = found or ("node level 0 index 4", "nodes_malformed")
    assert expected in [(item.where, item.code) for item in report.findings]
    assert not report.ok


def test_a_whole_past_hashed_anew_is_betrayed_by_the_checkpoints(tmp_path: Path) -> None:
    """Who holds the database but not the key can make all hashes agree, and is still found."""
    true, forged = make_log(20), make_log(0)
    for index in range(20):
        forged.add(**({"actor": "nobody"} if index == 8 else {}))
    forged.notes = true.notes
    report = verify(forged.to_sqlite(tmp_path / "journal.sqlite3"))
    assert [(item.where, item.code) for item in report.findings] == [
        ("checkpoint 9", "root_differs")
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"version": 5}, "version_gap"),
        ({"id": "00000000-0000-4000-8000-000000000000", "part": 0}, "command_repeated"),
        ({"index": 3}, "entry_misplaced"),
        ({"origin": "awda.example/other"}, "entry_of_other_log"),
        ({"late": 0}, "entry_malformed"),
        ({"happened_at": "2024-12-07T10:00:00Z"}, "entry_malformed"),
        ({"happened_at": "2024-13-07T10:00:00.000Z"}, "entry_malformed"),
        ({"relied_on": [9]}, "entry_malformed"),
        ({"relied_on": [True]}, "entry_malformed"),
        ({"commitment": "AB" * 32}, "entry_malformed"),
        ({"id": "00000000-0000-4000-8000-00000000000G"}, "entry_malformed"),
        ({"type": "Offered"}, "entry_malformed"),
        ({"one_more": 1}, "entry_malformed"),
    ],
)
def test_a_log_that_signed_nonsense_is_found_too(
    tmp_path: Path, changes: dict[str, object], code: str
) -> None:
    log = make_log(9)
    log.add(**changes)
    log.sign()
    report = verify(log.to_sqlite(tmp_path / "journal.sqlite3"))
    assert [(item.where, item.code) for item in report.findings] == [("entry 9", code)]


def test_a_journal_in_order_has_no_findings(journal: Path, log: Log) -> None:
    report = verify(journal, "\n".join(log.vkeys))
    assert report.ok
    assert (report.size, report.entries, report.bodies, report.checkpoints) == (37, 37, 37, 37)
    assert (report.origin, report.signer) == (ORIGIN, ORIGIN)
    assert [item.name for item in report.cosigners] == ["witness.example"]
    assert not report.key_from_log


def test_an_unsigned_tail_is_counted_and_its_faults_are_found(tmp_path: Path) -> None:
    log = make_log(10)
    for _ in range(3):
        log.add()
    path = log.to_sqlite(tmp_path / "journal.sqlite3")
    report = verify(path)
    assert report.ok
    assert (report.size, report.entries, report.unsigned) == (10, 13, 3)
    copy = change(path, tmp_path / "c.sqlite3", "journal_entry", 12, "envelope", lambda d: d + b" ")
    assert places(verify(copy)) == ["entry 12"]


@pytest.mark.rule("D-05")
def test_erased_bodies_are_counted_and_prove_nothing_wrong(journal: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(journal.read_bytes())
    with sqlite3.connect(copy) as database:
        database.execute("DELETE FROM journal_body WHERE idx IN (3, 4)")
    database.close()
    assert verify(copy).ok
    assert verify(copy).withheld == 2
    assert places(verify(copy, need_bodies=True)) == ["body 3", "body 4"]


def files_of(exported: Path) -> list[str]:
    names = [path.relative_to(exported).as_posix() for path in exported.rglob("*")]
    return sorted(name for name in names if (exported / name).is_file() and "README" not in name)


def expected_place(name: str, at: int, exported: Path) -> str:
    """How a changed byte at this place of an export must be called; an entry by its index."""
    content = (exported / name).read_bytes()
    if name == "checkpoint":
        return "checkpoint"
    if name.startswith("bodies/"):
        return "body"
    if name.startswith("tile/entries/"):
        position, start = -1, 0
        while start <= at:
            position += 1
            length = int.from_bytes(content[start : start + 2], "big")
            if at < start + 2:
                return f"tile {name}"
            start += 2 + length
        number = int(name.removeprefix("tile/entries/")[:3])
        return f"entry {number * TILE_WIDTH + position}"
    return f"tile {name}" if name.startswith("tile/") else f"file {name}"


@QUIET
@given(data=st.data(), mask=st.integers(1, 255))
def test_any_changed_byte_in_an_export_is_named(
    exported: Path, long_log: Log, data: st.DataObject, mask: int
) -> None:
    name = data.draw(st.sampled_from(files_of(exported)))
    path = exported / name
    content = path.read_bytes()
    at = data.draw(st.integers(0, len(content) - 1))
    expected = expected_place(name, at, exported)
    path.write_bytes(flip(content, at, mask))
    try:
        report = verify(exported, long_log.key.verifier.vkey + "\n" + long_log.vkeys[1])
    finally:
        path.write_bytes(content)
    found = places(report)
    assert not report.ok
    if name.startswith("bodies/"):
        # A changed newline or index joins or renames a line; the file or a neighbour is named.
        assert all(place.startswith(("body ", "file bodies/")) for place in found)
    elif name == "checkpoint":
        assert found in (["checkpoint"], ["checkpoint 300"])
    else:
        assert found == [expected]


def test_a_changed_body_in_an_export_is_named_by_its_index(
    exported: Path, tmp_path: Path, long_log: Log
) -> None:
    copy = long_log.to_directory(tmp_path / "log")
    path = copy / "bodies/000.jsonl"
    lines = path.read_bytes().split(b"\n")
    lines[17] = lines[17].replace(b'"number":17', b'"number":18')
    path.write_bytes(b"\n".join(lines))
    assert places(verify(copy)) == ["body 17"]


def test_an_export_grows_and_stays_true(tmp_path: Path) -> None:
    log = make_log(600, every=100)
    for size in (100, 200, 300, 600):
        copy = log.to_directory(tmp_path / "log", size)
        report = verify(copy, log.vkeys[0], need_bodies=True)
        assert report.ok, report.findings
        assert (report.size, report.bodies) == (size, size)


def test_extra_and_missing_files_are_named(tmp_path: Path, long_log: Log) -> None:
    copy = long_log.to_directory(tmp_path / "log")
    (copy / "tile/0/000.p").mkdir()
    (copy / "tile/0/000.p/3").write_bytes(b"\x00" * 96)
    (copy / "notes.txt").write_text("hello")
    (copy / "tile/1/000.p/1").unlink()
    assert sorted(places(verify(copy))) == [
        "file notes.txt",
        "tile tile/0/000.p/3",
        "tile tile/1/000.p/1",
    ]


def test_a_bundle_is_verified_without_unpacking(
    exported: Path, long_log: Log, tmp_path: Path
) -> None:
    path = tmp_path / "log.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in [*files_of(exported), "README.txt"]:
            archive.write(exported / name, f"log/{name}")
    report = verify(path, long_log.vkeys[0])
    assert report.ok
    assert (report.kind, report.size, report.bodies) == ("bundle", 300, 300)
    data = path.read_bytes()
    at = data.index(long_log.envelopes[20])
    path.write_bytes(flip(data, at + 5, 1))
    assert places(verify(path)) == ["tile tile/entries/000"]
    path.write_bytes(data[:-40])
    assert places(verify(path)) == ["file log.zip"]


def test_another_key_than_the_given_one_is_refused(journal: Path, exported: Path) -> None:
    other = generate(ORIGIN, seed("other")).verifier.vkey
    for path in (journal, exported):
        codes = {item.code for item in verify(path, other).findings}
        assert {"key_differs", "checkpoint_not_true"} <= codes
        with pytest.raises(VerifyError):
            verify(path, other[:-4] + "AAAA")


def test_a_stranger_cannot_pass_as_witness_for_the_log(tmp_path: Path, long_log: Log) -> None:
    copy = long_log.to_directory(tmp_path / "log")
    note = (copy / "checkpoint").read_text()
    log_line = note.splitlines(keepends=True)[4]
    (copy / "checkpoint").write_text(note.replace(log_line, ""))
    assert [item.code for item in verify(copy).findings] == ["checkpoint_not_true"]


def test_the_command_speaks_both_languages_and_by_exit_code(
    journal: Path, tmp_path: Path, log: Log, capsys: pytest.CaptureFixture[str]
) -> None:
    key_file = tmp_path / "vkey"
    key_file.write_text("\n".join(log.vkeys))
    assert main([str(tmp_path / "nothing")]) == EXIT_UNUSABLE
    assert "nothing" in capsys.readouterr().err
    bad = change(journal, tmp_path / "b.sqlite3", "journal_body", 17, "body", lambda d: d + b" ")
    assert main([str(bad), "--lang", "ar"]) == EXIT_FOUND
    assert "المحتوى 17" in capsys.readouterr().out
    assert main([str(bad), "--json"]) == EXIT_FOUND
    answer = json.loads(capsys.readouterr().out)
    assert [(item["where"], item["code"]) for item in answer["findings"]] == [
        ("body 17", "body_changed")
    ]
    assert main([str(journal), "--vkey", str(key_file)]) == EXIT_TRUE
    shown = capsys.readouterr().out
    assert "co-signed by: witness.example 2024-12-07T10:00:00Z" in shown
    assert len(shown.splitlines()) <= 24


def test_it_runs_without_django(journal: Path) -> None:
    code = (
        "import sys; sys.modules['django'] = None\n"
        "from awda.tlog.verify import main; code = main(sys.argv[1:])\n"
        "assert not any(name.startswith('awda.journal') for name in sys.modules)\n"
        "sys.exit(code)"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(journal)], check=True, stdout=subprocess.DEVNULL
    )


def test_every_code_has_words_in_both_languages() -> None:
    for language in ("ar", "en"):
        for code in CODES:
            report = Report("x", "journal")
            report.found.add("entry 5 column stream", code, "detail")
            assert any("detail" in line for line in lines(report, language))


def test_an_empty_log_is_true(tmp_path: Path) -> None:
    log = make_log(0)
    assert verify(log.to_sqlite(tmp_path / "journal.sqlite3")).ok
    log.sign()
    assert verify(log.to_directory(tmp_path / "log", 0)).ok


def test_the_sample_commits_as_the_record_says() -> None:
    log = make_log(2)
    assert leaf_hash(canonical(log.entries[1])) == log.blobs.rows[1][:32]
