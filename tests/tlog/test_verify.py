"""The verifier names every changed byte of a journal, and nothing else."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awda.tlog.canonical import canonical
from awda.tlog.findings import Report
from awda.tlog.note import generate
from awda.tlog.tree import leaf_hash
from awda.tlog.verify import EXIT_FOUND, EXIT_TRUE, EXIT_UNUSABLE, VerifyError, main, verify
from awda.tlog.verify_texts import CODES, lines
from tests.tlog.sample import ORIGIN, Log, flip, make_log, places, seed, with_erasure

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
def journal(log: Log, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return log.to_sqlite(tmp_path_factory.mktemp("journal") / "journal.sqlite3")


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
        ("journal_entry", "body", "body {}"),
        ("journal_entry", "salt", "body {}"),
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
        (
            "UPDATE journal_checkpoint SET size = 99 WHERE size = 9",
            ("checkpoint 99", "checkpoint_misplaced"),
        ),
        ("DELETE FROM journal_checkpoint", ("checkpoint", "checkpoint_missing")),
        ("UPDATE journal_entry SET nodes = x'00' WHERE idx = 4", None),
        ("UPDATE journal_entry SET envelope = NULL WHERE idx = 4", ("entry 4", "entry_changed")),
        ("UPDATE journal_entry SET salt = 'short' WHERE idx = 4", ("body 4", "body_malformed")),
        ("UPDATE journal_entry SET salt = NULL WHERE idx = 4", ("body 4", "body_malformed")),
        ("UPDATE journal_entry SET body = NULL WHERE idx = 4", ("body 4", "body_malformed")),
        ("UPDATE journal_node_key SET vkey = 'no key'", ("key", "key_malformed")),
        ("UPDATE journal_node_key SET name = 'other'", ("key", "key_malformed")),
        ("UPDATE journal_witness SET vkey = 'no key'", ("key", "key_malformed")),
        ("ALTER TABLE journal_entry DROP COLUMN body", ("database", "database_unreadable")),
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
def test_what_the_log_says_was_erased_is_no_finding(tmp_path: Path) -> None:
    path = with_erasure(make_log(13), [3, 4]).to_sqlite(tmp_path / "journal.sqlite3")
    named = verify(path, need_bodies=True)
    assert [(one.where, one.code) for one in named.findings] == [
        ("body 3", "body_not_erased"),
        ("body 4", "body_not_erased"),
    ]
    with sqlite3.connect(path) as database:
        database.execute("UPDATE journal_entry SET salt = NULL, body = NULL WHERE idx IN (3, 4)")
    report = verify(path, need_bodies=True)
    assert report.ok
    assert (report.erased, report.withheld, report.bodies) == (2, 0, 12)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE journal_entry SET salt = NULL, body = NULL WHERE idx = 5")
    assert places(verify(path, need_bodies=True)) == ["body 5"]


@pytest.mark.rule("D-05")
@pytest.mark.parametrize("named", [[13], [99], [-1], ["3"], "3", None])
def test_an_erasure_names_entries_before_it(named: object, tmp_path: Path) -> None:
    log = make_log(13)
    log.add({"entries": named}, type="erasure.BodiesErased", stream="erasure/x", version=0)
    log.sign()
    path = log.to_sqlite(tmp_path / "journal.sqlite3")
    assert [(one.where, one.code) for one in verify(path).findings] == [
        ("body 13", "body_malformed")
    ]


@pytest.mark.rule("D-05")
def test_missing_bodies_are_counted_and_prove_nothing_wrong(journal: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(journal.read_bytes())
    with sqlite3.connect(copy) as database:
        database.execute("UPDATE journal_entry SET salt = NULL, body = NULL WHERE idx IN (3, 4)")
    database.close()
    assert verify(copy).ok
    assert verify(copy).withheld == 2
    assert places(verify(copy, need_bodies=True)) == ["body 3", "body 4"]


def test_another_key_than_the_given_one_is_refused(journal: Path) -> None:
    other = generate(ORIGIN, seed("other")).verifier.vkey
    codes = {item.code for item in verify(journal, other).findings}
    assert {"key_differs", "checkpoint_not_true"} <= codes
    with pytest.raises(VerifyError):
        verify(journal, other[:-4] + "AAAA")


def content(path: Path) -> list[object]:
    """The rows which the verifier reads, or None where SQLite cannot give them."""
    entry = "idx, id, part, stream, version, envelope, nodes, salt, body"
    reads = {"journal_entry": entry, "journal_checkpoint": "*", "journal_node_key": "*"}
    database = sqlite3.connect(path)
    database.text_factory = bytes
    try:
        return [
            database.execute(f"SELECT {columns} FROM {table}").fetchall()  # noqa: S608
            for table, columns in reads.items()
        ]
    except (sqlite3.Error, UnicodeDecodeError):
        return [None]
    finally:
        database.close()


@settings(QUIET, max_examples=150)
@given(at=st.integers(0), mask=st.integers(1, 255))
def test_no_byte_of_the_file_changes_the_rows_unseen(
    journal: Path, tmp_path: Path, at: int, mask: int
) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(flip(journal.read_bytes(), at, mask))
    assert not verify(copy).ok or content(copy) == content(journal)


def test_a_journal_in_use_is_read_with_its_newest_rows(log: Log, tmp_path: Path) -> None:
    path = log.to_sqlite(tmp_path / "journal.sqlite3")
    writer = sqlite3.connect(path)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("UPDATE journal_entry SET salt = NULL, body = NULL WHERE idx = 5")
    writer.commit()
    assert (tmp_path / "journal.sqlite3-wal").stat().st_size
    assert verify(tmp_path).withheld == 1
    writer.close()


def test_cosignatures_kept_beside_a_checkpoint_are_checked(tmp_path: Path) -> None:
    log = make_log(5)
    own, line = log.notes[5].rsplit("\u2014 witness", 1)
    log.notes[5] = own
    path = log.to_sqlite(tmp_path / "journal.sqlite3")
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE journal_cosignature (size INTEGER, witness TEXT, line TEXT)")
        row = (5, "witness.example", f"\u2014 witness{line}")
        database.execute("INSERT INTO journal_cosignature VALUES (?, ?, ?)", row)
    database.close()
    assert [item.name for item in verify(path).cosigners] == ["witness.example"]
    with sqlite3.connect(path) as database:
        changed = "UPDATE journal_cosignature SET line = replace(line, 'A', 'B')"
        database.execute(changed)
    database.close()
    assert places(verify(path)) == ["checkpoint 5"]


def test_the_command_speaks_both_languages_and_by_exit_code(
    journal: Path, tmp_path: Path, log: Log, capsys: pytest.CaptureFixture[str]
) -> None:
    key_file = tmp_path / "vkey"
    key_file.write_text("\n".join(log.vkeys))
    assert main([str(tmp_path / "nothing")]) == EXIT_UNUSABLE
    assert "nothing" in capsys.readouterr().err
    bad = change(journal, tmp_path / "b.sqlite3", "journal_entry", 17, "body", lambda d: d + b" ")
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
