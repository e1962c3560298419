"""What retention says: why a body is not erased or a hold not placed, and its clocks' names."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words
from awda.retention.page_texts import PAGE
from awda.retention.vocabulary import Clock

__all__ = ["CLOCKS", "PAGE", "REFUSALS"]

CLOCKS: Words = {
    Clock.DISMISSED_HIT: Text("تطابق أمني مردود", "Dismissed screening hit"),
    Clock.MEDICAL_FILE: Text("ملف طبي", "Medical file"),
    Clock.CONSENT_FILE: Text("ملف الموافقة والمخاطر", "File of consent and risk"),
}

REFUSALS: Refusals = {
    "KEPT_BY_LAW": Why(
        text=Text(
            ar="لا مهلة تمحو هذا القيد: سجل العهدة وسجلات الأسلحة تُحفظ.",
            en="No clock erases this: the custody register and the records of weapons are kept.",
        ),
        next=Text(
            ar="الخطأ يُصحَّح بقيد لاحق. وما يُمحى بمهلة مذكور في صفحة الحفظ.",
            en="A mistake is corrected by a later entry. What clocks erase is on the page of"
            " retention.",
        ),
        rules=("D-05",),
    ),
    "NOTHING_TO_ERASE": Why(
        text=Text(ar="لا محتوى هنا يُمحى.", en="There is nothing here to erase."),
        next=Text(
            ar="انظر في صفحة الحفظ ما مُحي ومتى.",
            en="See on the page of retention what was erased, and when.",
        ),
        rules=("D-05",),
    ),
    "MATTER_STILL_OPEN": Why(
        text=Text(
            ar="هذه المسألة لم تنتهِ، فلا تجري عليها مهلة المحو.",
            en="This matter is not over, so no clock of erasure runs on it.",
        ),
        next=Text(
            ar="تبدأ المهلة بعد انتهاء العهدة، أو بعد رد التطابق.",
            en="The clock starts when custody has ended, or when the hit was dismissed.",
        ),
        rules=("D-04",),
    ),
    "NOT_DUE_FOR_ERASURE": Why(
        text=Text(
            ar="لم يحن وقت المحو: موعده {due_at}.",
            en="It is not time to erase this: it is due at {due_at}.",
        ),
        next=Text(
            ar="لا أحد يمحو قبل الموعد. وتُقصَّر المهلة في صفحة السياسة.",
            en="Nobody erases early. The time of keeping is shortened on the policy page.",
        ),
        rules=("D-04",),
    ),
    "HELD_BY_LAW": Why(
        text=Text(
            ar="على هذا الشخص حجز قانوني، فلا يُمحى محتواه.",
            en="A legal hold stands on this person: nothing of theirs is erased.",
        ),
        next=Text(
            ar="يُرفع الحجز أولاً بسبب مكتوب، في صفحة الحفظ.",
            en="The hold is lifted first, with a written reason, on the page of retention.",
        ),
        rules=("D-04",),
    ),
    "READS_KEPT_LONGER": Why(
        text=Text(
            ar="سجل الاطلاع يُحفظ مدته كاملة.",
            en="The log of reads is kept for its whole time.",
        ),
        next=Text(
            ar="المدة في صفحة السياسة، ويمحوه الوقت وحده.",
            en="The time is on the policy page; only the clock forgets it.",
        ),
        rules=("D-04",),
    ),
    "HOLD_WITHOUT_REASON": Why(
        text=Text(
            ar="لا حجز ولا رفع بلا سبب مكتوب.", en="No hold and no lifting without a reason."
        ),
        next=Text(ar="اكتب السبب.", en="Write the reason."),
        rules=("D-04",),
    ),
    "HOLD_WITHOUT_ORDER": Why(
        text=Text(
            ar="الحجز يذكر من أمر به: محكمة أو تحقيق أو شكوى.",
            en="A hold says who orders it: a court, an inquiry or a complaint.",
        ),
        next=Text(ar="اكتب الجهة ورقم الأمر.", en="Write the body and the number of its order."),
        rules=("D-04",),
    ),
    "HOLD_ON_NOBODY": Why(
        text=Text(ar="لا شخص بهذا الرقم في السجل.", en="Nobody with this id is on the record."),
        next=Text(
            ar="ابحث عن الشخص وانسخ رقمه كما هو.", en="Find the person and copy the id as it is."
        ),
    ),
    "HOLD_ID_TAKEN": Why(
        text=Text(ar="لهذا الحجز رقم سبق استعماله.", en="This hold's id was used before."),
        next=Text(ar="افتح الصفحة من جديد وأرسله.", en="Open the page again and send it anew."),
    ),
    "LEAK_ID_TAKEN": Why(
        text=Text(ar="لهذا البلاغ رقم سبق استعماله.", en="This report's id was used before."),
        next=Text(ar="أرسله برقم جديد.", en="Send it with a new id."),
    ),
    "LEAK_OF_NOTHING": Why(
        text=Text(
            ar="البلاغ يذكر أقسام البيانات التي تسربت، وعدد الأشخاص إن عُرف.",
            en="A report names the kinds of data that leaked, and how many people's if known.",
        ),
        next=Text(ar="اختر قسماً واحداً على الأقل.", en="Choose one kind at least."),
        rules=("D-07",),
    ),
    "LEAK_WORDS_MISSING": Why(
        text=Text(
            ar="التسرب يُكتب: ماذا حدث، ولماذا هذا القرار، ومن أُخبر.",
            en="A leak is told in words: what happened, why it was decided so, who was told.",
        ),
        next=Text(
            ar="اكتب الجملة الناقصة، ولا تُعِد فيها ما تسرب.",
            en="Write what is missing, without repeating what leaked.",
        ),
        rules=("D-07",),
    ),
    "NO_SUCH_LEAK": Why(
        text=Text(ar="لا بلاغ بهذا الرقم.", en="No leak with this id was reported."),
        next=Text(ar="أبلغ عنه أولاً.", en="Report it first."),
        rules=("D-07",),
    ),
    "LEAK_NOT_DECIDED": Why(
        text=Text(
            ar="لم يُقرَّر بعد هل الضرر محتمل.", en="Whether harm is likely is not decided yet."
        ),
        next=Text(
            ar="قرّر خلال 24 ساعة، ثم أخبر المعنيين خلال 72.",
            en="Decide within 24 hours, then tell those concerned within 72.",
        ),
        rules=("D-07",),
    ),
    "NO_SUCH_HOLD": Why(
        text=Text(ar="لا حجز قائم بهذا الرقم.", en="No such hold stands."),
        next=Text(
            ar="انظر في صفحة الحفظ ما هو قائم.", en="See on the page of retention what stands."
        ),
    ),
}
