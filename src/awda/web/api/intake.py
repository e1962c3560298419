"""The door by the API: first contact before anything else, and the registration form."""

from awda.custody.vocabulary import Enter
from awda.intake import acts
from awda.kernel.text import Text
from awda.people.commands import Meet, Register, StateService
from awda.web.api.door import ApiAct
from awda.web.contexts import said_by

ACTS = (
    ApiAct(
        "first-contact",
        acts.FirstContact,
        acts.first_contact,
        Text("أول لقاء: تبدأ العهدة", "First contact: custody begins"),
        may=said_by(Enter, Meet),
    ),
    ApiAct("register", Register, acts.register, Text("التسجيل الكامل", "Register in full")),
    ApiAct(
        "state-service",
        StateService,
        acts.state_service,
        Text("بيانات الخدمة لاحقاً", "State service facts later"),
    ),
)
