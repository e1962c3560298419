"""Why a breach was not recorded."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

REFUSALS: Refusals = {
    "BREACH_RECORDED_ALREADY": Why(
        text=Text(ar="هذا التجاوز في السجل من قبل.", en="This breach is on the record already."),
        next=Text(ar="لا شيء يُعمل هنا.", en="Nothing is to be done here."),
        rules=("C-03",),
    ),
    "LIMIT_NOT_PASSED": Why(
        text=Text(ar="لم تنقضِ المهلة.", en="The limit has not passed."),
        next=Text(
            ar="انظر قائمة المستحقات: ربما سُلّم الطفل.",
            en="See what is due: the child may have been handed over.",
        ),
        rules=("C-03",),
    ),
}
