"""What regimes and passes say: why a way out was refused, and the names of the regimes."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {
    "NOT_YOUR_SITE": Why(
        text=Text(
            ar="لا تدير {party} المكان {place}، أو أنه مغلق.",
            en="{party} does not run {place}, or it has been closed.",
        ),
        next=Text(ar="اختر مكاناً تديره جهتك.", en="Choose a place which your own party runs."),
    ),
    "REGIME_BASIS_MISSING": Why(
        text=Text(
            ar="لا يُسجَّل نظام للخروج بلا ذكر من قرّره وسنده.",
            en="A regime is not recorded without who decided it, and on what basis.",
        ),
        next=Text(
            ar="اكتب اسم صاحب القرار ورقم القرار وتاريخه.",
            en="Give whoever decided, with the decision's number and date.",
        ),
        rules=("H-06",),
    ),
    "REGIME_NOT_SET": Why(
        text=Text(
            ar="لم يُسجَّل نظام الخروج في {place}.",
            en="No regime for going out is on the record for {place}.",
        ),
        next=Text(
            ar="سجّل قرار السلطة المضيفة: مغلق أو بإذن أو بالمراجعة.",
            en="Record the host's decision: closed, pass or reporting.",
        ),
        rules=("H-06",),
    ),
    "CAMP_CLOSED": Why(
        text=Text(
            ar="الخروج من {place} غير مسموح بقرار السلطة المضيفة.",
            en="Nobody goes out of {place}, by the host's decision.",
        ),
        next=Text(
            ar="إن كان لا بد من الخروج فامضِ بسبب مكتوب.",
            en="If the person must go out, go on with a written reason.",
        ),
        rules=("H-06",),
    ),
    "REASON_TO_GO_OUT_MISSING": Why(
        text=Text(ar="سبب الخروج غير مكتوب.", en="No reason for going out is given."),
        next=Text(ar="اكتب السبب بكلمات قليلة.", en="Write the reason in a few words."),
        rules=("H-06",),
    ),
    "BACK_BEFORE_LEAVING": Why(
        text=Text(
            ar="موعد العودة {expected_back} ليس بعد وقت الخروج.",
            en="The time to be back, {expected_back}, is not after the time of leaving.",
        ),
        next=Text(ar="صحّح موعد العودة.", en="Correct the time to be back."),
    ),
    "ALREADY_OUT": Why(
        text=Text(
            ar="هذا الشخص خارج المكان منذ {since}.", en="This person has been out since {since}."
        ),
        next=Text(ar="سجّل عودته أولاً.", en="Record the return first."),
        rules=("H-06",),
    ),
    "NOT_CHECKED_OUT": Why(
        text=Text(
            ar="لم يُسجَّل خروج هذا الشخص من {place}.",
            en="No leaving of {place} is on the record for this person.",
        ),
        next=Text(
            ar="لا حاجة إلى تسجيل العودة؛ إن رأيته خارجاً فسجّل خروجه بوقته.",
            en="No return is needed; if they were out, record the leaving with its time first.",
        ),
        rules=("H-06",),
    ),
}

CAMP_REGIMES: Words = {
    "CLOSED": Text("مغلق", "closed"),
    "PASS": Text("الخروج بإذن", "out on a pass"),
    "REPORTING": Text("الخروج مع المراجعة", "free to go out, reporting back"),
}
