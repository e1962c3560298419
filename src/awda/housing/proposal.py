"""A proposal of beds for everyone at a place who has none; a person confirms it, or does not.

Always holds: each proposed bed passes every rule without an override, in the order proposed,
because it is tried on a copy of the site by the very rules that will decide. Families come first
and stay together, the largest first; women sleep in women's quarters; combatants and civilians, and
people in conflict, apart. Whoever finds no bed is listed with the reason, never left out. Pure.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from awda.housing.gates import Room, Sleeper, may_sleep_there
from awda.housing.site import Site
from awda.kernel.ids import PersonId, ShelterId
from awda.kernel.refusal import Fact, Refusal
from awda.people.codes import Sex
from awda.places.rules import Quarter

NO_FREE_BED = "NO_FREE_BED"


@dataclass(frozen=True, slots=True)
class ProposedBed:
    """One person, one shelter."""

    person: PersonId
    shelter: ShelterId


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Someone for whom no bed was found: the refusal that stood in the way, or NO_FREE_BED."""

    person: PersonId
    reason: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Beds in the order in which they are to be given, and whoever is left."""

    beds: tuple[ProposedBed, ...]
    unplaced: tuple[Unplaced, ...]


class _Unsigned:
    """Signs nothing: for a proposal, a warning is as good as a refusal."""

    def warn(self, code: str, /, **facts: Fact) -> None:
        """Always refuse."""
        raise Refusal(code, overridable=True, **facts)


@dataclass(slots=True)
class _Draft:
    site: Site
    beds: list[ProposedBed] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)

    def place(self, group: Sequence[PersonId], rooms: Iterable[Room]) -> str:
        """Put the whole group into the first room that takes them. "" or the reason it was none."""
        hindrance: Refusal | None = None
        for room in rooms:
            if self.site.free(room) < len(group):
                continue
            refusal = self._try(group, room)
            if refusal is None:
                self.beds += [ProposedBed(person, room.shelter) for person in group]
                return ""
            if hindrance is None or (hindrance.overridable and not refusal.overridable):
                hindrance = refusal
        return hindrance.code if hindrance else NO_FREE_BED

    def _try(self, group: Sequence[PersonId], room: Room) -> Refusal | None:
        put: list[PersonId] = []
        for person in group:
            scene = self.site.scene(person, room.shelter, self.site.here[person].holder)
            try:
                may_sleep_there(scene, self.site.together(person, group), _Unsigned())
            except Refusal as refusal:
                for one in put:
                    self.site.put(one, None)
                return refusal
            self.site.put(person, room.shelter)
            put.append(person)
        return None

    def leave(self, group: Iterable[PersonId], reason: str) -> None:
        self.unplaced += [Unplaced(person, reason) for person in group]


def propose(site: Site) -> Proposal:
    """Beds for those held at the site who have none; see the module for what always holds."""
    draft = _Draft(site.copy())
    waiting = site.without_bed()
    known = [person for person in waiting if person in site.sleepers]
    draft.leave((person for person in waiting if person not in site.sleepers), "NOT_MET_YET")
    families, singles = _groups(site, known)
    for family in families:
        _house_family(draft, family)
    for person in sorted(singles, key=lambda one: (site.sleepers[one].combatant, one)):
        _house_single(draft, person)
    return Proposal(tuple(draft.beds), tuple(draft.unplaced))


def _groups(site: Site, people: Sequence[PersonId]) -> tuple[list[list[PersonId]], list[PersonId]]:
    """Households in which there is a child, or both sexes, the largest first; and all others."""
    sizes = Counter(home for person in people for home in site.sleepers[person].households)
    homes: dict[str, list[PersonId]] = {}
    singles = []
    for person in people:
        theirs = site.sleepers[person].households
        if theirs:
            homes.setdefault(max(theirs, key=lambda home: (sizes[home], home)), []).append(person)
        else:
            singles.append(person)
    families = []
    for members in homes.values():
        kin = {other for person in members for other in site.household(person)} | set(members)
        if _is_family([site.sleepers[one] for one in kin if one in site.sleepers]):
            families.append(members)
        else:
            singles += members
    return sorted(families, key=lambda one: (-len(one), one)), singles


def _is_family(sleepers: Sequence[Sleeper]) -> bool:
    sexes = {sleeper.sex for sleeper in sleepers}
    return len(sleepers) > 1 and (
        any(sleeper.may_be_child for sleeper in sleepers) or sexes >= {Sex.MALE, Sex.FEMALE}
    )


def _house_family(draft: _Draft, family: list[PersonId]) -> None:
    """One family shelter for all; where none fits, mothers with their children, then each alone."""
    if not draft.place(family, _family_rooms(draft.site, family)):
        return
    left = list(family)
    for mother in family:
        children = draft.site.own(mother) & set(left)
        if mother in left and children:
            unit = [mother, *sorted(children)]
            reason = draft.place(unit, _rooms(draft.site, Quarter.WOMEN))
            if reason:
                draft.leave(unit, reason)
            left = [one for one in left if one not in unit]
    for person in left:
        _house_single(draft, person)


def _house_single(draft: _Draft, person: PersonId) -> None:
    sleeper = draft.site.sleepers[person]
    own = Quarter.WOMEN if sleeper.sex is Sex.FEMALE else Quarter.MEN
    if sleeper.sex is not Sex.FEMALE and sleeper.mothers:
        rooms = [*_rooms(draft.site, Quarter.WOMEN), *_rooms(draft.site, own)]
    else:
        rooms = list(_rooms(draft.site, own))
    reason = draft.place([person], [*_where_kin_sleep(draft.site, person), *rooms])
    if reason:
        draft.leave([person], reason)


def _family_rooms(site: Site, family: Sequence[PersonId]) -> Iterator[Room]:
    """First where the family sleeps already, then the smallest empty family shelter that does."""
    for person in family:
        yield from _where_kin_sleep(site, person)
    empty = [room for room in _rooms(site, Quarter.FAMILY) if site.free(room) == room.capacity]
    yield from sorted(empty, key=lambda room: (room.capacity, room.name, room.shelter))


def _where_kin_sleep(site: Site, person: PersonId) -> Iterator[Room]:
    rooms = {site.beds[kin].shelter for kin in site.household(person) if kin in site.beds}
    for shelter in sorted(rooms):
        room = site.rooms.get(shelter)
        if room is not None and room.quarter is Quarter.FAMILY:
            yield room


def _rooms(site: Site, quarter: Quarter) -> Iterator[Room]:
    rooms = sorted(site.rooms.values(), key=lambda room: (room.name, room.shelter))
    return (room for room in rooms if room.quarter is quarter)
