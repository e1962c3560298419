"""Why a person could not be met, or their age not be settled, and what to do instead."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

FIRST_CONTACT_REFUSALS: Refusals = {
    "NOT_MET": Why(
        text=Text(
            "لم يُسجَّل لقاء هذا الشخص بعد.",
            "This person has not been met yet on the record.",
        ),
        next=Text(
            "سجّل الدخول في العهدة ثم اللقاء الأول.",
            "Record entry into custody, then the first contact.",
        ),
        rules=("I-01",),
    ),
    "ALREADY_MET": Why(
        text=Text(
            "سُجّل هذا الشخص من قبل.",
            "This person is on the record already.",
        ),
        next=Text(
            "افتح السجل الموجود، أو سجّل شخصاً آخر.",
            "Open the record that exists, or record another person.",
        ),
        rules=("I-13",),
    ),
    "BEFORE_FIRST_CONTACT": Why(
        text=Text(
            "كان اللقاء الأول بهذا الشخص في {met_at}؛ ولا يُنسب إليه شيء قبل ذلك.",
            "This person was first met at {met_at}; no fact about them is dated before that.",
        ),
        next=Text(
            "صحّح الوقت: متى حدث هذا بعد اللقاء الأول؟",
            "Correct the time: when did it happen, after first contact?",
        ),
        rules=("I-01", "C-01"),
    ),
    "CUSTODY_FIRST": Why(
        text=Text(
            "لا يُكتب شيء عن شخص قبل أن تُسجَّل عهدته: من يتولاه وأين ومنذ متى وبأمر من.",
            "Nothing is written about a person before custody: who holds them and by whose order.",
        ),
        next=Text(
            "سجّل الدخول في العهدة أولاً، ثم أعد اللقاء الأول.",
            "Record entry into custody first, then the first contact again.",
        ),
        rules=("I-01",),
    ),
    "WRISTBAND_MISSING": Why(
        text=Text(
            "رقم السوار غير مكتوب.",
            "The wristband number is missing.",
        ),
        next=Text(
            "ضع سواراً واقرأ رقمه.",
            "Put a wristband on and read its number.",
        ),
        rules=("I-13",),
    ),
    "WRISTBAND_TAKEN": Why(
        text=Text(
            "السوار {wristband} على يد شخص آخر.",
            "Wristband {wristband} is worn by somebody else.",
        ),
        next=Text(
            "تأكد من الرقم، أو ضع سواراً جديداً.",
            "Check the number, or put on a new wristband.",
        ),
        rules=("I-13",),
    ),
    "AGE_RANGE_WRONG": Why(
        text=Text(
            "العمر المقدّر يُكتب من الأصغر إلى الأكبر، بين صفر و{oldest} سنة.",
            "An estimated age runs from the younger to the older, between 0 and {oldest} years.",
        ),
        next=Text(
            "صحّح العمرين.",
            "Correct the two ages.",
        ),
        rules=("I-13", "N-09"),
    ),
    "TEXT_TOO_LONG": Why(
        text=Text(
            "النص أطول مما يُحفظ في هذه الخانة ({most} حرفاً).",
            "The text is longer than this field keeps ({most} characters).",
        ),
        next=Text(
            "اختصره، وأرفق الأصل صورةً.",
            "Shorten it, and add the original as an image.",
        ),
    ),
    "TRIAGE_FIRST": Why(
        text=Text(
            "لا أسئلة قبل الفرز الطبي.",
            "No questions before triage.",
        ),
        next=Text(
            "اطلب من المسعف تحديد اللون أولاً.",
            "Ask the medic for the triage colour first.",
        ),
        rules=("M-01",),
    ),
    "NO_QUESTIONS_NOW": Why(
        text=Text(
            "لون الفرز لا يسمح بأي سؤال الآن.",
            "The triage colour allows no question now.",
        ),
        next=Text(
            "أنقذ الجريح وانقله أولاً؛ يكفي الرقم والصورة. أكمل التسجيل بعد فرز جديد.",
            "Treat and move the person first; number and photograph suffice until a new triage.",
        ),
        rules=("M-01",),
    ),
    "AGE_NOT_IN_DOUBT": Why(
        text=Text(
            "عمر هذا الشخص ليس موضع شك، والتقدير ملاذ أخير.",
            "This person's age is not in doubt, and assessment is a last resort.",
        ),
        next=Text(
            "لا تُجرِ تقديراً للعمر.",
            "Do not assess the age.",
        ),
        rules=("C-01",),
    ),
    "ASSESSED_BY_ONE": Why(
        text=Text(
            ar="لا يُحسم الشك في العمر بتقدير شخص واحد.",
            en="A doubt about age is not closed by one person's finding.",
        ),
        next=Text(
            ar="يسجّل اثنان من مهنتين تقديريهما؛ الثاني يحسم.",
            en="Two people of two professions record their findings; the second one settles it.",
        ),
        rules=("C-01",),
    ),
    "ASSESSMENT_WITHOUT_CONSENT": Why(
        text=Text(
            "لا يُقدَّر العمر بلا موافقة صاحبه.",
            "No age is assessed without the person's consent.",
        ),
        next=Text(
            "اشرح له واطلب موافقته؛ وإن لم يوافق يُعامل طفلاً.",
            "Explain and ask; without consent the person is treated as a child.",
        ),
        rules=("C-01",),
    ),
    "ASSESSMENT_NOT_EXPLAINED": Why(
        text=Text(
            "لم يُذكر سبب الحاجة إلى تقدير العمر أو من أجراه.",
            "Why the assessment was needed, or who made it, is missing.",
        ),
        next=Text(
            "اكتب السبب ومن أجراه.",
            "Give the reason and who made it.",
        ),
        rules=("C-01",),
    ),
    "LESS_INTRUSIVE_FIRST": Why(
        text=Text(
            "هناك طريقة أخف لم تُجرَّب قبل هذه الطريقة.",
            "A less intrusive method was not tried before this one.",
        ),
        next=Text(
            "ابدأ بالوثائق، ثم المقابلة، ثم المعاينة، ثم الفحص الطبي.",
            "Documents first, then interview, then observation, then medical examination.",
        ),
        rules=("C-01",),
    ),
    "MARGIN_MISSING": Why(
        text=Text(
            "هامش الخطأ بالأشهر غير مذكور.",
            "The margin of error in months is missing.",
        ),
        next=Text(
            "اكتب الهامش؛ ولا يجوز أن يكون صفراً إلا لفحص الوثائق.",
            "Give the margin; it may be zero for documents only.",
        ),
        rules=("C-01",),
    ),
    "MARGIN_TOO_WIDE": Why(
        text=Text(
            "هامش الخطأ أوسع من {most} شهراً.",
            "The margin of error is wider than {most} months.",
        ),
        next=Text(
            "صحّح الهامش؛ فإن كان الشك أوسع من ذلك يبقى العمر موضع شك.",
            "Correct the margin; where the doubt is wider than that, the age stays in doubt.",
        ),
        rules=("C-01",),
    ),
}
