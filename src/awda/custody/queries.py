"""What others may ask of custody: who answers for whom, where, and what waits for an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count

from awda.custody.gates import HandoverFacts
from awda.custody.models import Handover, Holding, Occupancy, OfferLine, Spell
from awda.custody.vocabulary import Purpose, Standing, SubjectKind
from awda.journal.rows import find, find_among
from awda.journal.writer import look_ahead, looked_up
from awda.kernel.ids import HandoverId, PartyId, PlaceId, SubjectId
from awda.kernel.instants import Instant


@dataclass(frozen=True, slots=True)
class HoldingFacts:
    """Custody of one subject as it stands. `holder` is None once custody has ended.

    `first` is the record that counts, where two records of one person were in custody at one time.
    """

    subject: SubjectId
    kind: SubjectKind
    standing: Standing
    standing_since: Instant
    holder: PartyId | None
    last_holder: PartyId
    place: PlaceId | None
    since: Instant
    entered_at: Instant
    entered_in: int
    handover: HandoverId | None
    taker: PartyId | None
    lapses_at: Instant | None
    first: SubjectId | None
    entry: int

    @property
    def until(self) -> Instant | None:
        """When custody ended; None while someone answers."""
        return None if self.holder else self.standing_since


def _facts(row: Holding) -> HoldingFacts:
    return HoldingFacts(
        subject=SubjectId(row.subject),
        kind=SubjectKind(row.kind),
        standing=Standing(row.standing),
        standing_since=row.standing_since,
        holder=PartyId(row.holder) if row.holder else None,
        last_holder=PartyId(row.last_holder),
        place=PlaceId(row.place) if row.place else None,
        since=row.since,
        entered_at=row.entered_at,
        entered_in=row.entered_in,
        handover=HandoverId(row.handover) if row.handover else None,
        taker=PartyId(row.taker) if row.taker else None,
        lapses_at=row.lapses_at,
        first=SubjectId(row.first) if row.first else None,
        entry=row.newest,
    )


def holding(subject: str) -> HoldingFacts | None:
    """Who answers for one subject, or None when it never entered."""
    return looked_up("holding", subject, lambda: _holding(subject))


def _holding(subject: str) -> HoldingFacts | None:
    row = find(Holding, subject=subject)
    return _facts(row) if row else None


def look_ahead_at(subjects: Sequence[str]) -> None:
    """Read at once who answers for these, for the decisions that this transaction will take."""
    look_ahead("holding", holdings(subjects))


def holdings(subjects: Iterable[str]) -> dict[str, HoldingFacts]:
    """The same for many, in one query per 500."""
    return {row.subject: _facts(row) for row in find_among(Holding, "subject", set(subjects))}


def held_at(place: str, kind: SubjectKind) -> int:
    """How many persons (or items) are at a place now."""
    row = find(Occupancy, place=place, kind=kind)
    return row.held if row else 0


def held_by(party: str) -> int:
    """How many persons and items a party answers for, or is offered, now."""
    held = Holding.objects.filter(holder=party).count()
    return held + Holding.objects.filter(taker=party).count()


def held_by_place(kind: SubjectKind) -> dict[str, int]:
    """How many are at each place now; places with nobody are left out."""
    rows = Occupancy.objects.filter(kind=kind, held__gt=0).order_by("place")
    return dict(rows.values_list("place", "held"))


def at_place(place: str, kind: SubjectKind) -> list[HoldingFacts]:
    """Everyone (or every item) at a place now, longest there first."""
    rows = Holding.objects.filter(place=place, kind=kind).order_by("since", "subject")
    return [_facts(row) for row in rows]


def offered_to(taker: str) -> list[HoldingFacts]:
    """What waits for this party's answer, nearest lapse first."""
    rows = Holding.objects.filter(taker=taker).order_by("lapses_at", "subject")
    return [_facts(row) for row in rows]


def offered_by(holder: str) -> list[HoldingFacts]:
    """What this party has offered and nobody has answered yet, nearest lapse first."""
    rows = Holding.objects.filter(holder=holder).exclude(handover="")
    return [_facts(row) for row in rows.order_by("lapses_at", "subject")]


def lapsed(now: Instant, most: int = 1000) -> list[HoldingFacts]:
    """Offers whose time has passed and which nobody has put on the record as lapsed."""
    rows = Holding.objects.filter(lapses_at__lt=now).order_by("lapses_at", "subject")[:most]
    return [_facts(row) for row in rows]


def handover(handover_id: str) -> Handover | None:
    """The opened handover, or None. Once opened it never changes."""
    return looked_up(
        "handover", handover_id, lambda: Handover.objects.filter(id=handover_id).first()
    )


def handover_facts(handover_id: str, subject: str) -> HandoverFacts | None:
    """What a decision about one subject must know of its handover."""
    row = handover(handover_id)
    if row is None:
        return None
    return HandoverFacts(
        id=HandoverId(row.id),
        giver=PartyId(row.giver),
        taker=PartyId(row.taker),
        to_place=PlaceId(row.to_place) if row.to_place else None,
        purpose=Purpose(row.purpose),
        terms=row.terms,
        lapses_at=row.lapses_at,
        court_reference=row.court_reference,
        listed=find(OfferLine, handover=handover_id, subject=subject) is not None,
    )


def lines(handover_id: str) -> list[OfferLine]:
    """The subjects on a handover and their answers, by subject."""
    return list(OfferLine.objects.filter(handover=handover_id).order_by("subject"))


def tally(handover_id: str) -> dict[str, int]:
    """How many lines of a handover stand in each state."""
    rows = OfferLine.objects.filter(handover=handover_id).values_list("state")
    return dict(rows.annotate(n=Count("subject")).order_by())


def handovers_of(party: str, most: int = 200) -> list[Handover]:
    """The newest handovers a party gave or was offered."""
    given = Handover.objects.filter(giver=party) | Handover.objects.filter(taker=party)
    return list(given.order_by("-opened_at", "id")[:most])


def spells(subject: str) -> list[Spell]:
    """With whom and where a subject has been, oldest first."""
    return list(Spell.objects.filter(subject=subject).order_by("entry"))
