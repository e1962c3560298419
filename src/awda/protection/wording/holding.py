"""Why somebody may not be handed over now: consent, risk, claim (P-01..P-10)."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

CONSENT_REFUSALS: Refusals = {
    "CONSENT_NOT_SIGNED": Why(
        text=Text(
            ar="لا توجد استمارة عودة موقّعة من هذا الشخص.",
            en="This person has signed no return form.",
        ),
        next=Text(
            ar="المشورة على انفراد، ثم الاستمارة إن أراد العودة.",
            en="Private counselling, then the form if they wish to return.",
        ),
        rules=("P-01",),
    ),
    "CONSENT_WITHDRAWN": Why(
        text=Text(
            ar="سحب هذا الشخص موافقته على العودة.",
            en="This person has withdrawn their consent to return.",
        ),
        next=Text(
            ar="لا يُسأل عن السبب ولا تتغير معاملته. يبقى في مكانه.",
            en="No reason is asked and nothing in their treatment changes. They"
            " stay where they are.",
        ),
        rules=("P-05",),
    ),
    "CONSENT_STALE": Why(
        text=Text(
            ar="تغيّر الوضع في منطقة {district} تغيّراً جوهرياً بعد المشورة.",
            en="The situation in {district} has changed materially since the counselling.",
        ),
        next=Text(
            ar="اقرأ عليه النسخة الجديدة من ورقة المنطقة واسأله من جديد.",
            en="Read the new version of the area sheet to them and ask again.",
        ),
        rules=("P-02", "P-08"),
    ),
    "CONSENT_TOO_OLD": Why(
        text=Text(
            ar="مضى على التوقيع ({signed}) أكثر مما تصح به الموافقة.",
            en="The signature of {signed} is older than a consent holds.",
        ),
        next=Text(ar="مشورة جديدة واستمارة جديدة.", en="A new counselling and a new form."),
        rules=("P-04",),
    ),
    "CONSENT_IN_DOUBT": Why(
        text=Text(
            ar="وجدت مراجعة الحماية أن هذه الاستمارة لم تكن حرة.",
            en="A protection review found that this form was not free.",
        ),
        next=Text(
            ar="مقابلة جديدة على انفراد مع شخص آخر.",
            en="A new private interview with another interviewer.",
        ),
        rules=("P-13",),
    ),
    "RETURN_NOT_RECONFIRMED": Why(
        text=Text(
            ar="لم يُسأل هذا الشخص ثانيةً بعد موافقة الطرف المستقبِل.",
            en="This person was not asked again after the receiving side’s green light.",
        ),
        next=Text(ar="اسأله الآن وسجّل جوابه.", en="Ask now and record the answer."),
        rules=("P-04",),
    ),
    "BOARDING_NOT_ASKED": Why(
        text=Text(ar="لم يُسأل هذا الشخص عند الصعود.", en="This person was not asked at boarding."),
        next=Text(
            ar="اسأله عند المركبة وسجّل جوابه.", en="Ask at the vehicle and record the answer."
        ),
        rules=("P-04",),
    ),
    "BOARDING_ANSWER_TOO_OLD": Why(
        text=Text(
            ar="جواب الصعود ({asked}) أقدم مما يصح.",
            en="The boarding answer of {asked} is older than it holds.",
        ),
        next=Text(ar="اسأله من جديد عند المركبة.", en="Ask again at the vehicle."),
        rules=("P-04",),
    ),
}
RISK_REFUSALS: Refusals = {
    "RISK_NOT_ASSESSED": Why(
        text=Text(
            ar="لم يُقيَّم خطر الإعادة على هذا الشخص لهذه الوجهة وهذا الطرف.",
            en="The risk to this person has not been assessed for this destination and authority.",
        ),
        next=Text(
            ar="أجرِ التقييم الفردي؛ يلزم لكل واحد، ولو أراد العودة.",
            en="Do the individual assessment; everyone needs it, also who wishes to return.",
        ),
        rules=("P-07",),
    ),
    "RISK_FOUND": Why(
        text=Text(
            ar="وُجد خطر على هذا الشخص إن سُلّم. لا يتجاوزه أحد.",
            en="A risk to this person was found. Nobody can pass over it.",
        ),
        next=Text(
            ar="يبقى بإقامة نظامية. لا يبدّله إلا تقييم جديد من مقيّم آخر.",
            en="They stay lawfully. Only a new assessment by another assessor can replace it.",
        ),
        rules=("P-07",),
    ),
    "RISK_NOT_CLEAR": Why(
        text=Text(ar="ينقص التقييم معلومات.", en="The assessment needs more information."),
        next=Text(ar="اجمع المعلومات ثم أعد التقييم.", en="Gather it, then assess again."),
        rules=("P-07",),
    ),
    "ASSESSMENT_EXPIRED": Why(
        text=Text(
            ar="انتهت صلاحية التقييم الذي جرى في {assessed}.",
            en="The assessment of {assessed} has expired.",
        ),
        next=Text(ar="قيّم من جديد.", en="Assess again."),
        rules=("P-08",),
    ),
    "ASSESSMENT_STALE": Why(
        text=Text(
            ar="سُجّل بعد التقييم أمر جوهري عن الوجهة أو عن الطرف المستقبِل.",
            en="Something material about the destination or the authority came in"
            " after the assessment.",
        ),
        next=Text(ar="قيّم من جديد بما صار معروفاً.", en="Assess again with what is known now."),
        rules=("P-08",),
    ),
    "RISK_ANOTHER_ASSESSOR": Why(
        text=Text(
            ar="أنت من وجد الخطر، فلا تبدّل أنت تقييمك.",
            en="You found this risk; you cannot replace your own assessment.",
        ),
        next=Text(ar="يقيّم زميل آخر من الحماية.", en="Another protection officer assesses."),
        rules=("P-07",),
    ),
    "HEAD_NOT_ASKED": Why(
        text=Text(
            ar="لم يُسأل مرة واحدة بالضبط عن: {head}.", en="{head} was not asked exactly once."
        ),
        next=Text(
            ar="اسأل عن الأمور الستة كلها، كل أمر مرة.", en="Ask under all six heads, once each."
        ),
        rules=("P-07",),
    ),
    "HEAD_WITHOUT_REASONS": Why(
        text=Text(
            ar="في التقييم جواب بلا أسباب.", en="An answer in the assessment has no reasons."
        ),
        next=Text(ar="اكتب لكل جواب سببه.", en="Write the reasons of each answer."),
        rules=("P-07",),
    ),
    "FACTOR_NOT_ASKED": Why(
        text=Text(
            ar="لم يُسأل مرة واحدة بالضبط عن: {factor}.", en="{factor} was not asked exactly once."
        ),
        next=Text(
            ar="اسأل عن العوامل كلها، ويبقى الجواب فارغاً إن لم يكن ما يقال.",
            en="Ask about every factor; the answer stays empty where there is nothing to say.",
        ),
        rules=("P-09",),
    ),
    "NOT_A_RECEIVER": Why(
        text=Text(ar="{party} ليست سلطة مستقبِلة.", en="{party} is not a receiving authority."),
        next=Text(
            ar="اختر السلطة المستقبِلة من القائمة.",
            en="Choose the receiving authority from the list.",
        ),
        rules=("L-05",),
    ),
}
CROSSING_REFUSALS: Refusals = {
    "NOT_CLEARED_BY_PROTECTION": Why(
        text=Text(
            ar="لا تجيز الحماية تسليم هذا الشخص الآن.",
            en="Protection does not clear this person to be handed over now.",
        ),
        next=Text(
            ar="اسأل موظف الحماية؛ الأسباب مصونة عنده.",
            en="Ask the protection officer, who alone holds the reasons.",
        ),
        rules=("P-01", "P-07", "P-10"),
    ),
    "COERCION_UNANSWERED": Why(
        text=Text(
            ar="على هذه القائمة علامات ضغط لم يُجب عنها: {signals}.",
            en="Signs of pressure touch this list and wait for an answer: {signals}.",
        ),
        next=Text(
            ar="يجيب موظف الحماية عنها أولاً، أو امضِ بسبب مكتوب موقّع.",
            en="The protection officer answers them first; or go on with a written, signed reason.",
        ),
        rules=("P-13",),
    ),
}
