"""The public test vectors which other implementations of RFC 6962 and C2SP agree on."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from awda.tlog import tree
from awda.tlog.checkpoint import open_checkpoint, read_checkpoint
from awda.tlog.cosignature import Witness
from awda.tlog.note import NoteError, Signer, Verifier, open_note, sign_note
from awda.tlog.tiles import bundle_path, split_bundle, split_tile, tile_path, tile_reader
from awda.tlog.tree import ProofError
from awda.tlog.witness import NEVER, Accepted, decide, parse_request
from tests.tlog.sample import blobs_of


@pytest.fixture(scope="module")
def vectors(shared: Path) -> Path:
    return shared / "vectors"


def load(path: Path) -> Any:
    return json.loads(path.read_text())


def unbase64(values: list[str] | None) -> list[bytes]:
    return [base64.b64decode(value) for value in values or []]


def test_rfc6962_inclusion(vectors: Path) -> None:
    cases = load(vectors / "rfc6962/inclusion.json")
    assert len(cases) >= 56
    for case in cases:
        leaf, root = unbase64([case["leafHash"], case["root"]])
        args = (case["leafIdx"], case["treeSize"], leaf, unbase64(case["proof"]), root)
        if case["wantErr"]:
            with pytest.raises(ProofError):
                tree.verify_inclusion(*args)
        else:
            tree.verify_inclusion(*args)


def test_rfc6962_consistency(vectors: Path) -> None:
    cases = load(vectors / "rfc6962/consistency.json")
    assert len(cases) >= 49
    for case in cases:
        old, new = unbase64([case["root1"], case["root2"]])
        args = (case["size1"], case["size2"], unbase64(case["proof"]), old, new)
        if case["wantErr"]:
            with pytest.raises(ProofError):
                tree.verify_consistency(*args)
        else:
            tree.verify_consistency(*args)


def test_rfc6962_roots(vectors: Path) -> None:
    case = load(vectors / "rfc6962/tree_roots.json")
    leaves = [bytes.fromhex(value) for value in case["leaf_inputs_hex"]]
    blobs = blobs_of(leaves)
    for size, expected in enumerate(case["root_hashes_hex_by_size"]):
        assert tree.root(size, blobs.read).hex() == expected


def test_tessera_log(vectors: Path) -> None:
    """A log written by another implementation: its notes, bundles, tiles and proofs."""
    folder = vectors / "tessera-log"
    key = Verifier.from_vkey((folder / "vkey.txt").read_text().strip())
    paths = sorted(folder.glob("checkpoint.*"), key=lambda path: int(path.suffix[1:]))
    assert len(paths) >= 10
    for path in paths:
        size = int(path.suffix[1:])
        checkpoint, _ = open_checkpoint(path.read_text(), [key], "example.com/log/testdata")
        assert checkpoint.size == size
        if size == 0:
            assert checkpoint.root == tree.EMPTY_ROOT
            continue
        bundle = split_bundle((folder / bundle_path(0, size)).read_bytes(), size)
        tile = split_tile((folder / tile_path(0, 0, size)).read_bytes(), size)
        assert [tree.leaf_hash(entry) for entry in bundle] == tile
        read = tile_reader(size, lambda name: (folder / name).read_bytes())
        assert tree.root(size, read) == checkpoint.root
        for index, leaf in enumerate(tile):
            proof = tree.inclusion_proof(index, size, read)
            tree.verify_inclusion(index, size, leaf, proof, checkpoint.root)
        for old in range(1, size + 1):
            before = read_checkpoint((folder / f"checkpoint.{old}").read_text())
            proof = tree.consistency_proof(old, size, read)
            tree.verify_consistency(old, size, proof, before.root, checkpoint.root)


def test_signed_notes(vectors: Path) -> None:
    cases = load(vectors / "signed_notes.json")
    assert any(case.get("deterministic") for case in cases)
    for case in cases:
        keys = [Verifier.from_vkey(vkey) for vkey in case["vkeys"]]
        if case["wantErr"]:
            with pytest.raises(NoteError):
                open_note(case["note"], keys)
            continue
        opened = open_note(case["note"], keys)
        assert len(opened.verified) == case.get("verified", len(keys))
        if case.get("deterministic"):
            signer = Signer.from_skey(case["skey"])
            assert signer.skey == case["skey"]
            assert signer.verifier == keys[0]
            assert sign_note(opened.text, [signer.sign(opened.text)]) == case["note"]


def test_cosignature_vkeys(vectors: Path) -> None:
    cases = load(vectors / "cosignature_vkeys.json")
    for vkey in cases["ok"]:
        assert Witness.from_vkey(vkey).vkey == vkey
    for vkey in cases["convert_from_0x01"]:
        with pytest.raises(NoteError):
            Witness.from_vkey(vkey)
        witness = Witness.of(Verifier.from_vkey(vkey))
        assert Witness.from_vkey(witness.vkey) == witness
        assert witness.key_hash != Verifier.from_vkey(vkey).key_hash
    for vkey in cases["bad"]:
        with pytest.raises(NoteError):
            Witness.from_vkey(vkey)


def test_witness_of_the_go_checksum_database(vectors: Path) -> None:
    case = load(vectors / "witness_sumdb.json")
    vkey = next(line.split(" -key ")[1] for line in case["setup"] if " -key " in line)
    for number, each in enumerate(case["requests"]):
        request = parse_request(each["body"])
        decision = decide(NEVER, request, [Verifier.from_vkey(vkey)])
        assert decision.status == each["status"], number
        assert isinstance(decision, Accepted)
        assert decision.checkpoint.size == 35_225_469


def test_sigstore_inclusion(vectors: Path) -> None:
    cases = load(vectors / "sigstore_inclusion.json")
    assert cases
    for case in cases:
        leaf = tree.leaf_hash(base64.b64decode(case["leaf_b64"]))
        root = base64.b64decode(case["root_b64"])
        place = (case["index"], case["size"])
        proof = unbase64(case["proof_b64"])
        tree.verify_inclusion(*place, leaf, proof, root)
        with pytest.raises(ProofError):
            tree.verify_inclusion(*place, tree.leaf_hash(b"another"), proof, root)
        if note := case["checkpoint"]:
            checkpoint = read_checkpoint(note)
            assert (checkpoint.size, checkpoint.root) == (case["size"], root)
