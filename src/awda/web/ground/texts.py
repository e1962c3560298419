"""The words of the ground page: operations, parties, places, shelters, measures. Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    "ground": Text("الأرض", "Ground", "زەوی"),
    "ground_why": Text(
        "العمليات والجهات والأماكن. كل فتح وإغلاق قيد في السجل؛ لا يُحذف شيء.",
        "Operations, parties and places. Each opening and closing is on the record;"
        " nothing is deleted.",
    ),
    "ground_operations": Text("العمليات", "Operations"),
    "ground_parties": Text("الجهات", "Parties"),
    "ground_places": Text("الأماكن", "Places"),
    "ground_open_operation": Text("افتح عملية", "Open an operation"),
    "ground_open_party": Text("افتح جهة", "Open a party"),
    "ground_open_place": Text("افتح مكاناً", "Open a place"),
    "ground_add_shelter": Text("أضف مأوى", "Add a shelter"),
    "ground_measure": Text("قياسات الموقع", "Site measures"),
    "ground_close": Text("أغلق", "Close"),
    "ground_code": Text("الرمز", "Code"),
    "ground_code_hint": Text(
        "أحرف لاتينية صغيرة وأرقام، مثل \u2066camp-rutba\u2069. يبقى في السجل.",
        "Small Latin letters and figures, such as camp-rutba. It stays on the record.",
    ),
    "ground_name_ar": Text("الاسم بالعربية", "Arabic name"),
    "ground_name_en": Text("الاسم بالإنكليزية", "English name"),
    "ground_kind": Text("النوع", "Kind"),
    "ground_mandate": Text("سند التفويض وتاريخه", "Mandate and its date"),
    "ground_mandate_hint": Text("يلزم للجهة المستلِمة.", "Needed for a receiving authority."),
    "ground_recognition": Text("من يعترف بها ومنذ متى", "Who recognises it, since when"),
    "ground_recognition_hint": Text(
        "قد تتغيّر الحكومة والناس محتجزون.", "A government may change while people are held."
    ),
    "ground_predecessor": Text("الجهة التي تخلفها", "Party it follows"),
    "ground_run_by": Text("تديره", "Run by"),
    "ground_building": Text("ماذا يوجد هناك", "What stands there"),
    "ground_capacity": Text("السعة", "Capacity"),
    "ground_km": Text("المسافة إلى الحدود، كم", "Kilometres to the border"),
    "ground_move_by": Text("تاريخ خطة النقل", "Date of the move plan"),
    "ground_move_by_hint": Text(
        "يلزم لموقع دون 50 كم من الحدود.", "Needed for a site nearer than 50 km."
    ),
    "ground_reason": Text("السبب", "Reason"),
    "ground_place": Text("المكان", "Place"),
    "ground_shelter_name": Text("اسم المأوى أو رقمه", "Name or number of the shelter"),
    "ground_quarter": Text("لمن", "For whom"),
    "ground_closed": Text("أُغلق", "closed"),
    "ground_held": Text("فيه الآن", "Held now"),
    "ground_shelters": Text("المآوي", "Shelters"),
    "ground_measured": Text("قيس في {at}", "Measured at {at}"),
    "ground_recorded": Text("سُجّل", "On the record"),
    "ground_back": Text("عُد", "Back"),
    "measure_site_area_m2": Text("مساحة الموقع، م²", "Site area, m²"),
    "measure_covered_area_m2": Text("المساحة المسقوفة، م²", "Covered area, m²"),
    "measure_water_litres_per_day": Text("الماء، لتر في اليوم", "Water, litres a day"),
    "measure_toilets": Text("المراحيض", "Toilets"),
    "measure_taps": Text("صنابير الماء", "Taps"),
    "measure_food_kcal_per_person_per_day": Text(
        "الغذاء، سعرة لكل شخص في اليوم", "Food, kcal for each person and day"
    ),
    "measure_farthest_toilet_m": Text("أبعد مرحاض، متر", "Farthest toilet, metres"),
    "measure_cold_season": Text("فصل بارد", "Cold season"),
}

BUILDINGS: Words = {
    "TENTS": Text("خيام", "tents"),
    "CONTAINERS": Text("كرفانات", "containers"),
    "BARRACKS": Text("ثكنات", "barracks"),
    "SCHOOL": Text("مدرسة", "school"),
    "HOUSES": Text("بيوت", "houses"),
    "HANGAR": Text("هنغار", "hangar"),
    "CLINIC": Text("عيادة", "clinic"),
    "OPEN_GROUND": Text("أرض مفتوحة", "open ground"),
    "PRISON": Text("سجن", "prison"),
    "POLICE_CELL": Text("زنزانة شرطة", "police cell"),
    "OTHER": Text("غير ذلك", "other"),
}
