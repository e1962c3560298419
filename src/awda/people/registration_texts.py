"""The words of the registration form: what is asked, and what needs no answer. Arabic first."""

from awda.kernel.text import Text, Words
from awda.people.texts import NAME_PARTS, ORIGIN_FIELDS, SERVICE_FIELDS

ASKED: Words = {
    f"ask_{name}": text for name, text in {**NAME_PARTS, **ORIGIN_FIELDS, **SERVICE_FIELDS}.items()
}

REGISTRATION: Words = {
    **ASKED,
    "ask_given_hint": Text("اسمه هو وحده، كما يُنادى.", "Their own name alone, as they are called."),
    "ask_father_hint": Text("الاسم الثاني عادةً.", "Usually the second name."),
    "ask_family_name_hint": Text(
        "اسم العائلة في القيد. لا تكتب هنا «أبو فلان».",
        "The family's name in the register. Not the Abu or Umm name.",
    ),
    "ask_nisba_hint": Text(
        "إن كانت جزءاً من اسمه فقط؛ لا تسأل عن عشيرة أو طائفة.",
        "Only where it is part of the name; do not ask for tribe or sect.",
    ),
    "ask_teknonym_hint": Text("أبو فلان أو أم فلان، إن عُرف به.", "Abu or Umm someone, if used."),
    "ask_mother_given_hint": Text(
        "كما في الهوية السورية.", "As it stands on a Syrian identity card."
    ),
    "ask_register_entry_hint": Text("رقم الخانة ومكانها.", "The entry's number and place."),
    "register": Text("التسجيل", "Registration", "تۆمارکردن"),
    "register_person": Text("سجّل", "Register", "تۆمار بکە"),
    "reg_rights_line": Text(
        "من امتنع عن جواب لا ينقص طعامه ولا مأواه ولا علاجه ولا دوره.",
        "Declining an answer changes nothing: not food, not shelter, not care, not the place in the"
        " queue.",
    ),
    "reg_five_line": Text(
        "للعسكري خمسة فقط واجبة: الاسم، واسم العائلة، والرتبة، وتاريخ الميلاد، والرقم العسكري."
        " إن لم يعرف أحدها فاكتب لماذا. كل ما عداها له أن يمتنع عنه.",
        "For a combatant five answers alone are compulsory: given name, family name, rank, birth"
        " date, service number. If one is not known, write why. Anything else may be declined.",
    ),
    "reg_compulsory": Text("واجب", "compulsory"),
    "reg_maybe_same": Text("قد يكون مسجَّلاً من قبل", "This person may be on the record already"),
    "reg_maybe_same_hint": Text(
        "قارن قبل أن تسجّل. التشابه لا يقرّر شيئاً.",
        "Compare before you register. Likeness decides nothing.",
    ),
    "reg_look_for_same": Text("ابحث عمن يشبهه بالاسم", "Look for the same name"),
    "reg_none_same": Text("لا أحد بهذا الاسم أو الوثيقة.", "Nobody by that name or paper."),
    "reg_step_papers": Text("الصورة والوثائق", "Photo and papers"),
    "reg_step_form": Text("المقابلة والهوية", "Interview and identity"),
    "reg_step_family": Text("الأقارب والاحتياجات والحقوق", "Kin, needs, rights"),
    "reg_step_card": Text("البطاقة", "Card"),
    "reg_step_next": Text("الخطوة التالية", "Next step"),
    "reg_saved_apart": Text(
        "كل خطوة تُسجَّل وحدها. ما تكتبه ولم يُسجَّل يبقى على هذا الجهاز.",
        "Each step is recorded by itself. What is typed and not yet recorded stays on this device.",
    ),
    "reg_add_another": Text("أضف", "Add"),
    "reg_added": Text("مسجَّل: {n}", "On record: {n}"),
    "reg_none_yet": Text("لا شيء بعد", "none yet"),
    "reg_block_interview": Text("المقابلة", "The interview"),
    "reg_block_interview_hint": Text(
        "لا تبدأ قبل أن يعرف أن له أن يتوقف متى شاء.",
        "Do not begin before the person knows that they may stop at any time.",
    ),
    "reg_block_name": Text("الاسم", "The name"),
    "reg_block_name_hint": Text(
        "الاسم أجزاء، ومعه الاسم الكامل كما قيل. العربية هي الدليل.",
        "A name is its parts, and the whole as it was said. The Arabic is the evidence.",
    ),
    "reg_block_latin": Text("الاسم بالحروف اللاتينية", "Latin spellings"),
    "reg_block_latin_hint": Text("للقراءة فقط، ليست دليلاً.", "To read by; they prove nothing."),
    "reg_block_birth": Text("الجنس والميلاد", "Sex and birth"),
    "reg_block_birth_hint": Text(
        "اكتب ما يُعرف فقط: السنة وحدها تكفي.", "Write what is known: a year alone will do."
    ),
    "reg_block_nationality": Text("الجنسية", "Nationality"),
    "reg_block_nationality_hint": Text(
        "يُسأل عنها كل عسكري. المتنازع عليها لا تمنع عناية.",
        "Every combatant is asked. A disputed one never stops care.",
    ),
    "reg_block_origin": Text("الموطن والقيد", "Home and register"),
    "reg_block_origin_hint": Text("كله اختياري.", "All of it is optional."),
    "reg_block_service": Text("الخدمة", "Service"),
    "reg_block_service_hint": Text(
        "الرتبة والرقم العسكري وحدهما واجبان.", "Only rank and service number are compulsory."
    ),
    "reg_no_service": Text(
        "لا يُسأل عن الخدمة: ليس عسكرياً بالغاً.", "Service is not asked: not an adult combatant."
    ),
    "reg_language": Text("لغة المقابلة", "Language"),
    "reg_same_language": Text("السائل يتكلم لغته", "Whoever asks speaks it"),
    "reg_interpreter": Text("المترجم", "Interpreter"),
    "reg_interpreter_hint": Text(
        "اسمه أو رقمه، إن كان السائل لا يتكلم اللغة.",
        "Name or number, when whoever asks does not speak the language.",
    ),
    "reg_no_coercion": Text("لم يُكرَه على شيء", "No coercion of any kind"),
    "reg_right_to_stop": Text("شُرح له أن له أن يتوقف", "The right to stop was explained"),
    "reg_whole": Text("الاسم الكامل كما قيل", "Whole name as spoken"),
    "reg_whole_hint": Text(
        "كما يقوله هو أو كما في وثيقته، كلمةً كلمة.", "As they say it or as the paper has it."
    ),
    "reg_read_from": Text("من أين الاسم والميلاد", "Where name and birth come from"),
    "reg_read_from_hint": Text(
        "قول صاحبه، أو وثيقة أُضيفت في الخطوة الأولى.",
        "The person's word, or a paper added in the first step.",
    ),
    "reg_said_by_person": Text("قول صاحبه", "said by the person"),
    "reg_sex": Text("الجنس", "Sex"),
    "reg_latin": Text("تهجئة لاتينية", "Latin spelling"),
    "reg_birth_how": Text("كيف يُعرف الميلاد", "How birth is known"),
    "reg_birth_exact": Text("كما كُتب أدناه", "as written below"),
    "reg_birth_about": Text("حوالي هذه السنة", "about that year"),
    "reg_birth_not_known": Text("لا يعرف", "not known"),
    "reg_birth_declined": Text("فضّل عدم الجواب", "declined"),
    "reg_birth_year": Text("السنة", "Year"),
    "reg_birth_month": Text("الشهر (رقم)", "Month (number)"),
    "reg_birth_day": Text("اليوم", "Day"),
    "reg_birth_year_to": Text("إلى سنة", "to year"),
    "reg_birth_year_to_hint": Text("عند «حوالي» فقط.", "Only with “about”."),
    "reg_birth_reason": Text("إن لم يُعرف: لماذا", "If not known: why"),
    "reg_nationality": Text("الجواب عن الجنسية", "What was answered"),
    "reg_nationality_hint": Text(
        "قد تكون أكثر من واحدة، أو بلا جنسية، أو متنازعاً عليها.",
        "There may be several, none, or a disputed one.",
    ),
    "reg_countries": Text("الجنسيات", "Nationalities"),
    "reg_other_country": Text("جنسية أخرى", "Another"),
    "reg_other_country_hint": Text("رمز من ثلاثة أحرف، مثل EGY.", "Three letters, such as EGY."),
    "reg_languages": Text("اللغات", "Languages"),
    "reg_languages_hint": Text("بينها فاصلة.", "With commas between."),
    "reg_marital": Text("الحالة الاجتماعية", "Marital status"),
}
