"""The words of the site's own pages: header, footer, log-in, duties, errors. Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    # the mark and the frame
    "awda": Text("عودة", "Awda", "عەودە"),
    "motto": Text(
        "من دخل، ومن عاد، وفي عهدة من هو الآن.",
        "Who entered, who went home, and who answers for each of them now.",
        "کێ هاتە ژوورەوە، کێ گەڕایەوە، و ئێستا لە ئەستۆی کێدایە.",
    ),
    "skip": Text("انتقل إلى المحتوى", "Skip to the content", "بچۆ بۆ ناوەڕۆک"),
    "site_time": Text("وقت الموقع", "Site time", "کاتی شوێن"),
    "demonstration": Text(
        "عرض تجريبي: الأشخاص مختلقون، والساعة ليست ساعة اليوم.",
        "Demonstration: every person is invented, and the clock is not today's.",
        "نموونەیە: هەموو کەسەکان داهێنراون و کاتژمێرەکە هی ئەمڕۆ نییە.",
    ),
    "menu": Text("أقسام العمل", "Work", "کار"),
    "my_desk": Text("مكتبي", "My desk", "مێزەکەم"),
    "logins": Text("المستخدمون ومهامهم", "Logins and duties"),
    "reads": Text("سجل الاطلاع", "Who read what"),
    "look": Text("شكل الصفحات", "How pages look"),
    "language": Text("اللغة", "Language", "زمان"),
    "on_record": Text(
        "القيود في السجل: {size}", "Entries on the record: {size}", "تۆمارەکان: {size}"
    ),
    "root": Text("الجذر", "Root", "ڕەگ"),
    "last_entry": Text("آخر قيد", "Newest entry", "دوا تۆمار"),
    "what_is_this": Text("ما هذا؟", "What is this?", "ئەمە چییە؟"),
    "what_is_the_root": Text(
        "هذا الجذر بصمة كل ما سُجّل حتى الآن. إن تغيّر قيد قديم تغيّر الجذر،"
        " فيراه كل من احتفظ بنسخة منه.",
        "This root is a fingerprint of everything on the record so far. If an old entry changed,"
        " the root would change, and anyone who kept a copy would see it.",
    ),
    "drafts": Text(
        "وقائع لم تُسجَّل بعد: {n}", "Facts not yet on the record: {n}", "ڕووداوی تۆمارنەکراو: {n}"
    ),
    "draft_restored": Text(
        "أُعيد ما كتبتَه هنا من قبل. لم يُسجَّل بعد.",
        "What you had typed here is back. It is not on the record yet.",
    ),
    "draft_drop": Text("احذفه", "Discard it", "بیسڕەوە"),
    # coming in and going out
    "log_in": Text("دخول", "Log in", "چوونەژوورەوە"),
    "log_out": Text("خروج", "Log out", "چوونەدەرەوە"),
    "login": Text("اسم المستخدم", "Login", "ناوی بەکارهێنەر"),
    "login_hint": Text(
        "الرمز الذي أعطاك إياه قيّم النظام، مثل \u2066gate-2\u2069.",
        "The code your keeper gave you, such as gate-2.",
        "ئەو کۆدەی پێت دراوە، وەک \u2066gate-2\u2069.",
    ),
    "password": Text("كلمة السر", "Password", "وشەی نهێنی"),
    "change_password": Text("تغيير كلمة السر", "Change the password", "گۆڕینی وشەی نهێنی"),
    "old_password": Text("كلمة السر الحالية", "Present password", "وشەی نهێنی ئێستا"),
    "new_password": Text("كلمة السر الجديدة", "New password", "وشەی نهێنی نوێ"),
    "new_password_again": Text(
        "كلمة السر الجديدة مرة ثانية", "New password again", "دووبارەی وشەی نهێنی نوێ"
    ),
    "password_hint": Text("عشرة أحرف على الأقل.", "Ten characters at least.", "لانیکەم دە پیت."),
    "password_changed": Text("تغيّرت كلمة السر.", "The password has been changed."),
    # duties
    "duty": Text("المهمة", "Duty", "ئەرک"),
    "choose_duty": Text(
        "بأي مهمة تعمل الآن؟", "In which duty do you act now?", "ئێستا بە چ ئەرکێک کار دەکەیت؟"
    ),
    "choose_duty_why": Text(
        "كل ما تسجّله يحمل هذه المهمة وهذه الجهة.",
        "Everything you record carries this duty and this party.",
    ),
    "switch_duty": Text("تبديل المهمة", "Switch duty", "گۆڕینی ئەرک"),
    "no_duty": Text("لا مهمة لك الآن", "You hold no duty now", "ئێستا هیچ ئەرکێکت نییە"),
    "no_duty_next": Text(
        "اطلب من قيّم النظام أن يمنحك مهمة، ثم حدّث هذه الصفحة.",
        "Ask the keeper of this installation to give you one, then reload this page.",
    ),
    "desk_empty": Text(
        "لا صفحات لهذا الدور في هذا الإصدار.", "This version has no pages for this role yet."
    ),
    "desk_empty_next": Text(
        "إن كانت لك مهمة أخرى فبدّل إليها.", "If you hold another duty, switch to it."
    ),
    # the keeper's page
    "logins_intro": Text(
        "كل مهمة هنا قيد في السجل: من منحها ولماذا.",
        "Each duty here is an entry on the record: who gave it, and why.",
    ),
    "open_login": Text("فتح مستخدم جديد", "Open a login", "بەکارهێنەری نوێ"),
    "grant_duty": Text("منح مهمة", "Give a duty", "پێدانی ئەرک"),
    "end_duty": Text("إنهاء المهمة", "End this duty", "کۆتایی ئەرک"),
    "role": Text("الدور", "Role", "ڕۆڵ"),
    "party": Text("الجهة", "Party", "لایەن"),
    "party_hint": Text("رمز الجهة كما في السجل.", "The party's code, as on the record."),
    "reason": Text("السبب", "Reason", "هۆکار"),
    "reason_hint": Text("رقم الأمر أو ما جرى.", "The order's number, or what happened."),
    "granted": Text("مُنحت", "Given", "دراوە"),
    "granted_by": Text("منحها", "Given by", "لەلایەن"),
    "first_password": Text("كلمة سر أولى", "First password", "یەکەم وشەی نهێنی"),
    # the read log
    "reads_intro": Text(
        "كل مرة عُرض فيها شخص أو شيء: من، ومتى، وأي أقسام من السجل.",
        "Each time a person or item was shown: who looked, when, and which compartments.",
    ),
    "reads_search": Text("رقم السجل أو اسم المستخدم", "Subject id or login"),
    "reads_none": Text("لم يُعرض شيء.", "Nothing has been shown."),
    "at": Text("الوقت", "When", "کات"),
    "who": Text("من", "Who", "کێ"),
    "what": Text("ماذا", "What", "چی"),
    "compartments": Text("الأقسام", "Compartments", "بەشەکان"),
    # what went wrong
    "not_found": Text("لا توجد صفحة هنا", "There is no page here", "پەڕەیەک لێرە نییە"),
    "not_found_next": Text(
        "تحقق من العنوان، أو عُد إلى مكتبك. لم يتغير شيء في السجل.",
        "Check the address, or go back to your desk. Nothing on the record has changed.",
    ),
    "forbidden": Text(
        "هذه الصفحة ليست لدورك", "This page is not for your role", "ئەم پەڕەیە بۆ ڕۆڵی تۆ نییە"
    ),
    "forbidden_for": Text("يفتحها: {roles}.", "It opens for: {roles}."),
    "forbidden_next": Text(
        "بدّل مهمتك إن كنت تحمل إحداها، أو اطلب ذلك ممن يحملها.",
        "Switch your duty if you hold one of these, or ask someone who does.",
    ),
    "broken": Text("تعطّل شيء عندنا", "Something failed on our side", "شتێک لای ئێمە تێکچوو"),
    "broken_next": Text(
        "لم يُسجَّل شيء من هذا الطلب. عُد إلى الصفحة السابقة: ما كتبتَه محفوظ، ثم حاول ثانية.",
        "Nothing of this request is on the record. Go back: what you typed is kept; try again.",
    ),
    "bad_request": Text("طلب غير مفهوم", "The request could not be read"),
    "bad_request_next": Text(
        "افتح الصفحة من جديد وأرسل النموذج منها.",
        "Open the page again and send the form from there.",
    ),
    "too_large": Text("ما أُرسل أكبر مما تقبله الصفحات", "What was sent is more than a page takes"),
    "too_large_next": Text(
        "لم يُحفظ منه شيء. أرسل ملفاً أصغر، أو أدخل القائمة الطويلة من سطر الأوامر.",
        "Nothing of it was kept. Send a smaller file, or bring a long list in by the command line.",
    ),
    "stale_form": Text("مضى على هذه الصفحة وقت طويل", "This page has been open too long"),
    "stale_form_next": Text(
        "حدّث الصفحة وادخل ثانية إن لزم: ما كتبتَه محفوظ على هذا الجهاز، ثم أرسله.",
        "Reload the page, and log in again if asked: what you typed is kept on this device."
        " Then send it.",
    ),
    "back_to_desk": Text("عد إلى مكتبك", "Back to your desk", "بگەڕێوە بۆ مێزەکەت"),
    "reload": Text("حدّث الصفحة", "Reload the page", "پەڕەکە نوێ بکەوە"),
}

COMPARTMENTS: Words = {
    "custody": Text("العهدة", "custody"),
    "identity": Text("الهوية", "identity"),
    "service": Text("الخدمة", "service"),
    "equipment": Text("الأسلحة والأمانات", "weapons and belongings"),
    "medical": Text("الصحة", "medical"),
    "screening": Text("التدقيق", "screening"),
    "protection": Text("الحماية", "protection"),
    "child": Text("الطفل", "child"),
    "aftercare": Text("المتابعة", "aftercare"),
    "public": Text("عام", "public"),
}

LEVELS: Words = {
    "hard": Text("قاعدة لا يتجاوزها أحد", "a rule no one can pass"),
    "warn": Text("تحذير يُتجاوز بسبب موقَّع", "a warning, passed with a signed reason"),
    "record": Text("ما يجب تدوينه", "what must be on the record"),
}
