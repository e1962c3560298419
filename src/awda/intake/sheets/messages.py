"""Every sentence this package says to the desk, by its stable code.

Always holds: a code is never reused for another meaning; each sentence is whole, stands in Arabic
and English, names no person, and tells what to do next.
"""

from typing import Final

from awda.kernel.text import Text, Words

PROBLEMS: Final[Words] = {
    "SHEET_NAME_MISSING": Text(
        ar="لا يوجد اسم في هذا السطر؛ اكتب الاسم الكامل أو اسم الشخص واسم أبيه.",
        en="This row has no name; write the full name, or the given name and the father's name.",
    ),
    "SHEET_NAME_UNREADABLE": Text(
        ar="ما كُتب في عمود «{column}» ليس اسماً مقروءاً؛ اكتب الاسم بالحروف دون أرقام أو رموز.",
        en='What stands in "{column}" is not a readable name; write it in letters, without digits '
        "or signs.",
    ),
    "SHEET_NAME_PARTS_CLASH": Text(
        ar="عمود «{column}» وعمود العائلة يعطيان اسمَي عائلة مختلفين؛ اترك الصحيح منهما فقط.",
        en='"{column}" and the family-name column give two different family names; keep the right '
        "one only.",
    ),
    "SHEET_SEX_MISSING": Text(
        ar="الجنس غير مذكور؛ اكتب «ذكر» أو «أنثى» في عمود «{column}».",
        en='The sex is missing; write "male" or "female" in "{column}".',
    ),
    "SHEET_SEX_UNREADABLE": Text(
        ar="قيمة الجنس غير مفهومة؛ اكتب «ذكر» أو «أنثى» في عمود «{column}».",
        en='The sex is not understood; write "male" or "female" in "{column}".',
    ),
    "SHEET_DECLINE_NOT_POSSIBLE": Text(
        ar="لا يمكن أن يُكتب «امتنع» في عمود «{column}»؛ اكتب ما سُجّل عند الوصول.",
        en='"Declined" cannot stand in "{column}"; write what was recorded on arrival.',
    ),
    "SHEET_ARRIVAL_MISSING": Text(
        ar="تاريخ الوصول غير مذكور؛ اكتبه في عمود «{column}» بالشكل 2024-12-07.",
        en='The date of arrival is missing; write it in "{column}" as 2024-12-07.',
    ),
    "SHEET_DATE_UNREADABLE": Text(
        ar="التاريخ في عمود «{column}» غير مفهوم؛ اكتبه بالشكل 1998-12-07.",
        en='The date in "{column}" is not understood; write it as 1998-12-07.',
    ),
    "SHEET_DATE_IMPOSSIBLE": Text(
        ar="لا يوجد مثل هذا اليوم في التقويم (عمود «{column}»)؛ راجع الوثيقة واكتبه بالشكل "
        "1998-12-07.",
        en='There is no such day in the calendar ("{column}"); look at the document again and '
        "write it as 1998-12-07.",
    ),
    "SHEET_DATE_AMBIGUOUS": Text(
        ar="في عمود «{column}» تواريخ يسبق فيها اليوم الشهر وأخرى يسبق فيها الشهر اليوم، وهذا "
        "التاريخ يُقرأ بالوجهين؛ اكتبه بالشكل 1998-12-07.",
        en='"{column}" holds dates with the day first and others with the month first, and this '
        "one can be read both ways; write it as 1998-12-07.",
    ),
    "SHEET_DATE_HIJRI": Text(
        ar="التاريخ في عمود «{column}» هجري؛ اكتب التاريخ الميلادي، أو العمر بالسنوات.",
        en='The date in "{column}" is in the Hijri calendar; write the Gregorian date, or the age '
        "in years.",
    ),
    "SHEET_DATE_IN_FUTURE": Text(
        ar="التاريخ في عمود «{column}» لم يأتِ بعد؛ صحّح اليوم أو السنة.",
        en='The date in "{column}" has not come yet; correct the day or the year.',
    ),
    "SHEET_DATE_TOO_OLD": Text(
        ar="التاريخ في عمود «{column}» أقدم من أن يكون صحيحاً؛ راجع السنة.",
        en='The date in "{column}" is too long ago to be right; look at the year again.',
    ),
    "SHEET_DATE_NOT_A_DAY": Text(
        ar="عمود «{column}» يحتاج يوماً كاملاً لا شهراً أو سنة فقط؛ اكتبه بالشكل 2024-12-07.",
        en='"{column}" needs a whole day, not only a month or year; write it as 2024-12-07.',
    ),
    "SHEET_BIRTH_AFTER_ARRIVAL": Text(
        ar="تاريخ الميلاد في عمود «{column}» بعد تاريخ الوصول؛ صحّح أحدهما.",
        en='The date of birth in "{column}" is after the arrival; correct one of the two.',
    ),
    "SHEET_BIRTH_NUMBER_UNCLEAR": Text(
        ar="الرقم في عمود «{column}» قد يكون عمراً أو سنة ميلاد؛ اكتب السنة بأربعة أرقام، أو "
        "«العمر» مع كلمة «سنة».",
        en='The number in "{column}" may be an age or a year of birth; write the year with four '
        'digits, or the age with the word "years".',
    ),
    "SHEET_TIME_UNREADABLE": Text(
        ar="الوقت في عمود «{column}» غير مفهوم؛ اكتبه بالشكل 14:30.",
        en='The time in "{column}" is not understood; write it as 14:30.',
    ),
    "SHEET_WORD_UNKNOWN": Text(
        ar="الكلمة في عمود «{column}» ليست من الكلمات المعروفة؛ اكتب واحدة من: {choices_ar}.",
        en='The word in "{column}" is not one of the known words; write one of: {choices_en}.',
    ),
    "SHEET_NUMBER_DIGITS_LOST": Text(
        ar="حوّل برنامج الجداول الرقم في عمود «{column}» فضاعت أرقام منه؛ أعد كتابته من الوثيقة "
        "في خلية من نوع نص.",
        en='The spreadsheet program changed the number in "{column}" and lost digits; type it '
        "again from the document into a text cell.",
    ),
    "SHEET_NUMBER_CONFLICT": Text(
        ar="رقم السوار نفسه مكتوب مع بيانات أخرى في السطر {other_row}؛ انظر أي السوارين صحيح "
        "وصحّح الآخر.",
        en="The same wristband number stands with different content in row {other_row}; see whose "
        "it is and correct the other.",
    ),
    "SHEET_OWNER_CONFLICT": Text(
        ar="رقم السوار نفسه مكتوب باسم صاحب آخر في السطر {other_row}؛ انظر لمن السوار وصحّح الآخر.",
        en="The same wristband number stands with another owner's name in row {other_row}; see "
        "whose it is and correct the other.",
    ),
    "SHEET_ROW_REPEATED": Text(
        ar="هذا السطر يكرر السطر {other_row} كله؛ احذفه، أو صحّحه إن كان لشخص آخر.",
        en="This row repeats the whole of row {other_row}; delete it, or correct it if it is "
        "another person.",
    ),
    "SHEET_ITEM_REPEATED": Text(
        ar="هذا السطر يكرر السطر {other_row} كله؛ احذفه، وإن كانت قطعتان فاكتب العدد 2 في سطر "
        "واحد.",
        en="This row repeats the whole of row {other_row}; delete it, or if there are two items "
        "write quantity 2 in one row.",
    ),
    "SHEET_CELL_BROKEN": Text(
        ar="في عمود «{column}» خطأ من معادلة في الجدول؛ اكتب القيمة نفسها بدل المعادلة.",
        en='"{column}" holds the error of a formula; write the value itself instead.',
    ),
    "SHEET_CELL_TOO_LONG": Text(
        ar="النص في عمود «{column}» أطول من {limit_characters} حرفاً؛ اختصره.",
        en='The text in "{column}" is longer than {limit_characters} characters; shorten it.',
    ),
    "SHEET_WEAPON_TYPE_MISSING": Text(
        ar="نوع السلاح غير مذكور؛ اكتبه في عمود «{column}»، مثل: بندقية، مسدس، قاذف، ذخيرة.",
        en='The type of weapon is missing; write it in "{column}", such as rifle, pistol, '
        "RPG launcher, ammunition.",
    ),
    "SHEET_SERIAL_MISSING": Text(
        ar="الرقم التسلسلي غير مذكور؛ اكتبه كما هو على السلاح، أو «بدون رقم»، أو «ممسوح».",
        en='The serial number is missing; write it as it stands on the item, or "no serial", or '
        '"erased".',
    ),
    "SHEET_OWNER_MISSING": Text(
        ar="صاحب القطعة غير مذكور؛ اكتب رقم سواره أو اسمه أو رقمه.",
        en="The owner of the item is missing; write the wristband number, the name or the number.",
    ),
    "SHEET_QUANTITY_UNREADABLE": Text(
        ar="العدد في عمود «{column}» غير مفهوم؛ اكتب عدداً صحيحاً من 1 إلى {limit_items}.",
        en='The quantity in "{column}" is not understood; write a whole number from 1 to '
        "{limit_items}.",
    ),
    "SHEET_QUANTITY_MISSING": Text(
        ar="عدد الذخيرة أو المتفجرات غير مذكور؛ اكتبه في عمود «{column}».",
        en='The quantity of ammunition or explosives is missing; write it in "{column}".',
    ),
    "SHEET_QUANTITY_WITH_SERIAL": Text(
        ar="الرقم التسلسلي لقطعة واحدة فقط، والعدد هنا {quantity}؛ اكتب كل قطعة في سطر.",
        en="A serial number belongs to one item, but the quantity is {quantity}; write each item "
        "in its own row.",
    ),
    "SHEET_CALIBRE_MISSING": Text(
        ar="عيار الذخيرة غير مذكور؛ اكتبه في عمود «{column}»، مثل 7.62x39.",
        en='The calibre of the ammunition is missing; write it in "{column}", such as 7.62x39.',
    ),
}

REFUSALS: Final[Words] = {
    "SHEET_FILE_TOO_LARGE": Text(
        ar="الملف أكبر من {limit_bytes} بايت؛ قسّم القائمة على ملفين أو أكثر.",
        en="The file is larger than {limit_bytes} bytes; divide the list into two or more files.",
    ),
    "SHEET_FILE_UNPACKS_TOO_LARGE": Text(
        ar="محتوى الملف بعد فكّه أكبر من المسموح؛ احفظ القائمة وحدها في ملف جديد وأعد رفعه.",
        en="The file unpacks to more than is permitted; save the list alone in a new file and "
        "send that.",
    ),
    "SHEET_FILE_NOT_READABLE": Text(
        ar="لا يمكن قراءة هذا الملف جدولاً؛ احفظ القائمة بصيغة xlsx أو csv دون كلمة سر وأعد رفعها.",
        en="This file cannot be read as a table; save the list as xlsx or csv without a password "
        "and send it again.",
    ),
    "SHEET_FILE_EMPTY": Text(
        ar="الملف فارغ؛ اختر الملف الذي فيه القائمة.",
        en="The file is empty; choose the file that holds the list.",
    ),
    "SHEET_TOO_MANY_ROWS": Text(
        ar="في القائمة أكثر من {limit_rows} سطر؛ قسّمها على ملفين أو أكثر.",
        en="The list has more than {limit_rows} rows; divide it into two or more files.",
    ),
    "SHEET_TOO_MANY_COLUMNS": Text(
        ar="في القائمة أكثر من {limit_columns} عمود؛ احذف الأعمدة الزائدة.",
        en="The list has more than {limit_columns} columns; remove those not needed.",
    ),
    "SHEET_TOO_MANY_SHEETS": Text(
        ar="في الملف أكثر من {limit_sheets} ورقة؛ احفظ ورقة القائمة وحدها.",
        en="The file has more than {limit_sheets} sheets; save the sheet of the list alone.",
    ),
    "SHEET_HEADER_NOT_FOUND": Text(
        ar="لم يُعثر على سطر العناوين؛ تأكد أن فوق الأعمدة عناوين مثل: {choices_ar}.",
        en="No header row was found; make sure the columns have titles such as: {choices_en}.",
    ),
    "SHEET_SEVERAL_LISTS": Text(
        ar="في الملف أكثر من قائمة ({sheets})؛ احفظ كل قائمة في ملف وحدها.",
        en="The file holds more than one list ({sheets}); save each list in a file of its own.",
    ),
    "SHEET_COLUMN_TWICE": Text(
        ar="العمودان «{first}» و«{second}» لهما المعنى نفسه؛ أعد تسمية أحدهما أو احذفه.",
        en='The columns "{first}" and "{second}" mean the same; rename or remove one of them.',
    ),
    "SHEET_COLUMN_MISSING": Text(
        ar="ينقص القائمة عمود لا بد منه: {missing_ar}؛ أضفه وأعد رفع الملف.",
        en="A column that is needed is missing from the list: {missing_en}; add it and send the "
        "file again.",
    ),
}

NOTES: Final[Words] = {
    "SHEET_HIDDEN_SHEET_LEFT": Text(
        ar="الورقة المخفية «{sheet}» لم تُقرأ.",
        en='The hidden sheet "{sheet}" was not read.',
    ),
    "SHEET_OTHER_SHEET_LEFT": Text(
        ar="الورقة «{sheet}» ليس فيها قائمة معروفة ولم تُقرأ.",
        en='The sheet "{sheet}" holds no list that is known and was not read.',
    ),
    "SHEET_READ_AS_WINDOWS_1256": Text(
        ar="قُرئ الملف بترميز windows-1256؛ انظر إن كانت الحروف صحيحة.",
        en="The file was read in the windows-1256 encoding; see whether the letters are right.",
    ),
    "SHEET_LINES_ABOVE_HEADER": Text(
        ar="أسطر العنوان فوق السطر {row} لم تُقرأ ضمن القائمة.",
        en="The title lines above row {row} were not read as part of the list.",
    ),
    "SHEET_HEADER_REPEATED": Text(
        ar="السطر {row} يعيد العناوين فتُرك.",
        en="Row {row} repeats the header and was left out.",
    ),
    "SHEET_TOTAL_LEFT": Text(
        ar="السطر {row} سطر مجموع فتُرك.",
        en="Row {row} is a total and was left out.",
    ),
    "SHEET_FOOTER_LEFT": Text(
        ar="السطر {row} توقيع أو ختم وليس من القائمة فتُرك.",
        en="Row {row} is a signature or stamp line, not part of the list, and was left out.",
    ),
    "SHEET_DECORATION_LEFT": Text(
        ar="السطر {row} خط زينة فتُرك.",
        en="Row {row} is a decorative line and was left out.",
    ),
    "SHEET_COLUMN_NOT_IMPORTED": Text(
        ar="العمود «{column}» يبقى في الملف ولا يُستورد.",
        en='The column "{column}" is kept in the file but not imported.',
    ),
    "SHEET_COLUMN_WITHOUT_TITLE": Text(
        ar="العمود رقم {number} بلا عنوان ولم يُستورد.",
        en="Column number {number} has no title and was not imported.",
    ),
    "SHEET_COLUMN_MONTH_FIRST": Text(
        ar="قُرئت تواريخ العمود «{column}» والشهر قبل اليوم، لأن فيها ما لا يُقرأ إلا كذلك.",
        en='The dates in "{column}" were read with the month first, since some cannot be read '
        "otherwise.",
    ),
    "SHEET_COLUMN_BOTH_ORDERS": Text(
        ar="في العمود «{column}» تواريخ بالترتيبين؛ ما يُقرأ بالوجهين أُعيد للتصحيح.",
        en='"{column}" holds dates in both orders; those that can be read both ways come back.',
    ),
    "SHEET_DATE_MONTH_FIRST": Text(
        ar="التاريخ في «{column}» (السطر {row}) قُرئ والشهر قبل اليوم.",
        en='The date in "{column}" (row {row}) was read with the month first.',
    ),
    "SHEET_YEAR_TWO_DIGITS": Text(
        ar="السنة في «{column}» (السطر {row}) من رقمين، وقُرئت {year}.",
        en='The year in "{column}" (row {row}) has two digits and was read as {year}.',
    ),
    "SHEET_AGE_TO_BIRTH": Text(
        ar="العمر في «{column}» (السطر {row}) صار تاريخ ميلاد تقديرياً.",
        en='The age in "{column}" (row {row}) became an estimated date of birth.',
    ),
    "SHEET_ARRIVAL_FROM_LIST": Text(
        ar="لا تاريخ وصول في السطر {row}؛ أُخذ تاريخ القائمة.",
        en="Row {row} has no date of arrival; the date given for the list was taken.",
    ),
    "SHEET_NUMBER_LENGTH_ODD": Text(
        ar="طول رقم الوثيقة في «{column}» (السطر {row}) غير معتاد: {digits} رقماً بدل {expected}.",
        en='The document number in "{column}" (row {row}) has an unusual length: {digits} digits '
        "instead of {expected}.",
    ),
    "SHEET_NUMBER_SHARED": Text(
        ar="رقم الوثيقة في السطر {row} مكتوب أيضاً في السطر {other_row}؛ انظر إن كانا شخصاً واحداً.",
        en="The document number in row {row} also stands in row {other_row}; see whether they are "
        "one person.",
    ),
    "SHEET_SERIAL_SHARED": Text(
        ar="الرقم التسلسلي والنوع في السطر {row} مكتوبان أيضاً في السطر {other_row}.",
        en="The type and serial number in row {row} also stand in row {other_row}.",
    ),
    "SHEET_PHONE_ODD": Text(
        ar="رقم الهاتف في «{column}» (السطر {row}) غير معتاد الطول.",
        en='The telephone number in "{column}" (row {row}) has an unusual length.',
    ),
    "SHEET_WORD_KEPT_AS_WRITTEN": Text(
        ar="الكلمة في «{column}» (السطر {row}) ليست من القائمة المعروفة وحُفظت كما كُتبت.",
        en='The word in "{column}" (row {row}) is not in the known list and was kept as written.',
    ),
    "SHEET_NAME_ONE_WORD": Text(
        ar="الاسم في «{column}» (السطر {row}) من كلمة واحدة.",
        en='The name in "{column}" (row {row}) is a single word.',
    ),
    "SHEET_TITLE_TWO_MEANINGS": Text(
        ar="العنوان «{column}» له معنيان؛ في السطر {row} قُرئ {meaning_ar}.",
        en='The title "{column}" has two meanings; in row {row} it was read as {meaning_en}.',
    ),
    "SHEET_MEDICAL_TEXT_LEFT": Text(
        ar="سُجّلت علامة الجرح في السطر {row} دون التفاصيل؛ التفاصيل لمكتب الطبابة.",
        en="Row {row} sets the wound flag without the details; those belong to the medical desk.",
    ),
}
