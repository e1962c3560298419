"""The sum rule W-12, told from the journal alone, at any past instant.

received = in store + elsewhere in our custody + transferred + returned + destroyed + lost under
inquiry + written off + recorded twice, per type: rounds of ammunition, pieces of all else.
`received` is counted from what was handed in (and corrected), the parts from where each item
stands, so a split that lost a round, or an item nobody answers for, shows. `differences` names
what does not meet.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from awda.custody.balance import Ledger, ledger
from awda.custody.models import Holding
from awda.custody.rules import Custody
from awda.custody.vocabulary import Standing, SubjectKind
from awda.equipment import rules
from awda.equipment import vocabulary as words
from awda.equipment.kinds import Article, ItemType, register_of, units
from awda.equipment.models import Item
from awda.equipment.projection import EQUIPMENT
from awda.equipment.status import Footing, Part, part_of
from awda.journal import queries as journal
from awda.kernel.context import Recorded
from awda.kernel.instants import Instant
from awda.places.models import Party, Place
from awda.places.projection import PLACES
from awda.places.rules import PartyKind, PlaceKind, PlaceOpened

Parts = dict[ItemType, dict[Part, int]]


@dataclass(frozen=True, slots=True)
class Conservation:
    """W-12 at one instant. `size` is how much of the journal was read."""

    received: dict[ItemType, int]
    parts: Parts
    size: int

    def missing(self) -> dict[ItemType, int]:
        """Per type, received less the sum of its parts, where that is not zero."""
        off = {
            kind: total - sum(self.parts.get(kind, {}).values())
            for kind, total in self.received.items()
        }
        off |= {
            kind: -sum(of.values()) for kind, of in self.parts.items() if kind not in self.received
        }
        return {kind: n for kind, n in sorted(off.items()) if n}

    @property
    def meets(self) -> bool:
        """Whether the sum rule holds for every type."""
        return not self.missing()


@dataclass(slots=True)
class Told:
    """Every item as it stood at an instant, folded from the journal."""

    items: dict[str, rules.Item] = field(default_factory=dict)
    received: Counter[ItemType] = field(default_factory=Counter)
    custody: Ledger = field(default_factory=Ledger)
    places: dict[str, PlaceKind] = field(default_factory=dict)


def conservation(at: Instant | None = None, upto: int | None = None) -> Conservation:
    """W-12 from the journal: everything received, and where all of it is.

    `at`: what had happened by then (None: all), as known now, or as known when the journal held
    `upto` entries. Reads every entry of items and custody: seconds per 100,000.
    """
    told = _tell(at, upto)
    parts: Counter[tuple[ItemType, Part]] = Counter()
    for item, state in told.items.items():
        if state.article is not None:
            part = part_of(_footing(state, state.article, told.custody.subjects.get(item), told))
            parts[state.article.type, part] += units(state.article)
    return Conservation(_positive(told.received), _by_type(parts), told.custody.size)


def read_model_conservation() -> Conservation:
    """W-12 from the read models, now: what pages show.

    Four queries, whatever the number of items.
    """
    parties = {id_: PartyKind(kind) for id_, kind in Party.objects.values_list("id", "kind")}
    places = {id_: PlaceKind(kind) for id_, kind in Place.objects.values_list("id", "kind")}
    held = {
        subject: (Standing(standing), parties.get(holder), places.get(place))
        for subject, standing, holder, place in Holding.objects.filter(
            kind=SubjectKind.ITEM
        ).values_list("subject", "standing", "holder", "place")
    }
    received: Counter[ItemType] = Counter()
    parts: Counter[tuple[ItemType, Part]] = Counter()
    rows = Item.objects.values_list("id", "type", "units", "recorded_twice", "returned_at")
    for id_, kind, count, twice, returned_at in rows.iterator(chunk_size=2000):
        standing, holder, place = held.get(id_, (Standing.NOT_ENTERED, None, None))
        item_type = ItemType(kind)
        footing = Footing(
            register=register_of(item_type),
            recorded_twice=twice,
            returned=returned_at is not None,
            standing=standing,
            holder=holder,
            place=place,
        )
        received[item_type] += count
        parts[item_type, part_of(footing)] += count
    return Conservation(_positive(received), _by_type(parts), journal.size())


def differences() -> Iterator[str]:
    """Every place where W-12 does not meet, or journal and read models disagree; none is right."""
    told, shown = conservation(), read_model_conservation()
    for kind, off in told.missing().items():
        yield f"{kind.value}: received and parts differ by {off}"
    for kind in sorted(told.received.keys() | shown.received.keys()):
        said = (told.received.get(kind, 0), told.parts.get(kind, {}))
        other = (shown.received.get(kind, 0), shown.parts.get(kind, {}))
        if said != other:
            yield f"{kind.value}: the journal says {said}, the read model {other}"
    held = set(Holding.objects.filter(kind=SubjectKind.ITEM).values_list("subject", flat=True))
    for id_ in Item.objects.values_list("id", flat=True).order_by("id"):
        if id_ not in held:
            yield f"{id_}: in a register, but nobody answers for it"
        held.discard(id_)
    for id_ in sorted(held):
        yield f"{id_}: in custody, but in no register"


def _tell(at: Instant | None, upto: int | None) -> Told:
    told = Told(custody=ledger(at, upto))
    read_place = journal.event_reader(PLACES)
    for recorded, body in journal.walk("place/", told.custody.size):
        if recorded.type == "places.PlaceOpened":
            opened = read_place(recorded.type, body)
            assert isinstance(opened, PlaceOpened)
            told.places[opened.place] = opened.kind
    read = journal.event_reader(EQUIPMENT)
    for recorded, body in journal.walk("item/", told.custody.size):
        if at is None or recorded.happened_at <= at:
            _fold(told, read(recorded.type, body), recorded)
    return told


def _fold(told: Told, event: words.Event, recorded: Recorded) -> None:
    before = told.items.get(event.item, EQUIPMENT.initial)
    after = rules.evolve(before, event, recorded.happened_at)
    told.items[event.item] = after
    match event:
        case (
            words.WeaponHandedIn()
            | words.AmmunitionHandedIn()
            | words.VehicleHandedIn()
            | words.PropertyTaken()
        ):
            assert after.article is not None
            told.received[after.article.type] += units(after.article)
        case words.Corrected():
            assert before.article is not None
            told.received[before.article.type] -= units(before.article)
            told.received[event.article.type] += units(event.article)
        case _:
            pass  # a split keeps the sum: the new lot was received with the old one


def _footing(state: rules.Item, article: Article, custody: Custody | None, told: Told) -> Footing:
    held = custody or Custody()
    return Footing(
        register=register_of(article.type),
        recorded_twice=state.recorded_twice,
        returned=state.returned,
        standing=held.standing,
        holder=told.custody.kinds[held.holder] if held.holder else None,
        place=told.places[held.place] if held.place else None,
    )


def _positive(counts: Counter[ItemType]) -> dict[ItemType, int]:
    return {kind: n for kind, n in sorted(counts.items()) if n}


def _by_type(counts: Counter[tuple[ItemType, Part]]) -> Parts:
    found: Parts = {}
    for (kind, part), n in sorted(counts.items()):
        found.setdefault(kind, {})[part] = n
    return found
