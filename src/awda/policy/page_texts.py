"""The words of the policy page. Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    "policy": Text("السياسة", "Policy", "سیاسەت"),
    "policy_link": Text(
        "السياسة: أرقام قواعد الحماية، ومن غيّرها",
        "Policy: the numbers of the protection rules, and who changed them",
    ),
    "policy_intro": Text(
        "الأرقام التي تعمل بها قواعد الحماية. يشدّد الرقم مسؤول واحد؛ ولا يخفّفه إلا اثنان من"
        " جهتين. لا أحد يملك تجاوزاً، وكل تغيير قيد في السجل يقرؤه الجميع هنا.",
        "The numbers by which the protection rules work. One officer may tighten a number; only two"
        " of different organisations may loosen one. Nobody has a bypass, and every change is an"
        " entry that anyone can read here.",
    ),
    "policy_version": Text("النسخة {version}", "Version {version}"),
    "policy_never_changed": Text(
        "لم يتغيّر شيء بعد: كل رقم على أصله.", "Nothing has been changed yet: all at their defaults."
    ),
    "policy_since": Text("سارية منذ {at}", "in force since {at}"),
    "policy_download": Text("الملف الموقّع", "The signed file"),
    "policy_waiting": Text("تنتظر توقيع جهة ثانية", "Waiting for a second organisation"),
    "policy_nothing_waits": Text("لا اقتراح مفتوح.", "No proposal is open."),
    "policy_proposed_by": Text(
        "اقترحه {login} · {role} · {party}", "Proposed by {login} · {role} · {party}"
    ),
    "policy_signed_by": Text("{login} · {role} · {party}", "{login} · {role} · {party}"),
    "policy_lapses": Text("يسقط", "It lapses"),
    "policy_confirm": Text("وقّع التخفيف", "Sign the loosening"),
    "policy_confirm_why": Text(
        "بتوقيعك يصير الرقم الأخفّ سارياً للجميع.",
        "With your signature the looser number is in force for everyone.",
    ),
    "policy_object": Text("اعترض", "Object"),
    "policy_object_why": Text("اعتراض واحد يُسقط الاقتراح.", "One objection ends it."),
    "policy_in_force": Text("السارية", "In force"),
    "policy_number": Text("الرقم", "Number"),
    "policy_value": Text("القيمة", "Value"),
    "policy_default": Text("الأصل {n}", "default {n}"),
    "policy_bounds": Text("الحدود {least}–{most}", "bounds {least}–{most}"),
    "policy_rule": Text("القاعدة", "Rule"),
    "policy_looser_side": Text("أين التخفيف", "Looser side"),
    "policy_awaited": Text("بابه لم يُبنَ بعد", "its gate is not built yet"),
    "policy_changed_in": Text("غُيّر في القيد {entry}", "changed in entry {entry}"),
    "policy_history": Text("كل تغيير", "Every change"),
    "policy_loosened": Text("تخفيف بتوقيع جهتين", "loosened, two organisations signed"),
    "policy_tightened": Text("تشديد", "tightened"),
    "policy_ended": Text("اقتراح سقط باعتراض", "a proposal ended by an objection"),
    "policy_proposed": Text("اقتراح تخفيف", "a loosening was proposed"),
    "policy_from_to": Text("من {before} إلى {after}", "from {before} to {after}"),
    "policy_entry": Text("القيد {entry}", "entry {entry}"),
    "policy_reason": Text("السبب", "Reason"),
    "policy_reason_hint": Text(
        "يقرؤه الجميع. لا تذكر اسم شخص.", "Everyone can read it. Name no person."
    ),
    "policy_propose": Text("غيّر رقماً", "Change a number"),
    "policy_propose_why": Text(
        "إن شدّدتَ سرى حالاً؛ وإن خفّفتَ انتظر توقيع جهة أخرى.",
        "A tighter number is in force at once; a looser one waits for another organisation.",
    ),
    "policy_new_value": Text("القيمة الجديدة", "New value"),
    "policy_also": Text("ومعه رقم آخر", "And another with it"),
    "policy_send": Text("سجّل", "Put on the record"),
    "policy_recorded_at_once": Text("سرى التشديد.", "The tighter number is in force."),
    "policy_recorded_waiting": Text(
        "سُجّل الاقتراح، وينتظر توقيع جهة أخرى.",
        "The proposal is on the record and waits for another organisation.",
    ),
    "policy_recorded_confirmed": Text("سرى التغيير.", "The change is in force."),
    "policy_recorded_ended": Text("سقط الاقتراح.", "The proposal has ended."),
    "policy_files_sha": Text("بصمة الملف", "SHA-256 of the file"),
}
