"""The screening pages: blind by the byte, forms, results for others, the monitor, the notice."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from awda.journal import clock, keys
from awda.journal.clock import new_id
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.screening import acts, queries
from awda.screening.documents import notice
from awda.screening.models import HitRow
from awda.screening.reading import Result
from awda.screening.vocabulary import Outcome
from awda.tlog.note import generate
from awda.web.access.queries import Duty
from tests.conftest import sign
from tests.screening.scenes import a_hit, both, finding, reviewer_a, reviewer_b
from tests.web.api.scenes import caller
from tests.web.scenes import logged_in

pytestmark = pytest.mark.django_db
MARKER = "BLIND7QZ"


def hit_now(folder: Path) -> HitRow:
    """A hit raised just now, as the site's clock has it."""
    return a_hit(folder, at=clock.now())


def a_now(actor: str = "a-1") -> Act:
    return reviewer_a(clock.now(), actor=actor)


def b_now(actor: str = "b-1") -> Act:
    return reviewer_b(clock.now(), actor=actor)


def hold(row: HitRow, marker: str = "") -> object:
    from datetime import timedelta

    until = clock.now().date() + timedelta(days=9)
    return finding(row.id, Outcome.HOLD, marker, until=until)


def second(login: str = "b-1") -> Client:
    return logged_in(Role.SCREENING_B, login=login, party="camp")


def review_form(outcome: str, **more: str) -> dict[str, str]:
    return {
        "command_id": new_id(),
        "form": "review",
        "outcome": outcome,
        "reasons": "compared both records closely",
    } | more


PAGES = ("screening", "screening_report", "watchlists", "people", "desk")


@pytest.mark.rule("S-01")
@pytest.mark.parametrize("outcome", [Outcome.HOLD, Outcome.REFER_JUSTICE])
def test_no_byte_of_the_first_finding_reaches_the_second_reviewer_before_saving(
    tmp_path: Path, outcome: Outcome
) -> None:
    row = hit_now(tmp_path)
    before = _everything_b_can_read(second(), row)
    first = hold(row, MARKER) if outcome is Outcome.HOLD else finding(row.id, outcome, MARKER)
    acts.review(a_now("first-one"), first)  # type: ignore[arg-type]  # a finding
    after = _everything_b_can_read(second("b-2"), row)
    for address, body in after.items():
        assert MARKER.encode() not in body, address
        assert b"first-one" not in body, address
        for word in (b"court", outcome.value.encode()):
            assert body.count(word) == before[address].count(word), (address, word)
    acts.review(b_now(), finding(row.id, Outcome.CLEAR))
    page = second("b-1x").get(reverse("screening_hit", args=[row.id])).content
    assert MARKER.encode() not in page  # another of the unit, who has not saved, is blind as well


def _everything_b_can_read(browser: Client, row: HitRow) -> dict[str, bytes]:
    """Every page, answer and file that a second reviewer can ask for."""
    token = caller(Role.SCREENING_B, "camp")
    found = {name: browser.get(reverse(name), follow=True).content for name in PAGES}
    found["hit"] = browser.get(reverse("screening_hit", args=[row.id])).content
    found["person"] = browser.get(reverse("person", args=[row.person])).content
    found["search"] = browser.get(reverse("people"), {"q": MARKER[:5]}).content
    for path in (
        "screening/hits",
        f"screening/hits/{row.id}",
        f"screening/results/{row.person}",
        "screening/report",
        f"persons/{row.person}",
        f"persons/{row.person}/timeline",
    ):
        answer = Client().get(f"/api/{path}", headers=token.headers)
        assert answer.status_code == 200, path
        found[path] = answer.content
    return found


@pytest.mark.rule("S-01")
def test_once_saved_both_read_each_other(tmp_path: Path) -> None:
    row = hit_now(tmp_path)
    acts.review(a_now(), hold(row, MARKER))  # type: ignore[arg-type]  # a finding
    browser = second()
    page = browser.get(reverse("screening_hit", args=[row.id])).content.decode()
    assert MARKER not in page
    sent = browser.post(reverse("screening_hit", args=[row.id]), review_form("CLEAR"))
    assert sent.status_code == 302
    page = browser.get(reverse("screening_hit", args=[row.id])).content.decode()
    assert MARKER in page
    assert HitRow.objects.get().outcome == ""  # they differ: no outcome


@pytest.mark.rule("S-01", "S-02")
def test_the_page_refuses_as_the_act_does(tmp_path: Path) -> None:
    row = hit_now(tmp_path)
    browser = second()
    address = reverse("screening_hit", args=[row.id])
    forbidden = {
        "kind_1": "SIMILAR_NAME",
        "what_1": "the name is very much alike",
        "gist": "a question",
        "until": "2090-01-01",
    }
    answer = browser.post(address, review_form("HOLD", **forbidden))
    assert answer.status_code == 422
    assert 'data-code="GROUNDS_FORBIDDEN"' in answer.content.decode()
    browser.post(address, review_form("CLEAR"))
    again = browser.post(address, review_form("CLEAR"))
    assert 'data-code="REVIEWER_TWICE"' in again.content.decode()


@pytest.mark.rule("S-01", "S-02", "S-09", "L-06")
def test_the_api_refuses_as_the_act_does(tmp_path: Path) -> None:
    row = hit_now(tmp_path)
    first, other = caller(Role.SCREENING_A, "crossing"), caller(Role.SCREENING_B, "crossing")
    bare = finding(row.id, Outcome.HOLD, grounds=())
    assert first.act("screening/review", bare, at=None).code == "GROUNDS_FORBIDDEN"
    fine = finding(row.id, Outcome.CLEAR)
    assert first.act("screening/review", fine, at=None).status == 200
    assert other.act("screening/review", fine, at=None).code == "REVIEWER_SAME_UNIT"
    camp = caller(Role.CAMP_MANAGER, "camp")
    assert camp.act("screening/review", fine, at=None).code == "NOT_YOUR_DUTY"
    assert camp.get(f"screening/hits/{row.id}").code == "NOT_YOUR_DUTY"
    assert first.act("screening/run", {}, at=None).status == 200


@pytest.mark.rule("S-05", "S-06")
def test_others_see_a_result_and_protection_the_gist(tmp_path: Path) -> None:
    row = hit_now(tmp_path)
    acts.review(a_now(), hold(row, MARKER))  # type: ignore[arg-type]  # a finding
    acts.review(b_now(), hold(row, MARKER))  # type: ignore[arg-type]  # a finding
    page = logged_in(Role.PROTECTION, login="p-1", party="camp").get(reverse("screening_results"))
    assert MARKER in page.content.decode()  # the gist bears it, and nothing else is shown
    assert "looked at both records" not in page.content.decode()
    camp = logged_in(Role.CAMP_MANAGER, login="c-1", party="crossing")
    page = camp.get(reverse("screening_results"))
    assert "معلّق" in page.content.decode()
    assert MARKER not in page.content.decode()
    for name in ("screening", "screening_report"):
        assert camp.get(reverse(name)).status_code == 403
    assert camp.get(reverse("screening_hit", args=[row.id])).status_code == 403
    said = caller(Role.CAMP_MANAGER, "crossing").get(f"screening/results/{row.person}")
    assert said.said["result"] == "HOLD"
    assert not said.said.get("gist")


@pytest.mark.rule("S-05")
@pytest.mark.parametrize("role", [Role.SCREENING_A, Role.SCREENING_B])
def test_screening_reads_nothing_medical_nor_of_protection_nor_of_children(role: Role) -> None:
    from awda.kernel.roles import Compartment
    from awda.people.reading import readable

    opened = readable(role, may_be_child=True)
    assert not opened & {Compartment.MEDICAL, Compartment.PROTECTION, Compartment.CHILD}


@pytest.mark.rule("S-03")
def test_a_household_and_a_person_page_show_no_screening(tmp_path: Path) -> None:
    row = hit_now(tmp_path)
    acts.review(a_now(), hold(row, MARKER))  # type: ignore[arg-type]  # a finding
    acts.review(b_now(), hold(row, MARKER))  # type: ignore[arg-type]  # a finding
    for role, login in ((Role.REGISTRAR, "r-1"), (Role.CAMP_MANAGER, "c-2")):
        page = logged_in(role, login=login, party="crossing").get(
            reverse("person", args=[row.person])
        )
        assert page.status_code == 200
        assert MARKER not in page.content.decode()
        assert row.id not in page.content.decode()


@pytest.mark.rule("S-09")
def test_of_a_child_there_is_no_page(tmp_path: Path) -> None:
    from awda.journal.writer import execute
    from awda.people.commands import EstimateAge
    from awda.people.projection import PEOPLE

    row = hit_now(tmp_path)
    younger = EstimateAge(
        person=PersonId(row.person),
        estimated_age_from=15,
        estimated_age_to=19,
        grounds="he looks young",
    )
    execute(PEOPLE, younger, sign(Role.CAMP_MANAGER, "camp", clock.now()))
    assert second().get(reverse("screening_hit", args=[row.id])).status_code == 404
    token = caller(Role.SCREENING_A, "crossing")
    assert token.get(f"screening/hits/{row.id}").code == "NOTHING_HERE"
    review = token.act("screening/review", finding(row.id, Outcome.CLEAR), at=None)
    assert review.code == "CHILD_IS_NOT_SCREENED"


@pytest.mark.rule("S-07")
def test_monitors_see_counts_and_the_ombuds_opens_the_seal_with_a_reason(tmp_path: Path) -> None:
    row = hit_now(tmp_path)
    both(row.id, Outcome.CLEAR, clock.now())
    for role, login in ((Role.MONITOR_ICRC, "icrc-1"), (Role.MONITOR_UNHCR, "unhcr-1")):
        browser = logged_in(role, login=login, party=login)
        assert browser.get(reverse("screening_watch")).status_code == 200
        assert browser.get(reverse("screening_hit", args=[row.id])).status_code == 403
    rights = logged_in(Role.MONITOR_RIGHTS, login="rights-1", party="ombuds")
    address = reverse("screening_hit", args=[row.id])
    assert "looked at both records" not in rights.get(address).content.decode()
    opened = {"command_id": new_id(), "form": "seal", "words": "complaint 7"}
    assert rights.post(address, opened).status_code == 302
    assert "looked at both records" in rights.get(address).content.decode()


@pytest.mark.rule("S-06")
@pytest.mark.parametrize("language", ["ar", "en", "ckb", "ku"])
def test_the_notice_says_the_gist_who_decided_and_how_to_challenge(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.conf import settings

    from awda.screening.documents import paragraphs

    signer = generate(settings.AWDA_ORIGIN, bytes(range(32)))
    monkeypatch.setattr(keys, "node_signer", lambda: signer)
    keys.publish(signer)
    row = hit_now(tmp_path)
    acts.review(a_now(), hold(row))  # type: ignore[arg-type]  # a finding
    acts.review(b_now(), hold(row))  # type: ignore[arg-type]  # a finding
    row.refresh_from_db()
    said = " ".join(one.text for one in paragraphs(row, language))
    assert "your papers raise a question" in said
    assert "crossing · camp" in said
    assert str(row.until) in said
    assert row.watchlist not in said
    assert "a-1" not in said
    a = a_now()
    content = notice(Duty(a.actor, a.role, a.party), row, language)
    assert content.startswith(b"%PDF")


def test_the_desk_compares_and_signs(tmp_path: Path) -> None:
    row = hit_now(tmp_path)
    browser = second()
    page = browser.get(reverse("screening")).content.decode()
    assert row.id in page
    run_id = page.split('name="runs" value="')[1].split('"')[0].strip()
    signed = {"command_id": new_id(), "form": "sign", "runs": run_id}
    assert browser.post(reverse("screening"), signed).status_code == 302
    ran = {"command_id": new_id(), "form": "run"}
    assert browser.post(reverse("screening"), ran).status_code == 302
    assert queries.standing(row.person, clock.now()).result is Result.HIT_REVIEW_1
