"""Who may be held where, and who may be offered across the border: the rules that refuse.

H-03 and C-02: combatants, civilians and children have each their own kind of site. L-01 and L-04:
the legal track decides who may cross; `not determined` never does. Nobody goes to the other side
without a check of free will, risk and claim, and no child without the check of its own departure;
both are handed down (P-01, P-07, P-10, C-06). No family unit is parted without its adults' split
notes (F-01). None of these can be overridden.
"""

from dataclasses import dataclass

from awda.custody.vocabulary import Purpose, Standing, SubjectKind
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.places.rules import STORES, PartyFacts, PartyKind, PlaceFacts, PlaceKind

FIRST_PLACES = frozenset(
    {PlaceKind.CROSSING, PlaceKind.RECEPTION, PlaceKind.CHECKPOINT, PlaceKind.HOSPITAL}
)
MAY_CROSS = frozenset({"INT", "WND", "CIV", "FAM", "RET", "TCN"})  # process.json, may_board TRACK
CHILD_MAY_CROSS = frozenset({"FAM", "RET", "CHD", "CAF"})  # process.json, child_departure
DEAD = frozenset({Standing.DECEASED, Standing.REMAINS_OUT})
ALWAYS_COMBATANT = frozenset({"INT", "WND"})
ALWAYS_CIVILIAN = frozenset({"CIV", "FAM", "CHD", "CAF", "ABD", "RET"})


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What custody must know of a person.

    `age` is ADULT, DOUBT or CHILD. That someone presented as a combatant decides only where the
    legal track does not. `duplicate_open`: a question stands open of who the person is (N-06).
    """

    track: str
    age: str
    presents_as_combatant: bool
    duplicate_open: bool = False

    @property
    def combatant(self) -> bool:
        """Housed with combatants, by track or, before there is one, as they presented."""
        if self.track in ALWAYS_COMBATANT:
            return True
        return self.track not in ALWAYS_CIVILIAN and self.presents_as_combatant


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """The opened handover an offer belongs to; `listed` when this subject stands on its list."""

    id: HandoverId
    giver: PartyId
    taker: PartyId
    to_place: PlaceId | None
    purpose: Purpose
    terms: str
    lapses_at: Instant
    court_reference: str
    listed: bool


@dataclass(frozen=True, slots=True)
class MotherFacts:
    """Where a newborn's mother is held, and whether the record has her as a woman."""

    holder: PartyId | None
    place: PlaceId | None
    female: bool


@dataclass(frozen=True, slots=True)
class FirstFacts:
    """The other record of a person, where two registrars judged the two to be one.

    `last` and `own_last` are the kinds of the parties that answered last for it and for this one.
    """

    standing: Standing
    last: PartyKind
    own_last: PartyKind


@dataclass(frozen=True, slots=True)
class Looked:
    """The entries in which upper contexts found that someone may cross: a grown-up, or a child."""

    cleared_in: int | None = None
    child_cleared_in: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """Facts from elsewhere that a custody decision relies on, read under the writer's lock."""

    operation_open: bool = False
    place: PlaceFacts | None = None
    held_there: int = 0
    taker: PartyFacts | None = None
    person: PersonFacts | None = None
    mother: MotherFacts | None = None
    handover: HandoverFacts | None = None
    first: FirstFacts | None = None
    left_behind: int = 0  # of the person's family unit, without a split note (F-01)


def may_be_held_there(
    kind: SubjectKind,
    act: Act,
    scene: Scene,
    *,
    first: bool = False,
    newborn: bool = False,
    run_by: PartyId | None = None,
) -> None:
    """Refuse a place that is closed, another party's than the holder's, or not for this subject.

    `first` is a first contact, before anything is known of the person; a `newborn` is where the
    mother is (C-08); `run_by` defaults to the acting party.
    """
    place = scene.place
    if place is None or not place.open:
        raise Refusal("NO_SUCH_PLACE", place=place.id if place else "-")
    if place.run_by != (run_by or act.party):
        raise Refusal("PLACE_OF_ANOTHER", place=place.id, run_by=place.run_by)
    if kind is SubjectKind.PERSON:
        if place.kind in STORES:
            raise Refusal("NOBODY_IN_A_STORE", place=place.id)
        if not newborn:
            _may_house(place, scene.person, first=first)
    if scene.held_there >= place.capacity:
        act.warn("PLACE_FULL", place=place.id, held=scene.held_there, capacity=place.capacity)


def _may_house(place: PlaceFacts, person: PersonFacts | None, *, first: bool) -> None:
    if first and place.kind not in FIRST_PLACES:
        raise Refusal("NOT_A_FIRST_PLACE", place=place.id, kind=place.kind.value)
    match place.kind:
        case PlaceKind.INTERNMENT_CAMP:
            if person is None:
                raise Refusal("TRACK_MISSING", place=place.id)
            if person.age != "ADULT":
                raise Refusal("CHILD_IN_ADULT_CAMP", place=place.id, age=person.age)
            if not person.combatant:
                raise Refusal("CIVILIAN_AMONG_COMBATANTS", place=place.id, track=person.track)
        case PlaceKind.FAMILY_SITE | PlaceKind.TRANSIT_CAMP | PlaceKind.REHAB_CENTRE:
            if person is None:
                raise Refusal("TRACK_MISSING", place=place.id)
            if person.combatant:
                raise Refusal("COMBATANT_AMONG_CIVILIANS", place=place.id, track=person.track)
        case PlaceKind.CHILD_CENTRE:
            if person is None or person.age == "ADULT":
                raise Refusal("ADULT_IN_CHILD_CENTRE", place=place.id)
        case _:
            return


def may_cross(scene: Scene, act: Act, court_reference: str, looked: Looked) -> None:
    """Refuse an offer to the other side, or to justice, of someone who may not go that way."""
    taker, person = scene.taker, scene.person
    if taker is None or not taker.open:
        raise Refusal("NO_SUCH_TAKER", taker=taker.id if taker else "-")
    if taker.id == act.party:
        raise Refusal("OFFER_TO_ONESELF")
    may_go_to(taker.kind, person, court_reference, looked)


def may_go_to(
    kind: PartyKind, person: PersonFacts | None, court_reference: str, looked: Looked
) -> None:
    """The same at the offer and at the acceptance: what was known may have changed between."""
    match kind:
        case PartyKind.RECEIVER:
            _may_go_over(person, looked)
        case PartyKind.JUSTICE:
            if person is None or person.age != "ADULT":
                raise Refusal("CHILD_TO_JUSTICE", age=person.age if person else "-")
            if not court_reference.strip():
                raise Refusal("COURT_REFERENCE_MISSING")
            if person.track != "CRM":
                raise Refusal("TRACK_NOT_CRIMINAL", track=person.track)
        case PartyKind.STORE:
            raise Refusal("NOBODY_IN_A_STORE", place=kind.value)
        case PartyKind.HOST | PartyKind.HOSPITAL | PartyKind.CHILD_BODY:
            return


def _may_go_over(person: PersonFacts | None, looked: Looked) -> None:
    """The tracks and the check of a grown-up, or those of a child: one never stands for the other.

    A doubt about age is a child's (C-01).
    """
    child = person is not None and person.age != "ADULT"
    if person is None or person.track not in MAY_CROSS | (CHILD_MAY_CROSS if child else set()):
        raise Refusal("TRACK_MAY_NOT_CROSS", track=person.track if person else "-")
    if not child:
        if looked.cleared_in is None:
            raise Refusal("NOT_CLEARED_TO_CROSS")
    elif looked.child_cleared_in is None:
        raise Refusal("CHILD_DEPARTURE_NOT_CLEARED", age=person.age)
    elif person.track not in CHILD_MAY_CROSS:
        raise Refusal("TRACK_MAY_NOT_CROSS", track=person.track)


def may_be_moved(person: PersonFacts | None, *, to_care: bool) -> None:
    """Refuse any movement of someone who may be on the record twice (N-06), except to a hospital.

    Care comes first (M-01): the lock goes with the person and holds on the way back.
    """
    if person is not None and person.duplicate_open and not to_care:
        raise Refusal("DUPLICATE_OPEN")


def keeps_the_family_together(scene: Scene) -> None:
    """Refuse to part a registered family unit without every adult's split note (F-01).

    Who would be left behind is told by `unity`; a signed reason does not pass it.
    """
    if scene.left_behind:
        raise Refusal("FAMILY_UNIT_PARTED", behind=scene.left_behind)


def counted_on_the_other(mine: Standing, first: FirstFacts | None) -> None:
    """Refuse to close a record that tells more of what became of the person than the other does.

    A death, and an acceptance by the other side, stay on the record that counts.
    """
    if first is None:
        raise Refusal("NOT_JUDGED_SAME")
    died_here = mine in DEAD and first.standing not in DEAD
    gone_here = first.own_last is PartyKind.RECEIVER and first.last is not PartyKind.RECEIVER
    if died_here or gone_here:
        raise Refusal("THE_OTHER_RECORD_COUNTS", standing=mine.value)
