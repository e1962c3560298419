"""What protection says: why something was refused, and its words on screens and papers."""

from awda.kernel.refusal import Refusals
from awda.kernel.text import Text, Words
from awda.protection.wording import areas, captives, claims, holding, interviews, returns

REFUSALS: Refusals = {
    **interviews.INTERVIEW_REFUSALS,
    **returns.COUNSELLING_REFUSALS,
    **returns.FORM_REFUSALS,
    **returns.PAPER_REFUSALS,
    **holding.CONSENT_REFUSALS,
    **holding.RISK_REFUSALS,
    **holding.CROSSING_REFUSALS,
    **claims.CLAIM_REFUSALS,
    **claims.CONTACT_REFUSALS,
    **areas.SHEET_REFUSALS,
    **areas.REPORT_REFUSALS,
    **captives.CAPTIVE_REFUSALS,
}

TOPICS: Words = {
    "SITUATION": Text("الوضع في المنطقة", "the situation in the area", "بارودۆخی ناوچەکە"),
    "SETTLEMENT": Text(
        "إجراء التسوية أو العفو وحدوده",
        "the settlement or amnesty procedure and its limits",
        "ڕێکاری یەکلاکردنەوە یان لێبوردن و سنوورەکانی",
    ),
    "DETENTION": Text(
        "احتمال التوقيف أو الاستجواب",
        "how likely detention or questioning is",
        "ئەگەری گرتن یان لێپرسینەوە",
    ),
    "SERVICES": Text(
        "الأوراق والبيوت والألغام والمدارس",
        "papers, houses, mines, schools",
        "بەڵگەنامە، خانوو، مین، قوتابخانە",
    ),
}
ITEMS: Words = {
    **{code: TOPICS[code] for code in ("SITUATION", "SETTLEMENT", "DETENTION")},
    "FAMILY_NEWS": Text("أخبار العائلة", "news of the family", "هەواڵی خێزان"),
    "ALTERNATIVES": Text(
        "ما يمكن غير العودة", "what is possible instead of return", "جێگرەوەکانی گەڕانەوە"
    ),
    "RIGHT_TO_REFUSE": Text("الحق في الرفض", "the right to refuse", "مافی ڕەتکردنەوە"),
    "RIGHT_TO_CHANGE_ONES_MIND": Text(
        "الحق في تغيير الرأي حتى العبور",
        "the right to change one’s mind until crossing",
        "مافی گۆڕینی بڕیار هەتا پەڕینەوە",
    ),
}
WISHES: Words = {
    "RETURN": Text("يريد العودة", "wishes to return"),
    "NOT_DECIDED": Text("لم يقرّر", "has not decided"),
    "STAY": Text("لا يريد العودة", "does not wish to return"),
}
MARKS: Words = {
    "SIGNATURE": Text("توقيع", "signature", "واژۆ", "îmze"),
    "THUMB": Text("بصمة إبهام", "thumbprint", "پەنجەمۆر", "şopa tiliyê"),
}
VISITS: Words = {
    "GO_AND_SEE": Text("زيارة استطلاع", "a go-and-see visit"),
    "TALKED_WITH_RETURNED": Text("حديث مع من عادوا", "a talk with people who returned"),
}
PAPER_KINDS: Words = {
    "RETURN_FORM": Text("استمارة عودة", "return form"),
    "PLEDGE": Text("تعهّد", "pledge"),
    "AMNESTY_REQUEST": Text("طلب عفو", "amnesty request"),
    "CONFESSION": Text("اعتراف", "confession"),
    "SETTLEMENT_APPLICATION": Text("طلب تسوية", "settlement application"),
}
CONSENT_STATES: Words = {
    "NONE": Text("لم تبدأ المشورة", "not counselled"),
    "COUNSELLED": Text("جرت المشورة", "counselled"),
    "SIGNED": Text("وقّع الاستمارة", "signed"),
    "STALE": Text("تغيّر ما قيل له: يُسأل من جديد", "stale: to be asked again"),
    "RECONFIRMED": Text("أكّد بعد الموافقة", "reconfirmed after the green light"),
    "BOARDING_YES": Text("قال نعم عند الصعود", "said yes at boarding"),
    "WITHDRAWN": Text("سحب موافقته", "withdrawn"),
    "NEVER": Text("لا يريد العودة", "does not wish to return"),
}
HEADS: Words = {
    "TORTURE": Text("التعذيب وسوء المعاملة", "torture and ill-treatment"),
    "DEATH_PENALTY": Text("عقوبة الإعدام", "the death penalty"),
    "ENFORCED_DISAPPEARANCE": Text("الاختفاء القسري", "enforced disappearance"),
    "PERSECUTION": Text("الاضطهاد", "persecution"),
    "DENIAL_OF_JUSTICE": Text("إنكار صارخ للعدالة", "a flagrant denial of justice"),
    "ONWARD_TRANSFER": Text("نقله إلى طرف آخر", "onward transfer to another authority"),
}
FINDINGS: Words = {
    "NO_RISK": Text("لم يوجد خطر", "no risk found"),
    "RISK": Text("خطر: لا يُسلَّم", "risk: not handed over"),
    "MORE": Text("تلزم معلومات", "more information needed"),
}
FACTORS: Words = {
    "RANK": Text("الرتبة: ضابط؟", "rank: an officer?"),
    "BRANCH": Text("الصنف: مخابرات، سجون، جوية؟", "branch: intelligence, prisons, air force?"),
    "UNIT": Text("الوحدة", "unit"),
    "HOME_AREA": Text("منطقة السكن", "home area"),
    "PUBLIC_ROLE": Text("دور معروف للناس", "a known public role"),
    "PAST_DETENTION": Text("توقيف سابق", "past detention"),
    "FAMILY_THREATS": Text("تهديد للعائلة", "threats to the family"),
    "OWN_STATEMENT": Text("ما يقوله هو", "their own statement"),
}
STAGES: Words = {
    "NONE": Text("لا طلب", "no claim"),
    "WISH": Text("رغبة مسجّلة، لم يُقدَّم الطلب", "a wish, not lodged yet"),
    "LODGED": Text("قُدّم إلى الجهة المختصة", "lodged with the competent body"),
    "REFUSED": Text("رُفض، والطعن مفتوح", "refused, open to appeal"),
    "APPEALED": Text("طُعن فيه", "under appeal"),
    "GRANTED": Text("مُنحت الحماية", "protection granted"),
    "CLOSED": Text("أُغلق", "closed"),
}
DECISIONS: Words = {
    "GRANTED": Text("قبول", "granted"),
    "REFUSED": Text("رفض", "refused"),
}
PROCEDURES: Words = {
    "INDIVIDUAL": Text("فردي", "individual"),
    "PRIMA_FACIE": Text("جماعي", "prima facie"),
}
MEANS: Words = {
    "CONSUL": Text("قنصل", "consul"),
    "DELEGATION": Text("وفد", "delegation"),
    "VIDEO": Text("مكالمة مصوّرة", "video call"),
    "TELEPHONE": Text("هاتف", "telephone"),
    "PAPER": Text("ورقة أو صورة تُسلَّم لهم", "a paper or photograph given to them"),
}
MEETING_ANSWERS: Words = {
    "YES": Text("وافق", "said yes"),
    "NO": Text("لم يوافق", "said no"),
    "HELD": Text("جرى اللقاء", "met"),
}
SOLUTIONS: Words = {
    "LAWFUL_STAY": Text("إقامة نظامية مع مأوى وحصة", "lawful stay with shelter and ration"),
    "OTHER_SITE": Text("موقع آخر", "another site"),
    "ASYLUM_PROCEDURE": Text("إجراء اللجوء", "the asylum procedure"),
    "RELATIVES": Text("عند أقارب", "with relatives"),
    "THIRD_COUNTRY": Text("بلد ثالث", "a third country"),
    "CARE": Text("مستشفى أو رعاية", "hospital or care"),
    "JUSTICE": Text("القضاء بأمر محكمة", "justice, on a court’s order"),
}
PRESSURES: Words = {
    "RATION_CUT": Text("نقص الطعام", "ration cut"),
    "POWER_CUT": Text("قطع الكهرباء", "power cut"),
    "UNREST": Text("اضطراب", "unrest"),
    "THREAT": Text("تهديد", "threat"),
}
SIGNS: Words = {
    "UNIT_TOGETHER": Text(
        "{n} من وحدة واحدة وقّعوا خلال دقائق", "{n} of one unit signed within minutes"
    ),
    "ONE_HAND": Text(
        "{n} استمارة بمترجم واحد أو شاهد واحد في ساعة",
        "{n} forms by one interpreter or witness in an hour",
    ),
    "UNDER_PRESSURE": Text(
        "{n} استمارة بعد نقص أو اضطراب في المكان",
        "{n} forms after a cut or unrest at the place",
    ),
    "TOO_MANY_YES": Text("{n}٪ قالوا نعم", "{n} % said yes"),
}
VERDICTS: Words = {
    "FREE": Text("كانت حرة", "they were free"),
    "NOT_FREE": Text("لم تكن حرة: تُعاد", "they were not free: to be asked again"),
}
RECEIVER_KINDS: Words = {
    "REPORT": Text("خبر", "report"),
    "ASSESSMENT": Text("تقييم مخاطر الدعم", "risk assessment of support"),
    "SUPPORT": Text("دعم", "support"),
}

FACTS: Words = {
    "COUNSELLED": Text("مشورة على انفراد", "counselled in private"),
    "SIGNED": Text("وقّع استمارة العودة", "signed the return form"),
    "RECONFIRMED": Text("أكّد بعد موافقة الطرف المستقبِل", "reconfirmed after the green light"),
    "BOARDING_YES": Text("قال نعم عند الصعود", "said yes at boarding"),
    "WITHDRAWN": Text("سحب موافقته", "withdrew consent"),
    "PAPER_ASKED": Text("طُلبت منه ورقة أخرى", "another paper was asked of them"),
    "FORM_ATTACHED": Text("رُفعت الاستمارة الموقّعة", "the signed form was uploaded"),
    "VISITED": Text("رأى بنفسه أو حادث من عادوا", "saw for themselves, or talked with returnees"),
    "RISK_ASSESSED": Text("تقييم خطر الإعادة", "risk of return assessed"),
    "WISH_RECORDED": Text("طلب الحماية", "asked for protection"),
    "CLAIM_LODGED": Text("قُدّم الطلب", "the claim was lodged"),
    "CIVILIAN_ATTESTED": Text("أُثبتت مدة مدنية", "a civilian period was attested"),
    "CLAIM_DECIDED": Text("قرار في الطلب", "the claim was decided"),
    "CLAIM_APPEALED": Text("طُعن في القرار", "an appeal was made"),
    "APPEAL_DECIDED": Text("قرار في الطعن", "the appeal was decided"),
    "WISH_CLOSED": Text("أُغلقت الرغبة", "the wish was closed"),
    "MEETING_ANSWERED": Text("جوابه عن لقاء", "answered about a meeting"),
    "MEETING_HELD": Text("لقاء بمسؤول", "met an official"),
    "CAPTIVE_FLAGGED": Text("قد يكون مختطفاً", "may have been abducted"),
    "CAPTIVE_HEARD": Text("مقابلة على انفراد عن الأسرة", "heard apart from the family"),
    "CAPTIVE_REFERRED": Text("أُحيل إلى جهة الناجين", "referred to the survivors’ body"),
    "FLAG_LIFTED": Text("رُفعت الإشارة", "the flag was lifted"),
    "EXTRACT_ANSWERED": Text("جوابه عن إعلام دولة الأصل", "answered about the state of origin"),
    "STAY_PROVIDED": Text("حل وموعد مراجعة", "onward solution and review"),
}
FIELDS: Words = {
    "sign": Text("العلامة", "sign"),
    "heard_by": Text("حاوره", "heard by"),
    "body": Text("الجهة", "body"),
    "reasons": Text("الأسباب", "reasons"),
    "party": Text("الجهة المستقبِلة", "receiving authority"),
    "district": Text("المنطقة", "area"),
    "version": Text("نسخة الورقة", "version of the sheet"),
    "wish": Text("ما يريد", "wish"),
    "place_of_return": Text("مكان العودة", "place of return"),
    "mark": Text("وقّع بـ", "signed by"),
    "witness": Text("الشاهد", "witness"),
    "interpreter": Text("المترجم", "interpreter"),
    "green_light": Text("جواب الطرف المستقبِل", "green light"),
    "outcome": Text("النتيجة", "outcome"),
    "said": Text("قال", "said"),
    "reference": Text("الرقم", "reference"),
    "decision": Text("القرار", "decision"),
    "procedure": Text("الإجراء", "procedure"),
    "appeal_until": Text("الطعن حتى", "appeal until"),
    "since": Text("منذ", "since"),
    "attested_by": Text("بشهادة", "attested by"),
    "means": Text("كيف", "how"),
    "official": Text("المسؤول", "official"),
    "present": Text("معه", "with them"),
    "yes": Text("وافق", "said yes"),
    "solution": Text("الحل", "solution"),
    "basis": Text("السند", "basis"),
    "review_on": Text("المراجعة", "review"),
    "kind": Text("الورقة", "paper"),
    "requested_by": Text("طلبها", "asked by"),
    "given_to": Text("سُلّمت إلى", "given to"),
    "visit": Text("كيف", "how"),
    "told": Text("ما رآه", "what they saw"),
    "pages": Text("الصفحات", "pages"),
    "late": Text("وصل بعد العبور", "arrived after the crossing"),
}
