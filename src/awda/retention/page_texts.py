"""The words of the page of retention. Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    "retention": Text("الحفظ والمحو", "Keeping and erasing"),
    "retention_intro": Text(
        "ما انتهت مدة حفظه يُمحى من تلقاء نفسه كل دقيقة: يذهب الكلام ويبقى القيد وإثباته."
        " ولا أحد يمحو قبل الموعد.",
        "What has been kept long enough is erased by itself, each minute: the words go, the entry"
        " and its proof stay. Nobody erases early.",
    ),
    "retention_due": Text("يُمحى خلال {n} يوماً", "To be erased within {n} days"),
    "retention_due_none": Text("لا شيء يحين موعده قريباً.", "Nothing falls due soon."),
    "retention_holds": Text("محجوز بأمر", "Held by order"),
    "retention_holds_none": Text("لا حجز قائم.", "No hold stands."),
    "retention_done": Text("مُحي", "Erased"),
    "retention_done_none": Text("لم يُمحَ شيء بعد.", "Nothing has been erased yet."),
    "retention_what": Text("ماذا", "What"),
    "retention_when": Text("متى", "When"),
    "retention_ended": Text("انتهت المسألة", "Over since"),
    "retention_kept": Text("المدة", "Kept for"),
    "retention_bodies": Text("قيود مُحي محتواها", "Entries without their words now"),
    "retention_by": Text("بفعل", "By"),
    "retention_entry": Text("القيد {entry}", "entry {entry}"),
    "retention_held": Text("محجوز", "held"),
    "retention_will_go": Text("يُمحى في موعده", "goes when due"),
    "retention_place_hold": Text("حجز جديد", "Place a hold"),
    "retention_place_why": Text(
        "الحجز يوقف كل مهل هذا الشخص حتى يُرفع. مثاله: محكمة أو تحقيق أو شكوى تحتاج ملفه.",
        "A hold stops every clock of one person until it is lifted: a court, an inquiry or a"
        " complaint needs the file.",
    ),
    "retention_number": Text("رقم الشخص عندنا", "The person's number"),
    "retention_number_hint": Text(
        "كما هو على بطاقته أو سواره.", "As it stands on the card or wristband."
    ),
    "retention_nobody": Text(
        "لا شخص بهذا الرقم. انسخه كما هو على البطاقة.",
        "Nobody has this number. Copy it as it stands on the card.",
    ),
    "retention_order": Text("من أمر بالحجز، ورقم أمره", "Who orders it, and the number"),
    "retention_reason": Text("السبب", "Reason"),
    "retention_lift": Text("رفع الحجز", "Lift the hold"),
    "retention_person": Text("الشخص", "Person"),
    "retention_since": Text("منذ", "Since"),
    "retention_action": Text("إجراء", "Action"),
    "leaks": Text("تسرب بيانات", "Leaks of data"),
    "leaks_none": Text("لم يُبلَّغ عن تسرب.", "No leak was reported."),
    "leak_reported": Text("أُبلغ عنه", "Reported"),
    "leak_decided": Text("القرار (خلال 24 ساعة)", "Decided (within 24 h)"),
    "leak_persons": Text("أُخبر الأشخاص (خلال 72 ساعة)", "Persons told (within 72 h)"),
    "leak_monitor": Text("أُخبر المراقب", "Monitor told"),
    "leak_harm": Text("الضرر محتمل", "harm is likely"),
    "leak_no_harm": Text("لا ضرر محتمل", "no harm is likely"),
    "leak_waits": Text("بالانتظار", "waits"),
    "retention_recorded": Text("سُجّل.", "Recorded."),
}
