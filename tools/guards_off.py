"""Switches each guard of each hard rule off in turn, and keeps which test was seen to fail.

`python tools/guards_off.py`                every guard not yet seen: new, changed, its test gone
`python tools/guards_off.py --rule P-07`    the guards of one rule; `--context people` of a folder
`python tools/guards_off.py --again`        everything anew, as if nothing had been seen
`python tools/guards_off.py --hints`        unmarked tests too: is a mark missing, or a test?
`python tools/guards_off.py --quick`        only tests that say the code of a guard: minutes
`python tools/guards_off.py --list`         runs nothing; says what is not caught

The record is `docs/guards.json`; it is written after each test, so a run that was stopped goes on.
`tools/documents.py --check` fails while a guard of a built rule has not been seen to be caught.
"""

import argparse
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from guards import record
from guards.finding import ROOT, Guard, all_guards
from guards.named import PLANTED
from guards.record import Marks, Seen


def main() -> int:
    """Run what is asked; 0 when every guard asked about was caught."""
    asked = _arguments()
    guards = [guard for guard in all_guards() if _wanted(guard, asked)]
    rules = frozenset(rule for guard in guards for rule in _rules(guard, asked))
    marks = record.tests_of()
    now = record.carried(all_guards(), record.read(), marks)
    if asked.again:
        now |= {one.id: Seen.of(one) for one in guards}
    if not asked.list:
        record.write(now.values())
        _run([one for one in guards if rules & set(now[one.id].missing)], rules, marks, asked)
    return _tell(guards, now if asked.list else record.read())


def _run(
    guards: Sequence[Guard], rules: frozenset[str], marks: Marks, asked: argparse.Namespace
) -> None:
    planted = [guard for guard in guards if guard.id in {one.id for one in PLANTED}]
    for guard in planted:
        _plant(guard, rules, _files([guard], rules, marks, asked))
    if standing := [guard for guard in guards if guard not in planted]:
        _watch(
            standing,
            rules,
            _files(standing, rules, marks, asked),
            how=f"{'hints' * asked.hints} {'quick' * asked.quick}",
        )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--rule", action="append", default=[], help="of this rule, or group: P-07, P"
    )
    parser.add_argument("--code", action="append", default=[], help="guards of this refusal code")
    parser.add_argument("--context", action="append", default=[], help="guards of this folder")
    parser.add_argument("--tests", action="append", default=[], help="only tests below this folder")
    parser.add_argument("--again", action="store_true", help="forget what was seen of them")
    parser.add_argument("--hints", action="store_true", help="try unmarked tests too")
    parser.add_argument("--quick", action="store_true", help="only tests that say the code")
    parser.add_argument("--list", action="store_true", help="run nothing")
    return parser.parse_args()


def _wanted(guard: Guard, asked: argparse.Namespace) -> bool:
    return (
        bool(_rules(guard, asked))
        and (not asked.code or guard.code in asked.code)
        and (not asked.context or guard.file.split("/")[0] in asked.context)
    )


def _rules(guard: Guard, asked: argparse.Namespace) -> set[str]:
    """The rules of this guard that are asked about, by id or by the letter of their group."""
    wanted = set(asked.rule)
    return {rule for rule in guard.rules if not wanted or {rule, rule.split("-")[0]} & wanted}


def _files(
    guards: Iterable[Guard], rules: frozenset[str], marks: Marks, asked: argparse.Namespace
) -> list[str]:
    """The files with tests of these guards' rules: those of the guards' own folders first."""
    near = {guard.file.split("/")[0] for guard in guards}
    wanted = {rule for guard in guards for rule in guard.rules} & rules
    files = {file for file, named in marks.marked.items() if asked.hints or named & wanted}
    if asked.tests:
        files = {file for file in files if file.startswith(tuple(asked.tests))}
    ordered = sorted(files, key=lambda file: (file.split("/")[0] not in near, file))
    return [f"tests/{file}.py" for file in ordered]


def _watch(
    guards: Iterable[Guard],
    rules: frozenset[str],
    files: Sequence[str],
    *,
    how: str = "",
    planted: str = "",
) -> None:
    """Run the tests of these files under the watch; the record grows as they run."""
    said = {
        "AWDA_GUARDS": "\n".join(guard.id for guard in guards),
        "AWDA_RULES": " ".join(rules),
        "AWDA_HOW": how,
        "AWDA_PLANTED": planted,
    }
    if files:
        _pytest("-p", "guards.watch", "-m", "not slow", *files, **said)


def _plant(guard: Guard, rules: frozenset[str], files: Sequence[str]) -> None:
    """Run with the field planted; what failed must pass without it, or it has found nothing."""
    _watch([guard], rules, files, planted=guard.id)
    seen = record.read()
    found = {test for test in seen[guard.id].caught.values() if test}
    nodes = [f"tests/{file}.py::{name}" for file, name in (test.split("::") for test in found)]
    if nodes and _pytest(*nodes):
        seen[guard.id] = Seen.of(guard)
        record.write(seen.values())


def _pytest(*arguments: str, **said: str) -> int:
    path = (ROOT / "tools", ROOT / "src", ROOT)
    environment = {
        **os.environ,
        **said,
        "PYTHONPATH": os.pathsep.join(str(one) for one in path),
        "DJANGO_SETTINGS_MODULE": "awda.web.settings",
    }
    plain = ("-q", "-p", "no:randomly", "-p", "no:cacheprovider")
    command = (sys.executable, "-m", "pytest", *plain, *arguments)
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _tell(guards: Sequence[Guard], now: Mapping[str, Seen]) -> int:
    """One line for each guard that no test catches; then the sum, by rule."""
    by_rule: dict[str, list[bool]] = defaultdict(list)
    for guard in guards:
        seen = now[guard.id]
        for rule in guard.rules:
            by_rule[rule].append(rule not in seen.missing)
        if seen.missing:
            hint = f"; {seen.hint} fails but is not marked" if seen.hint else ""
            print(
                f"NOT CAUGHT {','.join(seen.missing)} {guard.file}:{guard.line} {guard.code}{hint}"
            )
    for rule, caught in sorted(by_rule.items()):
        print(f"{rule}: {len(caught)} guards, {sum(caught)} caught when switched off")
    missing = sum(1 for guard in guards if now[guard.id].missing)
    print(f"{len(guards)} guards, {missing} not caught")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
