"""Why a step of a free return was refused (P-01, P-02, P-04..P-06, P-14)."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

COUNSELLING_REFUSALS: Refusals = {
    "NO_AREA_SHEET": Why(
        text=Text(
            ar="لا توجد ورقة معلومات عن منطقة {district}.",
            en="There is no area sheet for {district}.",
        ),
        next=Text(
            ar="انشر ورقة المنطقة أولاً، ثم اقرأها على الشخص.",
            en="Publish the sheet of the area first, then read it to the person.",
        ),
        rules=("P-02",),
    ),
    "OLD_AREA_SHEET": Why(
        text=Text(
            ar="قُرئت النسخة {read} من ورقة المنطقة، وأحدثها النسخة {newest}.",
            en="Version {read} of the sheet was read out; the newest is {newest}.",
        ),
        next=Text(ar="اقرأ على الشخص أحدث نسخة.", en="Read the newest version to the person."),
        rules=("P-02",),
    ),
    "COUNSELLING_INCOMPLETE": Why(
        text=Text(
            ar="لم تكتمل المشورة: لم يُشرح بند {item}.",
            en="The counselling is not complete: {item} was not explained.",
        ),
        next=Text(ar="اشرح هذا البند ثم أشّر عليه.", en="Explain it, then tick it."),
        rules=("P-02",),
    ),
    "CHILD_SIGNS_NOTHING": Why(
        text=Text(
            ar="هذا الشخص طفل أو سنّه موضع شك، ولا يوقّع استمارة عودة.",
            en="This person is a child, or may be one, and signs no return form.",
        ),
        next=Text(
            ar="أحله إلى هيئة حماية الطفل؛ لعودة الأطفال طريق خاص.",
            en="Refer to the child-protection body; the return of a child has its own path.",
        ),
        rules=("C-01", "C-06", "P-01"),
    ),
    "NOT_COUNSELLED": Why(
        text=Text(
            ar="لا تُفتح استمارة العودة قبل المشورة.",
            en="The return form opens only after counselling.",
        ),
        next=Text(ar="سجّل المشورة على انفراد أولاً.", en="Record the private counselling first."),
        rules=("P-02",),
    ),
    "WISHES_TO_STAY": Why(
        text=Text(
            ar="قال هذا الشخص إنه لا يريد العودة.",
            en="This person said that they do not wish to return.",
        ),
        next=Text(
            ar="سجّل له إقامة نظامية وموعد مراجعة. إن غيّر رأيه فمشورة جديدة.",
            en="Record a lawful stay and a day of review. If they change their"
            " mind: a new counselling.",
        ),
        rules=("P-01", "P-12"),
    ),
    "COUNSELLED_FOR_ELSEWHERE": Why(
        text=Text(
            ar="كانت المشورة عن منطقة أخرى ({district}).",
            en="The counselling was about another area ({district}).",
        ),
        next=Text(
            ar="أعد المشورة عن المنطقة التي يريد العودة إليها.",
            en="Counsel again about the area the person wishes to return to.",
        ),
        rules=("P-02",),
    ),
}
FORM_REFUSALS: Refusals = {
    "SIGNED_BY_ANOTHER": Why(
        text=Text(
            ar="لا يوقّع أحد عن بالغ آخر، ولو كان رب الأسرة.",
            en="Nobody signs for another adult, not even the head of the family.",
        ),
        next=Text(
            ar="يوقّع كل بالغ استمارته بيده بعد مقابلته على انفراد.",
            en="Each adult signs their own form after their own interview.",
        ),
        rules=("P-01",),
    ),
    "ADULT_SIGNS_ALONE": Why(
        text=Text(ar="في قائمة المعالين شخص بالغ.", en="One of the dependants is an adult."),
        next=Text(
            ar="افتح له استمارة باسمه؛ المعالون هم الأطفال وحدهم.",
            en="Open a form of their own; only children are dependants.",
        ),
        rules=("P-01",),
    ),
    "DEPENDANT_NOT_OF_HOUSEHOLD": Why(
        text=Text(
            ar="أحد المعالين ليس من أسرة صاحب الطلب في السجل.",
            en="One of the dependants is not of the applicant’s household on the record.",
        ),
        next=Text(
            ar="سجّل صلة القرابة أولاً، أو احذفه من الاستمارة.",
            en="Record the family link first, or leave them off the form.",
        ),
        rules=("P-01", "F-03"),
    ),
    "DEPENDANT_TWICE": Why(
        text=Text(ar="ذُكر أحد المعالين مرتين.", en="One of the dependants is named twice."),
        next=Text(ar="اذكر كل طفل مرة واحدة.", en="Name each child once."),
        rules=("P-01",),
    ),
    "TOO_MANY_DEPENDANTS": Why(
        text=Text(
            ar="في الاستمارة أكثر من {most} من المعالين.",
            en="There are more than {most} dependants on the form.",
        ),
        next=Text(ar="راجع القائمة.", en="Look at the list again."),
        rules=("P-01",),
    ),
    "FREE_WILL_NOT_STATED": Why(
        text=Text(
            ar="لم يصرّح الشخص بأنه يعود بإرادته الحرة وبعد تفكير.",
            en="The person has not stated that they return of their free will and"
            " after due thought.",
        ),
        next=Text(
            ar="اقرأ التصريح عليه واسأله. إن لم يصرّح به فلا استمارة.",
            en="Read the statement to them and ask. Without it there is no form.",
        ),
        rules=("P-01",),
    ),
    "PLACE_OF_RETURN_MISSING": Why(
        text=Text(ar="لم يُذكر مكان العودة.", en="The place of return is missing."),
        next=Text(ar="اكتب المكان الذي اختاره الشخص.", en="Write the place the person chose."),
        rules=("P-01",),
    ),
    "WITNESS_MISSING": Why(
        text=Text(
            ar="تحتاج الاستمارة إلى شاهد غير من يسجّلها.",
            en="The form needs a witness who is not the one recording it.",
        ),
        next=Text(ar="اكتب رمز الشاهد.", en="Write the code of the witness."),
        rules=("P-01",),
    ),
    "FORM_INTERPRETER_MISSING": Why(
        text=Text(
            ar="لم يُذكر المترجم، ولا أن اللغة واحدة.",
            en="Neither an interpreter nor a common language is named.",
        ),
        next=Text(
            ar="سمِّ المترجم برمزه، أو أشّر على أن اللغة واحدة.",
            en="Name the interpreter by code, or tick that both speak the language.",
        ),
        rules=("P-01",),
    ),
    "RETURN_NOT_SIGNED": Why(
        text=Text(
            ar="لم يوقّع هذا الشخص استمارة عودة نافذة.",
            en="This person has no return form signed that stands.",
        ),
        next=Text(
            ar="المشورة أولاً، ثم الاستمارة، ثم ما بعدها.",
            en="Counselling first, then the form, then what follows.",
        ),
        rules=("P-01", "P-04"),
    ),
    "GREEN_LIGHT_MISSING": Why(
        text=Text(
            ar="لم يُذكر جواب الطرف المستقبِل بالموافقة.",
            en="The green light of the receiving side is not named.",
        ),
        next=Text(
            ar="اكتب رقم الجواب الذي قَبِل فيه الطرف المستقبِل هذا الشخص.",
            en="Write the reference of the answer in which the receiving side"
            " accepted this person.",
        ),
        rules=("P-04",),
    ),
    "ALREADY_CROSSED": Why(
        text=Text(
            ar="عبر هذا الشخص الحدود منذ {since}، فلا سحب بعد العبور.",
            en="This person has been across since {since}; there is no withdrawal after crossing.",
        ),
        next=Text(
            ar="إن قال ذلك قبل العبور فسجّل ساعة قوله. وإن كان في خطر فأبلغ المراقب الآن.",
            en="If it was said before the line, record the hour it was said. If"
            " they are in danger, tell the monitor now.",
        ),
        rules=("P-05",),
    ),
}
PAPER_REFUSALS: Refusals = {
    "PAPERS_COMBINED": Why(
        text=Text(
            ar="في هذه الورقة مع استمارة العودة ورقة أخرى: {kinds}.",
            en="This paper combines the return form with another: {kinds}.",
        ),
        next=Text(
            ar="استمارة العودة ورقة قائمة بذاتها. سجّل مَن طلب الورقة الأخرى ولمن سُلّمت.",
            en="The return form is a paper of its own. Record who asked for the"
            " other one, and to whom it went.",
        ),
        rules=("P-06",),
    ),
    "NOT_A_RETURN_FORM": Why(
        text=Text(ar="لا تظهر في الملف استمارة عودة.", en="No return form is found in the file."),
        next=Text(
            ar="امسح الاستمارة الموقّعة وحدها، وأشّر على أنها استمارة عودة.",
            en="Scan the signed form alone, and tick that it is a return form.",
        ),
        rules=("P-06",),
    ),
    "FORM_OF_ANOTHER": Why(
        text=Text(ar="هذه استمارة شخص آخر.", en="This is the form of somebody else."),
        next=Text(ar="ارفع استمارة هذا الشخص.", en="Upload the form of this person."),
        rules=("P-01",),
    ),
    "PAGES_WRONG": Why(
        text=Text(
            ar="عدد الصفحات ليس بين 1 و{most}.",
            en="The number of pages is not between 1 and {most}.",
        ),
        next=Text(ar="ارفع الاستمارة وحدها.", en="Upload the form alone."),
        rules=("P-06",),
    ),
    "PAPER_TOO_LARGE": Why(
        text=Text(ar="الملف أكبر من {most} ميغابايت.", en="The file is larger than {most} MB."),
        next=Text(ar="امسحه بدقة أقل.", en="Scan it at a lower resolution."),
    ),
    "PAPER_UNREADABLE": Why(
        text=Text(ar="لا يُقرأ هذا الملف بصيغة PDF.", en="This file cannot be read as a PDF."),
        next=Text(
            ar="احفظ الصورة ملف PDF وأعد رفعه.", en="Save the picture as a PDF and upload it again."
        ),
    ),
    "PAPER_WHO_MISSING": Why(
        text=Text(
            ar="لم يُذكر مَن طلب الورقة ولمن سُلّمت.",
            en="Who asked for the paper, and to whom it went, is missing.",
        ),
        next=Text(
            ar="اكتب الأمرين؛ إن لم تُسلَّم لأحد فاكتب ذلك.",
            en="Write both; if it went to nobody, write that.",
        ),
        rules=("P-06",),
    ),
    "VISIT_WITHOUT_A_WAY_BACK": Why(
        text=Text(
            ar="لا زيارة استطلاع بلا حق في العودة إلى المخيم.",
            en="There is no go-and-see visit without a right to come back to the camp.",
        ),
        next=Text(
            ar="احصل على تعهد الجهة المضيفة بعودته أولاً.",
            en="Obtain the host’s word that they may come back first.",
        ),
        rules=("P-14",),
    ),
    "VISIT_IN_THE_FUTURE": Why(
        text=Text(ar="تاريخ الزيارة لم يأتِ بعد.", en="The day of the visit has not come yet."),
        next=Text(ar="سجّلها بعد أن تتم.", en="Record it once it has taken place."),
    ),
}
