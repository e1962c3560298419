"""What housing says: why a bed or a way out was refused, and its words on screens and papers."""

from awda.housing.headcounts import texts as headcounts
from awda.housing.headcounts.texts import ABSENCES, COUNT_DIFFERENCES, PRESENCES
from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

__all__ = ["ABSENCES", "COUNT_DIFFERENCES", "PRESENCES", "REFUSALS"]

BEDS: Refusals = {
    "NOT_HELD_HERE": Why(
        text=Text(
            ar="هذا الشخص ليس في عهدة {party} في {place} الآن.",
            en="This person is not in the custody of {party} at {place} now.",
        ),
        next=Text(
            ar="افتح سجل الشخص وانظر مَن المسؤول عنه وأين هو، ثم اقبله أو انقله أولاً.",
            en="Open the person's record to see who answers and where, then accept or move them first.",
        ),
        rules=("X-01",),
    ),
    "NO_SUCH_SHELTER": Why(
        text=Text(
            ar="لا يوجد مأوى بهذا الرمز في هذا المكان.",
            en="There is no shelter with this code at this place.",
        ),
        next=Text(ar="اختر مأوى من القائمة.", en="Choose a shelter from the list."),
    ),
    "NOT_MET_YET": Why(
        text=Text(
            ar="لم يُسجَّل اللقاء الأول بهذا الشخص بعد.",
            en="First contact with this person is not on the record yet.",
        ),
        next=Text(
            ar="اطلب من الاستقبال تسجيله؛ يكفي أقل من دقيقة.",
            en="Ask reception to record it; it takes less than a minute.",
        ),
        rules=("I-01",),
    ),
    "ALREADY_IN_THIS_SHELTER": Why(
        text=Text(
            ar="ينام هذا الشخص في {shelter} الآن.", en="This person sleeps in {shelter} already."
        ),
        next=Text(ar="لا حاجة إلى شيء.", en="Nothing needs to be done."),
    ),
    "NOT_IN_A_SHELTER": Why(
        text=Text(
            ar="ليس لهذا الشخص مأوى في {place}.", en="This person has no shelter at {place}."
        ),
        next=Text(ar="خصّص له مأوى.", en="Assign a shelter."),
    ),
    "SEX_NOT_KNOWN": Why(
        text=Text(
            ar="لا يُخصَّص {shelter} لشخص لم يُسجَّل جنسه.",
            en="{shelter} is not given to someone whose sex is not recorded.",
        ),
        next=Text(
            ar="اطلب من المسجِّل تصحيح السجل، أو اختر مأوى العائلة.",
            en="Ask the registrar to correct the record, or choose the family's shelter.",
        ),
        rules=("H-04",),
    ),
    "WOMAN_AMONG_MEN": Why(
        text=Text(
            ar="{shelter} للرجال: لا تُسكَّن فيه امرأة ولا فتاة.",
            en="{shelter} is for men: no woman or girl is housed there.",
        ),
        next=Text(
            ar="اختر مأوى للنساء، أو مأوى عائلتها.",
            en="Choose a women's shelter, or her own family's.",
        ),
        rules=("H-04",),
    ),
    "MAN_AMONG_WOMEN": Why(
        text=Text(
            ar="{shelter} للنساء: لا يُسكَّن فيه رجل، ولا صبي إلا دون {below} سنة ومع أمه.",
            en="{shelter} is for women: no man, and a boy only under {below} and with his mother.",
        ),
        next=Text(
            ar="اختر مأوى للرجال، أو مأوى عائلته.",
            en="Choose a men's shelter, or his own family's.",
        ),
        rules=("H-04", "C-08"),
    ),
    "FAMILY_SHELTER_NEEDS_A_HOUSEHOLD": Why(
        text=Text(
            ar="{shelter} للعائلات، ولم تُسجَّل لهذا الشخص عائلة.",
            en="{shelter} is for families, and this person is in no household.",
        ),
        next=Text(
            ar="سجّل العائلة عند المسجِّل، أو اختر مأوى آخر.",
            en="Have the registrar record the household, or choose another shelter.",
        ),
        rules=("H-04",),
    ),
    "NOT_OWN_HOUSEHOLD": Why(
        text=Text(
            ar="تنام في {shelter} عائلة أخرى.", en="Another household sleeps in {shelter}."
        ),
        next=Text(
            ar="اختر مأوى عائلته، أو مأوى عائلات خالياً.",
            en="Choose the person's own household's shelter, or an empty family shelter.",
        ),
        rules=("H-04",),
    ),
    "CHILD_IN_ADULT_SHELTER": Why(
        text=Text(
            ar="لا ينام طفل، ولا من يُشك في عمره ({age})، في مأوى الكبار بمعسكر ({shelter}).",
            en="No child, and nobody in doubt ({age}), sleeps in adult camp housing ({shelter}).",
        ),
        next=Text(
            ar="سلّمه إلى هيئة حماية الطفل الآن. لا يملك أحد تجاوز هذه القاعدة.",
            en="Hand the child over to child protection now. No one can pass this rule.",
        ),
        rules=("C-02", "C-01"),
    ),
    "MOTHER_AND_CHILD_APART": Why(
        text=Text(
            ar="هذا يفصل أماً عن طفلها: للآخر مكان في {shelter} ({place}).",
            en="This would part a mother from her child: the other sleeps in {shelter} ({place}).",
        ),
        next=Text(
            ar="انقلهما معاً في خطوة واحدة. لا يملك أحد تجاوز هذه القاعدة.",
            en="Move them together in one step. No one can pass this rule.",
        ),
        rules=("C-08",),
    ),
    "HOUSEHOLD_SPLIT": Why(
        text=Text(
            ar="تنام عائلة هذا الشخص في {shelter} ({place}).",
            en="This person's household sleeps in {shelter} ({place}).",
        ),
        next=Text(
            ar="أسكِنه مع عائلته، أو امضِ بسبب مكتوب بعد سؤالهم.",
            en="House them together, or ask them, and go on with a written reason.",
        ),
        rules=("F-01",),
    ),
    "IN_CONFLICT": Why(
        text=Text(
            ar="في قائمة الحماية ما يمنع إسكان هذا الشخص في {shelter}.",
            en="The protection list speaks against housing this person in {shelter}.",
        ),
        next=Text(
            ar="اختر مأوى آخر، أو اسأل مسؤول الحماية ثم امضِ بسبب مكتوب.",
            en="Choose another shelter, or ask the protection officer and go on with a reason.",
        ),
        rules=("F-07",),
    ),
    "COMBATANTS_AND_CIVILIANS_IN_ONE_SHELTER": Why(
        text=Text(
            ar="في {shelter} يجتمع عسكريون ومدنيون.",
            en="Combatants and civilians would sleep together in {shelter}.",
        ),
        next=Text(
            ar="اختر مأوى لمن هم في حاله، أو امضِ بسبب مكتوب.",
            en="Choose a shelter of people like them, or go on with a written reason.",
        ),
        rules=("H-03",),
    ),
    "CHILD_AMONG_STRANGERS": Why(
        text=Text(
            ar="ينام الطفل ({age}) في {shelter} بلا أحد من عائلته.",
            en="The child ({age}) would sleep in {shelter} with nobody of the family.",
        ),
        next=Text(
            ar="أسكِنه مع عائلته، أو اتصل بهيئة حماية الطفل، أو امضِ لهذه الليلة بسبب مكتوب.",
            en="House the child with family, call child protection, or give a reason for tonight.",
        ),
        rules=("C-02",),
    ),
    "SHELTER_FULL": Why(
        text=Text(
            ar="{shelter} ممتلئ: فيه {inside} والسعة {capacity}.",
            en="{shelter} is full: {inside} inside, capacity {capacity}.",
        ),
        next=Text(
            ar="اختر مأوى فيه أسرّة خالية، أو امضِ بسبب مكتوب.",
            en="Choose one with free beds, or go on with a written reason.",
        ),
        rules=("H-05",),
    ),
    "TOO_MANY_BEDS": Why(
        text=Text(
            ar="في القائمة {beds} سريراً، والحد {most} في المرة الواحدة.",
            en="The list gives {beds} beds; {most} at a time is the most.",
        ),
        next=Text(ar="قسّم القائمة.", en="Divide the list."),
    ),
}

PASSES: Refusals = {
    "NOT_YOUR_SITE": Why(
        text=Text(
            ar="لا تدير {party} المكان {place}، أو أنه مغلق.",
            en="{party} does not run {place}, or it has been closed.",
        ),
        next=Text(
            ar="اختر مكاناً تديره جهتك.", en="Choose a place which your own party runs."
        ),
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

KEPT_APART: Refusals = {
    "CONFLICT_NEEDS_TWO": Why(
        text=Text(ar="الشخصان هما واحد.", en="The two people are one and the same."),
        next=Text(ar="اختر شخصين.", en="Choose two people."),
    ),
    "CONFLICT_ALREADY_RECORDED": Why(
        text=Text(ar="هذا مسجّل من قبل.", en="These two are kept apart already."),
        next=Text(ar="افتح القائمة.", en="Open the list."),
        rules=("F-07",),
    ),
    "CONFLICT_NOT_OPEN": Why(
        text=Text(
            ar="لا يوجد تسجيل مفتوح برقم {conflict}.", en="No open conflict has the id {conflict}."
        ),
        next=Text(ar="افتح القائمة واختر منها.", en="Open the list and choose from it."),
    ),
    "CONFLICT_END_NEEDS_A_REASON": Why(
        text=Text(
            ar="لا يُنهى الفصل بين شخصين بلا سبب.",
            en="Keeping two people apart does not end without a reason.",
        ),
        next=Text(ar="اكتب السبب.", en="Write the reason."),
        rules=("F-07",),
    ),
}

REFUSALS: Refusals = {**BEDS, **PASSES, **KEPT_APART, **headcounts.REFUSALS}

UNPLACED: Words = {
    "NO_FREE_BED": Text("لا سرير خالٍ يناسبه", "no suitable bed is free"),
}

CAMP_REGIMES: Words = {
    "CLOSED": Text("مغلق", "closed"),
    "PASS": Text("الخروج بإذن", "out on a pass"),
    "REPORTING": Text("الخروج مع المراجعة", "free to go out, reporting back"),
}

CONFLICT_KINDS: Words = {
    "VICTIM_AND_ACCUSED": Text("متضرر ومتّهم", "victim and accused"),
    "RIVAL_UNITS": Text("وحدات متخاصمة", "rival units"),
    "OTHER": Text("غير ذلك", "other"),
}

INDICATORS: Words = {
    "SITE_AREA": Text("مساحة الموقع لكل شخص", "site area for each person"),
    "COVERED_AREA": Text("المساحة المسقوفة لكل شخص", "covered area for each person"),
    "WATER": Text("الماء لكل شخص في اليوم", "water for each person and day"),
    "TOILETS": Text("عدد الأشخاص لكل مرحاض", "people to a toilet"),
    "TAPS": Text("عدد الأشخاص لكل صنبور", "people to a tap"),
    "TOILET_DISTANCE": Text("بُعد أبعد مرحاض", "way to the farthest toilet"),
    "FOOD": Text("الغذاء لكل شخص في اليوم", "food for each person and day"),
}

VERDICTS: Words = {
    "MET": Text("محقَّق", "met"),
    "MET_IF_SHARED": Text(
        "محقَّق إن كانت الخدمات مشتركة في مكان آخر", "met if services are shared elsewhere"
    ),
    "NOT_MET": Text("غير محقَّق", "not met"),
    "NOT_MEASURED": Text("لم يُقَس", "not measured"),
}

CLOCKS: Words = {
    "CHILD_AT_MILITARY_SITE": Text(
        "طفل في موقع عسكري: يُسلَّم إلى هيئة حماية الطفل",
        "child at a military site: to child protection",
    ),
    "LONG_STAY": Text("إقامة تجاوزت شهراً في موقع عبور", "over a month in a transit site"),
    "HEADCOUNT": Text("فرق في العدّ ينتظر التفسير", "headcount difference to be explained"),
    "CHECK_IN": Text("العودة إلى المخيم", "back in the camp"),
}

CLOCK_STATES: Words = {
    "RUNNING": Text("ضمن المهلة", "in time"),
    "WARN": Text("اقترب الموعد", "time is short"),
    "OVERDUE": Text("فات الموعد", "overdue"),
}

EVENTS: Words = {
    "housing.ShelterAssigned": Text("خُصّص له {shelter} في {place}", "Given {shelter} at {place}"),
    "housing.ShelterLeft": Text("ترك {shelter} في {place}", "Left {shelter} at {place}"),
    "housing.CheckedOut": Text(
        "خرج من {place}، ويعود في {expected_back}", "Out of {place}, back by {expected_back}"
    ),
    "housing.CheckedIn": Text("عاد إلى {place}", "Back at {place}"),
    "regime.RegimeSet": Text("نظام الخروج: {regime}", "Regime for going out: {regime}"),
    "conflict.ConflictRecorded": Text("سُجّل فصل بين شخصين", "Two people to be kept apart"),
    "conflict.ConflictEnded": Text("انتهى الفصل بين شخصين", "Keeping two people apart has ended"),
    **headcounts.EVENTS,
}
