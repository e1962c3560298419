"""The words of what is due and overdue. Arabic first."""

from awda.kernel.text import Text, Words

DUE: Words = {
    "REGISTRATION": Text("التسجيل الكامل", "full form"),
    "CAPTURE_CARD": Text("إرسال بطاقة الأسر", "capture card to be sent"),
    "TRACK_REVIEW": Text("مراجعة المسار القانوني", "legal track to be reviewed"),
    "INTERNMENT_REVIEW": Text("مراجعة الاحتجاز تنتظر القرار", "review of internment waits"),
    "OFFER": Text("قائمة تنتظر الجواب", "list waits for an answer"),
    "CHILD_AT_MILITARY_SITE": Text(
        "طفل في موقع عسكري: يُسلَّم إلى هيئة حماية الطفل",
        "child at a military site: to child protection",
    ),
    "LONG_STAY": Text("إقامة طويلة في موقع عبور", "too long in a transit site"),
    "HEADCOUNT": Text("فرق في العدّ ينتظر التفسير", "headcount difference to be explained"),
    "CHECK_IN": Text("العودة إلى المخيم", "back in the camp"),
    "STOCK_CHECK": Text("جرد المستودع", "stock check"),
    "CHILD_BIRTH": Text("ولادة في العهدة: تُسجَّل اليوم", "birth in custody: to be recorded today"),
    "CHILD_SECOND_FINDING": Text(
        "تقدير عمر ينتظر مهنة ثانية", "an age waits for a second profession’s finding"
    ),
    "CHILD_REVIEW": Text(
        "قرار المصلحة الفضلى: موعد المراجعة", "best-interests decision to be reviewed"
    ),
    "LEAK_DECISION": Text("تسرب بيانات ينتظر القرار", "a leak of data waits for a decision"),
    "LEAK_NOTICE": Text("تسرب بيانات: يُخبَر المعنيون", "a leak: those concerned to be told"),
    "POLICY_PROPOSAL": Text(
        "تخفيف رقم ينتظر جهة ثانية", "a loosening waits for a second signature"
    ),
}
PAGE: Words = {
    "due": Text("المستحق والمتأخر", "Due and overdue", "کات"),
    "due_intro": Text(
        "ما يجب عمله وله موعد، الأقرب أولاً. يُحسب من السجل عند فتح الصفحة.",
        "What must be done by a set time, the nearest first. Told from the record now.",
    ),
    "due_more": Text("تُعرض أقرب {shown} من {total}.", "The nearest {shown} of {total} are shown."),
    "due_counts": Text("الأعداد", "Counts"),
    "due_kind": Text("ما هو", "What"),
    "due_running": Text("ضمن المهلة", "in time"),
    "due_warn": Text("اقترب", "soon"),
    "due_overdue": Text("متأخر", "overdue"),
    "due_breaches": Text(
        "أطفال تجاوز بقاؤهم في موقع عسكري المهلة",
        "Children who stayed at a military site past the limit",
    ),
    "due_breaches_n": Text("{n} في السجل حتى الآن.", "{n} on the record so far."),
    "due_nothing": Text("لا شيء مستحق.", "Nothing is due."),
}
