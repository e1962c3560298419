"""The words of the arms desk, the store desk and the item page. Arabic first."""

from awda.kernel.text import Text, Words

ARMS: Words = {
    "arms": Text("ساحة السلاح", "Arms bay", "گۆڕەپانی چەک"),
    "arms_why": Text(
        "لا يدخل أحد صالة التسجيل قبل أن يُعرف أنه لا يحمل سلاحاً.",
        "Nobody enters the registration hall before it is known that they carry no weapon.",
    ),
    "arms_waiting": Text("ينتظرون الإخلاء من السلاح", "Waiting to be cleared"),
    "arms_waits_since": Text("دخل في {at}", "entered at {at}"),
    "arms_waits_child": Text(
        "قد يكون طفلاً: بحضور حماية الطفل", "may be a child: with child protection present"
    ),
    "arms_waits_red": Text("حالة حمراء: عند النقالة", "red casualty: at the stretcher"),
    "arms_clear_now": Text("ابدأ", "Begin"),
    "arms_receipts_due": Text("أُمّنوا عند النقالة وينتظرون الوصل", "Made safe, receipt due"),
    "arms_photos_owed": Text("بلا رقم وتنتظر صورة علاماتها", "Without a serial, photo owed"),
    "arms_cases": Text("قضايا أرقام مكررة", "Serial cases"),
    "arms_case_of": Text("الرقم نفسه على {n}", "same serial on {n} more"),
    "arms_solve": Text("احكم فيها", "Rule on it"),
    "arms_bay_now": Text("في الساحة الآن", "In the bay now"),
    "arms_send_list": Text("اعرض قائمة على المستودع", "Offer a list to the store"),
    "arms_upload": Text("قائمة أسلحة من ملف", "Weapons list from a file"),
    "arms_found_item": Text("قطعة بلا صاحب", "An item without a bearer"),
    "arms_person": Text("تسليم السلاح", "Weapon hand-in"),
    "arms_handed_in": Text("ما سلّمه", "Handed in"),
    "arms_nothing_yet": Text("لا شيء مسجّل بعد.", "Nothing is on the record yet."),
    "arms_add": Text("سجّل ما يسلّمه", "Record what is handed in"),
    "arms_add_weapon": Text("سلاح", "Weapon", "چەک"),
    "arms_add_ammunition": Text("ذخيرة أو متفجرات", "Ammunition or explosives"),
    "arms_add_vehicle": Text("مركبة أو سلاح ثقيل", "Vehicle or heavy weapon"),
    "arms_add_property": Text("أمانات شخصية", "Personal belongings"),
    "arms_cleared": Text("أُخلي في {at}: {carried}", "Cleared at {at}: {carried}"),
    "arms_safe": Text(
        "أُمّن عند النقالة في {at}؛ الوصل لاحقاً.", "Made safe at {at}; the receipt follows."
    ),
    "arms_not_cleared": Text("لم يُخلَ من السلاح بعد", "Not cleared of weapons yet"),
    "arms_clear": Text("الإخلاء من السلاح", "Clear of weapons"),
    "arms_carried": Text("ماذا كان يحمل؟", "What was carried?"),
    "arms_child_protection": Text("من حضر من حماية الطفل", "Child protection present"),
    "arms_child_protection_hint": Text(
        "حساب من حضر. يلزم لكل من لم يثبت بلوغه.",
        "The login of who is present. Needed for anyone who may be a child.",
    ),
    "arms_make_safe": Text("تأمين عند النقالة", "Make safe at the stretcher"),
    "arms_make_safe_why": Text(
        "إلى العلاج فوراً. السلاح يؤخذ الآن ويُسجَّل لاحقاً.",
        "Straight to care. Weapons are taken now and written up later.",
    ),
    "arms_weapons_taken": Text("عدد ما أُخذ", "How many were taken"),
    "arms_receipt": Text("وصل السلاح", "Arms receipt"),
    "arms_property_receipt": Text("وصل الأمانات {receipt}", "Property receipt {receipt}"),
    "arms_back": Text("عُد إلى الساحة", "Back to the bay"),
    "arms_person_page": Text("صفحة الشخص", "The person's page"),
    "arms_recorded": Text("سُجّل", "On the record"),
    "arms_nobody": Text("لا أحد ينتظر", "Nobody is waiting"),
    "arms_nobody_next": Text(
        "يظهر هنا كل من يدخل البوابة ولم يُخلَ من السلاح.",
        "Everyone who enters and has not been cleared appears here.",
    ),
}

FIELDS: Words = {
    "item_type": Text("النوع", "Type", "جۆر"),
    "item_tag": Text("رقم البطاقة المثبتة", "Number of the tag on it"),
    "item_tag_is": Text("البطاقة", "Tag"),
    "item_serial_is": Text("الرقم", "Serial"),
    "item_order_missing": Text(
        "لا تؤخذ ممتلكات أحد إلا بأمر ضابط: اسمه ورتبته ووحدته.",
        "No one's property is taken without an officer's order: name, rank and unit.",
    ),
    "item_serial_state": Text("الرقم التسلسلي", "Serial number"),
    "item_serial": Text("الرقم كما هو على القطعة", "The number as it stands"),
    "item_serial_hint": Text(
        "بلا رقم أو مطموس: صوّر العلامات.", "None, or erased: photograph the marks."
    ),
    "item_country": Text("بلد الصنع", "Country of make"),
    "item_maker": Text("الصانع", "Maker"),
    "item_model": Text("الطراز", "Model"),
    "item_calibre": Text("العيار", "Calibre"),
    "item_year": Text("سنة الصنع", "Year"),
    "item_condition": Text("الحال", "Condition"),
    "item_works": Text("صالح للاستعمال", "Serviceable"),
    "item_accessories": Text("الملحقات، بينها فاصلة", "Accessories, with commas between"),
    "item_other_marks": Text("علامات أخرى", "Other marks"),
    "item_other_marks_hint": Text(
        "سطر لكل علامة: المكان، ثم نقطتان، ثم العلامة.", "One a line: where, a colon, the mark."
    ),
    "item_import_mark": Text("علامة الاستيراد", "Import mark"),
    "item_photo": Text("صورة العلامات", "Photo of the marks"),
    "item_photo_of": Text("صورة {shows}", "Photo of {shows}"),
    "item_photo_shows": Text("ماذا تُظهر", "What it shows"),
    "item_marks_shown": Text("العلامات", "the marks"),
    "item_more": Text("علامات وتفاصيل أخرى", "Other marks and details"),
    "item_trust": Text("لمن تُحفظ أمانة", "Held in trust for whom"),
    "item_origin_unit": Text("الوحدة التي جاءت منها", "Unit it came from"),
    "item_owner": Text("المالك", "Owner"),
    "item_beneficiary": Text("من تُحفظ له", "Intended beneficiary"),
    "item_found": Text("أين وكيف عُثر عليها", "Where and how it was found"),
    "item_taken_in": Text("أين ومن أمر بذلك", "Where, and on whose order"),
    "item_place": Text("المكان", "Place"),
    "item_room": Text("الغرفة أو الرف", "Room or shelf"),
    "item_ordered_by": Text("الجهة الآمرة", "Ordered by"),
    "item_grounds": Text("السبب", "Grounds"),
    "item_grounds_usual": Text("نزع السلاح عند الدخول", "disarmament on entry"),
    "item_operation": Text("العملية", "Operation"),
    "item_lot": Text("رقم الوجبة", "Lot number"),
    "item_description": Text("الوصف", "Description"),
    "item_rounds": Text("عدد الطلقات أو القطع", "Rounds, or pieces"),
    "item_qualified": Text("مختص المتفجرات الحاضر", "Qualified person present"),
    "item_qualified_hint": Text(
        "يلزم لغير ذخيرة الأسلحة الخفيفة.", "For all but small arms ammunition."
    ),
    "item_chassis": Text("رقم الهيكل", "Chassis number"),
    "item_hull": Text("رقم البدن", "Hull number"),
    "item_turret": Text("رقم البرج", "Turret number"),
    "item_plate": Text("رقم اللوحة", "Plate"),
    "item_fuel": Text("الوقود باللتر", "Fuel in litres"),
    "item_keys": Text("عدد المفاتيح", "Keys"),
    "item_custodian": Text("من يحفظها ومفاتيحها", "Who keeps it and its keys"),
    "item_receipt": Text("رقم الوصل", "Receipt number"),
    "item_officer": Text("الضابط الآمر", "Ordering officer"),
    "item_officer_rank": Text("رتبته", "Rank"),
    "item_officer_unit": Text("وحدته", "Unit"),
    "item_order": Text("بأمر من", "On whose order"),
    "item_line": Text("الغرض {n}", "Line {n}"),
    "item_pieces": Text("العدد", "Pieces"),
    "item_grams": Text("الوزن بالغرام", "Weight in grams"),
    "item_money": Text("النقود", "Money"),
    "item_money_hint": Text(
        "سطر لكل فئة: العملة، الفئة، العدد. مثال: \u2066IQD 25000 3\u2069",
        "One face value a line: currency, face, count. Example: IQD 25000 3",
    ),
    "item_money_wrong": Text(
        "لم يُفهم سطر النقود. مثال: \u2066IQD 25000 3\u2069",
        "A line of money could not be read. Example: IQD 25000 3",
    ),
    "item_lines_none": Text("صف غرضاً واحداً على الأقل.", "Describe one line at least."),
    "item_second": Text("حساب الضابط الثاني", "Login of the second officer"),
    "item_second_hint": Text("حاضر معك، وليس أنت.", "Present with you, and not you."),
    "item_reason": Text("السبب", "Reason"),
    "item_ruling": Text("الحكم", "Ruling"),
    "item_inquiry": Text("مرجع التحقيق", "Reference of the inquiry"),
    "item_finding": Text("نتيجة التحقيق", "Finding of the inquiry"),
    "item_note": Text("ملاحظة", "Note"),
    "item_reference": Text("مرجع القضاء", "The court's reference"),
    "item_signature": Text("توقيع المالك", "Owner's signature"),
    "item_signature_hint": Text(
        "رقم الورقة الموقّعة أو البصمة.", "Number of the signed sheet, or the thumbprint."
    ),
    "item_send_to": Text("إلى أين يُرسل، ومن يستلم", "Where to, and who receives it"),
    "item_witness": Text("الشاهد", "Witness"),
    "item_method": Text("طريقة الإتلاف", "Method"),
    "item_bearer": Text("من يحملها", "Bearer"),
    "item_bearer_organisation": Text("جهته", "Organisation"),
    "item_bearer_signature": Text("توقيعه", "Signature"),
    "item_purpose": Text("لأي شيء، لسجل الباب", "What for, in the store book"),
    "item_new_tag": Text("بطاقة الوجبة الجديدة", "Tag of the new lot"),
}

ITEM: Words = {
    "item": Text("القطعة", "Item", "پارچە"),
    "item_described": Text("الوصف والعلامات", "Description and marks"),
    "item_status": Text("الحال في السجل", "Status"),
    "item_handed_in_by": Text("سلّمه", "Handed in by"),
    "item_received": Text("استُلم", "Received"),
    "item_units": Text("الكمية", "Quantity"),
    "item_register": Text("السجل", "Register"),
    "item_photos": Text("صور العلامات", "Photos of marks"),
    "item_photo_is_owed": Text("تنتظر صورة علاماتها", "photo of marks owed"),
    "item_under_case": Text("رقم مكرر: موقوفة", "serial case: locked"),
    "item_is_evidence": Text("دليل: {reference}", "evidence: {reference}"),
    "item_story": Text("ما جرى لها", "Its story"),
    "item_acts": Text("ما يمكن فعله", "What can be done"),
    "item_twins": Text("الرقم نفسه", "Same serial"),
    "item_act_photo": Text("أضف صورة", "Add a photo"),
    "item_act_case": Text("احكم في الرقم المكرر", "Rule on the serial case"),
    "item_act_lost": Text("سجّل الفقدان", "Declare it lost"),
    "item_act_found": Text("وُجدت", "Found again"),
    "item_act_write_off": Text("اشطبها مع ضابط ثانٍ", "Write it off, by two"),
    "item_act_evidence": Text("احفظها دليلاً", "Hold as evidence"),
    "item_act_end_evidence": Text("انتهى حفظها دليلاً", "End evidence"),
    "item_act_send_later": Text("تُرسل لاحقاً بتوقيع المالك", "Send later, signed"),
    "item_act_return": Text("أعدها إلى صاحبها", "Return to the owner"),
    "item_act_shelve": Text("ضعها على الرف", "Put on the shelf"),
    "item_act_move": Text("انقلها إلى مكان آخر لدينا", "Move to another place of ours"),
    "item_act_destroy": Text("أتلفها مع ضابط ثانٍ", "Destroy, by two"),
    "item_act_split": Text("جزّئ الوجبة", "Split the lot"),
    "item_back": Text("عُد إلى القطعة", "Back to the item"),
    "item_no_photo": Text("لا صورة بعد.", "No photo yet."),
    "item_none": Text("لا قطع هنا", "Nothing here"),
    "item_none_next": Text("غيّر البحث أو التصفية.", "Change the search or the filter."),
    "item_unreadable": Text("غير مقروء", "not readable"),
    "item_serviceable": Text("صالح", "serviceable"),
    "item_unserviceable": Text("غير صالح", "not serviceable"),
    "item_entry_other": Text("قيد: {kind}", "Entry: {kind}"),
}

EVENTS: Words = {
    "equipment.WeaponHandedIn": Text("سُجّل سلاحاً ببطاقة {tag}", "Recorded as a weapon, tag {tag}"),
    "equipment.AmmunitionHandedIn": Text(
        "سُجّلت ذخيرة ببطاقة {tag}", "Recorded as ammunition, tag {tag}"
    ),
    "equipment.VehicleHandedIn": Text(
        "سُجّلت مركبة ببطاقة {tag}", "Recorded as a vehicle, tag {tag}"
    ),
    "equipment.PropertyTaken": Text("أُخذت أمانة على الوصل {receipt}", "Taken on receipt {receipt}"),
    "equipment.SerialClashed": Text(
        "الرقم نفسه على قطعة أخرى: فُتحت قضية", "The same serial on another: a case is open"
    ),
    "equipment.SerialCaseSolved": Text("حُكم في الرقم المكرر: {reason}", "Case ruled: {reason}"),
    "equipment.MarksPhotographed": Text("صُوّر: {shows}", "Photographed: {shows}"),
    "equipment.Corrected": Text(
        "صُحّح القيد {corrects}: {reason}", "Entry {corrects} corrected: {reason}"
    ),
    "equipment.LotSplit": Text("فُصل منها {rounds}: {reason}", "{rounds} split off: {reason}"),
    "equipment.SplitLotOpened": Text("فُصلت من وجبة أخرى", "Split from another lot"),
    "equipment.HeldAsEvidence": Text(
        "دليل لدى القضاء: {reference}", "Held as evidence: {reference}"
    ),
    "equipment.EvidenceEnded": Text("لم تعد دليلاً: {reference}", "No longer evidence: {reference}"),
    "equipment.SendLaterAgreed": Text("تُرسل لاحقاً إلى {send_to}", "To be sent later to {send_to}"),
    "equipment.PropertyReturned": Text("أُعيدت إلى صاحبها", "Returned to the owner"),
    "equipment.TraceExported": Text(
        "خرج طلب تتبّع {reference}", "Trace request {reference} exported"
    ),
}

STORE: Words = {
    "store": Text("المستودع", "Store", "کۆگا"),
    "store_none": Text("لا مستودع لجهتك", "Your party runs no store"),
    "store_none_next": Text(
        "يفتح قيّم النظام المستودعات.", "The keeper of the installation opens stores."
    ),
    "store_search": Text("رقم تسلسلي أو بطاقة أو رقم شخص", "Serial, tag or person's number"),
    "store_what": Text("ما في المستودع", "What is in store"),
    "store_pieces": Text("الكمية", "Quantity"),
    "store_all": Text("الكل", "All"),
    "store_clocks": Text("مواعيد الجرد", "Stock checks due"),
    "store_check_now": Text("اجرد الآن", "Check now"),
    "store_locks": Text("أنواع موقوفة", "Locked types"),
    "store_locks_why": Text(
        "لا يخرج من هذا النوع شيء حتى يوجد المفقود أو يُشطب أو يتفق العد.",
        "Nothing of this type leaves until the missing is found, written off, or the count agrees.",
    ),
    "store_lock_differs": Text("العد لا يوافق السجل", "count differs"),
    "store_lock_lost": Text("مفقود قيد التحقيق", "lost, under inquiry"),
    "store_incoming": Text("قوائم معروضة علينا", "Lists offered to us"),
    "store_outgoing": Text("قوائم عرضناها", "Lists we offered"),
    "store_items_n": Text("قطع: {n}", "items: {n}"),
    "store_open_list": Text("افتح القائمة", "Open the list"),
    "store_book": Text("سجل الباب", "Store book"),
    "store_book_why": Text(
        "كل ما دخل وخرج: من حمله، ولمن، ولماذا، ومن حضر.",
        "All that came in or went out: who carried it, for whom, why, and who was present.",
    ),
    "store_out": Text("خروج", "out"),
    "store_in": Text("دخول", "in"),
    "store_keeper_was": Text("الأمين", "Keeper"),
    "store_send": Text("اعرض قائمة على جهة أخرى", "Offer a list to another party"),
    "store_send_why": Text(
        "تبقى القطع في عهدتنا حتى تُقبل كل قطعة باسمها. السلاح والذخيرة لا يجتمعان.",
        "Each item stays ours until it is accepted by name. Weapons and ammunition never together.",
    ),
    "store_which": Text("أي القطع", "Which items"),
    "store_which_listed": Text("كل المعروض أدناه", "all listed below"),
    "store_which_ticked": Text("ما علّمتُه فقط", "only those I tick"),
    "store_taker": Text("إلى جهة", "To the party"),
    "store_to_place": Text("إلى مكان", "To the place"),
    "store_hours": Text("مهلة الجواب بالساعات", "Hours to answer"),
    "store_court": Text("رقم أمر المحكمة", "Court reference"),
    "store_offer": Text("أخرجها واعرضها", "Let out and offer"),
    "store_handover": Text("قائمة معروضة", "An offered list"),
    "store_accept": Text("استلم", "Accept"),
    "store_differs": Text("تختلف", "Differs"),
    "store_accept_why": Text(
        "طابق كل قطعة مع وصفها. ما يختلف يبقى في عهدة من عرضه.",
        "Compare each item with its description. What differs stays with the giver.",
    ),
    "store_accept_marked": Text("سجّل الأجوبة", "Record the answers"),
    "store_accept_rest": Text("استلم كل الباقي، وقد عُدّ", "Accept all the rest, counted"),
    "store_answered": Text("أُجيب عن القائمة كلها.", "The whole list has been answered."),
    "store_answered_next": Text("عُد إلى المستودع.", "Go back to the store."),
    "store_check": Text("جرد", "Stock check"),
    "store_check_why": Text(
        "عُدّ كل نوع، واقرأ عُشر الأرقام على الأقل. الجرد الكامل: كل ما لم يُرَ مفقود.",
        "Count each type and read at least a tenth of the serials."
        " In a full check all that was not seen is missing.",
    ),
    "store_coverage": Text("نوع الجرد", "Coverage"),
    "store_count_of": Text("{type}: في السجل {n}", "{type}: {n} on the record"),
    "store_seen": Text("ما قُرئ من أرقام أو بطاقات", "Serials or tags read"),
    "store_missing": Text("ما بُحث عنه ولم يوجد", "Looked for and not found"),
    "store_one_a_line": Text("واحد في كل سطر.", "One a line."),
    "store_unknown_missing": Text(
        "لا قطعة هنا بهذه الأرقام: {marks}", "Nothing here bears these: {marks}"
    ),
    "store_record_check": Text("سجّل الجرد", "Record the check"),
    "store_last_checks": Text("آخر الجرود", "Last checks"),
    "store_check_line": Text(
        "شوهد {seen} رقماً، مفقود {missing}، غريب {strange}",
        "{seen} serials seen, {missing} missing, {strange} strange",
    ),
    "store_back": Text("عُد إلى المستودع", "Back to the store"),
    "store_lost": Text("مفقود", "Lost"),
    "store_lost_why": Text(
        "ابحث عنها، أو يشطبها ضابطان بعد التحقيق.",
        "Find them, or have two officers write them off after the inquiry.",
    ),
}

PAGE: Words = {**ARMS, **FIELDS, **ITEM, **STORE}
