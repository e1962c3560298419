"""Why a child may not depart, and what to do next: one sentence for each test."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

RULES = ("C-06",)
DEPARTURE_REFUSALS: Refusals = {
    "CHILD_TRACK_MAY_NOT_DEPART": Why(
        text=Text(
            ar="لا يغادر طفل على هذا المسار ({track}).",
            en="No child departs on this legal track ({track}).",
        ),
        next=Text(
            ar="يقرر موظف حماية الطفل مسار الطفل أولاً.",
            en="The child-protection worker decides the child's track first.",
        ),
        rules=("L-01", "C-06"),
    ),
    "CHILD_MAYBE_ABDUCTED": Why(
        text=Text(ar="هناك علامة اختطاف لم تُحسم.", en="A sign of abduction has not been settled."),
        next=Text(
            ar="أحل إلى جهة الناجين؛ لا سفر قبل الحسم.",
            en="Refer to the survivors' body; no travel before it is settled.",
        ),
        rules=("C-06", "F-04"),
    ),
    "CHILD_ASSOCIATED": Why(
        text=Text(
            ar="هناك علامة ارتباط بقوة مسلحة، فلا يغادر بقائمة مدنية مع ذويه فقط.",
            en="A sign of association with an armed force stands: not by a civilian list alone.",
        ),
        next=Text(
            ar="خذ طريق المصلحة الفضلى للطفل المرتبط بقوة مسلحة.",
            en="Take the best-interests path of a force-associated child.",
        ),
        rules=RULES,
    ),
    "CHILD_AMONG_COMBATANTS": Why(
        text=Text(
            ar="في القائمة {n} من المقاتلين؛ لا يركب طفل معهم.",
            en="There are {n} combatants on the list; no child rides with them.",
        ),
        next=Text(ar="ضع الطفل في قائمة مدنية.", en="Put the child on a civilian list."),
        rules=("C-02", "C-05"),
    ),
    "CHILD_LIST_HAS_ADULTS": Why(
        text=Text(
            ar="لهذا الطفل قائمة أطفال مستقلة، وفي هذه {n} من البالغين.",
            en="This child needs a list of children; this one has {n} adults.",
        ),
        next=Text(ar="افتح قائمة للأطفال وحدهم.", en="Open a list of children alone."),
        rules=("C-05", "C-06"),
    ),
    "GUARDIAN_NOT_VERIFIED": Why(
        text=Text(
            ar="لا رابط متحقق بوالد أو وصي.",
            en="There is no verified link to a parent or guardian.",
        ),
        next=Text(
            ar="تحقق من الرابط، أو خذ طريق الطفل المنفصل.",
            en="Verify the link, or take the path of a separated child.",
        ),
        rules=RULES,
    ),
    "GUARDIAN_NOT_ON_LIST": Why(
        text=Text(
            ar="الوالد أو الوصي المتحقق ليس في هذه القائمة.",
            en="The verified parent or guardian is not on this list.",
        ),
        next=Text(
            ar="ضع الطفل ووليّه في قائمة واحدة، أو أخّر سفر الاثنين.",
            en="Put both on one list, or let both wait.",
        ),
        rules=("C-06", "C-08", "F-01"),
    ),
    "GUARDIAN_CONSENT_MISSING": Why(
        text=Text(ar="لم تُسجّل موافقة الولي.", en="The guardian's consent is not recorded."),
        next=Text(ar="اسأل الولي على انفراد.", en="Ask the guardian in private."),
        rules=RULES,
    ),
    "GUARDIAN_CONSENT_OF_ANOTHER": Why(
        text=Text(
            ar="وافق شخص ليس الوالد أو الوصي المتحقق.",
            en="Somebody consented who is not the verified parent or guardian.",
        ),
        next=Text(ar="اسأل الولي المتحقق.", en="Ask the verified guardian."),
        rules=RULES,
    ),
    "GUARDIAN_SAID_NO": Why(
        text=Text(ar="لم يوافق الولي.", en="The guardian said no."),
        next=Text(ar="يبقى الطفل في الرعاية هنا.", en="The child stays in care here."),
        rules=RULES,
    ),
    "CHILD_VIEW_NOT_ASKED": Why(
        text=Text(ar="لم يُسأل الطفل عن رأيه.", en="The child's view was not asked."),
        next=Text(ar="اسمعه في جلسة.", en="Hear the child in a session."),
        rules=RULES,
    ),
    "CHILD_IS_AGAINST": Why(
        text=Text(ar="الطفل لا يريد المغادرة.", en="The child is against leaving."),
        next=Text(
            ar="لا سفر إلا بقرار مصلحة فضلى يأتي بعد سماعه.",
            en="No travel unless a best-interests decision made after hearing the child says so.",
        ),
        rules=RULES,
    ),
    "NOT_DETERMINED_YET": Why(
        text=Text(
            ar="لم تُقرَّر مصلحة الطفل الفضلى بعد.",
            en="The child's best interests have not been determined.",
        ),
        next=Text(
            ar="تقررها هيئة حماية الطفل بمهنتين.",
            en="The child-protection body decides, with two professions.",
        ),
        rules=RULES,
    ),
    "DETERMINED_OTHERWISE": Why(
        text=Text(
            ar="قُررت مصلحة الطفل على وجه آخر ({outcome}).",
            en="The child's best interests were determined otherwise ({outcome}).",
        ),
        next=Text(ar="اعمل بالقرار.", en="Follow the decision."),
        rules=RULES,
    ),
    "DETERMINATION_TO_REVIEW": Why(
        text=Text(ar="حان موعد مراجعة القرار.", en="The decision is due for review."),
        next=Text(ar="راجع القرار أولاً.", en="Review the decision first."),
        rules=RULES,
    ),
    "FAMILY_NOT_TRACED": Why(
        text=Text(ar="لم تُعرف عائلة الطفل بعد.", en="The child's family is not traced yet."),
        next=Text(ar="تابع البحث مع الوكالة.", en="Go on with the tracing agency."),
        rules=RULES,
    ),
    "FAMILY_NOT_VERIFIED": Why(
        text=Text(ar="عُرفت العائلة ولم يُتحقق منها.", en="The family is traced but not verified."),
        next=Text(ar="اطلب التحقق في مكانها.", en="Ask for verification where they are."),
        rules=RULES,
    ),
    "CARER_NOT_NAMED": Why(
        text=Text(ar="لم يُسمَّ من يستقبل الطفل.", en="Nobody is named to receive the child."),
        next=Text(ar="سمِّ المستقبِل وعنوانه.", en="Name the carer and the address."),
        rules=RULES,
    ),
    "CHILD_CONSENT_MISSING": Why(
        text=Text(ar="لم تُسجّل موافقة الطفل.", en="The child's consent is not recorded."),
        next=Text(ar="اسأل الطفل بلغته.", en="Ask the child, in the child's language."),
        rules=RULES,
    ),
    "CHILD_SAID_NO": Why(
        text=Text(ar="قال الطفل لا.", en="The child said no."),
        next=Text(ar="يبقى في الرعاية هنا.", en="The child stays in care here."),
        rules=RULES,
    ),
    "RETURN_NOT_VERIFIED": Why(
        text=Text(
            ar="لم يتحقق مراقب الأطفال أو اللاجئين من هذه العودة بعد القرار.",
            en="No children's or refugee monitor has verified this return since the decision.",
        ),
        next=Text(
            ar="اطلب تحقق اليونيسف أو المفوضية؛ لا يقوم مقامه جيش.",
            en="Ask the UNICEF- or UNHCR-type account; no army can stand in for it.",
        ),
        rules=RULES,
    ),
    "MONITOR_SAID_NO": Why(
        text=Text(ar="قال المراقب لا.", en="The monitor said no."),
        next=Text(ar="عالج ما ذكره ثم اطلب مجدداً.", en="Settle what was named, then ask again."),
        rules=RULES,
    ),
    "CHILD_NOT_REGISTERED": Why(
        text=Text(ar="لم تُملأ استمارة الطفل بعد.", en="The child is not registered yet."),
        next=Text(ar="سجّل الطفل أولاً.", en="Register the child first."),
        rules=("C-06", "I-02"),
    ),
    "CHILD_WITHOUT_CARD": Why(
        text=Text(ar="لا بطاقة سارية للطفل.", en="The child has no good card."),
        next=Text(ar="أصدر البطاقة.", en="Issue the card."),
        rules=("C-06", "I-05"),
    ),
}
