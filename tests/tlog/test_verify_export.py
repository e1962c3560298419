"""The verifier names every changed byte of an export or a bundle, and nothing else."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awda.tlog.note import generate
from awda.tlog.tiles import TILE_WIDTH
from awda.tlog.verify import VerifyError, verify
from tests.tlog.sample import ORIGIN, Log, flip, make_log, places, seed

QUIET = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def long_log() -> Log:
    return make_log(300, every=300)


@pytest.fixture(scope="module")
def exported(long_log: Log, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return long_log.to_directory(tmp_path_factory.mktemp("export") / "log")


def files_of(exported: Path) -> list[str]:
    names = [path.relative_to(exported).as_posix() for path in exported.rglob("*")]
    return sorted(name for name in names if (exported / name).is_file() and "README" not in name)


def expected_place(name: str, at: int, exported: Path) -> str:
    """How a changed byte at this place of an export must be called; an entry by its index."""
    content = (exported / name).read_bytes()
    if name == "checkpoint":
        return "checkpoint"
    if name.startswith("bodies/"):
        return "body"
    if name.startswith("tile/entries/"):
        position, start = -1, 0
        while start <= at:
            position += 1
            length = int.from_bytes(content[start : start + 2], "big")
            if at < start + 2:
                return f"tile {name}"
            start += 2 + length
        number = int(name.removeprefix("tile/entries/")[:3])
        return f"entry {number * TILE_WIDTH + position}"
    return f"tile {name}" if name.startswith("tile/") else f"file {name}"


@QUIET
@given(data=st.data(), mask=st.integers(1, 255))
def test_any_changed_byte_in_an_export_is_named(
    exported: Path, long_log: Log, data: st.DataObject, mask: int
) -> None:
    name = data.draw(st.sampled_from(files_of(exported)))
    path = exported / name
    content = path.read_bytes()
    at = data.draw(st.integers(0, len(content) - 1))
    expected = expected_place(name, at, exported)
    path.write_bytes(flip(content, at, mask))
    try:
        report = verify(exported, long_log.key.verifier.vkey + "\n" + long_log.vkeys[1])
    finally:
        path.write_bytes(content)
    found = places(report)
    assert not report.ok
    if name.startswith("bodies/"):
        # A changed newline or index joins or renames a line; the file or a neighbour is named.
        assert all(place.startswith(("body ", "file bodies/")) for place in found)
    elif name == "checkpoint":
        assert found in (["checkpoint"], ["checkpoint 300"])
    else:
        assert found == [expected]


def test_a_changed_body_in_an_export_is_named_by_its_index(
    exported: Path, tmp_path: Path, long_log: Log
) -> None:
    copy = long_log.to_directory(tmp_path / "log")
    path = copy / "bodies/000.jsonl"
    lines = path.read_bytes().split(b"\n")
    lines[17] = lines[17].replace(b'"number":17', b'"number":18')
    path.write_bytes(b"\n".join(lines))
    assert places(verify(copy)) == ["body 17"]


def test_an_export_grows_and_stays_true(tmp_path: Path) -> None:
    log = make_log(600, every=100)
    for size in (100, 200, 300, 600):
        copy = log.to_directory(tmp_path / "log", size)
        report = verify(copy, log.vkeys[0], need_bodies=True)
        assert report.ok, report.findings
        assert (report.size, report.bodies) == (size, size)


def test_extra_and_missing_files_are_named(tmp_path: Path, long_log: Log) -> None:
    copy = long_log.to_directory(tmp_path / "log")
    (copy / "tile/0/000.p").mkdir()
    (copy / "tile/0/000.p/3").write_bytes(b"\x00" * 96)
    (copy / "notes.txt").write_text("hello")
    (copy / "tile/1/000.p/1").unlink()
    assert sorted(places(verify(copy))) == [
        "file notes.txt",
        "tile tile/0/000.p/3",
        "tile tile/1/000.p/1",
    ]


def test_a_bundle_is_verified_without_unpacking(
    exported: Path, long_log: Log, tmp_path: Path
) -> None:
    path = tmp_path / "log.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in [*files_of(exported), "README.txt"]:
            archive.write(exported / name, f"log/{name}")
    report = verify(path, long_log.vkeys[0])
    assert report.ok
    assert (report.kind, report.size, report.bodies) == ("bundle", 300, 300)
    data = path.read_bytes()
    at = data.index(long_log.envelopes[20])
    path.write_bytes(flip(data, at + 5, 1))
    assert places(verify(path)) == ["tile tile/entries/000"]
    path.write_bytes(data[:-40])
    assert places(verify(path)) == ["file log.zip"]


def test_a_stranger_cannot_pass_as_witness_for_the_log(tmp_path: Path, long_log: Log) -> None:
    copy = long_log.to_directory(tmp_path / "log")
    note = (copy / "checkpoint").read_text()
    log_line = note.splitlines(keepends=True)[4]
    (copy / "checkpoint").write_text(note.replace(log_line, ""))
    assert [item.code for item in verify(copy).findings] == ["checkpoint_not_true"]


def test_another_key_than_the_given_one_is_refused(exported: Path) -> None:
    other = generate(ORIGIN, seed("other")).verifier.vkey
    codes = {item.code for item in verify(exported, other).findings}
    assert {"key_differs", "checkpoint_not_true"} <= codes
    with pytest.raises(VerifyError):
        verify(exported, other[:-4] + "AAAA")
