"""Why a track, a next of kin or a card was refused, and what to do instead."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

CARE_REFUSALS: Refusals = {
    "FILE_INTO_OTHER_HANDS": Why(
        Text(
            "الملف الشخصي يُسلَّم إلى صاحبه وحده",
            "A person's own file is given to that person alone",
        ),
        Text(
            "تأكد من الشخص ببطاقته وسلّمه بيده؛ طلب غيره يُرفض",
            "Make sure by the card who it is and give it into their own hand; refuse anybody else",
        ),
        ("O-05",),
    ),
    "FILE_OF_A_CHILD": Why(
        Text(
            "هذا طفل أو عمره موضع شك: ملفه عند هيئة حماية الطفل",
            "This is a child, or the age is in doubt: the file is with the child-protection body",
        ),
        Text("أرسل الطلب إلى هيئة حماية الطفل", "Send the request to the child-protection body"),
        ("O-05", "C-04"),
    ),
    "TRACK_NOT_YOURS": Why(
        text=Text(
            "هذا المسار القانوني لا يقرره دورك.",
            "This legal track is not for your role to decide.",
        ),
        next=Text(
            "اطلب ذلك من: {may}.",
            "Ask one of: {may}.",
        ),
        rules=("L-01", "L-02"),
    ),
    "TRACK_BASIS_MISSING": Why(
        text=Text(
            "المسار القانوني بلا سند: الصك والمادة ومن قرر.",
            "The legal track lacks its basis: instrument, article, who decided.",
        ),
        next=Text(
            "اكتب الثلاثة.",
            "Give all three.",
        ),
        rules=("L-02",),
    ),
    "REVIEW_DATE_PASSED": Why(
        text=Text(
            "موعد المراجعة {review_on} ليس في المستقبل.",
            "The day of review, {review_on}, is not ahead.",
        ),
        next=Text(
            "اختر موعداً قادماً.",
            "Choose a day to come.",
        ),
        rules=("L-02", "L-03"),
    ),
    "TRACK_NOT_FOR_A_CHILD": Why(
        text=Text(
            "لا يوضع طفل، ولا من يُشك في أنه طفل، على مسار للبالغين.",
            "A child, or anyone who may be one, is put on no adult track.",
        ),
        next=Text(
            "اختر مسار طفل غير مصحوب، أو طفل مرتبط بقوة مسلحة، أو فرد أسرة.",
            "Choose unaccompanied child, child associated with an armed force, or family member.",
        ),
        rules=("C-01", "L-01"),
    ),
    "TRACK_NOT_FOR_AN_ADULT": Why(
        text=Text(
            "هذا المسار للأطفال وحدهم.",
            "This track is for children only.",
        ),
        next=Text(
            "اختر مساراً آخر، أو سجّل الشك في العمر أولاً.",
            "Choose another track, or record the doubt about age first.",
        ),
        rules=("L-01",),
    ),
    "TRACK_NEEDS_A_COURT": Why(
        text=Text(
            "لا مسار جزائياً بلا مرجع محكمة.",
            "There is no criminal track without a court's reference.",
        ),
        next=Text(
            "اكتب رقم الأمر القضائي.",
            "Give the number of the court's order.",
        ),
        rules=("L-04",),
    ),
    "TOO_YOUNG_FOR_A_COURT": Why(
        text=Text(
            "لا يوضع على المسار الجزائي من لم يثبت بلوغه {from_years} سنة.",
            "Nobody who may be under {from_years} is put on the criminal track.",
        ),
        next=Text(
            "أحِل الأمر إلى جهة حماية الطفل.",
            "Refer the matter to the child-protection body.",
        ),
        rules=("L-04",),
    ),
    "NEXT_OF_KIN_ALREADY_NAMED": Why(
        text=Text(
            "هذا القريب مسجّل من قبل.",
            "This next of kin has been named already.",
        ),
        next=Text(
            "سجّل القريب الآخر بقيد جديد.",
            "Name the other one in a new entry.",
        ),
        rules=("I-07",),
    ),
    "PHOTO_MISSING": Why(
        text=Text(
            "لا بطاقة بلا صورة.",
            "There is no card without a photograph.",
        ),
        next=Text(
            "أضف الصورة أولاً.",
            "Add the photograph first.",
        ),
        rules=("I-05",),
    ),
    "DUPLICATE_OPEN": Why(
        text=Text(
            "قد يكون هذا الشخص مسجّلاً مرتين، ولم يُحسم ذلك بعد.",
            "This person may be on the record twice, and that is not settled yet.",
        ),
        next=Text(
            "اطلب من المكلَّف حسم التشابه: هو نفسه، أو غيره، أو غير مؤكد.",
            "Ask the trained person to settle it: the same, not the same, or unsure.",
        ),
        rules=("N-06",),
    ),
    "CARD_ALREADY_ISSUED": Why(
        text=Text(
            "البطاقة رقم {card} لهذا الشخص ما زالت صالحة.",
            "This person's card {card} is still good.",
        ),
        next=Text(
            "ألغِ البطاقة السابقة مع السبب، ثم أصدر أخرى.",
            "Void the earlier card with its reason, then issue another.",
        ),
        rules=("I-05", "N-06"),
    ),
    "NO_SUCH_CARD": Why(
        text=Text(
            "البطاقة رقم {card} ليست البطاقة الصالحة لهذا الشخص.",
            "Card {card} is not this person's good card.",
        ),
        next=Text(
            "تأكد من رقم البطاقة.",
            "Check the card's number.",
        ),
        rules=("I-05",),
    ),
}
