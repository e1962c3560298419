"""The Merkle tree of the record (RFC 6962, section 2.1), over stored hashes of complete subtrees.

What always holds:
- A node (level, index) is the hash over the 2**level leaves from index * 2**level on. Only complete
  subtrees are stored; they never change, so the tree only grows and past sizes stay answerable.
- With leaf i is stored one blob: its leaf hash, then each parent that leaf i completes, 32 bytes
  each. `where` says in which blob a node lies, as Go's sumdb/tlog does with StoredHashIndex.
- Root, inclusion and consistency at any size cost O(log size) hashes, read in ONE call of the
  reader, so that a database answers a proof with one query.
- A failed check raises `ProofError`; nothing here answers False.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

HASH_SIZE = 32
"""Bytes in every hash of the tree (SHA-256)."""

EMPTY_ROOT = sha256(b"").digest()
"""The root of the tree without leaves."""

Node = tuple[int, int]
"""(level, index): the complete subtree over leaves index * 2**level and the 2**level - 1 next."""

Reader = Callable[[Sequence[Node]], Sequence[bytes]]
"""Gives the hashes of the nodes asked for, in the same order; it must raise if one is missing."""


class ProofError(Exception):
    """The proof, or the stored hashes, do not show what they should."""


def leaf_hash(data: bytes) -> bytes:
    """The 32-byte hash of a leaf's content: SHA-256(0x00 || data) (RFC 6962, section 2.1)."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The 32-byte hash of a parent: SHA-256(0x01 || left || right) (RFC 6962, section 2.1)."""
    return sha256(b"\x01" + left + right).digest()


def where(level: int, index: int) -> tuple[int, int]:
    """The leaf whose blob holds this node, and the node's byte offset in that blob."""
    return ((index + 1) << level) - 1, HASH_SIZE * level


def extend(
    peaks: Sequence[bytes], size: int, leaves: Iterable[bytes]
) -> tuple[list[bytes], tuple[bytes, ...]]:
    """Adds leaf HASHES to a tree of `size` leaves whose peaks, left to right, are given.

    Answers the blob to store with each leaf (its hash, then each parent upwards that it completes)
    and the peaks of the bigger tree. Raises ValueError if the peaks do not belong to the size or a
    leaf is not 32 bytes.
    """
    if len(peaks) != size.bit_count():
        raise ValueError(f"{len(peaks)} peaks at size {size}")
    blobs, standing = [], list(peaks)
    for leaf in leaves:
        if len(leaf) != HASH_SIZE:
            raise ValueError(f"a leaf of {len(leaf)} bytes at size {size}")
        node = blob = leaf
        # Each trailing one bit of the size is a peak that this leaf joins into a bigger subtree.
        joins = size
        while joins & 1:
            node = node_hash(standing.pop(), node)
            blob += node
            joins >>= 1
        standing.append(node)
        blobs.append(blob)
        size += 1
    return blobs, tuple(standing)


def peaks_at(size: int) -> list[Node]:
    """The complete subtrees, left to right and biggest first, that make up a tree of this size."""
    return _cover(0, size)


def root_of(peaks: Sequence[bytes]) -> bytes:
    """The root over the hashes of the peaks, left to right; without peaks the empty root."""
    if not peaks:
        return EMPTY_ROOT
    top = peaks[-1]
    for peak in peaks[-2::-1]:
        top = node_hash(peak, top)
    return top


def root(size: int, read: Reader) -> bytes:
    """The root at any size up to that of the stored tree."""
    return root_of(_read(read, peaks_at(size)))


def inclusion_proof(index: int, size: int, read: Reader) -> list[bytes]:
    """The audit path of leaf `index` in the tree of `size` leaves (RFC 6962, section 2.1.1).

    Hashes go from the leaf's sibling up. Raises ValueError unless 0 <= index < size.
    """
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} in a tree of {size} leaves")
    # Below `level` the path stays in the complete subtree over the leaf; beside it are the peaks.
    level = (index ^ size).bit_length() - 1
    nodes = [(height, (index >> height) ^ 1) for height in range(level)]
    after = ((index >> level) + 1) << level
    right = _cover(after, size)
    left = _cover(0, after - (1 << level))
    hashes = _read(read, nodes + right + left)
    path = list(hashes[:level])
    if right:
        path.append(root_of(hashes[level : level + len(right)]))
    path.extend(reversed(hashes[level + len(right) :]))
    return path


def consistency_proof(old: int, new: int, read: Reader) -> list[bytes]:
    """The proof that the tree of `new` leaves begins with that of `old` (RFC 6962, section 2.1.2).

    Empty if the sizes are equal. Raises ValueError unless 0 < old <= new: there is nothing to
    prove from the empty tree, and who asks must decide what that means.
    """
    if not 0 < old <= new:
        raise ValueError(f"no consistency proof from size {old} to size {new}")
    parts: list[list[Node]] = []
    start, end = 0, new
    while old != end:
        middle = start + (1 << ((end - start - 1).bit_length() - 1))
        if old <= middle:
            parts.append(_cover(middle, end))
            end = middle
        else:
            parts.append(_cover(start, middle))
            start = middle
    if start:
        parts.append(_cover(start, end))
    hashes = iter(_read(read, [node for part in reversed(parts) for node in part]))
    return [root_of([next(hashes) for _ in part]) for part in reversed(parts)]


def verify_inclusion(
    index: int, size: int, leaf: bytes, proof: Sequence[bytes], expected_root: bytes
) -> None:
    """Checks that the leaf HASH is number `index` of the tree of that size and root.

    Raises ProofError if not (RFC 9162, section 2.1.3.2).
    """
    if not 0 <= index < size:
        raise ProofError(f"leaf {index} lies outside a tree of {size} leaves")
    _check_hashes(leaf, expected_root, *proof)
    position, last, top = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise ProofError("the inclusion proof is too long")
        if position & 1 or position == last:
            top = node_hash(sibling, top)
            while not position & 1 and position:
                position >>= 1
                last >>= 1
        else:
            top = node_hash(top, sibling)
        position >>= 1
        last >>= 1
    if last:
        raise ProofError("the inclusion proof is too short")
    if top != expected_root:
        raise ProofError(f"leaf {index} is not in the tree of {size} leaves with this root")


def verify_consistency(
    old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes
) -> None:
    """Checks that the tree of `new` leaves and its root extends the tree of `old` leaves.

    Raises ProofError if not, and also for old == 0, from which every tree grows
    (RFC 9162, section 2.1.4.2).
    """
    if not 0 < old <= new:
        raise ProofError(f"no consistency can be shown from size {old} to size {new}")
    _check_hashes(old_root, new_root, *proof)
    if old == new:
        if proof:
            raise ProofError("the consistency proof is too long")
        if old_root != new_root:
            raise ProofError(f"two roots for the same size {old}")
        return
    if not proof:
        raise ProofError("the consistency proof is too short")
    was, now = _climb(old, new, proof, old_root)
    if was != old_root:
        raise ProofError(f"the proof does not lead to the root at size {old}")
    if now != new_root:
        raise ProofError(f"the tree of {new} leaves does not extend that of {old}")


def _climb(old: int, new: int, proof: Sequence[bytes], old_root: bytes) -> tuple[bytes, bytes]:
    """Recomputes both roots from the proof, from the last node that both trees share upwards."""
    position, last = old - 1, new - 1
    while position & 1:
        position >>= 1
        last >>= 1
    # A tree of 2**k leaves is itself the first shared node and is left out of the proof.
    steps = iter(proof)
    was = now = next(steps) if position else old_root
    for step in steps:
        if last == 0:
            raise ProofError("the consistency proof is too long")
        if position & 1 or position == last:
            was, now = node_hash(step, was), node_hash(step, now)
            while not position & 1 and position:
                position >>= 1
                last >>= 1
        else:
            now = node_hash(now, step)
        position >>= 1
        last >>= 1
    if last:
        raise ProofError("the consistency proof is too short")
    return was, now


def _cover(start: int, end: int) -> list[Node]:
    """The complete subtrees over leaves start..end-1, where start is a multiple of the biggest."""
    nodes = []
    length = end - start
    while length:
        level = length.bit_length() - 1
        nodes.append((level, start >> level))
        start += 1 << level
        length ^= 1 << level
    return nodes


def _read(read: Reader, nodes: Sequence[Node]) -> Sequence[bytes]:
    hashes = read(nodes) if nodes else ()
    if len(hashes) != len(nodes):
        raise ProofError(f"{len(hashes)} hashes were read for {len(nodes)} nodes")
    return hashes


def _check_hashes(*hashes: bytes) -> None:
    if any(len(value) != HASH_SIZE for value in hashes):
        raise ProofError(f"a hash is not {HASH_SIZE} bytes long")
