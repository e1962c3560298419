"""What parties and places are called, and why something about them was refused."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {
    "ALREADY_OPEN": Why(
        text=Text(ar="{what} مسجّل من قبل.", en="{what} is already on the record."),
        next=Text(
            ar="افتح السجل الموجود، أو اختر رمزاً آخر.", en="Open it, or choose another code."
        ),
    ),
    "NOT_OPEN": Why(
        text=Text(
            ar="هذا المكان أو الجهة غير مسجّل.", en="No such place or party is on the record."
        ),
        next=Text(ar="سجّله أولاً أو صحّح الرمز.", en="Open it first, or correct the code."),
    ),
    "ALREADY_CLOSED": Why(
        text=Text(ar="أُغلق هذا المكان أو الجهة.", en="This place or party has been closed."),
        next=Text(ar="اختر مكاناً أو جهة مفتوحة.", en="Choose one that is open."),
    ),
    "NO_SUCH_PARTY": Why(
        text=Text(
            ar="الجهة {party} غير مسجّلة أو أُغلقت.",
            en="The party {party} is not on the record, or has been closed.",
        ),
        next=Text(ar="اختر جهة من القائمة.", en="Choose a party from the list."),
        rules=("L-05", "X-01"),
    ),
    "PREDECESSOR_OF_ANOTHER_KIND": Why(
        text=Text(
            ar="الجهة {party} من نوع آخر، فلا تخلفها هذه.",
            en="The party {party} is of another kind: this one does not follow it.",
        ),
        next=Text(
            ar="سمِّ الجهة التي كانت تقوم بهذا العمل قبلها.",
            en="Name the party that did this work before it.",
        ),
        rules=("L-05",),
    ),
    "MANDATE_MISSING": Why(
        text=Text(
            ar="لا تُسجَّل جهة مستلِمة بلا سند تفويضها.",
            en="A receiving authority is not opened without its mandate.",
        ),
        next=Text(
            ar="اكتب سند التفويض وتاريخه.", en="Write the instrument of its mandate and its date."
        ),
        rules=("L-05",),
    ),
    "PRISON_IS_NO_CAMP": Why(
        text=Text(
            ar="لا يجوز إيواء أحد في سجن أو زنزانة شرطة.",
            en="A prison or police cell cannot be used to house anyone.",
        ),
        next=Text(
            ar="اختر موقعاً آخر. لا يملك أحد تجاوز هذه القاعدة.",
            en="Choose another site. No one can pass this rule.",
        ),
        rules=("H-02",),
    ),
    "NOT_A_PLACE_OF_THIS_PARTY": Why(
        text=Text(
            ar="لا تدير الجهة {party} مكاناً من نوع {kind}.",
            en="The party {party} does not run a place of kind {kind}.",
        ),
        next=Text(
            ar="سجّل الجهة التي تديره: لا يُنقل أحد بين جهتين إلا بعرض وقبول.",
            en="Open the party that runs it: nobody passes between parties without an offer.",
        ),
        rules=("X-01", "H-02"),
    ),
    "CODE_NOT_PLAIN": Why(
        text=Text(
            ar="الرمز حروف لاتينية صغيرة وأرقام وشرطات، 48 حرفاً على الأكثر.",
            en="A code is small Latin letters, digits and dashes, 48 at most.",
        ),
        next=Text(
            ar="اختر رمزاً كهذا: camp-rutba. لا يُكتب فيه اسم شخص.",
            en="Choose one like camp-rutba. It is public: never a person's name.",
        ),
    ),
    "PARTY_STILL_ANSWERS": Why(
        text=Text(
            ar="ما زالت هذه الجهة مسؤولة عن {held} ولها {places} أماكن مفتوحة.",
            en="This party still answers for {held} and runs {places} open places.",
        ),
        next=Text(
            ar="سلّم من عندها وأغلق أماكنها أولاً.",
            en="Hand over whoever it holds and close its places first.",
        ),
        rules=("P-12", "X-01"),
    ),
    "CAPACITY_MISSING": Why(
        text=Text(ar="سعة المكان غير مذكورة.", en="The place has no capacity."),
        next=Text(ar="اكتب السعة: واحد على الأقل.", en="Give its capacity: one at least."),
    ),
    "TOO_NEAR_THE_BORDER": Why(
        text=Text(
            ar="الموقع على بعد {km} كم من الحدود، وأقل المسافة {least} كم.",
            en="The site is {km} km from the border; it should be at least {least} km away.",
        ),
        next=Text(
            ar="اكتب تاريخ خطة النقل، أو امضِ بسبب مكتوب.",
            en="Give the date of a plan to move it, or go on with a written reason.",
        ),
        rules=("H-01",),
    ),
    "PLACE_NOT_EMPTY": Why(
        text=Text(
            ar="لا يُغلق مكان وفيه {held} في العهدة.",
            en="A place is not closed while {held} are held there.",
        ),
        next=Text(
            ar="سلّم كل واحد منهم إلى جهة أخرى تقبله، ثم أغلق المكان.",
            en="Hand each of them over to a party that accepts them, then close it.",
        ),
        rules=("P-12",),
    ),
    "RESIDENTS_WITHOUT_SOLUTION": Why(
        text=Text(
            ar="لا يُغلق المكان: {people} ممن سكنوه لا حلّ مقرّر لهم.",
            en="The place is not closed: {people} who lived there have no onward solution.",
        ),
        next=Text(
            ar="يسجّل موظف الحماية لكل واحد منهم حلاً وموعد مراجعة آتياً.",
            en="The protection officer records a solution and a day of review for each of them.",
        ),
        rules=("P-12",),
    ),
}

PARTY_KINDS: Words = {
    "host": Text("سلطة مضيفة", "host authority"),
    "hospital": Text("مستشفى", "hospital"),
    "child_body": Text("هيئة حماية الطفل", "child-protection body"),
    "receiver": Text("الجهة المستلِمة", "receiving authority"),
    "justice": Text("القضاء", "justice"),
    "store": Text("مستودع", "store"),
}

PLACE_KINDS: Words = {
    "CROSSING": Text("معبر", "crossing"),
    "RECEPTION": Text("استقبال", "reception"),
    "TRANSIT_CAMP": Text("مخيم عبور", "transit camp"),
    "INTERNMENT_CAMP": Text("معسكر إيواء العسكريين", "internment camp"),
    "FAMILY_SITE": Text("موقع العائلات والمدنيين", "family and civilian site"),
    "CHILD_CENTRE": Text("مركز رعاية الأطفال", "child centre"),
    "REHAB_CENTRE": Text("مركز تأهيل", "rehabilitation centre"),
    "HOSPITAL": Text("مستشفى", "hospital"),
    "ARMS_STORE": Text("مستودع أسلحة", "arms store"),
    "PROPERTY_STORE": Text("مستودع أمانات", "property store"),
    "CHECKPOINT": Text("نقطة تفتيش", "checkpoint"),
    "HANDOVER_POINT": Text("نقطة التسليم", "handover point"),
    "RECEPTION_OTHER_STATE": Text("استقبال الطرف الآخر", "reception of the other side"),
    "COURT": Text("محكمة", "court"),
}

QUARTERS: Words = {
    "MEN": Text("رجال", "men"),
    "WOMEN": Text("نساء", "women"),
    "FAMILY": Text("عائلات", "families"),
}
