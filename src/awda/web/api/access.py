"""Logins and duties by the API."""

from dataclasses import dataclass

from awda.kernel.text import Text
from awda.web.access import acts, rules
from awda.web.api.door import ApiAct, spread
from awda.web.contexts import said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLogin:
    """A login begins with a password of ten characters or more and its first duty."""

    first: rules.GrantDuty
    password: str


ACTS = (
    ApiAct(
        "open-login",
        OpenLogin,
        spread(acts.open_login),
        Text("فتح حساب بمهمته الأولى", "Open a login with its first duty"),
        may=said_by(rules.GrantDuty),
    ),
    ApiAct("grant-duty", rules.GrantDuty, acts.grant, Text("منح مهمة", "Give a duty")),
    ApiAct("end-duty", rules.EndDuty, acts.end, Text("إنهاء مهمة", "End a duty")),
)
