"""What the policy says: why a change was refused, what its numbers are called. Arabic first."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words
from awda.policy.page_texts import PAGE
from awda.policy.vocabulary import Looser, Number, Unit

__all__ = ["LOOSER", "NUMBERS", "PAGE", "REFUSALS", "UNITS"]

_N = Number
NUMBERS: Words = {
    _N.PROPOSAL_DAYS: Text("بقاء اقتراح التخفيف مفتوحاً", "A proposal to loosen stays open"),
    _N.REGISTER_HOURS: Text("التسجيل الكامل بعد أول لقاء", "Full form after first contact"),
    _N.CAPTURE_CARD_DAYS: Text("إرسال بطاقة الأسر بعد الوصول", "Capture card after arrival"),
    _N.CRIMINAL_RESPONSIBILITY_YEARS: Text(
        "أدنى عمر للمسار الجزائي", "Least age for the criminal path"
    ),
    _N.WRONGLY_INTERNED_DAYS: Text(
        "البت في طلب مراجعة الاحتجاز", "Answer to a review of internment"
    ),
    _N.TRACK_WARN_DAYS: Text(
        "التنبيه قبل موعد مراجعة المسار", "Warning before a track's day of review"
    ),
    _N.CHILD_WARN_HOURS: Text(
        "التنبيه إلى طفل في موقع عسكري", "Warning of a child at a military site"
    ),
    _N.CHILD_OUT_HOURS: Text(
        "أقصى بقاء لطفل في موقع عسكري", "Longest stay of a child at a military site"
    ),
    _N.TRANSIT_STAY_DAYS: Text("أطول إقامة في موقع عبور", "Longest stay in a transit site"),
    _N.HEADCOUNT_EXPLAIN_HOURS: Text("تفسير فرق التعداد", "A headcount difference is explained"),
    _N.BORDER_DISTANCE_KM: Text("بُعد المخيم عن الحدود", "Distance of a camp from the border"),
    _N.SITE_AREA_M2: Text("مساحة الموقع لكل شخص", "Site area for each person"),
    _N.SITE_AREA_SHARED_M2: Text(
        "مساحة الموقع لكل شخص والخدمات مشتركة",
        "Site area for each person, services shared elsewhere",
    ),
    _N.COVERED_AREA_DM2: Text("المساحة المسقوفة لكل شخص", "Covered area for each person"),
    _N.COVERED_AREA_COLD_DM2: Text(
        "المساحة المسقوفة لكل شخص في البرد", "Covered area for each person in the cold"
    ),
    _N.WATER_LITRES: Text("الماء لكل شخص في اليوم", "Water for each person a day"),
    _N.PERSONS_PER_TOILET: Text("لكل مرحاض على الأكثر", "For one toilet, at most"),
    _N.PERSONS_PER_TAP: Text("لكل صنبور ماء على الأكثر", "For one tap, at most"),
    _N.TOILET_DISTANCE_M: Text("بُعد أبعد مرحاض", "Way to the farthest toilet"),
    _N.FOOD_KCAL: Text("الغذاء لكل شخص في اليوم", "Food for each person a day"),
    _N.OFFER_LAPSE_HOURS: Text("مدة عرض التسليم إن لم تُذكر", "An offer stands for, unless it says"),
    _N.OFFER_LAPSE_MOST_HOURS: Text("أطول مدة لعرض التسليم", "An offer stands for at most"),
    _N.STOCK_CHECK_DAYS: Text("جرد المستودع", "Stock check"),
    _N.FULL_STOCK_CHECK_DAYS: Text("الجرد الكامل للمستودع", "Full stock check"),
    _N.SERIALS_READ_PERCENT: Text("أرقام تُقرأ في الجرد", "Serials read in a stock check"),
    _N.BAGGAGE_GRAMS: Text("أمتعة كل شخص", "Baggage for each person"),
    _N.SCREENING_TARGET_HOURS: Text("التدقيق الأمني", "Screening is to end"),
    _N.SCREENING_REVIEW_DAYS: Text(
        "مراجعة من طال تدقيقه", "Review of whoever is screened for longer"
    ),
    _N.FITNESS_HOURS: Text("صلاحية فحص اللياقة للسفر", "A check of fitness to travel is good for"),
    _N.ASSESSMENT_DAYS: Text("صلاحية تقييم خطر العودة", "An assessment of risk is good for"),
    _N.CONSENT_DAYS: Text("صلاحية نموذج العودة", "A return form is good for"),
    _N.BOARDING_ANSWER_HOURS: Text(
        "صلاحية الجواب عند الصعود", "The answer at boarding is good for"
    ),
    _N.GO_HOURS: Text("صلاحية قرار الانطلاق", "A decision to go is good for"),
    _N.MONITOR_NOTICE_HOURS: Text("إخطار المراقب قبل القافلة", "Notice to the monitor of a convoy"),
    _N.INTERIM_MEMO_DAYS: Text("صلاحية مذكرة مؤقتة", "An interim memo is good for"),
    _N.RECEIVER_BRAKE_PERMILLE: Text(
        "نسبة المحتجزين بعد العودة التي توقف التسليم",
        "Share detained after return that stops handovers",
    ),
    _N.SMALLEST_CELL: Text("أصغر عدد يُنشر", "Smallest count published"),
    _N.WEAPON_RECORD_YEARS: Text("حفظ سجلات الأسلحة", "Weapon records are kept"),
    _N.CUSTODY_REGISTER_YEARS: Text("حفظ سجل العهدة", "The custody register is kept"),
    _N.CONSENT_FILE_YEARS: Text("حفظ ملف الموافقة والمخاطر", "Consent and risk files are kept"),
    _N.MEDICAL_FILE_YEARS: Text("حفظ الملف الطبي", "Medical files are kept"),
    _N.ACCESS_LOG_YEARS: Text("حفظ سجل الاطلاع", "The log of reads is kept"),
    _N.DISMISSED_HIT_DAYS: Text("حفظ تطابق أمني مردود", "A dismissed hit is kept"),
}
UNITS: Words = {
    Unit.HOURS: Text("ساعة", "h"),
    Unit.DAYS: Text("يوماً", "days"),
    Unit.YEARS: Text("سنة", "years"),
    Unit.PERSONS: Text("شخصاً", "persons"),
    Unit.PERCENT: Text("٪", "%"),
    Unit.PERMILLE: Text("بالألف", "per thousand"),
    Unit.KM: Text("كم", "km"),
    Unit.M: Text("متراً", "m"),
    Unit.M2: Text("م²", "m²"),
    Unit.DM2: Text("دسم²", "dm²"),
    Unit.LITRES: Text("لتراً", "litres"),
    Unit.KCAL: Text("سعرة", "kcal"),
    Unit.GRAMS: Text("غراماً", "g"),
}
LOOSER: Words = {
    Looser.MORE: Text("زيادته تخفيف", "more is looser"),
    Looser.LESS: Text("إنقاصه تخفيف", "less is looser"),
    Looser.EITHER: Text("كل تغيير بتوقيعين", "any change needs two"),
}

REFUSALS: Refusals = {
    "SIGNER_WITHOUT_DUTY": Why(
        text=Text(
            ar="لا قيد في السجل يعطي هذا الحساب دور {role}.",
            en="No entry on the record gives this login the duty of {role}.",
        ),
        next=Text(
            ar="لا يغيّر السياسة إلا صاحب واجب مسجّل باسمه. ادخل بحسابك أنت.",
            en="Only someone whose own duty is on the record changes the policy."
            " Log in as yourself.",
        ),
        rules=("L-06",),
    ),
    "ROLE_ONLY_TIGHTENS": Why(
        text=Text(
            ar="دور {role} يشدّد الأرقام ولا يخفّفها.",
            en="The role {role} may tighten a number, never loosen one.",
        ),
        next=Text(
            ar="اطلب ذلك من: {may}. ومن راقب لا يوقّع على تخفيف ما يراقبه.",
            en="Ask one of: {may}. Whoever monitors does not sign for loosening what they monitor.",
        ),
        rules=("L-06",),
    ),
    "NUMBER_OUT_OF_BOUNDS": Why(
        text=Text(
            ar="«{setting}»: {value} خارج الحدود، من {least} إلى {most}.",
            en="{setting}: {value} is out of bounds, which are {least} to {most}.",
        ),
        next=Text(
            ar="اختر رقماً داخل الحدود. لا توقيع يتجاوزها.",
            en="Choose a number within the bounds. No signature passes them.",
        ),
        rules=("L-06",),
    ),
    "NUMBERS_CROSS": Why(
        text=Text(
            ar="لا يزيد «{setting}» على «{limit_setting}».",
            en="{setting} cannot be more than {limit_setting}.",
        ),
        next=Text(ar="غيّر الرقمين معاً في اقتراح واحد.", en="Change both in one proposal."),
        rules=("L-06",),
    ),
    "NUMBER_TWICE": Why(
        text=Text(ar="ذُكر رقم مرتين.", en="A number is named twice."),
        next=Text(ar="اذكر كل رقم مرة واحدة.", en="Name each number once."),
    ),
    "POLICY_CHANGES_NOTHING": Why(
        text=Text(ar="هذه الأرقام سارية من قبل.", en="These numbers are in force already."),
        next=Text(ar="اكتب رقماً يختلف عن الساري.", en="Write a number that differs."),
    ),
    "POLICY_REASON_MISSING": Why(
        text=Text(
            ar="لا تغيير ولا اعتراض بلا سبب مكتوب.",
            en="No change and no objection without a written reason.",
        ),
        next=Text(
            ar="اكتب السبب. يقرؤه الجميع، فلا تذكر فيه اسم شخص.",
            en="Write the reason. Everyone can read it: name no person in it.",
        ),
        rules=("L-06",),
    ),
    "PROPOSAL_ID_TAKEN": Why(
        text=Text(ar="لهذا الاقتراح رقم سبق استعماله.", en="This proposal's id was used before."),
        next=Text(ar="افتح الصفحة من جديد وأرسله.", en="Open the page again and send it anew."),
    ),
    "NO_SUCH_PROPOSAL": Why(
        text=Text(ar="لا اقتراح مفتوح بهذا الرقم.", en="No such proposal is open."),
        next=Text(
            ar="انظر في صفحة السياسة ما هو مفتوح.", en="See on the policy page what is open."
        ),
    ),
    "CONFIRMS_OWN_PROPOSAL": Why(
        text=Text(
            ar="من اقترح التخفيف لا يوقّعه ثانيةً.",
            en="Whoever proposed to loosen a number cannot be the second to sign.",
        ),
        next=Text(
            ar="يوقّع شخص آخر من جهة أخرى، بحسابه هو.",
            en="Someone else of another organisation signs, by their own login.",
        ),
        rules=("L-06",),
    ),
    "SAME_ORGANISATION": Why(
        text=Text(
            ar="صاحب الاقتراح والموقّع الثاني كلاهما من «{party}».",
            en="The proposer and the second to sign are both of {party}.",
        ),
        next=Text(
            ar="التخفيف بتوقيع جهتين: اطلب توقيع جهة أخرى.",
            en="Loosening takes two organisations: ask one of another.",
        ),
        rules=("L-06",),
    ),
    "DUTY_YOUNGER_THAN_PROPOSAL": Why(
        text=Text(
            ar="أُعطي واجب الموقّع الثاني بعد تقديم الاقتراح.",
            en="The second signer's duty was given after the proposal was made.",
        ),
        next=Text(
            ar="يوقّع من كان واجبه مسجّلاً قبل الاقتراح.",
            en="Someone signs whose duty stood on the record before the proposal.",
        ),
        rules=("L-06",),
    ),
    "PROPOSAL_LAPSED": Why(
        text=Text(ar="انتهت مدة الاقتراح.", en="The proposal's time has passed."),
        next=Text(ar="يُقترح من جديد ويُوقَّع في مدته.", en="Propose it anew, and sign in time."),
        rules=("L-06",),
    ),
    "PROPOSAL_OVERTAKEN": Why(
        text=Text(
            ar="تغيّر رقم من أرقام الاقتراح بعد تقديمه (النسخة {version}).",
            en="A number in it has changed since it was proposed (version {version}).",
        ),
        next=Text(
            ar="اقترح من جديد على الأرقام السارية.", en="Propose anew from what is in force."
        ),
        rules=("L-06",),
    ),
    "POLICY_FILE_UNSIGNED": Why(
        text=Text(
            ar="ملف السياسة غير موقّع بمفتاح معروف، أو غُيّر بعد توقيعه.",
            en="The policy file is not signed by a known key, or was changed after it was signed.",
        ),
        next=Text(
            ar="اطلب الملف من مصدره مع مفتاحه العلني.",
            en="Ask its source for the file and for the public key.",
        ),
        rules=("L-06",),
    ),
    "POLICY_FILE_UNREADABLE": Why(
        text=Text(
            ar="الملف موقّع، لكنه ليس ملف سياسة تعرفه هذه النسخة.",
            en="The file is signed, but is no policy file that this version knows.",
        ),
        next=Text(
            ar="صدّره من نسخة مثل هذه النسخة.", en="Export it from a version such as this one."
        ),
    ),
}
