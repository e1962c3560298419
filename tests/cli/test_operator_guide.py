"""The operator's guide is true: each of its commands is run, in its order, with real values."""

import http.client
import re
import shlex
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from awda.cli import whole
from tests.homes import environment, new_home

GUIDE = Path(__file__).parents[2] / "docs/operator.md"
FENCED = re.compile(r"^ *```sh\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(?:\./)?awda ([^`]+)`")
WITNESS = "witness.example/w"
ARRIVALS = "full name,sex,arrival date,wristband\nوائل خليل السندي,ذكر,2024-12-07,W-1\n"
WEAPONS = "wristband,weapon type,serial,handed in,tag,maker,calibre\n"
WEAPONS += "W-1,rifle,AK 1,2024-12-07,T-1,Factory 12,7.62x39\n"
SECONDS = 60


def commands() -> list[str]:
    """Every command of the guide's blocks, without its comment."""
    text = GUIDE.read_text(encoding="utf-8")
    lines = [line.strip() for block in FENCED.findall(text) for line in block.splitlines()]
    assert all(line.startswith("./awda ") for line in lines), "a block holds more than commands"
    return [re.sub(r"\s+# .*", "", line) for line in lines]


class Desk:
    """A folder in which the guide's lines are run as they stand; /srv lies inside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        program = folder / "awda"
        program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m awda "$@"\n')
        program.chmod(0o755)
        new_home(folder / "srv/witness", WITNESS)
        (folder / "first-password").write_text("fourteen camels walk\n")
        (folder / "arrivals.csv").write_text(ARRIVALS, encoding="utf-8")
        (folder / "weapons.csv").write_text(WEAPONS, encoding="utf-8")

    def line(self, command: str) -> str:
        """The command with this folder for /srv, and the keys that were printed."""
        for placeholder, home, more in (
            ("WITNESS_KEY", "witness", " --witness"),
            ("OUR_KEY", "awda", ""),
        ):
            if placeholder in command:
                key = self.run(f"./awda --home {self.folder}/srv/{home} log vkey{more}").strip()
                command = command.replace(placeholder, shlex.quote(key))
        return command.replace("WITNESS_NAME", WITNESS).replace("/srv/", f"{self.folder}/srv/")

    def run(self, line: str) -> str:
        """What the line prints, after seeing that it went well."""
        ended = subprocess.run(
            ["sh", "-c", line],
            cwd=self.folder,
            env=environment(),
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        assert ended.returncode == 0, f"{line}\n{ended.stdout}\n{ended.stderr}"
        return ended.stdout

    def serve(self, line: str) -> None:
        """Serve on a free port until the first page answers."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        words = shlex.split(re.sub(r"--port \d+", f"--port {port}", line))
        server = subprocess.Popen(
            words, cwd=self.folder, env=environment(), stderr=subprocess.DEVNULL
        )
        try:
            assert _answers(port), line
        finally:
            server.terminate()
            server.wait(SECONDS)


def _answers(port: int) -> bool:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) as site:
                site.request("GET", "/")
                return site.getresponse().status < http.client.BAD_REQUEST
        except OSError:
            time.sleep(0.2)
    return False


def test_each_command_of_the_guide_does_what_it_says(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for command in commands():
        line = desk.line(command)
        if " serve" in command:
            desk.serve(line)
        else:
            desk.run(line)
    assert not list(tmp_path.glob("*.returned.xlsx")), "a row of the guide's lists came back"
    assert (tmp_path / "awda.backup").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "entry-0.receipt").read_text().startswith("c2sp.org/tlog-proof@v1\nindex 0")
    assert WITNESS in (tmp_path / "answer.txt").read_text()


def test_the_guide_leaves_no_command_out() -> None:
    told = {tuple(shlex.split(re.sub(r"--home \S+", "", line))[1:3]) for line in commands()}
    first = {words[0] for words in told if words}
    running = INLINE.findall(FENCED.sub("", GUIDE.read_text(encoding="utf-8")))
    first |= {shlex.split(re.sub(r"--home \S+", "", said))[0] for said in running}
    unsaid = {"demo", "token"}  # the README and the API's guide tell of these
    assert set(whole().commands) - unsaid == first - unsaid


def test_words_in_the_running_text_are_commands_too() -> None:
    text = FENCED.sub("", GUIDE.read_text(encoding="utf-8"))
    for named in INLINE.findall(text):
        words = [word for word in shlex.split(named) if word.isalpha() and word.islower()]
        assert words[0] in whole().commands, named
