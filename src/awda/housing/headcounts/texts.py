"""What headcounts say: why a count or an explanation was refused, and its words."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {
    "COUNT_ALREADY_TAKEN": Why(
        text=Text(ar="العدّ {count} مسجّل من قبل.", en="The count {count} is recorded already."),
        next=Text(ar="ابدأ عدّاً جديداً.", en="Begin a new count."),
    ),
    "NO_SUCH_COUNT": Why(
        text=Text(ar="لا يوجد عدّ برقم {count}.", en="There is no count {count}."),
        next=Text(ar="اختر عدّاً من القائمة.", en="Choose a count from the list."),
    ),
    "SECOND_COUNTER_MISSING": Why(
        text=Text(ar="يعدّ اثنان معاً، لا واحد.", en="Two people count together, not one."),
        next=Text(
            ar="اكتب حساب من عدّ معك، غير حسابك.",
            en="Give the login of whoever counted with you, not your own.",
        ),
        rules=("H-11", "V-03"),
    ),
    "TOO_MANY_NAMES": Why(
        text=Text(
            ar="في القائمة {seen} اسماً، والحد {most}.", en="{seen} names; {most} is the most."
        ),
        next=Text(
            ar="عُدّ الموقع أجزاءً، أو بالأرقام لكل مأوى.",
            en="Count the site in parts, or by number for each shelter.",
        ),
    ),
    "SEEN_TWICE": Why(
        text=Text(
            ar="تكرّر في القائمة {repeated} اسماً.", en="{repeated} names stand twice on the list."
        ),
        next=Text(
            ar="احذف المكرر: كل شخص يُعدّ مرة واحدة.", en="Take them out: each is counted once."
        ),
        rules=("H-11",),
    ),
    "SHELTER_COUNTED_TWICE": Why(
        text=Text(ar="عُدّ مأوى مرتين.", en="A shelter was counted twice."),
        next=Text(ar="أبقِ عدداً واحداً لكل مأوى.", en="Keep one number for each shelter."),
    ),
    "COUNT_BELOW_ZERO": Why(
        text=Text(ar="العدد أقل من صفر.", en="A number is below zero."),
        next=Text(ar="صحّح العدد.", en="Correct the number."),
    ),
    "NOT_A_SHELTER_HERE": Why(
        text=Text(
            ar="ليس {shelter} من مآوي هذا المكان.", en="{shelter} is no shelter of this place."
        ),
        next=Text(ar="اختر من القائمة.", en="Choose from the list."),
    ),
    "SHELTER_NOT_COUNTED": Why(
        text=Text(
            ar="لم يُعدّ {shelter}، وفي السجل أن فيه من يسكنه.",
            en="{shelter} was not counted, and the record has people there.",
        ),
        next=Text(
            ar="اكتب ما رأيت فيه، ولو كان صفراً؛ «-» لمن لا مأوى لهم.",
            en="Write what you saw there, even zero; '-' stands for those without a shelter.",
        ),
        rules=("H-11",),
    ),
    "NOTHING_TO_EXPLAIN": Why(
        text=Text(
            ar="لا شيء من هذا ينتظر التفسير في العدّ {count}.",
            en="In the count {count} nothing of this kind waits to be explained.",
        ),
        next=Text(
            ar="افتح العدّ وانظر ما بقي؛ لتصحيح تفسير سابق خُذ عدّاً جديداً.",
            en="Open the count to see what is left; to correct an explanation, count again.",
        ),
        rules=("H-11",),
    ),
    "ESCAPE_NOT_ON_RECORD": Why(
        text=Text(ar="لم يُسجَّل فراره ({standing}).", en="No escape is on the record ({standing})."),
        next=Text(
            ar="سجّل الفرار: متى وأين شوهد آخر مرة ومن أُبلغ، فيُفسَّر الغياب به.",
            en="Record the escape: when and where last seen, who was told. That explains it.",
        ),
        rules=("H-11",),
    ),
    "DEATH_NOT_ON_RECORD": Why(
        text=Text(ar="لم تُسجَّل وفاته ({standing}).", en="No death is on the record ({standing})."),
        next=Text(
            ar="سجّل الوفاة بملفها، فيُفسَّر الغياب بها.",
            en="Record the death with its file. That explains the absence.",
        ),
        rules=("M-08",),
    ),
    "PASS_NOT_ON_RECORD": Why(
        text=Text(
            ar="لم يُسجَّل خروجه وقت العدّ.",
            en="No pass on the record covers the time of the count.",
        ),
        next=Text(
            ar="سجّل الخروج بوقته الحقيقي ثم فسّر الغياب به.",
            en="Record the leaving with its true time, then explain the absence by it.",
        ),
        rules=("H-06", "H-11"),
    ),
    "HOSPITAL_NOT_ON_RECORD": Why(
        text=Text(
            ar="ليس في السجل أنه في المستشفى ({standing}).",
            en="The record does not have this person at a hospital ({standing}).",
        ),
        next=Text(
            ar="اعرضه على المستشفى ليقبله، أو امضِ بسبب مكتوب.",
            en="Offer the person to the hospital and let it accept, or go on with a reason.",
        ),
        rules=("M-06", "H-11"),
    ),
    "COUNTING_ERROR_NEEDS_A_NOTE": Why(
        text=Text(
            ar="لا يُسجَّل خطأ في العدّ بلا بيانه.",
            en="A counting error is not recorded without what went wrong.",
        ),
        next=Text(ar="اكتب كيف وقع الخطأ.", en="Write how it came about."),
        rules=("H-11",),
    ),
    "NO_RECOUNT_BY_NAME": Why(
        text=Text(
            ar="لا يوجد عدّ لاحق بالأسماء في {place}.",
            en="There is no later count by name at {place}.",
        ),
        next=Text(
            ar="عُدّ المكان بالأسماء، ثم اذكر ذلك العدّ.",
            en="Count the place by name, then name that count here.",
        ),
        rules=("H-11",),
    ),
}

ABSENCES: Words = {
    "FOUND": Text("عُثر عليه هنا", "found here"),
    "AT_HOSPITAL": Text("في المستشفى", "at the hospital"),
    "CHECKED_OUT": Text("خارج بإذن", "out on a pass"),
    "ESCAPED": Text("فرّ", "escaped"),
    "DIED": Text("توفّي", "died"),
    "COUNTING_ERROR": Text("خطأ في العدّ", "counting error"),
}

PRESENCES: Words = {
    "CAME_BACK": Text("عاد ولم يُسجَّل", "came back, not recorded"),
    "ARRIVED": Text("وصل ولم يُسجَّل بعد", "arrived, not recorded yet"),
    "VISITOR": Text("زائر", "visitor"),
    "COUNTING_ERROR": Text("خطأ في العدّ", "counting error"),
}

COUNT_DIFFERENCES: Words = {
    "RECOUNTED": Text("عُدّ من جديد بالأسماء", "counted again, by name"),
    "COUNTING_ERROR": Text("خطأ في العدّ", "counting error"),
}

EVENTS: Words = {
    "headcount.HeadcountTaken": Text(
        "عدّ في {place}: المنتظر {expected}، المرئي {counted}",
        "Count at {place}: expected {expected}, seen {counted}",
    ),
    "headcount.Missed": Text("لم يُرَ في العدّ في {place}", "Not seen in the count at {place}"),
    "headcount.SeenUnexpected": Text(
        "رُئي في {place} وليس هناك في السجل", "Seen at {place}, where the record does not have them"
    ),
    "headcount.NumberDiffered": Text(
        "{shelter}: المنتظر {expected}، المرئي {counted}",
        "{shelter}: expected {expected}, seen {counted}",
    ),
    "headcount.AbsenceExplained": Text("فُسّر الغياب: {absence}", "Absence explained: {absence}"),
    "headcount.PresenceExplained": Text("فُسّر الحضور: {presence}", "Presence explained: {presence}"),
    "headcount.DifferenceExplained": Text(
        "فُسّر الفرق: {difference}", "Difference explained: {difference}"
    ),
}
