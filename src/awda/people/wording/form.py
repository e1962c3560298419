"""Why the registration form could not be taken, and what to do instead."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

FORM_REFUSALS: Refusals = {
    "ALREADY_REGISTERED": Why(
        text=Text(
            "استُكملت استمارة هذا الشخص من قبل.",
            "This person's full form is on the record already.",
        ),
        next=Text(
            "صحّح ما فيها بتصحيح يذكر القيد الأصلي.",
            "Correct it with a correction that names the original entry.",
        ),
        rules=("I-02",),
    ),
    "NOT_REGISTERED": Why(
        text=Text(
            "لم تُستكمل استمارة هذا الشخص بعد.",
            "This person's full form is not on the record yet.",
        ),
        next=Text(
            "استكمل الاستمارة أولاً.",
            "Complete the form first.",
        ),
        rules=("I-02",),
    ),
    "SERVICE_ALREADY_STATED": Why(
        text=Text(
            "بيانات الخدمة مسجّلة من قبل.",
            "Service facts are on the record already.",
        ),
        next=Text(
            "صحّحها بتصحيح يذكر القيد الأصلي.",
            "Correct them with a correction that names the original entry.",
        ),
        rules=("I-03",),
    ),
    "INTERVIEW_NOT_FREE": Why(
        text=Text(
            "لا تُحفظ مقابلة ما لم يؤكَّد: لا إكراه، وشُرح حق التوقف.",
            "No interview is kept unless ticked: no coercion, and the right to stop explained.",
        ),
        next=Text(
            "أكّد الاثنين إن كانا صحيحين؛ وإلا فأوقف المقابلة واستدعِ مسؤول الحماية.",
            "Tick both if both are true; if not, stop and call the protection officer.",
        ),
        rules=("I-04",),
    ),
    "LANGUAGE_MISSING": Why(
        text=Text(
            "لغة المقابلة غير مذكورة.",
            "The language of the interview is missing.",
        ),
        next=Text(
            "اكتب اللغة التي جرت بها.",
            "Give the language it was held in.",
        ),
        rules=("I-04", "I-10"),
    ),
    "INTERPRETER_MISSING": Why(
        text=Text(
            "لم يُذكر اسم المترجم.",
            "The interpreter is not named.",
        ),
        next=Text(
            "اكتب اسمه، أو بيّن أن السائل يتكلم اللغة نفسها.",
            "Name them, or say that the person asking speaks the language.",
        ),
        rules=("I-04",),
    ),
    "WHOLE_NAME_MISSING": Why(
        text=Text(
            "الاسم الكامل كما قيل أو كُتب غير مذكور.",
            "The whole name as spoken or written is missing.",
        ),
        next=Text(
            "اكتبه كما سمعته أو كما في الوثيقة.",
            "Write it as you heard it, or as the document has it.",
        ),
        rules=("N-01",),
    ),
    "COMPULSORY_ANSWER_MISSING": Why(
        text=Text(
            "ينقص أحد الأجوبة الواجبة: اسم العائلة والاسم والميلاد والرتبة والرقم العسكري.",
            "A compulsory answer is missing: family name, given name, birth, rank, service number.",
        ),
        next=Text(
            "اسأل عنه؛ وإن كان لا يعرفه فاختر «لا يعرف» مع السبب. ما عدا الخمسة اختياري.",
            "Ask for it; if not known, choose “not known” with the reason. All else is voluntary.",
        ),
        rules=("I-03",),
    ),
    "NOT_KNOWN_NEEDS_A_REASON": Why(
        text=Text(
            "«لا يعرف» يحتاج إلى سبب في الأجوبة الواجبة.",
            "“Not known” needs a reason for a compulsory answer.",
        ),
        next=Text(
            "اكتب السبب في بضع كلمات.",
            "Give the reason in a few words.",
        ),
        rules=("I-03",),
    ),
    "NATIONALITY_NOT_ASKED": Why(
        text=Text(
            "سؤال الجنسية لم يُطرح.",
            "The question on nationality was not put.",
        ),
        next=Text(
            "اسأل؛ وكل جواب مقبول: عدة جنسيات أو بلا جنسية أو متنازع عليها.",
            "Ask it; any answer will do: several, none, disputed.",
        ),
        rules=("I-09",),
    ),
    "NO_SERVICE_QUESTIONS_TO_A_CHILD": Why(
        text=Text(
            "لا يُسأل طفل، ولا من يُشك في أنه طفل، عن الخدمة العسكرية.",
            "A child, or anyone who may be one, is asked nothing about military service.",
        ),
        next=Text(
            "احذف بيانات الخدمة وأبلغ جهة حماية الطفل.",
            "Leave the service facts out and tell the child-protection body.",
        ),
        rules=("S-09", "C-01"),
    ),
    "BIRTH_RANGE_BACKWARDS": Why(
        text=Text(
            "أقرب تاريخ للميلاد يسبق أبعده.",
            "The latest birth date is before the earliest.",
        ),
        next=Text(
            "بدّل التاريخين.",
            "Swap the two dates.",
        ),
        rules=("N-09",),
    ),
    "BIRTH_IN_THE_FUTURE": Why(
        text=Text(
            "تاريخ الميلاد {latest} لم يأتِ بعد.",
            "The birth date {latest} has not come yet.",
        ),
        next=Text(
            "صحّح التاريخ.",
            "Correct the date.",
        ),
        rules=("N-09",),
    ),
    "BIRTH_PRECISION_WRONG": Why(
        text=Text(
            "مدى تاريخ الميلاد لا يوافق دقته.",
            "The birth range does not fit its precision.",
        ),
        next=Text(
            "اليوم تاريخ واحد، والشهر شهر كامل، والسنة سنة كاملة؛ وإلا فاختر «تقدير».",
            "A day is one date, a month or year is the whole of it; else choose “estimate”.",
        ),
        rules=("N-09",),
    ),
    "DOCUMENT_NOT_NAMED": Why(
        text=Text(
            "قيمة موصوفة بأنها موثقة ولم تُذكر وثيقتها.",
            "A value is called documented and no document is named.",
        ),
        next=Text(
            "اختر الوثيقة، أو اجعل المصدر «قول صاحبه».",
            "Choose the document, or mark the value as claimed.",
        ),
        rules=("N-08",),
    ),
    "DOCUMENT_NOT_ON_RECORD": Why(
        text=Text(
            "الوثيقة {document} غير مسجّلة لهذا الشخص.",
            "Document {document} is not on this person's record.",
        ),
        next=Text(
            "أضف الوثيقة أولاً.",
            "Add the document first.",
        ),
        rules=("N-08",),
    ),
    "DOCUMENT_ALREADY_ADDED": Why(
        text=Text(
            "الوثيقة {document} مضافة من قبل.",
            "Document {document} has been added already.",
        ),
        next=Text(
            "افتحها، أو أضف الأخرى برمز جديد.",
            "Open it, or add the other one under a new code.",
        ),
        rules=("N-01",),
    ),
    "IMAGE_HASH_WRONG": Why(
        text=Text(
            "بصمة الصورة ليست بصمة SHA-256.",
            "The image's hash is not a SHA-256.",
        ),
        next=Text(
            "ارفع الصورة من جديد.",
            "Upload the image again.",
        ),
    ),
    "NO_SUCH_STATEMENT": Why(
        text=Text(
            "القيد {entry} ليس قولاً عن هذا الشخص يمكن تصحيحه هكذا.",
            "Entry {entry} is no statement about this person that this corrects.",
        ),
        next=Text(
            "افتح القيد الذي تريد تصحيحه وابدأ منه.",
            "Open the entry you mean to correct and start from there.",
        ),
        rules=("N-08",),
    ),
    "CORRECTION_NEEDS_A_REASON": Why(
        text=Text(
            "التصحيح بلا سبب.",
            "The correction has no reason.",
        ),
        next=Text(
            "اكتب السبب؛ فالقيد الأصلي يبقى.",
            "Give the reason; the original entry stays.",
        ),
        rules=("N-08",),
    ),
}
