"""What every benchmark shares: rounds that alternate, medians, one line for each figure.

Always holds: a figure and its reference are measured in turns within one run, because this kind of
machine is two times slower one minute than the next; only ratios mean anything.
"""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """How long one call took."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def alternate(works: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """The median seconds of each work over so many rounds, all works once in each round."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            taken[name].append(seconds(work))
    return {name: median(times) for name, times in taken.items()}


def alternate_prepared(works: Mapping[str, Callable[[], Work]], rounds: int) -> dict[str, float]:
    """The same for works whose inputs are made first, untimed: each answers what is to be timed."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, prepare in works.items():
            work = prepare()
            taken[name].append(seconds(work))
    return {name: median(times) for name, times in taken.items()}


def line(name: str, value: float, unit: str, reference: float, ratio: float, aim: str) -> None:
    """Print one figure: name, value, unit, reference value, ratio, what it should be."""
    print(
        f"{name:<46} {value:>12,.2f} {unit:<6} ref {reference:>12,.2f}  ratio {ratio:>8.2f}  {aim}"
    )


@contextmanager
def home() -> Iterator[Path]:
    """A new, migrated home of its own, with Django started on it; gone afterwards.

    One to a process: Django starts only once.
    """
    import django

    with tempfile.TemporaryDirectory(prefix="awda-bench-") as folder:
        path = Path(folder) / "home"
        from awda.cli.site import make_home, migrate_and_publish

        make_home(path, "bench.example/awda")
        os.environ["AWDA_HOME"] = str(path)
        os.environ["DJANGO_SETTINGS_MODULE"] = "awda.web.settings"
        django.setup()
        migrate_and_publish()
        yield path
