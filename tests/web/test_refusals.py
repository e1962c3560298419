"""A refusal at the desk: nothing on the record, everything typed still there, and a way on."""

import importlib
import pkgutil
import re
from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

import awda
from awda.journal import clock
from awda.journal import queries as journal
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.web import law, words
from awda.web.access import texts
from awda.web.access.queries import Duty
from awda.web.access.request import DutyRequest, act_for
from awda.web.refusals import answer, explain
from tests.web.scenes import logged_in, open_army

FORM = {
    "form": "grant",
    "command_id": "0190d5b2-7b1e-7000-8000-000000000001",
    "login": "gate-2",
    "role": "gate_clerk",
    "party": "depot-9",
    "reason": "أمر ١٤",
    "happened_at": "",
}


def posted(**data: str | list[str]) -> DutyRequest:
    request = DutyRequest()
    request.method = "POST"
    request.POST = RequestFactory().post("/", data).POST
    request.duty = Duty(ActorId("gate-2"), Role.GATE_CLERK, PartyId("army"))
    return request


# --- the texts


def test_every_context_that_has_texts_speaks_on_pages() -> None:
    names = {
        name
        for _, name, _ in pkgutil.walk_packages(awda.__path__, "awda.")
        if name.split(".")[-1] == "texts"
    }
    for name in sorted(names):
        said = getattr(importlib.import_module(name), "REFUSALS", {})
        assert {code for code, why in said.items() if words.REFUSALS.get(code) is not why} == set()


def test_no_code_and_no_word_is_said_twice() -> None:
    with pytest.raises(ValueError, match="said twice: A"):
        words.gathered([{"A": 1}, {"A": 2}])
    assert len(words.REFUSALS) == sum(
        len(getattr(speaker, "REFUSALS", {})) for speaker in words.SPEAKERS
    )


@pytest.mark.parametrize("code", sorted(words.REFUSALS))
def test_each_refusal_names_rules_that_exist_and_asks_for_the_same_facts(code: str) -> None:
    why = words.REFUSALS[code]
    assert all(law.rule(rule_id).text for rule_id in why.rules)
    for text in (why.text, why.next):
        facts = dict.fromkeys(text.places(), "1")
        for language in ("ar", "en", "ckb"):
            assert text.say(language, **facts)


def test_every_code_access_raises_has_a_text_and_every_text_is_raised() -> None:
    site = Path(awda.__path__[0], "web")
    sources = (*site.glob("*.py"), *site.glob("access/*.py"))
    raised = {
        code
        for path in sources
        for code in re.findall(r'Refusal\(\s*"([A-Z_]+)"', path.read_text("utf-8"))
    }
    assert texts.REFUSALS.keys() <= raised
    assert raised <= words.REFUSALS.keys()


@pytest.mark.django_db
def test_facts_are_shown_as_people_know_them_and_cannot_inject() -> None:
    open_army()
    clash = explain(Refusal("DUTIES_CLASH", role="registrar", held="arms_officer"), "en")
    assert "registrar" in clash.sentence
    explained = explain(Refusal("DUTY_WITHOUT_PARTY", party="<b>x"), "ar")
    assert "<bdi>&lt;b&gt;x</bdi>" in explained.sentence
    named = explain(Refusal("DUTY_WITHOUT_PARTY", party="army"), "ar")
    assert "<bdi>قيادة العمليات</bdi>" in named.sentence
    future = Refusal(
        "IN_THE_FUTURE", happened_at="2024-12-07T11:20:00.000Z", now="2024-12-07T10:00:00.000Z"
    )
    assert ">2024-12-07 14:20</time>" in explain(future, "ar").sentence


# --- the form


@pytest.mark.django_db
def test_a_refused_form_comes_back_with_all_that_was_typed_and_the_same_command() -> None:
    browser = logged_in()
    before = journal.size()
    refused = browser.post(reverse("grant_duty"), FORM)
    page = refused.content.decode()
    assert refused.status_code == 422
    assert 'data-code="DUTY_WITHOUT_PARTY"' in page
    for typed in ("gate-2", "depot-9", "أمر ١٤", FORM["command_id"]):
        assert f'value="{typed}"' in page
    assert re.search(r'<option value="gate_clerk" selected', page)
    assert "awda_recorded" not in refused.cookies
    assert journal.size() == before


@pytest.mark.django_db
def test_the_corrected_form_is_recorded_once_and_the_browser_is_told() -> None:
    browser = logged_in()
    open_army()
    before = journal.size()
    for _ in range(2):
        done = browser.post(reverse("grant_duty"), FORM | {"party": "army"})
        assert done.status_code == 302
        assert done.cookies["awda_recorded"].value == FORM["command_id"]
    assert journal.size() == before + 1
    [recorded] = [entry for entry, _ in journal.walk("login/gate-2")]
    assert (recorded.actor, recorded.role, recorded.party) == ("k-1", Role.KEEPER, "awda")


@pytest.mark.django_db
def test_htmx_swaps_the_main_part_only() -> None:
    refused = logged_in().post(reverse("grant_duty"), FORM, headers={"hx-request": "true"})
    assert refused.status_code == 422
    assert (refused["HX-Retarget"], refused["HX-Reselect"]) == ("#main", "#main")


@pytest.mark.django_db
def test_a_form_without_its_command_id_is_not_taken() -> None:
    refused = logged_in().post(reverse("grant_duty"), FORM | {"command_id": "7"})
    assert refused.status_code == 400


@pytest.mark.django_db
def test_a_warning_can_be_passed_from_the_page_and_keeps_those_passed_before() -> None:
    request = posted(form="camp", override_code=["FIRST"], override_reason=["order 9"])
    request.path = "/camp/"
    warning = Refusal("TOO_NEAR_THE_BORDER", overridable=True, km=8, least=50)
    request.user = logged_in().get("/logins/").wsgi_request.user
    page = answer(
        request, "awda/pages/stop.html", {"what": "broken", "next": "broken_next"}, warning
    )
    shown = page.content.decode()
    assert 'form="camp" name="override_code" value="FIRST"' in shown
    assert 'form="camp" name="override_code" value="TOO_NEAR_THE_BORDER"' in shown
    assert 'name="override_reason" value="order 9"' in shown
    hard = answer(
        request,
        "awda/pages/stop.html",
        {"what": "broken", "next": "broken_next"},
        Refusal("NOT_OPEN"),
    )
    assert "<textarea" not in hard.content.decode()


# --- the act


def test_an_act_carries_the_duty_the_time_typed_and_the_reasons_given() -> None:
    act = act_for(
        posted(
            command_id=FORM["command_id"],
            happened_at="٢٠٢٤-١٢-٠٧ ١٤:٢٠",
            expected="3",
            override_code=["A", "B"],
            override_reason=["order 9", "  "],
        )
    )
    assert (act.actor, act.role, act.party) == ("gate-2", Role.GATE_CLERK, "army")
    assert act.happened_at.isoformat() == "2024-12-07T14:20:00+03:00"
    assert act.recorded_at > act.happened_at
    assert act.expected == 3
    assert act.overrides == (Override("A", "order 9"),)


def test_an_act_without_a_time_happens_now() -> None:
    act = act_for(posted(command_id=clock.new_id()))
    assert act.happened_at == act.recorded_at


def test_a_time_that_cannot_be_read_is_refused_not_guessed() -> None:
    with pytest.raises(Refusal, match="TIME_UNREADABLE"):
        act_for(posted(command_id=clock.new_id(), happened_at="yesterday"))


@pytest.mark.django_db
def test_each_opened_form_has_its_own_command_id() -> None:
    page = logged_in().get(reverse("logins")).content.decode()
    ids = re.findall(r'name="command_id" value="([^"]+)"', page)
    assert len({UUID(one) for one in ids}) == len(ids) == 3
    assert Client().get("/login/").content.decode().count("command_id") == 0
