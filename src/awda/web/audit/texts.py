"""The words of the auditor's desk. Whole sentences; Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    "audit": Text("التدقيق", "Audit", "وردبینی"),
    "audit_why": Text(
        "ما في السجل لا يُعدَّل ولا يُحذف. هنا ترى ذلك وتتحقق منه.",
        "Nothing on the log can be changed or taken away. Here you see it, and check it.",
    ),
    "audit_head": Text("رأس السجل", "The head of the log"),
    "audit_size": Text("القيود", "Entries"),
    "audit_newest": Text("آخر قيد تحت التوقيع", "Newest entry under the signature"),
    "audit_origin": Text("اسم السجل", "Name of the log"),
    "audit_witness": Text("الشاهد {name}", "Witness {name}"),
    "audit_cosigned": Text("وقّع عند القيد {size} في {at}", "co-signed entry {size} at {at}"),
    "audit_not_cosigned": Text("لم يوقّع بعد", "has not co-signed yet"),
    "audit_no_witness": Text(
        "لا شاهد على هذا السجل بعد. الشاهد جهة أخرى توقّع الجذر، فلا يُكتب ماضٍ آخر بعدها.",
        "This log has no witness yet. A witness is another body that co-signs the root, so that no"
        " other past can be written afterwards.",
    ),
    "audit_checkpoint": Text("نص التوقيع", "The signed note"),
    "audit_export": Text("السجل كله بلا محتوى (\u2066zip\u2069)", "The whole log without bodies"),
    "audit_checks": Text("التحقق من كل شيء", "Check everything"),
    "audit_checks_why": Text(
        "يُعاد حساب كل مجموع من السجل، ويُقارن بما تعرضه الصفحات، ثم تُتحقق كل بصمة.",
        "Every sum is told again from the log and compared with what pages show; then every hash"
        " is verified.",
    ),
    "audit_begin": Text("ابدأ التحقق", "Begin the check"),
    "audit_running": Text("يجري التحقق", "The check is running"),
    "audit_failed": Text(
        "توقف التحقق قبل أن يكتمل ({kind}). أعد المحاولة، ثم أخبر قيّم النظام.",
        "The check stopped before its end ({kind}). Try again, then tell the keeper.",
    ),
    "audit_clean": Text(
        "لا فرق: تحقق {by} في {at} من {size} قيداً.",
        "No difference: {by} checked {size} entries at {at}.",
    ),
    "audit_not_clean": Text(
        "فروق وُجدت: تحقق {by} في {at} من {size} قيداً.",
        "Differences were found: {by} checked {size} entries at {at}.",
    ),
    "audit_never": Text("لم يُجرَ تحقق هنا بعد.", "No check has been run here yet."),
    "audit_step_custody": Text("العهدة في السجل وفي الصفحات", "Custody, in the log and on pages"),
    "audit_step_items": Text("الأسلحة والأمانات ومجاميعها", "Weapons, belongings and their sums"),
    "audit_step_log": Text("كل بصمة وكل توقيع", "Every hash and every signature"),
    "audit_found_nothing": Text("لا فرق", "no difference"),
    "audit_found": Text("فروق: {n}", "differences: {n}"),
    "audit_lists": Text("ما ينتظر نظرك", "What waits for your eyes"),
    "audit_late": Text("وقائع سُجّلت متأخرة", "Facts recorded late"),
    "audit_late_why": Text(
        "ما سُجّل بعد وقوعه بأكثر من المهلة. التأخير مفهوم في الميدان، وهو ظاهر دائماً.",
        "What reached the log later than allowed. In the field that happens; it always shows.",
    ),
    "audit_overrides": Text("تحذيرات مُضيَ فيها بسبب", "Warnings passed with a reason"),
    "audit_overrides_why": Text(
        "كل سبب كُتب للمضي في تحذير. القواعد القاطعة لا يُمضى فيها أبداً.",
        "Every reason that was given to pass a warning. Hard rules are never passed.",
    ),
    "audit_cases": Text("قضايا أرقام مكررة مفتوحة", "Open serial cases"),
    "audit_cases_why": Text(
        "رقم واحد على قطعتين: لا تخرج أيٌّ منهما حتى يحكم ضابطان.",
        "One serial on two items: neither leaves until two officers have ruled.",
    ),
    "audit_stock": Text("جرد فات موعده", "Stock checks overdue"),
    "audit_stock_why": Text(
        "كل مستودع سلاح يُجرد كل أسبوع، ويُجرد كله كل ستة أشهر.",
        "Each arms store is checked every week, and in full every six months.",
    ),
    "audit_counts": Text("عدّ بلا تفسير", "Headcounts unexplained"),
    "audit_counts_why": Text(
        "كل فرق في العدّ يُفسَّر خلال 24 ساعة.", "Every difference in a count is due in 24 hours."
    ),
    "audit_none": Text("لا شيء هنا", "Nothing here", "هیچ شتێک نییە"),
    "audit_none_next": Text("عُد إلى مكتب التدقيق.", "Go back to the audit desk."),
    "audit_back": Text("مكتب التدقيق", "Audit desk"),
    "audit_entries": Text("القيود", "Entries", "تۆمارەکان"),
    "audit_entries_all": Text("كل القيود", "All entries"),
    "audit_entry": Text("القيد {index}", "Entry {index}"),
    "audit_search": Text(
        "رقم قيد، أو مسار مثل \u2066custody/…\u2069", "An entry's number, or a stream: custody/…"
    ),
    "audit_no_entry": Text(
        "لا قيد بهذا الرقم ولا بهذا المسار.", "No such entry, and no such stream."
    ),
    "audit_no_entry_next": Text(
        "القيود مرقّمة من 0. المسار نوع ورمز، بينهما خط مائل.",
        "Entries are numbered from 0. A stream is a kind and a code with a slash between.",
    ),
    "audit_index": Text("القيد", "Entry", "تۆمار"),
    "audit_type": Text("الواقعة", "Fact"),
    "audit_stream": Text("المسار", "Stream"),
    "audit_compartment": Text("القسم", "Compartment"),
    "audit_happened": Text("حدث", "Happened"),
    "audit_recorded": Text("سُجّل", "Recorded"),
    "audit_by": Text("سجّله", "Recorded by"),
    "audit_is_late": Text("متأخر", "late"),
    "audit_codes": Text("التحذير", "Warning"),
    "audit_reason": Text("السبب المكتوب", "Reason given"),
    "audit_sealed": Text("السبب في قسم لا تقرأه", "The reason is in a compartment you do not read"),
    "audit_leaf": Text("بصمة القيد", "Leaf hash"),
    "audit_proof": Text("الإثبات", "Proof"),
    "audit_proof_why": Text(
        "بهذا النص وحده يثبت أي أحد أن القيد في السجل، تحت الجذر الموقَّع.",
        "With this text alone anyone can show that the entry is on the log, under the signed root.",
    ),
    "audit_proof_save": Text("احفظ الإثبات", "Save the proof"),
    "audit_store": Text("المستودع", "Store"),
    "audit_due": Text("الموعد", "Due"),
    "audit_last_check": Text("آخر جرد", "Last check"),
    "audit_coverage": Text("نوع الجرد", "Coverage"),
    "audit_item": Text("القطعة", "Item"),
    "audit_twins": Text("تشبهها", "Same serial as"),
    "audit_place": Text("المكان", "Place"),
    "audit_expected": Text("المنتظر", "Expected"),
    "audit_counted": Text("المعدود", "Counted"),
}
