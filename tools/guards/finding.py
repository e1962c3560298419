"""Where the guards stand, read from the sources: nobody lists them, so none can be left out.

A guard is a statement inside a function that names a refusal code of a hard rule (G): it raises the
refusal, warns, or answers with it. Each code tells its rules in a context's `texts.py`. What keeps
a rule without a code of its own is a whole function or a field that is not there: see `named.py`.

A guard is known by its code, its function and the text of its condition and statement, comments and
layout left out: moved to another file it is still the same guard; changed, it is a new one.
"""

import ast
import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guards.named import NAMED, PLANTED, Planted

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src/awda"
NOT_GUARDS = ("texts.py", "words.py", "look.py", "refusals.py", "refusing.py")  # they only speak
Statement = ast.Raise | ast.Return | ast.Expr | ast.Assign


@dataclass(frozen=True, slots=True)
class Guard:
    """`id` names it to the switch and in the record: module, function, code, and which of several.

    `source` is a hash of its text; `rules` are the hard rules it keeps; `line` is for a reader.
    """

    id: str
    code: str
    rules: tuple[str, ...]
    source: str
    file: str
    line: int


def modules() -> Iterator[tuple[str, Path]]:
    """Each module of Awda that may hold guards: dotted name and file."""
    for path in sorted(SOURCES.rglob("*.py")):
        inside = path.relative_to(SOURCES.parent)
        if path.name in NOT_GUARDS or {"wording", "migrations"} & set(inside.parts):
            continue
        parts = inside.with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


@cache
def all_guards() -> tuple[Guard, ...]:
    """Every guard of every hard rule, in the order of the sources."""
    rules_of = hard_rules_of_codes()
    found: list[Guard] = []
    for module, path in modules():
        text = path.read_text("utf-8")
        for place in places(ast.parse(text), module, rules_of):
            found.append(place.guard(path, rules_of))
    return (*found, *map(_absence, PLANTED))


def _absence(one: Planted) -> Guard:
    module = one.holder.rpartition(".")[0].removeprefix("awda.")
    file = f"{module.replace('.', '/')}.py"
    lines = (SOURCES / file).read_text("utf-8").splitlines()
    opening = f"class {one.holder.rpartition('.')[2]}"
    line = next(at for at, text in enumerate(lines, 1) if text.startswith(opening))
    source = hashlib.sha256(one.id.encode()).hexdigest()[:16]
    return Guard(one.id, one.code, one.rules, source, file, line)


@dataclass(frozen=True, slots=True)
class Place:
    """One guard in a parsed module: the node to switch, and what its text is taken from."""

    id: str
    code: str
    node: ast.stmt | ast.Call
    text: tuple[ast.AST, ...]

    @property
    def hash(self) -> str:
        """Of condition and statement as Python reads them."""
        text = "\n".join(ast.unparse(node) for node in self.text)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def guard(self, path: Path, rules_of: Mapping[str, tuple[str, ...]]) -> Guard:
        """What is told of it outside this module."""
        return Guard(
            id=self.id,
            code=self.code,
            rules=NAMED[self.code].rules if self.code in NAMED else rules_of[self.code],
            source=self.hash,
            file=path.relative_to(SOURCES).as_posix(),
            line=self.node.lineno,
        )


def places(tree: ast.Module, module: str, rules_of: Mapping[str, object]) -> list[Place]:
    """The guards of one module."""
    seen: Counter[str] = Counter()
    found = []
    for function, name in _functions(tree, module):
        if named := next((key for key, one in NAMED.items() if one.function == name), None):
            found.append(Place(f"{name} {named}", named, function, (function,)))
        for code, node, text in _in_function(function, rules_of):
            key = f"{name} {code}"
            seen[key] += 1
            again = f" {seen[key]}" if seen[key] > 1 else ""
            found.append(Place(key + again, code, node, text))
    return found


def _functions(tree: ast.AST, within: str) -> Iterator[tuple[ast.FunctionDef, str]]:
    """Each function that is not inside another one, with its full name."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield node, f"{within}.{node.name}"
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node, f"{within}.{node.name}")
        elif isinstance(node, ast.If | ast.Try):
            yield from _functions(node, within)


def _in_function(
    function: ast.FunctionDef, codes: Mapping[str, object]
) -> Iterator[tuple[str, ast.stmt | ast.Call, tuple[ast.AST, ...]]]:
    """(code, node to switch, the nodes its text is taken from), in order of the source."""

    def walk(
        node: ast.AST, asked: tuple[ast.AST, ...]
    ) -> Iterator[tuple[str, ast.stmt | ast.Call, tuple[ast.AST, ...]]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Statement):
                for code, at in _codes(child, codes):
                    yield code, at, (*asked[-1:], child)
            elif isinstance(child, ast.stmt | ast.match_case | ast.ExceptHandler):
                yield from walk(child, (*asked, *_asks(child)))

    yield from walk(function, ())


def _asks(node: ast.AST) -> Iterator[ast.AST]:
    """The condition a compound statement puts before what is inside it."""
    match node:
        case ast.If() | ast.While():
            yield node.test
        case ast.match_case():
            yield node.guard or node.pattern
        case ast.For():
            yield node.iter
        case _:
            return


def _codes(
    statement: Statement, codes: Mapping[str, object]
) -> Iterator[tuple[str, ast.stmt | ast.Call]]:
    """The codes a statement says, each with what is switched off: the statement, or where an
    outcome is one value among others, that value alone."""
    inner: set[ast.AST] = set()
    whole = statement.value if not isinstance(statement, ast.Raise) else statement.exc
    for node in ast.walk(statement):
        if node is whole or not isinstance(node, ast.Call) or not _is_outcome(node):
            continue
        first = node.args[0] if node.args else None
        if isinstance(first, ast.Constant) and first.value in codes:
            inner.add(first)
            yield str(first.value), node
    for compared in (node for node in ast.walk(statement) if isinstance(node, ast.Compare)):
        inner.update(ast.walk(compared))  # to ask which refusal it was is not to refuse
    for node in ast.walk(statement):
        if isinstance(node, ast.Constant) and node.value in codes and node not in inner:
            yield str(node.value), statement


def _is_outcome(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "Outcome"


@cache
def hard_rules_of_codes() -> Mapping[str, tuple[str, ...]]:
    """Each refusal code that keeps a hard rule, with the hard rules it keeps."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "awda.web.settings")
    import django

    django.setup()
    from awda.web.words import REFUSALS

    hard = hard_rules()
    kept = {
        code: tuple(rule for rule in why.rules if rule in hard) for code, why in REFUSALS.items()
    }
    return {code: rules for code, rules in kept.items() if rules}


@cache
def hard_rules() -> frozenset[str]:
    """The ids of the rules of level G."""
    rules = json.loads((SOURCES / "web/data/rules.json").read_text("utf-8"))
    return frozenset(rule["id"] for rule in rules if rule["level"] == "hard")
