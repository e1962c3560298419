"""What housing says: why a bed or a way out was refused, and its words on screens and papers."""

from awda.housing.breaches import texts as breaches
from awda.housing.conflicts import texts as conflicts
from awda.housing.conflicts.texts import CONFLICT_KINDS
from awda.housing.headcounts import texts as headcounts
from awda.housing.headcounts.texts import ABSENCES, COUNT_DIFFERENCES, PRESENCES
from awda.housing.regimes import texts as regimes
from awda.housing.regimes.texts import CAMP_REGIMES
from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

__all__ = [
    "ABSENCES",
    "CAMP_REGIMES",
    "CONFLICT_KINDS",
    "COUNT_DIFFERENCES",
    "PRESENCES",
    "REFUSALS",
]

BEDS: Refusals = {
    "NOT_HELD_HERE": Why(
        text=Text(
            ar="هذا الشخص ليس في عهدة {party} في {place} الآن.",
            en="This person is not in the custody of {party} at {place} now.",
        ),
        next=Text(
            ar="افتح سجل الشخص وانظر مَن المسؤول عنه وأين هو، ثم اقبله أو انقله أولاً.",
            en="Open the record to see who answers and where, then accept or move them first.",
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
        text=Text(ar="تنام في {shelter} عائلة أخرى.", en="Another household sleeps in {shelter}."),
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

REFUSALS: Refusals = {
    **BEDS,
    **regimes.REFUSALS,
    **conflicts.REFUSALS,
    **headcounts.REFUSALS,
    **breaches.REFUSALS,
}

UNPLACED: Words = {
    "NO_FREE_BED": Text("لا سرير خالٍ يناسبه", "no suitable bed is free"),
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
