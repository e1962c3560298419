"""Why a private interview cannot be closed (P-03)."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

INTERVIEW_REFUSALS: Refusals = {
    "INTERVIEW_TIMES_WRONG": Why(
        text=Text(
            ar="المقابلة تنتهي بعد أن تبدأ، وقبل أن تُسجَّل.",
            en="An interview ends after it begins, and before it is recorded.",
        ),
        next=Text(
            ar="صحّح وقت البداية ووقت النهاية.", en="Correct the times of its beginning and end."
        ),
        rules=("P-03",),
    ),
    "INTERVIEW_NOT_ALONE": Why(
        text=Text(
            ar="لا تُغلق المقابلة إلا إذا كان الشخص وحده مع من يقابله.",
            en="An interview is closed only if the person was alone with the interviewer.",
        ),
        next=Text(
            ar="أعد المقابلة على انفراد، بعيداً عن الرفاق والقادة.",
            en="Hold it again in private, away from comrades and commanders.",
        ),
        rules=("P-03",),
    ),
    "SECURITY_STAFF_PRESENT": Why(
        text=Text(
            ar="لا يحضر المقابلة أحد من أجهزة الأمن.",
            en="Nobody of a security service is present at this interview.",
        ),
        next=Text(ar="اطلب منهم الخروج وأعد المقابلة.", en="Ask them to leave and hold it again."),
        rules=("P-03",),
    ),
    "STATE_OF_ORIGIN_PRESENT": Why(
        text=Text(
            ar="لا يحضر المقابلة أحد من دولة المنشأ.",
            en="Nobody of the state of origin is present at this interview.",
        ),
        next=Text(ar="اطلب منهم الخروج وأعد المقابلة.", en="Ask them to leave and hold it again."),
        rules=("P-03", "P-11"),
    ),
    "INTERVIEW_LANGUAGE_MISSING": Why(
        text=Text(ar="لم تُذكر لغة المقابلة.", en="The language of the interview is missing."),
        next=Text(
            ar="اكتب اللغة التي يفهمها الشخص.", en="Write the language that the person understands."
        ),
        rules=("P-03",),
    ),
    "INTERPRETER_NOT_ACCEPTED": Why(
        text=Text(
            ar="لا مقابلة بمترجم لم يقبله الشخص.",
            en="There is no interview with an interpreter the person has not accepted.",
        ),
        next=Text(
            ar="اسأل الشخص عن المترجم، أو استدعِ غيره، ثم سمِّه.",
            en="Ask the person about the interpreter, or call another, and name them.",
        ),
        rules=("P-03",),
    ),
    "WOMAN_NOT_OFFERED": Why(
        text=Text(
            ar="لم يُعرض على المرأة أن تقابلها امرأة.",
            en="The woman was not told that a woman may interview her.",
        ),
        next=Text(
            ar="اعرض ذلك عليها، وأعد المقابلة إن أرادت.",
            en="Offer it to her, and hold the interview again if she wishes.",
        ),
        rules=("P-03",),
    ),
    "CHECKLIST_NOT_SIGNED": Why(
        text=Text(
            ar="لم يوقّع من أجرى المقابلة على قائمة التحقق.",
            en="The interviewer has not signed the checklist.",
        ),
        next=Text(
            ar="اقرأ القائمة بنداً بنداً ثم وقّعها.", en="Read the list line by line, then sign it."
        ),
        rules=("P-03",),
    ),
}
