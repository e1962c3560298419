"""A small operation to play scenes in: crossing, camp, family site, hospital, the other side."""

from datetime import date, datetime, timedelta

from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import Enter, How, SubjectKind
from awda.journal.clock import new_id
from awda.journal.writer import execute, writing
from awda.kernel.ids import OperationId, PartyId, PersonId, PlaceId, SubjectId
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs, Sex, Track
from awda.people.commands import AssignTrack, Meet
from awda.people.projection import PEOPLE
from awda.places.projection import PLACES
from awda.places.rules import Building, OpenOperation, OpenParty, OpenPlace, PartyKind, PlaceKind
from tests.conftest import NOON, sign

OPERATION = OperationId("al-qaim-2024")
CLEARED = 0  # the entry of a check: custody takes the word of the context above it
PARTIES = {
    "crossing": PartyKind.HOST,
    "camp": PartyKind.HOST,
    "hospital": PartyKind.HOSPITAL,
    "children": PartyKind.CHILD_BODY,
    "other-side": PartyKind.RECEIVER,
    "court": PartyKind.JUSTICE,
    "store": PartyKind.STORE,
}
PLACES_RUN = {
    "gate": ("crossing", PlaceKind.CROSSING),
    "reception": ("crossing", PlaceKind.RECEPTION),
    "rutba": ("camp", PlaceKind.INTERNMENT_CAMP),
    "families": ("camp", PlaceKind.FAMILY_SITE),
    "ward": ("hospital", PlaceKind.HOSPITAL),
    "centre": ("children", PlaceKind.CHILD_CENTRE),
    "far-side": ("other-side", PlaceKind.RECEPTION_OTHER_STATE),
    "courthouse": ("court", PlaceKind.COURT),
    "armoury": ("store", PlaceKind.ARMS_STORE),
}


def open_operation(capacity: int = 5_000) -> None:
    """An operation with every kind of party and place."""
    keeper = sign(Role.KEEPER, "awda", NOON - timedelta(days=1))
    with writing() as now:
        opened = OpenOperation(operation=OPERATION, name_ar="القائم", name_en="Al-Qaim")
        now.execute(PLACES, opened, keeper.step("operation"))
        for party, kind in PARTIES.items():
            command = OpenParty(
                party=PartyId(party),
                kind=kind,
                name_ar=party,
                name_en=party,
                mandate="protocol of 18 December 2024" if kind is PartyKind.RECEIVER else "",
            )
            now.execute(PLACES, command, keeper.step(party))
        for place, (run_by, kind_of_place) in PLACES_RUN.items():
            command_place = OpenPlace(
                place=PlaceId(place),
                kind=kind_of_place,
                run_by=PartyId(run_by),
                name_ar=place,
                name_en=place,
                building=Building.TENTS,
                capacity=capacity,
                km_to_border=120,
            )
            now.execute(PLACES, command_place, keeper.step(place))


def meet(
    *,
    at: datetime = NOON,
    sex: Sex = Sex.MALE,
    age: tuple[int, int] = (25, 30),
    presents_as: PresentsAs = PresentsAs.COMBATANT,
    track: Track | None = None,
    place: str = "gate",
    party: str = "crossing",
) -> PersonId:
    """Someone enters custody and is met; with `track`, the legal track is assigned too."""
    person = PersonId(new_id())
    act = sign(Role.GATE_CLERK, party, at)
    with writing() as now:
        entered = now.execute(
            CUSTODY,
            Enter(
                subject=SubjectId(person),
                kind=SubjectKind.PERSON,
                how=How.ENTER,
                operation=OPERATION,
                place=PlaceId(place),
                ordered_by="border command",
                grounds="asked for refuge",
            ),
            act,
        )
        now.execute(
            PEOPLE,
            Meet(
                person=person,
                wristband=f"W-{person[-12:]}",
                sex=sex,
                estimated_age_from=age[0],
                estimated_age_to=age[1],
                presents_as=presents_as,
                custody_entry=entered.indexes[0],
            ),
            act.step("meet"),
        )
    if track is not None:
        assign_track(person, track, at)
    return person


def assign_track(person: PersonId, track: Track, at: datetime = NOON) -> None:
    """The protection officer decides the legal track."""
    command = AssignTrack(
        person=person,
        track=track,
        instrument="GC III",
        article="4B(2)",
        decided_by="legal officer 4",
        review_on=date(2025, 3, 1),
        court_reference="court order 7/2024" if track is Track.CRM else "",
    )
    execute(PEOPLE, command, sign(Role.PROTECTION, "crossing", at))


def cleared(*subjects: str) -> dict[SubjectId, int]:
    """As if protection had looked at them: what custody is tested with alone."""
    return {SubjectId(one): CLEARED for one in subjects}
