"""What custody says: why something was refused, and its words on screens and papers."""

from awda.kernel.refusal import Refusals, Why
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {
    "NOT_IN_CUSTODY": Why(
        text=Text(
            ar="لم يدخل هذا السجل في عهدة أحد بعد.",
            en="This person or item has not entered anyone's custody yet.",
        ),
        next=Text(ar="سجّل الدخول أولاً.", en="Record the entry first."),
        rules=("I-01",),
    ),
    "ALREADY_ENTERED": Why(
        text=Text(
            ar="دخل هذا السجل في العهدة من قبل ({standing}).",
            en="This person or item is in custody already ({standing}).",
        ),
        next=Text(ar="افتح السجل الموجود.", en="Open the record that exists."),
        rules=("X-01",),
    ),
    "NO_SUCH_OPERATION": Why(
        text=Text(ar="العملية {operation} غير مسجّلة.", en="There is no operation {operation}."),
        next=Text(ar="اختر عملية من القائمة.", en="Choose an operation from the list."),
    ),
    "AUTHORITY_MISSING": Why(
        text=Text(
            ar="لا تُسجَّل عهدة بلا ذكر الجهة الآمرة وسبب الاحتجاز.",
            en="No custody is recorded without the authority that ordered it and its grounds.",
        ),
        next=Text(
            ar="اكتب الجهة الآمرة والسبب.", en="Give the ordering authority and the grounds."
        ),
        rules=("I-01", "I-02"),
    ),
    "MOTHER_NOT_HERE": Why(
        text=Text(
            ar="يُسجَّل المولود عند الجهة والمكان اللذين فيهما أمه.",
            en="A newborn is recorded where and with whom the mother is.",
        ),
        next=Text(ar="اختر الأم ومكانها الحالي.", en="Choose the mother and her present place."),
        rules=("C-11", "C-08"),
    ),
    "BEFORE_THE_LAST_FACT": Why(
        text=Text(
            ar="هذا الوقت يسبق آخر ما سُجّل ({last}).",
            en="This time is before the last fact on the record ({last}).",
        ),
        next=Text(
            ar="اكتب وقتاً بعده، واذكر الوقت الأصلي في الملاحظة.",
            en="Give a later time, and put the earlier one in the note.",
        ),
        rules=("X-01",),
    ),
    "CUSTODY_ENDED": Why(
        text=Text(ar="انتهت هذه العهدة ({standing}).", en="This custody has ended ({standing})."),
        next=Text(
            ar="إن كان خطأً فسجّل واقعة جديدة تصحّحه.",
            en="If that is wrong, record a new fact that corrects it.",
        ),
        rules=("X-01",),
    ),
    "NOT_FOR_THIS_KIND": Why(
        text=Text(
            ar="لا يتصرّف دور {role} في سجلات من نوع {kind}.",
            en="The role {role} does not act on records of kind {kind}.",
        ),
        next=Text(
            ar="الأشخاص لمسؤولي الأشخاص، والمواد لمسؤولي السلاح والمستودع.",
            en="People are for those who care for people, items for arms officer and store keeper.",
        ),
        rules=("W-06", "W-10"),
    ),
    "NOT_THE_HOLDER": Why(
        text=Text(
            ar="المسؤول الآن هو {holder} وليس {party}.",
            en="{holder} answers for this now, not {party}.",
        ),
        next=Text(ar="اطلب من الحائز أن يعرضه عليك.", en="Ask the holder to offer it to you."),
        rules=("X-01",),
    ),
    "NOT_THE_TAKER": Why(
        text=Text(
            ar="عُرض هذا على {taker} وليس على {party}.",
            en="This was offered to {taker}, not to {party}.",
        ),
        next=Text(ar="يجيب عنه من عُرض عليه وحده.", en="Only the one it was offered to answers."),
        rules=("X-01",),
    ),
    "NOT_OFFERED": Why(
        text=Text(
            ar="لا عرض قائماً بهذا التسليم {handover}.",
            en="No offer of handover {handover} is waiting here.",
        ),
        next=Text(
            ar="افتح الصفحة من جديد وانظر آخر ما سُجّل.",
            en="Open the page again and see the newest fact.",
        ),
        rules=("X-01",),
    ),
    "OFFER_PENDING": Why(
        text=Text(
            ar="هناك عرض ينتظر جواب {taker} (التسليم {handover}).",
            en="An offer waits for the answer of {taker} (handover {handover}).",
        ),
        next=Text(ar="انتظر الجواب، أو اسحب العرض أولاً.", en="Wait, or withdraw the offer first."),
        rules=("X-01",),
    ),
    "OFFER_LAPSED": Why(
        text=Text(ar="انقضى وقت هذا العرض في {lapsed_at}.", en="This offer lapsed at {lapsed_at}."),
        next=Text(
            ar="ما زال المسلِّم مسؤولاً؛ يُعرض من جديد.",
            en="The giver still answers; it must be offered again.",
        ),
        rules=("X-01",),
    ),
    "NOT_LAPSED_YET": Why(
        text=Text(ar="العرض قائم حتى {lapses_at}.", en="The offer stands until {lapses_at}."),
        next=Text(ar="انتظر.", en="Wait."),
    ),
    "OTHER_TERMS": Why(
        text=Text(
            ar="الشروط التي قُبلت ليست التي عُرضت.",
            en="The terms accepted are not the terms offered.",
        ),
        next=Text(
            ar="قارن البصمة: عُرضت {offered} وقُبلت {quoted}.",
            en="Compare the hash: offered {offered}, accepted {quoted}.",
        ),
        rules=("X-01",),
    ),
    "NOT_ON_THIS_HANDOVER": Why(
        text=Text(
            ar="ليس هذا الاسم في قائمة التسليم {handover}.",
            en="This one is not on the list of handover {handover}.",
        ),
        next=Text(
            ar="افتح تسليماً جديداً يشمله.", en="Open a new handover with this one on its list."
        ),
        rules=("X-03",),
    ),
    "HANDOVER_OPEN_ALREADY": Why(
        text=Text(ar="فُتح التسليم {handover} من قبل.", en="Handover {handover} is open already."),
        next=Text(ar="افتحه، أو ابدأ تسليماً جديداً.", en="Open it, or begin a new one."),
    ),
    "LIST_EMPTY_OR_REPEATED": Why(
        text=Text(
            ar="القائمة فارغة أو فيها تكرار (عددها {listed}).",
            en="The list is empty or names someone twice ({listed} listed).",
        ),
        next=Text(ar="اختر كل واحد مرة واحدة.", en="Choose each once."),
        rules=("X-03",),
    ),
    "LIST_TOO_LONG": Why(
        text=Text(
            ar="في القائمة {listed}، والحد {most}.", en="{listed} listed; the most is {most}."
        ),
        next=Text(ar="قسّمها قوائم.", en="Make several lists of it."),
    ),
    "LAPSE_OUT_OF_BOUNDS": Why(
        text=Text(
            ar="مهلة الجواب بعد وقت العرض وضمن {most} ساعة.",
            en="The time to answer lies after the offer and within {most} hours.",
        ),
        next=Text(ar="اكتب وقتاً آخر للانقضاء.", en="Give another time of lapse."),
    ),
    "NO_SUCH_TAKER": Why(
        text=Text(
            ar="الجهة المستلِمة {taker} غير مسجّلة أو أُغلقت.",
            en="The taker {taker} is not on the record, or has been closed.",
        ),
        next=Text(ar="اختر جهة من القائمة.", en="Choose a party from the list."),
        rules=("L-05", "X-01"),
    ),
    "OFFER_TO_ONESELF": Why(
        text=Text(ar="لا تعرض جهة على نفسها.", en="A party does not offer to itself."),
        next=Text(
            ar="للنقل بين أماكن الجهة نفسها استعمل «نقل».",
            en="Between places of the same party, use Move.",
        ),
        rules=("X-01",),
    ),
    "NO_SUCH_PLACE": Why(
        text=Text(
            ar="المكان {place} غير مسجّل أو أُغلق.",
            en="The place {place} is not on the record, or has been closed.",
        ),
        next=Text(ar="اختر مكاناً من القائمة.", en="Choose a place from the list."),
    ),
    "PLACE_OF_ANOTHER": Why(
        text=Text(ar="المكان {place} تديره {run_by}.", en="The place {place} is run by {run_by}."),
        next=Text(
            ar="اختر مكاناً تديره الجهة التي ستتسلم.",
            en="Choose a place run by the party that will hold.",
        ),
        rules=("X-01",),
    ),
    "PLACE_FULL": Why(
        text=Text(
            ar="في {place} الآن {held} والسعة {capacity}.",
            en="{place} holds {held}; its capacity is {capacity}.",
        ),
        next=Text(
            ar="اختر مكاناً آخر، أو امضِ بسبب مكتوب.",
            en="Choose another place, or go on with a written reason.",
        ),
        rules=("H-05",),
    ),
    "NOBODY_IN_A_STORE": Why(
        text=Text(ar="لا يُؤوى أحد في المستودع {place}.", en="Nobody is held in the store {place}."),
        next=Text(ar="اختر مكان إيواء.", en="Choose a place that houses people."),
        rules=("H-02",),
    ),
    "NOT_A_FIRST_PLACE": Why(
        text=Text(
            ar="أول تسجيل يكون في معبر أو استقبال أو مستشفى، لا في {place}.",
            en="First contact is at a crossing, reception or hospital, not at {place}.",
        ),
        next=Text(ar="سجّل الدخول في المعبر أولاً.", en="Record the entry at the crossing first."),
        rules=("I-01", "L-01"),
    ),
    "TRACK_MISSING": Why(
        text=Text(
            ar="لا يدخل أحد {place} قبل أن يُعرف ويكون له مسار قانوني.",
            en="Nobody enters {place} before being registered with a legal track.",
        ),
        next=Text(ar="أكمل التسجيل الأول.", en="Complete the first registration."),
        rules=("L-01",),
    ),
    "CHILD_IN_ADULT_CAMP": Why(
        text=Text(
            ar="لا يُؤوى طفل ولا من يُشك في سنّه في {place} ({age}).",
            en="A child, or anyone whose age is in doubt, is not held at {place} ({age}).",
        ),
        next=Text(
            ar="أحله إلى هيئة حماية الطفل الآن، وخلال 48 ساعة على الأكثر.",
            en="Refer to the child-protection body now, within 48 hours at the latest.",
        ),
        rules=("C-01", "C-02"),
    ),
    "CIVILIAN_AMONG_COMBATANTS": Why(
        text=Text(
            ar="لا يُؤوى المدنيون مع العسكريين في {place} (المسار {track}).",
            en="Civilians are not held with combatants at {place} (track {track}).",
        ),
        next=Text(ar="اختر موقع العائلات والمدنيين.", en="Choose the family and civilian site."),
        rules=("H-03",),
    ),
    "COMBATANT_AMONG_CIVILIANS": Why(
        text=Text(
            ar="لا يُؤوى العسكريون مع المدنيين في {place} (المسار {track}).",
            en="Combatants are not held with civilians at {place} (track {track}).",
        ),
        next=Text(ar="اختر معسكر إيواء العسكريين.", en="Choose the internment camp."),
        rules=("H-03",),
    ),
    "ADULT_IN_CHILD_CENTRE": Why(
        text=Text(ar="{place} للأطفال وحدهم.", en="{place} is for children only."),
        next=Text(ar="اختر مكاناً آخر.", en="Choose another place."),
        rules=("C-02",),
    ),
    "TRACK_MAY_NOT_CROSS": Why(
        text=Text(
            ar="لا يُعرض على الطرف الآخر من كان مساره {track}.",
            en="Nobody with track {track} is offered to the other side.",
        ),
        next=Text(
            ar="يُحدَّد المسار القانوني أولاً. لا يملك أحد تجاوز هذه القاعدة.",
            en="The legal track must be decided first. No one can pass this rule.",
        ),
        rules=("L-01", "L-04", "P-10"),
    ),
    "CHILD_DEPARTURE_NOT_CLEARED": Why(
        text=Text(
            ar="لا يغادر طفل ولا من يُشك في سنّه بقائمة البالغين ({age}).",
            en="A child, or anyone whose age is in doubt, does not leave on adults' lists ({age}).",
        ),
        next=Text(
            ar="أحله إلى هيئة حماية الطفل؛ لعودة الأطفال طريق خاص.",
            en="Refer to the child-protection body; the return of a child has its own path.",
        ),
        rules=("C-02", "C-06"),
    ),
    "NOT_CLEARED_TO_CROSS": Why(
        text=Text(
            ar="لم تُفحص موافقة هذا الشخص وأمانه قبل عرضه على الطرف الآخر.",
            en="Consent and safety were not looked at before this person went to the other side.",
        ),
        next=Text(
            ar="يمر التسليم إلى الطرف الآخر عبر فحص الحماية وحده.",
            en="A handover to the other side goes through protection's check alone.",
        ),
        rules=("P-01", "P-07", "P-10"),
    ),
    "FAMILY_UNIT_PARTED": Why(
        text=Text(
            ar="هذه النقلة تفصل الشخص عن {behind} من أسرته المسجّلة.",
            en="This would part the person from {behind} of their registered family.",
        ),
        next=Text(
            ar="انقل الأسرة معاً في الإجراء نفسه، أو انتظروا معاً، "
            "أو يوقّع كل بالغ منها ورقة فصل فيها خطة لمّ الشمل.",
            en="Move the family together in one act, let all wait, "
            "or let each adult sign a split note with a plan to meet again.",
        ),
        rules=("F-01", "F-02"),
    ),
    "COURT_REFERENCE_MISSING": Why(
        text=Text(
            ar="لا يُنقل أحد إلى القضاء بلا رقم أمر المحكمة.",
            en="Nobody is transferred to justice without the court's reference.",
        ),
        next=Text(ar="اكتب رقم الأمر وتاريخه.", en="Give the order's number and date."),
        rules=("L-04",),
    ),
    "CHILD_TO_JUSTICE": Why(
        text=Text(
            ar="لا يُوضع طفل ولا من يُشك في سنّه على مسار النقل الجنائي ({age}).",
            en="A child, or anyone whose age is in doubt, never goes on criminal transfer ({age}).",
        ),
        next=Text(ar="أحله إلى هيئة حماية الطفل.", en="Refer to the child-protection body."),
        rules=("L-04", "C-01"),
    ),
    "RECEIVING_DOCTOR_MISSING": Why(
        text=Text(
            ar="لا يُقبل أحد في المستشفى بلا اسم الطبيب المستلِم.",
            en="Nobody is admitted to hospital without the receiving doctor.",
        ),
        next=Text(ar="اكتب اسم الطبيب المستلِم.", en="Give the receiving doctor's name."),
        rules=("M-06",),
    ),
    "NOT_DECEASED": Why(
        text=Text(ar="لم تُسجَّل وفاة.", en="No death is on the record."),
        next=Text(ar="سجّل الوفاة أولاً.", en="Record the death first."),
        rules=("M-08",),
    ),
    "INQUIRY_MISSING": Why(
        text=Text(
            ar="وفاة سببها «{cause}» تحتاج تحقيقاً.", en="A death of cause {cause} needs an inquiry."
        ),
        next=Text(ar="اكتب رقم التحقيق وجهته.", en="Give the inquiry's reference and authority."),
        rules=("M-08",),
    ),
    "NOT_ESCAPED": Why(
        text=Text(ar="لم يُسجَّل فرار ({standing}).", en="No escape is on the record ({standing})."),
        next=Text(ar="افتح السجل وانظر حاله.", en="Open the record and see how it stands."),
        rules=("H-11",),
    ),
    "A_PERSON_IS_NO_ITEM": Why(
        text=Text(ar="هذا إجراء للمواد لا للأشخاص.", en="That is done with items, not people."),
        next=Text(ar="اختر إجراءً للأشخاص.", en="Choose an act that is for people."),
    ),
    "AN_ITEM_IS_NO_PERSON": Why(
        text=Text(ar="هذا إجراء للأشخاص لا للمواد.", en="That is done with people, not items."),
        next=Text(ar="اختر إجراءً للمواد.", en="Choose an act that is for items."),
    ),
    "NOT_LOST": Why(
        text=Text(ar="لم تُسجَّل هذه المادة مفقودة.", en="This item is not recorded as lost."),
        next=Text(ar="افتح سجلها.", en="Open its record."),
        rules=("W-09",),
    ),
    "LOST_UNDER_INQUIRY": Why(
        text=Text(ar="هذه المادة مفقودة قيد التحقيق.", en="This item is lost, under inquiry."),
        next=Text(
            ar="سجّل العثور عليها أو شطبها باثنين.",
            en="Record that it was found, or have two officers write it off.",
        ),
        rules=("W-09", "W-12"),
    ),
    "FOUR_EYES": Why(
        text=Text(
            ar="يحتاج هذا إلى موظف ثانٍ غيرك.", en="This needs a second officer, not yourself."
        ),
        next=Text(ar="اكتب حساب الموظف الثاني.", en="Give the second officer's login."),
        rules=("W-06",),
    ),
    "ITEMS_GO_BY_THE_DOOR": Why(
        text=Text(
            ar="لا تُعرض المواد ولا تُنقل إلا بسجل المستودع أو ساحة السلاح.",
            en="Items are offered, taken and moved only through the book of their store or bay.",
        ),
        next=Text(
            ar="افتح صفحة السلاح أو المستودع وأعدّ القائمة هناك.",
            en="Open the arms or store page and make the list there.",
        ),
        rules=("W-04", "W-05", "W-06"),
    ),
    "ID_NOT_A_UUID": Why(
        text=Text(
            ar="رقم السجل الداخلي يجب أن يكون UUID: لا اسم ولا رقم وثيقة في سجل يُنشر.",
            en="A record's id must be a UUID: no name or number of a paper in a public log.",
        ),
        next=Text(ar="أرسل رقماً جديداً من نوع UUID.", en="Send a new UUID."),
        rules=("D-05",),
    ),
    "NOT_A_MOTHER": Why(
        text=Text(
            ar="من ذُكرت أمّاً ليست مسجّلة امرأة.",
            en="The one named as mother is not on record as a woman.",
        ),
        next=Text(ar="اختر سجل الأم.", en="Choose the mother's record."),
        rules=("C-11",),
    ),
    "TRACK_NOT_CRIMINAL": Why(
        text=Text(
            ar="لا يُعرض على القضاء إلا من كان على المسار الجنائي (مساره {track}).",
            en="Only someone on the criminal track is offered to justice (track {track}).",
        ),
        next=Text(
            ar="يقرّر مسؤول الحماية المسار بأمر المحكمة أولاً.",
            en="The protection officer decides the track first, on the court's order.",
        ),
        rules=("L-04",),
    ),
    "CHILD_RELEASED_BY_CHILD_BODY_ONLY": Why(
        text=Text(
            ar="لا يُطلق طفل ولا من يُشك في سنّه إلا من هيئة حماية الطفل.",
            en="A child, or anyone whose age is in doubt, is released by the child body alone.",
        ),
        next=Text(ar="أحله إلى هيئة حماية الطفل.", en="Refer to the child-protection body."),
        rules=("C-01", "C-06"),
    ),
    "LAST_SEEN_LATER": Why(
        text=Text(
            ar="وقت آخر مشاهدة بعد وقت الفرار ({happened_at}).",
            en="The time last seen is after the time of the escape ({happened_at}).",
        ),
        next=Text(ar="صحّح الوقتين.", en="Correct the two times."),
        rules=("H-11",),
    ),
    "FACT_INCOMPLETE": Why(
        text=Text(ar="الحقل {field} فارغ.", en="The field {field} is blank."),
        next=Text(
            ar="اكتبه: لا تُتحقَّق هذه الواقعة من غيره.",
            en="Write it: this fact cannot be checked without it.",
        ),
        rules=("X-02", "M-08"),
    ),
    "NOT_JUDGED_SAME": Why(
        text=Text(
            ar="لم يحكم اثنان بأن هذا السجل والسجل الآخر لشخص واحد.",
            en="This record and the other have not been judged one person by two.",
        ),
        next=Text(
            ar="يُحسم ذلك في مكتب الهوية أولاً.", en="That is settled at the identity desk first."
        ),
        rules=("N-06", "X-05"),
    ),
    "THE_OTHER_RECORD_COUNTS": Why(
        text=Text(
            ar="هذا السجل يقول ما آل إليه أمر الشخص ({standing})، ولا يقوله السجل الآخر.",
            en="This record tells what became of the person ({standing}); the other does not.",
        ),
        next=Text(
            ar="لا تؤكد؛ ليُحكم من جديد بأن هذا هو السجل الذي يستمر.",
            en="Do not confirm; let it be judged anew with this as the record that goes on.",
        ),
        rules=("N-06", "X-05"),
    ),
    "NOT_RECORDED_TWICE": Why(
        text=Text(ar="هذا السجل محسوب.", en="This record counts as it stands."),
        next=Text(ar="لا حاجة إلى شيء.", en="Nothing is needed."),
        rules=("X-05",),
    ),
    "SOME_ON_THE_LIST_REFUSED": Why(
        text=Text(
            ar="تعذّر ذلك لعدد {refused} من القائمة (أولها {first})، فلم يُنفَّذ شيء.",
            en="{refused} on the list cannot be done (first: {first}), so nothing was done.",
        ),
        next=Text(
            ar="انظر السبب بجانب كل اسم، ثم أخرجه من القائمة أو أصلح السبب.",
            en="See the reason beside each, then take it off the list or mend it.",
        ),
        rules=("X-03",),
    ),
}

PARTS: Words = {
    "in_host_custody": Text("في عهدة البلد المضيف", "in host custody"),
    "hospital": Text("في المستشفى", "in hospital"),
    "child_referral": Text("لدى هيئة حماية الطفل", "with the child-protection body"),
    "handed_over": Text("سُلّموا وقُبلوا", "handed over and accepted"),
    "criminal_transfer": Text("لدى القضاء", "with justice"),
    "released": Text("أُطلقوا أو إقامة محلية", "released or local stay"),
    "died": Text("توفّوا", "died"),
    "escaped": Text("فرّوا", "escaped"),
}

EVENTS: Words = {
    "custody.Entered": Text(
        "دخل في عهدة {holder} في {place}", "Entered the custody of {holder} at {place}"
    ),
    "custody.Offered": Text("عُرض على {taker}", "Offered to {taker}"),
    "custody.Accepted": Text("قبلته {holder} في {place}", "Accepted by {holder} at {place}"),
    "custody.Declined": Text("لم يُقبل: {reason}", "Declined: {reason}"),
    "custody.Withdrawn": Text("سُحب العرض", "Offer withdrawn"),
    "custody.Lapsed": Text("انقضى العرض بلا جواب", "Offer lapsed without an answer"),
    "custody.Moved": Text("نُقل إلى {place}", "Moved to {place}"),
    "custody.Released": Text("أُطلق: {kind}", "Released: {kind}"),
    "custody.Died": Text("توفّي", "Died"),
    "custody.DeathDescribed": Text("ملف الوفاة", "Death file"),
    "custody.RemainsHandedOver": Text("سُلّم الجثمان", "Remains handed over"),
    "custody.Escaped": Text("فرّ", "Escaped"),
    "custody.Recaptured": Text("عاد إلى عهدة {holder}", "Back in the custody of {holder}"),
    "custody.Lost": Text("مفقود قيد التحقيق", "Lost, under inquiry"),
    "custody.FoundAgain": Text("عُثر عليه في {place}", "Found again at {place}"),
    "custody.WrittenOff": Text("شُطب بقرار اثنين", "Written off by two officers"),
    "custody.GivenBack": Text("أُعيد إلى صاحبه", "Given back to its owner"),
    "custody.RecordedTwice": Text(
        "سجل ثانٍ للشخص نفسه: يُحسب على السجل الأول",
        "A second record of the same person: counted on the first",
    ),
    "custody.CountedAgain": Text(
        "فُصل عن السجل الآخر ويُحسب من جديد", "Taken apart from the other record; counts again"
    ),
    "custody.Destroyed": Text("أُتلف أمام اثنين", "Destroyed before two officers"),
}

PURPOSES: Words = {
    "TRANSFER": Text("نقل", "transfer"),
    "HOSPITAL_IN": Text("إلى المستشفى", "to hospital"),
    "HOSPITAL_OUT": Text("من المستشفى", "from hospital"),
    "CHILD_REFERRAL": Text("إحالة إلى حماية الطفل", "referral to child protection"),
    "CRIMINAL_TRANSFER": Text("نقل جنائي", "criminal transfer"),
    "HANDOVER": Text("تسليم إلى الطرف الآخر", "handover to the other side"),
    "REVERSE": Text("إعادة إلى الحائز السابق", "back to the last holder"),
    "STORE_IN": Text("إلى المستودع", "into store"),
    "STORE_OUT": Text("من المستودع", "out of store"),
}

DECLINE_REASONS: Words = {
    "NOT_THIS_PERSON": Text("ليس هو الشخص المذكور", "not this person"),
    "NOT_PRESENT": Text("لم يحضر", "not present"),
    "NO_PLACE": Text("لا مكان", "no place"),
    "MEDICAL": Text("سبب طبي", "medical"),
    "NATIONALITY": Text("الجنسية محل خلاف", "nationality disputed"),
    "CHILD": Text("طفل", "child"),
    "PAPERS": Text("الأوراق", "papers"),
    "DIFFERS": Text("لا يطابق الوصف", "differs from the description"),
    "OTHER": Text("غير ذلك", "other"),
}

STANDINGS: Words = {
    "HELD": Text("في العهدة", "in custody"),
    "DECEASED": Text("متوفّى", "deceased"),
    "RELEASED": Text("مُطلق", "released"),
    "ESCAPED": Text("فارّ", "escaped"),
    "REMAINS_OUT": Text("سُلّم الجثمان", "remains handed over"),
    "LOST": Text("مفقود قيد التحقيق", "lost, under inquiry"),
    "WRITTEN_OFF": Text("مشطوب", "written off"),
    "GIVEN_BACK": Text("أُعيد إلى صاحبه", "given back to its owner"),
    "DESTROYED": Text("مُتلف", "destroyed"),
    "RECORDED_TWICE": Text(
        "سجل ثانٍ لشخص محسوب على سجله الأول", "a second record of someone counted once"
    ),
}
