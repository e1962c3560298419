"""Why a statement does not go into a child's file."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

FILE_REFUSALS: Refusals = {
    "NOT_A_CHILD": Why(
        text=Text(
            ar="هذا الشخص بالغ في السجل، فلا ملف طفل له.",
            en="The record has this person as grown up: there is no child's file.",
        ),
        next=Text(
            ar="إن بدا صغيراً فسجّل عمره التقديري؛ الشك يكفي.",
            en="If they look young, record the age they look: a doubt is enough.",
        ),
        rules=("C-01",),
    ),
    "NOT_A_CHILD_BODY": Why(
        text=Text(
            ar="لا يُحال طفل إلا إلى هيئة مدنية لحماية الطفل ({party}).",
            en="A child is referred to a civilian child-protection body alone ({party}).",
        ),
        next=Text(ar="اختر هيئة حماية الطفل.", en="Choose the child-protection body."),
        rules=("C-03",),
    ),
    "NOT_THE_CHILD_BODY": Why(
        text=Text(
            ar="ملف الطفل تكتبه هيئة مدنية لحماية الطفل وحدها.",
            en="A child's file is written by a civilian child-protection body alone.",
        ),
        next=Text(
            ar="أحل الطفل إلى هيئة حماية الطفل.", en="Refer the child to the child-protection body."
        ),
        rules=("C-03", "C-04"),
    ),
    "CHILD_FILE_OPEN_ALREADY": Why(
        text=Text(ar="لهذا الطفل ملف مفتوح.", en="This child has an open file."),
        next=Text(ar="اكتب في الملف المفتوح.", en="Write in the file that is open."),
        rules=("C-04",),
    ),
    "CHILD_FILE_NOT_OPEN": Why(
        text=Text(ar="لم يُفتح ملف لهذا الطفل بعد.", en="No file is open for this child yet."),
        next=Text(ar="افتح الملف أولاً.", en="Open the file first."),
        rules=("C-04",),
    ),
    "CHILD_FILE_CLOSED": Why(
        text=Text(ar="أُغلق ملف هذا الطفل.", en="This child's file is closed."),
        next=Text(
            ar="لا يُضاف إليه شيء؛ راجع هيئة حماية الطفل.",
            en="Nothing is added to it; ask the child-protection body.",
        ),
        rules=("C-04",),
    ),
    "CHILD_FACT_INCOMPLETE": Why(
        text=Text(ar="بقي حقل فارغ: {field}.", en="This was left empty: {field}."),
        next=Text(ar="املأ الحقل ثم احفظ.", en="Fill it in and save."),
        rules=("C-09",),
    ),
    "CHILD_DAY_LATER": Why(
        text=Text(ar="هذا اليوم لم يأتِ بعد ({day}).", en="That day has not come yet ({day})."),
        next=Text(ar="اكتب اليوم الذي جرى فيه.", en="Write the day on which it happened."),
        rules=("C-09",),
    ),
    "COMMANDER_NEAR": Why(
        text=Text(
            ar="لا جلسة مع طفل وقائد عسكري أو أمني قريب.",
            en="There is no session with a child while a commander or security officer is near.",
        ),
        next=Text(
            ar="أوقف الجلسة، وأعدها في مكان آمن.",
            en="Stop, and hold the session again in a safe place.",
        ),
        rules=("C-10", "S-09"),
    ),
    "SESSION_RULE_BROKEN": Why(
        text=Text(
            ar="لم تُحفظ كل قواعد الجلسة: {rules}.",
            en="Not every rule of the session was kept: {rules}.",
        ),
        next=Text(
            ar="أعد الجلسة بقواعدها، أو اكتب لماذا جرت بدونها.",
            en="Hold it again by the rules, or write why it was held without them.",
        ),
        rules=("C-10",),
    ),
    "CHILD_SESSION_MISSING": Why(
        text=Text(
            ar="لا يُكتب رأي الطفل قبل جلسة معه.",
            en="A child's view is not written down before a session was held with the child.",
        ),
        next=Text(ar="سجّل الجلسة أولاً.", en="Record the session first."),
        rules=("C-06", "C-10"),
    ),
    "CHILD_NOT_HEARD": Why(
        text=Text(ar="لم يُسمع رأي الطفل بعد.", en="The child's own view has not been heard yet."),
        next=Text(
            ar="اسمع الطفل في جلسة وسجّل رأيه.", en="Hear the child in a session and record it."
        ),
        rules=("C-06",),
    ),
    "FAMILY_NOT_SOUGHT": Why(
        text=Text(
            ar="لم يُبحث عن عائلة الطفل بعد.", en="The child's family has not been searched for."
        ),
        next=Text(
            ar="افتح طلب بحث، وسجّل ما وصل إليه.",
            en="Open a tracing request, and record how far it came.",
        ),
        rules=("C-06", "C-09"),
    ),
    "DETERMINED_BY_ONE": Why(
        text=Text(
            ar="المصلحة الفضلى يقررها اثنان على الأقل من مهنتين مختلفتين.",
            en="What is best for a child is decided by two at least, of different professions.",
        ),
        next=Text(ar="أضف شخصاً من مهنة أخرى.", en="Add somebody of another profession."),
        rules=("C-06",),
    ),
    "REVIEW_DAY_PAST": Why(
        text=Text(ar="موعد المراجعة مضى ({day}).", en="The day of review is past ({day})."),
        next=Text(ar="اختر يوماً آتياً.", en="Choose a day to come."),
        rules=("C-06",),
    ),
    "NOT_BORN_HERE": Why(
        text=Text(
            ar="لم يولد هذا الطفل في العهدة بحسب السجل.",
            en="By the record, this child was not born in custody.",
        ),
        next=Text(
            ar="سجّل المولود عند الدخول برقم أمه.",
            en="A newborn is recorded at first contact, with the mother's number.",
        ),
        rules=("C-11",),
    ),
    "BIRTH_RECORDED_ALREADY": Why(
        text=Text(ar="سُجّلت الولادة من قبل.", en="The birth is on the record already."),
        next=Text(ar="لا شيء يُعمل هنا.", en="Nothing is to be done here."),
        rules=("C-11",),
    ),
    "MOTHER_NOT_ON_RECORD": Why(
        text=Text(
            ar="من سُمّيت أماً ليست امرأة في السجل.",
            en="Whoever is named as the mother is no woman on the record.",
        ),
        next=Text(ar="اكتب رقم الأم.", en="Give the mother's number."),
        rules=("C-11",),
    ),
    "BIRTH_RECORDED_LATE": Why(
        text=Text(
            ar="وُلد الطفل في {born}، والسجل في يوم آخر.",
            en="The child was born on {born}; the record comes on a later day.",
        ),
        next=Text(ar="اكتب سبب التأخر.", en="Write why it is late."),
        rules=("C-11",),
    ),
    "KINSHIP_TEST_WITHOUT_CONSENT": Why(
        text=Text(
            ar="لا فحص قرابة بلا موافقة مسجّلة.",
            en="There is no kinship test without recorded consent.",
        ),
        next=Text(
            ar="اسأل من له أن يوافق؛ الرفض لا يُنقص حقاً.",
            en="Ask whoever may consent; a refusal takes nothing away.",
        ),
        rules=("C-11", "N-07"),
    ),
    "STILL_A_CHILD": Why(
        text=Text(
            ar="ما زال طفلاً أو في سنّه شك، فلا يُغلق الملف لهذا السبب.",
            en="Still a child, or in doubt: the file does not end for that reason.",
        ),
        next=Text(
            ar="الشك يغلقه تقدير عمر من اثنين وحده.",
            en="Only an age assessment by two closes a doubt.",
        ),
        rules=("C-01",),
    ),
    "SAME_ASSESSOR_TWICE": Why(
        text=Text(
            ar="التقدير الثاني يجب أن يكون من شخص آخر.",
            en="The second finding must be another person's.",
        ),
        next=Text(
            ar="اطلب من زميل من مهنة أخرى أن يقدّر بنفسه.",
            en="Ask a colleague of another profession to assess for themselves.",
        ),
        rules=("C-01",),
    ),
    "SAME_DISCIPLINE_TWICE": Why(
        text=Text(
            ar="التقديران من مهنة واحدة ({discipline})؛ يلزم تقدير من مهنتين.",
            en="Both findings are of one profession ({discipline}); two are needed.",
        ),
        next=Text(
            ar="اطلب تقديراً من مهنة أخرى؛ حتى ذلك يبقى طفلاً.",
            en="Ask for a finding of another profession; until then this is a child.",
        ),
        rules=("C-01",),
    ),
}
