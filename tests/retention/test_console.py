"""Holding by the command line: only an officer of data protection who shows who they are."""

from pathlib import Path

import pytest

from tests.homes import awda, done, new_home

HOLD = "00000000-0000-4000-8000-00000000000a"


@pytest.mark.rule("D-04")
def test_the_console_holds_nothing_without_an_officer(tmp_path: Path) -> None:
    home = new_home(tmp_path / "home")
    for arguments in (
        ("hold", "nobody", "--order", "court", "--reason", "claim"),
        ("lift", HOLD, "--reason", "over"),
        ("show",),
    ):
        missing = awda(home, "retention", *arguments)
        assert missing.code == 2
        stranger = awda(
            home, "retention", *arguments, "--as", "nobody-1", "--password-stdin", given="x\n"
        )
        assert stranger.err.startswith("LOGIN_WRONG")
    password = "ten characters"
    user = ("user", "add", "dpo-1", "--role", "data_protection", "--party", "commission")
    done(awda(home, *user, "--password-stdin", given=f"{password}\n"))
    signed = ("--as", "dpo-1", "--password-stdin")
    said = done(awda(home, "retention", "show", *signed, given=f"{password}\n")).answer
    assert said == {"due": [], "holds": [], "erased": []}
    nobody = awda(
        home, "retention", "hold", "nobody", "--order", "court", "--reason", "claim", *signed,
        given=f"{password}\n",
    )  # fmt: skip
    assert nobody.err.startswith("HOLD_ON_NOBODY")
