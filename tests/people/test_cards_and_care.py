"""Cards, rights, needs, next of kin: what is refused, and what a card may never show."""

from dataclasses import fields
from datetime import timedelta

import pytest

from awda.kernel.roles import Compartment, Role
from awda.people import acts, queries, record
from awda.people.answers import Said, Service
from awda.people.codes import CardOccasion, NeedSource, Told, VoidReason
from awda.people.commands import (
    AddPhoto,
    ExplainRights,
    FlagNeed,
    IssueCard,
    NameNextOfKin,
    OfferCaptureCard,
    SendCaptureCard,
    VoidCard,
)
from awda.people.needs import Need, compartment_of
from tests.conftest import NOON, sign
from tests.people.forms import HASH, do, met, refused, registered

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
TODAY = NOON.date()


@pytest.mark.rule("I-05")
def test_no_card_without_form_photo_and_a_settled_identity() -> None:
    ali = met()
    assert refused(IssueCard(person=ali, duplicate_open=False)) == "NOT_REGISTERED"
    registered(ali)
    assert refused(IssueCard(person=ali, duplicate_open=False)) == "PHOTO_MISSING"
    assert refused(AddPhoto(person=ali, sha256="ABC", taken_at=NOON)) == "IMAGE_HASH_WRONG"
    do(AddPhoto(person=ali, sha256=HASH, taken_at=NOON))
    assert refused(IssueCard(person=ali, duplicate_open=True)) == "DUPLICATE_OPEN"
    assert queries.card_facts(ali) is None


@pytest.mark.rule("I-05", "N-06")
def test_a_second_card_only_after_the_first_is_void() -> None:
    ali = registered()
    do(AddPhoto(person=ali, sha256=HASH, taken_at=NOON))
    do(IssueCard(person=ali, duplicate_open=False))
    assert refused(IssueCard(person=ali, duplicate_open=False)) == "CARD_ALREADY_ISSUED"
    assert refused(VoidCard(person=ali, card=2, reason=VoidReason.LOST)) == "NO_SUCH_CARD"
    do(VoidCard(person=ali, card=1, reason=VoidReason.LOST))
    assert refused(VoidCard(person=ali, card=1, reason=VoidReason.LOST)) == "NO_SUCH_CARD"
    do(IssueCard(person=ali, duplicate_open=False))
    card = queries.card_facts(ali)
    assert card is not None
    assert (card.card, card.name, card.name_latin) == (
        2,
        "سامر خالد العلي",
        "Samer Khaled al-Ali",
    )
    assert (card.number, card.photo_sha256) == ("A-000001-3", HASH)


@pytest.mark.rule("I-05")
def test_a_card_shows_no_force_unit_or_suspicion() -> None:
    shown = {field.name for field in fields(queries.CardFacts)}
    sealed = {field.name for field in fields(Service)} | {"presents_as", "track", "triage", "age"}
    assert not shown & sealed


@pytest.mark.rule("I-06")
def test_a_capture_card_is_due_after_seven_days_unless_sent_or_not_wanted() -> None:
    waiting, sent, unwanted, asked = met(), met(), met(), met()
    arrival = CardOccasion.ARRIVAL
    do(OfferCaptureCard(person=asked, occasion=arrival, wanted=True))
    do(OfferCaptureCard(person=unwanted, occasion=arrival, wanted=False))
    do(SendCaptureCard(person=sent, occasion=arrival, route="ICRC"), Role.MONITOR_ICRC)
    do(SendCaptureCard(person=waiting, occasion=CardOccasion.HOSPITAL, route="ICRC"))
    assert queries.overdue_capture_cards(NOON + timedelta(days=6, hours=23)) == ()
    overdue = queries.overdue_capture_cards(NOON + timedelta(days=7))
    assert {row.person for row in overdue} == {waiting, asked}
    assert len(queries.overdue_capture_cards(NOON + timedelta(days=8), limit=1)) == 1


@pytest.mark.rule("I-10", "I-11")
def test_rights_needs_and_next_of_kin_are_kept_where_they_belong() -> None:
    ali = met()
    rights = ExplainRights(
        person=ali,
        language="ckb",
        methods=(Told.ORAL, Told.PICTURE),
        explained_by="interpreter 3",
        copy_given=True,
    )
    acts.explain_rights(sign(Role.REGISTRAR, "crossing"), rights)
    for need in (Need.SM_CI, Need.TR_PI, Need.SC_SC):
        do(FlagNeed(person=ali, need=need, source=NeedSource.STATED), Role.GATE_CLERK)
    mother = NameNextOfKin(
        person=ali,
        kin="k1",
        name=Said(value="مريم الحسن"),
        relation="MOTHER",
        address="حمص",
        phone="٠٩٩",
        may_be_informed=True,
    )
    do(mother)
    assert refused(mother) == "NEXT_OF_KIN_ALREADY_NAMED"
    shown = record.person(ali, frozenset(Compartment), TODAY)
    assert shown is not None
    assert shown.protection is not None
    assert shown.medical is not None
    assert shown.child is not None
    assert [row.methods for row in shown.protection.rights] == [["ORAL", "PICTURE"]]
    assert [row.name for row in shown.protection.next_of_kin] == ["مريم الحسن"]
    assert [row.need for row in shown.protection.needs] == ["TR-PI"]
    assert [row.need for row in shown.medical.needs] == ["SM-CI"]
    assert [row.need for row in shown.child.needs] == ["SC-SC"]


@pytest.mark.rule("I-11")
def test_every_need_has_a_closed_compartment() -> None:
    closed = {Compartment.MEDICAL, Compartment.CHILD, Compartment.PROTECTION}
    assert {compartment_of(need) for need in Need} == closed
