"""Every door of the site and who may pass it: pages, files, the acts and reads of the API.

Always holds: a door is open to named duties, or it stands in OPEN with the reason why not; an
address of which neither is true is a LookupError, so that no page can be added unguarded.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from django.urls import URLPattern, URLResolver, get_resolver

from awda.children.pages.kinds import MAY_WRITE as CHILD_MAY
from awda.equipment.pages.item_acts import ITEM_ACTS
from awda.kernel.roles import Role
from awda.medical.pages.facts import FACTS as CARE_FACTS
from awda.people.pages.facts import FACTS
from awda.protection.pages.file import SLUGS
from awda.protection.rules import MAY as NOTE_MAY
from awda.web.api.site import ACTS, READS

OPEN: Final[Mapping[str, str]] = {
    "login": "who comes in has no duty yet",
    "logout": "ends one's own session and nothing else",
    "language": "changes a cookie",
    "duty": "a login chooses among its own duties",
    "password": "a login changes its own password, by the old one",
    "look": "components without a person; on a demonstration only",
    "health": "says that the database answers, and the public size of the log",
    "checkpoint": "the log is public and holds no person",
    "vkey": "the log's public key",
    "tile": "the log is public and holds no person",
    "policy": "the numbers of the rules, and who changed them; no person is in it",
    "policy_file": "the same, signed",
    "api:policy": "the same, for programs",
    "add_checkpoint": "another log's signature is the proof",
    "withdraw_worker": "a script, the same for everybody; it holds no person",
    "api_docs": "the reference of the API",
    "api:openapi-json": "the description of the API",
    "api:api-root": "the address itself; answers nothing",
    "api:log_checkpoint": "the log is public and holds no person",
}


class Kind(StrEnum):
    """How a door is used."""

    PAGE = "page"  # and files
    ACT = "act"  # POST by the API
    READ = "read"  # GET by the API
    ASK = "ask"  # POST by the API of what must stand in no address; records nothing


@dataclass(frozen=True, slots=True)
class Door:
    """One address, the name of its page if it is one, and who may pass; `why` it is open to all.

    `which`: one of the kinds of fact that a page takes, where each is open to duties of its own.
    """

    kind: Kind
    address: str
    name: str
    open_to: frozenset[Role]
    why: str = ""
    which: str = ""


def doors() -> tuple[Door, ...]:
    """Every door, in the order of the addresses. LookupError names one that nobody guards."""
    return tuple(door for found in _addresses(get_resolver().url_patterns) for door in _of(*found))


def _addresses(
    patterns: Sequence[URLPattern | URLResolver], before: str = "/", space: str = ""
) -> Iterator[tuple[str, str, Any]]:
    """(address, name, view) of each pattern, whole."""
    for one in patterns:
        address = f"{before}{one.pattern}"
        if isinstance(one, URLResolver):
            inside = f"{space}{one.namespace}:" if one.namespace else space
            yield from _addresses(one.url_patterns, address, inside)
        else:
            yield address, f"{space}{one.name}", one.callback


def _of(address: str, name: str, view: Any) -> Iterator[Door]:
    by_api = _api().get(address)
    open_to: frozenset[Role] | None = getattr(view, "open_to", None)
    if by_api:
        yield by_api
    elif name in OPEN and open_to is None:
        yield Door(Kind.PAGE, address, name, frozenset(Role), OPEN[name])
    elif open_to is None:
        raise LookupError(f"{address}: no view says who may pass, and OPEN does not name it")
    elif name in KINDS:
        for which, may in KINDS[name].items():
            yield Door(Kind.PAGE, address, name, open_to & may, which=which)
    else:
        yield Door(Kind.PAGE, address, name, open_to)


KINDS: Final[Mapping[str, Mapping[str, frozenset[Role]]]] = {
    "fact": {kind: one.may for kind, one in FACTS.items()},
    "medical_fact": {kind: one.may for kind, one in CARE_FACTS.items()},
    "item_act": {kind: one.may for kind, one in ITEM_ACTS.items()},
    "child_write": CHILD_MAY,
    "protection_note": {kind: NOTE_MAY[command] for kind, command in SLUGS.items()},
}


def _api() -> Mapping[str, Door]:
    """The doors of the API by address as the site's patterns write it."""
    acts = [
        Door(Kind.ACT, f"/api/{context}/{one.path}", "", one.open_to)
        for context, some in ACTS.items()
        for one in some
    ]
    reads = [
        Door(Kind.ASK if one.asks else Kind.READ, f"/api/{_pattern(one.path)}", "", one.open_to)
        for one in READS
    ]
    return {door.address: door for door in (*acts, *reads)}


def _pattern(path: str) -> str:
    return path.replace("{", "<").replace("}", ">")
