"""Why something in a store or at the gate was refused, and what to do instead."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

STORE_REFUSALS: Refusals = {
    "NOT_YOUR_STORE": Why(
        text=Text("المكان {store} ليس لجهتك.", "The place {store} is not run by your party."),
        next=Text("اختر مكاناً لجهتك.", "Choose a place of your party."),
        rules=("W-06",),
    ),
    "EXIT_NOT_COUNTERSIGNED": Why(
        text=Text(
            "لم يوقّع {second} من حسابه على إخراج هذه القطع ({items}) لهذا الغرض.",
            "{second} has not signed for just these items ({items}) and this purpose.",
        ),
        next=Text(
            "اطلب التوقيع، ثم يفتح {second} صفحة المستودع بحسابه ويوقّع، ثم أعد الإرسال.",
            "Ask for the signature; {second} signs on the store's page; then send this again.",
        ),
        rules=("W-06",),
    ),
    "EXIT_NOT_WAITING": Why(
        text=Text(
            "لا طلب إخراج ينتظر التوقيع بهذا الرقم ({exit}).",
            "No exit waits for a signature under this id ({exit}).",
        ),
        next=Text(
            "افتح صفحة المستودع: ربما وُقّع الطلب أو مضت عليه 12 ساعة، فاطلبه من جديد.",
            "Open the store's page: it may be signed, or older than 12 hours; then ask anew.",
        ),
        rules=("W-06",),
    ),
    "EXITS_TOO_MANY": Why(
        text=Text(
            "تنتظر {most} طلبات إخراج في هذا المستودع، ولا يُقبل أكثر.",
            "{most} exits of this store wait already, and no more are taken.",
        ),
        next=Text("أكمل ما ينتظر منها أولاً.", "Finish those that wait first."),
        rules=("W-06",),
    ),
    "ITEMS_EMPTY_OR_REPEATED": Why(
        text=Text(
            "القائمة فارغة أو فيها تكرار ({listed}).",
            "The list is empty or names an item twice ({listed}).",
        ),
        next=Text("اختر كل قطعة مرة واحدة.", "Choose each item once."),
        rules=("W-06",),
    ),
    "TOO_MANY_ITEMS": Why(
        text=Text(
            "في القائمة {listed} قطعة، وأكثرها {most}.",
            "There are {listed} items on the list; {most} at most.",
        ),
        next=Text("اجعلها قوائم.", "Make several lists of it."),
        rules=("W-06",),
    ),
    "NOT_IN_THIS_STORE": Why(
        text=Text(
            "القطعة {item} ليست في عهدتك في {store}.",
            "Item {item} is not in your custody at {store}.",
        ),
        next=Text("انظر أين هي ومن المسؤول عنها.", "See where it is and who answers for it."),
        rules=("W-06", "X-01"),
    ),
    "WEAPONS_WITH_AMMUNITION": Why(
        text=Text(
            "لا يُنقل سلاح وذخيرة معاً.", "Weapons and ammunition never travel in one shipment."
        ),
        next=Text("اجعلهما شحنتين.", "Make two shipments of it."),
        rules=("W-05",),
    ),
    "AMMUNITION_KEPT_APART": Why(
        text=Text(
            "لا يُحفظ سلاح وذخيرة في غرفة واحدة ({store} {room}).",
            "Weapons and ammunition are not kept in one room ({store} {room}).",
        ),
        next=Text("سمِّ غرفة أخرى.", "Name another room."),
        rules=("W-05",),
    ),
    "BELONGINGS_KEPT_APART": Why(
        text=Text(
            "لا تُحفظ أغراض الناس مع السلاح أو الذخيرة في غرفة واحدة ({store} {room}).",
            "Belongings are not kept in one room with arms or ammunition ({store} {room}).",
        ),
        next=Text("سمِّ غرفة أخرى.", "Name another room."),
        rules=("W-10",),
    ),
    "NO_ARMS_AT_THIS_SITE": Why(
        text=Text(
            "المكان {place} ({kind}) خالٍ من السلاح؛ لا يدخله سلاح ولا ذخيرة ولا آلية.",
            "{place} ({kind}) is free of weapons: no arms, ammunition or vehicles come there.",
        ),
        next=Text(
            "خذها إلى المعبر أو نقطة التفتيش أو مستودع السلاح، وسجّلها هناك.",
            "Take it to the crossing, a checkpoint or an arms store, and record it there.",
        ),
        rules=("H-03", "W-10"),
    ),
    "FOUND_ELSEWHERE": Why(
        text=Text(
            "فُقدت القطعة {item} في {lost_at} لا في {found_at}.",
            "Item {item} was lost at {lost_at}, not at {found_at}.",
        ),
        next=Text(
            "سجّلها موجودة حيث فُقدت، ثم انقلها بسجل الباب.",
            "Record it as found where it was lost, then move it by the store book.",
        ),
        rules=("W-06", "W-09"),
    ),
    "BEARER_NOT_SIGNED": Why(
        text=Text(
            "سجل المستودع يلزمه اسم الحامل وجهته وتوقيعه.",
            "The store book needs the bearer's name, organisation and signature.",
        ),
        next=Text("خذ الثلاثة قبل فتح الباب.", "Take all three before the door opens."),
        rules=("W-06",),
    ),
    "SERIAL_CASE_OPEN": Why(
        text=Text(
            "القطعة {item} في قضية تكرار رقم؛ الشحنة كلها موقوفة.",
            "Item {item} is in an open serial case; the whole batch is locked.",
        ),
        next=Text(
            "احكم في القضية مع ضابط ثانٍ، أو أخرج القطعة من القائمة.",
            "Rule on the case with a second officer, or take the item off the list.",
        ),
        rules=("W-04",),
    ),
    "MARKS_NOT_PHOTOGRAPHED": Why(
        text=Text(
            "القطعة {item} بلا رقم مقروء ولا صورة لعلاماتها.",
            "Item {item} has no readable serial, and nobody has photographed its marks.",
        ),
        next=Text("صوّر علاماتها أولاً.", "Photograph its marks first."),
        rules=("W-03",),
    ),
    "TYPE_LOCKED_BY_STOCK_CHECK": Why(
        text=Text(
            "الجرد ناقص من نوع {type} في {store}؛ لا يخرج منه شيء.",
            "Type {type} is short at {store}; nothing of it leaves.",
        ),
        next=Text(
            "ابحث عن المفقود، أو يشطبه ضابطان، أو أعد العد حتى يتفق.",
            "Find what is missing, have two officers write it off, or count until it agrees.",
        ),
        rules=("W-07", "W-09"),
    ),
    "COUNT_UNCLEAR": Why(
        text=Text(
            "لكل نوع عدد واحد، لا يقل عن صفر.", "Each type has one count, which is zero or more."
        ),
        next=Text("صحّح ورقة العد.", "Correct the count sheet."),
        rules=("W-07",),
    ),
    "TYPE_NOT_COUNTED": Why(
        text=Text("لم يُعدّ النوع {type}.", "Type {type} was not counted."),
        next=Text("عُدّه، ولو كان صفراً.", "Count it, even if it is zero."),
        rules=("W-07",),
    ),
    "MISSING_WAS_NOT_HERE": Why(
        text=Text(
            "القطعة {item} ليست من هذا المستودع، أو شوهدت في هذا الجرد.",
            "Item {item} does not belong here, or was seen in this very check.",
        ),
        next=Text("صحّح قائمة المفقود.", "Correct the list of the missing."),
        rules=("W-07",),
    ),
    "TOO_FEW_SERIALS_READ": Why(
        text=Text(
            "قُرئ {read} رقماً، وأقلها {least} ({percent}٪).",
            "{read} serials were read; at least {least} are needed ({percent} %).",
        ),
        next=Text("اقرأ المزيد، أو امضِ بسبب مكتوب.", "Read more, or go on with a written reason."),
        rules=("W-07",),
    ),
    "PURPOSE_IS_OTHER": Why(
        text=Text(
            "سجل الخروج مكتوب لغرض آخر ({leaves_for}).",
            "The store book says another purpose ({leaves_for}).",
        ),
        next=Text("اكتب الغرض الصحيح.", "Give the right purpose."),
        rules=("W-06",),
    ),
    "NOT_AT_THE_GATE": Why(
        text=Text("الشخص {person} لم يدخل بعد.", "Person {person} has not entered yet."),
        next=Text("سجّل دخوله أولاً.", "Record the entry first."),
        rules=("I-01", "W-01"),
    ),
    "CHILD_CLEARED_ALONE": Why(
        text=Text(
            "لا يُفتَّش من لم تثبت بلوغه إلا بحضور حماية الطفل.",
            "Whoever may be a child is cleared only with a child-protection person present.",
        ),
        next=Text(
            "انتظر حضور حماية الطفل واكتب من حضر.",
            "Wait for child protection, and write who is present.",
        ),
        rules=("W-01", "C-01"),
    ),
    "NOT_A_RED_CASUALTY": Why(
        text=Text(
            "التأمين على النقالة للحالات الحمراء فقط.",
            "Only a red casualty is made safe at the stretcher.",
        ),
        next=Text("سجّل التسليم ثم الإخلاء من السلاح.", "Record the hand-in, then the clearing."),
        rules=("W-01",),
    ),
    "RED_GOES_TO_CARE_FIRST": Why(
        text=Text("هذه حالة حمراء: إلى العلاج فوراً.", "This is a red casualty: straight to care."),
        next=Text(
            "أمّن السلاح عند النقالة، والوصل لاحقاً.",
            "Make the weapon safe at the stretcher; the receipt follows.",
        ),
        rules=("W-01", "M-01"),
    ),
    "NOTHING_HANDED_IN": Why(
        text=Text(
            "لا شيء في السجل سلّمه هذا الشخص.", "Nothing this person handed in is on a register."
        ),
        next=Text("سجّل ما سلّمه أولاً، أو اختر «لا سلاح».", "Record it first, or choose 'none'."),
        rules=("W-01",),
    ),
    "SOMETHING_HANDED_IN": Why(
        text=Text(
            "في السجل {items} مما سلّمه هذا الشخص.",
            "{items} handed in by this person are on a register.",
        ),
        next=Text("اختر «سُلّم السلاح».", "Choose 'handed in'."),
        rules=("W-01",),
    ),
}
