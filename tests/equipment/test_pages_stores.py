"""Lists, locks and counts through the store's pages: refused, permitted, then on the record."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from awda.custody.models import Handover
from awda.equipment import cases
from awda.equipment.models import Item, Movement, StockCheck
from awda.equipment.stores.models import WaitingExit
from awda.journal import queries as journal
from awda.kernel.roles import Role
from awda.people.models import Person
from tests.equipment.pages import BEARER, holder, lot, newest, shipment, weapon
from tests.intake.site import browser, form, looked_for, opened
from tests.scenes import meet

pytestmark = pytest.mark.django_db
SEND = "/store/gate/send/"


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


@pytest.fixture
def arms() -> Client:
    return browser(Role.ARMS_OFFICER)


@pytest.fixture
def store() -> Client:
    return browser(Role.STORE_KEEPER, "store")


def handed_in(arms: Client, number: int = 1, **more: str) -> str:
    said = weapon(f"AK 10{number}", f"T-{number}", **more)
    assert arms.post(f"/arms/people/{meet()}/weapon/", said).status_code == 302
    return newest()


def stored(arms: Client, store: Client, number: int = 1) -> str:
    item = handed_in(arms, number)
    arms.post(SEND, shipment(item))
    row = Handover.objects.latest("entry")
    taken = form(form="incoming", place="armoury", rest="1", **BEARER)
    assert store.post(f"/store/lists/{row.id}/", taken).status_code == 302
    assert holder(item) == ("store", "armoury")
    return item


def second_keeper() -> tuple[Client, str]:
    """Another keeper of the store, with a login of their own."""
    client = browser(Role.STORE_KEEPER, "store")
    return client, User.objects.latest("id").username


def let_sign(store: Client, page: str, said: dict[str, Any], other: Client) -> None:
    """The first asks on the form; the second opens the store's page and signs."""
    asked = store.post(page, said | {"ask": "1"})
    assert asked.status_code == 200
    assert "The second officer signs" in asked.content.decode()
    row = WaitingExit.objects.get(second="")
    sign = f"/store/{row.store}/countersign/{row.id}/"
    shown = other.get(f"/store/{row.store}/").content.decode()
    assert f'action="{sign}"' in shown
    assert f'action="{sign}"' not in store.get(f"/store/{row.store}/").content.decode()
    assert other.post(sign, form(form=f"exit-{row.id}")).status_code == 302


# --- whose page it is


def test_a_store_is_open_to_its_own_party_and_to_the_auditor_only(arms: Client) -> None:
    for role in (Role.GATE_CLERK, Role.CAMP_MANAGER, Role.REGISTRAR):
        assert browser(role).get("/store/armoury/").status_code == 403
    assert arms.get("/store/armoury/").status_code == 404
    assert browser(Role.STORE_KEEPER, "store").get("/store/armoury/").status_code == 200
    auditor = browser(Role.AUDITOR, "awda")
    assert auditor.get("/store/armoury/").status_code == 200
    assert auditor.get("/store/armoury/book/").status_code == 200
    assert auditor.post("/store/armoury/check/", form(form="check")).status_code == 403


def test_a_third_party_cannot_see_or_answer_a_list(arms: Client) -> None:
    arms.post(SEND, shipment(handed_in(arms)))
    row = Handover.objects.get()
    other = browser(Role.STORE_KEEPER, "camp")
    assert other.get(f"/store/lists/{row.id}/").status_code == 404
    taken = form(form="incoming", place="armoury", rest="1", **BEARER)
    assert other.post(f"/store/lists/{row.id}/", taken).status_code == 404


# --- a list goes out


@pytest.mark.rule("W-05")
def test_weapons_and_ammunition_never_travel_on_one_list(arms: Client) -> None:
    rifle = handed_in(arms)
    arms.post(f"/arms/people/{meet()}/ammunition/", lot())
    size = journal.size()
    answer = arms.post(SEND, shipment(rifle, newest()))
    assert answer.status_code == 422
    html = answer.content.decode()
    assert 'data-code="WEAPONS_WITH_AMMUNITION"' in html
    assert 'value="driver 7"' in html
    assert journal.size() == size
    assert arms.post(SEND, shipment(rifle)).status_code == 302
    assert arms.post(SEND, shipment(newest())).status_code == 302
    assert Handover.objects.count() == 2


@pytest.mark.rule("W-04")
def test_equal_serials_lock_the_list_until_two_officers_rule(arms: Client) -> None:
    handed_in(arms, 1)
    arms.post(f"/arms/people/{meet()}/weapon/", weapon("ak-101", "T-9"))
    later = newest()
    assert "Rule on it" in arms.get("/arms/").content.decode()
    answer = arms.post(SEND, shipment(later))
    assert 'data-code="SERIAL_CASE_OPEN"' in answer.content.decode()
    me = Item.objects.get(id=later).received_by
    ruling = form(form="item-case", ruling="DIFFERENT_ITEMS", reason="two makers", second=me)
    alone = arms.post(f"/items/{later}/case/", ruling)
    assert 'data-code="SECOND_OFFICER_NEEDED"' in alone.content.decode()
    assert [one.item for one in cases.open_cases()] == [later]
    by_two = ruling | form(second="officer-2")
    assert arms.post(f"/items/{later}/case/", by_two).status_code == 302
    assert cases.open_cases() == []
    assert arms.post(SEND, shipment(later)).status_code == 302


@pytest.mark.rule("W-06")
def test_nothing_leaves_a_store_without_four_eyes_and_a_signed_bearer(
    arms: Client, store: Client
) -> None:
    item = stored(arms, store)
    size = journal.size()
    out = shipment(item, taker="other-side", to_place="far-side", kind="HANDOVER")
    alone = store.post("/store/armoury/send/", out)
    assert 'data-code="SECOND_OFFICER_NEEDED"' in alone.content.decode()
    unsigned = store.post("/store/armoury/send/", shipment(item, bearer="", second="officer-2"))
    assert unsigned.status_code == 422
    assert journal.size() == size
    other, login = second_keeper()
    size = journal.size()
    by_two = shipment(item, taker="other-side", to_place="far-side", kind="TRANSFER", second=login)
    named = store.post("/store/armoury/send/", by_two)
    assert 'data-code="EXIT_NOT_COUNTERSIGNED"' in named.content.decode()
    assert journal.size() == size
    let_sign(store, "/store/armoury/send/", by_two, other)
    assert holder(item) == ("store", "armoury")
    assert not Movement.objects.filter(out=True, store="armoury").exists()
    assert store.post("/store/armoury/send/", by_two).status_code == 302
    line = Movement.objects.latest("entry")
    assert (line.out, line.person, line.second) == (True, "driver 7", login)
    assert "driver 7" in store.get("/store/armoury/book/").content.decode()


@pytest.mark.rule("W-06")
def test_who_asked_or_is_of_another_party_cannot_sign(arms: Client, store: Client) -> None:
    item = stored(arms, store)
    _, login = second_keeper()
    out = shipment(item, taker="other-side", to_place="far-side", kind="TRANSFER", second=login)
    assert store.post("/store/armoury/send/", out | {"ask": "1"}).status_code == 200
    row = WaitingExit.objects.get()
    sign = f"/store/armoury/countersign/{row.id}/"
    alone = store.post(sign, form(form="exit"))
    assert 'data-code="SECOND_OFFICER_NEEDED"' in alone.content.decode()
    elsewhere = browser(Role.STORE_KEEPER, "camp").post(sign, form(form="exit"))
    assert 'data-code="NOT_YOUR_STORE"' in elsewhere.content.decode()
    assert browser(Role.AUDITOR, "awda").post(sign, form(form="exit")).status_code == 403
    assert WaitingExit.objects.get().second == ""


@pytest.mark.rule("W-05", "W-06")
def test_what_is_found_again_is_shelved_before_two(arms: Client, store: Client) -> None:
    item = stored(arms, store)
    lost = form(form="item-lost", inquiry="inquiry 4")
    assert store.post(f"/items/{item}/lost/", lost).status_code == 302
    other, login = second_keeper()
    page = f"/items/{item}/found/"
    found = form(form="item-found", place="armoury", note="behind the rack", second=login)
    alone = store.post(page, found)
    assert 'data-code="EXIT_NOT_COUNTERSIGNED"' in alone.content.decode()
    let_sign(store, page, found, other)
    assert store.post(page, found).status_code == 302
    assert Movement.objects.latest("entry").second == login


def test_all_that_is_listed_goes_on_the_list_when_asked_for(arms: Client) -> None:
    items = [handed_in(arms, number) for number in (1, 2, 3)]
    everything = shipment(which="listed", listed=items)
    assert arms.post(SEND, everything).status_code == 302
    assert Handover.objects.get().listed == 3
    assert holder(items[0]) == ("crossing", "gate")  # until accepted they stay ours


# --- a list comes in


@pytest.mark.rule("X-03")
def test_a_list_is_answered_item_by_item_and_what_differs_stays(
    arms: Client, store: Client
) -> None:
    right, wrong = handed_in(arms, 1), handed_in(arms, 2)
    arms.post(SEND, shipment(right, wrong))
    row = Handover.objects.get()
    page = f"/store/lists/{row.id}/"
    assert page in store.get("/store/armoury/").content.decode()
    nothing = store.post(page, form(form="incoming", place="armoury", **BEARER))
    assert 'data-code="ITEMS_EMPTY_OR_REPEATED"' in nothing.content.decode()
    marked = {
        f"answer-{right}": "accept",
        f"answer-{wrong}": "differs",
        f"reason-{wrong}": "DIFFERS",
    }
    assert (
        store.post(page, form(form="incoming", place="armoury", **BEARER, **marked)).status_code
        == 302
    )
    assert holder(right) == ("store", "armoury")
    assert holder(wrong) == ("crossing", "gate")
    assert "The whole list has been answered" in store.get(page).content.decode()


# --- stock checks


@pytest.mark.rule("W-07")
def test_a_full_check_that_misses_one_locks_its_type(arms: Client, store: Client) -> None:
    seen, missing = stored(arms, store, 1), stored(arms, store, 2)
    page = "/store/armoury/check/"
    uncounted = store.post(page, form(form="check", coverage="FULL", seen="AK 101"))
    assert uncounted.status_code == 422
    assert StockCheck.objects.count() == 0
    sheet = form(form="check", coverage="FULL", count_RIFLE="١", seen="AK 101")
    assert store.post(page, sheet).status_code == 302
    assert StockCheck.objects.get().missing == [missing]
    shown = store.get("/store/armoury/").content.decode()
    assert "lost, under inquiry" in shown
    other, login = second_keeper()
    out = shipment(seen, taker="other-side", to_place="far-side", kind="TRANSFER", second=login)
    locked = store.post("/store/armoury/send/", out)
    assert 'data-code="TYPE_LOCKED_BY_STOCK_CHECK"' in locked.content.decode()
    alone = form(form="item-write-off", finding="inquiry 4", second="")
    assert store.post(f"/items/{missing}/write-off/", alone).status_code == 422
    by_two = form(form="item-write-off", finding="inquiry 4", second="officer-2")
    assert store.post(f"/items/{missing}/write-off/", by_two).status_code == 302
    again = out | form()
    let_sign(store, "/store/armoury/send/", again, other)
    assert store.post("/store/armoury/send/", again).status_code == 302


@pytest.mark.rule("W-07")
def test_too_few_serials_read_is_passed_only_with_a_reason(arms: Client, store: Client) -> None:
    stored(arms, store, 1)
    page = "/store/armoury/check/"
    few = form(form="check", coverage="WEEKLY", count_RIFLE="1")
    warned = store.post(page, few)
    assert 'data-code="TOO_FEW_SERIALS_READ"' in warned.content.decode()
    reason = {"override_code": "TOO_FEW_SERIALS_READ", "override_reason": "no light in hall 1"}
    assert store.post(page, few | reason).status_code == 302
    assert StockCheck.objects.count() == 1


def test_a_store_is_searched_by_serial_tag_and_person(arms: Client, store: Client) -> None:
    item = stored(arms, store, 7)
    row = Item.objects.get(id=item)
    number = Person.objects.get(id=row.person).number
    for asked in ("ak 107", "T-7", number):
        assert f"/items/{item}/" in looked_for(store, "/store/armoury/", q=asked)
    assert f"/items/{item}/" not in looked_for(store, "/store/armoury/", q="AK 999")


def test_an_items_story_tells_custody_and_register_with_proofs(arms: Client, store: Client) -> None:
    item = stored(arms, store)
    html = store.get(f"/items/{item}/").content.decode()
    assert "Recorded as a weapon, tag" in html
    assert "Accepted by" in html
    assert html.count('class="proof"') == 4
    proof = html.split('class="proof" hx-get="')[1].split('"')[0]
    assert store.get(proof).status_code == 200
