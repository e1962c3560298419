"""Proofs at 1,000,000 entries beside 100,000, and beside pymerkle: `python -m bench.proofs`.

Inclusion and consistency proofs are made from the nodes that a journal keeps in SQLite (its real
table and query), and from the same nodes in memory; each is verified once before anything is timed.
Proofs are asked against a checkpoint somewhat older than the log, as everyone who holds a receipt
or a cosigned head asks. pymerkle 6.1 answers the same questions in the same run from its own SQLite
and in memory, each question once, since it keeps answers; last comes what it does best, inclusion
in memory at the very newest size. Building takes one to two minutes.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from bench.figures import Work, alternate, home, line, seconds

SMALL, LARGE, BATCH, ROUNDS, PROOFS = 100_000, 1_000_000, 10_000, 25, 40
THEIR_ROUNDS = 9
NOON = datetime(2024, 12, 7, 12, tzinfo=UTC)
SEED = 7


def build() -> list[bytes]:
    """A journal of LARGE entries through its own last step; the nodes blob of each."""
    from django.db import connection

    from awda.journal.appending import Draft
    from awda.journal.clock import new_id
    from awda.journal.writer import writing
    from awda.kernel.context import Recorded
    from awda.kernel.roles import Compartment, Role

    for first in range(0, LARGE, BATCH):
        with writing() as now:
            for index in range(first, first + BATCH):
                recorded = Recorded(
                    index=index,
                    id=new_id(),
                    part=0,
                    stream=f"item/{index}",
                    version=0,
                    type="custody.Moved",
                    compartment=Compartment.CUSTODY,
                    actor="gate",
                    role=Role.GATE_CLERK,
                    party="border-command",
                    happened_at=NOON,
                    recorded_at=NOON,
                    late=False,
                )
                now.pending.append(Draft(recorded, (), b'{"place":"tents"}'))
    with connection.cursor() as cursor:
        cursor.execute("SELECT nodes FROM journal_entry ORDER BY idx")
        return [bytes(row[0]) for row in cursor.fetchall()]


Reader = Callable[[Sequence[tuple[int, int]]], Sequence[bytes]]


def asked(size: int, times: int, seed: int) -> list[tuple[int, int, int]]:
    """Random questions to a log of this size: an entry, an older size, the checkpoint's size."""
    luck = Random(seed)  # noqa: S311 - the same questions in every round
    heads = [size - luck.randrange(1, size // 10) for _ in range(times)]
    return [(luck.randrange(head), luck.randrange(1, head), head) for head in heads]


class Proofs:
    """The same questions in each round, answered by one reader."""

    def __init__(self, size: int, read: Reader) -> None:
        from awda.tlog import tree

        self.read, self.tree = read, tree
        self.asked = asked(size, PROOFS, SEED)

    def inclusion(self) -> None:
        """One inclusion proof for each question."""
        for index, _, head in self.asked:
            self.tree.inclusion_proof(index, head, self.read)

    def consistency(self) -> None:
        """One consistency proof for each question."""
        for _, old, head in self.asked:
            self.tree.consistency_proof(old, head, self.read)

    def check(self) -> None:
        """That they are proofs at all."""
        tree = self.tree
        for index, old, head in self.asked:
            root, [leaf] = tree.root(head, self.read), self.read([(0, index)])
            proof = tree.inclusion_proof(index, head, self.read)
            tree.verify_inclusion(index, head, leaf, proof, root)
            proof = tree.consistency_proof(old, head, self.read)
            tree.verify_consistency(old, head, proof, tree.root(old, self.read), root)


def main() -> None:
    with home() as path:
        from awda.journal.queries import read_nodes
        from awda.tlog import tree

        blobs = build()

        def from_memory(nodes: Sequence[tuple[int, int]]) -> list[bytes]:
            places = [tree.where(*node) for node in nodes]
            return [blobs[row][offset : offset + 32] for row, offset in places]

        works: dict[str, Work] = {}
        for place, read in (("SQLite", read_nodes), ("memory", from_memory)):
            for size in (SMALL, LARGE):
                proofs = Proofs(size, read)
                proofs.check()
                works[f"inclusion {place} {size}"] = proofs.inclusion
                works[f"consistency {place} {size}"] = proofs.consistency
        report(alternate(works, ROUNDS), pymerkle_seconds(path))


def pymerkle_seconds(folder: Path) -> dict[str, float]:
    """Median seconds of one proof by pymerkle at LARGE, by kind and place."""
    from pymerkle import InmemoryTree, SqliteTree

    items = [b"item %d" % index for index in range(LARGE)]
    stored = SqliteTree(str(folder / "pymerkle.sqlite3"), algorithm="sha256")
    stored.append_entries(items, chunksize=100_000)
    memory = InmemoryTree(algorithm="sha256")
    for item in items:
        memory.append_entry(item)
    took = {}
    for place, other in (("SQLite", stored), ("memory", memory)):
        first, second = (asked(LARGE, THEIR_ROUNDS, seed) for seed in (SEED + 1, SEED + 2))
        took[f"inclusion {place}"] = median(
            seconds(partial(other.prove_inclusion, index + 1, head)) for index, _, head in first
        )
        took[f"consistency {place}"] = median(
            seconds(partial(other.prove_consistency, old, head)) for _, old, head in second
        )
    took["newest"] = median(
        seconds(partial(memory.prove_inclusion, index + 1, LARGE))
        for index, _, _ in asked(LARGE, THEIR_ROUNDS, SEED + 3)
    )
    stored.con.close()
    return took


def report(took: dict[str, float], theirs: dict[str, float]) -> None:
    """Microseconds a proof, beside 100,000 entries and beside pymerkle."""
    micro = {name: taken / PROOFS * 1e6 for name, taken in took.items()}
    for place in ("SQLite", "memory"):
        for kind in ("inclusion", "consistency"):
            small, large = (micro[f"{kind} {place} {size}"] for size in (SMALL, LARGE))
            name, other = f"{kind} proof, {place}", theirs[f"{kind} {place}"] * 1e6
            line(f"{name}, 1,000,000 / 100,000", large, "us", small, large / small, "aim <= 1.5")
            line(f"{name}, pymerkle / ours", large, "us", other, other / large, "aim >= 50")
    large, other = micro[f"inclusion memory {LARGE}"], theirs["newest"] * 1e6
    line("inclusion, memory, pymerkle's newest size", large, "us", other, other / large, "")


if __name__ == "__main__":
    main()
