"""Mistakes at the keyboard: a sentence and exit code 1, never a traceback."""

import gzip
import io
import tarfile
from pathlib import Path

import pytest

from tests.homes import Said, awda, copy, demo, done, empty, new_home, verify_as_program

WITNESS = "their.example/w"


def sentence(said: Said, *words: str) -> None:
    """It ended with 1 and said these words."""
    assert said.code == 1, f"{said.out}\n{said.err}"
    assert said.out == ""
    assert "Traceback" not in said.err
    for word in words:
        assert word in said.err


def test_there_is_no_receipt_for_an_entry_that_is_not() -> None:
    sentence(awda(empty(), "log", "prove", 99), "no entry 99")
    sentence(awda(empty(), "log", "prove", "--", -1), "no entry -1")


def test_a_witness_nobody_added_is_not_asked_and_its_answer_not_taken(tmp_path: Path) -> None:
    answer = tmp_path / "answer.txt"
    answer.write_text("— nobody AAAA\n")
    sentence(awda(empty(), "witness", "request", "nobody"), "nobody", "witness add")
    sentence(awda(empty(), "witness", "take", "nobody", answer), "nobody", "witness add")


def test_what_a_stick_brings_may_be_anything(tmp_path: Path) -> None:
    home, theirs = copy(empty(), tmp_path / "home"), new_home(tmp_path / "theirs", WITNESS)
    for command in ("add", "watch"):
        sentence(awda(home, "witness", command, "no key"), "public key")
    done(awda(home, "witness", "add", done(awda(theirs, "log", "vkey", "--witness")).out.strip()))
    answer = tmp_path / "answer.txt"
    for text in ("", "not a signature\n", f"— {WITNESS} AAAA\n"):
        answer.write_text(text)
        sentence(awda(home, "witness", "take", WITNESS, answer), "no signature")


def test_a_backup_is_never_written_over_a_file(tmp_path: Path) -> None:
    file = tmp_path / "awda.backup"
    file.write_text("something else")
    sentence(awda(empty(), "backup", file), "exists")
    assert file.read_text() == "something else"


@pytest.mark.parametrize("what", ["text", "cut", "other"])
def test_what_is_no_backup_is_not_restored(tmp_path: Path, what: str) -> None:
    file = tmp_path / "awda.backup"
    inside = io.BytesIO()
    with tarfile.open(fileobj=inside, mode="w:gz") as tar:
        tar.addfile(tarfile.TarInfo("letter.txt"))
    file.write_bytes(
        {"text": b"hello", "cut": gzip.compress(b"x" * 900)[:-9], "other": inside.getvalue()}[what]
    )
    why = {
        "text": "no whole backup of Awda: not a gzip file",
        "cut": "no whole backup of Awda: invalid header",
        "other": "no backup of Awda",
    }
    sentence(awda(tmp_path / "new", "restore", file), why[what])


def test_verify_stands_among_the_commands_and_takes_a_home_before_it() -> None:
    assert "verify" in done(awda(empty(), "--help")).out
    said = [awda(empty(), "verify", demo(), "--json"), verify_as_program(demo(), "--json")]
    assert said[0].answer == said[1].answer
    assert said[0].code == said[1].code == 0
    assert awda(empty(), "verify", "/nowhere").code == verify_as_program("/nowhere").code == 2


def test_a_balance_of_nobody_says_so() -> None:
    assert "nobody has entered yet" in done(awda(empty(), "balance")).err
