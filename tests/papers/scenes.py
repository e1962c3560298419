"""Synthetic people and papers for these tests; no line here is about anybody."""

from __future__ import annotations

import hashlib
import io
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from PIL import Image, ImageDraw

from awda import papers
from awda.papers.ground import Words

BAGHDAD = timezone(timedelta(hours=3))
AT = datetime(2024, 12, 9, 14, 20, tzinfo=BAGHDAD)
CAMP: Words = {"ar": "مخيم الرطبة", "en": "Camp Rutba"}
CROSSING: Words = {"ar": "منفذ القائم", "en": "al-Qaim crossing"}
HOST: Words = {"ar": "لجنة الاستقبال المشتركة", "en": "Joint Reception Committee"}
OTHER: Words = {"ar": "سلطة الاستلام", "en": "Receiving Authority"}
LOG = papers.LogLine("log.awda.example/qaim", 18_342, hashlib.sha256(b"root").digest())
NAME = papers.PrintedName("ضياء الدين طارق رمضان الزعانين", "Dia al-Din Tareq Ramadan al-Zaanin")
LONG = papers.PrintedName(
    "عبد الرحمن ضياء الدين عبد المنعم نور الدين عبد الوهاب شمس الدين عبد اللطيف الحسيني الزعانين",
    "Abd al-Rahman Dia al-Din Abd al-Munim Nur al-Din Abd al-Wahhab Shams al-Din al-Husayni",
)
BIRTH = papers.Birth(1998, 4, 4)
CAPTAIN = papers.Officer("سامر نبيل حداد", "نقيب", {"ar": "ضابط السلاح", "en": "arms officer"})
MAJOR = papers.Officer("ليث كمال عبود", "رائد", {"ar": "كتيبة الاستقبال", "en": "Reception Bn"})


def issue(number: str = "AQ-P-000417") -> papers.Issue:
    """One issue line at the crossing."""
    return papers.Issue(number, AT, HOST, CROSSING, LOG)


def face() -> bytes:
    """A drawn face, so that no photo of anybody is needed."""
    image = Image.new("RGB", (300, 400), "#c9d6d3")
    draw = ImageDraw.Draw(image)
    draw.ellipse((85, 70, 215, 240), fill="#8a6f5a")
    draw.ellipse((30, 250, 270, 520), fill="#43565c")
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "taken at a secret place"
    image.save(out, format="JPEG", exif=exif)
    return out.getvalue()


def card(
    number: str = "AQ-0001905",
    name: papers.PrintedName = NAME,
    photo: bytes | None = None,
    birth: papers.Birth | None = BIRTH,
) -> papers.IdentityCard:
    """One card of a synthetic person."""
    return papers.IdentityCard(
        number, f"AQ-R-{number[-4:]}", name, birth, photo, HOST, CROSSING, AT, LOG
    )


def arms(name: papers.PrintedName = NAME) -> papers.ArmsReceipt:
    """A rifle that works, a pistol whose serial was erased, a launcher never marked."""
    rifle: Words = {"ar": "بندقية", "en": "rifle"}
    sling: Words = {"ar": "حمالة", "en": "sling"}
    magazines: Words = {"ar": "مخزن عدد 2", "en": "2 magazines"}
    pistol: Words = {"ar": "مسدس", "en": "pistol"}
    launcher: Words = {"ar": "قاذف", "en": "launcher"}
    pieces = (
        papers.Arm(rifle, True, "KA-448120", "T-1", "Ижмаш", "AKM", "7.62x39", (sling, magazines)),
        papers.Arm(pistol, False, papers.NoSerial.ERASED, "T-2"),
        papers.Arm(launcher, False, papers.NoSerial.NEVER_MARKED, "T-3", calibre="40 mm"),
    )
    return papers.ArmsReceipt(issue(), "AQ-0001905", name, AT, CROSSING, CAPTAIN, pieces)


def belongings() -> papers.PropertyReceipt:
    """A ring, a phone, and notes in two currencies."""
    return papers.PropertyReceipt(
        issue(),
        "AQ-0001905",
        NAME,
        AT,
        CROSSING,
        ordered_by=MAJOR,
        issuer=CAPTAIN,
        items=(
            papers.PropertyItem({"ar": "خاتم فضة", "en": "silver ring"}, 1, "B-17"),
            papers.PropertyItem({"ar": "هاتف محمول", "en": "mobile phone"}, 1, "B-17"),
            papers.PropertyItem({"ar": "صور عائلية", "en": "family photographs"}, 12, "B-18"),
        ),
        money=(
            papers.Banknotes("SYP", Decimal(5000), 37),
            papers.Banknotes("SYP", Decimal(500), 3),
            papers.Banknotes("USD", Decimal(20), 2),
            papers.Banknotes("USD", Decimal("0.25"), 3),
        ),
    )


def custody(proof: str = "") -> papers.CustodyReceipt:
    """In the care of Camp Rutba since the ninth."""
    return papers.CustodyReceipt(
        issue(),
        "custody_receipt",
        "AQ-0001905",
        NAME,
        BIRTH,
        sentence={
            "ar": "في عهدة مخيم الرطبة منذ 2024-12-09، الساعة 14:20. "
            "عُرض على مستشفى القائم ولم يُقبل بعد.",
            "en": "In the care of Camp Rutba since 2024-12-09, 14:20; offered to Hospital al-Qaim, "
            "not yet accepted.",
        },
        holder=CAMP,
        since=AT,
        ordered_by=HOST,
        grounds={"ar": "دخول إنساني بموافقة", "en": "admitted on humanitarian grounds"},
        entry_index=18_011,
        proof=proof,
    )


def handover(people: int = 60) -> papers.HandoverList:
    """A list with every ninth person a child and one very long name."""
    rows = tuple(
        papers.HandoverRow(
            f"AQ-{at:07d}",
            LONG if at == 3 else NAME,
            None if at % 7 == 0 else papers.Birth(1970 + at % 40, about=at % 5 == 0),
            None if at % 9 == 0 else ("CIV" if at % 4 == 0 else "ADULT"),
            "حماة" if at % 2 else "",
        )
        for at in range(1, people + 1)
    )
    return papers.HandoverList(
        issue(),
        HOST,
        OTHER,
        hashlib.sha256(b"terms").hexdigest(),
        {
            "ADULT": {"ar": "عائد", "en": "returnee"},
            "CIV": {"ar": "موظف مدني", "en": "civilian official"},
        },
        rows,
    )


def camp(people: int = 40) -> papers.CampList:
    """A camp with every ninth person a child."""
    rows = tuple(
        papers.CampRow(f"AQ-{at:07d}", LONG if at == 5 else NAME, BIRTH, f"B{at % 4}", at % 9 == 0)
        for at in range(1, people + 1)
    )
    return papers.CampList(issue(), CAMP, AT, rows)


def balance(entered: int = 2_493) -> papers.DailyBalance:
    """A day on which every one of 2,495 is somewhere."""
    return papers.DailyBalance(
        issue(),
        {"ar": "عودة القائم", "en": "Return at al-Qaim"},
        date(2024, 12, 19),
        entered=entered,
        born=2,
        parts=(
            papers.BalancePart({"ar": "في عهدة البلد المضيف", "en": "in host custody"}, 503),
            papers.BalancePart({"ar": "سُلّموا وقُبلوا", "en": "handed over"}, 1_941),
            papers.BalancePart({"ar": "في المستشفى", "en": "in hospital"}, 31),
            papers.BalancePart({"ar": "لجهة حماية الطفل", "en": "child referral"}, 19),
            papers.BalancePart({"ar": "توفي", "en": "died"}, 1),
        ),
        checked_at=AT,
    )
