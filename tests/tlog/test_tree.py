"""The tree is that of RFC 6962: every proof verifies, no changed one does, and it stays fast."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.tlog.tree import (
    EMPTY_ROOT,
    Node,
    ProofError,
    consistency_proof,
    extend,
    inclusion_proof,
    leaf_hash,
    peaks_at,
    root,
    root_of,
    verify_consistency,
    verify_inclusion,
    where,
)
from tests.tlog.sample import blobs_of, naive_root

LEAVES = [index.to_bytes(2, "big") for index in range(130)]
BLOBS = blobs_of(LEAVES)
SIZES = st.integers(1, len(LEAVES))


@st.composite
def index_in_size(draw: st.DrawFn) -> tuple[int, int]:
    size = draw(SIZES)
    return draw(st.integers(0, size - 1)), size


@st.composite
def two_sizes(draw: st.DrawFn) -> tuple[int, int]:
    new = draw(SIZES)
    return draw(st.integers(1, new)), new


def flipped(hashes: Sequence[bytes], bit: int) -> list[bytes]:
    changed = bytearray(b"".join(hashes))
    bit %= 8 * len(changed)
    changed[bit // 8] ^= 1 << bit % 8
    return [bytes(changed[at : at + 32]) for at in range(0, len(changed), 32)]


@given(st.lists(st.binary(max_size=8), max_size=70))
def test_one_by_one_is_the_naive_recursion(leaves: list[bytes]) -> None:
    assert root_of(blobs_of(leaves).peaks) == naive_root(leaves)


@given(st.lists(st.binary(max_size=8), max_size=70), st.integers(0, 70))
def test_many_at_once_are_the_same_as_one_by_one(leaves: list[bytes], cut: int) -> None:
    hashes = [leaf_hash(leaf) for leaf in leaves]
    first, peaks = extend((), 0, hashes[:cut])
    rest, peaks = extend(peaks, len(first), hashes[cut:])
    blobs = blobs_of(leaves)
    assert (first + rest, peaks) == (blobs.rows, blobs.peaks)


@given(SIZES)
def test_any_past_root_can_be_read(size: int) -> None:
    assert root(size, BLOBS.read) == naive_root(LEAVES[:size])


@given(index_in_size(), st.integers(0))
def test_inclusion_verifies_and_no_flipped_bit_does(place: tuple[int, int], bit: int) -> None:
    index, size = place
    leaf, expected = leaf_hash(LEAVES[index]), naive_root(LEAVES[:size])
    proof = inclusion_proof(index, size, BLOBS.read)
    verify_inclusion(index, size, leaf, proof, expected)
    *bad_proof, bad_leaf, bad_root = flipped([*proof, leaf, expected], bit)
    with pytest.raises(ProofError):
        verify_inclusion(index, size, bad_leaf, bad_proof, bad_root)
    for wrong in (proof[:-1], [*proof, leaf]):
        if wrong != proof:
            with pytest.raises(ProofError):
                verify_inclusion(index, size, leaf, wrong, expected)
    if size > 1:
        with pytest.raises(ProofError):
            verify_inclusion((index + 1) % size, size, leaf, proof, expected)


@given(two_sizes(), st.integers(0))
def test_consistency_verifies_and_no_flipped_bit_does(sizes: tuple[int, int], bit: int) -> None:
    old, new = sizes
    was, now = naive_root(LEAVES[:old]), naive_root(LEAVES[:new])
    proof = consistency_proof(old, new, BLOBS.read)
    verify_consistency(old, new, proof, was, now)
    *bad_proof, bad_was, bad_now = flipped([*proof, was, now], bit)
    with pytest.raises(ProofError):
        verify_consistency(old, new, bad_proof, bad_was, bad_now)
    with pytest.raises(ProofError):
        verify_consistency(old, new, [*proof, was], was, now)


@given(two_sizes())
def test_a_proof_is_read_in_one_call(sizes: tuple[int, int]) -> None:
    old, new = sizes
    BLOBS.calls = 0
    inclusion_proof(old - 1, new, BLOBS.read)
    assert BLOBS.calls <= 1
    consistency_proof(old, new, BLOBS.read)
    assert BLOBS.calls <= 2


def test_nodes_lie_where_the_last_leaf_below_them_lies() -> None:
    for row, blob in enumerate(BLOBS.rows):
        for level in range(len(blob) // 32):
            index = row >> level
            assert where(level, index) == (row, 32 * level)
            below = LEAVES[index << level : (index + 1) << level]
            assert blob[32 * level :][:32] == naive_root(below)


def test_what_cannot_be_asked() -> None:
    for index, size in ((0, 0), (5, 5), (-1, 5)):
        with pytest.raises(ValueError, match="no leaf"):
            inclusion_proof(index, size, BLOBS.read)
    for old, new in ((0, 5), (6, 5)):
        with pytest.raises(ValueError, match="no consistency proof"):
            consistency_proof(old, new, BLOBS.read)
    with pytest.raises(ValueError, match="peaks"):
        extend((), 1, [EMPTY_ROOT])
    with pytest.raises(ValueError, match="leaf of 5 bytes"):
        extend((), 0, [b"short"])
    with pytest.raises(ProofError):
        root(3, lambda nodes: [])
    with pytest.raises(ProofError):
        verify_inclusion(0, 2, leaf_hash(b""), [b"short"], EMPTY_ROOT)
    assert peaks_at(0) == []
    assert root(0, lambda nodes: []) == EMPTY_ROOT


def test_cost_of_a_proof_grows_with_the_logarithm() -> None:
    """Counted, not timed: hashes read at ten times the size are few more."""

    def hashes_read(size: int) -> int:
        asked: list[Node] = []

        def read(nodes: Sequence[Node]) -> list[bytes]:
            asked.extend(nodes)
            return [EMPTY_ROOT] * len(nodes)

        inclusion_proof(size // 3, size, read)
        consistency_proof(size // 3, size, read)
        return len(asked)

    assert hashes_read(1_000_000) < 1.5 * hashes_read(100_000)
    assert hashes_read(2**40 + 12345) < 120
