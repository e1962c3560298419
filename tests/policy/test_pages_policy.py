"""The policy at its doors: page, API and command line; T11, the governor's user tries."""

import json
from dataclasses import dataclass

import pytest
from django.test import Client

from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.journal.clock import now as clock_now
from awda.kernel.roles import Role
from awda.policy import queries
from awda.policy.vocabulary import Number
from awda.web.access import acts as access
from tests.policy.officers import open_organisations
from tests.web.scenes import PASSWORD, duty, keeper_act

pytestmark = pytest.mark.django_db
HOURS = Number.REGISTER_HOURS
DESKS = {
    "governor-1": (Role.PROTECTION, "governor"),
    "governor-2": (Role.DATA_PROTECTION, "governor"),
    "children-1": (Role.CHILD_PROTECTION, "children"),
    "icrc-1": (Role.MONITOR_ICRC, "icrc"),
    "keeper-1": (Role.KEEPER, "awda"),
    "camp-1": (Role.CAMP_MANAGER, "governor"),
}


@dataclass
class Desk:
    """A browser of one officer."""

    client: Client

    def asks(self, number: Number, value: int) -> int:
        """Fill in the form and send it; the answer's status."""
        said = {"number": number.value, "value": str(value), "reason": "order of the day"}
        return self.sends("propose", **said)

    def sends(self, what: str, **said: str) -> int:
        """Send one of the page's forms."""
        said |= {"command_id": new_id(), "form": what}
        return self.client.post(f"/policy/{what}/", said).status_code

    def calls(self, what: str, **command: object) -> tuple[int, str]:
        """The same by the API; the status and the refusal's code."""
        body = {"id": new_id(), "command": command}
        answer = self.client.post(
            f"/api/policy/{what}", json.dumps(body), content_type="application/json"
        )
        return answer.status_code, answer.json().get("code", "")


@pytest.fixture
def desks() -> dict[str, Desk]:
    """Everyone of the scene, logged in."""
    open_organisations()
    found = {}
    for login, (role, party) in DESKS.items():
        access.open_login(keeper_act(), duty(login, role, party), PASSWORD)
        client = Client(HTTP_ACCEPT_LANGUAGE="en")
        assert client.login(username=login, password=PASSWORD)
        found[login] = Desk(client)
    return found


def public_page() -> str:
    """What anyone sees without a login."""
    answer = Client(HTTP_ACCEPT_LANGUAGE="en").get("/policy/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.rule("L-06")
def test_t11_the_governors_user_tries_to_switch_a_gate_off(desks: dict[str, Desk]) -> None:
    """No switch exists; the bounds hold; a loosening waits in public for another organisation."""
    governor = desks["governor-1"]
    assert governor.asks(Number.CHILD_OUT_HOURS, 1_000) == 422, "beyond every bound"
    assert governor.asks(Number.TRANSIT_STAY_DAYS, 0) == 422, "and on the other side"
    assert desks["camp-1"].asks(HOURS, 168) == 403
    assert desks["keeper-1"].asks(HOURS, 168) == 403
    assert "No proposal is open" in public_page()

    assert governor.asks(HOURS, 168) == 302
    [waiting] = queries.waiting(clock_now())
    proposal = waiting.proposed.proposal
    assert queries.number(HOURS) == 72, "nothing has changed"
    page = public_page()
    assert "governor-1" in page
    assert "order of the day" in page

    assert governor.sends("confirm", proposal=proposal) == 422
    assert desks["governor-2"].sends("confirm", proposal=proposal) == 422
    assert desks["icrc-1"].sends("confirm", proposal=proposal) == 403
    assert desks["keeper-1"].sends("confirm", proposal=proposal) == 403
    assert queries.number(HOURS) == 72

    assert desks["children-1"].sends("confirm", proposal=proposal) == 302
    assert queries.number(HOURS) == 168
    page = public_page()
    assert "loosened, two organisations signed" in page
    assert "governor-1" in page
    assert "children-1" in page


@pytest.mark.rule("L-06")
def test_a_monitor_objects_on_the_page(desks: dict[str, Desk]) -> None:
    desks["governor-1"].asks(HOURS, 168)
    [waiting] = queries.waiting(clock_now())
    said = {"proposal": waiting.proposed.proposal, "reason": "people wait too long"}
    assert desks["icrc-1"].sends("object", **said) == 302
    assert queries.waiting(clock_now()) == []
    assert "people wait too long" in public_page()


@pytest.mark.rule("L-06")
def test_the_api_refuses_as_the_page_does(desks: dict[str, Desk]) -> None:
    def wanted(value: int) -> dict[str, object]:
        numbers = [{"number": HOURS.value, "value": value}]
        return {"proposal": new_id(), "numbers": numbers, "reason": "order"}

    before = journal.size()
    assert desks["keeper-1"].calls("propose", **wanted(96)) == (403, "NOT_YOUR_DUTY")
    assert desks["icrc-1"].calls("propose", **wanted(96)) == (422, "ROLE_ONLY_TIGHTENS")
    assert desks["governor-1"].calls("propose", **wanted(1_000)) == (422, "NUMBER_OUT_OF_BOUNDS")
    assert journal.size() == before
    asked = wanted(96)
    assert desks["governor-1"].calls("propose", **asked) == (200, "")
    proposal = {"proposal": asked["proposal"]}
    assert desks["governor-2"].calls("confirm", **proposal) == (422, "SAME_ORGANISATION")
    assert desks["governor-1"].calls("confirm", **proposal) == (422, "CONFIRMS_OWN_PROPOSAL")
    assert desks["keeper-1"].calls("confirm", **proposal) == (403, "NOT_YOUR_DUTY")
    assert queries.number(HOURS) == 72
    assert desks["children-1"].calls("confirm", **proposal) == (200, "")
    told = Client().get("/api/policy").json()
    assert told["version"] == 1
    assert [line["value"] for line in told["numbers"] if line["number"] == HOURS.value] == [96]
    assert [line["what"] for line in told["history"]] == ["LooseningProposed", "PolicyChanged"]


def test_the_page_is_whole_in_every_language(desks: dict[str, Desk]) -> None:
    desks["governor-1"].asks(HOURS, 168)
    desks["icrc-1"].asks(Number.TRANSIT_STAY_DAYS, 20)
    for language in ("ar", "en", "ckb"):
        for client in (Client(), desks["governor-1"].client, desks["children-1"].client):
            answer = client.get("/policy/", HTTP_ACCEPT_LANGUAGE=language)
            assert answer.status_code == 200
            assert b"icrc-1" in answer.content
