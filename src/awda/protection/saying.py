"""A sealed fact that says just what its command said. Pure."""

from dataclasses import fields
from typing import Any, TypeVar

from awda.kernel.stating import stating

F = TypeVar("F")


def saying(fact: type[F], command: object, **more: Any) -> F:
    """`stating`, with the fact's own `what`, which no command has."""
    [what] = [field.default for field in fields(fact) if field.name == "what"]  # type: ignore[arg-type]  # every fact is a dataclass
    return stating(fact, command, what=what, **more)
