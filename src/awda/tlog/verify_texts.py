"""What `awda verify` says, in Arabic and English. Codes of findings are never reused."""

from __future__ import annotations

from datetime import UTC, datetime

from awda.tlog.findings import Finding, Report

LANGUAGES = ("ar", "en")

_SENTENCES: dict[str, tuple[str, str]] = {
    "body_changed": (
        "المحتوى أو ملحه ليس ما التزم به القيد",
        "the body or its salt is not what the entry committed to",
    ),
    "body_malformed": ("المحتوى مكتوب خطأً", "the body is malformed"),
    "body_missing": ("المحتوى مفقود وهو مطلوب", "the body is missing and was asked for"),
    "body_not_erased": (
        "قيدٌ يقول إن المحتوى مُحي، وهو باقٍ",
        "an entry says that this body was erased, and it is still here",
    ),
    "body_without_entry": ("محتوى بلا قيد", "a body which belongs to no entry"),
    "checkpoint_malformed": ("نقطة التحقق مكتوبة خطأً", "the checkpoint is malformed"),
    "checkpoint_misplaced": (
        "نقطة التحقق محفوظة تحت حجم غير حجمها",
        "the checkpoint is stored under another size than its own",
    ),
    "checkpoint_missing": ("لا توجد نقطة تحقق صحيحة", "there is no true checkpoint"),
    "checkpoint_not_true": (
        "نقطة التحقق تغيّرت أو لم يوقّعها هذا السجل",
        "the checkpoint was changed, or this log did not sign it",
    ),
    "checkpoint_of_other_log": ("نقطة تحقق لسجل آخر", "a checkpoint of another log"),
    "checkpoint_without_entries": (
        "نقطة تحقق لقيود غير موجودة",
        "a checkpoint for entries that are not there",
    ),
    "column_differs": ("العمود لا يطابق القيد", "the column differs from the entry"),
    "command_repeated": ("أمر مسجَّل مرتين", "a command that is recorded twice"),
    "database_damaged": ("قاعدة البيانات متضررة", "the database file is damaged"),
    "database_unreadable": ("تعذّرت قراءة قاعدة البيانات", "the database cannot be read"),
    "entry_changed": (
        "القيد ليس ما أُدخل في السجل",
        "the entry is not the one that went into the log",
    ),
    "entry_malformed": ("القيد مكتوب خطأً", "the entry is malformed"),
    "entry_misplaced": (
        "القيد في غير موضعه",
        "the entry lies at another position than it states",
    ),
    "entry_missing": ("القيد مفقود", "the entry is missing"),
    "entry_of_other_log": ("قيد من سجل آخر", "an entry of another log"),
    "entry_or_hash_changed": (
        "القيد أو بصمته المحفوظة تغيّرت",
        "the entry was changed, or the hash stored for it",
    ),
    "file_unexpected": ("ملف لا مكان له هنا", "a file that has no place here"),
    "file_unreadable": ("تعذّرت قراءة الملف", "the file cannot be read"),
    "hash_changed": (
        "بصمة محفوظة لا تطابق القيود",
        "a stored hash is not that of the entries",
    ),
    "key_differs": (
        "السجل يذكر مفتاحًا غير الذي أعطيته",
        "the log states another key than the one you gave",
    ),
    "key_malformed": ("المفتاح مكتوب خطأً", "the key is malformed"),
    "nodes_malformed": (
        "البصمات المحفوظة ليست بالعدد الصحيح",
        "the stored hashes are not as many as they must be",
    ),
    "root_differs": (
        "القيود ليست التي وقّعتها نقطة التحقق هذه؛ ما قبلها سليم",
        "the entries are not those that this checkpoint signed; those before it are",
    ),
    "signature_damaged": (
        "توقيع بمفتاح معروف تغيّر فيه حرف",
        "the signature line of a known key has a changed byte",
    ),
    "tile_differs": (
        "ملف تجزئة قديم لا يطابق الحالي",
        "an older partial tile differs from the present one",
    ),
    "tile_malformed": ("ملف التجزئة مكتوب خطأً", "the tile is malformed"),
    "tile_missing": ("ملف التجزئة مفقود", "the tile is missing"),
    "version_gap": (
        "رقم النسخة لا يلي ما قبله",
        "the version does not follow the one before it",
    ),
}
CODES = frozenset(_SENTENCES)

_PLACES = {
    "entry": "القيد",
    "body": "المحتوى",
    "checkpoint": "نقطة التحقق",
    "tile": "ملف التجزئة",
    "node": "عقدة",
    "file": "الملف",
    "key": "المفتاح",
    "database": "قاعدة البيانات",
    "level": "مستوى",
    "index": "رقم",
    "column": "عمود",
}


def sentence(finding: Finding, language: str) -> str:
    """What the finding says, with its detail in brackets; `where` is not repeated."""
    text = _SENTENCES[finding.code][LANGUAGES.index(language)]
    return f"{text} ({finding.detail})" if finding.detail else text


def place(finding: Finding, language: str) -> str:
    """The name of the thing which the finding is about."""
    if language == "en":
        return finding.where
    return " ".join(_PLACES.get(word, word) for word in finding.where.split(" "))


def instant(posix_seconds: int) -> str:
    """A cosignature's time in ISO 8601, UTC; the bare number if no calendar reaches that far."""
    try:
        return datetime.fromtimestamp(posix_seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, ValueError, OSError):
        return f"{posix_seconds} s"


def lines(report: Report, language: str, shown: int = 12) -> list[str]:
    """The report for one screen; at most `shown` findings."""
    verdict, labels = (_arabic if language == "ar" else _english)(report)
    text = [f"{'✓' if report.ok else '✗'} {verdict}"]
    text += [f"  {label}: {value}" for label, value in labels if value != ""]
    for finding in report.findings[:shown]:
        text.append(f"  ✗ {place(finding, language)}: {sentence(finding, language)}")
    if (more := report.found.count - shown) > 0:
        text.append(f"  … +{more}")
    return text


def _cosigners(report: Report) -> str:
    return ", ".join(f"{item.name} {instant(item.time)}" for item in report.cosigners)


def _bodies(report: Report) -> str:
    return f"{report.bodies} / {report.withheld} / {report.erased}"


def _english(report: Report) -> tuple[str, list[tuple[str, object]]]:
    verdict = (
        "Nothing was changed, added or taken away."
        if report.ok
        else f"Not as it was signed: {report.found.count} finding(s)."
    )
    return verdict, [
        ("log", report.origin),
        ("entries", report.entries),
        ("bodies here / withheld / erased", _bodies(report)),
        ("checkpoints checked", report.checkpoints),
        ("root", report.root.hex()),
        ("signed by", report.signer),
        ("co-signed by", _cosigners(report)),
        ("signatures by unknown keys", report.unknown_signatures or ""),
        ("entries not yet signed", report.unsigned or ""),
        ("note", _KEY_NOTE_EN if report.key_from_log else ""),
    ]


def _arabic(report: Report) -> tuple[str, list[tuple[str, object]]]:
    verdict = (
        "لم يُغيَّر شيء ولم يُضَف ولم يُحذَف."
        if report.ok
        else f"ليس كما وُقِّع. عدد الملاحظات: {report.found.count}"
    )
    return verdict, [
        ("السجل", report.origin),
        ("القيود", report.entries),
        ("المحتوى الحاضر / المحجوب / الممحو", _bodies(report)),
        ("نقاط التحقق المفحوصة", report.checkpoints),
        ("الجذر", report.root.hex()),
        ("الموقِّع", report.signer),
        ("الشهود", _cosigners(report)),
        ("تواقيع بمفاتيح غير معروفة", report.unknown_signatures or ""),
        ("قيود لم تُوقَّع بعد", report.unsigned or ""),
        ("تنبيه", _KEY_NOTE_AR if report.key_from_log else ""),
    ]


_KEY_NOTE_EN = "the key came with the log; compare it with one given to you in another way"
_KEY_NOTE_AR = "المفتاح جاء مع السجل نفسه؛ قارنه بمفتاح تسلمته من طريق آخر"
