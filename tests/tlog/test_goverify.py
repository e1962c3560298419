"""A program that shares no code with ours, on Go's own checksum-database packages, agrees."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from awda.tlog.note import generate
from awda.tlog.proof import Receipt, write_receipt
from awda.tlog.tree import inclusion_proof
from tests.tlog.sample import ORIGIN, Log, make_log, seed

SOURCE = Path(__file__).parents[2] / "tools/goverify/main.go"
GOPATH = "/usr/share/gocode"


@pytest.fixture(scope="module")
def log() -> Log:
    return make_log(70_000 // 100, every=100)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("go") or not Path(GOPATH, "src/golang.org/x/mod/sumdb").is_dir():
        reason = "golang-go and golang-golang-x-mod-dev are not installed"
        if os.environ.get("AWDA_REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("goverify")
    environment = os.environ | {
        "GO111MODULE": "off",
        "GOPATH": GOPATH,
        "GOCACHE": str(folder / "cache"),
        "GOFLAGS": "",
    }
    built = folder / "goverify"
    command = ["go", "build", "-o", str(built), str(SOURCE)]
    subprocess.run(command, check=True, env=environment, timeout=300)
    return built


@pytest.fixture
def exported(log: Log, tmp_path: Path) -> Path:
    return log.to_directory(tmp_path / "log")


def run(program: Path, folder: Path, *options: str) -> tuple[int, str]:
    command = [str(program), *options, str(folder), str(folder / "vkey")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "at", "said"),
    [
        ("tile/entries/000", 500, "tile/0/000: hash 1 differs"),
        ("tile/entries/000", 0, "tile/entries/000"),
        ("tile/0/001", 40, "tile/0/001: hash 257 differs"),
        ("tile/0/002.p/188", 0, "tile/0/002.p/188: hash 512 differs"),
        ("tile/1/000.p/2", 5, "tile/1/000.p/2: hash 0 differs"),
        ("checkpoint", 20, "checkpoint"),
        ("vkey", 25, "key"),
    ],
)
def test_a_changed_byte_is_refused(
    program: Path, exported: Path, name: str, at: int, said: str
) -> None:
    path = exported / name
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)
    code, output = run(program, exported)
    assert code == 1
    assert output.startswith("FAIL: ")
    assert said in output


def test_a_missing_tile_and_another_key_are_refused(program: Path, exported: Path) -> None:
    (exported / "vkey").write_text(generate(ORIGIN, seed("other")).verifier.vkey)
    assert run(program, exported)[0] == 1
    (exported / "tile/0/000").unlink()
    assert run(program, exported)[0] == 1


def test_another_past_is_refused(program: Path, exported: Path, tmp_path: Path) -> None:
    fork = make_log(0)
    for _ in range(100):
        fork.add(actor="another past")
    fork.sign()
    old = tmp_path / "old"
    old.write_text(fork.notes[100])
    code, output = run(program, exported, "-old", str(old))
    assert code == 1
    assert "old checkpoint" in output


def test_a_false_receipt_is_refused(
    program: Path, exported: Path, log: Log, tmp_path: Path
) -> None:
    path = tmp_path / "entry.tlog-proof"
    proof = tuple(inclusion_proof(42, 500, log.blobs.read))
    path.write_text(write_receipt(Receipt(43, proof, log.notes[500])))
    code, output = run(program, exported, "-receipt", str(path))
    assert code == 1
    assert "receipt: entry 43" in output


def test_a_true_log_is_accepted(program: Path, exported: Path, log: Log, tmp_path: Path) -> None:
    old, path = tmp_path / "old", tmp_path / "entry.tlog-proof"
    old.write_text(log.notes[300])
    proof = tuple(inclusion_proof(42, 500, log.blobs.read))
    path.write_text(write_receipt(Receipt(42, proof, log.notes[500], b"extra")))
    code, output = run(program, exported, "-old", str(old), "-receipt", str(path))
    assert (code, output.startswith(f"OK: {ORIGIN}, 700 entries")) == (0, True), output
