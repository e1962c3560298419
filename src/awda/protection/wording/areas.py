"""Why an area sheet, a report or a review was refused (P-02, P-08, P-13, P-16, G-05)."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

SHEET_REFUSALS: Refusals = {
    "SHEET_TOPIC_MISSING": Why(
        text=Text(ar="ينقص الورقة: {topic}.", en="The sheet lacks: {topic}."),
        next=Text(ar="اكتبه بكلام بسيط.", en="Write it in plain words."),
        rules=("P-02", "G-05"),
    ),
    "SHEET_TOPIC_TWICE": Why(
        text=Text(ar="كُتب موضوع مرتين.", en="A topic is written twice."),
        next=Text(ar="اجمعهما في واحد.", en="Make one of the two."),
        rules=("G-05",),
    ),
    "SHEET_LANGUAGE_MISSING": Why(
        text=Text(
            ar="الورقة تحتاج إلى العربية والإنجليزية والكردية في كل موضوع.",
            en="The sheet needs Arabic, English and Kurdish in every topic.",
        ),
        next=Text(ar="أكمل اللغات الثلاث.", en="Complete all three languages."),
        rules=("G-05",),
    ),
    "SHEET_TOO_LONG": Why(
        text=Text(
            ar="في الورقة موضوع أطول من {most} حرف.", en="A topic is longer than {most} characters."
        ),
        next=Text(ar="الورقة تُقرأ بصوت عالٍ: اختصر.", en="The sheet is read aloud: shorten it."),
        rules=("G-05",),
    ),
    "SHEET_SOURCE_MISSING": Why(
        text=Text(ar="ورقة بلا مصدر.", en="The sheet has no source."),
        next=Text(ar="اكتب من أين عُرف هذا، ومتى.", en="Write where this is known from, and when."),
        rules=("G-05",),
    ),
    "SHEET_FROM_THE_FUTURE": Why(
        text=Text(ar="في الورقة تاريخ لم يأتِ بعد.", en="A date on the sheet has not come yet."),
        next=Text(ar="صحّح التاريخ.", en="Correct the date."),
        rules=("G-05",),
    ),
    "SHEET_CHANGE_UNSAID": Why(
        text=Text(
            ar="لم يُذكر ما تغيّر عن النسخة {version}.",
            en="What changed since version {version} is not said.",
        ),
        next=Text(
            ar="اكتب ما تغيّر، وهل هو جوهري.", en="Write what changed, and whether it is material."
        ),
        rules=("P-02", "G-05"),
    ),
}
REPORT_REFUSALS: Refusals = {
    "REPORT_INCOMPLETE": Why(
        text=Text(ar="الكتابة ناقصة.", en="Something of this is left empty."),
        next=Text(ar="أكمل كل الخانات.", en="Fill in all of it."),
        rules=("P-08", "P-13", "P-16"),
    ),
    "REPORT_FROM_THE_FUTURE": Why(
        text=Text(ar="تاريخ الخبر لم يأتِ بعد.", en="The day of the report has not come yet."),
        next=Text(ar="صحّح التاريخ.", en="Correct the date."),
        rules=("P-08",),
    ),
    "SUPPORT_NOT_ASSESSED": Why(
        text=Text(
            ar="لا يوجد تقييم نافذ لمخاطر حقوق الإنسان في دعم {supporter}.",
            en="No valid human-rights risk assessment is on file for the support by {supporter}.",
        ),
        next=Text(
            ar="سجّل التقييم أولاً، أو امضِ بسبب مكتوب موقّع.",
            en="Record the assessment first; or go on with a written, signed reason.",
        ),
        rules=("P-16",),
    ),
    "NO_SUCH_SIGNAL": Why(
        text=Text(
            ar="لا توجد علامة ضغط بهذا الرقم.", en="There is no sign of pressure with this id."
        ),
        next=Text(
            ar="افتح قائمة العلامات واختر منها.", en="Open the list of signs and choose from it."
        ),
        rules=("P-13",),
    ),
}
