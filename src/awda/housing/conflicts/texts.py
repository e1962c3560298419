"""What the conflict list says. Nothing here tells who is on it."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {
    "CONFLICT_NEEDS_TWO": Why(
        text=Text(ar="الشخصان هما واحد.", en="The two people are one and the same."),
        next=Text(ar="اختر شخصين.", en="Choose two people."),
    ),
    "CONFLICT_ALREADY_RECORDED": Why(
        text=Text(ar="هذا مسجّل من قبل.", en="These two are kept apart already."),
        next=Text(ar="افتح القائمة.", en="Open the list."),
        rules=("F-07",),
    ),
    "CONFLICT_NOT_OPEN": Why(
        text=Text(
            ar="لا يوجد تسجيل مفتوح برقم {conflict}.", en="No open conflict has the id {conflict}."
        ),
        next=Text(ar="افتح القائمة واختر منها.", en="Open the list and choose from it."),
    ),
    "CONFLICT_END_NEEDS_A_REASON": Why(
        text=Text(
            ar="لا يُنهى الفصل بين شخصين بلا سبب.",
            en="Keeping two people apart does not end without a reason.",
        ),
        next=Text(ar="اكتب السبب.", en="Write the reason."),
        rules=("F-07",),
    ),
}

CONFLICT_KINDS: Words = {
    "VICTIM_AND_ACCUSED": Text("متضرر ومتّهم", "victim and accused"),
    "RIVAL_UNITS": Text("وحدات متخاصمة", "rival units"),
    "OTHER": Text("غير ذلك", "other"),
}
