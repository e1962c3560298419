"""What happened to an item, as sentences of its story. Arabic first. Pure."""

from awda.kernel.text import Text, Words

EVENTS: Words = {
    "equipment.WeaponHandedIn": Text("سُجّل سلاحاً ببطاقة {tag}", "Recorded as a weapon, tag {tag}"),
    "equipment.AmmunitionHandedIn": Text(
        "سُجّلت ذخيرة ببطاقة {tag}", "Recorded as ammunition, tag {tag}"
    ),
    "equipment.VehicleHandedIn": Text(
        "سُجّلت مركبة ببطاقة {tag}", "Recorded as a vehicle, tag {tag}"
    ),
    "equipment.PropertyTaken": Text("أُخذت أمانة على الوصل {receipt}", "Taken on receipt {receipt}"),
    "equipment.SerialClashed": Text(
        "الرقم نفسه على قطعة أخرى: فُتحت قضية", "The same serial on another: a case is open"
    ),
    "equipment.SerialCaseSolved": Text("حُكم في الرقم المكرر: {reason}", "Case ruled: {reason}"),
    "equipment.MarksPhotographed": Text("صُوّر: {shows}", "Photographed: {shows}"),
    "equipment.Corrected": Text(
        "صُحّح القيد {corrects}: {reason}", "Entry {corrects} corrected: {reason}"
    ),
    "equipment.LotSplit": Text("فُصل منها {rounds}: {reason}", "{rounds} split off: {reason}"),
    "equipment.SplitLotOpened": Text("فُصلت من وجبة أخرى", "Split from another lot"),
    "equipment.HeldAsEvidence": Text(
        "دليل لدى القضاء: {reference}", "Held as evidence: {reference}"
    ),
    "equipment.EvidenceEnded": Text("لم تعد دليلاً: {reference}", "No longer evidence: {reference}"),
    "equipment.SendLaterAgreed": Text("تُرسل لاحقاً إلى {send_to}", "To be sent later to {send_to}"),
    "equipment.PropertyReturned": Text("أُعيدت إلى صاحبها", "Returned to the owner"),
    "equipment.TraceExported": Text(
        "خرج طلب تتبّع {reference}", "Trace request {reference} exported"
    ),
}
