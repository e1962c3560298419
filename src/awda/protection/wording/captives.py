"""Why a step about a suspected abductee, or about telling the state of origin, was refused."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

CAPTIVE_REFUSALS: Refusals = {
    "CAPTIVE_WOMAN_OR_CHILD": Why(
        text=Text(ar="هذه الإشارة لامرأة أو طفل.", en="This flag is for a woman or a child."),
        next=Text(
            ar="للرجل تُفتح مراجعة احتجاز أو طلب حماية.",
            en="For a man, open a review of internment or a claim for protection.",
        ),
        rules=("F-04",),
    ),
    "CAPTIVE_FLAGGED_ALREADY": Why(
        text=Text(ar="الإشارة قائمة من قبل.", en="The flag stands already."),
        next=Text(ar="تابع: مقابلة على انفراد، ثم إحالة.", en="Go on: hear them apart, refer."),
        rules=("F-04",),
    ),
    "CAPTIVE_NOT_FLAGGED": Why(
        text=Text(ar="لا إشارة قائمة لهذا الشخص.", en="No flag stands for this person."),
        next=Text(ar="ضع الإشارة أولاً.", en="Set the flag first."),
        rules=("F-04",),
    ),
    "HEARD_BESIDE_THE_FAMILY": Why(
        text=Text(
            ar="لا تُسمع أقوال من يُحتمل أنه مختطف قرب من جاء معهم.",
            en="Whoever may be a captive is not heard near those they came with.",
        ),
        next=Text(
            ar="انقلها إلى مكان آخر ثم أجرِ المقابلة.",
            en="Bring the person to another place, then hold the interview.",
        ),
        rules=("F-04",),
    ),
    "INTERVIEWER_NOT_TRAINED": Why(
        text=Text(
            ar="المحاوِر غير مدرَّب على هذه المقابلة.",
            en="The interviewer is not trained for this interview.",
        ),
        next=Text(
            ar="اطلب محاوِرة مدرَّبة؛ لا يُسأل الشخص قبل ذلك.",
            en="Ask for a trained interviewer; ask the person nothing before.",
        ),
        rules=("F-04",),
    ),
    "INTERVIEWER_OF_THE_OTHER_SEX": Why(
        text=Text(
            ar="يجري المقابلة شخص من جنسها، إلا إن اختارت غيره.",
            en="Somebody of the person’s own sex interviews, unless they chose otherwise.",
        ),
        next=Text(ar="اطلب محاوِراً من جنس الشخص.", en="Ask for an interviewer of their sex."),
        rules=("F-04",),
    ),
    "SURVIVORS_BODY_NOT_NAMED": Why(
        text=Text(
            ar="لا إحالة بلا اسم الجهة ورقمها.", en="No referral without the body and its number."
        ),
        next=Text(
            ar="اكتب مديرية شؤون الناجيات أو الجهة المختصة ورقم الإحالة.",
            en="Name the survivors’ directorate or competent body, and its reference.",
        ),
        rules=("F-04",),
    ),
    "CAPTIVE_NOT_HEARD": Why(
        text=Text(
            ar="لا تُرفع الإشارة قبل مقابلة على انفراد.",
            en="The flag is not lifted before an interview apart.",
        ),
        next=Text(ar="أجرِ المقابلة أولاً.", en="Hold the interview first."),
        rules=("F-04",),
    ),
    "FLAG_LIFTED_BY_ITS_SETTER": Why(
        text=Text(ar="لا يرفع الإشارة من وضعها.", en="Whoever set the flag does not lift it."),
        next=Text(ar="يرفعها مسؤول حماية آخر.", en="Another protection officer lifts it."),
        rules=("F-04",),
    ),
    "FLAG_LIFTED_WITHOUT_REASONS": Why(
        text=Text(ar="لا تُرفع الإشارة بلا أسباب.", en="No flag is lifted without reasons."),
        next=Text(ar="اكتب الأسباب.", en="Write the reasons."),
        rules=("F-04",),
    ),
    "MAY_BE_A_CAPTIVE": Why(
        text=Text(
            ar="قد يكون هذا الشخص مختطفاً: لا يُسلَّم إلى أحد عبر الحدود.",
            en="This person may have been abducted: they are handed to nobody across the border.",
        ),
        next=Text(
            ar="أكمل المقابلة والإحالة إلى جهة الناجين.",
            en="Complete the interview and the referral to the survivors’ body.",
        ),
        rules=("F-04",),
    ),
    "NO_PARTY_OF_THE_STATE_OF_ORIGIN": Why(
        text=Text(
            ar="{party} ليست جهة مستقبِلة في دولة الأصل.",
            en="{party} is no receiving authority of the state of origin.",
        ),
        next=Text(ar="اختر جهة من القائمة.", en="Choose a party from the list."),
        rules=("I-08",),
    ),
}
CAPTIVE_SIGNS: Words = {
    "SAID_SO": Text("قال الشخص ذلك", "the person said so"),
    "ANOTHER_SAID_SO": Text("قاله شخص آخر", "another said so"),
    "LISTED_AS_MISSING": Text("في قائمة مفقودين", "on a list of the missing"),
    "DOES_NOT_SPEAK_ALONE": Text("لا يُترك ليتكلم وحده", "is not left to speak alone"),
    "NO_LANGUAGE_IN_COMMON": Text("لا لغة مشتركة مع الأسرة", "no language in common with them"),
    "STORY_DOES_NOT_FIT": Text("الرواية لا تستقيم", "what is told does not fit"),
    "OTHER": Text("غير ذلك", "other"),
}
HEARD_BY: Words = {"WOMAN": Text("امرأة", "a woman"), "MAN": Text("رجل", "a man")}
