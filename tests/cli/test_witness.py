"""Two homes witness one another on a stick; a home put back to an old copy gets no signature."""

from pathlib import Path

import pytest

from tests.homes import ORIGIN, Said, awda, copy, done, empty, new_home, verify_as_program

NAME = "their.example/w"


def grow(home: Path, name: str) -> None:
    done(awda(home, "operation", "open", name, "--ar", "عملية", "--en", "Operation"))


def trust(home: Path, witness: Path) -> None:
    """The home takes the other as its witness."""
    vkey = done(awda(witness, "log", "vkey", "--witness")).out.strip()
    done(awda(home, "witness", "add", vkey))


def asked(home: Path, witness: Path, stick: Path) -> Said:
    """A request carried to the witness, and what it answers."""
    stick.write_text(done(awda(home, "witness", "request", NAME)).out)
    return awda(witness, "witness", "sign", stick)


@pytest.mark.rule("X-08")
def test_two_homes_and_a_stick(tmp_path: Path) -> None:
    ours, theirs = copy(empty(), tmp_path / "ours"), new_home(tmp_path / "theirs", NAME)
    stick, old = tmp_path / "stick", tmp_path / "old"
    done(awda(theirs, "witness", "watch", done(awda(ours, "log", "vkey")).out.strip()))
    trust(ours, theirs)
    for name in ("first", "second", "third"):
        grow(ours, name)
        stick.write_text(done(asked(ours, theirs, stick)).out)
        done(awda(ours, "witness", "take", NAME, stick))
        if name == "second":
            copy(ours, old)
    assert NAME in done(awda(ours, "log", "checkpoint")).out
    assert done(verify_as_program(ours, "--json")).answer["findings"] == []

    for name in ("another", "past"):  # a home put back to an old copy, which then goes its own way
        grow(old, name)
        said = asked(old, theirs, stick)
        assert (said.code, said.out) == (1, ""), "a log with another past was signed"
    assert NAME not in done(awda(old, "log", "checkpoint")).out


@pytest.mark.rule("X-08")
def test_a_log_nobody_watches_gets_no_signature(tmp_path: Path) -> None:
    theirs, stranger = copy(empty(), tmp_path / "theirs"), new_home(tmp_path / "stranger", NAME)
    grow(stranger, "first")
    trust(stranger, theirs)
    request = done(awda(stranger, "witness", "request", ORIGIN)).out
    (tmp_path / "stick").write_text(request)
    said = awda(theirs, "witness", "sign", tmp_path / "stick")
    assert (said.code, said.out) == (1, "")
    assert "does not watch" in said.err
