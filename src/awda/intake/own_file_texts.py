"""What a person's own file says of itself and of its parts."""

from collections.abc import Mapping
from typing import Final

from awda.kernel.roles import Compartment
from awda.kernel.text import Text, Words

FIELDS: Words = {
    "number": Text("رقمك", "Your number"),
    "name": Text("الاسم", "Name"),
    "father": Text("اسم الأب", "Father's name"),
    "mother": Text("اسم الأم", "Mother's name"),
    "family_name": Text("الكنية", "Family name"),
    "latin": Text("الاسم بالحروف اللاتينية", "Name in Latin letters"),
    "sex": Text("الجنس", "Sex"),
    "birth": Text("تاريخ الميلاد", "Date of birth"),
    "paper": Text("وثيقة", "Paper"),
    "rank": Text("الرتبة", "Rank"),
    "service_number": Text("الرقم العسكري", "Service number"),
    "holder": Text("الجهة المسؤولة عنك الآن", "Who answers for you now"),
    "since": Text("منذ", "Since"),
    "declined": Text("لم يُذكر", "not stated"),
}

SAID: Words = {
    "title": Text("ملفك الشخصي", "Your own file"),
    "what": Text(
        "هذا ما هو مسجل عنك بقدر ما يحق لهذا المكتب أن يقرأه. وهو لك وحدك، ولا تُسأل لماذا طلبته.",
        "This is what is recorded about you, as far as this desk may read it. It is yours alone, "
        "and you are not asked why you want it.",
    ),
    "others": Text(
        "لا يُذكر فيه أقاربك ولا أسماء من عملوا على ملفك ولا من تكلم عنك.",
        "It does not tell of your relatives, nor the names of those who worked on it or spoke of "
        "you.",
    ),
    "elsewhere": Text("ما ليس هنا، وأين تطلبه:", "What is not here, and where to ask for it:"),
    "wrong": Text(
        "إن وجدت خطأً فقل ذلك لأي مكتب: يُضاف التصحيح ولا يُمحى شيء، ويُجاب عن كل رفض بسببه.",
        "If something is wrong, tell any desk: the correction is added, nothing is wiped out, and "
        "a refusal is answered with its reason.",
    ),
    "signed": Text("استلمت ملفي بيدي.", "I was given my file into my own hand."),
}

ELSEWHERE: Final[Mapping[Compartment, Text]] = {
    Compartment.SERVICE: Text(
        "خدمتك العسكرية: مكتب التسجيل", "Your service: the registration desk"
    ),
    Compartment.MEDICAL: Text("ملفك الطبي: الطبيب", "Your medical file: the clinician"),
    Compartment.SCREENING: Text(
        "نتيجة التدقيق: تُسلَّم إليك بإشعار", "The result of screening: told to you by a notice"
    ),
    Compartment.PROTECTION: Text(
        "المقابلات الخاصة وطلب الحماية: مكتب الحماية",
        "Private interviews and a wish for protection: the protection desk",
    ),
    Compartment.EQUIPMENT: Text(
        "ما أُخذ منك وما يُعاد إليك: مكتب الأمانات", "What was taken and is given back: the arms desk"
    ),
}
"""Which desk reads each part that this one does not."""
