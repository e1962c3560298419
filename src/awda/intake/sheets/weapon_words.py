"""What weapons are called in the field, and their type, condition and missing serials.

Always holds: a word means one type only (tested); the word as written is kept beside the code.
Types are those of the project's list weapon_type.
"""

from typing import Final

from awda.intake.sheets.codelists import by_word
from awda.intake.sheets.wording import fold_words

WEAPON_TYPE: Final = by_word({
    "PISTOL": ("مسدس", "طبنجة", "مسدس ماكاروف", "مسدس غلوك", "ماكاروف", "غلوك", "handgun",
               "revolver", "makarov", "glock", "دەمانچە"),
    "SMG": ("رشاش قصير", "غدارة", "رشيش", "submachine gun", "uzi", "mp5"),
    "RIFLE": ("بندقية", "بندقية آلية", "كلاشنكوف", "كلاشينكوف", "كلاشن", "كلاش", "روسية",
              "بندقية كلاشنكوف", "بندقية هجومية", "assault rifle", "kalashnikov", "ak", "ak47",
              "ak 47", "akm", "akms", "ak74", "ak 74", "m16", "m4", "تفەنگ", "کلاشینکۆف"),
    "CARBINE_SNIPER": ("قناصة", "بندقية قناصة", "قناص", "دراغونوف", "دراغانوف", "sniper",
                       "sniper rifle", "dragunov", "svd", "قەناس"),
    "LMG": ("رشاش", "رشاش خفيف", "رشاش متوسط", "بي كي سي", "بيكيسي", "بي كي", "pkc", "pkm", "pk",
            "rpk", "light machine gun", "machine gun", "bkc", "پیکەیسی"),
    "HMG": ("رشاش ثقيل", "دوشكا", "دوشكه", "12.7", "heavy machine gun", "dshk", "dushka", "nsv",
            "دۆشکە"),
    "RPG_LAUNCHER": ("قاذف", "قاذفة", "قاذف ار بي جي", "ار بي جي", "آر بي جي", "قاذف آر بي جي",
                     "أربيجي", "rpg", "rpg7", "rpg 7", "rpg launcher", "ئارپیجی"),
    "GRENADE_LAUNCHER": ("قاذف قنابل", "قاذفة قنابل", "grenade launcher", "gp25", "ags", "ags17"),
    "RECOILLESS": ("مدفع عديم الارتداد", "spg9", "spg 9", "recoilless", "recoilless rifle",
                   "b10"),
    "ATGM": ("صاروخ مضاد للدروع", "صاروخ موجه", "كورنيت", "كونكورس", "ميتس", "kornet",
             "konkurs", "metis", "tow", "anti tank missile"),
    "MANPADS": ("صاروخ محمول على الكتف", "صاروخ مضاد للطائرات", "ستريلا", "إيغلا", "strela",
                "igla", "sa 7"),
    "MORTAR_LT100": ("هاون خفيف", "هاون 60", "هاون 82", "هاون", "mortar", "mortar 60",
                     "mortar 82"),
    "MORTAR_GE100": ("هاون ثقيل", "هاون 120", "هاون 160", "mortar 120", "heavy mortar"),
    "ARTILLERY": ("مدفع", "مدفعية", "مدفع ميدان", "howitzer", "field gun", "تۆپ"),
    "MLRS": ("راجمة", "راجمة صواريخ", "غراد", "rocket launcher multiple", "grad", "bm21"),
    "AA_GUN": ("مضاد طيران", "مدفع مضاد للطائرات", "مضاد أرضي", "شيلكا", "zu23", "zu 23",
               "14.5", "23", "anti aircraft gun"),
    "TANK": ("دبابة", "t55", "t 55", "t62", "t 62", "t72", "t 72", "t90", "دەبابە"),
    "IFV_APC": ("ناقلة جند", "مدرعة", "عربة مدرعة", "عربة قتال", "bmp", "bmp1", "btr", "apc",
                "ifv", "armoured vehicle"),
    "SOFT_VEHICLE": ("سيارة", "عجلة", "شاحنة", "بيك اب", "آلية", "vehicle", "car", "truck",
                     "pickup", "ئۆتۆمبێل"),
    "DRONE": ("طائرة مسيرة", "مسيرة", "درون", "uav", "quadcopter"),
    "OPTIC_NVG": ("منظار", "منظار ليلي", "ناظور", "ناظور ليلي", "optic", "night vision", "scope",
                  "binoculars"),
    "RADIO": ("جهاز لاسلكي", "لاسلكي", "جهاز اتصال", "قبضة", "walkie talkie", "handset",
              "بێتەل"),
    "BODY_ARMOUR": ("درع", "سترة واقية", "درع واقي", "صدرية", "body armor", "vest", "helmet",
                    "خوذة"),
    "AMMO": ("ذخيرة", "عتاد", "طلقات", "إطلاقات", "رصاص", "ammunition", "rounds", "cartridges",
             "فیشەک"),
    "HAND_GRENADE": ("قنبلة يدوية", "رمانة", "رمانة يدوية", "قنابل يدوية", "grenade",
                     "grenades", "نارنجۆک"),
    "MINE": ("لغم", "ألغام", "landmine", "mines", "مین"),
    "EXPLOSIVE": ("متفجرات", "عبوة", "عبوة ناسفة", "مواد متفجرة", "explosives", "tnt"),
    "OTHER": ("أخرى", "غير ذلك", "متفرقات"),
})  # fmt: skip

NO_SERIAL_WORDS: Final = frozenset(
    fold_words(word)
    for word in (
        "NO_SERIAL", "بدون", "بدون رقم", "بلا رقم", "بلا", "لا يوجد", "لا يوجد رقم", "لايوجد",
        "دون رقم", "ليس له رقم", "بدون رقم تسلسلي", "no serial", "no number", "none", "without",
        "no serial number", "nil", "unmarked", "بێ ژمارە",
    )
)  # fmt: skip
ERASED_WORDS: Final = frozenset(
    fold_words(word)
    for word in (
        "ERASED", "ممسوح", "ممسوحة", "الرقم ممسوح", "ممحو", "محذوف", "مطموس", "مكشوط", "مبرود",
        "غير واضح", "غير مقروء", "erased", "removed", "filed off", "defaced", "obliterated",
        "illegible", "سڕاوە",
    )
)  # fmt: skip

CONDITION: Final = by_word({
    "SERVICEABLE": ("صالح", "صالحة", "جيد", "جيدة", "صالح للاستخدام", "عامل", "يعمل", "سليم",
                    "working", "good", "yes", "نعم", "ok", "جاهز"),
    "UNSERVICEABLE": ("عاطل", "عاطلة", "غير صالح", "غير صالحة", "تالف", "تالفة", "معطل",
                      "معطوب", "مكسور", "broken", "damaged", "not working", "not serviceable",
                      "no", "لا", "defective"),
    "NOT_KNOWN": ("غير معروف", "unknown", "لم يفحص", "غير مفحوص", "not checked"),
})  # fmt: skip

# Counted by number, and for small-arms ammunition by calibre and lot (W-05); they bear no serial.
COUNTED_TYPES: Final = frozenset({"AMMO", "HAND_GRENADE", "MINE", "EXPLOSIVE"})
