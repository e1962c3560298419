"""What the door says when it refuses."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

REFUSALS: Refusals = {
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
