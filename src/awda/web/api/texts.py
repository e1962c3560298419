"""What the API says when it refuses, besides what the contexts say. Arabic first."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {
    "REQUEST_MALFORMED": Why(
        text=Text(
            ar="لم يُفهم الطلب: {fields} من حقوله ليست كما يجب.",
            en="The request could not be read: {fields} of its fields are not as they should be.",
            ckb="داواکارییەکە نەخوێندرایەوە: {fields} خانە وەک پێویست نین.",
        ),
        next=Text(
            ar="انظر كل حقل في each، وقارنه بوصف الواجهة في ‎/api/docs.",
            en="See each field under each, and compare it with the description at /api/docs.",
            ckb="سەیری هەر خانەیەک بکە لە each، و لەگەڵ /api/docs بەراوردی بکە.",
        ),
    ),
    "REQUEST_TOO_LARGE": Why(
        text=Text(
            ar="الطلب أكبر من {most} ميغابايت، وهو الحد الأعلى هنا.",
            en="The request has more than {most} MB, which is the most here.",
        ),
        next=Text(
            ar="أرسل أقل في كل طلب. أما القائمة الطويلة فأدخلها من صفحة القوائم أو من سطر الأوامر:"
            " \u2066awda screening import\u2069. لم يتغير شيء.",
            en="Send less in each request. A long list comes in by the page of lists or by the"
            " command line: awda screening import. Nothing has changed.",
        ),
    ),
    "NOT_SIGNED_IN": Why(
        text=Text(
            ar="لم يُعرف من يطلب.",
            en="Nobody signed this request.",
            ckb="نازانرێت کێ داوا دەکات.",
        ),
        next=Text(
            ar="أرسل رمز الدخول في الترويسة Authorization: Bearer، أو ادخل من صفحة الدخول.",
            en="Send a token in the header Authorization: Bearer, or log in on the log-in page.",
        ),
    ),
    "TOKEN_NOT_GOOD": Why(
        text=Text(
            ar="رمز الدخول غير صالح: انتهى أو أُنهي، أو لم تعد المهمة قائمة.",
            en="The token is not good: it expired, was ended, or its duty is held no longer.",
            ckb="نیشانەکە کار ناکات: بەسەرچووە یان کۆتایی پێهێنراوە.",
        ),
        next=Text(
            ar="اطلب رمزاً جديداً من قيّم النظام.",
            en="Ask the keeper of this installation for a new one.",
        ),
    ),
    "TOKEN_READS_ONLY": Why(
        text=Text(ar="هذا الرمز للقراءة فقط.", en="This token may only read."),
        next=Text(
            ar="اطلب رمزاً للكتابة من قيّم النظام.",
            en="Ask the keeper for a token that may write.",
        ),
    ),
    "FORM_TOKEN_MISSING": Why(
        text=Text(
            ar="ينقص هذا الطلب رمز الصفحة التي جاء منها.",
            en="This request lacks the token of the page it comes from.",
        ),
        next=Text(
            ar="أرسل الترويسة X-CSRFToken مع الجلسة، أو استعمل رمز دخول للبرامج.",
            en="Send the header X-CSRFToken with a session, or use a token for programs.",
        ),
    ),
    "DUTY_NOT_CHOSEN": Why(
        text=Text(
            ar="لك أكثر من مهمة، ولم تُختر واحدة، أو ليس لك مهمة.",
            en="You hold several duties and none is chosen, or you hold none.",
        ),
        next=Text(ar="اختر مهمتك في صفحة المهام.", en="Choose the duty on the page of duties."),
    ),
    "NOTHING_HERE": Why(
        text=Text(
            ar="لا شيء هنا لهذه المهمة.",
            en="There is nothing here for this duty.",
            ckb="لێرە هیچ نییە بۆ ئەم ئەرکە.",
        ),
        next=Text(
            ar="تحقق من الرقم، أو اسأل من يحمل المهمة المختصة.",
            en="Check the id, or ask someone whose duty opens it.",
        ),
    ),
    "TOO_MANY_REQUESTS": Why(
        text=Text(
            ar="طلبات كثيرة: أكثر من {most} في الدقيقة.",
            en="Too many requests: more than {most} in a minute.",
        ),
        next=Text(ar="انتظر دقيقة ثم أعد الطلب.", en="Wait a minute, then ask again."),
    ),
    "TOKEN_WITHOUT_DUTY": Why(
        text=Text(
            ar="لا يحمل {login} دور {role} لهذه الجهة.",
            en="{login} does not hold the role {role} for this party.",
        ),
        next=Text(
            ar="امنح المستخدم المهمة أولاً؛ لا يفتح الرمز أكثر من مهمة قائمة.",
            en="Give the login the duty first; a token opens no more than a duty that is held.",
        ),
    ),
    "TOKEN_TERM": Why(
        text=Text(ar="مدة الرمز من يوم إلى {most} يوماً.", en="A token lasts 1 to {most} days."),
        next=Text(ar="اختر مدة أقصر.", en="Choose a shorter term."),
    ),
    "TOKEN_UNKNOWN": Why(
        text=Text(ar="لا رمز قائماً بهذا الرقم.", en="No open token has this number."),
        next=Text(ar="انظر قائمة الرموز: awda token list.", en="See the list: awda token list."),
    ),
}

# What is wrong with one field: the beginning of pydantic's name for it, and how it is said.
PROBLEMS: Words = {
    "missing": Text("هذا الحقل لازم.", "This field is needed.", "ئەم خانەیە پێویستە."),
    "extra_forbidden": Text(
        "هنا حقل لا يُعرف.", "There is an unknown field here.", "لێرە خانەیەکی نەناسراو هەیە."
    ),
    "enum": Text("ليس من القائمة.", "Not in the list.", "لە لیستەکەدا نییە."),
    "literal": Text("ليس من القائمة.", "Not in the list.", "لە لیستەکەدا نییە."),
    "union_tag": Text("ليس من القائمة.", "Not in the list.", "لە لیستەکەدا نییە."),
    "string_too_long": Text("النص طويل.", "The text is too long.", "دەقەکە درێژە."),
    "string_too_short": Text("الحقل فارغ.", "The field is empty.", "خانەکە بەتاڵە."),
    "string_pattern": Text(
        "الرموز من حروف لاتينية وأرقام و . _ : @ - فقط.",
        "A code has Latin letters, digits and . _ : @ - only.",
    ),
    "too_long": Text("القائمة طويلة.", "The list is too long.", "لیستەکە درێژە."),
    "unreadable": Text("لم يُفهم.", "It could not be read.", "نەخوێندرایەوە."),
}

# The reference page.
REFERENCE: Words = {
    "title": Text("واجهة البرامج", "The API", "ڕووکاری بەرنامەکان"),
    "intro": Text(
        "الإجراءات نفسها والقواعد نفسها التي في الصفحات، للبرامج. كل إجراء قيد في السجل.",
        "The same acts and the same rules as the pages, for programs. Each act is an entry on the"
        " record.",
    ),
    "acting": Text("كيف تُجري إجراءً", "How to act"),
    "acting_text": Text(
        "أرسل رقماً تختاره أنت (UUID) مع الإجراء. إن انقطع الاتصال فأرسله ثانية كما هو: له أثر واحد"
        " وجواب واحد. الحقول التي لا بد منها عليها نجمة.",
        "Send an id you draw (a UUID) with the command. If the connection breaks, send it again as"
        " it is: it has one effect and one answer. Fields that must be there bear a star.",
    ),
    "refusing": Text("إن رُفض", "If it is refused"),
    "refusing_text": Text(
        "الجواب رمز لا يتغير معناه، وجملة، وما العمل، والقاعدة. إن كان overridable صحيحاً فأعد"
        " الإرسال مع overrides وسبب مكتوب؛ يبقى السبب في السجل. ما عدا ذلك لا يملك أحد تجاوزه.",
        "The answer is a code that never changes its meaning, a sentence, what to do, and the rule."
        " If overridable is true, send it again with overrides and a reason, which stays on the"
        " record. Nothing else can be passed by anyone.",
    ),
    "reading": Text("القراءة", "Reading"),
    "reading_text": Text(
        "ترى كل مهمة أقل ما تحتاجه، وكل اطلاع يُسجَّل.",
        "Each duty sees the least it needs, and every read is logged.",
    ),
    "open": Text("السجل المفتوح", "The log in the open"),
    "open_text": Text(
        "بلا دخول: ليس فيها شخص. بها يتحقق أي أحد من السجل كله.",
        "Without logging in: no person is in it. With these anyone can verify the whole log.",
    ),
    "address": Text("العنوان", "Address"),
    "what": Text("ما هو", "What it is"),
    "shape": Text("الشكل", "Shape"),
    "shapes": Text("الأشكال والقوائم", "Shapes and lists"),
}

OPEN: Words = {
    "/log/checkpoint": Text("رأس السجل موقّعاً", "The signed head of the log"),
    "/log/vkey": Text("المفتاح العلني", "The public key"),
    "/log/tile/<L>/<N>": Text("بلاطة من البصمات", "A tile of hashes"),
    "/log/tile/entries/<N>": Text("حزمة من أغلفة القيود", "A bundle of envelopes"),
    "/api/policy": Text("أرقام القواعد وكل تغيير", "The numbers of the rules, and every change"),
    "/policy/policy.note": Text("السياسة موقّعة", "The policy as a signed note"),
    "/api/openapi.json": Text("وصف الواجهة للبرامج", "The description for programs"),
}
