"""Lists, locks and counts through the store's pages: refused, permitted, then on the record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from awda.custody.models import Handover
from awda.equipment import cases
from awda.equipment.models import Item, Movement, StockCheck
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
    by_two = shipment(
        item, taker="other-side", to_place="far-side", kind="TRANSFER", second="officer-2"
    )
    assert store.post("/store/armoury/send/", by_two).status_code == 302
    line = Movement.objects.latest("entry")
    assert (line.out, line.person, line.second) == (True, "driver 7", "officer-2")
    assert "driver 7" in store.get("/store/armoury/book/").content.decode()


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
    out = shipment(seen, taker="other-side", to_place="far-side", kind="TRANSFER", second="o-2")
    locked = store.post("/store/armoury/send/", out)
    assert 'data-code="TYPE_LOCKED_BY_STOCK_CHECK"' in locked.content.decode()
    alone = form(form="item-write-off", finding="inquiry 4", second="")
    assert store.post(f"/items/{missing}/write-off/", alone).status_code == 422
    by_two = form(form="item-write-off", finding="inquiry 4", second="officer-2")
    assert store.post(f"/items/{missing}/write-off/", by_two).status_code == 302
    again = out | form()
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
