"""The switch: every guard asks it whether it stands, and tells that it was met.

`install` puts an import hook before Awda's modules. It compiles each with its guards wrapped in
`if _stands(id):`, in memory; no file is changed. With the switch at rest the program is the same.
"""

import ast
import importlib.abc
import importlib.machinery
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any

from guards.finding import Place, modules, places
from guards.named import NAMED, PLANTED

STANDS = "_stands"
DOORS = (
    ("command line", ("/awda/cli/",)),
    ("API", ("/awda/web/api/",)),
    ("list", ("/intake/lists/",)),
    ("page", ("/views.py", "_views.py", "/pages/")),
)


class Switch:
    """`off` is the id of the guard switched off, or empty; `met` the guards met since it was
    emptied, each with the doors through which it was met."""

    def __init__(self) -> None:
        self.off = ""
        self.met: dict[str, set[str]] = {}

    def stands(self, guard: str) -> bool:
        """What a guard asks when its moment has come."""
        self.met.setdefault(guard, set()).update(_doors(sys._getframe(1)))
        return guard != self.off


SWITCH = Switch()


def _doors(frame: FrameType | None) -> set[str]:
    found = set()
    while frame is not None:
        file = frame.f_code.co_filename
        if "/awda/" in file:
            found |= {door for door, parts in DOORS if any(part in file for part in parts)}
        frame = frame.f_back
    return found


def install() -> None:
    """Put the hook in place. Awda must not be imported yet; that is checked."""
    codes = hard_codes_in_another_process()
    early = [name for name, _ in modules() if name in sys.modules]
    assert not early, f"imported before the hook: {early[:5]}"
    sys.meta_path.insert(0, _Finder(codes))


def hard_codes_in_another_process() -> dict[str, tuple[str, ...]]:
    """The codes are asked of Awda's own words, which would import it: so elsewhere."""
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import json; from guards.finding import hard_rules_of_codes as f; "
            "print(json.dumps(dict(f())))",
        ],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parents[2],
    )
    return {code: tuple(rules) for code, rules in json.loads(said.stdout).items()}


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, codes: Mapping[str, object]) -> None:
        self.codes = codes
        self.names = {name for name, _ in modules()}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self.names:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(self.codes, spec.loader.name, spec.loader.path)
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, codes: Mapping[str, object], name: str, path: str) -> None:
        super().__init__(name, path)
        self.codes = codes

    def get_code(self, fullname: str) -> CodeType:
        tree = ast.parse(self.get_data(self.path))
        switched(tree, places(tree, fullname, self.codes))
        plant(tree, fullname, os.environ.get("AWDA_PLANTED", ""))
        return compile(tree, self.path, "exec", dont_inherit=True)

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__[STANDS] = SWITCH.stands
        super().exec_module(module)


def switched(tree: ast.Module, found: Sequence[Place]) -> None:
    """The module with each guard asking the switch."""
    _Wrapping(found).visit(tree)
    ast.fix_missing_locations(tree)


def plant(tree: ast.Module, module: str, asked: str) -> None:
    """Put the field that must never be there into its class, when `asked` for by its guard's id."""
    for one in PLANTED:
        if one.id != asked or one.holder.rpartition(".")[0] != module:
            continue
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and node.name == one.holder.rpartition(".")[2]:
                node.body += ast.parse(f'{one.field}: str = ""').body
    ast.fix_missing_locations(tree)


class _Wrapping(ast.NodeTransformer):
    def __init__(self, found: Sequence[Place]) -> None:
        self.at: dict[ast.AST, list[Place]] = {}
        for place in found:
            self.at.setdefault(place.node, []).append(place)

    def visit(self, node: ast.AST) -> Any:
        mine = self.at.get(node, ())
        inside = self.generic_visit(node)
        for place in mine:
            inside = self._wrap(inside, place)
        return inside

    def _wrap(self, node: Any, place: Place) -> ast.AST:
        asks = ast.Call(ast.Name(STANDS, ast.Load()), [ast.Constant(place.id)], [])
        if isinstance(node, ast.FunctionDef):
            off = ast.parse(f"def f():\n    {NAMED[place.code].off}").body[0]
            assert isinstance(off, ast.FunctionDef)
            node.body.insert(0, ast.If(ast.UnaryOp(ast.Not(), asks), off.body, []))
            return node
        if isinstance(node, ast.expr):
            nothing = ast.Call(ast.Name("Outcome", ast.Load()), [], [])
            return ast.copy_location(ast.IfExp(asks, node, nothing), node)
        return ast.copy_location(ast.If(asks, [node], []), node)
