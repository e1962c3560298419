"""An export of a real log, checked by a program on Go's own packages; it shares no code."""

from pathlib import Path

import pytest

from awda.tlog.note import generate
from tests.homes import awda, copy, demo, done
from tests.tlog.test_goverify import program, run

__all__ = ["program"]  # the fixture that builds the Go program


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration's log as static tiles, and receipts for five of its entries."""
    made = tmp_path_factory.mktemp("go")
    done(awda(demo(), "log", "export", made / "log"))
    for index in (0, 1, 255, 256, 700):
        receipt = done(awda(demo(), "log", "prove", index)).out
        (made / f"{index}.tlog-proof").write_text(receipt)
    return made


@pytest.fixture
def exported(folder: Path, tmp_path: Path) -> Path:
    return copy(folder / "log", tmp_path / "log")


def spoil(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


@pytest.mark.rule("X-08")
@pytest.mark.parametrize(
    ("name", "at", "said"),
    [
        ("tile/entries/000", 40, "tile/0/000: hash 0 differs"),
        ("tile/0/001", 32 * 44 + 5, "tile/0/001: hash 300 differs"),
        ("tile/1/000.p", 3, "hash 0 differs"),
        ("checkpoint", 30, "checkpoint"),
        ("vkey", 25, "key"),
    ],
)
def test_go_refuses_a_changed_leaf_hash_checkpoint_or_key(
    program: Path, exported: Path, name: str, at: int, said: str
) -> None:
    path = exported / name
    spoil(next(path.iterdir()) if path.is_dir() else path, at)
    code, output = run(program, exported)
    assert code == 1
    assert output.startswith("FAIL: ")
    assert said in output


def test_go_refuses_the_log_under_another_key_of_the_same_name(
    program: Path, exported: Path
) -> None:
    origin = (exported / "checkpoint").read_text().splitlines()[0]
    (exported / "vkey").write_text(f"{generate(origin, b'other' * 6 + b'xx').verifier.vkey}\n")
    code, output = run(program, exported)
    assert (code, output.startswith("FAIL: ")) == (1, True)


def test_go_refuses_a_receipt_for_another_entry(
    program: Path, exported: Path, folder: Path, tmp_path: Path
) -> None:
    text = (folder / "256.tlog-proof").read_text().replace("index 256\n", "index 255\n")
    false = tmp_path / "false.tlog-proof"
    false.write_text(text)
    code, output = run(program, exported, "-receipt", str(false))
    assert code == 1
    assert "receipt: entry 255" in output


@pytest.mark.rule("X-08")
def test_go_accepts_the_log_and_its_receipts(program: Path, exported: Path, folder: Path) -> None:
    for receipt in sorted(folder.glob("*.tlog-proof")):
        code, output = run(program, exported, "-receipt", str(receipt))
        assert (code, output.startswith("OK: ")) == (0, True), output
