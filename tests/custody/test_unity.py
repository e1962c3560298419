"""A registered family is not parted: by a move, a transfer, over the border, by anyone (F-01)."""

import json

import pytest

from awda.custody import acts, queries
from awda.custody.acts import Refused, Taken
from awda.custody.handovers.rules import OpenHandover, terms_hash
from awda.custody.one_by_one import ListRefused
from awda.custody.vocabulary import DeclineReason, Move, Purpose
from awda.journal.clock import new_id
from awda.journal.models import Entry
from awda.journal.writer import execute
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, subject
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.people import acts as people
from awda.people.codes import PresentsAs, Source, Track
from awda.people.households.links import Relationship
from awda.people.households.rules import RestateLink
from awda.people.partings.units import notes
from awda.places.projection import PLACES
from awda.places.rules import Building, OpenPlace, PlaceKind
from tests.conftest import NOON, sign
from tests.family.scenes import HOUR, LATER, family, signs, written
from tests.housing.scenes import hand_over
from tests.scenes import meet, open_operation

pytestmark = [pytest.mark.django_db, pytest.mark.rule("F-01")]
RECEPTION = PlaceId("reception")


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def move(person: PersonId, place: PlaceId = RECEPTION, *passed: str) -> None:
    overrides = tuple(Override(code, "they were told to") for code in passed)
    act = sign(Role.CAMP_MANAGER, "crossing", LATER, overrides=overrides)
    acts.record(act, Move(subject=subject(person), place=place))


def code(why: "pytest.ExceptionInfo[Refusal]") -> str:
    """Of the refusal, or of the first on a list."""
    found = why.value
    return next(iter(found.each.values())).code if isinstance(found, ListRefused) else found.code


def test_nobody_is_moved_away_from_their_family_and_no_reason_passes() -> None:
    _, man, wife, _ = family()
    for passed in ((), ("FAMILY_UNIT_PARTED",)):
        with pytest.raises(Refusal) as why:
            move(man, RECEPTION, *passed)
        assert why.value.code == "FAMILY_UNIT_PARTED"
        assert why.value.facts == {"behind": 2}
        assert not why.value.overridable
    assert queries.holding(wife).place == queries.holding(man).place == "gate"  # type: ignore[union-attr]  # both were met


def test_the_family_moves_together_or_not_at_all() -> None:
    _, man, wife, son = family()
    act = sign(Role.CAMP_MANAGER, "crossing", LATER)
    with pytest.raises(ListRefused) as why:
        acts.move_together(act, (subject(man), subject(wife)), RECEPTION)
    assert {one.code for one in why.value.each.values()} == {"FAMILY_UNIT_PARTED"}
    acts.move_together(act, tuple(map(subject, (man, wife, son))), RECEPTION)
    held = queries.holdings([man, wife, son]).values()
    assert {one.place for one in held} == {"reception"}
    for empty in ((), (subject(man), subject(man))):
        with pytest.raises(Refusal, match="LIST_EMPTY_OR_REPEATED"):
            acts.move_together(sign(Role.CAMP_MANAGER, "crossing", LATER), empty, RECEPTION)


def test_with_every_adult_s_split_note_the_one_it_names_may_go() -> None:
    home, man, wife, son = family()
    note = written(home, man)
    signs(note, wife)
    with pytest.raises(Refusal, match="FAMILY_UNIT_PARTED"):
        move(man)
    signs(note, man)
    with pytest.raises(Refusal, match="FAMILY_UNIT_PARTED"):
        move(son)  # the note parts him from nobody but the man
    move(man)
    assert queries.holding(man).place == "reception"  # type: ignore[union-attr]  # he was met


def test_whoever_is_apart_may_always_go_to_their_family() -> None:
    home, man, wife, son = family()
    signs(written(home, man), man, wife)
    move(man)
    act = sign(Role.CAMP_MANAGER, "crossing", LATER)
    acts.move_together(act, (subject(wife), subject(son)), RECEPTION)
    held = queries.holdings([man, wife, son]).values()
    assert {one.place for one in held} == {"reception"}


def offer(people: list[PersonId], taker: str, place: str, at: Instant = LATER) -> HandoverId:
    return hand_over(people, place, taker, at=at, accept=False)


@pytest.mark.parametrize(("taker", "place"), [("camp", "families"), ("other-side", "far-side")])
def test_part_of_a_family_is_not_offered_to_a_camp_nor_over_the_border(
    taker: str, place: str
) -> None:
    home, man, wife, son = family()
    with pytest.raises(ListRefused) as why:
        offer([man], taker, place)
    assert code(why) == "FAMILY_UNIT_PARTED"
    signs(written(home, man), man, wife)
    offer([man], taker, place)
    assert queries.holding(son).handover is None  # type: ignore[union-attr]  # he was met


@pytest.mark.rule("F-02")
def test_a_taker_who_declines_one_of_a_family_takes_nobody_of_it_without_a_note() -> None:
    """T5 at the line: the father is refused there, the others go on only if the adults sign."""
    home, man, wife, son = family()
    command = OpenHandover(
        handover=HandoverId(new_id()),
        taker=PartyId("camp"),
        purpose=Purpose.TRANSFER,
        subjects=tuple(sorted(map(subject, (man, wife, son)))),
        lapses_at=LATER + 24 * HOUR,
        to_place=PlaceId("families"),
    )
    acts.offer(sign(Role.CAMP_MANAGER, "crossing", LATER), command)
    terms = terms_hash(command, PartyId("crossing"), LATER)
    taken = [Taken(subject(one), PlaceId("families")) for one in (wife, son)]
    no = [Refused(subject(man), DeclineReason.PAPERS)]

    def answer(at: Instant) -> object:
        taker = sign(Role.CAMP_MANAGER, "camp", at)
        return acts.answer(taker, command.handover, terms, taken, no)

    with pytest.raises(ListRefused) as why:
        answer(LATER + HOUR)
    assert {one.code for one in why.value.each.values()} == {"FAMILY_UNIT_PARTED"}
    assert queries.tally(command.handover) == {"OFFERED": 3}
    signs(written(home, man), man, wife)
    answer(LATER + 2 * HOUR)
    assert queries.tally(command.handover) == {"ACCEPTED": 2, "DECLINED": 1}


def test_one_taker_puts_no_family_into_two_of_its_camps() -> None:
    _, man, wife, son = family()
    handover = hand_over([man, wife, son], "families", "camp", accept=False)
    terms = queries.handover_facts(handover, man).terms  # type: ignore[union-attr]  # just opened
    _second_camp()
    places = {man: "tents", wife: "families", son: "families"}
    taken = [Taken(subject(one), PlaceId(place)) for one, place in places.items()]
    act = sign(Role.CAMP_MANAGER, "camp", LATER + HOUR)
    with pytest.raises(ListRefused) as why:
        acts.answer(act, handover, terms, taken)
    assert code(why) == "FAMILY_UNIT_PARTED"


def _second_camp() -> None:
    command = OpenPlace(
        place=PlaceId("tents"),
        kind=PlaceKind.FAMILY_SITE,
        run_by=PartyId("camp"),
        name_ar="خيام",
        name_en="tents",
        building=Building.TENTS,
        capacity=100,
        km_to_border=120,
    )
    execute(PLACES, command, sign(Role.KEEPER, "awda", NOON))


@pytest.mark.rule("F-01", "M-01", "C-03")
@pytest.mark.parametrize(
    ("taker", "place", "who"), [("hospital", "ward", 1), ("children", "centre", 3)]
)
def test_care_waits_for_no_note(taker: str, place: str, who: int) -> None:
    people = family()
    person = people[who]
    assert isinstance(person, str)
    hand_over([PersonId(person)], place, taker)
    assert queries.holding(person).place == place  # type: ignore[union-attr]  # met above


def test_the_way_back_from_care_leads_to_the_family_and_to_no_other_camp() -> None:
    _, man, wife, son = family()
    hand_over([man], "ward", "hospital")
    at = LATER + 2 * HOUR
    back = {"giver": "hospital", "at": at, "purpose": Purpose.HOSPITAL_OUT}
    with pytest.raises(ListRefused) as why:
        hand_over([man], "families", "camp", **back)  # type: ignore[arg-type]  # named above
    assert code(why) == "FAMILY_UNIT_PARTED"
    hand_over([man], "gate", "crossing", **back)  # type: ignore[arg-type]  # named above
    assert queries.holding(man).place == queries.holding(wife).place == "gate"  # type: ignore[union-attr]  # both met
    assert queries.holding(son) is not None


def test_the_family_does_not_leave_one_of_them_in_hospital_for_the_other_side() -> None:
    """M-01 lets him go to care alone; it does not let the others cross without him (T5)."""
    home, man, wife, son = family()
    hand_over([man], "ward", "hospital")
    at = LATER + 3 * HOUR
    adults = {"giver": "crossing", "at": at}
    with pytest.raises(ListRefused) as why:
        hand_over([wife], "far-side", "other-side", **adults)  # type: ignore[arg-type]  # named above
    assert code(why) == "FAMILY_UNIT_PARTED"
    note = written(home, wife, son)
    signs(note, man, wife)
    with pytest.raises(ListRefused) as why:  # her son goes with her, or nobody goes
        hand_over([wife], "far-side", "other-side", **adults)  # type: ignore[arg-type]  # named above
    assert code(why) == "FAMILY_UNIT_PARTED"


@pytest.mark.rule("F-01", "F-03")
def test_a_link_the_wife_does_not_recognise_holds_nobody_back() -> None:
    home, _, wife, _ = family()
    restate = RestateLink(
        household=home,
        person=wife,
        relationship=Relationship.SPOUSE_NOT_RECOGNISED,
        stated_by=wife,
        proof=Source.CLAIMED,
        disputed=False,
    )
    people.restate_link(sign(Role.PROTECTION, "crossing"), restate)
    move(wife)
    assert queries.holding(wife).place == "reception"  # type: ignore[union-attr]  # she was met


def test_a_move_relies_on_the_note_it_was_allowed_by() -> None:
    home, man, wife, _ = family()
    signs(written(home, man), man, wife)
    act = sign(Role.CAMP_MANAGER, "crossing", LATER)
    [entry] = acts.record(act, Move(subject=subject(man), place=RECEPTION)).indexes
    [note] = notes(home)
    envelope = json.loads(bytes(Entry.objects.get(idx=entry).envelope))
    assert set(note.entries) <= set(envelope["relied_on"])


def test_whoever_is_alone_is_asked_nothing() -> None:
    person = meet(track=Track.FAM, presents_as=PresentsAs.FAMILY)
    move(person)
    hand_over([person], "families", "camp")
    assert queries.holding(person).place == "families"  # type: ignore[union-attr]  # met above
