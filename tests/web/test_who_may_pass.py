"""Who may pass each door: every duty tries every page, every act and every read of the API.

The doors are read from the addresses themselves, so a page or an endpoint that is added is tried
here without a line of its own, and one that nobody guards fails.
"""

import re
from collections.abc import Iterator
from types import ModuleType

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path, reverse

from awda.kernel.ids import PersonId
from awda.kernel.roles import DUTIES, Role
from awda.web.api import limits
from awda.web.doors import OPEN, Door, Kind, doors
from tests.scenes import meet, open_operation
from tests.web.api.scenes import caller
from tests.web.scenes import logged_in

pytestmark = pytest.mark.django_db
EACH = sorted(DUTIES)
DUTY_HELD_FOR = {Role.RECEIVER: "other-side"}


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()
    limits.MINUTE.forget()


def guarded(kind: Kind) -> Iterator[Door]:
    return (door for door in doors() if door.kind is kind and not door.why)


def address(door: Door, person: str = "nobody") -> str:
    """The door's address, with something in each of its places."""
    filled = door.address.replace("<str:person>", person).replace("<person>", person)
    filled = filled.replace("<int:index>", "0").replace("<slug:kind>", door.which or "any")
    return re.sub(r"<[^>]*>", "any", filled)


def knock(browser: Client, where: str) -> int:
    """What a page answers; one that only takes posts is posted to."""
    status = browser.get(where).status_code
    return browser.post(where).status_code if status == 405 else status


# --- every address says who may pass


def test_every_address_is_open_to_named_duties_or_to_all_for_a_reason() -> None:
    found = doors()
    assert {door.name for door in found if door.why} == OPEN.keys()
    assert all(door.open_to for door in found)
    assert Role.CLOCK not in {role for door in found if not door.why for role in door.open_to}


def test_a_page_that_nobody_guards_is_named() -> None:
    def unguarded(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("everything")

    site = ModuleType("site_with_a_hole")
    site.urlpatterns = [path("hole/", unguarded, name="hole")]  # type: ignore[attr-defined]
    with override_settings(ROOT_URLCONF=site), pytest.raises(LookupError, match="/hole/"):
        doors()


# --- and whoever may not, does not


@pytest.mark.parametrize("role", EACH)
def test_a_page_refuses_every_duty_it_does_not_name(role: Role) -> None:
    person: PersonId = meet()
    browser = logged_in(role, login="someone", party=DUTY_HELD_FOR.get(role, "crossing"))
    for door in guarded(Kind.PAGE):
        if role not in door.open_to:
            # of the kinds of one page: an item that does not exist is not found by those it knows
            refused = {403, 404} if door.name == "item_act" else {403}
            assert knock(browser, address(door, person)) in refused, door
        elif "<" not in door.address:
            assert browser.get(door.address).status_code != 403, door


@pytest.mark.parametrize("role", EACH)
def test_the_api_refuses_every_duty_an_act_does_not_name_before_it_reads_the_body(
    role: Role,
) -> None:
    program = caller(role, DUTY_HELD_FOR.get(role, "crossing"))
    for door in (*guarded(Kind.ACT), *guarded(Kind.ASK)):
        answer = program.post(door.address.removeprefix("/api/"), {})
        expected = "REQUEST_MALFORMED" if role in door.open_to else "NOT_YOUR_DUTY"
        assert answer.code == expected, door


@pytest.mark.parametrize("role", EACH)
def test_the_api_refuses_every_duty_a_read_does_not_name(role: Role) -> None:
    program = caller(role, DUTY_HELD_FOR.get(role, "crossing"))
    for door in guarded(Kind.READ):
        answer = program.get(address(door).removeprefix("/api/"))
        assert (answer.code == "NOT_YOUR_DUTY") is (role not in door.open_to), door


def test_a_stranger_passes_only_what_is_open() -> None:
    for door in doors():
        where, browser = address(door), Client()
        if door.why:
            assert knock(browser, where) not in {401, 403}, door
        elif door.kind is Kind.PAGE:
            answer = browser.get(where)
            assert answer.status_code == 405 or answer["Location"].startswith(reverse("login"))
        elif door.kind in (Kind.ACT, Kind.ASK):
            assert browser.post(where).status_code == 401, door
        else:
            assert browser.get(where).status_code == 401, door
