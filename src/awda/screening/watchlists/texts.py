"""What watchlists say: refusals of files and lists, and the words of formats and counts."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

_SEND_AGAIN = Text(
    ar="اطلب الملف من صاحبه مرة أخرى أو نزّله من جديد، ثم أدخله. لم يتغير شيء.",
    en="Ask its owner for the file again, or fetch it anew, and bring it in. Nothing has changed.",
)

REFUSALS: Refusals = {
    "WATCHLIST_FILE_EMPTY": Why(
        text=Text(ar="الملف فارغ.", en="The file is empty."),
        next=_SEND_AGAIN,
        rules=("S-04",),
    ),
    "WATCHLIST_FILE_TOO_LARGE": Why(
        text=Text(
            ar="حجم الملف {megabytes} ميغابايت، والحد الأعلى هنا {most}.",
            en="The file has {megabytes} MB; the most here is {most}.",
        ),
        next=Text(
            ar="قسّم القائمة إلى قوائم أصغر، أو أدخلها من سطر الأوامر إن جاءت من الصفحة:"
            " \u2066awda screening import\u2069. لم يتغير شيء.",
            en="Split the list into smaller ones or, if it came by a page, bring it in by the"
            " command line: awda screening import. Nothing has changed.",
        ),
    ),
    "WATCHLIST_NOT_RECOGNISED": Why(
        text=Text(
            ar="هذا الملف ليس قائمة بأي صيغة معروفة.",
            en="This file is no list in any form known here.",
        ),
        next=Text(
            ar="الصيغ المعروفة: \u2066XML\u2069 الأمم المتحدة، \u2066CSV\u2069 خزانة الولايات"
            " المتحدة، \u2066FollowTheMoney\u2069 سطراً سطراً، \u2066CSV\u2069 أو \u2066XLSX\u2069"
            " بعناوين أعمدة. لم يتغير شيء.",
            en="Known forms: the UN's XML, OFAC's CSV, FollowTheMoney lines, CSV or XLSX with"
            " column titles. Nothing has changed.",
        ),
    ),
    "WATCHLIST_FILES_DO_NOT_MATCH": Why(
        text=Text(
            ar="هذه الملفات لا تؤلف قائمة واحدة.",
            en="These files do not make one list.",
        ),
        next=Text(
            ar="أدخل ملفاً واحداً؛ ولقوائم الخزانة الأمريكية ملف القيود (12 عموداً) ومعه ملف الأسماء"
            " الأخرى (5 أعمدة) والعناوين (6).",
            en="Bring one file; for OFAC's lists, the entries (12 columns) together with their"
            " aliases (5 columns) and addresses (6).",
        ),
    ),
    "WATCHLIST_XML_BROKEN": Why(
        text=Text(
            ar="ملف \u2066XML\u2069 مقطوع أو تالف عند السطر {line}.",
            en="The XML is cut short or damaged at line {line}.",
        ),
        next=_SEND_AGAIN,
    ),
    "WATCHLIST_XML_ENTITIES": Why(
        text=Text(
            ar="في ملف \u2066XML\u2069 تعريف نوع أو كيانات، وقائمة الأمم المتحدة لا تحوي ذلك.",
            en="The XML declares a document type or entities, which the UN's list never does.",
        ),
        next=Text(
            ar="لا تستعمل هذا الملف: نزّل القائمة من ناشرها. لم يتغير شيء.",
            en="Do not use this file: fetch the list from its publisher. Nothing has changed.",
        ),
    ),
    "WATCHLIST_XML_OTHER": Why(
        text=Text(
            ar="هذا \u2066XML\u2069 من نوع آخر ({root}) وليس القائمة الموحدة.",
            en="This XML is of another kind ({root}), not the consolidated list.",
        ),
        next=Text(
            ar="أدخل ملف \u2066XML\u2069 للقائمة الموحدة لمجلس الأمن. لم يتغير شيء.",
            en="Bring the XML of the Security Council's consolidated list. Nothing has changed.",
        ),
    ),
    "WATCHLIST_COLUMNS_WRONG": Why(
        text=Text(
            ar="عند السطر {line}: عدد الأعمدة {found} والمنتظر {expected}، أو نقصت علامة اقتباس.",
            en="At line {line}: {found} columns where {expected} are expected, or a quotation mark"
            " is missing.",
        ),
        next=_SEND_AGAIN,
    ),
    "WATCHLIST_LINE_BROKEN": Why(
        text=Text(
            ar="السطر {line} ليس كياناً من كيانات \u2066FollowTheMoney\u2069.",
            en="Line {line} is no FollowTheMoney entity.",
        ),
        next=_SEND_AGAIN,
    ),
    "WATCHLIST_ENCODING_WRONG": Why(
        text=Text(
            ar="ترميز النص غير صحيح عند السطر {line}.",
            en="The text's encoding is wrong at line {line}.",
        ),
        next=Text(
            ar="احفظ الملف بترميز \u2066UTF-8\u2069 ثم أدخله. لم يتغير شيء.",
            en="Save the file as UTF-8 and bring it in again. Nothing has changed.",
        ),
    ),
    "WATCHLIST_ENTRY_TOO_LARGE": Why(
        text=Text(
            ar="في الملف قيد واحد يزيد على {most} ميغابايت.",
            en="One entry of the file is over {most} MB.",
        ),
        next=_SEND_AGAIN,
    ),
    "WATCHLIST_TOO_MANY": Why(
        text=Text(ar="في الملف أكثر من {most} قيد.", en="The file has over {most} entries."),
        next=Text(
            ar="قسّمها إلى قوائم أصغر. لم يتغير شيء.",
            en="Split it into smaller lists. Nothing has changed.",
        ),
    ),
    "WATCHLIST_WITHOUT_PERSONS": Why(
        text=Text(
            ar="في الملف {entries} قيد، وليس بينها شخص واحد.",
            en="The file has {entries} entries, and none is about a person.",
        ),
        next=Text(
            ar="لا يُقارَن هنا إلا الأشخاص: أدخل قائمة أشخاص. لم يتغير شيء.",
            en="Only persons are compared here: bring a list of persons. Nothing has changed.",
        ),
    ),
    "WATCHLIST_ENTRY_WITHOUT_NAME": Why(
        text=Text(
            ar="في الملف شخص بلا اسم أو بلا مرجع ({key}).",
            en="The file has a person without a name or a reference ({key}).",
        ),
        next=_SEND_AGAIN,
    ),
    "WATCHLIST_ROW_WITHOUT_NAME": Why(
        text=Text(ar="السطر {line} بلا اسم.", en="Row {line} has no name."),
        next=Text(
            ar="اكتب الاسم أو احذف السطر، ثم أدخل الملف. لم يتغير شيء.",
            en="Write the name or remove the row, then bring the file in. Nothing has changed.",
        ),
    ),
    "WATCHLIST_KEY_TWICE": Why(
        text=Text(
            ar="المرجع {key} يحمله قيدان مختلفان.",
            en="The reference {key} is borne by two different entries.",
        ),
        next=Text(
            ar="لكل شخص مرجعه: صحح الملف ثم أدخله. لم يتغير شيء.",
            en="Each person has one reference: correct the file and bring it in. Nothing has"
            " changed.",
        ),
    ),
    "WATCHLIST_TITLES_UNKNOWN": Why(
        text=Text(
            ar="ليس بين عناوين الأعمدة عمود للاسم.",
            en="No column title says which column holds the name.",
        ),
        next=Text(
            ar="اكتب فوق الأعمدة عناوينها: الاسم الكامل، الأسماء الأخرى، تاريخ الميلاد، الجنسية،"
            " المرجع. لم يتغير شيء.",
            en="Put titles over the columns: full name, aliases, date of birth, nationality,"
            " reference. Nothing has changed.",
        ),
    ),
    "WATCHLIST_UNPACKS_TOO_LARGE": Why(
        text=Text(
            ar="الملف المضغوط ينفتح إلى حجم غير معقول.",
            en="The packed file unfolds to an unreasonable size.",
        ),
        next=Text(
            ar="لا تفتحه. اطلب الملف من صاحبه، أو احفظه \u2066CSV\u2069. لم يتغير شيء.",
            en="Do not open it. Ask its owner, or have it saved as CSV. Nothing has changed.",
        ),
    ),
    "WATCHLIST_SHEET_UNREADABLE": Why(
        text=Text(ar="لا يمكن قراءة الجدول ({why}).", en="The workbook cannot be read ({why})."),
        next=Text(
            ar="احفظه من جديد \u2066XLSX\u2069 أو \u2066CSV\u2069، قائمة واحدة في ورقة واحدة."
            " لم يتغير شيء.",
            en="Save it anew as XLSX or CSV, one list on one sheet. Nothing has changed.",
        ),
    ),
    "WATCHLIST_UNSTATED": Why(
        text=Text(
            ar="لا تُستعمل قائمة لم يُذكر لها: {field}.",
            en="A list is not used before this is stated: {field}.",
        ),
        next=Text(
            ar="اذكر صاحب القائمة وسندها القانوني وملاحظة على جودتها.",
            en="State its owner, its legal basis and a note on its quality.",
        ),
        rules=("S-04",),
    ),
    "WATCHLIST_NOT_RECEIVED_YET": Why(
        text=Text(ar="تاريخ الاستلام في المستقبل.", en="The date of receipt lies ahead."),
        next=Text(ar="صحح تاريخ الاستلام.", en="Correct the date of receipt."),
        rules=("S-04",),
    ),
    "WATCHLIST_EXPIRED": Why(
        text=Text(
            ar="القائمة منتهية في {expires}، ولا يُقارَن أحد بقائمة منتهية.",
            en="The list expires on {expires}; nobody is compared with an expired list.",
        ),
        next=Text(
            ar="اطلب من صاحبها نسخة سارية، أو اكتب تاريخ انتهاء صحيحاً بعد تاريخ الاستلام.",
            en="Ask its owner for one in force, or give a right expiry after the date of receipt.",
        ),
        rules=("S-04",),
    ),
    "WATCHLIST_USED_TOO_LONG": Why(
        text=Text(
            ar="لا تُستعمل نسخة واحدة أكثر من {most} يوماً.",
            en="One version is used for {most} days at most.",
        ),
        next=Text(
            ar="اكتب تاريخ انتهاء أقرب؛ يمكن تمديده إن أكّد صاحبها صلاحيتها.",
            en="Give an earlier expiry; it can be renewed when its owner confirms it.",
        ),
        rules=("S-04",),
    ),
    "WATCHLIST_SAME_FILE": Why(
        text=Text(
            ar="هذا الملف نفسه هو نسخة {watchlist} المستعملة الآن.",
            en="This very file is the version of {watchlist} in use now.",
        ),
        next=Text(
            ar="لا شيء يُعمل. لتمديد صلاحيتها استعمل «تمديد القائمة».",
            en="There is nothing to do. To use it for longer, renew the list.",
        ),
    ),
    "WATCHLIST_OTHER_OWNER": Why(
        text=Text(
            ar="صاحب هذه القائمة {owner}، ولا تنتقل قائمة إلى صاحب آخر.",
            en="This list is owned by {owner}; a list does not pass to another owner.",
        ),
        next=Text(
            ar="أدخلها قائمةً أخرى برمز آخر.", en="Bring it in as another list with its own code."
        ),
        rules=("S-04", "S-10"),
    ),
    "WATCHLIST_OLDER": Why(
        text=Text(
            ar="هذه النسخة أقدم من المستعملة، المستلمة في {received}.",
            en="This version is older than the one in use, received on {received}.",
        ),
        next=Text(
            ar="صحح تاريخ الاستلام، أو أدخل أحدث نسخة.",
            en="Correct the date of receipt, or bring the newest version.",
        ),
    ),
    "WATCHLIST_NOT_ASSESSED": Why(
        text=Text(
            ar="قائمة جديدة بلا تقييم أثر موقَّع.",
            en="A new list without a signed impact assessment.",
        ),
        next=Text(
            ar="اكتب رقم التقييم الموقَّع، أو امضِ بسبب مكتوب يبقى في السجل.",
            en="Name the signed assessment, or go on with a written reason that stays on the"
            " record.",
        ),
        rules=("D-08",),
    ),
    "WATCHLIST_CHANGED_SUDDENLY": Why(
        text=Text(
            ar="{moved} من {before} قيداً تغيّرت أو سُحبت دفعة واحدة.",
            en="{moved} of {before} entries were changed or withdrawn at once.",
        ),
        next=Text(
            ar="اسأل صاحب القائمة، ثم امضِ بسبب مكتوب يبقى في السجل.",
            en="Ask the list's owner, then go on with a written reason that stays on the record.",
        ),
        rules=("S-10",),
    ),
    "WATCHLIST_NOT_IN_USE": Why(
        text=Text(ar="هذه القائمة ليست مستعملة.", en="This list is not in use."),
        next=Text(ar="اختر قائمة مستعملة.", en="Choose one that is in use."),
        rules=("S-04",),
    ),
    "WATCHLIST_UNDER_WAY": Why(
        text=Text(ar="قائمة أخرى قيد الإدخال الآن.", en="Another list is being brought in now."),
        next=Text(ar="انتظر انتهاءها أو أغلقها.", en="Wait until it is done, or close it."),
    ),
    "WATCHLIST_JOB_NOT_READY": Why(
        text=Text(ar="هذه القائمة ليست في تلك الحال.", en="This list does not stand so."),
        next=Text(ar="حدّث الصفحة.", en="Reload the page."),
    ),
}

FORMATS: Words = {
    "UN_XML": Text("القائمة الموحدة للأمم المتحدة", "UN consolidated list (XML)"),
    "OFAC_CSV": Text("خزانة الولايات المتحدة", "OFAC (CSV)"),
    "FTM_JSON": Text("كيانات سطراً سطراً", "FollowTheMoney (JSON lines)"),
    "WORKBOOK": Text("جدول \u2066XLSX\u2069", "workbook (XLSX)"),
    "TEXT_TABLE": Text("جدول نصي", "text table (CSV)"),
}

COUNTS: Words = {
    "persons": Text("أشخاص (يُقارَنون)", "persons (compared)"),
    "entities": Text("كيانات (تُعدّ فقط)", "entities (counted only)"),
    "vessels": Text("سفن (تُعدّ فقط)", "vessels (counted only)"),
    "aircraft": Text("طائرات (تُعدّ فقط)", "aircraft (counted only)"),
    "other": Text("قيود أخرى (تُعدّ فقط)", "other records (counted only)"),
    "names": Text("أسماء أصلية", "primary names"),
    "aliases_good": Text("أسماء أخرى جيدة", "aliases of good quality"),
    "aliases_low": Text("أسماء أخرى ضعيفة", "aliases of low quality"),
    "aliases_of_others": Text("أسماء أخرى لغير الأشخاص", "aliases of entries that are no persons"),
    "with_arabic": Text("أشخاص باسم عربي", "persons with a name in Arabic script"),
    "with_birth": Text("أشخاص بتاريخ ميلاد", "persons with a date of birth"),
    "with_document": Text("أشخاص برقم وثيقة", "persons with a document number"),
    "repeated": Text("قيود مكررة", "entries repeated"),
}
