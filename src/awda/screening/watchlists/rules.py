"""Watchlists: what must be said before a list is used, and how it changes (S-04).

Law: a list has an owner, a legal basis, a date of receipt, an expiry and a note on its quality; it
is used until it expires or ends and not a day longer; a version is known by the hash of its file.
The entries are not here: the record holds how many there are and a digest over them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NewType

from awda.kernel.act import Act
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import HANDED_DOWN, stating

WatchlistId = NewType("WatchlistId", str)

CODE = re.compile(r"[a-z0-9][a-z0-9._-]{0,47}")
LONGEST_USE = timedelta(days=366)  # from receipt to expiry
SUDDEN_PER_CENT = 30  # of a list changed or withdrawn at once: warns (S-10)
SUDDEN_FROM_ENTRIES = 20  # in shorter lists a few changes are no sign


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportVersion:
    """A list, or its next version, is brought in.

    `assessment` names the signed impact assessment of a new list (D-08). What was found in the
    file is handed down by the act that read it; `content` is a digest over the entries.
    """

    watchlist: WatchlistId
    title: str
    owner: str
    legal_basis: str
    quality: str
    received_on: date
    expires_on: date
    assessment: str = ""
    sha256: str
    format: str = field(metadata=HANDED_DOWN)
    size_bytes: int = field(metadata=HANDED_DOWN)
    counts: tuple[tuple[str, int], ...] = field(metadata=HANDED_DOWN)
    added: int = field(metadata=HANDED_DOWN)
    changed: int = field(metadata=HANDED_DOWN)
    withdrawn: int = field(metadata=HANDED_DOWN)
    unchanged: int = field(metadata=HANDED_DOWN)
    content: str = field(metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewWatchlist:
    """The owner confirms that the version in use is good for longer."""

    watchlist: WatchlistId
    expires_on: date
    legal_basis: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndWatchlist:
    """A list is used no longer: nobody is compared with it from now on."""

    watchlist: WatchlistId
    reason: str


Command = ImportVersion | RenewWatchlist | EndWatchlist


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionImported:
    watchlist: WatchlistId
    version: int
    title: str
    owner: str
    legal_basis: str
    quality: str
    received_on: date
    expires_on: date
    assessment: str
    sha256: str
    format: str
    size_bytes: int
    counts: tuple[tuple[str, int], ...]
    added: int
    changed: int
    withdrawn: int
    unchanged: int
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchlistRenewed:
    watchlist: WatchlistId
    expires_on: date
    legal_basis: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchlistEnded:
    watchlist: WatchlistId
    reason: str


Event = VersionImported | WatchlistRenewed | WatchlistEnded


# --- state


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of one list."""

    version: int = 0
    owner: str = ""
    sha256: str = ""
    received_on: date = date.min
    ended: bool = False


def stream(command: Command) -> str:
    """Each list has its stream."""
    return f"watchlist/{command.watchlist}"


def decide(state: Kept, command: Command, act: Act, _around: None) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    match command:
        case ImportVersion():
            before_reading(state, command, act)
            _not_suddenly(command, act)
            return [stating(VersionImported, command, version=state.version + 1)]
        case RenewWatchlist():
            _in_use(state)
            _said(reason=command.reason, legal_basis=command.legal_basis)
            _good_until(act.happened_at.date(), command.expires_on, act.happened_at.date())
            return [stating(WatchlistRenewed, command)]
        case EndWatchlist():
            _in_use(state)
            _said(reason=command.reason)
            return [stating(WatchlistEnded, command)]


def before_reading(state: Kept, command: ImportVersion, act: Act) -> None:
    """All that can be refused before the entries are looked at: the act asks it first."""
    if not CODE.fullmatch(command.watchlist):
        raise Refusal("CODE_NOT_PLAIN")
    _said(
        title=command.title,
        owner=command.owner,
        legal_basis=command.legal_basis,
        quality=command.quality,
    )
    today = act.happened_at.date()
    if command.received_on > today + timedelta(days=1):
        raise Refusal("WATCHLIST_NOT_RECEIVED_YET")
    _good_until(command.received_on, command.expires_on, today)
    if state.version and not state.ended:
        if command.sha256 == state.sha256:
            raise Refusal("WATCHLIST_SAME_FILE", watchlist=command.watchlist)
        if command.owner.strip() != state.owner:
            raise Refusal("WATCHLIST_OTHER_OWNER", owner=state.owner)
        if command.received_on < state.received_on:
            raise Refusal("WATCHLIST_OLDER", received=state.received_on.isoformat())
    if not state.version and not command.assessment.strip():
        act.warn("WATCHLIST_NOT_ASSESSED")


def _said(**texts: str) -> None:
    for name, text in texts.items():
        if not text.strip():
            raise Refusal("WATCHLIST_UNSTATED", field=name)


def _good_until(since: date, expires_on: date, today: date) -> None:
    if expires_on < today or expires_on <= since:
        raise Refusal("WATCHLIST_EXPIRED", expires=expires_on.isoformat())
    if expires_on - since > LONGEST_USE:
        raise Refusal("WATCHLIST_USED_TOO_LONG", most=LONGEST_USE.days)


def _in_use(state: Kept) -> None:
    if not state.version or state.ended:
        raise Refusal("WATCHLIST_NOT_IN_USE")


def _not_suddenly(command: ImportVersion, act: Act) -> None:
    before = command.changed + command.withdrawn + command.unchanged
    moved = command.changed + command.withdrawn
    if before >= SUDDEN_FROM_ENTRIES and moved * 100 > before * SUDDEN_PER_CENT:
        act.warn("WATCHLIST_CHANGED_SUDDENLY", moved=moved, before=before)


def evolve(state: Kept, event: Event, _when: Instant) -> Kept:
    """What is remembered after one more fact."""
    match event:
        case VersionImported():
            return Kept(
                version=event.version,
                owner=event.owner.strip(),
                sha256=event.sha256,
                received_on=event.received_on,
            )
        case WatchlistRenewed():
            return state
        case WatchlistEnded():
            return replace(state, ended=True)


def compartment(_event: Event) -> Compartment:
    """Which lists are used is for those who screen."""
    return Compartment.SCREENING


KEEPS = frozenset({Role.SCREENING_A, Role.SCREENING_B, Role.KEEPER})
MAY = dict.fromkeys((ImportVersion, RenewWatchlist, EndWatchlist), KEEPS)
