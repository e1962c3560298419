"""The words of the identity desk and of a comparison side by side. Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    "identity_desk": Text("مكتب الهوية", "Identity desk", "مێزی ناسنامە"),
    "identity_intro": Text(
        "سجلات قد تكون لشخص واحد. لا بطاقة ولا نقل لأيّ منهما حتى يُحسم السؤال.",
        "Records that may be of one person. Neither gets a card or moves until it is settled.",
    ),
    "identity_open": Text("أسئلة مفتوحة", "Open questions"),
    "identity_yours": Text("تنتظر تأكيدك", "Waiting for your answer"),
    "identity_theirs": Text("حكمتَ فيها وتنتظر غيرك", "You judged, a second person must answer"),
    "identity_none_open": Text("لا أسئلة مفتوحة.", "No open questions."),
    "identity_none_open_next": Text(
        "حين يُسجَّل شخص يشبه غيره يظهر السؤال هنا.",
        "When someone is registered who resembles another, the question appears here.",
    ),
    "identity_none_yours": Text("لا شيء ينتظر تأكيدك.", "Nothing waits for your answer."),
    "identity_none_yours_next": Text(
        "ما يحكم فيه غيرك بأنه شخص واحد يظهر هنا.",
        "What another registrar judges to be one person appears here.",
    ),
    "identity_and": Text("{one} و{other}", "{one} and {other}"),
    "identity_search": Text("بحث عن شخص بالاسم", "Look for a person by name"),
    "identity_search_why": Text(
        "بالعربية أو اللاتينية أو الكردية، وبأي إملاء. لا يُحفظ ما تكتبه في عنوان الصفحة.",
        "In Arabic, Latin or Kurdish letters, in any spelling. No address shows what you type.",
    ),
    "identity_search_name": Text("الاسم كما يُقال أو يُكتب", "The name as said or written"),
    "identity_search_year": Text("سنة الميلاد", "Year of birth"),
    "identity_search_mother": Text("اسم الأم", "Mother's name"),
    "identity_search_paper": Text("رقم وثيقة", "Number of a paper"),
    "identity_found": Text("{n} قد يكون هو المقصود", "{n} who may be meant"),
    "identity_nobody": Text("لم يُعثر على من يشبهه.", "Nobody alike was found."),
    "identity_nobody_next": Text(
        "جرّب جزءاً أقل من الاسم أو إملاءً آخر.", "Try fewer parts of the name, or another spelling."
    ),
    "identity_question": Text("هل هما شخص واحد؟", "Are these one person?"),
    "identity_why": Text("لماذا السؤال", "Why it is asked"),
    "identity_for": Text("ما يقرّب بينهما", "What speaks for it"),
    "identity_against": Text("ما يباعد بينهما", "What speaks against it"),
    "identity_nothing_found": Text(
        "لا شيء في السجلين؛ لاحظه موظف.", "Nothing on the records; someone noticed it."
    ),
    "identity_met": Text("أجزاء الاسم التي التقت", "Parts of the names that met"),
    "identity_alone": Text("بلا مقابل", "met by nothing"),
    "identity_side_one": Text("السجل الأول", "One record"),
    "identity_side_other": Text("السجل الآخر", "The other record"),
    "identity_photo_note": Text(
        "الصورتان لعينيك أنت: لا يقارن النظام الوجوه.",
        "The photographs are for your eyes: the system compares no faces.",
    ),
    "identity_whole": Text("الاسم كاملاً", "Whole name"),
    "identity_latin": Text("باللاتينية (للعرض)", "In Latin letters (for display)"),
    "identity_birth": Text("الميلاد", "Birth"),
    "identity_birth_place": Text("مكان الولادة", "Birthplace"),
    "identity_papers": Text("الوثائق", "Papers"),
    "identity_entered": Text("دخل العهدة", "Entered custody"),
    "identity_custody": Text("في عهدة من", "Who answers now"),
    "identity_not_stated": Text("لم يُذكر", "not stated"),
    "identity_judge": Text("احكم", "Judge"),
    "identity_verdict": Text("الحكم", "Judgement"),
    "identity_verdict_same": Text(
        "شخص واحد: يؤكده مسجّل ثانٍ", "One person: a second registrar confirms"
    ),
    "identity_verdict_not_same": Text("شخصان: يُرفع القيد", "Two people: the lock is lifted"),
    "identity_verdict_unsure": Text("غير مؤكد: يبقى القيد", "Unsure: the lock stays"),
    "identity_first": Text("السجل الذي يستمر", "The record that goes on"),
    "identity_first_hint": Text(
        "عليه تستمر العهدة والبطاقة. يبقى السجل الآخر كما هو.",
        "Custody and card go on with it. The other record stays as it is.",
    ),
    "identity_reasons": Text("الأسباب", "Reasons"),
    "identity_reasons_hint": Text(
        "ما رأيتَ وقارنتَ؛ يقرؤه الشخص الثاني.",
        "What you saw and compared; the second person reads it.",
    ),
    "identity_second": Text("الشخص الثاني", "The second person"),
    "identity_second_why": Text(
        "حكم {login} بأنهما شخص واحد ويستمر السجل {number}. انظر بنفسك ثم أكّد أو لا تؤكد.",
        "{login} judged them to be one person, going on as {number}. Look yourself, then answer.",
    ),
    "identity_second_not_you": Text(
        "حكمتَ أنت؛ يجيب غيرك.", "You judged this; someone else answers."
    ),
    "identity_confirm": Text("أؤكد: شخص واحد", "Confirm: one person"),
    "identity_not_confirm": Text("لا أؤكد", "Do not confirm"),
    "identity_linked": Text(
        "شخص واحد بسجلين. يستمر السجل {number}.", "One person with two records. {number} goes on."
    ),
    "identity_counted_once": Text(
        "كانا في العهدة في وقت واحد: يُحسب مرة واحدة.",
        "Both were in custody at one time: counted once.",
    ),
    "identity_unlink": Text("افصل بين السجلين", "Take the records apart"),
    "identity_unlink_why": Text(
        "يعود كل شيء كما كان، ويبقى السؤال مفتوحاً حتى يُحسم.",
        "Everything stands as before, and the question is open until it is settled.",
    ),
    "identity_not_same_now": Text(
        "حُكم بأنهما شخصان. إن تغيّر أحد السجلين عاد السؤال.",
        "Judged two people. If a record changes so that they come closer, it is asked again.",
    ),
    "identity_history": Text("تاريخ الأحكام", "What was judged"),
    "identity_judged": Text("سُجّل الحكم.", "The judgement is recorded."),
    "identity_ask": Text("قارن السجلين", "Compare the records"),
    "identity_asked": Text("فُتح السؤال.", "The question is open."),
    "identity_ask_why": Text("ما الذي لاحظتَه؟", "What did you notice?"),
    "identity_locked": Text(
        "قد يكون مسجّلاً مرتين: لا بطاقة ولا نقل حتى يُحسم ذلك.",
        "May be on the record twice: no card and no movement until it is settled.",
    ),
    "identity_one_person": Text("شخص واحد بأكثر من سجل", "One person, more than one record"),
    "identity_goes_on": Text("السجل المستمر", "goes on"),
    "identity_under": Text("تابع له", "under it"),
    "identity_open_question": Text("افتح السؤال", "Open the question"),
}
