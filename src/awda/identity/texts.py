"""What identity says: why something was refused, and what speaks for and against one person."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

N06 = ("N-06",)

REFUSALS: Refusals = {
    "MAYBE_ONE_PERSON": Why(
        text=Text(
            ar="قد يكون هذا الشخص مسجّلاً من قبل برقم {number}.",
            en="This person may be on the record already, as {number}.",
        ),
        next=Text(
            ar="افتح ذلك السجل وقارن. إن كان شخصاً آخر فاكتب السبب ليُتابَع التسجيل؛"
            " ويبقى السؤال مفتوحاً حتى يحسمه مسجّل.",
            en="Open that record and compare. If it is someone else, write why and go on;"
            " the question stays open until a registrar settles it.",
        ),
        rules=N06,
    ),
    "ONE_RECORD_ONLY": Why(
        text=Text(ar="هذا سجل واحد وليس سجلين.", en="This is one record, not two."),
        next=Text(ar="اختر السجل الآخر.", en="Choose the other record."),
        rules=N06,
    ),
    "NO_SUCH_RECORD": Why(
        text=Text(
            ar="أحد السجلين غير موجود.",
            en="One of the two records does not exist.",
        ),
        next=Text(ar="ابحث عنه ثم أعد السؤال.", en="Find it, then ask again."),
        rules=N06,
    ),
    "ASKED_ALREADY": Why(
        text=Text(
            ar="سبق السؤال عن هذين السجلين.",
            en="It was asked before whether these two are one person.",
        ),
        next=Text(
            ar="افتح السؤال من مكتب الهوية واحكم فيه.",
            en="Open the question at the identity desk and judge it there.",
        ),
        rules=N06,
    ),
    "ONE_PERSON_ALREADY": Why(
        text=Text(
            ar="حُكم من قبل بأن هذين السجلين لشخص واحد.",
            en="These two records were judged to be one person already.",
        ),
        next=Text(
            ar="إن كان ذلك خطأ فافصل بينهما من السؤال الأول.",
            en="If that was wrong, take them apart on the first question.",
        ),
        rules=N06,
    ),
    "NO_SUCH_QUESTION": Why(
        text=Text(ar="لا يوجد سؤال بهذا الرقم.", en="There is no such question."),
        next=Text(ar="اختره من مكتب الهوية.", en="Choose it at the identity desk."),
        rules=N06,
    ),
    "NOT_JUDGED_APART": Why(
        text=Text(
            ar="لا يُعاد فتح سؤال لم يُحكم فيه بأنهما شخصان.",
            en="Only a question judged 'not the same' is asked again.",
        ),
        next=Text(ar="احكم في السؤال كما هو.", en="Judge the question as it stands."),
        rules=N06,
    ),
    "NOTHING_NEW": Why(
        text=Text(
            ar="لم يظهر منذ الحكم ما يقرّب بين السجلين.",
            en="Nothing since the judgement brings the two records closer.",
        ),
        next=Text(
            ar="إن كان لديك سبب آخر فاحكم من جديد واكتبه.",
            en="If you have another reason, judge anew and write it.",
        ),
        rules=N06,
    ),
    "JUDGEMENT_NEEDS_REASONS": Why(
        text=Text(ar="لا يُقبل حكم بلا أسباب.", en="A judgement needs its reasons."),
        next=Text(
            ar="اكتب ما رأيت: الاسم، الميلاد، الأم، الوثيقة، الصورة.",
            en="Write what you saw: name, birth, mother, paper, photograph.",
        ),
        rules=N06,
    ),
    "LINKED_ALREADY": Why(
        text=Text(
            ar="السجلان مربوطان الآن كشخص واحد.",
            en="The two records are linked as one person now.",
        ),
        next=Text(
            ar="افصل بينهما أولاً مع ذكر السبب، ثم احكم من جديد.",
            en="Take them apart first, with the reason, then judge anew.",
        ),
        rules=N06,
    ),
    "WAITS_FOR_SECOND_PERSON": Why(
        text=Text(
            ar="حكم مسجّل بأنهما شخص واحد، وينتظر ذلك تأكيد شخص ثانٍ.",
            en="A registrar judged them to be one person, and a second person must answer that.",
        ),
        next=Text(
            ar="أكّد أو ارفض التأكيد مع ذكر السبب.", en="Confirm or do not confirm, with reasons."
        ),
        rules=N06,
    ),
    "JUDGED_APART_ELSEWHERE": Why(
        text=Text(
            ar="الربط هنا يجمع سجلين حُكم بأنهما لشخصين.",
            en="This link would join two records that were judged to be two people.",
        ),
        next=Text(ar="أعد النظر في ذلك الحكم أولاً.", en="Look at that judgement again first."),
        rules=N06,
    ),
    "FIRST_RECORD_NOT_NAMED": Why(
        text=Text(
            ar="لم يُذكر أيّ السجلين يستمر.",
            en="Which of the two records goes on is not said.",
        ),
        next=Text(
            ar="اختر السجل الذي تستمر به العهدة والبطاقة.",
            en="Choose the record on which custody and card go on.",
        ),
        rules=("N-06", "X-05"),
    ),
    "NOTHING_TO_CONFIRM": Why(
        text=Text(
            ar="لا ينتظر هذا السؤال تأكيداً.", en="Nothing on this question waits to be confirmed."
        ),
        next=Text(ar="يحكم فيه مسجّل أولاً.", en="A registrar judges it first."),
        rules=N06,
    ),
    "SECOND_PERSON_NEEDED": Why(
        text=Text(
            ar="لا يؤكد الحكمَ من أصدره، ولو من دور آخر.",
            en="Whoever judged does not confirm, not even from another duty.",
        ),
        next=Text(ar="اطلب التأكيد من مسجّل آخر.", en="Ask another registrar to confirm."),
        rules=N06,
    ),
    "CHANGED_SINCE_JUDGED": Why(
        text=Text(
            ar="تغيّرت روابط هذين السجلين منذ صدر الحكم.",
            en="The links of these two records have changed since they were judged.",
        ),
        next=Text(ar="لا تؤكد؛ ليُحكم من جديد.", en="Do not confirm; let it be judged anew."),
        rules=N06,
    ),
    "NOT_LINKED_NOW": Why(
        text=Text(ar="السجلان غير مربوطين.", en="The two records are not linked."),
        next=Text(ar="افتح السؤال كما هو الآن.", en="Open the question as it stands now."),
        rules=N06,
    ),
    "LATER_LINK_RESTS_ON_IT": Why(
        text=Text(
            ar="يقوم على هذا الربط ربطٌ آخر بعده.",
            en="A later link rests on this one.",
        ),
        next=Text(ar="افصل الربط الأحدث أولاً.", en="Take the later link apart first."),
        rules=N06,
    ),
    "CARD_ON_THE_FIRST_RECORD": Why(
        text=Text(
            ar="هذا السجل تابع لسجل آخر للشخص نفسه.",
            en="This record goes on under another record of the same person.",
        ),
        next=Text(ar="أصدر البطاقة من السجل الأول.", en="Issue the card on the first record."),
        rules=("N-06", "I-05"),
    ),
    "CARD_ON_ANOTHER_RECORD": Why(
        text=Text(
            ar="لهذا الشخص بطاقة صالحة على سجل آخر له.",
            en="This person has a good card on another of their records.",
        ),
        next=Text(
            ar="أبطل تلك البطاقة أولاً، ثم أصدر هذه.",
            en="Void that card first, then issue this one.",
        ),
        rules=("N-06", "I-05"),
    ),
}

SIGNS: Words = {
    "NAME_WHOLE": Text("الاسم متقارب في ثلاثة أجزاء أو أكثر", "names alike in three parts or more"),
    "NAME_PARTS": Text("الاسم متقارب", "names alike"),
    "NAME_UNLIKE": Text("الاسمان مختلفان", "names unlike"),
    "GIVEN_DIFFERS": Text("الاسم الأول مختلف", "given names differ"),
    "FATHER_DIFFERS": Text("اسم الأب مختلف", "fathers' names differ"),
    "MOTHER_LIKE": Text("اسم الأم متقارب", "mothers' names alike"),
    "MOTHER_DIFFERS": Text("اسم الأم مختلف", "mothers' names differ"),
    "BIRTH_DAY": Text("يوم الميلاد نفسه", "same day of birth"),
    "BIRTH_MONTH": Text("شهر الميلاد نفسه", "same month of birth"),
    "BIRTH_YEAR": Text("سنة الميلاد نفسها", "same year of birth"),
    "BIRTH_MAY_AGREE": Text("الميلاد تقديري وقد يتفق", "births may agree, one is an estimate"),
    "BIRTH_DIFFERS": Text("الميلاد مختلف", "births differ"),
    "BIRTH_FAR_APART": Text("الميلاد متباعد بسنوات", "births years apart"),
    "BIRTH_PLACE_LIKE": Text("مكان الولادة متقارب", "birthplaces alike"),
    "PAPER_SAME": Text("رقم وثيقة شخصية واحد", "one number of a personal paper"),
    "PAPER_DIFFERS": Text("رقمان حيث للشخص رقم واحد", "two numbers where a person has one"),
    "SEX_DIFFERS": Text("الجنس مختلف", "sex differs"),
}

GRADES: Words = {
    "PROBABLE": Text("مرجّح", "probable"),
    "POSSIBLE": Text("ممكن", "possible"),
    "NONE": Text("لا يوجد ما يُسأل عنه", "nothing to ask"),
}

FOUND_BY: Words = {
    "REGISTRATION": Text("عند التسجيل", "at registration"),
    "CORRECTION": Text("عند تصحيح البيانات", "at a correction"),
    "PAPER": Text("عند إضافة وثيقة", "when a paper was added"),
    "LIST": Text("من قائمة", "from a list"),
    "NOTICED": Text("لاحظه موظف", "someone noticed"),
}

STANDINGS: Words = {
    "OPEN": Text("مفتوح", "open"),
    "PROPOSED": Text("ينتظر شخصاً ثانياً", "waits for a second person"),
    "SAME": Text("شخص واحد", "one person"),
    "NOT_SAME": Text("شخصان", "two people"),
}

VERDICTS: Words = {
    "SAME": Text("هو نفسه", "the same person"),
    "NOT_SAME": Text("ليس هو", "not the same person"),
    "UNSURE": Text("غير مؤكد", "unsure"),
}

HOW: Words = {
    "same": Text("الحروف نفسها", "letter for letter"),
    "spelling": Text("إملاءان لاسم واحد", "two spellings of one name"),
    "across": Text("اسم واحد بخطّين", "one name in two scripts"),
    "initial": Text("حرف قد يكون اختصاراً له", "a letter that may stand for it"),
    "joined": Text("كلمتان هنا وكلمة هناك", "two words here, one there"),
    "part": Text("جزء من الآخر", "part of the other"),
}

EVENTS: Words = {
    "identity.DuplicateSuspected": Text(
        "يُحتمل أنه مسجّل مرتين ({found_by})", "May be on the record twice ({found_by})"
    ),
    "identity.AskedAgain": Text(
        "أُعيد السؤال: ظهر ما يقرّب بين السجلين", "Asked again: the records came closer"
    ),
    "identity.JudgedSame": Text(
        "رأى مسجّل أنهما شخص واحد، وينتظر التأكيد",
        "Judged one person by a registrar, to be confirmed",
    ),
    "identity.JudgedNotSame": Text("حُكم بأنهما شخصان", "Judged to be two people"),
    "identity.JudgedUnsure": Text("لم يُحسم: غير مؤكد", "Judged unsure"),
    "identity.Linked": Text(
        "أكّد مسجّل ثانٍ: سجلان لشخص واحد", "Confirmed by a second registrar: one person"
    ),
    "identity.NotLinked": Text("لم يؤكده المسجّل الثاني", "Not confirmed by the second registrar"),
    "identity.Unlinked": Text("فُصل بين السجلين", "The two records were taken apart"),
}
