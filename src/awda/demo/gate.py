"""At the crossing: custody, triage, weapons, registration, the legal track, property, a card."""

from dataclasses import replace
from datetime import date

from awda.demo import story
from awda.demo.cast import Arrival, Part
from awda.demo.desks import act, derived
from awda.demo.names import TOWNS
from awda.equipment import acts as equipment
from awda.equipment import vocabulary as words
from awda.equipment.acts import Receiving
from awda.equipment.clearing.rules import Carried, DeclareClear, MakeSafe
from awda.equipment.kinds import (
    Belonging,
    Condition,
    ItemType,
    Lot,
    Notes,
    Officer,
    Serial,
    SerialState,
    Weapon,
)
from awda.identity import acts as identity
from awda.intake import acts as intake
from awda.kernel.ids import ItemId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override
from awda.kernel.roles import Role
from awda.people import acts as people
from awda.people.answers import (
    Born,
    Declined,
    Identity,
    Interview,
    LatinVariant,
    Nationality,
    Origin,
    PersonName,
    Said,
    Service,
)
from awda.people.codes import NationalityStatus, Precision, PresentsAs, Sex, Track, Triage
from awda.people.commands import AddPhoto, AssignTrack, NameNextOfKin, Register

GOES_ON = (Override("MAYBE_ONE_PERSON", "he says he was never written down before"),)
ORDERED_BY, GROUNDS = "Prime Minister's approval of 7 December 2024", "asked for refuge"
PRESENTS = {
    Part.STAFF: PresentsAs.CIVILIAN_OFFICIAL,
    Part.WIFE: PresentsAs.FAMILY,
    Part.CHILD: PresentsAs.FAMILY,
}
RECEIVING = Receiving(
    operation=story.OPERATION, place=story.ARMS_BAY, ordered_by=ORDERED_BY, grounds=GROUNDS
)
RIFLES = (
    (ItemType.RIFLE, "AKM", "7.62x39", 70),
    (ItemType.RIFLE, "AK-74", "5.45x39", 15),
    (ItemType.PISTOL, "Makarov", "9x18", 8),
    (ItemType.LMG, "PKM", "7.62x54R", 5),
    (ItemType.RPG_LAUNCHER, "RPG-7", "40 mm", 2),
)
INTERVIEW = Interview(
    language="ara",
    interpreter="",
    same_language=True,
    no_coercion=True,
    right_to_stop_explained=True,
)


def first_contact(one: Arrival, at: Instant) -> None:
    """Custody first, then the wristband, sex, age as it looks, and how badly hurt (I-01, I-13)."""
    one.person = PersonId(derived(f"person {one.number}"))
    years = at.year - one.born.year
    spread = (16, 19) if one.part is Part.DOUBT else (max(0, years - 2), years + 2)
    if one.part not in (Part.DOUBT, Part.CHILD):
        spread = (max(18, spread[0]), spread[1])
    hurt: Triage | None = Triage.YELLOW if one.wounded else Triage.GREEN
    if one.grave:
        hurt = Triage.RED
    if one.straggler and one.number % 2:
        hurt = None
    arrival = intake.FirstContact(
        person=one.person,
        operation=story.OPERATION,
        place=story.TENTS,
        ordered_by=ORDERED_BY,
        grounds=GROUNDS,
        supervised_by="committee of ministries, al-Qaim",
        wristband=f"Q{one.number:04d}",
        sex=sex(one),
        estimated_age_from=spread[0],
        estimated_age_to=spread[1],
        presents_as=PRESENTS.get(one.part, PresentsAs.COMBATANT),
        triage=hurt,
        wounded=one.wounded,
    )
    intake.first_contact(act(Role.GATE_CLERK, story.BORDER, at, f"meet {one.number}"), arrival)


def sex(one: Arrival) -> Sex:
    """Wives, and the daughters among the children."""
    woman = one.part is Part.WIFE or (one.part is Part.CHILD and one.family % 2 == 0)
    return Sex.FEMALE if woman else Sex.MALE


def clear(one: Arrival, at: Instant) -> None:
    """Weapons are handed in, each with its marks, or none is declared (W-01..W-03)."""
    present = "child-care" if one.part in (Part.CHILD, Part.DOUBT) else ""
    officer = act(Role.ARMS_OFFICER, story.BORDER, at, f"clear {one.number}")
    if one.grave:
        safe = MakeSafe(person=one.person, weapons_taken=0, child_protection=present)
        equipment.clear(officer, safe)
        return
    if one.armed:
        hand_in(one, at)
    carried = Carried.HANDED_IN if one.armed else Carried.NONE
    declared = DeclareClear(person=one.person, carried=carried, child_protection=present)
    equipment.clear(officer, declared)


def hand_in(one: Arrival, at: Instant) -> None:
    """One weapon, and for every tenth bearer a lot of ammunition."""
    kind, model, calibre, _ = RIFLES[_weighted(one.number)]
    serial = Serial(state=SerialState.READ, text=f"{kind.value[:2]} {40_000 + one.number * 7}")
    weapon = words.HandInWeapon(
        item=ItemId(derived(f"weapon {one.number}")),
        tag=f"T-{one.number:04d}",
        weapon=Weapon(
            type=kind,
            serial=serial,
            country="RUS",
            maker="Izhmash",
            model=model,
            calibre=calibre,
            condition=Condition.WORN,
            serviceable=one.number % 9 != 0,
        ),
        origin=_origin(one),
    )
    officer = act(Role.ARMS_OFFICER, story.BORDER, at, f"weapon {one.number}")
    equipment.hand_in(officer, weapon, RECEIVING)
    one.items.append(weapon.item)
    if one.number % 10 == 0:
        lot = words.HandInAmmunition(
            item=ItemId(derived(f"rounds {one.number}")),
            tag=f"A-{one.number:04d}",
            lot=Lot(
                type=ItemType.AMMO,
                calibre=calibre,
                lot=f"L{one.number % 37:02d}",
                description="ball",
                rounds=30 + one.number % 4 * 30,
            ),
            origin=_origin(one),
        )
        officer = act(Role.ARMS_OFFICER, story.BORDER, at, f"rounds {one.number}")
        equipment.hand_in(officer, lot, RECEIVING)
        one.items.append(lot.item)


def _origin(one: Arrival) -> words.Origin:
    return words.Origin(
        handed_in_by=one.person,
        owner="armed forces of the state of origin",
        beneficiary="the new government once formed",
    )


def _weighted(number: int) -> int:
    mark = number * 37 % 100
    for index, (*_, share) in enumerate(RIFLES):
        if mark < share:
            return index
        mark -= share
    return 0


def register(one: Arrival, at: Instant) -> None:
    """The full form, in the person's language, with every answer free to be declined (I-03)."""
    desk = act(Role.REGISTRAR, story.BORDER, at, f"register {one.number}")
    soldier = bool(one.rank) and one.part is not Part.DOUBT
    form = Register(
        person=one.person,
        interview=INTERVIEW,
        identity=Identity(
            name=_name(one),
            sex=sex(one),
            birth=_birth(one),
        ),
        origin=Origin(
            nationality=Nationality(status=NationalityStatus.HELD, countries=("SYR",)),
            birth_place=Said(value=_town(one)),
            home_governorate=Said(value=_town(one)) if one.number % 7 else Declined(),
            languages=("ara",),
        ),
        service=_service(one) if soldier else None,
    )
    intake.register(replace(desk, overrides=GOES_ON), form)
    if one.number % 5 == 0:
        kin = NameNextOfKin(
            person=one.person,
            kin="kin-1",
            name=Said(value=f"{one.name.mother[0]} {one.name.family[0]}"),
            relation="MOTHER",
            address=_town(one),
            phone="",
            may_be_informed=True,
        )
        people.name_next_of_kin(desk.step("kin"), kin)


def _birth(one: Arrival) -> Born:
    if one.part is Part.DOUBT:
        return Born(
            earliest=date(one.born.year - 1, 1, 1),
            latest=date(one.born.year, 12, 31),
            precision=Precision.ESTIMATE,
        )
    return Born(earliest=one.born, latest=one.born, precision=Precision.DAY)


def _town(one: Arrival) -> str:
    return TOWNS[one.number % len(TOWNS)]


def _name(one: Arrival) -> PersonName:
    return PersonName(
        whole=Said(value=one.name.arabic),
        given=Said(value=one.name.given[0]),
        father=Said(value=one.name.father[0]),
        grandfather=Said(value=one.name.grandfather[0]),
        family_name=Said(value=one.name.family[0]),
        mother_given=Said(value=one.name.mother[0]),
        latin=(LatinVariant(value=one.name.latin),),
    )


def _service(one: Arrival) -> Service:
    return Service(
        rank=Said(value=one.rank),
        service_number=Said(value=f"{300_000 + one.number}"),
        unit=Declined() if one.number % 3 == 0 else Said(value=f"{one.number % 11 + 1}"),
    )


TRACKS = {
    Part.STAFF: (Track.CIV, "GC IV", "4"),
    Part.WIFE: (Track.FAM, "IDDRS 5.40", "9"),
    Part.CHILD: (Track.FAM, "IDDRS 5.40", "9"),
}


def assign_track(one: Arrival, at: Instant) -> None:
    """The one legal track, with its basis in law (L-01, L-02)."""
    track, instrument, article = TRACKS.get(one.part, (Track.INT, "GC III", "4B(2)"))
    role, party = Role.REGISTRAR, story.BORDER
    if one.part is Part.DOUBT:
        track, instrument, article = Track.CAF, "OPAC", "6(3)"
        role, party = Role.CHILD_PROTECTION, story.CHILDREN
    if one.wounded:
        track, article = Track.WND, "109"
    decision = AssignTrack(
        person=one.person,
        track=track,
        instrument=instrument,
        article=article,
        decided_by="legal officer, committee of ministries",
        review_on=date(2025, 3, 1),
    )
    people.assign_track(act(role, party, at, f"track {one.number}"), decision)


def asks_to_stay(one: Arrival, at: Instant) -> None:
    """A wish for protection, said in any words, is recorded at once (P-10)."""
    decision = AssignTrack(
        person=one.person,
        track=Track.ASY,
        instrument="CAT; ICCPR",
        article="3; 7",
        decided_by="protection officer, camp",
        review_on=date(2025, 3, 1),
    )
    people.assign_track(act(Role.PROTECTION, story.CAMP, at, f"asks {one.number}"), decision)


def issue_card(one: Arrival, photos: tuple[str, ...], at: Instant) -> None:
    """A photograph, and an identity card that shows no force and no unit (I-05)."""
    desk = act(Role.REGISTRAR, story.BORDER, at, f"card {one.number}")
    photo = AddPhoto(person=one.person, sha256=photos[one.number % len(photos)], taken_at=at)
    people.add_photo(desk.step("photo"), photo)
    identity.issue_card(desk, one.person)


def take_property(one: Arrival, at: Instant) -> None:
    """Money taken into keeping on an officer's order, itemised (W-10)."""
    line = words.TakeProperty(
        item=ItemId(derived(f"money {one.number}")),
        owner=one.person,
        receipt=f"P-{one.number:04d}",
        belonging=Belonging(
            type=ItemType.MONEY,
            description="banknotes",
            money=(Notes(currency="SYP", face_hundredths=500_000, count=one.number % 40 + 2),),
        ),
        ordered_by=Officer(name="duty officer 2", rank="captain", unit="border command"),
    )
    officer = act(Role.ARMS_OFFICER, story.BORDER, at, f"money {one.number}")
    equipment.take_property(officer, [line], RECEIVING)


def return_property(one: Arrival, at: Instant) -> None:
    """What was taken into keeping goes back, signed for, before the owner leaves (W-10)."""
    back = words.ReturnProperty(
        item=ItemId(derived(f"money {one.number}")), signature="signed", witness="duty officer 2"
    )
    equipment.return_property(
        act(Role.ARMS_OFFICER, story.BORDER, at, f"money back {one.number}"), back
    )
