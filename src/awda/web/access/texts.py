"""What duties are called, and why one was refused."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {
    "DUTY_REASON_MISSING": Why(
        text=Text(
            ar="لا تُمنح مهمة ولا تُنهى بلا سبب مكتوب.",
            en="A duty is neither given nor ended without a written reason.",
        ),
        next=Text(
            ar="اكتب السبب: رقم الأمر أو ما جرى.",
            en="Write the reason: the order or event.",
        ),
    ),
    "DUTY_NOT_HELD": Why(
        text=Text(
            ar="لا يحمل {login} دور {role} لهذه الجهة.",
            en="{login} does not hold the role {role} for this party.",
        ),
        next=Text(
            ar="افتح قائمة المهام من جديد، واختر مهمة قائمة.",
            en="Open the list of duties again and choose one that is held.",
        ),
    ),
    "DUTY_HELD_ALREADY": Why(
        text=Text(
            ar="يحمل {login} دور {role} لهذه الجهة من قبل.",
            en="{login} already holds the role {role} for this party.",
        ),
        next=Text(ar="لا حاجة إلى شيء آخر.", en="Nothing more is needed."),
    ),
    "DUTY_WITHOUT_PARTY": Why(
        text=Text(
            ar="الجهة {party} غير مسجّلة أو أُغلقت.",
            en="The party {party} is not on the record, or has been closed.",
        ),
        next=Text(
            ar="سجّل الجهة أولاً، أو اختر جهة من القائمة.",
            en="Open the party first, or choose one from the list.",
        ),
    ),
    "ROLE_NOT_OF_PARTY": Why(
        text=Text(
            ar="دور {role} ليس من أدوار الجهة {party}.",
            en="The role {role} is none that the party {party} may have.",
        ),
        next=Text(
            ar="اختر دوراً من أدوار هذه الجهة، أو الجهة التي يعمل لها هذا الشخص.",
            en="Choose a role of this party, or the party this person works for.",
        ),
    ),
    "DUTY_TO_ONESELF": Why(
        text=Text(ar="لا يمنح أحد نفسه مهمة.", en="No one gives a duty to themselves."),
        next=Text(
            ar="اطلب ذلك من قيّم آخر للنظام.",
            en="Ask another keeper to give it.",
        ),
        rules=("L-06",),
    ),
    "DUTIES_CLASH": Why(
        text=Text(
            ar="لا يجمع مستخدم واحد بين {role} و{held}.",
            en="One login may not hold {role} together with {held}.",
        ),
        next=Text(
            ar="امنح المهمة لشخص آخر، أو أنهِ المهمة القائمة أولاً.",
            en="Give the duty to someone else, or end the duty that is held first.",
        ),
    ),
    "LOGIN_ILL_FORMED": Why(
        text=Text(
            ar="اسم المستخدم من 2 إلى 32 حرفاً لاتينياً صغيراً أو رقماً أو . _ - وليس اسم شخص.",
            en="A login is 2 to 32 small Latin letters, digits or . _ - and names no person.",
        ),
        next=Text(ar="اختر رمزاً مثل \u2066gate-2\u2069.", en="Choose a code such as gate-2."),
    ),
    "CLOCK_IS_NOBODY": Why(
        text=Text(
            ar="دور الساعة لنظام عودة وحده ولا يُمنح لأحد.",
            en="The clock's role is Awda's own and is given to no one.",
        ),
        next=Text(ar="اختر دوراً آخر.", en="Choose another role."),
    ),
    "LOGIN_TAKEN": Why(
        text=Text(ar="اسم المستخدم {login} موجود.", en="The login {login} exists."),
        next=Text(
            ar="اختر رمزاً آخر، أو امنح المستخدم الموجود المهمة.",
            en="Choose another code, or give the existing login the duty.",
        ),
    ),
    "PASSWORD_TOO_WEAK": Why(
        text=Text(
            ar="كلمة السر أقصر من {least} أحرف.",
            en="The password has under {least} characters.",
        ),
        next=Text(ar="اختر كلمة أطول.", en="Choose a longer one."),
    ),
    "LOGIN_WRONG": Why(
        text=Text(
            ar="اسم المستخدم أو كلمة السر غير صحيح.",
            en="The login or the password is not right.",
            ckb="ناوی بەکارهێنەر یان وشەی نهێنی هەڵەیە.",
        ),
        next=Text(
            ar="تحقق من لوحة المفاتيح والحروف، ثم حاول ثانية. إن نسيت كلمة السر فاسأل قيّم النظام.",
            en="Check the keyboard and try again. If the password is forgotten, ask the keeper.",
            ckb="تەختەکلیل بپشکنە و دووبارە هەوڵ بدەرەوە.",
        ),
    ),
    "TOO_MANY_ATTEMPTS": Why(
        text=Text(
            ar="محاولات كثيرة: {attempts} في {minutes} دقيقة.",
            en="Too many attempts: {attempts} within {minutes} minutes.",
        ),
        next=Text(
            ar="انتظر {minutes} دقيقة ثم حاول ثانية، أو اتصل بقيّم النظام.",
            en="Wait {minutes} minutes and try again, or call the keeper of this installation.",
        ),
    ),
    "OLD_PASSWORD_WRONG": Why(
        text=Text(ar="كلمة السر الحالية غير صحيحة.", en="The present password is not right."),
        next=Text(ar="اكتبها ثانية.", en="Type it again."),
    ),
    "PASSWORDS_DIFFER": Why(
        text=Text(
            ar="كلمتا السر الجديدتان مختلفتان.", en="The two new passwords are not the same."
        ),
        next=Text(ar="اكتب الكلمة نفسها مرتين.", en="Type the same one twice."),
    ),
    "TIME_UNREADABLE": Why(
        text=Text(ar="لم يُفهم الوقت المكتوب: {typed}.", en="The time could not be read: {typed}."),
        next=Text(
            ar="اكتبه هكذا: \u20662024-12-07 14:20\u2069، بتوقيت الموقع.",
            en="Write it like this: 2024-12-07 14:20, in the site's local time.",
        ),
    ),
}

ROLES: Words = {
    "gate_clerk": Text("كاتب المعبر", "gate clerk", "نووسەری دەروازە"),
    "registrar": Text("مسجِّل", "registrar", "تۆمارکار"),
    "interpreter": Text("مترجم", "interpreter", "وەرگێڕ"),
    "triage_medic": Text("مسعف الفرز", "triage medic"),
    "clinician": Text("طبيب", "clinician", "پزیشک"),
    "arms_officer": Text("ضابط الأسلحة", "arms officer", "ئەفسەری چەک"),
    "store_keeper": Text("أمين المستودع", "store keeper"),
    "screening_a": Text("مدقق أول", "screening reviewer A"),
    "screening_b": Text("مدقق ثانٍ", "screening reviewer B"),
    "protection": Text("مسؤول الحماية", "protection officer"),
    "child_protection": Text("عامل حماية الطفل", "child-protection worker"),
    "camp_manager": Text("مدير المخيم", "camp manager", "بەڕێوەبەری کەمپ"),
    "convoy_leader": Text("قائد القافلة", "convoy leader"),
    "liaison": Text("ضابط الارتباط", "liaison"),
    "receiver": Text("ضابط الجهة المستلِمة", "receiver's officer"),
    "monitor_icrc": Text("مراقب اللجنة الدولية للصليب الأحمر", "ICRC monitor"),
    "monitor_unhcr": Text("مراقب مفوضية اللاجئين", "UNHCR monitor"),
    "monitor_unicef": Text("مراقب اليونيسف", "UNICEF monitor"),
    "monitor_rights": Text("مراقب حقوق الإنسان", "human-rights monitor"),
    "data_protection": Text("مسؤول حماية البيانات", "data-protection officer"),
    "auditor": Text("مدقق السجل", "auditor"),
    "keeper": Text("قيّم النظام", "keeper of the installation"),
    "clock": Text("الساعة", "the clock"),
}
