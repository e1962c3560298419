"""Operations, parties and places by the API."""

from awda.kernel.text import Text
from awda.places import acts, rules
from awda.web.api.door import ApiAct

ACTS = (
    ApiAct(
        "open-operation",
        rules.OpenOperation,
        acts.record,
        Text("فتح عملية", "Open an operation"),
    ),
    ApiAct("open-party", rules.OpenParty, acts.record, Text("تسجيل جهة", "Open a party")),
    ApiAct("open-place", rules.OpenPlace, acts.record, Text("فتح مكان", "Open a place")),
    ApiAct("measure-site", rules.MeasureSite, acts.record, Text("قياس موقع", "Measure a site")),
    ApiAct("add-shelter", rules.AddShelter, acts.record, Text("إضافة مأوى", "Add a shelter")),
)
