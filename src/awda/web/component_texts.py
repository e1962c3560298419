"""The words of the components every page is built from. Whole sentences; Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    # the custody sentence: always one of these
    "custody_held": Text(
        "في عهدة {holder} في {place} منذ {since}.",
        "In the care of {holder} at {place} since {since}.",
        "لە ئەستۆی {holder} لە {place} لە {since}ەوە.",
    ),
    "custody_offered": Text(
        "في عهدة {holder} في {place} منذ {since}؛ عُرض على {taker} في {offered} ولم يُقبل بعد.",
        "In the care of {holder} at {place} since {since};"
        " offered to {taker} at {offered}, not yet accepted.",
        "لە ئەستۆی {holder} لە {place} لە {since}ەوە؛ لە {offered} پێشکەشی {taker} کراوە،"
        " هێشتا وەرنەگیراوە.",
    ),
    "custody_ended": Text(
        "لم يعد في عهدة أحد هنا: {how}، في {since}.",
        "No longer in anyone's care here: {how}, at {since}.",
        "چیتر لێرە لە ئەستۆی کەسدا نییە: {how}، لە {since}.",
    ),
    "custody_died": Text(
        "توفّي في {died}؛ الجثمان في عهدة {holder} في {place}.",
        "Died at {died}; the remains are in the care of {holder} at {place}.",
        "لە {died} کۆچی دوایی کرد؛ تەرمەکەی لە ئەستۆی {holder}ە لە {place}.",
    ),
    "custody_missing": Text(
        "في عهدة {holder} منذ {since}؛ لم يُعثر عليه منذ {missed}.",
        "In the care of {holder} since {since}; not found since {missed}.",
        "لە ئەستۆی {holder} لە {since}ەوە؛ لە {missed}ەوە نەدۆزراوەتەوە.",
    ),
    "custody_none": Text(
        "لم تبدأ عهدة بعد: لا أحد مسؤول عنه.",
        "No custody has begun: no one answers yet.",
        "هێشتا کەس بەرپرس نییە لێی.",
    ),
    "offer_lapses": Text(
        "يسقط العرض في {at}.", "The offer lapses at {at}.", "پێشکەشکردنەکە لە {at} بەسەردەچێت."
    ),
    # clocks
    "clock_overdue_days": Text("متأخر {n} يوم", "overdue {n} d", "{n} ڕۆژ دواکەوتووە"),
    "clock_overdue_hours": Text("متأخر {n} سا", "overdue {n} h", "{n} کاتژمێر دواکەوتووە"),
    "clock_overdue_minutes": Text("متأخر {n} د", "overdue {n} min", "{n} خولەک دواکەوتووە"),
    "clock_left_days": Text("بقي {n} يوم", "{n} d left", "{n} ڕۆژ ماوە"),
    "clock_left_hours": Text("بقي {n} سا", "{n} h left", "{n} کاتژمێر ماوە"),
    "clock_left_minutes": Text("بقي {n} د", "{n} min left", "{n} خولەک ماوە"),
    "clock_none": Text("بلا موعد", "no clock", "بێ کات"),
    # states: a shape goes with each word
    "state_clear": Text("سليم", "clear", "باش"),
    "state_running": Text("قيد الانتظار", "waiting", "چاوەڕوان"),
    "state_refused": Text("مرفوض", "refused", "ڕەتکراوە"),
    "state_ended": Text("انتهى", "ended", "کۆتایی هاتووە"),
    # checklist
    "check_done": Text("تم", "done", "تەواو"),
    "check_waiting": Text("ينتظر {whom}", "waiting for {whom}", "چاوەڕێی {whom}"),
    "check_refused": Text("رُفض: {why}", "refused: {why}", "ڕەتکرایەوە: {why}"),
    # worklist
    "worklist_empty": Text(
        "لا شيء ينتظرك الآن", "Nothing waits for you now", "هیچ شتێک چاوەڕێت ناکات"
    ),
    "worklist_empty_next": Text(
        "تظهر الأعمال هنا حين يصل شخص أو يقترب موعد.",
        "Work appears here when someone arrives or a clock comes near.",
    ),
    "clock": Text("الموعد", "Clock", "کات"),
    "name": Text("الاسم", "Name", "ناو"),
    "number": Text("الرقم", "Number", "ژمارە"),
    "count": Text("العدد", "Count", "ژمارە"),
    "sum": Text("المجموع", "Sum", "کۆ"),
    "action": Text("الإجراء", "Action", "کردار"),
    # timeline
    "proof": Text("الإثبات", "Proof", "بەڵگە"),
    "proof_open": Text("افتح الإثبات في صفحة", "Open the proof as a page"),
    "entry_number": Text("القيد {index}", "entry {index}", "تۆماری {index}"),
    "recorded_late": Text("سُجّل لاحقاً في {at}", "recorded later, at {at}"),
    # balance
    "entered": Text("دخلوا", "Entered", "هاتنە ژوورەوە"),
    "where_now": Text("أين هم الآن", "Where everyone is now", "ئێستا لە کوێن"),
    "balance_checked": Text(
        "طوبق مع السجل في {at}، عند القيد {size}",
        "Checked against the log at {at}, at entry {size}",
        "لەگەڵ تۆمار بەراورد کرا لە {at}، لە تۆماری {size}",
    ),
    "balance_off": Text(
        "لا يتطابق: {entered} دخلوا و{now} معدودون الآن. الفرق {difference}.",
        "Does not meet: {entered} entered and {now} are counted now. Difference: {difference}.",
    ),
    "as_table": Text("اعرضه جدولاً", "Show it as a table", "وەک خشتە پیشانی بدە"),
    # finding and paging
    "search": Text("بحث", "Search", "گەڕان"),
    "search_hint": Text(
        "الاسم أو الرقم أو السوار. المفتاح / ينقلك إلى هنا.",
        "Name, number or wristband. The key / brings you here.",
        "ناو یان ژمارە یان بازنە.",
    ),
    "pages": Text("الصفحات", "Pages", "پەڕەکان"),
    "page_next": Text("التالي", "Next", "دواتر"),
    "page_before": Text("السابق", "Previous", "پێشتر"),
    "page_of": Text(
        "{first} إلى {last} من {total}",
        "{first} to {last} of {total}",
        "{first} تا {last} لە {total}",
    ),
    # forms
    "optional": Text("(اختياري)", "(optional)", "(ئارەزوومەندانە)"),
    "happened_at": Text("متى حدث؟", "When did it happen?", "کەی ڕوویدا؟"),
    "happened_at_hint": Text(
        "اتركه فارغاً إن كان الآن. مثال: \u20662024-12-07 14:20\u2069، أو 14:20 لليوم.",
        "Leave empty for now. Example: 2024-12-07 14:20, or 14:20 for today.",
        "ئەگەر ئێستایە بە بەتاڵی جێی بهێڵە. نموونە: \u20662024-12-07 14:20\u2069.",
    ),
    "field_required": Text("اكتب هنا شيئاً.", "Write something here.", "شتێک لێرە بنووسە."),
    "field_day": Text(
        "لم يُفهم التاريخ. مثال: \u20662024-12-07\u2069",
        "The day could not be read. Example: 2024-12-07",
    ),
    "field_moment": Text(
        "لم يُفهم الوقت. مثال: \u20662024-12-07 14:20\u2069",
        "The time could not be read. Example: 2024-12-07 14:20",
    ),
    "field_count": Text("اكتب عدداً صحيحاً.", "Write a whole number.", "ژمارەیەکی تەواو بنووسە."),
    "field_choice": Text("اختر من القائمة.", "Choose from the list.", "لە لیستەکە هەڵبژێرە."),
    "choose": Text("اختر", "Choose", "هەڵبژێرە"),
    "file_drop": Text(
        "اختر ملفاً، أو ضعه هنا.", "Choose a file, or drop it here.", "فایلێک هەڵبژێرە."
    ),
    "file_kinds": Text(
        "الأنواع: {kinds}. الحد: {megabytes} م.ب", "Kinds: {kinds}. Limit: {megabytes} MB"
    ),
    "progress": Text("{done} من {total}", "{done} of {total}", "{done} لە {total}"),
    # refusals
    "refused": Text("لم يُسجَّل", "Not recorded", "تۆمار نەکرا"),
    "what_to_do": Text("ما العمل؟", "What to do", "چی بکەیت؟"),
    "rule_and_source": Text("القاعدة ومصدرها", "The rule and its source", "یاساکە و سەرچاوەکەی"),
    "source": Text("المصدر", "Source", "سەرچاوە"),
    "kept_what_you_typed": Text(
        "ما كتبتَه باقٍ في النموذج أدناه.", "What you typed is still in the form below."
    ),
    "go_on_anyway": Text("المضي بسبب مكتوب", "Go on with a written reason"),
    "go_on_reason": Text(
        "لماذا تمضي؟ يبقى السبب في السجل باسم مهمتك.",
        "Why do you go on? The reason stays on the record under your duty.",
    ),
    "record_with_reason": Text("سجّل مع هذا السبب", "Record it with this reason"),
    "open_again": Text("افتح الصفحة من جديد", "Open the page again", "پەڕەکە دووبارە بکەوە"),
    "cancel": Text("إلغاء", "Cancel", "هەڵوەشاندنەوە"),
}
