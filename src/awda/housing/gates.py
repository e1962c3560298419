"""Who may sleep where: the facts a bed is decided on, and the rules that refuse.

H-04: women and men have their own quarters, a family shelter is for one household. C-02: no
child, and nobody whose age is in doubt, sleeps in adult internment housing. C-08: a mother and her
own child are never put apart. None of these can be overridden. Splitting a household (F-01), beds
for people in conflict (F-07), mixing combatants and civilians, strangers' company for a child and a
full shelter are passed only with a signed reason. Pure.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from awda.housing.vocabulary import CampRegime
from awda.kernel.ids import HouseholdId, PersonId, PlaceId, ShelterId
from awda.kernel.refusal import Fact, Refusal
from awda.people.age import Age
from awda.people.codes import Sex
from awda.places.rules import PlaceKind, Quarter

BOY_WITH_MOTHER_BELOW_YEARS = 12  # an older boy sleeps with his mother in a family shelter


class Signs(Protocol):
    """Whoever answers for a warning: an act, or a proposal which passes none."""

    def warn(self, code: str, /, **facts: Fact) -> None:
        """Refuse with an overridable refusal unless a reason was signed for this very code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sleeper:
    """What a bed depends on, for one person on a day.

    `oldest_years`: completed years of age if born on the earliest day possible. `mothers`: the
    women whose own child this person is.
    """

    person: PersonId
    sex: Sex
    age: Age
    oldest_years: int
    combatant: bool
    households: frozenset[HouseholdId] = frozenset()
    mothers: frozenset[PersonId] = frozenset()

    @property
    def may_be_child(self) -> bool:
        """Child or in doubt (C-01)."""
        return self.age is not Age.ADULT


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A shelter of a place. `capacity` in persons."""

    shelter: ShelterId
    place: PlaceId
    name: str
    quarter: Quarter
    capacity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Someone of the person's household, or the person's mother or own child, who has a bed.

    `own_child`: these two are mother and child.
    """

    person: PersonId
    room: Room
    combatant: bool
    own_child: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Facts from elsewhere a decision relies on, read under the writer's lock.

    `held`: the acting party holds the person at the place. `inside`: who has a bed in the shelter
    now, without the person. `household`: everyone of the person's households. `conflict`: someone
    inside stands on the conflict list with the person; who, and why, stays sealed.
    `duplicate_open`: a question stands open of who the person is.
    """

    held: bool = False
    custody_entry: int = -1
    place_kind: PlaceKind | None = None
    room: Room | None = None
    sleeper: Sleeper | None = None
    inside: tuple[Sleeper, ...] = ()
    household: frozenset[PersonId] = frozenset()
    kin: tuple[Kin, ...] = ()
    conflict: bool = False
    regime: CampRegime | None = None
    duplicate_open: bool = False


def may_sleep_there(scene: Scene, together: Collection[PersonId], act: Signs) -> None:
    """Refuse a bed that the law, or the camp's peace, does not allow. `together` come along."""
    room, sleeper = scene.room, scene.sleeper
    if room is None:
        raise Refusal("NO_SUCH_SHELTER")
    if sleeper is None:
        raise Refusal("NOT_MET_YET")
    _quarter(sleeper, room, scene, together)
    not_parted(scene, together, stays_in=room.shelter)
    _household(sleeper, room, scene, together, act)
    _company(sleeper, room, scene, together, act)
    if len(scene.inside) >= room.capacity:
        act.warn(
            "SHELTER_FULL", shelter=room.shelter, inside=len(scene.inside), capacity=room.capacity
        )


def _quarter(sleeper: Sleeper, room: Room, scene: Scene, together: Collection[PersonId]) -> None:
    if room.quarter is Quarter.FAMILY:
        _own_household(sleeper, room, scene)
        return
    if sleeper.may_be_child and scene.place_kind is PlaceKind.INTERNMENT_CAMP:
        raise Refusal("CHILD_IN_ADULT_SHELTER", shelter=room.shelter, age=sleeper.age.value)
    match sleeper.sex:
        case Sex.NOT_KNOWN:
            raise Refusal("SEX_NOT_KNOWN", shelter=room.shelter)
        case Sex.FEMALE if room.quarter is Quarter.MEN:
            raise Refusal("WOMAN_AMONG_MEN", shelter=room.shelter)
        case Sex.MALE if room.quarter is Quarter.WOMEN:
            inside = {other.person for other in scene.inside}
            if not _small_boy(sleeper) or sleeper.mothers.isdisjoint(inside | set(together)):
                raise Refusal(
                    "MAN_AMONG_WOMEN", shelter=room.shelter, below=BOY_WITH_MOTHER_BELOW_YEARS
                )
        case _:
            return


def _small_boy(sleeper: Sleeper) -> bool:
    return sleeper.age is Age.CHILD and sleeper.oldest_years < BOY_WITH_MOTHER_BELOW_YEARS


def _own_household(sleeper: Sleeper, room: Room, scene: Scene) -> None:
    if not sleeper.households:
        raise Refusal("FAMILY_SHELTER_NEEDS_A_HOUSEHOLD", shelter=room.shelter)
    if any(sleeper.households.isdisjoint(other.households) for other in scene.inside):
        raise Refusal("NOT_OWN_HOUSEHOLD", shelter=room.shelter)


def not_parted(scene: Scene, together: Collection[PersonId], *, stays_in: ShelterId | None) -> None:
    """Refuse to leave a mother and her own child in different shelters (C-08).

    `stays_in` is where the person will sleep; None when the person gives the bed up.
    """
    for kin in scene.kin:
        if kin.own_child and kin.room.shelter != stays_in and kin.person not in together:
            raise Refusal("MOTHER_AND_CHILD_APART", shelter=kin.room.shelter, place=kin.room.place)


def _household(
    sleeper: Sleeper, room: Room, scene: Scene, together: Collection[PersonId], act: Signs
) -> None:
    for kin in scene.kin:
        if kin.person in together or kin.room.shelter == room.shelter:
            continue
        if kin.room.place == room.place:
            split = kin.room.quarter is Quarter.FAMILY
        else:
            split = kin.combatant == sleeper.combatant  # else the law keeps their sites apart
        if split:
            act.warn("HOUSEHOLD_SPLIT", shelter=kin.room.shelter, place=kin.room.place)


def _company(
    sleeper: Sleeper, room: Room, scene: Scene, together: Collection[PersonId], act: Signs
) -> None:
    if scene.conflict:
        act.warn("IN_CONFLICT", shelter=room.shelter)
    if room.quarter is Quarter.FAMILY:
        return
    if any(other.combatant != sleeper.combatant for other in scene.inside):
        act.warn("COMBATANTS_AND_CIVILIANS_IN_ONE_SHELTER", shelter=room.shelter)
    if sleeper.may_be_child and scene.place_kind is not PlaceKind.CHILD_CENTRE:
        company = {other.person for other in scene.inside} | set(together)
        if scene.household.isdisjoint(company):
            act.warn("CHILD_AMONG_STRANGERS", shelter=room.shelter, age=sleeper.age.value)
