"""The desks: which pages each role works at. Whoever adds a page adds its line here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from awda.kernel.roles import Role
from awda.web.access.queries import Duty


@dataclass(frozen=True, slots=True)
class Link:
    """A page in the menu: the name of its address, the key of its words, and what waits there.

    `pending` counts what waits for a duty; it runs on every page, so it must be one indexed query.
    """

    name: str
    words: str
    pending: Callable[[Duty], int] | None = None


# The first link of a role is its desk: where `desk` leads after log-in.
DESKS: Mapping[Role, tuple[Link, ...]] = {
    Role.KEEPER: (Link("logins", "logins"),),
    Role.AUDITOR: (Link("reads", "reads"),),
    Role.DATA_PROTECTION: (Link("reads", "reads"),),
}


def links(role: Role) -> tuple[Link, ...]:
    """The pages of a role, its desk first; empty when this version has none for it."""
    return DESKS.get(role, ())
