"""Counselling, the form, papers: each gate refused first, then what is permitted."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from awda.custody import queries as held
from awda.journal import key_file, keys
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.ids import ActorId, PartyId, PersonId
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.people import queries as people
from awda.people.codes import PresentsAs, Sex, Track
from awda.protection import acts, documents, queries
from awda.protection.claims.rules import RecordWish
from awda.protection.models import Withdrawal
from awda.protection.papers import MOST_PAGES_READ, kinds_in, scan
from awda.protection.projection import PROTECTION
from awda.protection.returns.rules import MOST_DEPENDANTS, MOST_PAGES, Around, Return, decide
from awda.protection.returns.vocabulary import (
    AskAtBoarding,
    AttachForm,
    Item,
    Reconfirm,
    RecordPaperAsked,
    RecordVisit,
    Visit,
    Wish,
    WithdrawConsent,
)
from awda.protection.rules import BESIDE_THE_PERSON
from awda.protection.vocabulary import PaperKind
from awda.web.access.queries import Duty
from tests.conftest import NOON, sign
from tests.protection.papers import arabic_pdf, pdf
from tests.protection.scenes import (
    HAMA,
    HOMS,
    HOUR,
    LEAVES,
    TOLD,
    counselling,
    form,
    interview,
    officer,
    publish,
    signed,
    soldier,
)
from tests.scenes import meet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]


ADULT = Around(adult=True, woman=False, at_place="gate")


def refuses(code: str, command: Any, at: Any = TOLD + HOUR, **more: Any) -> None:
    """The act is refused with this code, also when somebody writes a reason over it."""
    for overrides in ((), (Override(code, "no time"),)):
        with pytest.raises(Refusal, match=f"^{code}$") as refused:
            acts.note(officer(at, overrides=overrides, **more), command)
        assert not refused.value.overridable


@pytest.mark.rule("P-03", "P-11")
@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ({"alone": False}, "INTERVIEW_NOT_ALONE"),
        ({"no_security_staff": False}, "SECURITY_STAFF_PRESENT"),
        ({"nobody_of_the_state_of_origin": False}, "STATE_OF_ORIGIN_PRESENT"),
        ({"same_language": False}, "INTERPRETER_NOT_ACCEPTED"),
        ({"same_language": False, "interpreter": "i-4"}, "INTERPRETER_NOT_ACCEPTED"),
        ({"checklist_signed": False}, "CHECKLIST_NOT_SIGNED"),
        ({"language": " "}, "INTERVIEW_LANGUAGE_MISSING"),
        ({"began_at": TOLD}, "INTERVIEW_TIMES_WRONG"),
    ],
)
def test_an_interview_that_was_not_private_is_never_closed(
    missing: dict[str, Any], code: str
) -> None:
    command = replace(counselling(soldier()), interview=interview(TOLD, **missing))
    refuses(code, command, TOLD)


@pytest.mark.rule("P-03")
def test_a_woman_is_told_that_a_woman_may_interview_her() -> None:
    woman = meet(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY, track=Track.FAM)
    refuses(
        "WOMAN_NOT_OFFERED",
        replace(counselling(woman), interview=interview(TOLD, woman_offered=False)),
        TOLD,
    )
    acts.note(officer(TOLD), counselling(woman))


@pytest.mark.rule("P-02")
@pytest.mark.parametrize("item", list(Item))
def test_a_counselling_without_one_of_its_items_is_none(item: Item) -> None:
    items = tuple(one for one in Item if one is not item)
    refuses("COUNSELLING_INCOMPLETE", replace(counselling(soldier()), items=items), TOLD)


@pytest.mark.rule("P-02", "P-08")
def test_the_form_opens_only_after_a_counselling_on_the_sheet_that_holds() -> None:
    person = soldier()
    refuses("NOT_COUNSELLED", form(person))
    refuses("OLD_AREA_SHEET", counselling(person, version=2), TOLD)
    refuses("NO_AREA_SHEET", replace(counselling(person), district=HAMA), TOLD)
    acts.note(officer(TOLD), counselling(person))
    refuses("COUNSELLED_FOR_ELSEWHERE", form(person, district=HAMA))
    publish(at=TOLD + HOUR, change="arrests on the road")
    refuses("CONSENT_STALE", form(person), TOLD + 2 * HOUR)
    acts.note(officer(TOLD + 3 * HOUR), counselling(person, TOLD + 3 * HOUR, version=2))
    acts.note(officer(TOLD + 4 * HOUR), form(person))


@pytest.mark.rule("P-01")
@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"free_will": False}, "FREE_WILL_NOT_STATED"),
        ({"after_due_thought": False}, "FREE_WILL_NOT_STATED"),
        ({"witness": ""}, "WITNESS_MISSING"),
        ({"witness": "protection-1"}, "WITNESS_MISSING"),
        ({"same_language": False}, "FORM_INTERPRETER_MISSING"),
        ({"place_of_return": " "}, "PLACE_OF_RETURN_MISSING"),
    ],
)
def test_a_form_without_one_of_its_parts_is_refused(changed: dict[str, Any], code: str) -> None:
    person = soldier()
    acts.note(officer(TOLD), counselling(person))
    refuses(code, form(person, **changed))


@pytest.mark.rule("P-01", "C-01", "C-06")
def test_nobody_signs_for_another_adult_and_no_child_signs() -> None:
    head, wife, child = soldier(), soldier(), meet(age=(15, 16))
    for person in (head, wife):
        acts.note(officer(TOLD), counselling(person))
    refuses("SIGNED_BY_ANOTHER", form(wife, signed_by=head))
    refuses("DEPENDANT_NOT_OF_HOUSEHOLD", form(head, dependants=(wife,)))
    refuses("CHILD_SIGNS_NOTHING", counselling(child), TOLD)
    refuses("CHILD_SIGNS_NOTHING", form(child))


@pytest.mark.rule("P-01", "F-03")
def test_children_of_the_household_are_dependants_and_an_adult_of_it_never_is() -> None:
    from tests.housing.scenes import household

    head, brother, child = soldier(), soldier(), meet(age=(8, 9))
    household(head, BROTHER=brother, SON=child)
    acts.note(officer(TOLD), counselling(head))
    refuses("ADULT_SIGNS_ALONE", form(head, dependants=(brother,)))
    refuses("DEPENDANT_TWICE", form(head, dependants=(child, child)))
    crowd = tuple(PersonId(new_id()) for _ in range(MOST_DEPENDANTS + 1))
    refuses("TOO_MANY_DEPENDANTS", form(head, dependants=crowd))
    acts.note(officer(TOLD + HOUR), form(head, dependants=(child,)))


@pytest.mark.rule("P-04", "P-01")
def test_the_second_asking_needs_the_green_light() -> None:
    person = soldier()
    refuses("RETURN_NOT_SIGNED", Reconfirm(person=person, green_light="14", yes=True))
    refuses("RETURN_NOT_SIGNED", AskAtBoarding(person=person, yes=True))
    signed(person)
    refuses("RETURN_NOT_RECONFIRMED", AskAtBoarding(person=person, yes=True), LEAVES)
    refuses("GREEN_LIGHT_MISSING", Reconfirm(person=person, green_light=" ", yes=True), LEAVES)


@pytest.mark.rule("P-05")
@pytest.mark.parametrize("role", sorted(BESIDE_THE_PERSON))
def test_a_withdrawal_is_one_fact_by_any_role_beside_the_person_and_has_no_reason(
    role: Role,
) -> None:
    person = soldier()
    acts.note(sign(role, "crossing"), WithdrawConsent(person=person))
    assert set(WithdrawConsent.__dataclass_fields__) == {"person"}
    assert "reason" not in {field.name for field in Withdrawal._meta.get_fields()}
    assert queries.consent(person, NOON).code == "CONSENT_WITHDRAWN"


@pytest.mark.rule("P-05")
def test_withdrawn_offline_before_the_line_and_recorded_after_it_is_kept_as_late() -> None:
    """T3: the tap on a phone without a network comes in hours later, with the hour it was made."""
    from tests.protection.scenes import over_the_line, ready
    from tests.protection.test_crossing import accept, leader

    person = ready()
    command = over_the_line(person)
    acts.offer(leader(), command)
    accept(command, person, at=LEAVES + HOUR)
    tapped = sign(Role.CONVOY_LEADER, "crossing", LEAVES + HOUR / 2, recorded_at=LEAVES + 5 * HOUR)
    acts.note(tapped, WithdrawConsent(person=person))
    [row] = Withdrawal.objects.all()
    assert row.late
    after = sign(Role.CONVOY_LEADER, "crossing", LEAVES + 6 * HOUR)
    with pytest.raises(Refusal, match="ALREADY_CROSSED"):
        acts.note(after, WithdrawConsent(person=person))


@pytest.mark.rule("P-05")
def test_after_a_withdrawal_nothing_of_the_old_consent_is_left() -> None:
    person = soldier()
    signed(person)
    acts.withdraw(officer(TOLD + 2 * HOUR), person)
    refuses("RETURN_NOT_SIGNED", Reconfirm(person=person, green_light="14", yes=True), LEAVES)
    refuses("NOT_COUNSELLED", form(person), LEAVES)
    housing = [recorded.type for recorded, _ in journal.walk("housing/")]
    assert housing == [], "a withdrawal moves nobody"
    now = held.holding(person)
    assert now is not None
    assert now.holder == "crossing"


# --- papers


@pytest.mark.rule("P-06")
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تعهّد: أتعهد بعدم العودة إلى القتال", PaperKind.PLEDGE),
        ("طلب عفو مقدم إلى السيد القائد", PaperKind.AMNESTY_REQUEST),
        ("أعترف بأنني خدمت في الفرقة", PaperKind.CONFESSION),
        ("طلب تسوية وضع", PaperKind.SETTLEMENT_APPLICATION),
        ("I hereby confess", PaperKind.CONFESSION),
        ("Request for Amnesty", PaperKind.AMNESTY_REQUEST),
        ("بەڵێننامە", PaperKind.PLEDGE),
    ],
)
def test_the_words_by_which_other_papers_name_themselves(text: str, kind: PaperKind) -> None:
    assert kind in kinds_in(text)


@pytest.mark.rule("P-06")
@pytest.mark.parametrize("text", ["طلب عفو إلى الحكومة", "تعهد خطي", "اعتراف", "طلب تسوية وضع"])
def test_other_papers_are_known_in_shaped_arabic_too(text: str) -> None:
    person = soldier()
    signed(person)
    file = arabic_pdf(f"استمارة عودة. {text}")
    with pytest.raises(Refusal, match="PAPERS_COMBINED"):
        acts.attach_form(officer(LEAVES), person, file, {PaperKind.RETURN_FORM})


@pytest.mark.rule("P-06", "P-01")
@pytest.mark.parametrize("language", ["ara", "eng", "ckb", "kmr"])
def test_our_own_form_is_taken_for_its_person_and_for_nobody_else(
    language: str, tmp_path: Path
) -> None:
    key_file.make(tmp_path / "node.key", "")
    keys.node_signer.cache_clear()
    person, other = soldier(), soldier()
    for who in (person, other):
        acts.note(officer(TOLD), counselling(who))
        acts.note(officer(TOLD + HOUR), form(who, language=language))
    duty = Duty(ActorId("protection-1"), Role.PROTECTION, PartyId("camp"))
    named = replace(people.names([person])[person], name="سامر خليل", name_latin="Samir Khalil")
    with override_settings(AWDA_HOME=replace(settings.AWDA_HOME, path=tmp_path)):
        paper = documents.return_form(duty, named)
    keys.node_signer.cache_clear()
    acts.attach_form(officer(LEAVES), person, paper, set())
    with pytest.raises(Refusal, match="FORM_OF_ANOTHER"):
        acts.attach_form(officer(LEAVES), other, paper, set())


@pytest.mark.rule("P-06")
def test_a_pledge_and_a_return_form_in_one_file_are_refused_whatever_is_declared() -> None:
    """T14."""
    person = soldier()
    signed(person)
    both = pdf("Return form", "I undertake not to take part. This is my pledge.")
    for declared in ({PaperKind.RETURN_FORM}, {PaperKind.RETURN_FORM, PaperKind.PLEDGE}):
        with pytest.raises(Refusal, match="PAPERS_COMBINED") as refused:
            acts.attach_form(officer(LEAVES), person, both, declared)
        assert refused.value.facts["kinds"] == "PLEDGE"
    picture = pdf("", "")  # a scan has no text: what is declared decides
    with pytest.raises(Refusal, match="PAPERS_COMBINED"):
        acts.attach_form(
            officer(LEAVES), person, picture, {PaperKind.RETURN_FORM, PaperKind.CONFESSION}
        )
    with pytest.raises(Refusal, match="NOT_A_RETURN_FORM"):
        acts.attach_form(officer(LEAVES), person, picture, set())
    with pytest.raises(Refusal, match="PAPER_UNREADABLE"):
        acts.attach_form(officer(LEAVES), person, b"no pdf", {PaperKind.RETURN_FORM})
    thick = pdf(*["Return form"] * (MOST_PAGES + 1))
    with pytest.raises(Refusal, match="PAGES_WRONG"):
        acts.attach_form(officer(LEAVES), person, thick, {PaperKind.RETURN_FORM})
    acts.attach_form(officer(LEAVES), person, pdf("Return form"), {PaperKind.RETURN_FORM})


@pytest.mark.rule("P-06")
def test_a_thick_file_is_not_read_through() -> None:
    with pytest.raises(Refusal, match="PAGES_WRONG"):
        scan(pdf(*["Return form"] * (MOST_PAGES_READ + 1)), "p-1")


@pytest.mark.rule("P-01", "P-04")
def test_no_form_is_attached_before_its_return_is_signed() -> None:
    person = soldier()
    attached = AttachForm(person=person, sha256="0" * 64, pages=1, kinds=(PaperKind.RETURN_FORM,))
    with pytest.raises(Refusal, match="RETURN_NOT_SIGNED"):
        decide(Return(), attached, officer(LEAVES), ADULT)


@pytest.mark.rule("P-02")
def test_no_form_is_printed_for_whom_nobody_counselled() -> None:
    person = soldier()
    duty = Duty(ActorId("protection-1"), Role.PROTECTION, PartyId("camp"))
    with pytest.raises(Refusal, match="NOT_COUNSELLED"):
        documents.return_form(duty, people.names([person])[person])


@pytest.mark.rule("P-10")
def test_whoever_waits_for_protection_signs_no_return() -> None:
    person = soldier()
    acts.note(officer(TOLD), counselling(person))
    acts.note(officer(TOLD), RecordWish(person=person))
    refuses("CLAIM_PENDING", form(person))


@pytest.mark.rule("P-06")
@pytest.mark.parametrize("pages", [0, MOST_PAGES + 1])
def test_a_form_has_a_page_and_not_a_whole_file(pages: int) -> None:
    attached = AttachForm(
        person=PersonId("p-1"),
        sha256="0" * 64,
        pages=pages,
        kinds=(PaperKind.RETURN_FORM,),
    )
    with pytest.raises(Refusal, match="PAGES_WRONG"):
        decide(Return(signed_at=NOON), attached, officer(LEAVES), ADULT)


@pytest.mark.rule("P-06")
def test_who_asked_for_a_pledge_and_who_got_it_is_kept() -> None:
    person = soldier()
    asked = RecordPaperAsked(
        person=person, kind=PaperKind.PLEDGE, requested_by="the committee", given_to="nobody"
    )
    refuses("PAPER_WHO_MISSING", replace(asked, requested_by=""))
    acts.note(sign(Role.MONITOR_ICRC, "icrc"), asked)
    [(event, _)] = journal.events(PROTECTION, PROTECTION.stream(asked))
    assert event.fact.what == "PAPER_ASKED"


@pytest.mark.rule("P-14")
def test_a_visit_home_needs_a_way_back_and_is_no_departure() -> None:
    person = soldier()
    visit = RecordVisit(
        person=person,
        visit=Visit.GO_AND_SEE,
        district=HOMS,
        on=NOON.date(),
        may_come_back=False,
        told="the house stands",
    )
    refuses("VISIT_WITHOUT_A_WAY_BACK", visit)
    before = held.holding(person)
    acts.note(officer(TOLD), replace(visit, may_come_back=True))
    assert held.holding(person) == before


@pytest.mark.rule("P-01", "P-12")
def test_who_wishes_to_stay_signs_nothing() -> None:
    person: PersonId = soldier()
    acts.note(officer(TOLD), counselling(person, wish=Wish.STAY))
    refuses("WISHES_TO_STAY", form(person))
