"""What equipment says: why something was refused, and its words on screens and papers."""

from awda.equipment.wording import ITEM_REFUSALS, STORE_REFUSALS
from awda.kernel.refusal import Refusals
from awda.kernel.text import Text, Words

REFUSALS: Refusals = {**ITEM_REFUSALS, **STORE_REFUSALS}

ITEM_TYPES: Words = {
    "PISTOL": Text("مسدس", "pistol"),
    "SMG": Text("رشيش", "submachine gun"),
    "RIFLE": Text("بندقية", "rifle"),
    "CARBINE_SNIPER": Text("بندقية قصيرة أو قناصة", "carbine or sniper rifle"),
    "LMG": Text("رشاش خفيف", "light machine gun"),
    "HMG": Text("رشاش ثقيل", "heavy machine gun"),
    "RPG_LAUNCHER": Text("قاذف صاروخي (آر بي جي)", "rocket-propelled grenade launcher"),
    "GRENADE_LAUNCHER": Text("قاذف قنابل", "grenade launcher"),
    "RECOILLESS": Text("مدفع عديم الارتداد", "recoilless gun"),
    "ATGM": Text("قاذف موجّه مضاد للدروع", "anti-tank guided weapon"),
    "MANPADS": Text("منظومة دفاع جوي محمولة على الكتف", "man-portable air-defence system"),
    "MORTAR_LT100": Text("هاون دون 100 ملم", "mortar under 100 mm"),
    "MORTAR_GE100": Text("هاون 100 ملم فأكثر", "mortar of 100 mm or more"),
    "ARTILLERY": Text("مدفعية", "artillery piece"),
    "MLRS": Text("راجمة صواريخ", "multiple rocket launcher"),
    "AA_GUN": Text("مدفع مضاد للطائرات", "anti-aircraft gun"),
    "TANK": Text("دبابة", "tank"),
    "IFV_APC": Text("مدرعة", "armoured vehicle"),
    "SOFT_VEHICLE": Text("مركبة غير مدرعة", "soft-skinned vehicle"),
    "DRONE": Text("طائرة مسيّرة", "drone"),
    "OPTIC_NVG": Text("منظار أو جهاز رؤية ليلية", "optic or night-vision device"),
    "RADIO": Text("جهاز لاسلكي", "radio set"),
    "BODY_ARMOUR": Text("درع واقٍ للجسم", "body armour"),
    "AMMO": Text("ذخيرة أسلحة خفيفة", "small-arms ammunition"),
    "HAND_GRENADE": Text("قنبلة يدوية", "hand grenade"),
    "MINE": Text("لغم", "mine"),
    "EXPLOSIVE": Text("متفجرات", "explosive"),
    "OTHER": Text("عتاد آخر", "other equipment"),
    "CLOTHES": Text("ملابس", "clothes"),
    "MONEY": Text("نقود", "money"),
    "DOCUMENTS": Text("وثائق", "documents"),
    "DECORATION": Text("وسام", "decoration"),
    "PHONE": Text("هاتف", "phone"),
    "JEWELLERY": Text("حليّ", "jewellery"),
    "BAGGAGE": Text("أمتعة", "baggage"),
    "OTHER_BELONGING": Text("غرض شخصي آخر", "other belonging"),
}

REGISTERS: Words = {
    "WEAPONS": Text("سجل الأسلحة", "weapons register"),
    "AMMUNITION": Text("سجل الذخيرة", "ammunition register"),
    "VEHICLES": Text("سجل المركبات والأسلحة الثقيلة", "register of vehicles and heavy weapons"),
    "PROPERTY": Text("سجل الأمانات الشخصية", "property register"),
}

STATUSES: Words = {
    "HANDED_IN": Text("سُلّم", "handed in"),
    "IN_STORE": Text("في المستودع", "in store"),
    "IN_TRUST": Text("أمانة في المستودع", "held in trust"),
    "UNDER_DISPUTE": Text("قيد النزاع", "under dispute"),
    "TRANSFERRED": Text("سُلّم إلى الطرف الآخر", "transferred"),
    "DESTROYED": Text("أُتلف", "destroyed"),
    "LOST_UNDER_INQUIRY": Text("مفقود قيد التحقيق", "lost, under inquiry"),
    "EVIDENCE": Text("دليل لدى القضاء", "held as evidence"),
    "RETURNED": Text("أُعيد إلى صاحبه", "returned to its owner"),
    "WRITTEN_OFF": Text("شُطب بتوقيع ضابطين", "written off by two officers"),
    "RECORDED_TWICE": Text("سُجّل مرتين", "recorded twice"),
}

PARTS: Words = {
    "in_store": Text("في المستودعات", "in store"),
    "elsewhere": Text("في العهدة خارج المستودعات", "in custody elsewhere"),
    "transferred": Text("سُلّم إلى الطرف الآخر", "transferred"),
    "returned": Text("أُعيد إلى أصحابه", "returned to owners"),
    "destroyed": Text("أُتلف", "destroyed"),
    "lost_under_inquiry": Text("مفقود قيد التحقيق", "lost under inquiry"),
    "written_off": Text("شُطب", "written off"),
    "recorded_twice": Text("سُجّل مرتين", "recorded twice"),
}

SERIAL_STATES: Words = {
    "READ": Text("مقروء", "read"),
    "NO_SERIAL": Text("بلا رقم", "no serial number"),
    "ERASED": Text("مطموس", "erased"),
}

CONDITIONS: Words = {
    "GOOD": Text("جيد", "good"),
    "WORN": Text("مستهلك", "worn"),
    "DAMAGED": Text("متضرر", "damaged"),
    "INCOMPLETE": Text("ناقص", "incomplete"),
}

CARRIED: Words = {
    "NONE": Text("لا سلاح", "none"),
    "HANDED_IN": Text("سُلّم السلاح", "handed in"),
}

COVERAGES: Words = {
    "WEEKLY": Text("جرد أسبوعي", "weekly check"),
    "FULL": Text("جرد كامل", "full check"),
}

RULINGS: Words = {
    "SAME_ITEM": Text("قطعة واحدة سُجّلت مرتين", "one item recorded twice"),
    "DIFFERENT_ITEMS": Text("قطعتان مختلفتان", "different items"),
}

LEAVES_FOR: Words = {
    "MOVE": Text("نقل إلى مكان آخر لدينا", "move to another place of ours"),
    "HANDOVER": Text("عرض على جهة أخرى", "offer to another party"),
    "RETURN": Text("إعادة إلى المالك", "return to the owner"),
    "DESTRUCTION": Text("إتلاف", "destruction"),
}

PASSAGES: Words = {**LEAVES_FOR, "FOUND": Text("عُثر عليها بعد ضياع", "found after it was lost")}
