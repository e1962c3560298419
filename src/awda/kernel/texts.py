"""Refusals that belong to no context: the journal's own, and those of any command."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

REFUSALS: Refusals = {
    "NOT_YOUR_DUTY": Why(
        text=Text(
            ar="هذا الإجراء ليس من واجبات دورك ({role}).",
            en="This act is not among the duties of your role ({role}).",
        ),
        next=Text(
            ar="اطلب ذلك من صاحب الدور المختص: {may}.",
            en="Ask someone who holds one of these roles: {may}.",
        ),
        rules=("L-06",),
    ),
    "CHANGED_MEANWHILE": Why(
        text=Text(
            ar="تغيّر هذا السجل منذ فتحتَ الصفحة (كان {expected} وصار {found}).",
            en="This record has changed since you opened the page (was {expected}, now {found}).",
        ),
        next=Text(
            ar="افتح الصفحة من جديد، وانظر ما تغيّر، ثم أعد المحاولة؛ لم يضع شيء مما كتبت.",
            en="Open the page again, see what changed, then try again; nothing you typed is lost.",
        ),
    ),
    "COMMAND_ID_REUSED": Why(
        text=Text(
            ar="أُرسل هذا الرقم من قبل مع إجراء آخر.",
            en="This command id was sent before with another command.",
        ),
        next=Text(
            ar="أرسل الإجراء الجديد برقم جديد.",
            en="Send the new command with a new id.",
        ),
    ),
    "IN_THE_FUTURE": Why(
        text=Text(
            ar="وقت الحدث {happened_at} لم يأتِ بعد (الآن {now}).",
            en="The time of this event, {happened_at}, has not come yet (it is now {now}).",
        ),
        next=Text(
            ar="صحّح التاريخ والوقت، أو انتظر حتى يقع الحدث ثم سجّله.",
            en="Correct the date and time, or record it once it has happened.",
        ),
    ),
}
