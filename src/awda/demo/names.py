"""Synthetic people: names drawn from common given and family names, Arabic with a Latin spelling.

Nobody real: parts are combined at random from a seed, so every run draws the same people.
"""

from dataclasses import dataclass
from random import Random

Pair = tuple[str, str]

MEN: tuple[Pair, ...] = (
    ("محمد", "Mohammad"), ("أحمد", "Ahmad"), ("علي", "Ali"), ("حسن", "Hassan"),
    ("حسين", "Hussein"), ("خالد", "Khaled"), ("عمر", "Omar"), ("يوسف", "Yousef"),
    ("إبراهيم", "Ibrahim"), ("محمود", "Mahmoud"), ("مصطفى", "Mustafa"), ("عبد الله", "Abdullah"),
    ("عبد الرحمن", "Abdulrahman"), ("سامر", "Samer"), ("ماهر", "Maher"), ("باسل", "Basel"),
    ("فراس", "Firas"), ("وسيم", "Wassim"), ("نزار", "Nizar"), ("غسان", "Ghassan"),
    ("جهاد", "Jihad"), ("عماد", "Imad"), ("زياد", "Ziad"), ("طارق", "Tareq"), ("أنس", "Anas"),
    ("بلال", "Bilal"), ("حازم", "Hazem"), ("رامي", "Rami"), ("كريم", "Karim"), ("لؤي", "Louay"),
    ("مازن", "Mazen"), ("هيثم", "Haitham"), ("وائل", "Wael"), ("ياسر", "Yasser"),
    ("إياد", "Iyad"), ("سليمان", "Suleiman"), ("عيسى", "Issa"), ("جورج", "George"),
    ("إلياس", "Elias"), ("آلان", "Alan"), ("شيار", "Shiyar"), ("دلير", "Dilir"),
)  # fmt: skip
WOMEN: tuple[Pair, ...] = (
    ("فاطمة", "Fatima"), ("عائشة", "Aisha"), ("مريم", "Mariam"), ("زينب", "Zeinab"),
    ("هدى", "Huda"), ("رنا", "Rana"), ("سمر", "Samar"), ("نور", "Nour"), ("هبة", "Hiba"),
    ("ريم", "Reem"), ("لينا", "Lina"), ("سعاد", "Suad"), ("أمل", "Amal"), ("ليلى", "Layla"),
)  # fmt: skip
FAMILIES: tuple[Pair, ...] = (
    ("الحسن", "al-Hassan"), ("العلي", "al-Ali"), ("الأحمد", "al-Ahmad"), ("الخطيب", "al-Khatib"),
    ("النجار", "al-Najjar"), ("الحداد", "Haddad"), ("السيد", "al-Sayed"),
    ("العبد الله", "al-Abdullah"),
    ("الدرويش", "Darwish"),
    ("الشامي", "al-Shami"), ("الحموي", "al-Hamwi"), ("الحلبي", "al-Halabi"),
    ("الديري", "al-Deiri"), ("الرفاعي", "al-Rifai"), ("القاسم", "al-Qassem"),
    ("المصري", "al-Masri"),
    ("البكري", "al-Bakri"), ("الجاسم", "al-Jassem"), ("الخلف", "al-Khalaf"), ("الصالح", "al-Saleh"),
    ("العيسى", "al-Issa"), ("الفارس", "al-Fares"), ("المحمد", "al-Mohammad"),
    ("اليوسف", "al-Yousef"),
    ("إسماعيل", "Ismail"), ("سلوم", "Salloum"), ("ديب", "Deeb"), ("منصور", "Mansour"),
    ("حيدر", "Haidar"), ("زيدان", "Zeidan"), ("شاهين", "Shahin"), ("عثمان", "Othman"),
)  # fmt: skip
TOWNS: tuple[str, ...] = (
    "دمشق", "حلب", "حمص", "حماة", "اللاذقية", "طرطوس", "دير الزور", "الرقة", "الحسكة", "درعا",
    "السويداء", "إدلب", "البوكمال", "الميادين", "تدمر", "جبلة",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawn name, its parts as (Arabic, Latin) pairs."""

    given: Pair
    father: Pair
    grandfather: Pair
    family: Pair
    mother: Pair

    @property
    def arabic(self) -> str:
        """The whole name as spoken."""
        return " ".join(part[0] for part in (self.given, self.father, self.family))

    @property
    def latin(self) -> str:
        """The whole name for display in Latin letters."""
        return " ".join(part[1] for part in (self.given, self.father, self.family))


def draw(luck: Random, *, woman: bool = False, family: Pair | None = None) -> Drawn:
    """A name at random; with `family`, of that family."""
    return Drawn(
        given=luck.choice(WOMEN if woman else MEN),
        father=luck.choice(MEN),
        grandfather=luck.choice(MEN),
        family=family or luck.choice(FAMILIES),
        mother=luck.choice(WOMEN),
    )
