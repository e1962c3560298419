"""Screening 100,000 people against 1,000,000 list names: `python -m bench.names_screening`.

The list is read into one gallery, then forked into two processes that share its memory; each
screens half of the people and keeps the hits from the threshold on. Printed with the peak memory of
both together; the reference is one process for a sample of the same people.
"""

import os
import resource
import sys
from time import perf_counter

from bench.figures import line
from bench.names_population import names

LIST, PEOPLE, SAMPLE, PROCESSES, TOP = 1_000_000, 100_000, 1_000, 2, 10


def main() -> int:
    """Build, screen, print."""
    from awda.names.gallery import Gallery

    count = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    begun = perf_counter()
    gallery = Gallery((f"l{n}", name) for n, name in enumerate(names(LIST, latin=0.7)))
    built = perf_counter() - begun
    people = list(names(count, latin=0.1, seed=5))
    started = perf_counter()
    sample = people[:SAMPLE]
    sum(1 for _ in gallery.search_many(sample, TOP, gallery.threshold))
    alone = (perf_counter() - started) / len(sample) * count
    started = perf_counter()
    memory = _screened(gallery, people)
    taken = perf_counter() - started
    line("gallery of 1,000,000 list names built", built, "s", 0, 0, "")
    line(
        f"{count} people screened", taken + built, "s", alone, alone / taken, "<= 600 s for 100,000"
    )
    line("memory of both processes", memory, "MB", 2048, memory / 2048, "<= 2 GB")
    return 0


def _screened(gallery: object, people: list[str]) -> float:
    """Screen in forked processes; the memory of all, that which they share counted once, in MB."""
    children = []
    for n in range(PROCESSES):
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            _half(gallery, people[n::PROCESSES], writing)
            os._exit(0)
        os.close(writing)
        children.append((child, reading))
    own = 0.0
    for child, reading in children:
        with os.fdopen(reading) as answer:
            own += float(answer.read() or 0)
        os.waitpid(child, 0)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 + own


def _half(gallery: object, people: list[str], writing: int) -> None:
    from awda.names.gallery import Gallery

    assert isinstance(gallery, Gallery)
    hits = sum(len(found) for found in gallery.search_many(people, TOP, gallery.threshold))
    private = 0
    with open("/proc/self/smaps_rollup", encoding="ascii") as maps:  # noqa: PTH123
        for row in maps:
            if row.startswith("Private_Dirty"):
                private = int(row.split()[1])
    print(f"{os.getpid()}: {hits} hits", file=sys.stderr)
    os.write(writing, str(private / 1024).encode())


if __name__ == "__main__":
    sys.exit(main())
