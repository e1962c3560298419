"""Search before create at 1,000,000 people: `python -m bench.names_search`.

A gallery of a million names in two scripts is searched in-process, one asked name after the other,
as a registration desk asks: with the explanation of every hit. The reference is a gallery of 10,000
in the same run, searched in turns with it. Processor time stands beside the clock's, which
on a machine that others use says more about the others.
"""

import resource
import sys
from time import perf_counter, process_time

from bench.figures import line
from bench.names_population import names

LARGE, SMALL, ASKED = 1_000_000, 10_000, 300
AIM_MS = 50


def main() -> int:
    """Build, search in turns, print."""
    from awda.names.gallery import Gallery

    begun = perf_counter()
    large = Gallery((f"p{n}", name) for n, name in enumerate(names(LARGE)))
    built = perf_counter() - begun
    small = Gallery((f"p{n}", name) for n, name in enumerate(names(SMALL)))
    line("gallery of 1,000,000 names built", built, "s", 0, 0, "")
    taken: dict[str, list[float]] = {"large": [], "small": []}
    worked: dict[str, list[float]] = {"large": [], "small": []}
    for asked in names(ASKED, latin=0.5, seed=99):
        for which, gallery in (("large", large), ("small", small)):
            started, began = perf_counter(), process_time()
            gallery.search(asked)
            taken[which].append((perf_counter() - started) * 1000)
            worked[which].append((process_time() - began) * 1000)
    for share, name in ((0.5, "median"), (0.95, "p95")):
        for clock, several in (("clock", taken), ("processor", worked)):
            at = {which: sorted(times)[int(len(times) * share)] for which, times in several.items()}
            aim = f"<= {AIM_MS} ms" if name == "p95" else ""
            title = f"1,000,000 / 10,000 names, {name}, {clock}"
            line(title, at["large"], "ms", at["small"], at["large"] / at["small"], aim)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line("peak memory", peak, "MB", 2048, peak / 2048, "<= 2 GB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
