"""What papers are called, and what looks unusual about their numbers: hints that block nothing."""

from awda.kernel.text import Text, Words

ID_DOCUMENTS: Words = {
    "SY_ID": Text("بطاقة شخصية سورية (11 رقماً)", "Syrian personal card (11-digit number)"),
    "SY_ID_NW": Text("بطاقة مجلس محلي في الشمال", "northern local-council card"),
    "SY_FAMILY_BOOK": Text("دفتر عائلة سوري", "Syrian family booklet"),
    "SY_EXTRACT": Text("إخراج قيد فردي", "individual register extract"),
    "SY_MIL_BOOK": Text("دفتر خدمة عسكرية", "military service booklet"),
    "SY_MIL_ID": Text("بطاقة عسكرية أو شرطية", "military or police service card"),
    "SY_PASS": Text("جواز سفر سوري", "Syrian passport"),
    "SY_SETTLE": Text("بطاقة تسوية", "settlement card"),
    "AANES_ID": Text(
        "ورقة صادرة عن إدارة شمال شرق سوريا",
        "paper of the north-east administration",
    ),
    "PAL_ID": Text("بطاقة لاجئ فلسطيني في سوريا", "Palestinian refugee in Syria card"),
    "AJNABI": Text("ورقة أجنبي أو مكتوم", "ajnabi or maktoum paper"),
    "IQ_NID": Text("البطاقة الوطنية العراقية (12 رقماً)", "Iraqi national card (12-digit number)"),
    "IQ_CIV": Text("هوية الأحوال المدنية", "older civil-status ID"),
    "IQ_NATCERT": Text("شهادة الجنسية العراقية", "nationality certificate"),
    "IQ_PASS": Text("جواز سفر عراقي", "Iraqi passport"),
    "IQ_RATION": Text("البطاقة التموينية", "ration card"),
    "HOL_CARD": Text("بطاقة تسجيل المخيم", "camp registration card"),
    "UNHCR": Text("شهادة مفوضية اللاجئين", "UNHCR certificate"),
    "ICRC_TD": Text("وثيقة سفر من اللجنة الدولية للصليب الأحمر", "ICRC travel document"),
    "BIRTH": Text("بيان ولادة", "birth record"),
    "COURT": Text("ورقة محكمة", "court paper"),
    "NONE": Text("لا وثيقة", "none"),
    "LOST": Text("فُقدت أو أُخذت", "lost or taken"),
}

HINTS: Words = {
    "SYRIAN_NUMBER_NOT_11_DIGITS": Text(
        "الرقم الوطني السوري 11 رقماً عادةً؛ تأكد منه.",
        "A Syrian number usually has 11 digits; look again.",
    ),
    "IRAQI_NUMBER_NOT_12_DIGITS": Text(
        "رقم البطاقة الوطنية 12 رقماً عادةً؛ تأكد منه.",
        "An Iraqi national card number usually has 12 digits; look again.",
    ),
    "ACCESS_NUMBER_NOT_2_LETTERS_7_DIGITS": Text(
        "رقم الوصول حرفان وسبعة أرقام عادةً؛ تأكد منه.",
        "An access number is usually 2 letters and 7 digits; look again.",
    ),
    "MRZ_CHECK_DIGIT_WRONG": Text(
        "رقم التحقق في الشريط المقروء آلياً لا يطابق؛ امسحه من جديد.",
        "A check digit of the machine-readable zone does not agree; scan it again.",
    ),
}
