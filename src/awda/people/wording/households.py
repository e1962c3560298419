"""Households: why something was refused, relationships, and reasons to leave."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

HOUSEHOLD_REFUSALS: Refusals = {
    "HOUSEHOLD_ALREADY_OPEN": Why(
        text=Text(
            "هذه الأسرة مسجّلة من قبل.",
            "This household is on the record already.",
        ),
        next=Text(
            "افتحها وأضف أفرادها.",
            "Open it and add its members.",
        ),
        rules=("F-03",),
    ),
    "HOUSEHOLD_NOT_OPEN": Why(
        text=Text(
            "هذه الأسرة غير مسجّلة، أو لم يبقَ فيها أحد.",
            "This household is not on the record, or nobody is left in it.",
        ),
        next=Text(
            "سجّل أسرة حول شخص مرجعي.",
            "Record a household around a focal person.",
        ),
        rules=("F-03",),
    ),
    "ALREADY_IN_HOUSEHOLD": Why(
        text=Text(
            "هذا الشخص في هذه الأسرة من قبل.",
            "This person is of this household already.",
        ),
        next=Text(
            "غيّر صلته بدلاً من إضافته.",
            "Restate the link instead of adding it.",
        ),
        rules=("F-03",),
    ),
    "NOT_INTO_THIS_HOUSEHOLD": Why(
        text=Text(
            "لا يُضمّ هذا الشخص إلى هذه الأسرة.",
            "This person does not join this household.",
        ),
        next=Text(
            "اسأل مسؤول الحماية قبل أي خطوة أخرى، ولا تسأل الأسرة.",
            "Ask the protection officer before anything else; do not ask the family.",
        ),
        rules=("F-04",),
    ),
    "NOT_IN_HOUSEHOLD": Why(
        text=Text(
            "هذا الشخص ليس من هذه الأسرة.",
            "This person is not of this household.",
        ),
        next=Text(
            "أضفه أولاً، أو اختر الأسرة الصحيحة.",
            "Add them first, or choose the right household.",
        ),
        rules=("F-03",),
    ),
    "ONLY_THE_FOCAL_IS_SELF": Why(
        text=Text(
            "«هو نفسه» للشخص المرجعي وحده.",
            "“Self” is for the focal person only.",
        ),
        next=Text(
            "اختر صلة القرابة بالشخص المرجعي.",
            "Choose the relationship to the focal person.",
        ),
        rules=("F-03",),
    ),
    "LINK_STATED_BY_NOBODY": Why(
        text=Text(
            "لم يُذكر من قال بهذه الصلة.",
            "Who stated this link is missing.",
        ),
        next=Text(
            "اختر الشخص أو الجهة التي قالت بها.",
            "Choose the person or party that stated it.",
        ),
        rules=("F-03",),
    ),
    "FOCAL_HAS_NO_LINK": Why(
        text=Text(
            "الشخص المرجعي لا صلة له بنفسه.",
            "The focal person has no link to restate.",
        ),
        next=Text(
            "غيّر صلة الفرد الآخر، أو سمِّ مرجعاً آخر أولاً.",
            "Restate the other member's link, or name another focal person first.",
        ),
        rules=("F-03",),
    ),
    "FOCAL_CANNOT_LEAVE": Why(
        text=Text(
            "لا يخرج الشخص المرجعي وفي الأسرة غيره.",
            "The focal person does not leave while others remain.",
        ),
        next=Text(
            "سمِّ مرجعاً آخر من الأسرة أولاً.",
            "Name another focal person first.",
        ),
        rules=("F-03",),
    ),
    "FOCAL_ALREADY": Why(
        text=Text(
            "هذا الشخص هو المرجع من قبل.",
            "This person is the focal person already.",
        ),
        next=Text(
            "اختر فرداً آخر.",
            "Choose another member.",
        ),
        rules=("F-03",),
    ),
}

RELATIONSHIPS: Words = {
    "SELF": Text("هو نفسه", "self"),
    "SPOUSE": Text("زوج أو زوجة", "spouse"),
    "SPOUSE_NOT_RECOGNISED": Text(
        "زوج لا يعترف به صاحب الشأن",
        "spouse not recognised by the person",
    ),
    "FATHER": Text("أب", "father"),
    "MOTHER": Text("أم", "mother"),
    "SON": Text("ابن", "son"),
    "DAUGHTER": Text("ابنة", "daughter"),
    "STEP_CHILD": Text("ابن الزوج أو الزوجة", "stepchild"),
    "FOSTER_CHILD": Text("طفل في رعاية بديلة", "foster child"),
    "KAFALA_CHILD": Text("طفل مكفول", "child in kafala"),
    "BROTHER": Text("أخ", "brother"),
    "SISTER": Text("أخت", "sister"),
    "GRANDFATHER": Text("جد", "grandfather"),
    "GRANDMOTHER": Text("جدة", "grandmother"),
    "GRANDCHILD": Text("حفيد", "grandchild"),
    "UNCLE_PATERNAL": Text("عم", "paternal uncle"),
    "UNCLE_MATERNAL": Text("خال", "maternal uncle"),
    "AUNT_PATERNAL": Text("عمة", "paternal aunt"),
    "AUNT_MATERNAL": Text("خالة", "maternal aunt"),
    "NEPHEW_NIECE": Text("ابن أو ابنة أخ أو أخت", "nephew or niece"),
    "COUSIN": Text("ابن أو ابنة عم أو خال", "cousin"),
    "CO_WIFE": Text("ضرة", "co-wife"),
    "PARENT_IN_LAW": Text("والد الزوج أو الزوجة", "parent-in-law"),
    "CHILD_IN_LAW": Text("صهر أو كنّة", "child-in-law"),
    "SIBLING_IN_LAW": Text("أخ أو أخت الزوج أو الزوجة", "sibling-in-law"),
    "OTHER_RELATIVE": Text("قريب آخر", "other relative"),
    "CAREGIVER_NOT_RELATED": Text("راعٍ من غير الأقارب", "caregiver, not related"),
    "DEPENDANT_NOT_RELATED": Text("مُعال من غير الأقارب", "dependant, not related"),
    "UNKNOWN": Text("غير معروف", "not known"),
}

LEAVE_REASONS: Words = {
    "OWN_WISH": Text("برغبته", "by own wish"),
    "RECORDED_IN_ERROR": Text("سُجّل خطأً", "recorded in error"),
    "DIED": Text("توفي", "died"),
    "FOR_SAFETY": Text("لسلامته", "for safety"),
}
