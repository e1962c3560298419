"""The closed lists of codes and the words committees use for them.

Always holds: a word means one code only (tested); words are compared after `wording.fold_words`.
Codes are those of the project's rules: ranks, branches, documents, weapon types, triage. Syrian
upper and non-commissioned grades still await confirmation there.
"""

from collections.abc import Mapping
from typing import Final

from awda.intake.sheets.wording import fold_words


def by_word(said: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Folded word to code; each code is a word for itself. A word with two codes: ValueError."""
    codes: dict[str, str] = {}
    for code, words in said.items():
        for word in (code, *words):
            if codes.setdefault(fold_words(word), code) != code:
                raise ValueError(f"one word for {codes[fold_words(word)]} and {code}")
    return codes


SEX: Final = by_word({
    "M": ("ذكر", "ذ", "رجل", "male", "man", "boy", "نێر", "پیاو"),
    "F": ("أنثى", "انثئ", "انثي", "أ", "امرأة", "female", "woman", "girl", "مێ", "ژن"),
})  # fmt: skip

WOUND: Final = by_word({
    "YES": ("نعم", "جريح", "جريحة", "مصاب", "مصابة", "إصابة", "بريندار", "wounded", "injured",
            "true", "y", "1", "بەڵێ", "مريض", "مريضة", "sick"),
    "NO": ("لا", "كلا", "سليم", "سليمة", "غير مصاب", "غير جريح", "جيد", "جيدة", "بصحة جيدة",
           "not wounded", "healthy", "well", "ok", "good", "false", "n", "0", "نەخێر", "بدون"),
})  # fmt: skip

TRIAGE: Final = by_word({
    "RED": ("أحمر", "حرج", "حرجة", "بليغة", "بليغ", "critical", "immediate", "سوور"),
    "YELLOW": ("أصفر", "متوسط", "متوسطة", "delayed", "moderate", "زەرد"),
    "GREEN": ("أخضر", "خفيف", "خفيفة", "طفيف", "طفيفة", "minor", "light", "سەوز"),
    "BLACK": ("أسود", "متوفى", "متوفي", "deceased", "dead", "ڕەش"),
})  # fmt: skip

PRESENTS_AS: Final = by_word({
    "COMBATANT": ("عسكري", "عسكرية", "مقاتل", "جندي", "ضابط", "منتسب", "soldier", "military",
                  "fighter", "officer", "سەرباز"),
    "CIVILIAN_OFFICIAL": ("موظف", "موظفة", "موظف مدني", "موظف معبر", "كادر المعبر", "official",
                          "civilian official", "civil servant", "crossing staff", "staff",
                          "فەرمانبەر", "مدني", "مدنية", "civilian"),
    "FAMILY": ("عائلة", "عائلة عسكري", "زوجة", "زوجة عسكري", "أسرة", "مرافق", "مرافقة",
               "family member", "wife", "dependant", "خێزان"),
    "CHILD": ("طفل", "طفلة", "قاصر", "حدث", "minor", "منداڵ"),
    "UNKNOWN": ("غير معروف", "غير محدد", "مجهول", "not known", "undetermined", "نەزانراو"),
})  # fmt: skip

# Codes, Arabic and English words of the project's list military_rank_SY.
RANK: Final = by_word({
    "OR1": ("مجند", "مجند إلزامي", "conscript"),
    "OR2": ("جندي", "private", "soldier"),
    "OR3": ("جندي أول", "private 1st class", "private first class", "pfc"),
    "OR4": ("عريف", "corporal", "cpl"),
    "OR5": ("رقيب", "sergeant", "sgt"),
    "OR6": ("رقيب أول", "staff sergeant"),
    "OR7": ("مساعد", "warrant officer"),
    "OR8": ("مساعد أول", "chief warrant officer"),
    "OF1": ("ملازم", "2nd lieutenant", "second lieutenant", "lieutenant"),
    "OF2": ("ملازم أول", "1st lieutenant", "first lieutenant"),
    "OF3": ("نقيب", "captain", "capt"),
    "OF4": ("رائد", "major", "maj"),
    "OF5": ("مقدم", "lieutenant colonel", "lt col", "lt colonel"),
    "OF6": ("عقيد", "colonel", "col"),
    "OF7": ("عميد", "brigadier", "brigadier general"),
    "OF8": ("لواء", "major general"),
    "OF9": ("عماد", "lieutenant general"),
    "OF10": ("عماد أول", "general"),
    "OF11": ("فريق",),
})  # fmt: skip

# Words beside a rank that do not change it: staff, pilot, engineer, volunteer, conscripted...
RANK_COMPANIONS: Final = frozenset(
    fold_words(word)
    for word in (
        "ركن", "الركن", "طيار", "مهندس", "متطوع", "احتياط", "احتياطي", "مجند", "شرف", "حقوقي",
        "طبيب", "متقاعد", "بحري", "جوي", "مسرح",
    )
)  # fmt: skip

BRANCH: Final = by_word({
    "ARMY": ("الجيش", "مشاة", "القوات البرية", "برية", "مدرعات", "مدفعية", "army", "infantry"),
    "AIR_FORCE": ("القوى الجوية", "القوات الجوية", "سلاح الجو", "air force"),
    "AIR_DEFENCE": ("الدفاع الجوي", "دفاع جوي", "air defence", "air defense"),
    "NAVY": ("البحرية", "القوى البحرية", "القوات البحرية", "navy"),
    "BORDER_GUARD": ("حرس الحدود", "هجانة", "border guard", "border guards"),
    "POLICE": ("الشرطة", "شرطة", "الأمن الداخلي", "قوى الأمن الداخلي", "police"),
    "CUSTOMS": ("الجمارك", "جمارك", "الضابطة الجمركية", "customs"),
    "MIL_INTEL": ("الأمن العسكري", "المخابرات العسكرية", "الاستخبارات العسكرية",
                  "military intelligence"),
    "AIR_FORCE_INTEL": ("المخابرات الجوية", "الأمن الجوي", "air force intelligence"),
    "STATE_SECURITY": ("أمن الدولة", "المخابرات العامة", "state security",
                       "general intelligence"),
    "POLITICAL_SECURITY": ("الأمن السياسي", "political security"),
    "NDF_LDF_PARAMILITARY": ("الدفاع الوطني", "الدفاع المحلي", "الدفاع الشعبي", "ndf", "ldf",
                             "national defence", "local defence", "paramilitary"),
    "OTHER": ("أخرى", "غير ذلك"),
    "NOT_KNOWN": ("غير معروف", "unknown"),
})  # fmt: skip

DOCUMENT: Final = by_word({
    "SY_ID": ("هوية سورية", "بطاقة شخصية سورية", "بطاقة شخصية", "هوية شخصية", "الهوية", "هوية",
              "syrian id", "id card", "personal card"),
    "SY_FAMILY_BOOK": ("دفتر عائلة", "دفتر العائلة", "family booklet", "family book"),
    "SY_EXTRACT": ("إخراج قيد", "اخراج قيد فردي", "بيان قيد", "register extract"),
    "SY_MIL_BOOK": ("دفتر خدمة", "دفتر خدمة العلم", "دفتر خدمة عسكرية", "service booklet"),
    "SY_MIL_ID": ("هوية عسكرية", "بطاقة عسكرية", "military id", "military card"),
    "SY_PASS": ("جواز سوري", "جواز سفر سوري", "جواز سفر", "جواز", "passport",
                "syrian passport"),
    "SY_SETTLE": ("بطاقة تسوية", "settlement card"),
    "PAL_ID": ("تذكرة إقامة فلسطيني", "هوية فلسطيني سوري", "palestinian refugee card"),
    "AJNABI": ("بطاقة أجانب الحسكة", "أجنبي", "مكتوم", "ajnabi", "maktoum"),
    "IQ_NID": ("البطاقة الوطنية", "بطاقة وطنية", "البطاقة الموحدة", "بطاقة وطنية عراقية",
               "iraqi national card", "national card"),
    "IQ_CIV": ("هوية أحوال مدنية", "هوية الأحوال المدنية", "civil status id"),
    "IQ_NATCERT": ("شهادة الجنسية", "شهادة جنسية عراقية", "nationality certificate"),
    "IQ_PASS": ("جواز عراقي", "جواز سفر عراقي", "iraqi passport"),
    "IQ_RATION": ("بطاقة تموينية", "البطاقة التموينية", "ration card"),
    "HOL_CARD": ("بطاقة المخيم", "بطاقة الهول", "camp card", "camp registration card"),
    "UNHCR": ("شهادة المفوضية", "بطاقة المفوضية", "unhcr certificate"),
    "ICRC_TD": ("وثيقة سفر الصليب الأحمر", "icrc travel document"),
    "BIRTH": ("شهادة ميلاد", "بيان ولادة", "شهادة ولادة", "birth certificate", "birth record"),
    "COURT": ("قرار محكمة", "وثيقة محكمة", "court paper"),
    "NONE": ("بدون", "لا يوجد", "لا توجد", "بلا", "بدون وثيقة", "no document"),
    "LOST": ("مفقودة", "مفقود", "ضائعة", "ضائع", "فقدت", "صودرت"),
})  # fmt: skip

NATIONALITY: Final = by_word({
    "SYR": ("سوري", "سورية", "سوريا", "الجمهورية العربية السورية", "syrian", "syria", "سووری"),
    "IRQ": ("عراقي", "عراقية", "العراق", "iraqi", "iraq", "عێراقی"),
    "PSE": ("فلسطيني", "فلسطينية", "فلسطين", "فلسطيني سوري", "palestinian", "palestine"),
    "LBN": ("لبناني", "لبنانية", "لبنان", "lebanese", "lebanon"),
    "JOR": ("أردني", "أردنية", "الأردن", "jordanian", "jordan"),
    "TUR": ("تركي", "تركية", "تركيا", "turkish", "turkey", "türkiye"),
    "IRN": ("إيراني", "إيرانية", "إيران", "iranian", "iran"),
    "EGY": ("مصري", "مصرية", "مصر", "egyptian", "egypt"),
    "SAU": ("سعودي", "سعودية", "السعودية", "saudi", "saudi arabia"),
    "KWT": ("كويتي", "كويتية", "الكويت", "kuwaiti", "kuwait"),
    "YEM": ("يمني", "يمنية", "اليمن", "yemeni", "yemen"),
    "TUN": ("تونسي", "تونسية", "تونس", "tunisian", "tunisia"),
    "MAR": ("مغربي", "مغربية", "المغرب", "moroccan", "morocco"),
    "DZA": ("جزائري", "جزائرية", "الجزائر", "algerian", "algeria"),
    "LBY": ("ليبي", "ليبية", "ليبيا", "libyan", "libya"),
    "SDN": ("سوداني", "سودانية", "السودان", "sudanese", "sudan"),
    "AFG": ("أفغاني", "أفغانية", "أفغانستان", "afghan", "afghanistan"),
    "PAK": ("باكستاني", "باكستانية", "باكستان", "pakistani", "pakistan"),
    "RUS": ("روسي", "روسية", "روسيا", "russian", "russia"),
    "STATELESS": ("عديم الجنسية", "بدون جنسية", "بدون", "مكتوم القيد", "none"),
    "DISPUTED": ("متنازع عليها", "مختلف عليها", "غير محسومة"),
    "NOT_KNOWN": ("غير معروف", "غير معروفة", "مجهولة", "مجهول", "unknown"),
})  # fmt: skip

# "His father" and "mother", "his son" and "daughter" and their like differ in the last letter only,
# which many hands write alike (ه, ة); those words stay out and are kept as written.
RELATIONSHIP: Final = by_word({
    "SPOUSE": ("زوج", "زوجة", "زوجته", "زوجها", "wife", "husband"),
    "FATHER": ("أب", "والد", "الأب", "أبوه", "dad"),
    "MOTHER": ("أم", "والدته", "الأم", "أمه", "mum"),
    "SON": ("ابن", "ولد"),
    "DAUGHTER": ("ابنته", "بنت"),
    "BROTHER": ("أخ", "شقيق", "أخوه"),
    "SISTER": ("أخت", "أخته", "شقيقته"),
    "GRANDFATHER": ("جد",),
    "GRANDMOTHER": ("جدته",),
    "UNCLE_PATERNAL": ("عم",),
    "UNCLE_MATERNAL": ("خال",),
    "AUNT_PATERNAL": ("عمته",),
    "AUNT_MATERNAL": ("خالته",),
    "COUSIN": ("ابن عم", "ابن خال", "بنت عم", "بنت خال"),
    "OTHER_RELATIVE": ("قريب", "relative"),
})  # fmt: skip
