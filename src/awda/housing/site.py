"""A site as a bed is decided on: who is here, who sleeps where, who belongs to whom. Pure.

One `Site` answers for one person or for three thousand alike: `scene` gives the facts a decision
needs, `put` follows what has just been decided, so a long list is read once and not per person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from awda.housing.gates import Kin, Room, Scene, Sleeper
from awda.housing.vocabulary import CampRegime
from awda.kernel.ids import HouseholdId, PartyId, PersonId, PlaceId, ShelterId
from awda.places.rules import PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Someone held at the place. `relied_on` are the entries these facts came from."""

    holder: PartyId
    custody_entry: int
    relied_on: tuple[int, ...] = ()


@dataclass(slots=True, kw_only=True)
class Site:
    """What is known of a place and everyone asked about, at one moment.

    `beds` holds only beds that still stand, also those of kin at other places. `conflicts` names,
    for each person, with whom they must not share a shelter.
    """

    place: PlaceId
    kind: PlaceKind | None
    rooms: dict[ShelterId, Room]
    here: dict[PersonId, Here]
    sleepers: dict[PersonId, Sleeper]
    beds: dict[PersonId, Room]
    conflicts: dict[PersonId, frozenset[PersonId]] = field(default_factory=dict)
    regime: CampRegime | None = None
    place_entry: int | None = None
    locked: frozenset[PersonId] = frozenset()  # a question stands open of who they are (N-06)
    _inside: dict[ShelterId, dict[PersonId, None]] = field(init=False, repr=False)
    _members: dict[HouseholdId, set[PersonId]] = field(init=False, repr=False)
    _children: dict[PersonId, set[PersonId]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Index beds by shelter, people by household, children by mother."""
        self._inside = defaultdict(dict)
        self._members = defaultdict(set)
        self._children = defaultdict(set)
        for person in sorted(self.beds):
            self._inside[self.beds[person].shelter][person] = None
        for sleeper in self.sleepers.values():
            for household in sleeper.households:
                self._members[household].add(sleeper.person)
            if sleeper.may_be_child:
                for mother in sleeper.mothers:
                    self._children[mother].add(sleeper.person)

    def scene(self, person: PersonId, shelter: ShelterId | None, party: PartyId) -> Scene:
        """The facts for one person's bed in `shelter`, or for no bed in particular."""
        here = self.here.get(person)
        inside = self.inside(shelter, without=person) if shelter else ()
        foes = self.conflicts.get(person, frozenset())
        return Scene(
            held=here is not None and here.holder == party,
            custody_entry=here.custody_entry if here else -1,
            place_kind=self.kind,
            room=self.rooms.get(shelter) if shelter else None,
            sleeper=self.sleepers.get(person),
            inside=inside,
            household=self.household(person),
            kin=tuple(self._kin(person)),
            conflict=any(other.person in foes for other in inside),
            regime=self.regime,
            duplicate_open=person in self.locked,
        )

    def inside(self, shelter: ShelterId, *, without: PersonId | None = None) -> tuple[Sleeper, ...]:
        """Who has a bed in a shelter and is known."""
        there = self._inside.get(shelter, {})
        return tuple(
            self.sleepers[person]
            for person in there
            if person != without and person in self.sleepers
        )

    def free(self, room: Room) -> int:
        """Beds without anyone, never below zero."""
        return max(0, room.capacity - self.number_inside(room.shelter))

    def number_inside(self, shelter: ShelterId) -> int:
        """How many have a bed in a shelter."""
        return len(self._inside.get(shelter, ()))

    def household(self, person: PersonId) -> frozenset[PersonId]:
        """Everyone who shares a household with a person, without the person."""
        sleeper = self.sleepers.get(person)
        if sleeper is None:
            return frozenset()
        shared: set[PersonId] = set()
        for household in sleeper.households:
            shared |= self._members[household]
        return frozenset(shared - {person})

    def own(self, person: PersonId) -> frozenset[PersonId]:
        """The person's mothers while the person may be a child, and the person's own children."""
        sleeper = self.sleepers.get(person)
        if sleeper is None:
            return frozenset()
        mothers = sleeper.mothers if sleeper.may_be_child else frozenset[PersonId]()
        return mothers | frozenset(self._children.get(person, ()))

    def _kin(self, person: PersonId) -> Iterator[Kin]:
        own = self.own(person)
        for other in sorted(self.household(person) | own):
            room = self.beds.get(other)
            sleeper = self.sleepers.get(other)
            if room is not None and sleeper is not None:
                yield Kin(
                    person=other,
                    room=room,
                    combatant=sleeper.combatant,
                    own_child=other in own,
                )

    def together(self, person: PersonId, going: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """Of those `going` to the same shelter, the ones who belong to the person, by id."""
        return tuple(sorted((self.household(person) | self.own(person)) & set(going)))

    def put(self, person: PersonId, shelter: ShelterId | None) -> None:
        """Follow a decision: the person now sleeps in `shelter`, or nowhere."""
        before = self.beds.pop(person, None)
        if before is not None:
            del self._inside[before.shelter][person]
        if shelter is not None:
            self.beds[person] = self.rooms[shelter]
            self._inside[shelter][person] = None

    def copy(self) -> "Site":
        """A site to try things out on; the facts about people are shared, the beds are not."""
        return Site(
            place=self.place,
            kind=self.kind,
            rooms=self.rooms,
            here=self.here,
            sleepers=self.sleepers,
            beds=dict(self.beds),
            conflicts=self.conflicts,
            regime=self.regime,
            place_entry=self.place_entry,
            locked=self.locked,
        )

    def without_bed(self) -> list[PersonId]:
        """Who is held here and has no bed here, by id."""
        return sorted(
            person
            for person in self.here
            if person not in self.beds or self.beds[person].place != self.place
        )
