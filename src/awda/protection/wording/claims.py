"""Why a step of a claim for protection, or a meeting, was refused (P-10..P-12)."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

CLAIM_REFUSALS: Refusals = {
    "CLAIM_PENDING": Why(
        text=Text(
            ar="طلب هذا الشخص الحماية، والأمر لم يُحسم.",
            en="This person seeks protection, and that is not decided.",
        ),
        next=Text(
            ar="العودة مجمّدة حتى تحسمه الجهة المختصة.",
            en="Return is frozen until the competent body closes it.",
        ),
        rules=("P-10",),
    ),
    "PROTECTION_GRANTED": Why(
        text=Text(ar="مُنح هذا الشخص الحماية.", en="This person was granted protection."),
        next=Text(
            ar="لا يُعاد. سجّل له إقامة نظامية.", en="They are not sent back. Record a lawful stay."
        ),
        rules=("P-10",),
    ),
    "NOT_THE_COMPETENT_BODY": Why(
        text=Text(
            ar="لا يحسم طلبات الحماية إلا الجهة المختصة.",
            en="Only the competent body decides on claims for protection.",
        ),
        next=Text(
            ar="أحل الطلب إليها؛ وإلى أن تجيب تبقى العودة مجمّدة.",
            en="Refer the claim to it; until it answers, return stays frozen.",
        ),
        rules=("P-10",),
    ),
    "CLAIM_NOT_THERE": Why(
        text=Text(ar="الطلب الآن في مرحلة: {stage}.", en="The claim stands at: {stage}."),
        next=Text(
            ar="انظر ملف الشخص، وسجّل الخطوة التي تلي.",
            en="Look at the file, and record the step that comes next.",
        ),
        rules=("P-10",),
    ),
    "CLAIM_REFERENCE_MISSING": Why(
        text=Text(
            ar="ينقص رقم القرار أو اسم من شهد.", en="The reference, or who attests, is missing."
        ),
        next=Text(ar="اكتبه.", en="Write it."),
        rules=("P-10",),
    ),
    "APPEAL_DAY_MISSING": Why(
        text=Text(
            ar="لكل رفض آخر يوم للطعن، وهو يوم آتٍ.",
            en="Each refusal has a last day for an appeal, which is to come.",
        ),
        next=Text(ar="اكتب آخر يوم للطعن.", en="Write the last day for an appeal."),
        rules=("P-10",),
    ),
    "APPEAL_TOO_LATE": Why(
        text=Text(ar="انقضى آخر يوم للطعن.", en="The last day for an appeal has passed."),
        next=Text(
            ar="إن خاف الشخص من العودة فسجّل رغبته في الحماية من جديد.",
            en="If the person fears return, record their wish for protection anew.",
        ),
        rules=("P-10",),
    ),
    "NO_PRIMA_FACIE_FOR_COMBATANTS": Why(
        text=Text(
            ar="لا يُعترف بالعسكريين اعترافاً جماعياً.",
            en="Combatants are not recognised prima facie.",
        ),
        next=Text(ar="ادرس الطلب فردياً.", en="Examine the claim individually."),
        rules=("P-10",),
    ),
    "CIVILIAN_PERIOD_MISSING": Why(
        text=Text(
            ar="لم تُثبت مدة عاشها هذا العسكري مدنياً بلا سلاح.",
            en="No disarmed, civilian period is attested for this combatant.",
        ),
        next=Text(ar="أثبت المدة أولاً، ثم احسم الطلب.", en="Attest the period first, then decide."),
        rules=("P-10",),
    ),
    "CIVILIAN_PERIOD_NOT_BEGUN": Why(
        text=Text(ar="لم تبدأ المدة المدنية بعد.", en="The civilian period has not begun."),
        next=Text(ar="اكتب اليوم الذي بدأت فيه.", en="Write the day on which it began."),
        rules=("P-10",),
    ),
    "NOT_DISARMED": Why(
        text=Text(
            ar="لم يُسجَّل أن هذا الشخص سلّم سلاحه أو لا سلاح معه.",
            en="It is not on the record that this person handed in arms, or had none.",
        ),
        next=Text(ar="يسجّل ذلك ضابط السلاح أولاً.", en="The arms officer records it first."),
        rules=("P-10", "W-01"),
    ),
    "NOT_HEARD_IN_PRIVATE": Why(
        text=Text(
            ar="لا يُسجَّل جواب لم يُسمع على انفراد.",
            en="An answer that was not heard in private is not recorded.",
        ),
        next=Text(ar="اسأل الشخص وحده.", en="Ask the person alone."),
        rules=("P-03", "P-10", "P-11"),
    ),
}
CONTACT_REFUSALS: Refusals = {
    "MEETING_WITHOUT_A_YES": Why(
        text=Text(
            ar="لا لقاء بمسؤولي دولة المنشأ بلا موافقة الشخص نفسه على هذا اللقاء.",
            en="Nobody meets officials of the state of origin without their own yes"
            " to this very meeting.",
        ),
        next=Text(
            ar="لا تجرِ اللقاء. يسأله موظف الحماية على انفراد.",
            en="Do not hold the meeting. The protection officer asks in private.",
        ),
        rules=("P-11",),
    ),
    "OFFICIAL_NOT_NAMED": Why(
        text=Text(
            ar="لم تُذكر صفة المسؤول ورمزه.", en="The official’s office and code are missing."
        ),
        next=Text(ar="اكتبهما.", en="Write them."),
        rules=("P-11",),
    ),
    "STAY_BASIS_MISSING": Why(
        text=Text(ar="لم يُذكر سند الإقامة.", en="The basis of the stay is missing."),
        next=Text(
            ar="اكتب القرار أو النص الذي تقوم عليه.", en="Write the decision or text it rests on."
        ),
        rules=("P-12",),
    ),
}
