"""What the door says: when it refuses, and on the pages of persons and handovers."""

from awda.custody import page_texts as custody_pages
from awda.intake import page_texts as intake_pages
from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words
from awda.people import page_texts as people_pages

# A key that stands twice is a defect, which a test of all words would not see inside one module.
PAGE: Words = {**people_pages.PAGE, **custody_pages.PAGE, **intake_pages.PAGE}

REFUSALS: Refusals = {
    "NEWBORN_IS_NOT_OLDER": Why(
        text=Text(
            ar="مولود في العهدة عمره صفر، لا أكثر.",
            en="Someone born in custody is nought years old, no more.",
        ),
        next=Text(
            ar="من دخل من الخارج يُسجَّل عند المعبر بلا ذكر الأم.",
            en="Whoever came in from outside is recorded at the crossing, without a mother.",
        ),
        rules=("C-11", "I-01"),
    ),
    **people_pages.REFUSALS,
    **intake_pages.REFUSALS,
    "WEAPONS_NOT_CLEARED": Why(
        text=Text(
            ar="لا يدخل أحد التسجيل قبل تسليم سلاحه أو التصريح بأنه لا يحمل سلاحاً.",
            en="Nobody is registered before weapons are handed in, or declared none.",
        ),
        next=Text(
            ar="أرسله إلى ضابط السلاح أولاً، ثم عُد إلى هذه الصفحة؛ ما كتبته محفوظ.",
            en="Send the person to the arms officer first, then come back; what you typed is kept.",
        ),
        rules=("W-01",),
    ),
}
