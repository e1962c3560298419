"""Makes docs/vectors/*.json: `python -m tests.tlog.make_vectors`. A test compares them."""

import base64
import json
import tempfile
from pathlib import Path
from typing import Any

from awda.tlog.canonical import canonical
from awda.tlog.checkpoint import read_checkpoint
from awda.tlog.export import export
from awda.tlog.note import parse_note, sign_note
from awda.tlog.proof import Receipt, write_receipt
from awda.tlog.tree import (
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    peaks_at,
    root,
    where,
)
from awda.tlog.witness import build_request
from tests.tlog.sample import COSIGNED_AT, ORIGIN, Log, make_log, seed, with_erasure

FOLDER = Path(__file__).parents[2] / "docs/vectors"
SIZE = 11

Json = dict[str, Any]


def canonical_vectors() -> Json:
    values: list[Any] = [
        {"b": 1, "a": [True, None, -5, "x"], "": {}},
        {"name": "شخص ١", "line": 'a"b\\c/\n\u0001\u007f', "big": 2**53 - 1},
        {"\ufb33": 1, "\U0001f600": 2, "\u00f6": 3, "z": 4},
    ]
    refused = ['{"a":1,"a":1}', '{"b":1,"a":2}', '{"a": 1}', "1.0", "1e3", "-0", "9007199254740992"]
    refused += ['"\\u0041"', '"\\ud800"', "NaN", "[1,2]\n"]
    written = [{"value": value, "canonical_hex": canonical(value).hex()} for value in values]
    return {"written": written, "refused_texts": refused}


def entry_vectors(log: Log) -> Json:
    return {
        "origin": ORIGIN,
        "entries": [
            {
                "salt_hex": log.salts[index].hex(),
                "body": log.bodies[index].decode(),
                "commitment": log.entries[index]["commitment"],
                "envelope": log.envelopes[index].decode(),
                "leaf_hash_hex": leaf_hash(log.envelopes[index]).hex(),
                "stored_nodes_hex": log.blobs.rows[index].hex(),
            }
            for index in range(SIZE)
        ],
    }


def tree_vectors(log: Log) -> Json:
    read = log.blobs.read
    sizes = range(1, SIZE + 1)
    return {
        "roots_hex_by_size": [root(size, read).hex() for size in range(SIZE + 1)],
        "peaks_by_size": [peaks_at(size) for size in range(SIZE + 1)],
        "where": [
            {"level": level, "index": index, "row_and_offset": where(level, index)}
            for level, index in ((0, 0), (0, 5), (1, 0), (1, 4), (2, 1), (3, 0))
        ],
        "inclusion": [
            {"index": index, "size": size, "proof_hex": _hex(inclusion_proof(index, size, read))}
            for size in sizes
            for index in range(0, size, 3)
        ],
        "consistency": [
            {"old": old, "new": new, "proof_hex": _hex(consistency_proof(old, new, read))}
            for new in sizes
            for old in range(1, new + 1, 2)
        ],
    }


def head_vectors(log: Log) -> Json:
    note = log.notes[SIZE]
    text, signatures = parse_note(note)
    proof = consistency_proof(7, SIZE, log.blobs.read)
    return {
        "log_seed_hex": seed("log").hex(),
        "log_vkey": log.vkeys[0],
        "log_skey": log.key.skey,
        "witness_seed_hex": seed("witness").hex(),
        "witness_vkey": log.vkeys[1],
        "checkpoint": sign_note(text, signatures[:1]),
        "cosigned_at": COSIGNED_AT,
        "cosigned_checkpoint": note,
        "root_hex": read_checkpoint(note).root.hex(),
        "witness_request_from_7": build_request(7, proof, note),
        "receipt_of_entry_4": write_receipt(
            Receipt(4, tuple(inclusion_proof(4, SIZE, log.blobs.read)), note)
        ),
    }


def export_vectors(log: Log) -> Json:
    with tempfile.TemporaryDirectory() as name:
        return {"files_base64": _files(log.to_directory(Path(name) / "log"))}


def erasure_vectors(log: Log) -> Json:
    """An export after an erasure; and one which carries a body that its log says was erased."""
    erased = with_erasure(log, [3, 4])
    size = len(erased.envelopes)
    made = {}
    with tempfile.TemporaryDirectory() as name:
        for case, gone in (("erased", frozenset({3, 4})), ("not_erased", frozenset({3}))):
            folder = Path(name) / case
            export(folder, erased.notes[size], erased.vkeys, erased.source(withheld=gone))
            made[case] = _files(folder)
    return {
        "erased": {"files_base64": made["erased"], "erased": [3, 4], "findings": []},
        "not_erased": {
            "files_base64": made["not_erased"],
            "erased": [3],
            "findings": [["body 4", "body_not_erased"]],
        },
    }


def _files(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): base64.b64encode(path.read_bytes()).decode()
        for path in files
        if path.name != "README.txt"
    }


def _hex(hashes: list[bytes]) -> list[str]:
    return [value.hex() for value in hashes]


def vectors() -> dict[str, str]:
    """The content of each file of docs/vectors by its name."""
    log = make_log(SIZE)
    made = {
        "canonical.json": canonical_vectors(),
        "entries.json": entry_vectors(log),
        "tree.json": tree_vectors(log),
        "heads.json": head_vectors(log),
        "export.json": export_vectors(log),
        "erasure.json": erasure_vectors(make_log(SIZE)),
    }
    return {
        name: json.dumps(value, ensure_ascii=False, indent=1) + "\n" for name, value in made.items()
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file_name, content in vectors().items():
        (FOLDER / file_name).write_text(content)
