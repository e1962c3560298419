"""Why something about one item was refused, and what to do instead."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

ITEM_REFUSALS: Refusals = {
    "ITEM_EXISTS": Why(
        text=Text("القطعة {item} مسجّلة من قبل.", "Item {item} is on the register already."),
        next=Text("افتح سجلها، أو سجّل قطعة جديدة.", "Open its record, or record a new item."),
    ),
    "NO_SUCH_ITEM": Why(
        text=Text("القطعة {item} غير مسجّلة.", "There is no item {item} on any register."),
        next=Text("سجّل تسليمها أولاً.", "Record that it was handed in first."),
    ),
    "ITEM_CLOSED": Why(
        text=Text(
            "أُغلق سجل القطعة {item}: أُعيدت أو سُجّلت مرتين.",
            "The record of item {item} is closed: it was returned, or had been recorded twice.",
        ),
        next=Text("افتح السجل الآخر لها.", "Open its other record."),
        rules=("W-12",),
    ),
    "ITEM_TOLD_OUT_OF_ORDER": Why(
        text=Text(
            "هذا الوقت يسبق آخر ما سُجّل عن القطعة ({last}).",
            "This time is before the last fact on the record of this item ({last}).",
        ),
        next=Text(
            "اكتب وقتاً بعده، واذكر الوقت الأصلي في السبب.",
            "Give a later time, and put the earlier one in the reason.",
        ),
        rules=("W-12",),
    ),
    "BELONGING_IS_NO_WEAPON": Why(
        text=Text(
            "غرض شخصي من نوع {type} لا يدخل سجل السلاح.",
            "A personal belonging ({type}) never stands in a register of arms.",
        ),
        next=Text(
            "اتركه مع صاحبه، أو خذه أمانة بأمر ضابط.",
            "Leave it with its owner, or take it as property on an officer's order.",
        ),
        rules=("W-10",),
    ),
    "WEAPON_IS_NO_BELONGING": Why(
        text=Text(
            "قطعة من نوع {type} لا تدخل سجل الأمانات الشخصية.",
            "An item of type {type} never stands in the property register.",
        ),
        next=Text("سجّلها في سجل السلاح أو الذخيرة.", "Record it as arms or ammunition."),
        rules=("W-10",),
    ),
    "OTHER_REGISTER": Why(
        text=Text(
            "النوع {type} يُسجَّل في سجل آخر ({register}).",
            "Type {type} is kept in another register ({register}).",
        ),
        next=Text("افتح نموذج ذلك السجل.", "Open the form of that register."),
        rules=("W-05", "W-15"),
    ),
    "TAG_MISSING": Why(
        text=Text("لا تُسجَّل قطعة بلا بطاقة مثبتة عليها.", "No item is recorded without its tag."),
        next=Text("ثبّت بطاقة واكتب رقمها.", "Fix a tag to it and give its number."),
        rules=("W-03",),
    ),
    "TAG_IN_USE": Why(
        text=Text("البطاقة {tag} على القطعة {item}.", "Tag {tag} is on item {item}."),
        next=Text("استعمل بطاقة أخرى.", "Use another tag."),
        rules=("W-03",),
    ),
    "BEARER_OR_FOUND": Why(
        text=Text(
            "يلزم واحد فقط: من سلّم القطعة، أو سبب عدم وجود صاحب لها.",
            "Exactly one is needed: who handed it in, or why it has no bearer.",
        ),
        next=Text(
            "اختر الشخص، أو اكتب أين وكيف عُثر عليها.",
            "Choose the person, or write where and how it was found.",
        ),
        rules=("W-03",),
    ),
    "NO_SUCH_BEARER": Why(
        text=Text("الشخص {person} ليس في عهدة أحد.", "Person {person} is in nobody's custody."),
        next=Text("سجّل دخوله أولاً.", "Record the person's entry first."),
        rules=("I-01", "W-03"),
    ),
    "SERIAL_UNCLEAR": Why(
        text=Text(
            "حال الرقم التسلسلي ({state}) لا توافق ما كُتب.",
            "The state of the serial number ({state}) does not fit what is written.",
        ),
        next=Text(
            "اكتب الرقم كما هو، أو اختر «بلا رقم» أو «مطموس».",
            "Write the number as it stands, or choose 'no serial' or 'erased'.",
        ),
        rules=("W-03",),
    ),
    "SERIAL_LOOKS_ALIKE": Why(
        text=Text(
            "هذا الرقم يشبه رقم القطعة {item}، ويشبهه {others} في السجل.",
            "This serial looks like that of item {item}; {others} on the register look like it.",
        ),
        next=Text(
            "اقرأ الرقم ثانية: O أم 0؟ ثم صحّحه، أو امضِ بسبب مكتوب.",
            "Read it again: O or 0? Correct it, or go on with a written reason.",
        ),
        rules=("W-04",),
    ),
    "NO_SERIAL_CASE": Why(
        text=Text("لا قضية مفتوحة للقطعة {item}.", "There is no open serial case for item {item}."),
        next=Text("اختر قضية من قائمة القضايا.", "Choose a case from the list of cases."),
        rules=("W-04",),
    ),
    "QUALIFIED_PERSON_MISSING": Why(
        text=Text(
            "لا يُستلم {type} إلا بحضور مختص متفجرات.",
            "{type} is taken in only by a person qualified for explosives.",
        ),
        next=Text(
            "أبعد الناس، واستدعِ المختص، واكتب اسمه.",
            "Keep people away, call the qualified person, and name them.",
        ),
        rules=("W-05",),
    ),
    "LOT_UNCLEAR": Why(
        text=Text(
            "الذخيرة تُعدّ بعيارها ورقم وجبتها.", "Ammunition is counted by its calibre and lot."
        ),
        next=Text(
            "اكتب العيار ورقم الوجبة، أو «غير مقروء».",
            "Give calibre and lot, or write 'not readable'.",
        ),
        rules=("W-05",),
    ),
    "NOTHING_COUNTED": Why(
        text=Text("العدد أقل من واحد.", "The count is less than one."),
        next=Text("عُدّ واكتب العدد.", "Count, and give the number."),
        rules=("W-05", "W-10"),
    ),
    "AMOUNT_NEGATIVE": Why(
        text=Text("الكمية دون الصفر.", "An amount is below zero."),
        next=Text("اكتب صفراً أو أكثر.", "Give zero or more."),
    ),
    "AMOUNT_TOO_LARGE": Why(
        text=Text("الكمية أكبر مما يُعدّ ({most}).", "An amount is above {most}."),
        next=Text("راجع العدد.", "Check the number."),
    ),
    "WRITING_TOO_LONG": Why(
        text=Text("نص أطول من {most} حرفاً.", "A text is longer than {most} characters."),
        next=Text("اختصره، والباقي في الوصف.", "Shorten it; the rest goes in the description."),
    ),
    "CUSTODIAN_MISSING": Why(
        text=Text(
            "لا تُسجَّل مركبة بلا أمين مسؤول عنها.", "No vehicle is recorded without a custodian."
        ),
        next=Text("اكتب من يحفظها ومفاتيحها.", "Write who keeps it and its keys."),
        rules=("W-15",),
    ),
    "ORDER_MISSING": Why(
        text=Text(
            "لا تؤخذ ممتلكات أحد إلا بأمر ضابط: اسمه ورتبته ووحدته.",
            "No one's property is taken without an officer's order: name, rank and unit.",
        ),
        next=Text(
            "اكتب الضابط الآمر، أو اترك الغرض مع صاحبه.",
            "Name the ordering officer, or leave it with its owner.",
        ),
        rules=("W-10",),
    ),
    "RECEIPT_MISSING": Why(
        text=Text(
            "لا تؤخذ ممتلكات بلا وصل مفصّل.", "No property is taken without an itemised receipt."
        ),
        next=Text("اكتب رقم الوصل.", "Give the receipt's number."),
        rules=("W-10",),
    ),
    "DESCRIPTION_MISSING": Why(
        text=Text("الغرض بلا وصف.", "The belonging is not described."),
        next=Text("صفه كما يصفه صاحبه.", "Describe it as its owner would."),
        rules=("W-10",),
    ),
    "MONEY_NOT_COUNTED": Why(
        text=Text(
            "النقود تُعدّ بعملتها وفئاتها، ولا فئات لغير النقود.",
            "Money is counted by currency and face value, and nothing else is.",
        ),
        next=Text(
            "اكتب رمز العملة بثلاثة أحرف، والفئة، والعدد.",
            "Give the three-letter currency, the face value and the count.",
        ),
        rules=("W-10",),
    ),
    "BAGGAGE_OVER_ALLOWANCE": Why(
        text=Text(
            "الأمتعة {grams} غراماً، والحد {most}.",
            "The baggage is {grams} grams; the allowance is {most}.",
        ),
        next=Text(
            "اسأل صاحبها ماذا يُرسل لاحقاً، أو امضِ بسبب مكتوب.",
            "Ask the owner what may be sent later, or go on with a written reason.",
        ),
        rules=("W-11",),
    ),
    "PHOTO_HASH_WRONG": Why(
        text=Text("بصمة الصورة غير صالحة.", "The photo's SHA-256 is not valid."),
        next=Text("حمّل الصورة من جديد.", "Load the photo again."),
        rules=("W-03",),
    ),
    "CORRECTS_NOTHING": Why(
        text=Text("القيد {entry} ليس من هذه القطعة.", "Entry {entry} is not of this item."),
        next=Text("اختر القيد من تاريخ القطعة.", "Choose the entry from the item's history."),
        rules=("T-07",),
    ),
    "CORRECTION_CHANGES_KIND": Why(
        text=Text(
            "التصحيح لا ينقل القطعة إلى سجل آخر ({kind}).",
            "A correction does not carry an item to another register ({kind}).",
        ),
        next=Text(
            "اطلب الحكم بأنها سُجّلت خطأ، ثم سجّلها في سجلها.",
            "Have the record closed by two officers, then record it in its register.",
        ),
        rules=("T-07", "W-10"),
    ),
    "CORRECTION_CHANGES_NOTHING": Why(
        text=Text("لا فرق بين التصحيح والسجل.", "The correction says what the record says."),
        next=Text("صحّح حقلاً واحداً على الأقل.", "Change one field at least."),
        rules=("T-07",),
    ),
    "REASON_MISSING": Why(
        text=Text("السبب أو الغرض غير مكتوب.", "The reason or purpose is not given."),
        next=Text("اكتب السبب في جملة.", "Write the reason in a sentence."),
    ),
    "SECOND_OFFICER_NEEDED": Why(
        text=Text(
            "هذا الإجراء يحتاج ضابطاً ثانياً غيرك.", "This needs a second officer, who is not you."
        ),
        next=Text("اطلب حضور ضابط ثانٍ.", "Ask a second officer to be present."),
        rules=("W-04", "W-06"),
    ),
    "NOT_A_LOT": Why(
        text=Text("لا تُجزّأ إلا وجبة ذخيرة، لا {type}.", "Only a lot is split, not {type}."),
        next=Text("اختر وجبة ذخيرة.", "Choose a lot of ammunition."),
        rules=("W-05",),
    ),
    "SPLIT_OUT_OF_BOUNDS": Why(
        text=Text(
            "لا تُفصل {asked} من وجبة فيها {there}.",
            "{asked} rounds cannot be split from a lot of {there}.",
        ),
        next=Text("اكتب عدداً أقل مما فيها.", "Give fewer than are there, and at least one."),
        rules=("W-12",),
    ),
    "NO_SUCH_SPLIT": Why(
        text=Text("لم يُفصل شيء من الوجبة {lot} لهذا.", "Nothing was split from {lot} for this."),
        next=Text("ابدأ بتجزئة الوجبة.", "Begin by splitting the lot."),
        rules=("W-12",),
    ),
    "NOT_IN_YOUR_HANDS": Why(
        text=Text(
            "القطعة {item} ليست بيدك الآن، أو معروضة على غيرك.",
            "Item {item} is not in your hands now, or is offered to another.",
        ),
        next=Text("انظر من المسؤول عنها الآن.", "See who answers for it now."),
        rules=("X-01",),
    ),
    "ITEM_IS_EVIDENCE": Why(
        text=Text(
            "القطعة {item} دليل لدى القضاء ({reference}).",
            "Item {item} is held as evidence ({reference}).",
        ),
        next=Text("تبقى حتى يأذن القضاء.", "It stays until the court lets it go."),
        rules=("W-04",),
    ),
    "NOT_EVIDENCE": Why(
        text=Text("القطعة {item} ليست دليلاً.", "Item {item} is not held as evidence."),
        next=Text("لا شيء يُنهى.", "There is nothing to end."),
    ),
    "EVIDENCE_REFERENCE_MISSING": Why(
        text=Text("مرجع القضاء غير مكتوب.", "The court's reference is not given."),
        next=Text("اكتب المرجع.", "Give the reference."),
    ),
    "NOT_PROPERTY": Why(
        text=Text(
            "لا تُعاد إلى شخص قطعة من نوع {type}.",
            "An item of type {type} is not given back to a person.",
        ),
        next=Text("يُسلَّم السلاح إلى جهة تقبله.", "Arms go to a party that accepts them."),
        rules=("W-08", "W-10"),
    ),
    "SIGNATURE_MISSING": Why(
        text=Text("توقيع المالك غير موجود.", "The owner's signature is missing."),
        next=Text("خذ التوقيع أو البصمة.", "Take a signature or thumbprint."),
        rules=("W-10",),
    ),
    "ADDRESS_MISSING": Why(
        text=Text("إلى أين يُرسل؟", "Where it is to be sent is not given."),
        next=Text("اكتب العنوان والمستلم.", "Give the address and who receives it."),
        rules=("W-10",),
    ),
    "NOTHING_TO_TRACE": Why(
        text=Text("لا تتبّع لنوع {type}.", "Only a weapon is traced, not {type}."),
        next=Text("اختر سلاحاً.", "Choose a weapon."),
        rules=("W-14",),
    ),
    "TRACE_GROUND_MISSING": Why(
        text=Text(
            "لا يخرج طلب تتبّع بلا طالب ومرجع وسند.",
            "No trace request leaves without who asks, a reference and a ground.",
        ),
        next=Text("اكتب الثلاثة.", "Give all three."),
        rules=("W-14", "D-02"),
    ),
}
