"""Why something a list says could not be put on the record, and what to do instead."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

LIST_REFUSALS: Refusals = {
    "ALREADY_LISTED": Why(
        text=Text(
            "في السجل ما ذكرته قائمة عن هذا الشخص من قبل.",
            "What a list says of this person is on the record already.",
        ),
        next=Text(
            "ما تغيّر يُكتب عند التسجيل، أو بتصحيح يذكر القيد الأول.",
            "Record what differs at registration, or as a correction naming the first entry.",
        ),
        rules=("T-07",),
    ),
    "LIST_ONLY_CLAIMS": Why(
        text=Text(
            "ما في القائمة أقوال لم يُتحقق منها: لم يرَ أحد وثيقة.",
            "What a list says is claimed only: nobody has seen a paper.",
        ),
        next=Text(
            "سجّله قولاً؛ وتُضاف الوثيقة حين يُبرزها صاحبها.",
            "Record it as claimed; add the paper when the person shows it.",
        ),
        rules=("N-08",),
    ),
}
