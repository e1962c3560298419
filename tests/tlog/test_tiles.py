"""Tiles and the export: paths as C2SP writes them, and a directory that only grows."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awda.tlog.export import export
from awda.tlog.note import NoteError
from awda.tlog.tiles import (
    TileError,
    bundle_path,
    entry_bundle,
    parse_path,
    split_bundle,
    tile_path,
    tile_reader,
    tiles_at,
    width_at,
)
from awda.tlog.tree import ProofError, consistency_proof, inclusion_proof, root
from tests.tlog.sample import ORIGIN, Log, make_log


@pytest.fixture(scope="module")
def log() -> Log:
    return make_log(700, every=50)


@pytest.mark.parametrize(
    "path",
    [
        "tile/0/1",
        "tile/0/0001",
        "tile/00/001",
        "tile/64/001",
        "tile/0/x000/001",
        "tile/0/001/x002",
        "tile/0/001.p/0",
        "tile/0/001.p/256",
        "tile/0/001.p/05",
        "tile/x/001",
        "tile/0/../001",
        "tile/0/٠٠١",
        "checkpoint",
    ],
)
def test_other_spellings_of_a_path_are_refused(path: str) -> None:
    with pytest.raises(TileError):
        parse_path(path)


def test_paths_are_those_of_the_specification() -> None:
    assert tile_path(0, 1_234_067) == "tile/0/x001/x234/067"
    assert tile_path(1, 1_234, 5) == "tile/1/x001/234.p/5"
    assert bundle_path(0, 9) == "tile/entries/000.p/9"
    with pytest.raises(TileError):
        tile_path(0, 0, 0)


@given(st.integers(0, 63), st.integers(0, 10**12), st.integers(1, 256))
def test_a_path_is_read_back(level: int, number: int, width: int) -> None:
    assert parse_path(tile_path(level, number, width)) == (level, number, width)
    assert parse_path(bundle_path(number, width)) == (None, number, width)


def test_the_tiles_of_70000_entries_are_those_of_the_specification() -> None:
    tiles = list(tiles_at(70_000))
    assert len([tile for tile in tiles if tile[0] == 0 and tile[2] == 256]) == 273
    assert [tile for tile in tiles if tile[2] < 256] == [(0, 273, 112), (1, 1, 17), (2, 0, 1)]
    assert list(tiles_at(256)) == [(0, 0, 256), (1, 0, 1)]
    assert width_at(1, 0, 255) == 0


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=20), st.data())
def test_a_bundle_is_read_back_and_no_shorter_one(
    entries: list[bytes], data: st.DataObject
) -> None:
    content = entry_bundle(entries)
    assert split_bundle(content, len(entries)) == entries
    cut = data.draw(st.integers(0, len(content) - 1))
    for wrong, width in ((content[:cut], len(entries)), (content, len(entries) + 1)):
        with pytest.raises(TileError):
            split_bundle(wrong, width)


def test_an_entry_has_at_most_65535_bytes() -> None:
    assert split_bundle(entry_bundle([bytes(65_535)]), 1) == [bytes(65_535)]
    with pytest.raises(TileError):
        entry_bundle([bytes(65_536)])


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_proofs_come_out_of_the_tiles_alone(
    log: Log, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    size = data.draw(st.sampled_from(sorted(log.notes)))
    folder = log.to_directory(tmp_path_factory.mktemp("export"), size)
    read = tile_reader(size, lambda name: (folder / name).read_bytes())
    index = data.draw(st.integers(0, size - 1))
    assert root(size, read) == root(size, log.blobs.read)
    assert inclusion_proof(index, size, read) == inclusion_proof(index, size, log.blobs.read)
    old = index + 1
    assert consistency_proof(old, size, read) == consistency_proof(old, size, log.blobs.read)
    with pytest.raises(ProofError):
        read([(0, size)])


def test_an_export_is_refused_where_another_log_or_past_lies(log: Log, tmp_path: Path) -> None:
    folder = log.to_directory(tmp_path / "log", 300)
    with pytest.raises(TileError, match="more than"):
        log.to_directory(folder, 250)
    fork = make_log(0)
    for _ in range(700):
        fork.add(actor="another past")
    fork.sign()
    with pytest.raises(TileError, match="another past"):
        fork.to_directory(folder)
    with pytest.raises(TileError, match="root"):
        export(tmp_path / "x", log.notes[300], log.vkeys, fork.source())
    with pytest.raises(NoteError):
        export(tmp_path / "x", log.notes[300], log.vkeys[1:], log.source())
    (folder / "checkpoint").write_text((folder / "checkpoint").read_text().replace(ORIGIN, "x"))
    with pytest.raises(TileError, match="another log"):
        log.to_directory(folder, 350)


def test_full_tiles_are_not_written_again(log: Log, tmp_path: Path) -> None:
    folder = log.to_directory(tmp_path / "log", 300)
    kept = [folder / "tile/0/000", folder / "tile/entries/000", folder / "bodies/000.jsonl"]
    before = [path.stat().st_mtime_ns for path in kept]
    again = export(folder, log.notes[300], log.vkeys, log.source())
    assert again == 0
    log.to_directory(folder, 700)
    assert [path.stat().st_mtime_ns for path in kept] == before
    assert not (folder / "tile/0/001.p").exists()
    assert sorted(path.name for path in (folder / "tile/0").iterdir()) == ["000", "001", "002.p"]


@pytest.mark.rule("D-05")
def test_an_erased_body_leaves_the_export_at_the_next_run(log: Log, tmp_path: Path) -> None:
    folder = log.to_directory(tmp_path / "log", 300)
    assert b'"index":7,' in (folder / "bodies/000.jsonl").read_bytes()
    export(folder, log.notes[300], log.vkeys, log.source(withheld=frozenset({7})))
    assert b'"index":7,' not in (folder / "bodies/000.jsonl").read_bytes()
    public = export(tmp_path / "public", log.notes[300], log.vkeys, log.source(bodies=False))
    assert public
    assert not (tmp_path / "public/bodies").exists()
