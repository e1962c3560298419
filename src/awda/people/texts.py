"""What people says: why something was refused, and its words on screens and papers."""

from awda.kernel.refusal import Refusals
from awda.kernel.text import Text, Words
from awda.people import wording
from awda.people.wording import (
    HINTS,
    ID_DOCUMENTS,
    LEAVE_REASONS,
    NEEDS,
    RELATIONSHIPS,
    partings,
    reviews,
)

__all__ = ["HINTS", "ID_DOCUMENTS", "LEAVE_REASONS", "NEEDS", "REFUSALS", "RELATIONSHIPS"]

REFUSALS: Refusals = {
    **wording.FIRST_CONTACT_REFUSALS,
    **wording.FORM_REFUSALS,
    **wording.CARE_REFUSALS,
    **wording.HOUSEHOLD_REFUSALS,
    **wording.LIST_REFUSALS,
    **reviews.REFUSALS,
    **partings.REFUSALS,
}

MRZ_CHECKS: Words = {
    "NUMBER": Text("رقم الوثيقة", "number of the paper"),
    "BIRTH": Text("تاريخ الميلاد", "date of birth"),
    "EXPIRY": Text("تاريخ الانتهاء", "date of expiry"),
    "OPTIONAL": Text("البيانات الإضافية", "optional data"),
    "COMPOSITE": Text("الرقم الجامع", "the composite digit"),
}

SEXES: Words = {
    "FEMALE": Text("أنثى", "female", "مێ"),
    "MALE": Text("ذكر", "male", "نێر"),
    "NOT_KNOWN": Text("غير معروف", "not known", "نەزانراو"),
}

FILE_LANGUAGES: Words = {
    "ar": Text("العربية", "Arabic", "عەرەبی"),
    "en": Text("الإنكليزية", "English", "ئینگلیزی"),
}

PRESENTS_AS: Words = {
    "COMBATANT": Text("عسكري", "combatant"),
    "CIVILIAN_OFFICIAL": Text("موظف مدني", "civilian official"),
    "FAMILY": Text("فرد أسرة", "family member"),
    "CHILD": Text("طفل", "child", "منداڵ"),
    "OTHER": Text("غير ذلك", "other"),
    "UNKNOWN": Text("غير معروف", "not known", "نەزانراو"),
}

AGES: Words = {
    "ADULT": Text("بالغ", "adult"),
    "DOUBT": Text("عمره موضع شك: يُعامل طفلاً", "age in doubt: treated as a child"),
    "CHILD": Text("طفل", "child", "منداڵ"),
}

TRIAGE: Words = {
    "RED": Text("أحمر: الآن", "red: now", "سوور"),
    "YELLOW": Text("أصفر: قريباً", "yellow: soon", "زەرد"),
    "GREEN": Text("أخضر: يمكنه الانتظار", "green: can wait", "سەوز"),
    "BLACK": Text("متوفى", "deceased"),
}

TRACKS: Words = {
    "UND": Text("لم يُحدَّد بعد", "not yet determined"),
    "INT": Text("عسكري محتجز لدى دولة محايدة", "interned combatant"),
    "WND": Text(
        "عسكري محتجز، جريح أو مريض له الأولوية",
        "interned combatant, wounded or sick priority",
    ),
    "CIV": Text("موظف مدني أو مدني آخر", "civilian official or other civilian"),
    "FAM": Text("فرد مدني من أسرة عسكري", "civilian family member of a combatant"),
    "CHD": Text("طفل غير مصحوب أو منفصل عن ذويه", "unaccompanied or separated child"),
    "CAF": Text("طفل مرتبط بقوة أو جماعة مسلحة", "child associated with armed force or group"),
    "ABD": Text("يُشتبه في أنه مختطف أو أسير", "suspected abductee or captive"),
    "ASY": Text("طالب لجوء أو حماية", "asylum applicant or protection claim"),
    "RET": Text("مواطن عائد إلى بلده", "own national returning"),
    "TCN": Text("من رعايا دولة ثالثة", "third-country national"),
    "CRM": Text("قيد إجراء جزائي", "under criminal process"),
}

NATIONALITY: Words = {
    "HELD": Text("يحمل جنسية", "holds a nationality"),
    "NONE": Text("بلا جنسية", "none"),
    "DISPUTED": Text("متنازع عليها", "disputed"),
    "DECLINED": Text("فضّل عدم الجواب", "declined"),
    "NOT_KNOWN": Text("لا يعرف", "not known"),
    "NOT_ASKED": Text("لم يُسأل", "not asked"),
}

MARITAL: Words = {
    "SINGLE": Text("أعزب أو عزباء", "single"),
    "ENGAGED": Text("مخطوب أو مخطوبة", "engaged"),
    "MARRIED_REGISTERED": Text("متزوج بعقد مسجّل", "married, registered"),
    "MARRIED_RELIGIOUS_ONLY": Text("متزوج بعقد غير مسجّل", "married, not registered"),
    "SEPARATED": Text("منفصل", "separated"),
    "DIVORCED": Text("مطلّق", "divorced"),
    "WIDOWED": Text("أرمل", "widowed"),
    "SPOUSE_MISSING": Text("الزوج مفقود", "spouse missing"),
    "DECLINED": Text("فضّل عدم الجواب", "declined"),
    "UNKNOWN": Text("غير معروف", "not known", "نەزانراو"),
}

SCRIPTS: Words = {
    "AR": Text("عربي", "Arabic", "عەرەبی"),
    "LATIN": Text("لاتيني", "Latin", "لاتینی"),
    "SORANI": Text("سوراني", "Sorani", "سۆرانی"),
    "KURMANJI": Text("كرمانجي", "Kurmanji", "کرمانجی"),
}

SOURCES: Words = {
    "CLAIMED": Text("قول صاحبه", "claimed"),
    "DOCUMENTED": Text("موثّق", "documented"),
    "VERIFIED": Text("متحقَّق منه", "verified"),
}

PRECISIONS: Words = {
    "DAY": Text("يوم معلوم", "exact day"),
    "MONTH": Text("شهر معلوم", "exact month"),
    "YEAR": Text("سنة معلومة", "exact year"),
    "ESTIMATE": Text("تقدير", "estimate"),
}

ANSWERS: Words = {
    "SAID": Text("أجاب", "said"),
    "DECLINED": Text("فضّل عدم الجواب", "declined"),
    "NOT_KNOWN": Text("لا يعرف", "not known"),
    "NOT_ASKED": Text("لم يُسأل", "not asked"),
}

AGE_METHODS: Words = {
    "DOCUMENTS": Text("فحص الوثائق", "documents"),
    "INTERVIEW": Text("مقابلة", "interview"),
    "OBSERVATION": Text("معاينة", "observation"),
    "MEDICAL": Text("فحص طبي", "medical examination"),
}

TOLD: Words = {
    "ORAL": Text("شفهياً", "orally"),
    "PICTURE": Text("بالصور", "by pictures"),
    "WRITTEN": Text("كتابةً", "in writing"),
    "SIGN_LANGUAGE": Text("بلغة الإشارة", "in sign language"),
}

NEED_SOURCES: Words = {
    "STATED": Text("قاله بنفسه", "stated"),
    "OBSERVED": Text("لوحظ", "observed"),
}

CARD_OCCASIONS: Words = {
    "ARRIVAL": Text("عند الوصول", "on arrival"),
    "HOSPITAL": Text("عند دخول المستشفى", "on hospital admission"),
    "TRANSFER": Text("عند النقل", "on transfer"),
}

VOID_REASONS: Words = {
    "LOST": Text("فُقدت", "lost"),
    "DAMAGED": Text("تلفت", "damaged"),
    "CORRECTED": Text("صُحّحت بياناتها", "facts corrected"),
    "MISPRINTED": Text("خطأ في الطباعة", "misprinted"),
}

NAME_PARTS: Words = {
    "whole": Text("الاسم الكامل كما قيل أو كُتب", "whole name as spoken or written"),
    "given": Text("الاسم", "given name"),
    "father": Text("اسم الأب", "father's name"),
    "grandfather": Text("اسم الجد", "grandfather's name"),
    "great_grandfather": Text("اسم والد الجد", "great-grandfather's name"),
    "family_name": Text("اسم العائلة", "family name"),
    "nisba": Text("النسبة", "nisba"),
    "teknonym": Text("أبو / أم", "teknonym (Abu, Umm)"),
    "mother_given": Text("اسم الأم", "mother's given name"),
    "mother_family": Text("عائلة الأم", "mother's family"),
    "maternal_grandfather": Text("اسم والد الأم", "maternal grandfather's name"),
}

SERVICE_FIELDS: Words = {
    "rank": Text("الرتبة", "rank"),
    "service_number": Text("الرقم العسكري", "service number"),
    "branch": Text("الصنف", "branch"),
    "unit": Text("الوحدة", "unit"),
    "post": Text("المنصب", "post"),
    "entered_service": Text("تاريخ الالتحاق", "entered service"),
    "conscript_or_volunteer": Text("مجند أو متطوع", "conscript or volunteer"),
    "commander": Text("القائد", "commander"),
}

ORIGIN_FIELDS: Words = {
    "nationality": Text("الجنسية", "nationality"),
    "birth": Text("تاريخ الميلاد", "birth date"),
    "birth_place": Text("محل الولادة", "place of birth"),
    "register_office": Text("أمانة السجل المدني", "civil-register office"),
    "register_entry": Text("رقم القيد (الخانة)", "register entry"),
    "family_number": Text("رقم الأسرة", "family number"),
    "home_governorate": Text("محافظة السكن", "home governorate"),
    "home_district": Text("منطقة السكن", "home district"),
    "home_address": Text("عنوان السكن", "home address"),
    "languages": Text("اللغات", "languages"),
    "marital": Text("الحالة الاجتماعية", "marital status"),
}

RANKS: Words = {
    "OR1": Text("مجند", "conscript"),
    "OR2": Text("جندي", "private"),
    "OR3": Text("جندي أول", "private 1st class"),
    "OR4": Text("عريف", "corporal"),
    "OR5": Text("رقيب", "sergeant"),
    "OR6": Text("رقيب أول", "staff sergeant"),
    "OR7": Text("مساعد", "warrant officer"),
    "OR8": Text("مساعد أول", "chief warrant officer"),
    "OF1": Text("ملازم", "2nd lieutenant"),
    "OF2": Text("ملازم أول", "1st lieutenant"),
    "OF3": Text("نقيب", "captain"),
    "OF4": Text("رائد", "major"),
    "OF5": Text("مقدم", "lieutenant colonel"),
    "OF6": Text("عقيد", "colonel"),
    "OF7": Text("عميد", "brigadier"),
    "OF8": Text("لواء", "major general"),
    "OF9": Text("عماد", "lieutenant general"),
    "OF10": Text("عماد أول", "general"),
    "OF11": Text("فريق", "highest"),
}

BRANCHES: Words = {
    "ARMY": Text("القوات البرية", "army"),
    "AIR_FORCE": Text("القوات الجوية", "air force"),
    "AIR_DEFENCE": Text("الدفاع الجوي", "air defence"),
    "NAVY": Text("القوات البحرية", "navy"),
    "BORDER_GUARD": Text("حرس الحدود", "border guard"),
    "POLICE": Text("الشرطة", "police"),
    "CUSTOMS": Text("الجمارك", "customs"),
    "MIL_INTEL": Text("المخابرات العسكرية", "military intelligence"),
    "AIR_FORCE_INTEL": Text("المخابرات الجوية", "air force intelligence"),
    "STATE_SECURITY": Text("أمن الدولة", "state security"),
    "POLITICAL_SECURITY": Text("الأمن السياسي", "political security"),
    "NDF_LDF_PARAMILITARY": Text("قوات رديفة", "paramilitary"),
    "OTHER": Text("غير ذلك", "other"),
}
