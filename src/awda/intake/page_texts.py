"""The words of the gate, the registrar's desk, the person page and search. Arabic first."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {
    "FILE_NOT_YOURS": Why(
        Text("لا يفتح مكتبك ملفاً لهذا الشخص", "Your desk opens no file of such a person"),
        Text(
            "تأكد من الرقم، أو أرسل الطلب إلى مكتب التسجيل",
            "Check the number, or send the request to the registration desk",
        ),
        ("O-05",),
    ),
    "NOTHING_TO_PRINT": Why(
        text=Text(ar="لا شيء يُطبع هنا بعد.", en="There is nothing to print here yet."),
        next=Text(
            ar="أكمل ما تحتاجه الورقة أولاً: الاسم والبطاقة، أو اختر شخصاً واحداً على الأقل.",
            en="First complete what the paper needs: name and card, or choose at least one person.",
        ),
    ),
}

PAGE: Words = {
    # a person's own file
    "own_file": Text("ملفه الشخصي", "Own file"),
    "own_file_why": Text(
        "لكل شخص أن يأخذ نسخة مما سُجّل عنه بلا سبب. فيها ما يحق لمكتبك أن يقرأه، ولا شيء عن غيره.",
        "Everyone may have a copy of what is recorded about them, without a reason. It holds what "
        "your desk may read, and nothing about anybody else.",
    ),
    "own_file_language": Text("بأي لغة", "In which language"),
    "own_file_hand": Text(
        "تأكدتُ من الشخص، وأسلّم الملف بيده وحده",
        "I made sure who it is; the file goes into that person's own hand",
    ),
    "own_file_paper": Text("اطبع الملف", "Print the file"),
    "own_file_json": Text("ملف JSON", "As JSON"),
    # the gate
    "gate": Text("البوابة", "Gate", "دەروازە"),
    "gate_first_contact": Text("تسجيل أول لقاء", "First contact", "یەکەم بینین"),
    "gate_first_contact_why": Text(
        "تبدأ العهدة أولاً، قبل أي سؤال. أقل من دقيقة.",
        "Custody begins first, before any question. Under a minute.",
    ),
    "gate_next_person": Text("الشخص التالي", "Next person", "کەسی دواتر"),
    "gate_met": Text("سُجّل. رقمه:", "Recorded. The number is:", "تۆمارکرا. ژمارەکەی:"),
    "gate_today": Text("وصلوا اليوم", "Came today", "ئەمڕۆ گەیشتن"),
    "gate_none_today": Text("لم يصل أحد اليوم.", "Nobody has come today."),
    "gate_none_today_next": Text(
        "سجّل أول لقاء حين يصل شخص.", "Record first contact when someone arrives."
    ),
    "gate_counts": Text("من ينتظر ماذا", "Who waits for what"),
    "gate_lists": Text("قائمة وصول من ملف", "Arrival list from a file"),
    "gate_wristbands": Text("طباعة أساور", "Print wristbands"),
    "waits_triage": Text("بانتظار الفرز", "waiting for triage"),
    "waits_arms": Text("بانتظار ضابط السلاح", "waiting for the arms officer"),
    "waits_registration": Text("بانتظار التسجيل", "waiting for registration"),
    "waits_care": Text("في العناية: لا أسئلة الآن", "at care: no questions now"),
    "waits_cards": Text("بانتظار البطاقة", "waiting for a card"),
    "waits_tracks": Text("بلا مسار قانوني", "without a legal track"),
    "met_place": Text("المكان", "Place", "شوێن"),
    "met_operation": Text("العملية", "Operation"),
    "met_sex": Text("الجنس", "Sex", "ڕەگەز"),
    "met_age_band": Text("العمر بالنظر", "Age by sight"),
    "met_age_0_12": Text("دون 13", "under 13"),
    "met_age_13_17": Text("13–17", "13–17"),
    "met_age_16_20": Text("16–20 شك", "16–20 doubt"),
    "met_age_18_30": Text("18–30", "18–30"),
    "met_age_30_50": Text("30–50", "30–50"),
    "met_age_50_90": Text("فوق 50", "over 50"),
    "met_age_exact": Text("أو بالأرقام", "or in figures"),
    "met_age_missing": Text("اختر مدى العمر أو اكتبه.", "Choose an age band or write the ages."),
    "met_wound": Text("الجراح والفرز", "Wound and triage"),
    "met_triage": Text("اللون، إن حدّده المسعف", "Colour, if the medic has set it"),
    "met_photo": Text("صورة الوجه", "Photo of the face"),
    "met_ordered_by": Text("الجهة الآمرة", "Ordered by"),
    "met_grounds": Text("السبب", "Grounds"),
    "met_supervised_by": Text("الجهة المشرفة", "Supervised by"),
    "met_authority": Text("السلطة والسبب", "Authority and grounds"),
    "met_authority_hint": Text(
        "محفوظة من آخر مرة؛ صحّحها إن تغيّرت.", "Kept from the last time; correct what changed."
    ),
    "met_mother": Text(
        "رقم الأم، لمولود في العهدة", "Mother's number, for a child born in custody"
    ),
    "met_mother_unknown": Text("لا أحد بهذا الرقم.", "Nobody has this number."),
    # the medic
    # the registrar
    "registrar": Text("التسجيل", "Registration", "تۆمارکردن"),
    "registrar_intro": Text(
        "الاستمارة الكاملة خلال 72 ساعة من الوصول. الأقرب موعداً أولاً.",
        "The full form within 72 hours of arrival. The nearest clock first.",
    ),
    "registrar_register": Text("سجّل", "Register"),
    "registrar_ready": Text("جاهز للتسجيل", "ready to register"),
    "registrar_cards": Text("البطاقات", "Cards"),
    "registrar_tracks": Text("المسارات", "Tracks"),
    "registrar_capture": Text("بطاقات الأسر", "Capture cards"),
    "registrar_issue": Text("أصدر البطاقة", "Issue the card"),
    "registrar_decide": Text("حدّد المسار", "Decide the track"),
    "registrar_capture_due": Text("بطاقة الأسر لم تُرسل", "capture card not sent"),
    "registrar_print_sheet": Text("اطبع المختار على ورق", "Print the chosen on a sheet"),
    "registrar_good_cards": Text("أحدث البطاقات", "Newest cards"),
    # people and search
    "people": Text("الأشخاص", "People", "کەسەکان"),
    "people_hint": Text(
        "الرقم، أو السوار، أو رقم وثيقة، أو بداية الاسم. المفتاح / ينقلك إلى هنا.",
        "Number, wristband, a paper's number, or how the name begins. The key / brings you here.",
    ),
    "people_none": Text("لا أحد بهذا", "Nobody found", "کەس نەدۆزرایەوە"),
    "people_none_next": Text(
        "جرّب كلمة واحدة من الاسم، أو أقل من الحروف، أو أزل المرشحات.",
        "Try one word of the name, fewer letters, or take the filters off.",
    ),
    "people_begin": Text("عمّن تبحث؟", "Whom do you look for?"),
    "people_begin_next": Text(
        "اكتب رقماً أو اسماً، أو اختر مكاناً.", "Type a number or a name, or choose a place."
    ),
    "people_filters": Text("مرشحات", "Filters", "پاڵێوەر"),
    "people_any": Text("الكل", "all"),
    "people_place": Text("المكان", "Place"),
    "people_holder": Text("في عهدة", "In the care of"),
    "people_standing": Text("العهدة", "Custody"),
    "people_track": Text("المسار", "Track"),
    "people_registered": Text("التسجيل", "Registration"),
    "people_registered_yes": Text("مسجَّل", "registered"),
    "people_registered_no": Text("غير مسجَّل بعد", "not yet registered"),
    "people_age": Text("العمر", "Age"),
    "people_child": Text("طفل أو عمره موضع شك", "child or age in doubt"),
    "people_adult": Text("بالغ", "adult"),
    "people_export": Text("جدول xlsx", "As xlsx"),
    "people_found": Text("وُجد: {n}", "Found: {n}"),
    "custody_since": Text("منذ", "Since", "لە"),
    "unnamed": Text("لم يُذكر اسمه بعد", "no name stated yet"),
    # the person
    "person": Text("الشخص", "Person", "کەس"),
    "person_way_home": Text("ما بينه وبين العودة", "What stands between them and going home"),
    "person_actions": Text("ما تفعله هنا", "What you can do here"),
    "person_facts": Text("ما يُعرف عنه", "What is known"),
    "person_timeline": Text("ما جرى", "What happened"),
    "person_household": Text("الأسرة", "Household"),
    "person_items": Text("ما سُلّم من سلاح وأمانات", "Weapons and belongings handed in"),
    "person_papers": Text("الوثائق", "Papers shown"),
    "person_print": Text("أوراق", "Papers to print"),
    "person_custody_receipt": Text("إيصال العهدة", "Custody receipt"),
    "person_registration_receipt": Text("إيصال التسجيل", "Registration receipt"),
    "person_card": Text("بطاقة الهوية", "Identity card"),
    "person_no_photo": Text("لا صورة بعد", "no photograph yet"),
    "person_sealed": Text("محدَّد، ومختوم عن هذا الدور", "decided; sealed to this role"),
    "person_since": Text("منذ أول لقاء", "Met"),
    "person_in_full": Text("السجل كاملاً", "The whole record"),
    "person_not_yours": Text(
        "هذا الشخص ليس في عهدة جهتك ولا معروضاً عليها.",
        "This person is neither in your party's care nor offered to it.",
    ),
    "person_birth": Text("الميلاد", "Birth"),
    "person_age": Text("العمر", "Age"),
    "person_nationality": Text("الجنسية", "Nationality"),
    "person_home": Text("الموطن", "Home"),
    "person_triage": Text("الفرز", "Triage"),
    "person_kin": Text("من يُبلَّغ", "Next of kin"),
    "person_may_tell": Text("أذن بإبلاغه", "may be told"),
    "person_may_not_tell": Text("لا يُبلَّغ", "not to be told"),
    "person_needs": Text("احتياجات خاصة", "Specific needs"),
    "person_service": Text("الخدمة", "Service"),
    "person_rights": Text("شُرحت الحقوق", "Rights explained"),
    "person_tracks": Text("المسارات القانونية", "Legal tracks"),
    "person_born_between": Text(
        "وُلد بين {earliest} و{latest}", "born between {earliest} and {latest}"
    ),
    "person_offer": Text("اعرضه على جهة أخرى", "Offer to another party"),
    "person_clear": Text("تصريح السلاح", "Weapon clearing"),
    "about": Text("نحو {when}", "about {when}"),
    "unknown": Text("غير معروف", "not known"),
    # what stands between
    "way_entered": Text("دخل في العهدة", "Entered custody"),
    "way_triaged": Text("فُرز طبياً", "Triaged"),
    "way_cleared": Text("صُرّح بخلوّه من السلاح", "Cleared of weapons"),
    "way_registered": Text("سُجّل", "Registered"),
    "way_track": Text("له مسار قانوني", "Has a legal track"),
    "way_card": Text("يحمل بطاقة", "Holds a card"),
    "way_no_offer": Text("لا عرض ينتظر جواباً", "No offer waits for an answer"),
    "way_child": Text("ليس طفلاً ولا عمره موضع شك", "Neither a child nor of doubtful age"),
    "way_child_path": Text(
        "لعودة الأطفال طريق خاص: هيئة حماية الطفل",
        "a child's return has its own path: child protection",
    ),
    "way_ended": Text("انتهت العهدة", "custody has ended"),
    # proofs
    "proof_title": Text("إثبات القيد {index}", "Proof of entry {index}"),
    "proof_intro": Text(
        "هذا القيد ورقة في شجرة. بالإثبات أدناه ومفتاح الموقع يتأكد أي أحد أنه لم يتغير.",
        "This entry is a leaf of a tree. With the proof below and the site's key, anyone can check"
        " that it has not changed.",
    ),
    "proof_entry": Text("رقم القيد", "Entry"),
    "proof_leaf": Text("بصمة الورقة", "Leaf hash"),
    "proof_kind": Text("نوع القيد", "Kind"),
    "proof_stream": Text("السلسلة", "Stream"),
    "proof_text": Text("نص الإثبات", "The proof"),
    "proof_download": Text("نزّل الإثبات", "Download the proof"),
    # papers
    "between": Text("، ", ", "),
    "correct_identity": Text("تصحيح الاسم والميلاد", "Correct name and birth"),
    "correct_origin": Text("تصحيح الجنسية والموطن", "Correct nationality and home"),
    "correct_service": Text("تصحيح الخدمة", "Correct service"),
    "correct_why": Text(
        "لا يُمحى شيء: يبقى القيد {entry} كما هو، ويُضاف هذا بعده.",
        "Nothing is erased: entry {entry} stays as it is, and this is added after it.",
    ),
    "registered_already": Text(
        "هذا الشخص مسجَّل. ما تغيّر يُضاف تصحيحاً من صفحته.",
        "This person is registered. What changed is added as a correction from their page.",
    ),
    "door_more": Text("المزيد", "More", "زیاتر"),
    "door_print": Text("طباعة", "Print", "چاپ"),
    "bands": Text("أساور", "Wristbands"),
    "bands_why": Text(
        "أرقام متتالية على أوراق A4، تُقصّ وتُلصق.", "Numbers in a row on A4, to cut and fasten."
    ),
    "bands_prefix": Text("ما قبل الرقم", "Before the number"),
    "bands_first": Text("من رقم", "First number"),
    "bands_count": Text("كم سواراً", "How many"),
    "other_entry": Text("قيد: {kind}", "Entry: {kind}"),
}

OTHER_EVENTS: Words = {
    "clearing.Cleared": Text("صُرّح عن السلاح: {carried}", "Cleared of weapons: {carried}"),
    "clearing.MadeSafe": Text(
        "أُمّن عند النقالة، والسلاح المأخوذ: {weapons_taken}",
        "Made safe at the stretcher; weapons taken: {weapons_taken}",
    ),
}
