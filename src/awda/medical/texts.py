"""What care says: why a note, a check or a handing was refused, and its code lists."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

FILE: Refusals = {
    "NOT_OF_CARE_TEAM": Why(
        text=Text(
            ar="لا يُفتح الملف الطبي إلا للفريق الذي يرعى هذا الشخص الآن، أو لمن أُحيل إليه.",
            en="A medical file opens only to the team that cares for this person now, or to one"
            " the person was referred to.",
        ),
        next=Text(
            ar="اطلب إحالة من الفريق الذي يرعاه، أو اقبل عهدته أولاً.",
            en="Ask the team that cares for them for a referral, or accept custody first.",
        ),
        rules=("M-02",),
    ),
    "NOTE_OF_A_CLINICIAN": Why(
        text=Text(
            ar="هذا النوع من الملاحظات يكتبه الطبيب وحده ({may}).",
            en="A note of this kind is written by a clinician only ({may}).",
        ),
        next=Text(
            ar="سجّل الفرز والعلامات والحساسية والأدوية، واترك الباقي للطبيب.",
            en="Record triage, signs, allergies and medicines; leave the rest to the clinician.",
        ),
        rules=("M-02",),
    ),
    "NOTE_EMPTY": Why(
        text=Text(ar="الملاحظة بلا مضمون.", en="The note says nothing."),
        next=Text(ar="اكتب السطر الأول على الأقل.", en="Write its first line at least."),
    ),
    "NO_SUCH_NOTE": Why(
        text=Text(
            ar="لا توجد في هذا الملف ملاحظة قائمة بالقيد {entry}.",
            en="No standing note of this file is in entry {entry}.",
        ),
        next=Text(
            ar="افتح الملف وصحّح ملاحظة لم تُصحَّح من قبل.",
            en="Open the file and correct a note that has not been corrected yet.",
        ),
    ),
    "NOTHING_OBSERVED": Why(
        text=Text(ar="لم تُسجَّل أي علامة.", en="No sign is given."),
        next=Text(ar="اكتب علامة واحدة أو كلمة.", en="Give one sign, or a word."),
        rules=("M-01",),
    ),
    "SIGN_OUT_OF_RANGE": Why(
        text=Text(
            ar="القيمة {field} خارج المدى من {least} إلى {most}.",
            en="The value {field} is outside {least} to {most}.",
        ),
        next=Text(ar="قِس من جديد واكتب ما قرأت.", en="Measure again, and write what you read."),
    ),
    "NO_CARE_THERE": Why(
        text=Text(
            ar="لا يُحال أحد إلى {party}: ليست جهة رعاية مفتوحة.",
            en="Nobody is referred to {party}: it is no open party that cares for people.",
        ),
        next=Text(
            ar="اختر مستشفى أو جهة مضيفة أو هيئة رعاية أطفال.",
            en="Choose a hospital, a host or a child-protection body.",
        ),
        rules=("M-02", "M-07"),
    ),
    "REFERRED_ALREADY": Why(
        text=Text(ar="الإحالة إلى {party} قائمة.", en="The person is referred to {party} already."),
        next=Text(ar="لا حاجة إلى شيء.", en="Nothing needs to be done."),
    ),
    "NOT_REFERRED": Why(
        text=Text(ar="لا إحالة قائمة إلى {party}.", en="There is no open referral to {party}."),
        next=Text(ar="افتح الملف وانظر الإحالات.", en="Open the file and see its referrals."),
    ),
    "RETURN_TICKET_MISSING": Why(
        text=Text(
            ar="لا تذكرة عودة: {party} ليست جهة مفتوحة تستعيد المريض.",
            en="No return ticket: {party} is no open party that takes the patient back.",
        ),
        next=Text(
            ar="سمِّ الجهة التي يعود إليها بعد العلاج.",
            en="Name the party they go back to after treatment.",
        ),
        rules=("M-06",),
    ),
    "NO_HOLD_TO_LIFT": Why(
        text=Text(ar="لا منع طبياً قائماً.", en="No medical hold stands."),
        next=Text(ar="لا حاجة إلى شيء.", en="Nothing needs to be done."),
    ),
    "HOLD_NEEDS_A_REVIEW_DAY": Why(
        text=Text(
            ar="لا يُمنع أحد من السفر بلا يوم قادم يُراجَع فيه المنع.",
            en="Nobody is held back without a day ahead on which the hold is reviewed.",
        ),
        next=Text(ar="اكتب يوم المراجعة.", en="Give the day of review."),
    ),
    "ALREADY_CERTIFIED": Why(
        text=Text(ar="للوفاة شهادة طبية مسجلة.", en="The death is certified already."),
        next=Text(
            ar="إن كان فيها خطأ فاكتب ملاحظة تذكره.",
            en="If it is mistaken, write a note that says so.",
        ),
        rules=("M-08",),
    ),
}

SUMMARY: Refusals = {
    "SUMMARY_TO_A_DOCTOR_ONLY": Why(
        text=Text(
            ar="لا يُسلَّم الملخص الطبي إلا لصاحبه، أو لطبيب مُسمّى في مرفق مُسمّى؛ ولا يُسلَّم لقائد.",
            en="A medical summary goes to the person, or to a named doctor of a named facility;"
            " never to a commander.",
        ),
        next=Text(
            ar="اكتب اسم الطبيب والمرفق، أو سلّمه لصاحبه في ظرف مغلق.",
            en="Give the doctor and the facility, or hand it to the person in a sealed envelope.",
        ),
        rules=("M-07",),
    ),
    "SUMMARY_WITHOUT_CONSENT": Why(
        text=Text(
            ar="لا يُرسل الملخص إلى طبيب بلا موافقة صاحبه مسجلةً بلغته.",
            en="A summary goes to a doctor only with the person's recorded consent, and the"
            " language it was asked in.",
        ),
        next=Text(
            ar="اسأله بلغة يفهمها؛ وإن رفض فسلّمه الظرف في يده.",
            en="Ask in a language they understand; if they decline, give them the envelope.",
        ),
        rules=("M-07",),
    ),
    "SUMMARY_CHANGED_SINCE": Why(
        text=Text(
            ar="لا يطابق الملخص ما سُلّم: تغيّر الاسم أو تاريخ الميلاد بعد التسليم.",
            en="The summary is not what was handed over: a name or birth date was corrected since.",
        ),
        next=Text(
            ar="سجّل تسليماً جديداً واطبع ورقته.", en="Record a new handing and print its paper."
        ),
        rules=("M-07",),
    ),
    "NO_SUCH_SUMMARY": Why(
        text=Text(ar="لم يُسلَّم ملخص بهذا القيد.", en="No summary was handed over in this entry."),
        next=Text(ar="افتح الملف واختر تسليماً.", en="Open the file and choose a handing."),
    ),
    "FHIR_NOT_INSTALLED": Why(
        text=Text(
            ar="حزمة FHIR غير مثبتة على هذا الجهاز.",
            en="The FHIR package is not installed here.",
        ),
        next=Text(
            ar="ثبّت fhir.resources، أو اطبع الظرف فهو لا يحتاجها.",
            en="Install fhir.resources, or print the envelope, which does not need it.",
        ),
    ),
}

FITNESS: Refusals = {
    "NOT_HELD_ANY_MORE": Why(
        text=Text(
            ar="هذا الشخص ليس في عهدة أحد الآن.",
            en="This person is in nobody's custody now.",
        ),
        next=Text(ar="لا فحص سفر لمن لا يُنقل.", en="Who is not moved needs no check."),
        rules=("M-03",),
    ),
    "RED_IS_NOT_FIT": Why(
        text=Text(
            ar="لون الفرز أحمر: لا يُقال عن هذا الشخص إنه لائق للسفر.",
            en="The triage colour is red: this person cannot be called fit to travel.",
        ),
        next=Text(
            ar="عالِجه وأعد الفرز، ثم افحص من جديد.",
            en="Treat and triage again, then check again.",
        ),
        rules=("M-01", "M-03"),
    ),
    "DEFERRAL_NEEDS_A_DAY": Why(
        text=Text(
            ar="«غير لائق حتى» تحتاج يوماً قادماً، وغيرها لا يوم له.",
            en="'Not fit until' needs a day ahead; no other result has one.",
        ),
        next=Text(ar="اكتب اليوم الذي يُعاد فيه الفحص.", en="Give the day on which to check again."),
        rules=("M-03",),
    ),
    "FIT_WITHOUT_THESE_NEEDS": Why(
        text=Text(
            ar="من يحتاج مساعدة أو مرافقاً ليس «لائقاً» بلا زيادة: {needs}.",
            en="Who needs an aid or an escort is not plainly fit: {needs}.",
        ),
        next=Text(
            ar="اختر «لائق مع مساعدة» أو «لائق مع مرافق».",
            en="Choose fit with aid, or fit with escort.",
        ),
        rules=("M-04",),
    ),
    "AID_NOT_NAMED": Why(
        text=Text(
            ar="«لائق مع مساعدة» بلا نقالة ولا كرسي ولا أكسجين، أو معها مرافق.",
            en="Fit with aid names no stretcher, wheelchair or oxygen, or names an escort.",
        ),
        next=Text(
            ar="سمِّ المساعدة؛ ومن يحتاج مرافقاً فهو «لائق مع مرافق».",
            en="Name the aid; who needs an escort as well is fit with escort.",
        ),
        rules=("M-04",),
    ),
    "ESCORT_NOT_NAMED": Why(
        text=Text(
            ar="«لائق مع مرافق» ولم يُذكر ممرض ولا طبيب.",
            en="Fit with escort names neither a nurse nor a doctor.",
        ),
        next=Text(ar="اختر من يرافقه.", en="Choose who escorts them."),
        rules=("M-04",),
    ),
    "MEDICINES_NOT_PACKED": Why(
        text=Text(
            ar="لا تنقطع أدوية هذا الشخص ({medicines}) في الطريق، ولم تُطلب له أدوية السفر.",
            en="This person's medicines ({medicines}) must not be broken off on the way, and none"
            " are asked for.",
        ),
        next=Text(
            ar="أضف أدوية الطريق و14 يوماً بعده.",
            en="Add medicines for the journey and the 14 days after it.",
        ),
        rules=("M-04",),
    ),
    "TOO_MANY_CHECKS": Why(
        text=Text(
            ar="فحوص كثيرة في مرة واحدة: أكثر من {most}.", en="More than {most} checks at once."
        ),
        next=Text(ar="قسّمها.", en="Split them."),
    ),
}

VERDICTS: Refusals = {
    # Answers of `queries.fitness` and `queries.hold`, for whoever decides on a departure.
    "FITNESS_MISSING": Why(
        text=Text(ar="لم يُفحص للسفر.", en="There is no fit-to-travel check."),
        next=Text(ar="اطلب فحصاً من الطبيب.", en="Ask a clinician for a check."),
        rules=("M-03",),
    ),
    "FITNESS_EXPIRED": Why(
        text=Text(
            ar="مضى على فحص السفر أكثر من عمره عند المغادرة.",
            en="The fit-to-travel check will be older than its life at departure.",
        ),
        next=Text(ar="اطلب فحصاً جديداً.", en="Ask a clinician for a new check."),
        rules=("M-03",),
    ),
    "NOT_FIT": Why(
        text=Text(ar="غير لائق للسفر.", en="Not fit to travel."),
        next=Text(
            ar="يبقى تحت الرعاية؛ وتختار أسرته الانتظار أو السفر.",
            en="They stay in care; their family chooses to wait or to go.",
        ),
        rules=("M-03", "M-05"),
    ),
    "NEEDS_UNMATCHED": Why(
        text=Text(
            ar="حاجة للسفر لم يُوجد لها ما يقابلها في القافلة.",
            en="A need for the journey is matched by nothing on the convoy.",
        ),
        next=Text(
            ar="أضف المقعد أو المرافق أو المعدات، أو أجّل سفره.",
            en="Add the seat, escort or equipment, or let the person wait.",
        ),
        rules=("M-04",),
    ),
    "MEDICAL_HOLD": Why(
        text=Text(
            ar="لا يسافر مع غيره الآن بقرار طبي.",
            en="Not to travel with others now, on medical advice.",
        ),
        next=Text(ar="انتظر رفع المنع من الطبيب.", en="Wait until a clinician lifts the hold."),
        rules=("M-03",),
    ),
}

REFUSALS: Refusals = {**FILE, **SUMMARY, **FITNESS, **VERDICTS}

FITNESS_RESULTS: Words = {
    "FIT": Text("لائق للسفر", "fit"),
    "FIT_ESC": Text("لائق مع مرافق طبي", "fit with medical escort"),
    "FIT_AID": Text("لائق مع مساعدة", "fit with aid"),
    "DEFER": Text("غير لائق حتى تاريخ", "not fit until a day"),
    "UNFIT": Text("غير لائق", "not fit"),
}
STANDINGS: Words = {
    "NOT_CHECKED": Text("لم يُفحص للسفر", "not checked for travel"),
    "UNDER_TREATMENT": Text("تحت العلاج", "under treatment"),
    "FIT": Text("لائق للسفر", "fit"),
    "FIT_ESC": Text("لائق مع مرافق طبي", "fit with medical escort"),
    "FIT_AID": Text("لائق مع مساعدة", "fit with aid"),
    "NOT_FIT_UNTIL": Text("غير لائق حتى تاريخ", "not fit until a day"),
    "NOT_FIT": Text("غير لائق", "not fit"),
    "CHECK_EXPIRED": Text("انتهى عمر الفحص", "check expired"),
}
RESOURCES: Words = {
    "STRETCHER": Text("نقّالة", "stretcher"),
    "WHEELCHAIR": Text("كرسي متحرك", "wheelchair"),
    "OXYGEN": Text("أكسجين", "oxygen"),
    "ESCORT_NURSE": Text("ممرض مرافق", "escort nurse"),
    "ESCORT_DOCTOR": Text("طبيب مرافق", "escort doctor"),
    "MEDICINES": Text("أدوية الطريق و14 يوماً", "medicines for the journey and 14 days"),
}
SEATS: Words = {
    "SEAT": Text("مقعد عادي", "ordinary seat"),
    "WHEELCHAIR": Text("مكان كرسي متحرك", "wheelchair place"),
    "STRETCHER": Text("مكان نقّالة", "stretcher place"),
}
NOTE_KINDS: Words = {
    "CONSULTATION": Text("كشف", "consultation"),
    "CONDITION": Text("حالة مرضية", "condition"),
    "MEDICINE": Text("دواء", "medicine"),
    "ALLERGY": Text("حساسية", "allergy"),
    "IMMUNISATION": Text("لقاح", "immunisation"),
    "PROCEDURE": Text("إجراء طبي", "procedure"),
    "PREGNANCY": Text("حمل", "pregnancy"),
    "AID": Text("أداة مساعدة", "aid"),
}
ASKED: Words = {
    "PROBLEMS": Text("سُئل: لا أمراض", "asked: no known problems"),
    "ALLERGIES": Text("سُئل: لا حساسية", "asked: no known allergies"),
    "MEDICINES": Text("سُئل: لا أدوية", "asked: no medicines"),
}
CONSCIOUSNESS: Words = {
    "ALERT": Text("واعٍ", "alert"),
    "VOICE": Text("يستجيب للصوت", "responds to voice"),
    "PAIN": Text("يستجيب للألم", "responds to pain"),
    "NONE": Text("لا يستجيب", "does not respond"),
}
SIGNS: Words = {
    "consciousness": Text("الوعي", "consciousness"),
    "pulse": Text("النبض في الدقيقة", "pulse a minute"),
    "breaths": Text("التنفس في الدقيقة", "breaths a minute"),
    "systolic": Text("الضغط الانقباضي", "systolic pressure"),
    "temperature_tenths": Text("الحرارة (أعشار الدرجة)", "temperature (tenths of °C)"),
    "oxygen": Text("الأكسجين ٪", "oxygen %"),
}
CARES: Words = {
    "EXAMINATION": Text("فحص طبي مجاني", "free medical examination"),
    "PSYCHOSOCIAL": Text("لقاء نفسي اجتماعي", "psychosocial screening"),
    "REPRODUCTIVE": Text("رعاية الصحة الإنجابية", "reproductive care"),
    "HYGIENE_KIT": Text("حقيبة نظافة", "hygiene kit"),
}
CARE_ANSWERS: Words = {
    "OFFERED": Text("عُرض", "offered"),
    "ACCEPTED": Text("قُبل", "accepted"),
    "DECLINED": Text("رُفض، بلا أثر", "declined, without consequence"),
    "GIVEN": Text("أُعطي", "given"),
}
HOLD_CAUSES: Words = {
    "ISOLATION": Text("عزل", "isolation"),
    "CONTACT": Text("مخالط", "contact"),
    "OUTBREAK": Text("تفشٍّ في الموقع", "outbreak at the site"),
    "LIFTED": Text("رُفع المنع", "hold lifted"),
}
HANDED_TO: Words = {
    "PERSON": Text("صاحب الملف نفسه", "the person"),
    "RECEIVING_DOCTOR": Text("الطبيب المستقبِل", "the receiving doctor"),
}
CAUSES: Words = {
    "NATURAL": Text("طبيعية", "natural"),
    "VIOLENT": Text("عنيفة", "violent"),
    "BY_GUARD": Text("بفعل حارس", "by a guard"),
    "UNKNOWN": Text("غير معروفة", "unknown"),
}
