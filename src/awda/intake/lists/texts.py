"""What is said about lists: why one was refused, and what was noticed in a row. Arabic first.

`WHY` gathers every refusal that a row can meet, from the contexts its acts go through.
"""

from collections.abc import Mapping

from awda.custody import texts as custody
from awda.equipment import texts as equipment
from awda.intake import texts as intake
from awda.intake.lists.page_texts import PAGE
from awda.kernel import texts as kernel
from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words
from awda.people import texts as people

__all__ = ["PAGE", "REFUSALS", "SAID_OF_ROWS", "WHY"]

REFUSALS: Refusals = {
    "LIST_NO_OPERATION": Why(
        text=Text(
            ar="لا عملية مفتوحة في هذا السجل، فلا تُعرف العملية التي دخل فيها هؤلاء.",
            en="No operation is open on this record, so it is not known under which they entered.",
        ),
        next=Text(
            ar="يفتح قيّم النظام عملية: \u2066awda operation open\u2069، ثم أعد إرسال القائمة.",
            en="The keeper opens one with `awda operation open`; then send the list again.",
        ),
        rules=("I-01", "X-05"),
    ),
    "LIST_WHICH_OPERATION": Why(
        text=Text(
            ar="في السجل أكثر من عملية أو أن المذكورة ليست منها: {choices}.",
            en="There are several operations, or the one named is not among them: {choices}.",
        ),
        next=Text(ar="سمِّ واحدة منها.", en="Name one of them (--operation)."),
        rules=("X-05",),
    ),
    "LIST_NO_PLACE": Why(
        text=Text(
            ar="لا مكان مفتوح لهذه الجهة يصلح لاستقبال الواصلين.",
            en="This party has no open place where arrivals can be taken in.",
        ),
        next=Text(
            ar="يفتح قيّم النظام جهة ثم مكاناً: \u2066awda party open\u2069 ثم"
            " \u2066awda place open\u2069.",
            en="The keeper opens a party and a place: `awda party open`, `awda place open`.",
        ),
        rules=("I-01",),
    ),
    "LIST_WHICH_PLACE": Why(
        text=Text(
            ar="لا يُعرف أي الأماكن هو المقصود: {choices}.",
            en="It is not clear which place is meant: {choices}.",
        ),
        next=Text(ar="سمِّ واحداً منها.", en="Name one of them (--place)."),
        rules=("I-01",),
    ),
    "LIST_OWNER_NOT_FOUND": Why(
        text=Text(
            ar="لا أحد في السجل بهذا السوار أو الرقم. من يشبه اسمهم الاسم المكتوب: {candidates}.",
            en="Nobody on the record bears this wristband or number."
            " Those whose name is like the one written: {candidates}.",
        ),
        next=Text(
            ar="اكتب رقم سوار صاحب السلاح أو رقمه؛ الاسم وحده لا يكفي. وإن لم يُسجَّل بعد فسجّله أولاً.",
            en="Write the owner's wristband or number: a name alone decides nothing. If the owner"
            " is not on the record yet, record the arrival first.",
        ),
        rules=("W-03", "S-01"),
    ),
    "LIST_OWNER_UNCLEAR": Why(
        text=Text(
            ar="السوار والرقم في هذا السطر لأكثر من شخص: {candidates}.",
            en="The wristband and number in this row point to more than one person: {candidates}.",
        ),
        next=Text(
            ar="انظر من سلّم السلاح واترك رقم سواره وحده.",
            en="See who handed it in, and leave that one wristband only.",
        ),
        rules=("W-03", "S-01"),
    ),
    "LIST_TOO_MANY_ITEMS": Why(
        text=Text(
            ar="في هذا السطر {items} قطعة، ولكل قطعة بطاقة؛ أكثر ما يُكتب في سطر واحد {most}.",
            en="This row has {items} items, and each gets its tag; one row may hold {most}.",
        ),
        next=Text(ar="قسّمه على عدة أسطر.", en="Divide it into several rows."),
        rules=("W-03",),
    ),
    "LIST_UNDER_WAY": Why(
        text=Text(
            ar="تُقرأ قائمة أخرى لهذه الجهة الآن، أو تنتظر قرارك.",
            en="Another list of this party is being taken in, or waits for your decision.",
        ),
        next=Text(
            ar="أكملها أو أغلقها، ثم أرسل هذه.",
            en="Finish it or close it, then send this one.",
        ),
    ),
    "LIST_NOT_READY": Why(
        text=Text(
            ar="هذه القائمة ليست في هذه المرحلة، أو أُغلقت.",
            en="This list is not at that step, or has been closed.",
        ),
        next=Text(
            ar="افتح صفحتها من جديد وانظر أين وصلت.",
            en="Open its page again and see where it stands.",
        ),
    ),
    "LIST_DUTY_ENDED": Why(
        text=Text(
            ar="توقفت القائمة: انتهت مهمة من وقّع عليها. ما سُجّل منها باقٍ.",
            en="The list stopped: the duty of who signed for it has ended. What is recorded stays.",
        ),
        next=Text(
            ar="ليكملها من يتولى هذه المهمة الآن؛ ويوقّع على الباقي.",
            en="Let someone who holds this duty now go on with it, and sign for the rest.",
        ),
    ),
    "LIST_FILE_GONE": Why(
        text=Text(
            ar="حُذفت نسخة القائمة من هنا بعد يوم.",
            en="The copy of the list was deleted here after a day.",
        ),
        next=Text(
            ar="أرسلها ثانية؛ ما سُجّل منها لا يُسجَّل مرتين.",
            en="Send it again; what is recorded of it is not recorded twice.",
        ),
        rules=("D-04",),
    ),
    "LIST_FILE_MISSING": Why(
        text=Text(
            ar="لم يُرسل ملف، أو أنه أكبر من {most} ميغابايت.",
            en="No file was sent, or it is larger than {most} MB.",
        ),
        next=Text(
            ar="اختر الملف الذي فيه القائمة (xlsx أو csv).",
            en="Choose the file that holds the list (xlsx or csv).",
        ),
    ),
}

WHY: Mapping[str, Why] = {
    **kernel.REFUSALS,
    **people.REFUSALS,
    **custody.REFUSALS,
    **equipment.REFUSALS,
    **intake.REFUSALS,
    **REFUSALS,
}

SAID_OF_ROWS: Words = {
    "LIST_AGE_NOT_STATED": Text(
        ar="لا عمر في السطر: يُعامل طفلاً حتى يُعرف عمره.",
        en="The row states no age: treated as a child until it is settled.",
    ),
    "LIST_SERVICE_LEFT_OUT": Text(
        ar="قد يكون طفلاً، فلم يُسجَّل ما في القائمة عن الخدمة العسكرية.",
        en="This may be a child, so what the list says of service was left out.",
    ),
    "LIST_WRISTBAND_GIVEN": Text(
        ar="لا سوار في السطر: أُعطي الرقم {wristband} مؤقتاً حتى يُلبس سواراً.",
        en="The row has no wristband: {wristband} stands for it until one is put on.",
    ),
    "LIST_MAYBE_ON_RECORD": Text(
        ar="قد يكون مسجّلاً من قبل برقم {numbers}: لا بطاقة ولا نقل حتى يحسم ذلك مكتب الهوية.",
        en="May be on the record already as {numbers}: no card and no movement until the identity"
        " desk settles it.",
    ),
    "LIST_OWNER_NAME_DIFFERS": Text(
        ar="السوار أو الرقم لشخص لا يشبه اسمه الاسم المكتوب؛ سُجّل لصاحب السوار، فتأكد.",
        en="The name written is unlike that of whoever bears the wristband or number; it was"
        " recorded for the bearer. Look again.",
    ),
    "LIST_CONDITION_NOT_STATED": Text(
        ar="لم تُذكر الحالة الفنية: سُجّل مستعملاً غير صالح حتى يُفحص.",
        en="The condition is not stated: recorded as worn and not serviceable until looked at.",
    ),
    "LIST_LOT_NOT_STATED": Text(
        ar="لم تُذكر دفعة الذخيرة؛ تُكتب حين تُقرأ على الصندوق.",
        en="The lot is not stated; write it once it is read from the box.",
    ),
    "LIST_REMARK_LEFT": Text(
        ar="الملاحظة تبقى في الملف ولا تُسجَّل.",
        en="The remark stays in the file and is not recorded.",
    ),
    "LIST_SERIAL_CASE": Text(
        ar="الرقم التسلسلي مسجّل من قبل: فُتحت قضية، ولا تُنقل القطعة حتى تُحل.",
        en="The serial number is on the record already: a case is open, and the item is not moved"
        " until it is solved.",
    ),
    "LIST_PHOTO_OWED": Text(
        ar="بلا رقم مقروء: تلزم صورة للعلامات قبل أي نقل.",
        en="No readable serial number: a photo of the marks is due before it goes anywhere.",
    ),
    "LIST_CLEARED": Text(
        ar="سُلّم كل ما في القائمة لصاحبها، وسُجّل خالياً من السلاح.",
        en="All of the owner's rows are in, and the owner was declared clear of weapons.",
    ),
    "LIST_NOT_CLEARED": Text(
        ar="سُجّلت القطعة، ولم يُسجَّل صاحبها خالياً من السلاح: {why}",
        en="The item is in, but its owner was not declared clear of weapons: {why}",
    ),
    "LIST_NOT_CLEARED_ROWS": Text(
        ar="سُجّلت القطعة، ولم يُسجَّل صاحبها خالياً من السلاح لأن أسطراً له أُعيدت.",
        en="The item is in, but its owner was not declared clear of weapons: other rows of the"
        " owner come back.",
    ),
}
