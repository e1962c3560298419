"""The door by the API: first contact before anything else, and the registration form."""

from awda.intake import acts
from awda.kernel.text import Text
from awda.people.commands import Register, StateService
from awda.web.api.door import ApiAct

ACTS = (
    ApiAct(
        "first-contact",
        acts.FirstContact,
        acts.first_contact,
        Text("أول لقاء: تبدأ العهدة", "First contact: custody begins"),
    ),
    ApiAct("register", Register, acts.register, Text("التسجيل الكامل", "Register in full")),
    ApiAct(
        "state-service",
        StateService,
        acts.state_service,
        Text("بيانات الخدمة لاحقاً", "State service facts later"),
    ),
)
