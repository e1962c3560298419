"""Month names as they are written from the Levant to the Maghreb, in Sorani and in English.

Always holds: these are for reading what committees wrote; Awda itself writes ISO dates only. Keys
are folded by `wording.fold_words`.
"""

from typing import Final

from awda.intake.sheets.wording import fold_words

_MONTH_NAMES: Final[dict[int, tuple[str, ...]]] = {
    1: ("كانون الثاني", "كانون ثاني", "يناير", "جانفي", "ینایر", "کانوونی دووەم", "january", "jan"),
    2: ("شباط", "فبراير", "فيفري", "شوبات", "february", "feb"),
    3: ("آذار", "مارس", "ئازار", "march", "mar"),
    4: ("نيسان", "أبريل", "ابريل", "أفريل", "نیسان", "april", "apr"),
    5: ("أيار", "مايو", "ماي", "ئایار", "may"),
    6: ("حزيران", "يونيو", "يونيه", "جوان", "حوزەیران", "june", "jun"),
    7: ("تموز", "يوليو", "يوليه", "جويلية", "يوليوز", "تەمموز", "تەمووز", "july", "jul"),
    8: ("آب", "أغسطس", "أوت", "غشت", "ئاب", "august", "aug"),
    9: ("أيلول", "سبتمبر", "شتنبر", "ئەیلوول", "ئەیلول", "september", "sept", "sep"),
    10: ("تشرين الأول", "تشرين أول", "أكتوبر", "تشرینی یەکەم", "october", "oct"),
    11: ("تشرين الثاني", "تشرين ثاني", "نوفمبر", "نونبر", "تشرینی دووەم", "november", "nov"),
    12: ("كانون الأول", "كانون أول", "ديسمبر", "دجنبر", "کانوونی یەکەم", "december", "dec"),
}
MONTHS: Final[dict[str, int]] = {
    fold_words(name): month for month, names in _MONTH_NAMES.items() for name in names
}

HIJRI_MONTHS: Final[frozenset[str]] = frozenset(
    fold_words(name)
    for name in (
        "محرم", "محرم الحرام", "صفر", "ربيع الأول", "ربيع أول", "ربيع الآخر", "ربيع الثاني",
        "جمادى الأولى", "جمادى الآخرة", "جمادى الثانية", "رجب", "شعبان", "رمضان", "شوال",
        "ذو القعدة", "ذي القعدة", "ذو الحجة", "ذي الحجة",
    )
)  # fmt: skip

# Words that may stand beside a date and say nothing about it.
SILENT_WORDS: Final[frozenset[str]] = frozenset(
    fold_words(word)
    for word in (
        "في", "يوم", "سنة", "عام", "شهر", "بتاريخ", "تاريخ", "الموافق", "مواليد", "ميلادي",
        "ميلادية", "م", "السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس",
        "الجمعة", "of", "on", "in", "born", "st", "nd", "rd", "th", "the", "year", "ad", "ce",
        "saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday",
        "sat", "sun", "mon", "tue", "wed", "thu", "fri", "ساڵی",
    )
)  # fmt: skip
