"""Parties, places and shelters: what may be opened, and what a site may be.

Law: a prison or police cell never houses internees (H-02); a camp near the border needs a dated
move plan (H-01); a receiving authority is a dated entity with a mandate and a predecessor (L-05).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from awda.kernel.act import Act
from awda.kernel.ids import OperationId, PartyId, PlaceId, ShelterId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.kernel.stating import HANDED_DOWN, stating
from awda.policy.vocabulary import DEFAULTS, InForce, Number

CODE = re.compile(r"[a-z0-9][a-z0-9._-]{0,47}")  # stands in public envelopes


class PartyKind(StrEnum):
    """Who a party is. It decides what holding a person there means in the sum rule X-05."""

    HOST = "host"  # the host state's authority, unit, crossing, camp or convoy
    HOSPITAL = "hospital"
    CHILD_BODY = "child_body"  # a civilian child-protection body
    RECEIVER = "receiver"  # the other side
    JUSTICE = "justice"  # a court or prison, on a court's order
    STORE = "store"  # an arms or property store


class PlaceKind(StrEnum):
    """What a place is for (codelists.json, place_kind, and the store of belongings)."""

    CROSSING = "CROSSING"
    RECEPTION = "RECEPTION"
    TRANSIT_CAMP = "TRANSIT_CAMP"
    INTERNMENT_CAMP = "INTERNMENT_CAMP"
    FAMILY_SITE = "FAMILY_SITE"
    CHILD_CENTRE = "CHILD_CENTRE"
    REHAB_CENTRE = "REHAB_CENTRE"
    HOSPITAL = "HOSPITAL"
    ARMS_STORE = "ARMS_STORE"
    PROPERTY_STORE = "PROPERTY_STORE"
    CHECKPOINT = "CHECKPOINT"
    HANDOVER_POINT = "HANDOVER_POINT"
    RECEPTION_OTHER_STATE = "RECEPTION_OTHER_STATE"
    COURT = "COURT"


HOUSING = frozenset(
    {
        PlaceKind.RECEPTION,
        PlaceKind.TRANSIT_CAMP,
        PlaceKind.INTERNMENT_CAMP,
        PlaceKind.FAMILY_SITE,
        PlaceKind.CHILD_CENTRE,
        PlaceKind.REHAB_CENTRE,
    }
)
STORES = frozenset({PlaceKind.ARMS_STORE, PlaceKind.PROPERTY_STORE})
RUNS: dict[PartyKind, frozenset[PlaceKind]] = {
    PartyKind.HOST: HOUSING - {PlaceKind.CHILD_CENTRE}
    | STORES
    | {PlaceKind.CROSSING, PlaceKind.CHECKPOINT, PlaceKind.HANDOVER_POINT},
    PartyKind.HOSPITAL: frozenset({PlaceKind.HOSPITAL}),
    PartyKind.CHILD_BODY: frozenset({PlaceKind.CHILD_CENTRE}),
    PartyKind.RECEIVER: frozenset({PlaceKind.RECEPTION_OTHER_STATE, PlaceKind.HANDOVER_POINT}),
    PartyKind.JUSTICE: frozenset({PlaceKind.COURT}),
    PartyKind.STORE: STORES,
}
"""Which places a party of each kind may run: nobody is moved past a gate within one party."""

BORDER_SENSITIVE = frozenset({PlaceKind.INTERNMENT_CAMP, PlaceKind.FAMILY_SITE})


class Building(StrEnum):
    """What stands there."""

    TENTS = "TENTS"
    CONTAINERS = "CONTAINERS"
    BARRACKS = "BARRACKS"
    SCHOOL = "SCHOOL"
    HOUSES = "HOUSES"
    HANGAR = "HANGAR"
    CLINIC = "CLINIC"
    OPEN_GROUND = "OPEN_GROUND"
    PRISON = "PRISON"
    POLICE_CELL = "POLICE_CELL"
    OTHER = "OTHER"


CELLS = frozenset({Building.PRISON, Building.POLICE_CELL})


class Quarter(StrEnum):
    """Who sleeps in a shelter (H-04)."""

    MEN = "MEN"
    WOMEN = "WOMEN"
    FAMILY = "FAMILY"


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOperation:
    """An operation begins: the people and items that enter under it are summed together (X-05)."""

    operation: OperationId
    name_ar: str
    name_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenParty:
    """A party begins. A receiver names its mandate; `predecessor` is the party it follows."""

    party: PartyId
    kind: PartyKind
    name_ar: str
    name_en: str
    mandate: str = ""
    predecessor: PartyId | None = None
    recognition: str = ""  # who recognises it, and since when (L-05)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseParty:
    """A party ends; it can take nothing more. Refused while it holds or runs anything (P-12).

    `held_by_it` persons and items and `places_open` are handed down by the act above custody.
    """

    party: PartyId
    reason: str
    held_by_it: int = field(metadata=HANDED_DOWN)
    places_open: int = field(metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPlace:
    """A place begins to be used. `capacity` in persons (or items for a store)."""

    place: PlaceId
    kind: PlaceKind
    run_by: PartyId
    name_ar: str
    name_en: str
    building: Building
    capacity: int
    km_to_border: int | None = None
    move_by: date | None = None  # the dated move plan H-01 asks for


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosePlace:
    """A place is no longer used. Refused while anyone is held there, or is left without (P-12).

    Handed down by the acts above that may count them: `held_here`, and `without_solution`, who
    lived there and has no onward solution.
    """

    place: PlaceId
    reason: str
    held_here: int = field(metadata=HANDED_DOWN)
    without_solution: int = field(metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureSite:
    """What a site offers on a day, for the Sphere indicators (H-05). Units are in the names."""

    place: PlaceId
    site_area_m2: int
    covered_area_m2: int
    water_litres_per_day: int
    toilets: int
    taps: int
    food_kcal_per_person_per_day: int
    farthest_toilet_m: int = 0
    cold_season: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddShelter:
    """A tent, block or room in a place."""

    place: PlaceId
    shelter: ShelterId
    name: str
    quarter: Quarter
    capacity: int


Command = OpenOperation | OpenParty | CloseParty | OpenPlace | ClosePlace | MeasureSite | AddShelter


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationOpened:
    operation: OperationId
    name_ar: str
    name_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyOpened:
    party: PartyId
    kind: PartyKind
    name_ar: str
    name_en: str
    mandate: str
    predecessor: PartyId | None
    recognition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyClosed:
    party: PartyId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOpened:
    place: PlaceId
    kind: PlaceKind
    run_by: PartyId
    name_ar: str
    name_en: str
    building: Building
    capacity: int
    km_to_border: int | None
    move_by: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceClosed:
    place: PlaceId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMeasured:
    place: PlaceId
    site_area_m2: int
    covered_area_m2: int
    water_litres_per_day: int
    toilets: int
    taps: int
    food_kcal_per_person_per_day: int
    farthest_toilet_m: int
    cold_season: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelterAdded:
    place: PlaceId
    shelter: ShelterId
    name: str
    quarter: Quarter
    capacity: int


Event = (
    OperationOpened
    | PartyOpened
    | PartyClosed
    | PlaceOpened
    | PlaceClosed
    | SiteMeasured
    | ShelterAdded
)


# --- state


@dataclass(frozen=True, slots=True)
class Ground:
    """What is remembered of one party or place."""

    opened: bool = False
    closed: bool = False
    shelters: frozenset[ShelterId] = frozenset()


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """A party, and the entry that opened it."""

    id: PartyId
    kind: PartyKind
    open: bool
    entry: int


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """A place, and the entry that opened it. `capacity` in persons or items."""

    id: PlaceId
    kind: PlaceKind
    run_by: PartyId
    capacity: int
    open: bool
    entry: int


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere: does the named party exist and stay open, and of what kind is it."""

    party_open: bool
    party_kind: PartyKind | None = None
    policy: InForce = DEFAULTS


def stream(command: Command) -> str:
    """A party has its stream, and a place with its shelters has its own."""
    match command:
        case OpenOperation():
            return f"operation/{command.operation}"
        case OpenParty() | CloseParty():
            return f"party/{command.party}"
        case _:
            return f"place/{command.place}"


def decide(state: Ground, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    match command:
        case OpenOperation():
            _must_be_new(state, command.operation)
            return [stating(OperationOpened, command)]
        case OpenParty():
            return _open_party(state, command, around)
        case OpenPlace():
            return _open_place(state, command, act, around)
        case CloseParty():
            _must_be_open(state)
            if command.held_by_it or command.places_open:
                raise Refusal(
                    "PARTY_STILL_ANSWERS", held=command.held_by_it, places=command.places_open
                )
            return [stating(PartyClosed, command)]
        case ClosePlace():
            _must_be_open(state)
            if command.held_here:
                raise Refusal("PLACE_NOT_EMPTY", held=command.held_here)
            if command.without_solution:
                raise Refusal("RESIDENTS_WITHOUT_SOLUTION", people=command.without_solution)
            return [stating(PlaceClosed, command)]
        case MeasureSite():
            _must_be_open(state)
            return [stating(SiteMeasured, command)]
        case AddShelter():
            _must_be_open(state)
            if not CODE.fullmatch(command.shelter):
                raise Refusal("CODE_NOT_PLAIN")
            if command.shelter in state.shelters:
                raise Refusal("ALREADY_OPEN", what=command.shelter)
            return [stating(ShelterAdded, command)]


def _open_party(state: Ground, command: OpenParty, around: Around) -> Sequence[Event]:
    _must_be_new(state, command.party)
    if command.kind is PartyKind.RECEIVER and not command.mandate.strip():
        raise Refusal("MANDATE_MISSING")
    if command.predecessor:  # it may have ended already: a government can fall in a day
        if around.party_kind is None:
            raise Refusal("NO_SUCH_PARTY", party=command.predecessor)
        if around.party_kind is not command.kind:
            raise Refusal("PREDECESSOR_OF_ANOTHER_KIND", party=command.predecessor)
    return [stating(PartyOpened, command)]


def _open_place(state: Ground, command: OpenPlace, act: Act, around: Around) -> Sequence[Event]:
    _must_be_new(state, command.place)
    if not around.party_open:
        raise Refusal("NO_SUCH_PARTY", party=command.run_by)
    if around.party_kind is None or command.kind not in RUNS[around.party_kind]:
        raise Refusal("NOT_A_PLACE_OF_THIS_PARTY", kind=command.kind.value, party=command.run_by)
    if command.building in CELLS and command.kind is not PlaceKind.COURT:
        raise Refusal("PRISON_IS_NO_CAMP")
    if command.capacity < 1:
        raise Refusal("CAPACITY_MISSING")
    least = around.policy[Number.BORDER_DISTANCE_KM]
    near = command.km_to_border is not None and command.km_to_border < least
    if command.kind in BORDER_SENSITIVE and near and command.move_by is None:
        act.warn("TOO_NEAR_THE_BORDER", km=command.km_to_border or 0, least=least)
    return [stating(PlaceOpened, command)]


def _must_be_new(state: Ground, what: str) -> None:
    if not CODE.fullmatch(what):
        raise Refusal("CODE_NOT_PLAIN")
    if state.opened:
        raise Refusal("ALREADY_OPEN", what=what)


def _must_be_open(state: Ground) -> None:
    if not state.opened:
        raise Refusal("NOT_OPEN")
    if state.closed:
        raise Refusal("ALREADY_CLOSED")


def evolve(state: Ground, event: Event, _when: Instant) -> Ground:
    """What is remembered after one more fact."""
    match event:
        case OperationOpened() | PartyOpened() | PlaceOpened():
            return replace(state, opened=True)
        case PartyClosed() | PlaceClosed():
            return replace(state, closed=True)
        case ShelterAdded():
            return replace(state, shelters=state.shelters | {event.shelter})
        case SiteMeasured():
            return state


MAY = {
    OpenOperation: frozenset({Role.KEEPER}),
    OpenParty: frozenset({Role.KEEPER}),
    CloseParty: frozenset({Role.KEEPER}),
    OpenPlace: frozenset({Role.KEEPER}),
    ClosePlace: frozenset({Role.KEEPER}),
    MeasureSite: frozenset({Role.KEEPER, Role.CAMP_MANAGER}),
    AddShelter: frozenset({Role.KEEPER, Role.CAMP_MANAGER}),
}
