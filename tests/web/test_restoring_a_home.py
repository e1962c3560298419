"""Who restores from a broken file is told so, and the folder stays as empty as before."""

import io
import os
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from awda.web import home as homes
from awda.web.home import HomeError, unpacked

PHOTO = "home/photos/" + "a" * 64
WHOLE = {"home/awda.toml": b'origin = "o"\n', "home/node.key": b"key", PHOTO: b"picture"}


def packed(to: Path, members: dict[str, bytes]) -> Path:
    with tarfile.open(to, "w:gz") as tar:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return to


def linked(to: Path, kind: bytes) -> Path:
    with tarfile.open(packed(to, {}), "w:gz") as tar:
        for name, content in WHOLE.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
        link = tarfile.TarInfo("home/photos/" + "b" * 64)
        link.type, link.linkname = kind, "/etc/passwd"
        tar.addfile(link)
    return to


def truncated(to: Path, at: Callable[[int], int]) -> Path:
    data = packed(to, WHOLE | {PHOTO: os.urandom(50_000)}).read_bytes()
    return written(to, data[: at(len(data))])


def written(to: Path, data: bytes) -> Path:
    to.write_bytes(data)
    return to


def without(name: str) -> dict[str, bytes]:
    return {key: value for key, value in WHOLE.items() if key != name}


BROKEN: dict[str, Callable[[Path], Path]] = {
    "no whole backup": lambda to: written(to, b"no archive at all"),
    "whole": lambda to: truncated(to, lambda size: size // 2),
    "of Awda": lambda to: truncated(to, lambda size: size * 9 // 10),
    "no awda.toml": lambda to: packed(to, without("home/awda.toml")),
    "no node.key": lambda to: packed(to, without("home/node.key")),
    "../../escaped": lambda to: packed(to, WHOLE | {"home/../../escaped": b"x"}),
    "no home has": lambda to: linked(to, tarfile.SYMTYPE),
    "b" * 64: lambda to: linked(to, tarfile.LNKTYPE),
    "bigger": lambda to: packed(to, WHOLE | {PHOTO: bytes(2_000)}),
}


@pytest.mark.parametrize("why", BROKEN)
def test_a_broken_file_is_refused_in_words_and_leaves_nothing(
    why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if why == "bigger":
        monkeypatch.setattr(homes, "MOST_KEPT_BYTES", 1_000)
    file = BROKEN[why](tmp_path / "broken")
    with pytest.raises(HomeError, match=why), unpacked(file, tmp_path / "home"):
        pytest.fail("nothing is to be done with a broken file")
    assert list((tmp_path / "home").iterdir()) == []
    assert not (tmp_path.parent / "escaped").exists()


def test_a_restore_that_fails_later_leaves_nothing_either(tmp_path: Path) -> None:
    file = packed(tmp_path / "whole", WHOLE)

    def not_verified() -> None:
        with unpacked(file, tmp_path / "home") as beside:
            assert (beside / "node.key").read_bytes() == b"key"
            raise RuntimeError("the log does not verify")

    with pytest.raises(RuntimeError):
        not_verified()
    assert list((tmp_path / "home").iterdir()) == []


def test_a_whole_one_is_a_home_at_the_end_and_for_its_owner_alone(tmp_path: Path) -> None:
    with unpacked(packed(tmp_path / "whole", WHOLE), tmp_path / "home"):
        assert not (tmp_path / "home/awda.toml").exists()
    for name, content in WHOLE.items():
        file = tmp_path / name
        assert file.read_bytes() == content
        assert file.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home/mine").write_text("kept")
    file = packed(tmp_path / "whole", WHOLE)
    with pytest.raises(HomeError, match="not empty"), unpacked(file, tmp_path / "home"):
        pytest.fail("it is not empty")
    assert [one.name for one in (tmp_path / "home").iterdir()] == ["mine"]
