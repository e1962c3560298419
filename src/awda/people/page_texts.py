"""The words of the pages about one person: their facts, one form each. Arabic first."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words
from awda.people.registration_texts import REGISTRATION
from awda.people.wording import reviews

REFUSALS: Refusals = {
    "PHOTO_UNREADABLE": Why(
        text=Text(
            ar="لم تُقرأ الصورة: ليست JPEG أو PNG أو WebP، أو تزيد على {megabytes} م.ب.",
            en="The picture could not be read: no JPEG, PNG or WebP, or over {megabytes} MB.",
        ),
        next=Text(
            ar="التقط الصورة من جديد؛ ما كتبتَه باقٍ.",
            en="Take it again; what you typed is kept.",
        ),
    ),
}

COUNTRIES: Words = {
    "SYR": Text("سوريا", "Syria", "سووریا"),
    "IRQ": Text("العراق", "Iraq", "عێراق"),
    "PSE": Text("فلسطين", "Palestine"),
    "LBN": Text("لبنان", "Lebanon"),
    "JOR": Text("الأردن", "Jordan"),
    "TUR": Text("تركيا", "Türkiye"),
    "IRN": Text("إيران", "Iran"),
    "RUS": Text("روسيا", "Russia"),
}

PAGE: Words = {
    **REGISTRATION,
    **reviews.PAGE,
    "answer_how": Text("كيف أجاب", "How it was answered"),
    "answer_why": Text("لماذا لا يعرف", "why it is not known"),
    "no_file": Text("التقط صورة أو اختر ملفاً.", "Take a picture or choose a file."),
    "wristband": Text("رقم السوار", "Wristband number", "ژمارەی بازنە"),
    "presents_as": Text("يبدو أنه", "Presents as"),
    "save": Text("سجّل", "Record it", "تۆماری بکە"),
    "back_to_person": Text("عد إلى صفحة الشخص", "Back to the person's page"),
    "skip_step": Text("تخطَّ هذه الخطوة", "Leave this step out"),
    "recorded": Text("سُجّل.", "Recorded.", "تۆمارکرا."),
    # each fact's title
    "fact_triage": Text("الفرز الطبي", "Triage"),
    "fact_photo": Text("صورة الشخص", "Photograph"),
    "fact_document": Text("وثيقة", "A paper shown"),
    "fact_kin": Text("من يُبلَّغ من الأقارب", "Next of kin"),
    "fact_need": Text("احتياج خاص", "Specific need"),
    "fact_rights": Text("شرح الحقوق والقواعد", "Rights and rules explained"),
    "fact_track": Text("المسار القانوني", "Legal track"),
    "fact_age": Text("يبدو أصغر أو أكبر", "Looks younger or older"),
    "fact_capture": Text("عرض بطاقة الأسر", "Capture card offered"),
    "fact_capture_sent": Text("إرسال بطاقة الأسر", "Capture card sent"),
    "fact_card": Text("إصدار بطاقة الهوية", "Issue the identity card"),
    "fact_void": Text("إبطال البطاقة", "Void the card"),
    "fact_first_seen": Text("تصحيح ما لوحظ أولاً", "Correct what was first seen"),
    "fact_household_open": Text("فتح أسرة حوله", "Open a household"),
    "fact_household_join": Text("ضمّه إلى أسرة", "Join a household"),
    # what stands under a title
    "fact_triage_why": Text(
        "الأحمر والأسود يوقفان كل سؤال: عناية فقط.", "Red and black stop every question: care only."
    ),
    "fact_photo_why": Text("الوجه وحده، بلا رتبة ولا شارة.", "The face alone: no rank, no badge."),
    "fact_document_why": Text(
        "يُكتب الاسم كما هو على الوثيقة حرفاً بحرف. رقم غريب يُسجَّل ملاحظة ولا يمنع شيئاً.",
        "The name is written as on the paper, letter by letter. An unusual number is noted;"
        " it stops nothing.",
    ),
    "fact_kin_why": Text(
        "يُبلَّغ من أذن الشخص بإبلاغه فقط. يمكنه ألا يذكر أحداً.",
        "Only those the person allows are told. Naming nobody is allowed.",
    ),
    "fact_need_why": Text(
        "علامة فقط: يقيّمها المختص لاحقاً.", "A flag only: whoever is trained assesses it later."
    ),
    "fact_rights_why": Text(
        "تُشرح بلغة يفهمها الشخص، وتُعطى له نسخة.",
        "In a language the person understands; a copy is given.",
    ),
    "fact_track_why": Text(
        "مسار واحد، بسند قانوني وموعد مراجعة. التغيير واقعة جديدة.",
        "One track, with its basis in law and a day of review. A change is a new fact.",
    ),
    "fact_age_why_page": Text(
        "هذا يوسّع مدى العمر فقط. الشك يُعامل معاملة الطفل.",
        "This only widens the range of age. Doubt is treated as a child.",
    ),
    "fact_capture_why": Text(
        "للأسرة وللوكالة المركزية للبحث عن المفقودين، خلال سبعة أيام من الوصول.",
        "To the family and the Central Tracing Agency, within seven days of arrival.",
    ),
    "fact_card_why": Text(
        "على البطاقة: الرقم والاسم والميلاد والصورة. لا قوة ولا وحدة ولا شبهة.",
        "The card shows number, name, birth and photo. No force, no unit, no suspicion.",
    ),
    "fact_void_why": Text(
        "تبقى البطاقة القديمة في السجل مبطلة.", "The old card stays on the record, void."
    ),
    "fact_first_seen_why": Text(
        "يبقى القيد الأول كما هو، ويُضاف التصحيح إليه.",
        "The first entry stays as it is; the correction is added.",
    ),
    "fact_household_open_why": Text(
        "يصبح هذا الشخص محور الأسرة.", "This person becomes its focal person."
    ),
    "fact_household_join_why": Text(
        "ابحث برقم أحد أفرادها، ثم اذكر الصلة ومن قالها.",
        "Find it by a member's number, then say the link and who stated it.",
    ),
    # fields
    "fact_wounded": Text("جريح", "wounded", "بریندار"),
    "fact_document_kind": Text("نوع الوثيقة", "Kind of paper"),
    "fact_document_number": Text("رقمها", "Its number"),
    "fact_document_image": Text("صورة الوثيقة", "Picture of the paper"),
    "fact_name_as_written": Text("الاسم كما كُتب عليها", "The name as written on it"),
    "fact_name_as_written_hint": Text("حرفاً بحرف.", "Letter by letter."),
    "fact_issuer": Text("جهة الإصدار", "Issued by"),
    "fact_issued_on": Text("تاريخ الإصدار", "Issued on"),
    "fact_expires_on": Text("تنتهي في", "Expires on"),
    "fact_held_by": Text("أين هي الآن", "Who keeps it now"),
    "fact_held_by_hint": Text(
        "إن ضاعت أو أُخذت: من أخذها.", "If it is lost or was taken: who took it."
    ),
    "fact_access_number": Text("رقم الوصول (البطاقة العراقية)", "Access number (Iraqi card)"),
    "fact_mrz": Text("السطور المقروءة آلياً", "Machine-readable lines"),
    "fact_mrz_hint": Text(
        "سطران أو ثلاثة كما في أسفل الجواز أو ظهر البطاقة. تملأ الحقول أعلاه ولا تُسجّل شيئاً بعد.",
        "Two or three lines, as at the foot of a passport or on the back of a card. They fill in"
        " the fields above; nothing is recorded yet.",
    ),
    "fact_mrz_read": Text("املأ الحقول من السطور", "Fill in from the lines"),
    "fact_mrz_none": Text(
        "ليست هذه سطوراً مقروءة آلياً: ثلاثة من 30 علامة، أو اثنان من 36 أو 44.",
        "These are no machine-readable lines: three of 30 signs, or two of 36 or 44.",
    ),
    "fact_mrz_clear": Text(
        "قُرئت السطور وأرقام التحقق كلها صحيحة.", "Read; every check digit agrees."
    ),
    "fact_mrz_wrong": Text(
        "رقم التحقق لا يوافق: {check}.", "The check digit does not agree: {check}."
    ),
    "fact_kin_name": Text("الاسم", "Name", "ناو"),
    "fact_kin_relation": Text("الصلة", "Relation"),
    "fact_kin_address": Text("العنوان", "Address"),
    "fact_kin_phone": Text("الهاتف", "Phone"),
    "fact_kin_may_be_informed": Text("أذن بإبلاغه", "The person allows that they are told"),
    "fact_need_source": Text("كيف عُرف", "How it is known"),
    "fact_told": Text("كيف شُرحت", "How they were explained"),
    "fact_explained_by": Text("من شرحها", "Explained by"),
    "fact_copy_given": Text("أُعطيت له نسخة", "A copy was given"),
    "fact_instrument": Text("السند القانوني", "Instrument"),
    "fact_instrument_hint": Text("مثل: اتفاقية جنيف الثالثة", "Such as: GC III"),
    "fact_article": Text("المادة", "Article"),
    "fact_decided_by": Text("من قرّر (الصفة والرقم)", "Decided by (office and number)"),
    "fact_review_on": Text("موعد المراجعة", "Review on"),
    "fact_court_reference": Text("رقم أمر المحكمة", "Court reference"),
    "fact_age_from": Text("من عمر", "Age from"),
    "fact_age_to": Text("إلى عمر", "to"),
    "fact_age_grounds": Text("على أي أساس", "On what grounds"),
    "fact_occasion": Text("المناسبة", "Occasion"),
    "fact_wanted": Text("يريد إرسالها", "The person wants it sent"),
    "fact_route": Text("الطريق", "Route"),
    "fact_route_hint": Text(
        "مثل: مندوب اللجنة الدولية للصليب الأحمر", "Such as: the ICRC delegate"
    ),
    "fact_card_serial": Text("رقم إصدار البطاقة", "Serial of the card"),
    "fact_correct_reason": Text("لماذا يُصحَّح", "Why it is corrected"),
    "fact_household": Text("الأسرة", "Household"),
    "fact_household_member": Text("رقم أحد أفراد الأسرة أو اسمه", "A member's number or name"),
    "fact_household_none": Text(
        "لا أسرة بهذا. افتح أسرة حول أحد أفرادها أولاً.",
        "No household found. Open one around a member first.",
    ),
    "fact_relationship": Text("صلته بمحور الأسرة", "What they are to the focal person"),
    "fact_stated_by": Text("من قال ذلك", "Who stated it"),
    "fact_stated_by_hint": Text(
        "الشخص نفسه، أو رقم قريب له.", "The person, or a relative's number."
    ),
    "fact_proof": Text("إلى أي حد هي ثابتة", "How far it is proved"),
    "fact_disputed": Text("ينازع أحد في هذه الصلة", "Somebody disputes the link"),
}

EVENTS: Words = {
    "people.Met": Text(
        "التُقي به، وأُعطي الرقم {number} والسوار {wristband}",
        "Met; given the number {number} and the wristband {wristband}",
    ),
    "people.FirstSeenCorrected": Text(
        "صُحّح ما لوحظ أولاً (القيد {corrects})", "What was first seen corrected (entry {corrects})"
    ),
    "people.Triaged": Text("الفرز الطبي: {triage}", "Triage: {triage}"),
    "people.PhotoAdded": Text("التُقطت له صورة", "Photographed"),
    "people.DocumentAdded": Text("أُبرزت وثيقة: {kind}", "A paper shown: {kind}"),
    "people.InterviewHeld": Text(
        "جرت مقابلة بلا إكراه، وشُرح حقه في التوقف",
        "Interviewed freely; the right to stop explained",
    ),
    "people.Listed": Text(
        "ورد اسمه في قائمة، السطر {row}؛ قولٌ لم يُتحقق منه",
        "Named in row {row} of a list; claimed only",
    ),
    "people.ServiceListed": Text(
        "ذكرت القائمة خدمته (السطر {row})", "The list tells of service (row {row})"
    ),
    "people.RemarkListed": Text(
        "في القائمة ملاحظة عنه (السطر {row})", "The list has a remark (row {row})"
    ),
    "people.IdentityStated": Text("ذُكرت هويته", "Identity stated"),
    "people.OriginStated": Text("ذُكر موطنه وجنسيته", "Origin and nationality stated"),
    "people.ServiceStated": Text("ذُكرت خدمته", "Service stated"),
    "people.AgeEstimated": Text(
        "قُدّر عمره بالنظر بين {estimated_age_from} و{estimated_age_to}",
        "Looks between {estimated_age_from} and {estimated_age_to} years old",
    ),
    "people.AgeAssessed": Text("قُدّر عمره تقديراً: {method}", "Age assessed: {method}"),
    "people.TrackAssigned": Text(
        "المسار القانوني: {track} ({instrument}، {article})",
        "Legal track: {track} ({instrument}, {article})",
    ),
    "reviews.ReviewOpened": Text(
        "طُلبت مراجعة احتجازه ({asked_by}): {reason}",
        "Review of internment asked for ({asked_by}): {reason}",
    ),
    "reviews.ReviewDecided": Text(
        "قرار مراجعة الاحتجاز: {outcome}. {reasons}", "Review of internment: {outcome}. {reasons}"
    ),
    "people.RightsExplained": Text(
        "شُرحت له الحقوق بلغة: {language}", "Rights explained in {language}"
    ),
    "people.OwnFileGiven": Text("سُلّم إليه ملفه الشخصي", "Given the own file"),
    "people.NeedFlagged": Text("احتياج خاص: {need}", "Specific need: {need}"),
    "people.NextOfKinNamed": Text("ذُكر قريب يُبلَّغ: {relation}", "Next of kin named: {relation}"),
    "people.CaptureCardOffered": Text(
        "عُرضت بطاقة الأسر: {occasion}", "Capture card offered: {occasion}"
    ),
    "people.CaptureCardSent": Text(
        "أُرسلت بطاقة الأسر: {occasion}", "Capture card sent: {occasion}"
    ),
    "people.CardIssued": Text("صدرت بطاقة الهوية رقم {card}", "Identity card {card} issued"),
    "people.CardVoided": Text("أُبطلت البطاقة {card}: {reason}", "Card {card} voided: {reason}"),
}
