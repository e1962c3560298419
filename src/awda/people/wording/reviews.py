"""What reviews of internment are called, and why one was refused. Arabic first."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

WRONG_REASONS: Words = {
    "CIVILIAN": Text("هو مدني", "is a civilian"),
    "ABDUCTEE": Text("قد يكون مختطفاً", "may have been abducted"),
    "CHILD": Text("هو طفل أو قد يكون", "is, or may be, a child"),
    "CRITERIA_NOT_MET": Text("لا تنطبق عليه شروط الاحتجاز", "the criteria are not met"),
}
ASKED_BY: Words = {
    "PERSON": Text("الشخص نفسه", "the person"),
    "MONITOR": Text("جهة مراقبة", "a monitor"),
    "STAFF": Text("أحد العاملين", "a member of staff"),
}
REVIEW_OUTCOMES: Words = {
    "UPHELD": Text("يبقى المسار", "the track stays"),
    "NEW_TRACK": Text("مسار جديد", "a new track"),
}
REFUSALS: Refusals = {
    "NOT_INTERNED": Why(
        text=Text(
            ar="ليس هذا الشخص على مسار المحتجزين.", en="This person is not on the internee track."
        ),
        next=Text(
            ar="راجع مساره القانوني في صفحته.", en="See the legal track on the person's page."
        ),
        rules=("L-03",),
    ),
    "REVIEW_OPEN_ALREADY": Why(
        text=Text(ar="لهذا الشخص مراجعة مفتوحة.", en="A review is open for this person already."),
        next=Text(
            ar="تُبتّ المفتوحة أولاً؛ أضف أقوالك إليها عند مسؤول الحماية.",
            en="The open one is decided first; tell the protection officer what you know.",
        ),
        rules=("L-03",),
    ),
    "REVIEW_ASKED_BY_ANOTHER": Why(
        text=Text(
            ar="طالب المراجعة لا يوافق دور {role}.",
            en="Who asks for the review does not fit the role {role}.",
        ),
        next=Text(
            ar="جهة المراقبة تطلب باسمها؛ وغيرها يكتب: الشخص نفسه، أو أحد العاملين.",
            en="A monitor asks in its own name; others say: the person, or a member of staff.",
        ),
        rules=("L-03",),
    ),
    "REVIEW_NEEDS_REASONS": Why(
        text=Text(
            ar="لا مراجعة ولا قرار بلا أسباب مكتوبة.",
            en="No review is opened or decided without written reasons.",
        ),
        next=Text(ar="اكتب الأسباب.", en="Write the reasons."),
        rules=("L-03",),
    ),
    "NO_OPEN_REVIEW": Why(
        text=Text(ar="لا مراجعة مفتوحة لهذا الشخص.", en="No review is open for this person."),
        next=Text(ar="تُفتح المراجعة أولاً.", en="A review is opened first."),
        rules=("L-03",),
    ),
    "REVIEW_DECIDED_BY_ONE_INVOLVED": Why(
        text=Text(
            ar="لا يبتّ في المراجعة من وضعه على هذا المسار أو من فتحها.",
            en="Whoever put the person on the track, or opened the review, does not decide it.",
        ),
        next=Text(ar="اطلب ذلك من زميل لم يشارك.", en="Ask a colleague who was not involved."),
        rules=("L-03",),
    ),
    "REVIEW_NEEDS_ITS_TRACK": Why(
        text=Text(
            ar="القرار لا يوافق المسار: إما يبقى المسار، أو مسار جديد ليس للمحتجزين.",
            en="The decision does not fit: either the track stays, or a new one follows that is"
            " no internee track.",
        ),
        next=Text(ar="اختر أحدهما.", en="Choose one of the two."),
        rules=("L-03",),
    ),
}
PAGE: Words = {
    "fact_review": Text("مراجعة الاحتجاز", "Review of internment"),
    "fact_review_why": Text(
        "لكل محتجز أن يُنظر في أمره. يبتّ فيه من لم يضعه على هذا المسار، في موعد معلوم.",
        "Every internee's case can be looked at again. Someone who did not put them on the track"
        " decides, by a set day.",
    ),
    "fact_review_asked_by": Text("من يطلبها", "Who asks for it"),
    "fact_review_reason": Text("لماذا", "Why"),
    "fact_review_statement": Text("ما قيل", "What is said for it"),
    "fact_review_uphold": Text("المراجعة: يبقى المسار", "Review: the track stays"),
    "fact_review_uphold_why": Text(
        "الأسباب تُبلَّغ للشخص بلغته.", "The reasons are told to the person in their language."
    ),
    "fact_review_reasons": Text("الأسباب", "Reasons"),
    "fact_review_change": Text("المراجعة: مسار جديد", "Review: a new track"),
    "fact_review_change_why": Text(
        "قرار المراجعة والمسار الجديد قيدان معاً.",
        "The decision and the new track go on the record together.",
    ),
}
