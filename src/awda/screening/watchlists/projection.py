"""Watchlists: from event to read model, and the context that doors execute."""

from awda.kernel.context import Context, Recorded, nothing_known
from awda.screening.models import Watchlist, WatchlistVersion
from awda.screening.watchlists import rules


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case rules.VersionImported():
            _import(event, recorded)
        case rules.WatchlistRenewed():
            Watchlist.objects.filter(id=event.watchlist).update(
                expires_on=event.expires_on,
                legal_basis=event.legal_basis,
                newest_in=recorded.index,
            )
        case rules.WatchlistEnded():
            Watchlist.objects.filter(id=event.watchlist).update(
                ended=event.reason, newest_in=recorded.index
            )


def _import(event: rules.VersionImported, recorded: Recorded) -> None:
    counts = dict(event.counts)
    Watchlist.objects.update_or_create(
        id=event.watchlist,
        defaults={
            "title": event.title,
            "owner": event.owner.strip(),
            "legal_basis": event.legal_basis,
            "quality": event.quality,
            "assessment": event.assessment,
            "received_on": event.received_on,
            "expires_on": event.expires_on,
            "version": event.version,
            "sha256": event.sha256,
            "content": event.content,
            "persons": event.added + event.changed + event.unchanged,
            "ended": "",
            "newest_in": recorded.index,
        },
    )
    WatchlistVersion.objects.create(
        imported_in=recorded.index,
        watchlist=event.watchlist,
        version=event.version,
        sha256=event.sha256,
        format=event.format,
        size_bytes=event.size_bytes,
        received_on=event.received_on,
        expires_on=event.expires_on,
        counts=counts,
        added=event.added,
        changed=event.changed,
        withdrawn=event.withdrawn,
        unchanged=event.unchanged,
        imported_at=recorded.happened_at,
    )


WATCHLISTS: Context[rules.Kept, rules.Command, rules.Event, None] = Context(
    name="watchlist",
    initial=rules.Kept(),
    events=(rules.VersionImported, rules.WatchlistRenewed, rules.WatchlistEnded),
    stream=rules.stream,
    facts=nothing_known,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Watchlist, WatchlistVersion),
)
