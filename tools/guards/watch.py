"""A pytest plugin: after a test has passed, each guard it met is switched off and it is run again.

A test that fails then has caught the guard. It counts for a rule only if it is marked with it. A
guard is tried until each of its rules has such a test. Loaded by `tools/guards_off.py`.
"""

import inspect
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from types import FrameType

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings

from guards import record, switching

SECONDS = 120  # a test with a guard off that does not end in this time has failed
SWITCH = switching.SWITCH

# A test that fails on purpose is not shrunk, nor remembered for the next run.
settings.register_profile(
    "guards",
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


class Watch:
    """The record as it grows, and which guards are asked about."""

    def __init__(self, asked: set[str], rules: frozenset[str], how: str) -> None:
        self.seen = record.read()
        self.asked = asked
        self.rules = rules
        self.hints, self.quick = "hints" in how, "quick" in how
        self.broken: list[str] = []

    def wanting(self) -> set[str]:
        """Rules for which a test is still looked for."""
        return {rule for id in self.asked for rule in self.seen[id].missing} & self.rules

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        if not self.hints:
            wanting = self.wanting()
            items[:] = [item for item in items if _rules(item) & wanting]
        codes = frozenset(self.seen[id].code for id in self.asked)
        naming = [item for item in items if _names(item, codes)]
        others = [] if self.quick else [item for item in items if item not in set(naming)]
        items[:] = sorted(naming, key=_late) + sorted(others, key=_late)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        wanting = self.wanting()
        if not (_rules(item) & wanting or (self.hints and wanting)):
            item.session._setupstate.teardown_exact(nextitem)
            return True
        met, failed = self._run(item, nextitem, "")
        if failed:
            self.broken.append(item.nodeid)
            return True
        for guard, doors in met.items():
            self._tell_doors(guard, doors, item)
            if guard in self.asked:
                self._try_without(guard, item, nextitem)
        return True

    def _try_without(self, guard: str, item: pytest.Item, nextitem: pytest.Item | None) -> None:
        seen = self.seen[guard]
        mine = _rules(item) & set(seen.missing) & self.rules
        if not mine and not (self.hints and seen.missing and not seen.hint):
            return
        _, failed = self._run(item, nextitem, guard)
        if failed:
            for rule in mine:
                seen.caught[rule] = _name(item)
            self.seen[guard] = replace(seen, hint="" if mine else _name(item))
            record.write(self.seen.values())

    def _tell_doors(self, guard: str, doors: set[str], item: pytest.Item) -> None:
        if _rules(item) & set(self.seen[guard].caught):
            for door in doors:
                self.seen[guard].doors.setdefault(door, _name(item))

    def _run(
        self, item: pytest.Item, nextitem: pytest.Item | None, off: str
    ) -> tuple[dict[str, set[str]], bool]:
        """Run the test with one guard off; the guards it met, and whether it failed."""
        SWITCH.off = off
        SWITCH.met = {}
        item._initrequest()  # type: ignore[attr-defined]  # as a re-run does: fixtures anew
        signal.alarm(SECONDS)
        try:
            reports = runtestprotocol(item, log=not off, nextitem=nextitem)
        finally:
            signal.alarm(0)
            SWITCH.off = ""
        return SWITCH.met, any(report.failed for report in reports)

    def pytest_sessionfinish(self) -> None:
        record.write(self.seen.values())

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for test in self.broken:
            terminalreporter.write_line(f"NOT WATCHED, it fails with every guard standing: {test}")


class PlantedWatch(Watch):
    """The field is planted in this whole run: a marked test that fails has found it."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        mine = _rules(item) & self.wanting()
        if not mine:
            item.session._setupstate.teardown_exact(nextitem)
            return True
        _, failed = self._run(item, nextitem, "planted")
        for one in self.asked if failed else ():
            self.seen[one].caught.update(dict.fromkeys(mine, _name(item)))
        return True


def _rules(item: pytest.Item) -> set[str]:
    return {rule for mark in item.iter_markers("rule") for rule in mark.args}


def _names(item: pytest.Item, codes: frozenset[str]) -> bool:
    """Does the test say one of these codes, in its own lines or in its row of a table."""
    said = inspect.getsource(item.function) if isinstance(item, pytest.Function) else ""
    said += str(getattr(getattr(item, "callspec", None), "params", ""))
    return any(code in said for code in codes)


def _late(item: pytest.Item) -> int:
    """Scenes first; then laws, which draw many cases; last a table's rows after the third."""
    row = getattr(getattr(item, "callspec", None), "indices", {})
    if sum(row.values()) > 2:
        return 2
    return int(getattr(getattr(item, "obj", None), "is_hypothesis_test", False))


def _name(item: pytest.Item) -> str:
    """As `documents.py` names a test: `people/test_registration::test_nobody_is_met_twice`."""
    file, *rest = item.nodeid.split("[")[0].split("::")
    return f"{file.removeprefix('tests/').removesuffix('.py')}::{rest[-1]}"


def _too_long(signum: int, frame: FrameType | None) -> None:
    raise TimeoutError(f"not ended in {SECONDS} s")


def _asked() -> Iterator[str]:
    only = set(os.environ["AWDA_GUARDS"].splitlines())
    return (id for id in record.read() if id in only)


switching.install()
signal.signal(signal.SIGALRM, _too_long)


def pytest_configure(config: pytest.Config) -> None:
    """Join the run; the record was laid ready by the command."""
    settings.load_profile("guards")
    kind = PlantedWatch if os.environ.get("AWDA_PLANTED") else Watch
    rules = frozenset(os.environ["AWDA_RULES"].split())
    watch = kind(set(_asked()), rules, os.environ["AWDA_HOW"])
    config.pluginmanager.register(watch, "guards")
