"""The words of the pages about lists. Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    "lists": Text("القوائم", "Lists"),
    "list_arrivals": Text("قائمة الواصلين", "List of arrivals"),
    "list_weapons": Text("قائمة الأسلحة المسلّمة", "List of weapons handed in"),
    "list_intro": Text(
        "أرسل القائمة كما هي: يُقرأ كل سطر ويُعرض عليك ما سيحدث له، ولا يُسجَّل شيء قبل موافقتك."
        " ما لا يُقبل يعود إليك في ملف ومعه السبب.",
        "Send the list as it is. You see what would happen to each row, and nothing is recorded"
        " before you say yes. What cannot go in comes back in a file with its reason.",
    ),
    "list_file": Text("ملف القائمة", "The list's file"),
    "list_operation": Text("العملية", "Operation"),
    "list_place": Text("أين دخلوا", "Where they came in"),
    "list_ordered_by": Text("الجهة التي أمرت", "Authority that ordered it"),
    "list_grounds": Text("الأساس", "Grounds"),
    "list_supervised_by": Text("الجهة المشرفة", "Supervising authority"),
    "list_arrived_on": Text("يوم الوصول لمن لم يُكتب له يوم", "Day of arrival for rows without"),
    "list_age_from": Text("من لم يُكتب عمره يبدو بين", "Those without an age look from"),
    "list_age_to": Text("وبين", "to"),
    "list_age_hint": Text(
        "بالسنوات. إن تُرك فارغاً عومل طفلاً حتى يُعرف عمره.",
        "In years. Left empty, they are treated as children until it is settled.",
    ),
    "list_child_protection": Text(
        "من حضر من حماية الطفل (اسم المستخدم)", "Child-protection login present"
    ),
    "list_qualified_person": Text("المؤهل للتعامل مع المتفجرات", "Person qualified for explosives"),
    "list_full_reason": Text(
        "إن امتلأ المكان: سبب المتابعة", "If the place is full: the reason to go on"
    ),
    "list_full_hint": Text("يبقى السبب في السجل.", "The reason stays on the record."),
    "list_send": Text("اقرأ القائمة واعرض", "Read the list and show"),
    "list_ages_both": Text(
        "اكتب العمرين، الأصغر أولاً، بين 0 و120.",
        "Write both ages, the younger first, from 0 to 120.",
    ),
    "list_opening": Text("يُفتح الملف…", "Opening the file…"),
    "list_reading": Text("تُقرأ القائمة سطراً سطراً…", "Reading the list row by row…"),
    "list_running": Text("تُسجَّل الأسطر…", "Rows go onto the record…"),
    "list_leave": Text(
        "يمكنك مغادرة هذه الصفحة والعودة إليها.", "You may leave this page and come back."
    ),
    "list_stopped": Text(
        "توقف العمل قبل نهايته. ما سُجّل باقٍ، ولا يُسجَّل شيء مرتين.",
        "The work stopped before its end. What is recorded stays, and nothing is recorded twice.",
    ),
    "list_go_on": Text("تابع من حيث توقف", "Go on where it stopped"),
    "list_would": Text("ما الذي سيحدث", "What would happen"),
    "list_done": Text("ما الذي حدث", "What happened"),
    "list_none_yet": Text(
        "لم يُسجَّل شيء بعد. انظر إلى الأسطر ثم قرر.",
        "Nothing is recorded yet. Look at the rows, then decide.",
    ),
    "list_nothing_changed": Text(
        "كل أسطر هذه القائمة مسجّلة من قبل: لم يتغيّر شيء.",
        "Every row of this list was on the record before: nothing changed.",
    ),
    "list_run": Text("سجّل {n} سطراً", "Record {n} rows"),
    "list_close": Text("أغلق هذه القائمة", "Close this list"),
    "list_close_why": Text(
        "تُحذف نسختها من هنا. السجل لا يتغيّر.",
        "Its copy here is deleted. The record does not change.",
    ),
    "list_drop": Text("لا تسجّل شيئاً", "Record nothing"),
    "list_download": Text("نزّل الأسطر المُعادة ({n})", "Download the returned rows ({n})"),
    "list_download_why": Text(
        "صحّحها في الملف نفسه وأرسله ثانية. يُحذف من هنا بعد يوم.",
        "Correct them in that file and send it again. It is deleted here after a day.",
    ),
    "list_refused_whole": Text(
        "لم تُقبل القائمة كلها، ولم يُسجَّل منها شيء.",
        "The list as a whole was refused, and nothing of it was recorded.",
    ),
    "list_under_way": Text("قائمة تنتظر", "A list is under way"),
    "list_open": Text("افتحها", "Open it"),
    "list_recent": Text("قوائم سابقة", "Earlier lists"),
    "list_sent_at": Text("أُرسلت", "Sent"),
    "list_row": Text("السطر", "Row"),
    "list_who": Text("من في السطر", "Who stands in it"),
    "list_fate": Text("مصيره", "Becomes"),
    "list_said": Text("ملاحظات وأسباب", "Notes and reasons"),
    "list_all": Text("الكل", "All"),
    "list_fate_accepted": Text("مقبول", "accepted", "وەرگیراو"),
    "list_fate_unchanged": Text("مسجّل من قبل", "on the record before"),
    "list_fate_returned": Text("مُعاد", "returned"),
}
