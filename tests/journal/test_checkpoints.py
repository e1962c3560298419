"""Signed heads, and receipts that anyone can check with the public key alone."""

from itertools import pairwise

import pytest
from django.db import connection

from awda.journal import keys
from awda.journal.checkpoints import latest, newest_signed, receipt, root_at, with_cosignatures
from awda.journal.models import Checkpoint
from awda.journal.queries import read_nodes
from awda.tlog import tree
from awda.tlog.checkpoint import open_checkpoint
from awda.tlog.note import NoteError, Signer, Verifier, generate
from awda.tlog.proof import parse_receipt, verify_receipt
from tests.journal.parties import open_parties


def envelopes() -> list[bytes]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT envelope FROM journal_entry ORDER BY idx")
        return [bytes(row[0]) for row in cursor.fetchall()]


@pytest.mark.rule("X-08")
def test_one_size_has_one_head(node: Signer) -> None:
    assert newest_signed() is None
    open_parties(5)
    first = latest()
    assert latest().note == first.note
    assert newest_signed() == first
    open_parties(1, "more")
    second = latest()
    assert (first.size, second.size) == (5, 6)
    assert first.note != second.note
    assert Checkpoint.objects.get(size=5).note == first.note
    assert Checkpoint.objects.count() == 2


def test_a_head_opens_with_the_published_key_and_no_other(node: Signer) -> None:
    open_parties(3)
    checkpoint, _ = open_checkpoint(latest().note, [Verifier.from_vkey(keys.vkey())])
    assert (checkpoint.origin, checkpoint.size) == ("test.example/awda", 3)
    assert checkpoint.root == root_at(3)
    with pytest.raises(NoteError):
        open_checkpoint(latest().note, [generate("test.example/awda", b"o" * 32).verifier])


def test_each_head_extends_the_one_before(node: Signer) -> None:
    heads = []
    for number in range(1, 9):
        open_parties(number, f"round-{number}")
        heads.append(latest())
    for old, new in pairwise(heads):
        proof = tree.consistency_proof(old.size, new.size, read_nodes)
        tree.verify_consistency(old.size, new.size, proof, root_at(old.size), root_at(new.size))


@pytest.mark.rule("X-08")
def test_a_receipt_shows_each_entry_and_only_that(node: Signer) -> None:
    open_parties(13)
    verifiers = [Verifier.from_vkey(keys.vkey())]
    leaves = [tree.leaf_hash(envelope) for envelope in envelopes()]
    for index, leaf in enumerate(leaves):
        shown = parse_receipt(receipt(index))
        assert shown.checkpoint == with_cosignatures(latest())
        assert verify_receipt(shown, leaf, verifiers).size == 13
        with pytest.raises(tree.ProofError):
            verify_receipt(shown, leaves[index - 1], verifiers)
    with pytest.raises(ValueError, match="no leaf 13"):
        receipt(13)
