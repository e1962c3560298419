"""The words of the balance page. Whole sentences; Arabic first."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {
    "PAPER_NOT_PRINTED": Why(
        text=Text("لا تُطبع هذه الورقة ({code}).", "This paper cannot be printed ({code})."),
        next=Text(
            "راجع ما تذكره الورقة في السجل، ثم اطبعها.",
            "Check on the record what the paper would say, then print it.",
        ),
        rules=("T-06",),
    ),
    "NODE_CANNOT_SIGN": Why(
        text=Text(
            "لا يستطيع النظام التوقيع الآن: مفتاحه غير متاح.",
            "This node cannot sign now: its key is not there.",
        ),
        next=Text(
            "أخبر قيّم النظام ليعيد المفتاح من نسخته.",
            "Tell the keeper, who restores the key from its backup.",
        ),
        rules=("T-06",),
    ),
}

PAGE: Words = {
    "balance_page": Text("الميزان", "Balance", "هاوسەنگی"),
    "balance_why": Text(
        "من دخل، وأين كل واحد منهم. يُحسب من السجل وحده.",
        "Who entered, and where each of them is. Counted from the log alone.",
    ),
    "balance_now_title": Text("الآن", "Now", "ئێستا"),
    "balance_at_title": Text("كما كان في {at}", "As it stood at {at}"),
    "balance_as_known": Text(
        "كما عُرف حين كان في السجل {size} قيداً.", "As known when the log held {size} entries."
    ),
    "balance_ask": Text("ميزان لحظة أخرى", "Another moment"),
    "balance_at": Text("اليوم والساعة", "Day and hour"),
    "balance_at_hint": Text(
        "فارغ: الآن. مثال: \u20662024-12-19 18:00\u2069", "Empty: now. Example: 2024-12-19 18:00"
    ),
    "balance_size": Text("عدد القيود المعروفة حينئذ", "Entries known then"),
    "balance_size_hint": Text(
        "فارغ: كلها. يبيّن ما كان معروفاً قبل التصحيحات اللاحقة.",
        "Empty: all. Shows what was known before later corrections.",
    ),
    "balance_operation": Text("العملية", "Operation", "پرۆسە"),
    "balance_show": Text("اعرض", "Show", "پیشان بدە"),
    "balance_back_to_now": Text("عُد إلى الآن", "Back to now"),
    "balance_none": Text("لم يدخل أحد بعد", "Nobody has entered yet"),
    "balance_none_next": Text(
        "يظهر الميزان بعد أول لقاء عند البوابة.",
        "The balance appears after the first contact at the gate.",
    ),
    "balance_entered": Text("دخلوا", "entered", "هاتنە ژوورەوە"),
    "balance_born": Text("وُلدوا في العهدة", "born in custody"),
    "balance_where": Text("في عهدة من، وأين", "Who holds them, and where"),
    "balance_holder": Text("الجهة", "Party", "لایەن"),
    "balance_place": Text("المكان", "Place", "شوێن"),
    "balance_people": Text("أشخاص", "People", "کەس"),
    "balance_children_title": Text("الأطفال على حدة", "Children apart"),
    "balance_children_why": Text(
        "في المجموع {children} من الأطفال أو ممن يُشك في أعمارهم."
        " لا يُحسبون في أي عدد للعسكريين؛ عدد البالغين الذين حضروا بصفتهم عسكريين {combatants}.",
        "The sum includes {children} children or people whose age is in doubt."
        " They stand in no count of combatants; adults who presented as combatants: {combatants}.",
    ),
    "balance_adults": Text("بالغون", "Adults"),
    "balance_children": Text("أطفال أو شك في العمر", "Children or in doubt"),
    "balance_items": Text("الأسلحة والأمانات بحسب النوع", "Weapons and belongings by type"),
    "balance_items_why": Text(
        "المستلَم من كل نوع يساوي مجموع أماكنه: طلقات للذخيرة، وقطع لغيرها.",
        "What was received of each type is the sum of where it is: rounds of ammunition,"
        " pieces of all else.",
    ),
    "balance_items_where": Text("أين هي", "Where it is", "لە کوێیە"),
    "balance_received": Text("المستلَم", "Received"),
    "balance_items_off": Text("الفرق {n}", "off by {n}"),
    "balance_items_none": Text("لم تُسلَّم أسلحة أو أمانات.", "Nothing has been handed in."),
    "balance_pdf": Text("اطبع الميزان اليومي", "Print the daily balance"),
    "balance_xlsx": Text("ملف جداول", "Spreadsheet"),
}
