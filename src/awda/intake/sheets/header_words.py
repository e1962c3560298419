"""The titles committees put over their columns, and the field each one means.

Always holds: a title is listed under one field of a list only (tested); titles are compared after
`wording.fold_words`, so hamza, article, spacing and punctuation need no entries of their own. Field
names are those of ArrivalRow and WeaponRow, besides the few defined here. The Arabic word for
which Syrian papers and general usage differ stands under BY_ITS_VALUE and never names a field.
"""

from typing import Final

# Columns that are not fields of a row.
REASON: Final = "reason"  # written by errors_file, ignored when it comes back
SOURCE_ROW: Final = "source_row"  # written by errors_file, ignored when it comes back
DATE_ORDER: Final = "date_order"  # written by errors_file, obeyed when it comes back
BY_ITS_VALUE: Final = "family_name_or_teknonym"
AGE: Final = "age"
ARRIVED_TIME: Final = "arrived_time"
HANDED_IN_TIME: Final = "handed_in_time"

REASON_TITLE: Final = "السبب / Reason"
SOURCE_ROW_TITLE: Final = "رقم السطر في القائمة / Row in list"
DATE_ORDER_TITLE: Final = "ترتيب التاريخ / Date order"

_RETURNED: Final[dict[str, tuple[str, ...]]] = {
    REASON: (REASON_TITLE,),
    SOURCE_ROW: (SOURCE_ROW_TITLE,),
    DATE_ORDER: (DATE_ORDER_TITLE,),
}
_WRISTBAND: Final = (
    "رقم السوار", "السوار", "رقم الإسورة", "رقم الاسوارة", "الإسورة", "رقم الشريط", "سوار المعصم",
    "wristband", "wristband no", "wristband number", "bracelet", "bracelet number", "band no",
    "ژمارەی بازن", "بازن",
)  # fmt: skip
_UNIT_WORDS: Final = (
    "الوحدة", "الوحدة العسكرية", "التشكيل", "القطعة العسكرية", "اسم الوحدة", "unit",
    "military unit", "formation", "یەکە",
)  # fmt: skip
_NOTES: Final = (
    "ملاحظات", "الملاحظات", "ملاحظة", "remarks", "remark", "notes", "note", "comments", "تێبینی",
)  # fmt: skip
_ORDER: Final = (
    "ت", "م", "#", "no", "n", "nr", "ser", "sn", "s/n", "مسلسل", "تسلسل", "التسلسل", "الرقم",
    "رقم التسلسل", "الرقم المتسلسل", "رقم", "ر.ت", "ژ", "ژمارە", "list no", "list number",
    "item no", "رقم القائمة", "التعداد",
)  # fmt: skip

# Titles in which only the article tells the mother ("the mother") from the father ("his father"),
# since many hands write ه for ة. They are compared before anything else, with their article.
ARTICLE_DECIDES: Final[dict[str, tuple[str, ...]]] = {
    "mother_given": ("اسم الوالدة", "الوالدة", "اسم والدته"),
    "father": ("اسم والده", "والده"),
}

ARRIVAL_TITLES: Final[dict[str, tuple[str, ...]]] = {
    **_RETURNED,
    "list_no": (*_ORDER, "الرقم التسلسلي", "رقم تسلسلي", "serial", "serial no", "serial number"),
    "wristband": _WRISTBAND,
    "full_name": (
        "الاسم الكامل", "الاسم الثلاثي", "الاسم الرباعي", "الاسم الرباعي واللقب", "الاسم واللقب",
        "الاسم الثلاثي واللقب", "الاسم والشهرة", "الاسم والكنية", "اسم الشخص", "اسم الواصل",
        "اسم العسكري", "الاسم بالكامل", "الاسم", "الأسماء", "full name", "name", "names",
        "person name", "name and surname", "ناو", "ناوی تەواو", "ناوی سیانی", "ناوی چواری",
    ),
    "given": (
        "الاسم الأول", "اسم الشخص الأول", "الاسم المفرد", "given name", "first name", "forename",
        "given", "ناوی یەکەم",
    ),
    "father": ("اسم الأب", "الأب", "اسم الوالد", "father", "father name", "fathers name",
        "father's name", "name of father", "ناوی باوک", "باوک"),
    "grandfather": ("اسم الجد", "الجد", "grandfather", "grandfather name", "grandfather's name",
        "ناوی باپیر", "باپیر"),
    "great_grandfather": ("اسم أب الجد", "اسم والد الجد", "أب الجد", "جد الأب", "الجد الثاني",
        "great grandfather", "great grandfather name", "great grandfather's name"),
    "family_name": (
        "اسم العائلة", "العائلة", "اللقب", "الشهرة", "النسبة", "اسم الشهرة", "لقب العائلة",
        "family name", "surname", "last name", "family", "نازناو", "ناوی خێزان",
    ),
    BY_ITS_VALUE: ("الكنية", "الكنيه"),
    "teknonym": ("الاسم الحركي أبو أم", "أبو أم", "يكنى", "ينادى", "teknonym", "abu umm"),
    "mother_given": ("اسم الأم", "الأم", "mother", "mother name", "mother's name",
        "mothers name", "name of mother", "mother given name", "ناوی دایک", "دایک"),
    "mother_family": ("عائلة الأم", "نسبة الأم", "شهرة الأم", "لقب الأم", "كنية الأم",
        "اسم عائلة الأم", "mother family name", "mother's family name", "mother family",
        "mother's maiden name", "mother maiden name", "maiden name of mother"),
    "latin_name": ("الاسم باللاتينية", "الاسم بالإنكليزية", "الاسم بالإنجليزية",
        "الاسم بالأحرف اللاتينية", "الاسم بالانكليزي", "الاسم بالانجليزي", "latin name",
        "name in latin", "name in english", "english name", "name latin script"),
    "sex": ("الجنس", "النوع الاجتماعي", "ذكر أنثى", "الجنس ذكر أنثى", "sex", "gender", "m f",
        "ڕەگەز", "رەگەز"),
    "birth": (
        "تاريخ الميلاد", "تاريخ الولادة", "تاريخ التولد", "التولد", "المواليد", "مواليد",
        "الميلاد", "الولادة", "سنة الميلاد", "سنة الولادة", "عام الميلاد", "سنة التولد",
        "date of birth", "birth date", "birthdate", "dob", "d.o.b.", "born", "year of birth",
        "birth year", "yob", "لەدایکبوون", "ڕێکەوتی لەدایکبوون", "بەرواری لەدایکبوون",
    ),
    AGE: ("العمر", "السن", "العمر التقديري", "العمر بالسنوات", "العمر التقريبي", "age",
        "estimated age", "age years", "approximate age", "تەمەن"),
    "birth_place": (
        "مكان الولادة", "مكان الميلاد", "محل الولادة", "محل التولد", "مسقط الرأس", "مكان التولد",
        "place of birth", "birth place", "birthplace", "pob", "شوێنی لەدایکبوون",
    ),
    "nationalities": ("الجنسية", "الجنسيات", "جنسيته", "التابعية", "nationality",
        "nationalities", "citizenship", "ڕەگەزنامە", "نەتەوە"),
    "presents_as": ("الصفة", "صفته", "الفئة", "صفة الشخص", "التصنيف", "عسكري مدني",
        "presents as", "category", "status on arrival", "capacity", "جۆر"),
    "rank": ("الرتبة", "الرتبة العسكرية", "رتبته", "rank", "military rank", "پلە"),
    "service_number": ("الرقم العسكري", "رقم الخدمة", "الرقم الذاتي", "رقمه العسكري",
        "service number", "service no", "military number", "military no", "ژمارەی سەربازی"),
    "unit": _UNIT_WORDS,
    "branch": ("الصنف", "صنف القوات", "القوة", "الفرع", "الجهاز", "branch", "service",
        "arm of service", "service branch"),
    "document_type": ("نوع الوثيقة", "الوثيقة", "نوع المستمسك", "المستمسكات", "نوع الهوية",
        "نوع الإثبات", "document type", "id type", "type of document", "document", "جۆری بەڵگە"),
    "document_number": (
        "رقم الوثيقة", "الرقم الوطني", "رقم الهوية", "رقم البطاقة", "رقم المستمسك", "رقم الجواز",
        "رقم الهوية الوطنية", "رقم البطاقة الشخصية", "document number", "document no",
        "id number", "id no", "national number", "national id", "national no", "passport number",
        "ژمارەی ناسنامە", "ژمارەی بەڵگە",
    ),
    "arrived_at": (
        "تاريخ الوصول", "تاريخ الدخول", "تاريخ القدوم", "تاريخ العبور", "تاريخ الاستلام",
        "تاريخ ووقت الوصول", "تاريخ ووقت الدخول", "وقت وتاريخ الوصول", "يوم الوصول", "الوصول",
        "تاريخ اللجوء", "التاريخ", "التاريخ والوقت", "date of arrival", "arrival date", "arrival",
        "arrived", "arrived at", "date of entry", "entry date", "date", "date and time",
        "date and time of arrival", "arrival date and time", "date crossed", "ڕێکەوتی گەیشتن",
        "بەرواری گەیشتن",
    ),
    ARRIVED_TIME: ("وقت الوصول", "ساعة الوصول", "وقت الدخول", "ساعة الدخول", "الوقت", "الساعة",
        "time of arrival", "arrival time", "time", "entry time", "time of entry", "کات",
        "کاتی گەیشتن"),
    "crossing": ("المعبر", "المنفذ", "معبر الدخول", "مكان الدخول", "نقطة العبور", "مكان الوصول",
        "المنفذ الحدودي", "نقطة الدخول", "crossing", "crossing point", "border crossing",
        "place of arrival", "place of entry", "entry point", "place", "المكان", "دەروازە"),
    "wounded": ("جريح", "الجرحى", "مصاب", "الإصابة", "الحالة الصحية", "جريح نعم لا",
        "الوضع الصحي", "wounded", "injured", "wounded y n", "health", "health status", "بریندار"),
    "triage": ("الفرز", "الفرز الطبي", "لون الفرز", "درجة الإصابة", "triage", "triage colour",
        "triage color"),
    "phone": ("الهاتف", "رقم الهاتف", "الموبايل", "رقم الموبايل", "الجوال", "رقم الجوال", "phone",
        "telephone", "phone number", "mobile", "mobile number", "tel", "ژمارەی مۆبایل",
        "تەلەفۆن"),
    "kin_name": ("اسم القريب", "أقرب قريب", "أقرب الأقارب", "شخص للتواصل", "اسم أقرب قريب",
        "جهة الاتصال", "شخص للإبلاغ", "next of kin", "next of kin name", "kin name",
        "contact person", "emergency contact", "name of next of kin", "نزیکترین کەس"),
    "kin_phone": ("هاتف القريب", "رقم هاتف القريب", "هاتف أقرب قريب", "هاتف الأهل",
        "رقم هاتف أقرب قريب", "رقم هاتف الأهل", "next of kin phone", "kin phone",
        "contact phone", "next of kin telephone", "phone of next of kin"),
    "kin_relationship": ("صلة القرابة", "القرابة", "درجة القرابة", "relationship",
        "kin relationship", "next of kin relationship", "relation", "خزمایەتی"),
    "notes": _NOTES,
}  # fmt: skip

WEAPON_TITLES: Final[dict[str, tuple[str, ...]]] = {
    **_RETURNED,
    "list_no": _ORDER,
    "owner_wristband": (*_WRISTBAND, "رقم سوار الحائز", "رقم سوار صاحبه", "owner wristband",
        "رقم سوار المسلم", "سوار صاحب السلاح"),
    "owner_name": (
        "الاسم", "اسم الحائز", "اسم صاحب السلاح", "صاحب السلاح", "اسم المسلم", "المسلم", "الحائز",
        "اسم العسكري", "الاسم الكامل", "الاسم الثلاثي", "سلمه", "صاحبه", "اسم صاحبه",
        "owner", "owner name", "name", "full name", "handed in by", "holder", "name of owner",
        "surrendered by", "ناو", "ناوی خاوەن",
    ),
    "owner_number": ("الرقم العسكري", "رقم الحائز", "رقم صاحب السلاح", "رقم المسلم",
        "رقم الشخص", "رقم صاحبه", "الرقم الذاتي", "service number", "owner number",
        "person number", "military number", "owner no"),
    "weapon_type": (
        "نوع السلاح", "النوع", "السلاح", "صنف السلاح", "نوع القطعة", "نوع المادة", "المادة",
        "القطعة", "اسم السلاح", "weapon type", "type", "weapon", "type of weapon", "item",
        "item type", "category", "جۆری چەک", "چەک", "جۆر",
    ),
    "maker": ("الصانع", "الصنع", "بلد الصنع", "المنشأ", "الشركة الصانعة", "جهة الصنع",
        "الشركة المصنعة", "maker", "manufacturer", "make", "country of make", "made in"),
    "model": ("الطراز", "الموديل", "المودل", "الطراز والموديل", "model", "mark", "مۆدێل"),
    "calibre": ("العيار", "عيار السلاح", "عيار", "calibre", "caliber", "cal", "کالیبەر"),
    "serial": (
        "الرقم التسلسلي", "رقم السلاح", "رقم القطعة", "رقم تسلسلي", "الرقم المصنعي",
        "رقم البندقية", "رقم الصنع", "serial", "serial number", "serial no", "weapon number",
        "weapon no", "ژمارەی چەک", "ژمارەی زنجیرەیی",
    ),
    "quantity": ("العدد", "الكمية", "عدد القطع", "quantity", "qty", "count", "number of items",
        "pieces", "بڕ", "دانە"),
    "condition": ("الحالة", "حالة السلاح", "الحالة الفنية", "حالته", "صلاحية السلاح", "condition",
        "state", "serviceable", "status", "دۆخ"),
    "rounds": ("عدد الطلقات", "الطلقات", "العتاد", "عدد الإطلاقات", "الذخيرة", "عدد الرصاص",
        "rounds", "number of rounds", "rounds of ammunition", "ammunition", "فیشەک"),
    "lot": ("رقم الوجبة", "الوجبة", "رقم الدفعة", "الدفعة", "lot", "lot number", "lot no",
        "batch"),
    "accessories": ("الملحقات", "الملحقات والمخازن", "المخازن", "عدد المخازن", "التوابع",
        "accessories", "magazines", "attachments"),
    "unit": _UNIT_WORDS,
    "handed_in_at": ("تاريخ التسليم", "تاريخ الاستلام", "تاريخ ووقت التسليم", "التاريخ",
        "التاريخ والوقت", "date handed in", "hand in date", "handed in at", "handed in", "date",
        "date of hand in", "date and time", "date received", "ڕێکەوت", "بەروار"),
    HANDED_IN_TIME: ("وقت التسليم", "ساعة التسليم", "الوقت", "الساعة", "time",
        "time handed in", "time of hand in", "کات"),
    "notes": _NOTES,
}  # fmt: skip
