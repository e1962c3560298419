"""Logins from the command line: a duty ends, a password is set anew; and files are their owner's.

Each command is a process of its own, on a home of its own.
"""

import os
import subprocess
import sys
from pathlib import Path


def awda(home: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("AWDA_")}
    return subprocess.run(
        [sys.executable, "-m", "awda", "--home", str(home), *arguments],
        input=typed,
        capture_output=True,
        text=True,
        env=env,
        check=False,
        timeout=120,
        umask=0,
    )


def test_a_duty_ends_and_a_password_is_new(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert awda(home, "init", "--origin", "a.example/b").returncode == 0
    for file in home.glob("journal.sqlite3*"):
        assert file.stat().st_mode & 0o077 == 0, file
    held = ("--role", "auditor", "--party", "audit")
    added = awda(home, "user", "add", "a-1", *held, "--password-stdin", typed="ten letters\n")
    assert added.returncode == 0, added.stderr

    stranger = awda(home, "user", "password", "nobody", "--password-stdin", typed="eleven more\n")
    assert stranger.returncode == 2
    short = awda(home, "user", "password", "a-1", "--password-stdin", typed="short\n")
    assert (short.returncode, "PASSWORD_TOO_WEAK" in short.stderr) == (1, True)
    new = awda(home, "user", "password", "a-1", "--password-stdin", typed="eleven letters\n")
    assert new.returncode == 0, new.stderr

    king = awda(home, "user", "end", "a-1", "--role", "king", "--party", "x", "--reason", "left")
    assert king.returncode == 2
    assert awda(home, "user", "end", "a-1", *held, "--reason", "left").returncode == 0
    again = awda(home, "user", "end", "a-1", *held, "--reason", "left")
    assert (again.returncode, "DUTY_NOT_HELD" in again.stderr) == (1, True)
