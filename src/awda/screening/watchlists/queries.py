"""What others may ask about watchlists. No name of a listed person is among the answers."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from awda.screening.models import Watchlist, WatchlistVersion

EXPIRES_SOON = timedelta(days=14)  # shown in amber
VERSIONS_SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFacts:
    """A list as it stands on a day."""

    id: str
    title: str
    owner: str
    legal_basis: str
    quality: str
    received_on: date
    expires_on: date
    version: int
    sha256: str
    persons: int
    ended: str
    expired: bool
    expires_soon: bool
    entry: int

    @property
    def in_use(self) -> bool:
        """Are people compared with it."""
        return not (self.expired or self.ended)

    def as_json(self) -> dict[str, Any]:
        """The same for a program."""
        return {
            "list": self.id,
            "title": self.title,
            "owner": self.owner,
            "legal_basis": self.legal_basis,
            "quality": self.quality,
            "received_on": self.received_on.isoformat(),
            "expires_on": self.expires_on.isoformat(),
            "version": self.version,
            "sha256": self.sha256,
            "persons": self.persons,
            "in_use": self.in_use,
            "expired": self.expired,
            "ended": self.ended,
        }


def lists(on: date) -> list[ListFacts]:
    """Every list ever brought in, by code, as it stands on a day."""
    return [_facts(row, on) for row in Watchlist.objects.order_by("id")]


def in_use(on: date) -> list[ListFacts]:
    """The lists people are compared with on a day: neither expired nor ended (S-04)."""
    return [one for one in lists(on) if one.in_use]


def one(watchlist: str, on: date) -> ListFacts | None:
    """One list, or None."""
    row = Watchlist.objects.filter(id=watchlist).first()
    return _facts(row, on) if row else None


def _facts(row: Watchlist, on: date) -> ListFacts:
    return ListFacts(
        id=row.id,
        title=row.title,
        owner=row.owner,
        legal_basis=row.legal_basis,
        quality=row.quality,
        received_on=row.received_on,
        expires_on=row.expires_on,
        version=row.version,
        sha256=row.sha256,
        persons=row.persons,
        ended=row.ended,
        expired=row.expires_on < on,
        expires_soon=row.expires_on < on + EXPIRES_SOON,
        entry=row.newest_in,
    )


def versions(watchlist: str) -> list[WatchlistVersion]:
    """The versions of a list, newest first."""
    return list(
        WatchlistVersion.objects.filter(watchlist=watchlist).order_by("-version")[:VERSIONS_SHOWN]
    )
