"""What screening says: why something was refused, and the words of its code lists.

Gathered here for the site; the slice of watchlists keeps its own. Nothing here tells one reviewer
what another found.
"""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words
from awda.screening.watchlists import texts as watchlists

_ANOTHER = Text(
    ar="اطلب ذلك من مراجع آخر في الوحدة الأخرى.",
    en="Ask another reviewer, of the other unit.",
)
_OPEN_LIST = Text(ar="افتح قائمة العمل واختر منها.", en="Open the worklist and choose from it.")

REFUSALS: Refusals = {
    **watchlists.REFUSALS,
    "NO_LIST_IN_USE": Why(
        text=Text(
            ar="لا توجد قائمة سارية يُقارَن بها أحد.",
            en="No list is in force to compare anybody with.",
        ),
        next=Text(
            ar="أدخل قائمة سارية أو مدّد قائمة منتهية.",
            en="Bring in a list that is in force, or renew one that has expired.",
        ),
        rules=("S-04",),
    ),
    "NO_SUCH_HIT": Why(
        text=Text(ar="لا يوجد تطابق بهذا الرقم.", en="There is no hit of that id."),
        next=_OPEN_LIST,
    ),
    "YOUR_FINDING_FIRST": Why(
        text=Text(
            ar="لم تسجل رأيك بعد، فلا يُفتح لك ما قيل في هذا التطابق من قبل.",
            en="Your finding is not saved yet, so nothing that was found before opens to you.",
        ),
        next=Text(
            ar="سجّل رأيك في صفحة التطابق أولاً.", en="Save your finding on the hit's page first."
        ),
        rules=("S-01",),
    ),
    "NO_SUCH_RUN": Why(
        text=Text(ar="لا توجد مقارنة بهذا الرقم.", en="There is no run of that id."),
        next=_OPEN_LIST,
    ),
    "SCREENED_ONLY_IN_CUSTODY": Why(
        text=Text(
            ar="لا يُدقَّق إلا من هو في العهدة الآن.",
            en="Only people who are in custody now are screened.",
        ),
        next=Text(ar="تحقق من السجل.", en="Check the record."),
    ),
    "CHILD_IS_NOT_SCREENED": Why(
        text=Text(
            ar="لا يُدقَّق طفل ولا من يُشكّ في أنه طفل، ولا يُسأل عن شأن عسكري أو أمني.",
            en="Nobody under 18, or whose age is in doubt, is screened or questioned on military"
            " or security matters.",
        ),
        next=Text(
            ar="اترك الأمر لهيئة حماية الطفل. لا يملك أحد تجاوز هذه القاعدة.",
            en="Leave it to the child-protection body. No one can pass this rule.",
        ),
        rules=("S-09", "S-03"),
    ),
    "PERSON_IS_OF_AGE": Why(
        text=Text(
            ar="هذا الشخص بالغ بلا شك في السجل.", en="On the record this person is surely of age."
        ),
        next=Text(
            ar="إن بدا أصغر فسجّل تقدير العمر أولاً.",
            en="If they look younger, record that first: estimate the age.",
        ),
        rules=("S-09", "C-01"),
    ),
    "HIT_OPEN_ALREADY": Why(
        text=Text(ar="هذا التطابق مفتوح للمراجعة.", en="This hit is open for review."),
        next=_OPEN_LIST,
    ),
    "HIT_NOT_OPEN": Why(
        text=Text(ar="هذا التطابق ليس مفتوحاً للمراجعة.", en="This hit is not open for review."),
        next=Text(
            ar="إن جدّ جديد فأعد فتحه بسبب مكتوب.",
            en="If something new is known, open it again with a written reason.",
        ),
    ),
    "REVIEWER_WITHOUT_UNIT": Why(
        text=Text(
            ar="لا تُحسب مراجعة بلا اسم مراجع ووحدته.",
            en="A review without a named reviewer and a unit does not count.",
        ),
        next=Text(
            ar="ادخل باسمك، أو اذكره في سطر الأوامر: \u2066--as\u2069.",
            en="Log in as yourself, or name yourself on the command line: --as.",
        ),
        rules=("S-01",),
    ),
    "REVIEWER_WAS_INVOLVED": Why(
        text=Text(
            ar="شاركتَ في هذه القضية من قبل، والاعتراض ينظر فيه من لم يشارك.",
            en="You were involved in this matter before; a challenge goes to people who were not.",
        ),
        next=_ANOTHER,
        rules=("S-06",),
    ),
    "REVIEWER_TWICE": Why(
        text=Text(
            ar="سجّلتَ رأيك، ولا يُحسب رأي شخص واحد مرتين.",
            en="You have given yours; one person does not count twice.",
        ),
        next=_ANOTHER,
        rules=("S-01",),
    ),
    "REVIEWER_SAME_UNIT": Why(
        text=Text(
            ar="المراجع الآخر من وحدتك، والمراجعان من وحدتين مختلفتين.",
            en="The other reviewer is of your unit; the two are of different units.",
        ),
        next=_ANOTHER,
        rules=("S-01",),
    ),
    "REVIEWER_SAME_ROLE": Why(
        text=Text(
            ar="سبقك مراجع بالدور نفسه (أ أو ب).",
            en="A reviewer of the same role (A or B) was here before you.",
        ),
        next=_ANOTHER,
        rules=("S-01",),
    ),
    "TOO_MANY_REVIEWS": Why(
        text=Text(
            ar="بلغت الآراء {most} ولم يتفق اثنان من وحدتين.",
            en="There are {most} opinions, and no two of different units agree.",
        ),
        next=Text(
            ar="سجّل سبب التأخير كل أسبوع وارفع الأمر إلى الوحدتين.",
            en="Record the delay each week, and bring it before both units.",
        ),
        rules=("S-01", "S-07"),
    ),
    "SCREENING_WORDS_MISSING": Why(
        text=Text(ar="الأسباب غير مكتوبة.", en="The reasons are not written."),
        next=Text(
            ar="اكتب الأسباب بكلماتك كاملةً.", en="Write the reasons, in full and in your words."
        ),
        rules=("S-01",),
    ),
    "GROUNDS_FORBIDDEN": Why(
        text=Text(
            ar="لا يقوم قرار ضد أحد على تشابه الاسم أو القرابة أو العشيرة أو المذهب أو المنطقة"
            " أو كونه رجلاً في سن القتال أو فقدان الأوراق أو وشم أو ندبة أو وشاية مجهولة، وحدها"
            " أو مجتمعة.",
            en="A similar name, kinship, tribe, sect or home area, being a man of fighting age,"
            " missing papers, tattoos or scars, an anonymous accusation: alone or together these"
            " ground nothing against anybody.",
        ),
        next=Text(
            ar="أضف أمراً آخر واحداً على الأقل وُصف وتُحقق منه: ما هو، ومن أين، وكيف. وإلا فلا مانع.",
            en="Add at least one other item, described and checked: what, from where, how. If there"
            " is none, the person is clear.",
        ),
        rules=("S-02",),
    ),
    "GROUND_NOT_CHECKED": Why(
        text=Text(
            ar="بند بلا وصف أو مصدر مسمّى أو طريقة تحقق ({kind}).",
            en="An item lacks its description, a named source, or how it was checked ({kind}).",
        ),
        next=Text(
            ar="اكتب ما هو، ومن أين أو ممن، وكيف تُحقق منه.",
            en="Write what it is, from where or whom, and how it was checked.",
        ),
        rules=("S-02",),
    ),
    "GIST_MISSING": Why(
        text=Text(
            ar="لا يصدر قرار ضد أحد بلا خلاصة أسباب تُقال له.",
            en="Nothing is decided against anybody without a gist that they can be told.",
        ),
        next=Text(
            ar="اكتب خلاصة الأسباب بما يجوز قوله للشخص.",
            en="Write the gist of the reasons as the person may be told them.",
        ),
        rules=("S-06",),
    ),
    "HOLD_WITHOUT_END": Why(
        text=Text(
            ar="التعليق له نهاية خلال {most} يوماً.",
            en="A hold has an end, within {most} days.",
        ),
        next=Text(ar="اكتب تاريخ نهايته.", en="Write the day it ends."),
        rules=("S-07",),
    ),
    "REFER_TO_JUSTICE_ONLY": Why(
        text=Text(
            ar="الشبهة بجريمة خطيرة تُحال إلى جهة قضائية، لا إلى المخيم.",
            en="An indication of a serious crime goes to a justice authority, not to camp staff.",
        ),
        next=Text(
            ar="اختر جهة من نوع «القضاء» مسجلة ومفتوحة.",
            en="Choose an open party of the kind justice.",
        ),
        rules=("S-08",),
    ),
    "NOTHING_TO_GIVE_NOTICE_OF": Why(
        text=Text(
            ar="لا يوجد قرار ضد الشخص يُبلَّغ به.",
            en="There is no adverse outcome to give notice of.",
        ),
        next=_OPEN_LIST,
        rules=("S-06",),
    ),
    "NOTICE_GIVEN_ALREADY": Why(
        text=Text(ar="سُلّم هذا الإشعار من قبل.", en="This notice was given before."),
        next=_OPEN_LIST,
        rules=("S-06",),
    ),
    "NOTHING_TO_CHALLENGE": Why(
        text=Text(
            ar="لا يوجد قرار ضد الشخص يُعترض عليه.", en="There is no adverse outcome to challenge."
        ),
        next=_OPEN_LIST,
        rules=("S-06",),
    ),
    "CHALLENGE_OPEN_ALREADY": Why(
        text=Text(ar="اعتراضه قيد النظر.", en="Their challenge is being looked at."),
        next=_OPEN_LIST,
        rules=("S-06",),
    ),
    "NO_ERROR_TO_TELL": Why(
        text=Text(
            ar="لم يُحكم بأن القائمة أصابت شخصاً آخر.",
            en="Nobody found that the list stopped another person.",
        ),
        next=_OPEN_LIST,
    ),
    "OWNER_TOLD_ALREADY": Why(
        text=Text(ar="أُبلغ صاحب القائمة من قبل.", en="The list's owner was told before."),
        next=_OPEN_LIST,
    ),
    "NOTHING_TO_REFER": Why(
        text=Text(ar="لا إحالة تُرسل.", en="There is no referral to send."),
        next=_OPEN_LIST,
        rules=("S-08",),
    ),
    "SENT_TO_JUSTICE_ALREADY": Why(
        text=Text(ar="أُرسلت الإحالة من قبل.", en="The referral was sent before."),
        next=_OPEN_LIST,
        rules=("S-08",),
    ),
    "RUN_SIGNED_ALREADY": Why(
        text=Text(ar="وقّع هذه المقارنة اثنان.", en="Two have signed for this run."),
        next=_OPEN_LIST,
        rules=("S-01",),
    ),
}

OUTCOMES: Words = {
    "CLEAR": Text("لا مانع", "clear", "هیچ ڕێگرییەک نییە", "asteng tune"),
    "CLEAR_NOTE": Text("لا مانع مع نصيحة بالمتابعة", "clear, follow-up advised"),
    "ERROR": Text("شخص آخر غير المدرج", "another person than the one listed"),
    "HOLD": Text("تعليق إلى أجل", "hold, time-limited", "ڕاگرتنی کاتی", "rawestandina demkî"),
    "REFER_JUSTICE": Text(
        "إحالة إلى القضاء", "referred to justice", "ڕەوانەی دادگا", "şandin bo dadgehê"
    ),
}

GROUNDS: Words = {
    "SIMILAR_NAME": Text("تشابه الاسم", "similar name"),
    "KINSHIP": Text("قرابة بمشتبه به", "kinship with a suspect"),
    "TRIBE_SECT_HOME": Text("العشيرة أو المذهب أو المنطقة", "tribe, sect or home area"),
    "FIGHTING_AGE": Text("رجل في سن القتال", "a man of fighting age"),
    "NO_PAPERS": Text("لا أوراق معه", "lack of papers"),
    "BODY_MARKS": Text("وشم أو ندبة", "tattoos or scars"),
    "ANONYMOUS": Text("وشاية مجهولة المصدر", "an anonymous accusation"),
    "DOCUMENT": Text("وثيقة فُحصت", "a document, examined"),
    "BIRTH_AND_PARENTS": Text("الميلاد واسما الوالدين معاً", "birth and both parents together"),
    "COURT_RECORD": Text("سجل محكمة", "a court's record"),
    "NAMED_WITNESS": Text("شاهد مسمّى", "a named witness"),
    "OFFICIAL_RECORD": Text("سجل رسمي", "an official record"),
    "OWN_STATEMENT": Text("قوله بحرية وبلغته", "their own free statement, in their language"),
}

POINTS: Words = {
    "NAME": Text("الاسم", "name"),
    "BIRTH": Text("الميلاد", "birth"),
    "FATHER": Text("الأب", "father"),
    "MOTHER": Text("الأم", "mother"),
    "NATIONALITY": Text("الجنسية", "nationality"),
    "SEX": Text("الجنس", "sex"),
    "DOCUMENT": Text("رقم الوثيقة", "document number"),
}

VERDICTS: Words = {
    "AGREES": Text("متفق", "agrees"),
    "NEAR": Text("قريب", "near"),
    "DIFFERS": Text("مختلف", "differs"),
    "UNKNOWN": Text("غير معروف", "not known"),
}

HOW_MET: Words = {
    "same": Text("حرفاً بحرف", "letter for letter"),
    "spelling": Text("كتابة أخرى للاسم نفسه", "another spelling of it"),
    "across": Text("الاسم نفسه بخط آخر", "the same name in another script"),
    "initial": Text("حرف قد يرمز إليه", "a letter that may stand for it"),
    "joined": Text("كلمتان هنا وواحدة هناك", "two words here, one there"),
    "part": Text("أحدهما بداية الآخر أو نهايته", "one begins or ends as the other"),
    "alone": Text("لا مقابل له", "met nothing"),
}

CHALLENGED_BY: Words = {
    "PERSON": Text("صاحب الشأن", "the person"),
    "REPRESENTATIVE": Text("من يمثله", "someone for them"),
    "MONITOR": Text("جهة مراقبة", "a monitor"),
}

TOLD: Words = {
    "PAPER_AND_READ": Text("ورقة قُرئت عليه", "on paper, and read aloud"),
    "PAPER": Text("ورقة", "on paper"),
    "READ_ALOUD": Text("قُرئ عليه", "read aloud"),
}

NOTICE_LANGUAGES: Words = {
    "ar": Text("العربية", "Arabic"),
    "en": Text("الإنكليزية", "English"),
    "ckb": Text("الكردية السورانية", "Sorani Kurdish"),
    "ku": Text("الكردية الكرمانجية", "Kurmanji Kurdish"),
}

RESULTS: Words = {
    "NOT_STARTED": Text("لم يُدقَّق بعد", "not screened yet"),
    "RUN": Text("قورن، وينتظر توقيعين", "compared; two signatures awaited"),
    "HIT_REVIEW_1": Text("قيد المراجعة", "in review"),
    "HIT_REVIEW_2": Text("قيد المراجعة", "in review"),
    "CLEAR": Text("لا مانع", "clear"),
    "HOLD": Text("معلّق إلى أجل", "on hold"),
    "REFER_JUSTICE": Text("أُحيل إلى القضاء", "referred to justice"),
    "CHALLENGED": Text("اعتراض قيد النظر", "challenged, being looked at"),
    "NOT_FOR_CHILDREN": Text("لا يُدقَّق", "not screened"),
}

TALLIES: Words = {
    "RAISED": Text("تطابقات أُثيرت", "hits raised"),
    "CONFIRMED": Text("ثبتت", "confirmed"),
    "DISMISSED": Text("رُدّت", "dismissed"),
    "OVERTURNED": Text("نُقضت بالاعتراض", "overturned on challenge"),
}
