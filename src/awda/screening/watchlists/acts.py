"""What a keeper of lists can do: bring in a version, renew a list, end it.

Always holds: the file is read whole before the lock is taken; the entries and the entry on the
record that accounts for them are committed together, or neither.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from awda.journal import queries as journal
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.screening.watchlists import rules
from awda.screening.watchlists.bounds import MOST_FILE_BYTES
from awda.screening.watchlists.loading import Differences, content_of, load
from awda.screening.watchlists.projection import WATCHLISTS
from awda.screening.watchlists.reading import open_list
from awda.screening.watchlists.spool import Progress, Spool, spooled


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What whoever brings a list says of it (S-04). `assessment`: of a new list (D-08)."""

    watchlist: rules.WatchlistId
    title: str
    owner: str
    legal_basis: str
    quality: str
    received_on: date
    expires_on: date
    assessment: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of it: counts by name, the differences, and the entry on the record."""

    counts: dict[str, int]
    differences: Differences
    answer: Answer


class _LookedOnly(Exception):
    """Only a look was wanted: everything is taken back."""


def _silent(_done: int, _of: int) -> None:
    pass


def bring(
    act: Act,
    described: Described,
    paths: Sequence[Path],
    *,
    reading: Progress = _silent,
    loading: Progress = _silent,
    most_bytes: int = MOST_FILE_BYTES,
) -> Brought:
    """Read the files of one list and bring it in. Refuses as `reading`, `loading` and `rules` say.

    `reading(entries, 0)` and then `loading(done, of)` say how far it is.
    """
    opened = open_list(paths, most_bytes)
    if journal.of_command(act.id):  # sent again: the writer answers as it did, or refuses
        again = execute(WATCHLISTS, _command(described, opened.sha256), act)
        return Brought({}, Differences(), again)
    may_bring(act, described, opened.sha256)
    with spooled(opened, reading) as spool:
        return bring_spooled(act, described, spool, loading)


def bring_spooled(act: Act, described: Described, spool: Spool, progress: Progress) -> Brought:
    """Bring in a list that was read: its entries and what the record says of them, together."""
    with writing() as now:
        _, state = journal.fold(WATCHLISTS, f"watchlist/{described.watchlist}")
        rules.before_reading(state, _command(described, spool.opened.sha256), act)
        found = load(described.watchlist, state.version + 1, spool, progress)
        command = _command(described, spool.opened.sha256, spool, found)
        answer = now.execute(WATCHLISTS, command, act)
    return Brought(spool.counts.by_name(), found, answer)


def try_out(
    act: Act,
    described: Described,
    paths: Sequence[Path],
    *,
    reading: Progress = _silent,
    loading: Progress = _silent,
    most_bytes: int = MOST_FILE_BYTES,
) -> Brought:
    """Say how the list would differ from what is here, and keep nothing. Refuses as `bring`."""
    opened = open_list(paths, most_bytes)
    may_bring(act, described, opened.sha256)
    found = Differences()
    with spooled(opened, reading) as spool, suppress(_LookedOnly), writing():
        _, state = journal.fold(WATCHLISTS, f"watchlist/{described.watchlist}")
        found = load(described.watchlist, state.version + 1, spool, loading)
        raise _LookedOnly
    return Brought(spool.counts.by_name(), found, Answer(act.id, ()))


def may_bring(act: Act, described: Described, sha256: str) -> None:
    """Refuse before a large file is read what would be refused after it."""
    _, state = journal.fold(WATCHLISTS, f"watchlist/{described.watchlist}")
    rules.before_reading(state, _command(described, sha256), act)


def _command(
    described: Described,
    sha256: str,
    spool: Spool | None = None,
    found: Differences | None = None,
) -> rules.ImportVersion:
    found = found or Differences()
    return rules.ImportVersion(
        watchlist=described.watchlist,
        title=described.title,
        owner=described.owner,
        legal_basis=described.legal_basis,
        quality=described.quality,
        received_on=described.received_on,
        expires_on=described.expires_on,
        assessment=described.assessment,
        sha256=sha256,
        format=spool.opened.format.value if spool else "",
        size_bytes=spool.opened.size_bytes if spool else 0,
        counts=tuple(spool.counts.by_name().items()) if spool else (),
        added=found.added,
        changed=found.changed,
        withdrawn=found.withdrawn,
        unchanged=found.unchanged,
        content=content_of(described.watchlist) if spool else "",
    )


def renew(act: Act, command: rules.RenewWatchlist) -> Answer:
    """The version in use is good for longer. Refuses WATCHLIST_NOT_IN_USE, _EXPIRED and others."""
    return execute(WATCHLISTS, command, act)


def end(act: Act, command: rules.EndWatchlist) -> Answer:
    """The list is used no longer. Refuses WATCHLIST_NOT_IN_USE."""
    return execute(WATCHLISTS, command, act)
