"""Split notes: why one was refused. Arabic first."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text

REFUSALS: Refusals = {
    "NOTE_WRITTEN_ALREADY": Why(
        text=Text(ar="ورقة الفصل هذه مكتوبة من قبل.", en="This split note has been written."),
        next=Text(ar="اكتب ورقة جديدة.", en="Write a new note."),
        rules=("F-01",),
    ),
    "NOTE_NOT_WRITTEN": Why(
        text=Text(ar="لا توجد ورقة فصل بهذا الرقم.", en="There is no such split note."),
        next=Text(
            ar="اكتب الورقة وخطة لمّ الشمل أولاً.", en="Write the note and its reunion plan first."
        ),
        rules=("F-01",),
    ),
    "NOT_OF_THIS_UNIT": Why(
        text=Text(
            ar="هذا الشخص ليس من هذه الأسرة، أو ذُكر مرتين.",
            en="This person is not of this family unit, or was named twice.",
        ),
        next=Text(
            ar="اختر من أفراد الأسرة الذين لا خلاف على صلتهم.",
            en="Choose among its members whose link nobody disputes.",
        ),
        rules=("F-01", "F-03"),
    ),
    "NOTE_PARTS_NOBODY": Why(
        text=Text(
            ar="ورقة الفصل تذكر بعض الأسرة، لا كلها ولا لا أحد.",
            en="A split note names some of the family: neither nobody nor all of them.",
        ),
        next=Text(ar="اختر من يفترق عن الباقين.", en="Choose who goes apart from the others."),
        rules=("F-01",),
    ),
    "REUNION_PLAN_MISSING": Why(
        text=Text(
            ar="لا ورقة فصل بلا سبب وخطة للقاء: أين، ومتى، وكيف، ومن يُسأل.",
            en="No split note without its reason and a plan: where, when, how, and whom to ask.",
        ),
        next=Text(ar="أكمل الخطة مع الأسرة.", en="Complete the plan with the family."),
        rules=("F-01",),
    ),
    "REUNION_DAY_PASSED": Why(
        text=Text(ar="يوم اللقاء {by} مضى.", en="The day of reunion, {by}, has passed."),
        next=Text(ar="اكتب ورقة جديدة بيوم آتٍ.", en="Write a new note with a day to come."),
        rules=("F-01",),
    ),
    "CHILD_WITHOUT_AN_ADULT": Why(
        text=Text(
            ar="هذا الفصل يترك طفلاً بلا بالغ من أسرته.",
            en="This would leave a child without an adult of the family.",
        ),
        next=Text(
            ar="يبقى الطفل مع بالغ من أسرته، أو يُسأل عامل حماية الطفل.",
            en="Keep the child with an adult of the family, or ask the child-protection worker.",
        ),
        rules=("F-01", "C-08"),
    ),
    "MOTHER_AND_CHILD_PARTED": Why(
        text=Text(
            ar="لا تُفصل أم عن ولدها الصغير.",
            en="A mother and her own child are not parted.",
        ),
        next=Text(ar="ضع الأم وولدها في جهة واحدة.", en="Put mother and child on the same side."),
        rules=("C-08", "F-01"),
    ),
    "NOTE_SIGNED_FOR_ANOTHER": Why(
        text=Text(
            ar="لا يوقّع أحد عن بالغ غيره، ولو كان رب الأسرة.",
            en="Nobody signs for another adult, not the head of the family either.",
        ),
        next=Text(ar="يوقّع كل بالغ بنفسه.", en="Each adult signs for themselves."),
        rules=("F-01",),
    ),
    "A_CHILD_SIGNS_NO_NOTE": Why(
        text=Text(
            ar="من كان طفلاً أو يُشك في عمره لا يوقّع ورقة فصل.",
            en="A child, or whoever may be one, signs no split note.",
        ),
        next=Text(ar="يوقّع البالغون وحدهم.", en="The adults alone sign."),
        rules=("F-01", "C-01"),
    ),
    "NOTE_SIGNED_ALREADY": Why(
        text=Text(ar="هذا التوقيع مسجّل.", en="This signature is on the record."),
        next=Text(ar="لا حاجة إلى توقيع ثانٍ.", en="No second signature is needed."),
        rules=("F-01",),
    ),
    "NOTE_NOT_SIGNED": Why(
        text=Text(ar="لم يوقّع هذا الشخص هذه الورقة.", en="This person has not signed this note."),
        next=Text(ar="لا شيء يُسحب.", en="There is nothing to take back."),
        rules=("F-01",),
    ),
    "NOTE_WITHOUT_A_WITNESS": Why(
        text=Text(
            ar="لا توقيع بلا شاهد ولغة يفهمها الموقّع.",
            en="No signature without a witness and a language the signer understands.",
        ),
        next=Text(ar="اذكر الشاهد واللغة.", en="Name the witness and the language."),
        rules=("F-01",),
    ),
}
