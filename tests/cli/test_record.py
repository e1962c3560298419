"""The record from the command line: sums at a past instant, receipts, export, verification."""

from pathlib import Path

import pytest

from tests.homes import awda, copy, demo, done, empty, verify_as_program


@pytest.mark.parametrize("at", ["2024-12-19T18:00", "yesterday", "2024-13-01", "19/12/2024"])
def test_an_instant_that_is_none_is_refused(at: str) -> None:
    said = awda(demo(), "balance", "--at", at)
    assert said.code == 2
    assert "2024-12-19" in said.err


def test_a_refusal_speaks_the_language_asked_for_and_says_what_next(tmp_path: Path) -> None:
    home = copy(empty(), tmp_path / "home")
    opening = ("operation", "open", "one", "--ar", "عملية", "--en", "Operation")
    done(awda(home, *opening))
    said = {language: awda(home, "--lang", language, *opening) for language in ("ar", "en")}
    for one in said.values():
        assert one.code == 1
        assert one.err.startswith("ALREADY_OPEN: ")
        assert len(one.err.strip().splitlines()) == 2
    assert said["en"].err.isascii()
    assert not said["ar"].err.isascii()


@pytest.mark.rule("X-05", "W-12")
@pytest.mark.parametrize(
    ("ways", "least", "most"),
    [
        (("2024-12-06",), 0, 0),
        (("2024-12-19", "٢٠٢٤-١٢-١٩", "2024-12-20T02:59:59.999+03:00"), 1, 60),
        (("2030-01-01",), 60, 60),
    ],
)
def test_the_sums_meet_at_any_past_instant(ways: tuple[str, ...], least: int, most: int) -> None:
    answers = [done(awda(demo(), "balance", "--at", at, "--json")).answer for at in ways]
    assert all(answer == answers[0] for answer in answers)
    assert answers[0]["items_meet"] is True
    assert least <= sum(one["entered"] for one in answers[0]["operations"]) <= most
    for one in answers[0]["operations"]:
        assert one["meets"] is True
        assert sum(one["parts"].values()) == one["entered"]


def test_everything_agrees_and_rebuilding_keeps_it_so(tmp_path: Path) -> None:
    home = copy(demo(), tmp_path / "home")
    done(awda(home, "check"))
    said = done(awda(home, "rebuild"))
    assert "entries projected again" in said.err
    done(awda(home, "check"))


@pytest.mark.rule("X-08")
def test_what_is_exported_verifies_and_what_is_spoilt_does_not(tmp_path: Path) -> None:
    log = tmp_path / "log"
    key = done(awda(demo(), "log", "vkey")).out.strip()
    done(awda(demo(), "log", "export", log))
    done(verify_as_program(log, "--vkey", key))
    again = done(awda(demo(), "log", "export", log))
    assert again.err.startswith("0 files")
    data = bytearray((log / "tile/entries/000").read_bytes())
    data[100] ^= 4
    (log / "tile/entries/000").write_bytes(data)
    said = verify_as_program(log, "--vkey", key)
    assert said.code == 1
    assert "entry 0" in said.out
    said = verify_as_program(demo(), "--vkey", key)
    assert said.code == 0, said.out


def test_a_receipt_is_one_file_that_ends_in_the_checkpoint() -> None:
    receipt = done(awda(demo(), "log", "prove", 5)).out
    head = done(awda(demo(), "log", "checkpoint")).out
    assert receipt.startswith("c2sp.org/tlog-proof@v1\nindex 5\n")
    assert receipt.endswith(f"\n\n{head}")
