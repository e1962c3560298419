"""A new installation: its key is its owner's alone, and opens only with its passphrase."""

from pathlib import Path

import pytest

from awda.journal.key_file import PASSPHRASE_VARIABLE
from awda.web.home import read
from tests.homes import awda, copy, done, empty


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_home_is_never_made_over_another(tmp_path: Path) -> None:
    home = copy(empty(), tmp_path / "home")
    before = (home / "node.key").read_bytes()
    said = awda(home, "init", "--origin", "other.example/awda")
    assert said.code == 1
    assert "already" in said.err
    assert (home / "node.key").read_bytes() == before


@pytest.mark.parametrize("origin", ["Capital.example/awda", "a b", "", "name\n", "a/../+x"])
def test_an_origin_that_no_log_could_bear_is_refused(tmp_path: Path, origin: str) -> None:
    said = awda(tmp_path / "home", "init", "--origin", origin)
    assert said.code == 1
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("command", [("check",), ("balance",), ("log", "checkpoint"), ("serve",)])
def test_without_a_home_the_next_step_is_said(tmp_path: Path, command: tuple[str, ...]) -> None:
    said = awda(tmp_path / "nowhere", *command)
    assert said.code == 1
    assert "init" in said.err
    assert "Traceback" not in said.err


@pytest.mark.rule("D-03")
def test_the_key_and_the_settings_are_their_owners_alone() -> None:
    home = empty()
    assert mode(home / "node.key") == 0o600
    assert mode(home / "awda.toml") == 0o600
    assert mode(home) == 0o700
    assert mode(home / "photos") == 0o700


@pytest.mark.rule("D-03")
def test_a_key_that_others_can_read_is_not_used(tmp_path: Path) -> None:
    home = copy(empty(), tmp_path / "home")
    (home / "node.key").chmod(0o640)
    said = awda(home, "log", "checkpoint")
    assert said.code == 1
    assert "chmod 600" in said.err


@pytest.mark.rule("D-03")
def test_a_passphrase_locks_the_key(tmp_path: Path) -> None:
    home = tmp_path / "home"
    right = {PASSPHRASE_VARIABLE: "three words here"}
    made = done(awda(home, "init", "--origin", "locked.example/awda", "--passphrase", **right))
    assert made.out.startswith("locked.example/awda+")
    assert b"ENCRYPTED" in (home / "node.key").read_bytes()
    for wrong in ({}, {PASSPHRASE_VARIABLE: "three words her"}):
        said = awda(home, "log", "checkpoint", **wrong)
        assert said.code == 1
        assert PASSPHRASE_VARIABLE in said.err
        assert "Traceback" not in said.err
        assert "three words" not in said.err
    done(awda(home, "log", "checkpoint", **right))
    assert read(home).origin == "locked.example/awda"
