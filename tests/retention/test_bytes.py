"""Once `awda tick` has run, the words are in no byte of the home, of backups and of exports."""

import base64
import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.homes import awda, done, environment, new_home
from tests.retention.scenes import MARKER

MARK = MARKER.encode()
BASE64 = re.compile(rb'"((?:[A-Za-z0-9+/]{4}){4,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)"')


def files_with(folder: Path, mark: bytes = MARK) -> list[str]:
    """The files below a folder in which the bytes stand; of a backup, what its rows hold."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [file.name for file in files if mark in content(file)]


def content(file: Path) -> bytes:
    """The bytes of a file; of a packed one, unpacked, with every base64 field read as well."""
    raw = file.read_bytes()
    if not raw.startswith(b"\x1f\x8b"):
        return raw
    raw = gzip.decompress(raw)
    return b"\n".join([raw, *(base64.b64decode(one) for one in BASE64.findall(raw))])


@pytest.mark.rule("D-04", "D-05")
def test_the_words_of_a_dismissed_hit_are_in_no_file(tmp_path: Path) -> None:
    home = new_home(tmp_path / "home")
    out = tmp_path / "out"
    out.mkdir()
    settings = environment(AWDA_HOME=str(home), DJANGO_SETTINGS_MODULE="awda.web.settings")
    subprocess.run([sys.executable, "-m", "tests.retention.plant"], env=settings, check=True)
    done(awda(home, "backup", out / "before"))
    done(awda(home, "log", "export", out / "log", "--bodies"))
    assert any("journal.sqlite3" in name for name in files_with(home))
    assert sorted(set(files_with(out))) == ["000.jsonl", "before"]
    key = done(awda(home, "log", "vkey")).out.strip()

    assert done(awda(home, "tick", "--json")).answer["erased"] == 1
    assert files_with(home) == []
    done(awda(home, "backup", out / "after"))
    done(awda(home, "log", "export", out / "log", "--bodies"))
    assert files_with(out) == ["before"]

    done(awda(home, "check"))
    for path in (home, out / "log"):
        said = done(awda(home, "verify", path, "--vkey", key, "--bodies", "--json"))
        assert said.answer["ok"] is True
        assert (said.answer["erased"], said.answer["withheld"]) == (4, 0)
    done(awda(home, "rebuild"))
    assert done(awda(home, "tick", "--json")).answer["erased"] == 0

    again = tmp_path / "again"
    done(awda(again, "restore", out / "after"))
    assert files_with(again) == []
    done(awda(again, "check"))
    assert done(awda(again, "verify", again, "--vkey", key, "--bodies", "--json")).answer["ok"]
