"""What was published of the operation, as numbers and instants; the rest of the demo follows them.

Sources stand in RULES.md section 1.1. Local time is UTC+3. Shares marked "ours" are assumptions.
"""

from datetime import UTC, datetime, timedelta, timezone

from awda.kernel.ids import OperationId, PartyId, PlaceId
from awda.kernel.instants import Instant
from awda.places.rules import Building, PartyKind, PlaceKind

LOCAL = timezone(timedelta(hours=3))
ORIGIN = "al-qaim.demo.example/awda"
OPERATION = OperationId("al-qaim-2024")

ENTERED = 2_493  # Iraqi officials, January 2025
CROSSING_STAFF = 36  # returned on request, 18 December
RETURNED = 1_905  # returned 19 December
STAYING = 130  # still there in March 2025
WOUNDED_PER_MILLE = 20  # about 2 %
FAMILIES = 4  # ours: a few families came with the soldiers
CHILDREN_ALONE = 3  # ours: doubtful ages among the conscripts
ARRIVAL_SHARES = (60, 18, 10, 7, 5)  # per cent a day from 7 December; 60 % on day one (ours)
ARMED_PER_CENT = 45  # ours: no item count was ever published


def local(day: int, hour: int, minute: int = 0) -> Instant:
    """An instant of December 2024, given in local time."""
    return datetime(2024, 12, day, hour, minute, tzinfo=LOCAL).astimezone(UTC)


BEGINS = local(6, 20)
ENDS = local(22, 9)

BORDER, CAMP = PartyId("border-command"), PartyId("camp-rutba")
HOSPITAL, CHILDREN = PartyId("hospital-qaim"), PartyId("child-protection")
STORE, OTHER_SIDE = PartyId("arms-store"), PartyId("protection-force")

PARTIES: tuple[tuple[PartyId, PartyKind, str, str, str], ...] = (
    (BORDER, PartyKind.HOST, "قيادة حدود القائم", "Border command, al-Qaim", ""),
    (CAMP, PartyKind.HOST, "إدارة مخيم الرطبة", "Camp Rutba", ""),
    (HOSPITAL, PartyKind.HOSPITAL, "مستشفى القائم العام", "Hospital al-Qaim", ""),
    (CHILDREN, PartyKind.CHILD_BODY, "هيئة رعاية الطفولة", "Child-protection body", ""),
    (STORE, PartyKind.STORE, "مستودع أمانات السلاح", "Arms store", ""),
    (
        OTHER_SIDE,
        PartyKind.RECEIVER,
        "قوة الحماية، الطرف السوري",
        "Protection force, Syrian side",
        "coordination of 18 December 2024; no agreement text was published",
    ),
)

GATE, TENTS = PlaceId("gate-al-qaim"), PlaceId("tents-al-qaim")
RUTBA, RUTBA_FAMILIES = PlaceId("rutba"), PlaceId("rutba-families")
WARD, CENTRE = PlaceId("ward-al-qaim"), PlaceId("child-centre-anbar")
ARMS_BAY, ARMOURY, FAR_SIDE = (
    PlaceId("arms-bay"),
    PlaceId("armoury"),
    PlaceId("albukamal"),
)

SITES: tuple[tuple[PlaceId, PlaceKind, PartyId, str, str, Building, int, int], ...] = (
    (GATE, PlaceKind.CROSSING, BORDER, "معبر القائم", "Al-Qaim crossing",
     Building.OTHER, 3_000, 0),
    (TENTS, PlaceKind.RECEPTION, BORDER, "خيام الاستقبال", "Reception tents",
     Building.TENTS, 3_000, 4),
    (ARMS_BAY, PlaceKind.CROSSING, BORDER, "ساحة تسليم السلاح", "Arms bay",
     Building.OPEN_GROUND, 5_000, 1),
    (RUTBA, PlaceKind.INTERNMENT_CAMP, CAMP, "مخيم الرطبة", "Camp Rutba",
     Building.TENTS, 3_000, 110),
    (RUTBA_FAMILIES, PlaceKind.FAMILY_SITE, CAMP, "موقع عائلات الرطبة", "Rutba family site",
     Building.CONTAINERS, 200, 112),
    (WARD, PlaceKind.HOSPITAL, HOSPITAL, "مستشفى القائم", "Hospital al-Qaim",
     Building.CLINIC, 120, 15),
    (CENTRE, PlaceKind.CHILD_CENTRE, CHILDREN, "مركز الأطفال", "Child centre",
     Building.HOUSES, 60, 90),
    (ARMOURY, PlaceKind.ARMS_STORE, STORE, "مستودع الأمانات", "Trust store",
     Building.BARRACKS, 10_000, 120),
    (FAR_SIDE, PlaceKind.RECEPTION_OTHER_STATE, OTHER_SIDE, "استقبال البوكمال",
     "Albu Kamal reception", Building.OTHER, 5_000, 0),
)  # fmt: skip

MENS_TENTS, BEDS_IN_A_TENT = 62, 40
