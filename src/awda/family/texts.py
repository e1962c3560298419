"""What families says: why something was refused, and its words on screens and papers."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

_TRACING: Refusals = {
    "TRACING_OPEN_ALREADY": Why(
        text=Text(ar="طلب البحث هذا مفتوح.", en="This tracing request is open already."),
        next=Text(ar="تابعه في القائمة.", en="Follow it on the list."),
        rules=("F-06",),
    ),
    "TRACING_NOT_OPEN": Why(
        text=Text(ar="لا طلب بحث بهذا الرقم.", en="There is no such tracing request."),
        next=Text(ar="افتح طلباً أولاً.", en="Open a request first."),
        rules=("F-06",),
    ),
    "TRACING_NOT_ASKED_FOR": Why(
        text=Text(
            ar="لا يُبحث عن أحد إلا بطلب الشخص نفسه.",
            en="Nobody is looked for unless the person asks for it.",
        ),
        next=Text(ar="اسأل الشخص على انفراد.", en="Ask the person in private."),
        rules=("F-06",),
    ),
    "TRACING_INCOMPLETE": Why(
        text=Text(
            ar="ينقص الاسم أو الصلة أو آخر مكان أو رقم الإحالة.",
            en="The name, relation, last place or reference is missing.",
        ),
        next=Text(ar="أكمل ما ينقص.", en="Complete what is missing."),
        rules=("F-06",),
    ),
    "TRACING_SENT_ALREADY": Why(
        text=Text(ar="أُرسل هذا الطلب من قبل.", en="This request has been sent."),
        next=Text(ar="انتظر الجواب أو افتح طلباً آخر.", en="Await the answer, or open another."),
        rules=("F-06",),
    ),
    "TRACING_NOT_SENT": Why(
        text=Text(ar="لم يُرسل هذا الطلب بعد.", en="This request has not been sent yet."),
        next=Text(ar="أرسله أولاً.", en="Send it first."),
        rules=("F-06",),
    ),
    "TRACING_CLOSED": Why(
        text=Text(ar="أُبلغ صاحب الطلب بالجواب وأُغلق.", en="Whoever asked was told; it is closed."),
        next=Text(ar="افتح طلباً جديداً.", en="Open a new request."),
        rules=("F-06",),
    ),
}
_MESSAGES: Refusals = {
    "MESSAGE_TAKEN_ALREADY": Why(
        text=Text(ar="هذه الرسالة مسجّلة.", en="This message is on the record."),
        next=Text(ar="سجّل الأخرى برقم جديد.", en="Record another under a new number."),
        rules=("F-06",),
    ),
    "MESSAGE_SHEETS": Why(
        text=Text(
            ar="عدد الأوراق من ورقة إلى {most}.", en="A message has from 1 to {most} sheets."
        ),
        next=Text(ar="صحّح العدد.", en="Correct the number."),
        rules=("F-06",),
    ),
    "MESSAGE_NOT_HERE": Why(
        text=Text(
            ar="ليست هذه الرسالة هنا: لم تُستلم أو مضت.",
            en="This message is not here: it was never taken in, or it has gone.",
        ),
        next=Text(ar="انظر قائمة الرسائل.", en="See the list of messages."),
        rules=("F-06",),
    ),
    "MESSAGE_BY_NO_ROUTE": Why(
        text=Text(
            ar="الصادرة تخرج بطريق الصليب أو الهلال الأحمر، والواردة تُسلَّم باليد.",
            en="An outgoing message goes by the Red Cross or Red Crescent; one that came is "
            "given by hand.",
        ),
        next=Text(ar="اختر الطريق الصحيح.", en="Choose the right way."),
        rules=("F-06",),
    ),
}
_CHOICES: Refusals = {
    "CHOICE_NOT_PUT_TO_ALL": Why(
        text=Text(
            ar="يُسأل بالغو الأسرة كلهم ({adults}) ولا أحد غيرهم.",
            en="All {adults} adults of the unit are asked, and nobody else.",
        ),
        next=Text(ar="اسأل من لم يُسأل.", en="Ask whoever has not been asked."),
        rules=("F-02",),
    ),
    "CHOICE_NOT_EXPLAINED": Why(
        text=Text(
            ar="لم يُشرح لهم أن الانتظار لا يُسقط موافقة أحد.",
            en="They have not heard that waiting costs nobody their approval.",
        ),
        next=Text(ar="اشرح ذلك ثم سجّل اختيارهم.", en="Say so, then record their choice."),
        rules=("F-02",),
    ),
    "CHOICE_WITHOUT_A_NOTE": Why(
        text=Text(
            ar="لا افتراق بلا ورقة فصل وقّعها كل بالغ.",
            en="Nobody parts without a split note that every adult has signed.",
        ),
        next=Text(ar="اكتب الورقة وخذ التواقيع.", en="Write the note and have it signed."),
        rules=("F-01", "F-02"),
    ),
    "CHOICE_WITHOUT_A_DAY": Why(
        text=Text(
            ar="من يؤجّل القرار يُسأل ثانيةً في يوم معلوم.",
            en="Whoever decides later is asked again on a known day.",
        ),
        next=Text(ar="اكتب يوماً آتياً.", en="Give a day to come."),
        rules=("F-02",),
    ),
}
_BUREAU: Refusals = {
    "EXTRACT_SENT_ALREADY": Why(
        text=Text(ar="خرج هذا الكشف من قبل.", en="This extract has gone out."),
        next=Text(ar="أخرج كشفاً جديداً.", en="Send a new one."),
        rules=("I-07",),
    ),
    "EXTRACT_NAMES_NOBODY": Why(
        text=Text(
            ar="الكشف يذكر شخصاً على الأقل، و{most} على الأكثر، كلاً مرة واحدة.",
            en="An extract names at least one person and at most {most}, each once.",
        ),
        next=Text(ar="صحّح القائمة.", en="Correct the list."),
        rules=("I-07",),
    ),
    "EXTRACT_OF_STRANGERS": Why(
        text=Text(
            ar="{count} من المذكورين ليسوا في السجل.", en="{count} of those named are unknown here."
        ),
        next=Text(ar="صحّح القائمة.", en="Correct the list."),
        rules=("I-07",),
    ),
    "EXTRACT_TO_A_PARTY": Why(
        text=Text(
            ar="كشف الوكالة المركزية لا تُسمّى له جهة، وكشف دولة الأصل لا يخرج "
            "إلا إلى جهة مستقبِلة قائمة.",
            en="To the Central Tracing Agency no party is named; to the state of origin one of "
            "its open receiving authorities is.",
        ),
        next=Text(
            ar="أرسله إلى الوكالة المركزية للبحث عن المفقودين.",
            en="Send it to the Central Tracing Agency.",
        ),
        rules=("I-08",),
    ),
    "EXTRACT_OF_CHILDREN": Why(
        text=Text(
            ar="{count} من المذكورين أطفال أو يُشك في أعمارهم: لا يُذكرون لدولة الأصل.",
            en="{count} of those named are, or may be, children: the state of origin is not told.",
        ),
        next=Text(
            ar="شأنهم عند جهة حماية الطفل.", en="Their matter is the child-protection body’s."
        ),
        rules=("I-08", "C-05"),
    ),
    "EXTRACT_WITHOUT_CONSENT": Why(
        text=Text(
            ar="{count} من المذكورين لم يقولوا نعم لإعلام هذه الجهة بهم.",
            en="{count} of those named have not said yes to this party being told of them.",
        ),
        next=Text(
            ar="لا يخرج شيء. الطريق المعتاد هو الوكالة المركزية؛ ومن أراد غيره يُسأل على انفراد.",
            en="Nothing goes out. The usual way is the Central Tracing Agency; whoever wants "
            "another is asked in private.",
        ),
        rules=("I-08",),
    ),
    "EXTRACT_CHANGED_SINCE": Why(
        text=Text(
            ar="تغيّرت الوقائع منذ خرج الكشف {sent}.",
            en="The facts have changed since extract {sent} went out.",
        ),
        next=Text(ar="أخرج كشفاً جديداً.", en="Send a new one."),
        rules=("I-07",),
    ),
}
REFUSALS: Refusals = {**_TRACING, **_MESSAGES, **_CHOICES, **_BUREAU}

ROUTES: Words = {
    "CENTRAL_TRACING_AGENCY": Text(
        "الوكالة المركزية للبحث عن المفقودين (الصليب الأحمر الدولي)",
        "Central Tracing Agency (ICRC)",
    ),
    "NATIONAL_SOCIETY": Text("جمعية الهلال الأحمر الوطنية", "National Red Crescent society"),
}
OUTCOMES: Words = {
    "FOUND": Text("وُجد", "found"),
    "NOT_FOUND": Text("لم يوجد", "not found"),
    "DIED": Text("توفي", "died"),
    "NO_NEWS_WISHED": Text("لا خبر يمكن نقله", "no news can be passed on"),
}
DIRECTIONS: Words = {
    "OUTGOING": Text("رسائل صادرة", "messages out"),
    "INCOMING": Text("رسائل واردة", "messages in"),
}
RETURNED: Words = {
    "ADDRESS_NOT_FOUND": Text("العنوان غير موجود", "address not found"),
    "MOVED_AWAY": Text("انتقل", "moved away"),
    "NOT_ACCEPTED": Text("لم يقبلها صاحبها", "not accepted"),
    "DIED": Text("توفي", "died"),
}
WAYS: Words = {
    "WAIT": Text("ينتظرون معاً", "all wait"),
    "PART": Text("يفترقون بورقة فصل", "part, with a split note"),
    "LATER": Text("يقرّرون لاحقاً", "decide later"),
}
TO: Words = {
    "CENTRAL_TRACING_AGENCY": ROUTES["CENTRAL_TRACING_AGENCY"],
    "STATE_OF_ORIGIN": Text("دولة الأصل، بموافقة كل واحد", "state of origin, by each one’s yes"),
}
