"""The words of the handover pages. Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    "handovers": Text("التسليم والاستلام", "Handovers", "ڕادەستکردن"),
    "handovers_incoming": Text(
        "معروض علينا، ينتظر جوابنا", "Offered to us, waiting for our answer"
    ),
    "handovers_outgoing": Text("عرضناه، ينتظر جوابهم", "We offered, waiting for their answer"),
    "handovers_done": Text("أُجيب عنه", "Answered"),
    "handovers_none": Text("لا عروض تنتظر جواباً", "No offers wait for an answer"),
    "handovers_none_next": Text(
        "المسؤولية لا تنتقل إلا بعرض وقبول بالاسم.",
        "Responsibility moves only by an offer, and an acceptance by name.",
    ),
    "handover": Text("تسليم", "Handover"),
    "handover_open": Text("عرض قائمة جديدة", "Offer a new list"),
    "handover_open_why": Text(
        "ما دام الطرف الآخر لم يقبل الشخص باسمه فأنتم المسؤولون عنه.",
        "Until the other side accepts a person by name, you answer for them.",
    ),
    "handover_from_to": Text("من {giver} إلى {taker}", "From {giver} to {taker}"),
    "handover_people": Text("عدد الأشخاص: {n}", "People: {n}"),
    "handover_items": Text("عدد المواد: {n}", "Items: {n}"),
    "handover_purpose": Text("الغرض", "Purpose"),
    "handover_taker": Text("إلى جهة", "To"),
    "handover_to_place": Text("إلى مكان", "To the place"),
    "handover_lapse_hours": Text("مهلة الجواب بالساعات", "Hours to answer"),
    "handover_court": Text("رقم أمر المحكمة", "Court reference"),
    "handover_court_hint": Text("للنقل الجنائي وحده.", "Only for a criminal transfer."),
    "handover_note": Text("ملاحظة", "Note"),
    "handover_who": Text("من يُعرض", "Who is offered"),
    "handover_where": Text("الموجودون في", "Held at"),
    "handover_numbers": Text("أو أرقامهم", "Or their numbers"),
    "handover_numbers_hint": Text(
        "أرقام أو أساور، بينها فراغ أو سطر.", "Numbers or wristbands, with spaces or lines between."
    ),
    "handover_numbers_unknown": Text("لا أحد بهذه الأرقام: {numbers}", "Nobody has: {numbers}"),
    "handover_nobody": Text("لا أحد هنا يمكن عرضه.", "Nobody here can be offered."),
    "handover_nobody_next": Text(
        "اختر مكاناً آخر، أو اكتب الأرقام.", "Choose another place, or write the numbers."
    ),
    "handover_send": Text("اعرض القائمة", "Offer the list"),
    "handover_terms": Text("بصمة الشروط", "Terms hash"),
    "handover_terms_why": Text(
        "يوقّع الطرفان هذه البصمة نفسها. قارن أولها مع الورقة.",
        "Both sides sign this same hash. Compare its beginning with the paper.",
    ),
    "handover_terms_full": Text("كاملة", "in full"),
    "handover_lapse": Text("مهلة الجواب", "Time to answer"),
    "handover_opened": Text("فُتح", "Opened"),
    "handover_print": Text("اطبع قائمة التسليم", "Print the handover list"),
    "handover_state": Text("الجواب", "Answer"),
    "handover_accept": Text("نقبله", "Accept"),
    "handover_decline": Text("لا نقبله", "Decline"),
    "handover_later": Text("لاحقاً", "Later"),
    "handover_their_place": Text("أين سيكونون", "Where they will be"),
    "handover_received_by": Text(
        "من استلم (الطبيب في المستشفى)", "Received by (the doctor, in hospital)"
    ),
    "handover_reason": Text("لماذا لا نقبله", "Why not"),
    "handover_answer_marked": Text("سجّل ما علّمتُه", "Record what I marked"),
    "handover_answer_rest": Text(
        "اقبل كل الحاضرين الباقين", "Accept all the others, who are present"
    ),
    "handover_answer_why": Text(
        "لكل شخص جوابه وقيده؛ المجموع ليس جواباً.",
        "Each person has an answer and an entry of their own; a total is no answer.",
    ),
    "handover_withdraw": Text("اسحب العرض", "Withdraw the offer"),
    "handover_withdraw_why": Text("لماذا يُسحب", "Why it is withdrawn"),
    "handover_withdraw_hint": Text(
        "يُسحب من علّمته فقط. من أُجيب عنه لا يُسحب.",
        "Only those you mark. What has been answered is not withdrawn.",
    ),
    "handover_nothing_marked": Text("علّم شخصاً واحداً على الأقل.", "Mark at least one person."),
    "handover_reason_missing": Text(
        "اختر سبباً لكل من لا تقبله.", "Choose a reason for each you decline."
    ),
    "handover_refused_here": Text("لم يُقبل هذا:", "Not possible:"),
    "handover_recorded": Text("سُجّلت الأجوبة: {n}", "Answers recorded: {n}"),
    "line_LISTED": Text("في القائمة", "listed"),
    "line_OFFERED": Text("ينتظر الجواب", "waiting"),
    "line_ACCEPTED": Text("قُبل", "accepted"),
    "line_DECLINED": Text("لم يُقبل", "declined"),
    "line_WITHDRAWN": Text("سُحب", "withdrawn"),
    "line_LAPSED": Text("انقضت المهلة", "lapsed"),
}
