"""Counselling, the form, the three askings, risk, a wish to withdraw, papers, captives."""

from dataclasses import fields

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.protection import acts, queries
from awda.protection.captives.rules import CaptiveSign, FlagCaptive, ReferCaptive
from awda.protection.models import ReturnForm, Withdrawal
from awda.protection.returns.vocabulary import AskAtBoarding, Reconfirm, WithdrawConsent
from awda.protection.risk.rules import Finding
from awda.protection.vocabulary import PaperKind
from tests.protection.papers import arabic_pdf
from tests.protection.scenes import OTHER_SIDE, assessment, counselling, form, sheet
from tests.protection.test_captives import hear
from tests.scenarios.stage import Stage, agrees, check, step


@step("publishes the area sheet of Homs")
def publishes(_stage: Stage, act: Act) -> None:
    """A version of the sheet of the district everybody here comes from."""
    acts.publish_sheet(act, sheet(at=act.happened_at))


@step("publishes a material change of the area sheet of Homs: {words}")
def changes(_stage: Stage, act: Act, words: str) -> None:
    """What was told before no longer holds (P-02)."""
    acts.publish_sheet(act, sheet(at=act.happened_at, change=words))


@step("counsels {people} in private on version {number} of the sheet of Homs")
def counsels(stage: Stage, act: Act, people: str, number: str) -> None:
    """The whole checklist, in a language the person speaks."""
    for turn, person in enumerate(stage.all_of(people)):
        said = counselling(person, act.happened_at, version=int(number))
        acts.note(act.step(f"{turn}"), said)


@step("takes the return form of {people} to Homs")
def takes_form(stage: Stage, act: Act, people: str) -> None:
    """Signed by the person's own hand before a witness."""
    for turn, person in enumerate(stage.all_of(people)):
        acts.note(act.step(f"{turn}"), form(person))


@step("assesses the danger to {people} at home and finds no risk")
def finds_no_risk(stage: Stage, act: Act, people: str) -> None:
    """Under all six heads."""
    _assess(stage, act, people, Finding.NO_RISK)


@step("assesses the danger to {people} at home and finds a risk of torture")
def finds_risk(stage: Stage, act: Act, people: str) -> None:
    """Under one of six heads."""
    _assess(stage, act, people, Finding.RISK)


def _assess(stage: Stage, act: Act, people: str, finding: Finding) -> None:
    for turn, person in enumerate(stage.all_of(people)):
        acts.note(act.step(f"{turn}"), assessment(person, act.happened_at, finding))


@step("asks {people} again after the green light; the answer is yes")
def asks_again(stage: Stage, act: Act, people: str) -> None:
    """The second asking (P-04)."""
    for turn, person in enumerate(stage.all_of(people)):
        command = Reconfirm(person=person, green_light="answer 14", yes=True)
        acts.note(act.step(f"{turn}"), command)


@step("asks {people} at boarding; the answer is yes")
def asks_at_boarding(stage: Stage, act: Act, people: str) -> None:
    """The third asking (P-04)."""
    for turn, person in enumerate(stage.all_of(people)):
        acts.note(act.step(f"{turn}"), AskAtBoarding(person=person, yes=True))


@step("taps `withdraw` for {person}")
def withdraws(stage: Stage, act: Act, person: str) -> None:
    """One tap by whoever stands beside the person (P-05)."""
    acts.withdraw(act, stage.who(person))


@step("attaches for {person} one file that reads {words}, declared a return form")
def attaches(stage: Stage, act: Act, person: str, words: str) -> None:
    """A PDF with shaped Arabic, as an office program writes it (P-06)."""
    file = arabic_pdf(words)
    acts.attach_form(act, stage.who(person), file, {PaperKind.RETURN_FORM})


@step("flags {person} as one who may be a captive")
def flags(stage: Stage, act: Act, person: str) -> None:
    """Out of every household in the same act (F-04)."""
    command = FlagCaptive(person=stage.who(person), sign=CaptiveSign.DOES_NOT_SPEAK_ALONE)
    acts.take_out(act, command)


@step("hears {person} apart from the family, by a trained woman")
def hears(stage: Stage, act: Act, person: str) -> None:
    """The interview of a flagged person."""
    acts.note(act, hear(stage.who(person)))


@step("refers {person} to {words}")
def refers_captive(stage: Stage, act: Act, person: str, words: str) -> None:
    """To the survivors' body."""
    acts.note(act, ReferCaptive(person=stage.who(person), body=words, reference="18"))


# --- what the record says


@check("{person} passes every test of protection")
def passes(stage: Stage, at: Instant, person: str) -> None:
    """Consent, risk, claim and hold of `may_board`, at that hour."""
    failed = _failed(stage.who(person), at)
    agrees(failed, set())


@check("{person} fails {codes}")
def fails(stage: Stage, at: Instant, person: str, codes: str) -> None:
    """Exactly these tests."""
    failed = _failed(stage.who(person), at)
    agrees(failed, set(codes.split(", ")))


def _failed(person: PersonId, at: Instant) -> set[str]:
    found = queries.tests([person], OTHER_SIDE, at)[person]
    return {one.code for one in found.failed}


@check("{number} of the company pass every test of protection")
def company_passes(stage: Stage, at: Instant, number: str) -> None:
    """How many."""
    found = queries.tests(stage.company, OTHER_SIDE, at).values()
    passing = sum(not one.failed for one in found)
    agrees(passing, int(number))


@check("{number} of the company fail {codes}")
def company_fails(stage: Stage, at: Instant, number: str, codes: str) -> None:
    """How many fail exactly these."""
    wanted = set(codes.split(", "))
    found = queries.tests(stage.company, OTHER_SIDE, at).values()
    failing = sum({why.code for why in one.failed} == wanted for one in found)
    agrees(failing, int(number))


@check("the withdrawal of {person} is kept without a reason")
def no_reason(stage: Stage, _at: Instant, person: str) -> None:
    """Neither the command nor the fact has room for one (P-05)."""
    assert [one.name for one in fields(WithdrawConsent)] == ["person"]
    [row] = Withdrawal.objects.filter(person=stage.who(person))
    columns = {field.name for field in row._meta.get_fields()}
    agrees(columns, {"entry", "person", "at", "late", "noted_by_role"})


@check("the withdrawal of {person} is kept as said before the line and recorded after it")
def late(stage: Stage, _at: Instant, person: str) -> None:
    """Late, with the hour of the tap."""
    [row] = Withdrawal.objects.filter(person=stage.who(person))
    agrees(row.late, True)


@check("no form is attached for {person}")
def no_form(stage: Stage, _at: Instant, person: str) -> None:
    """No scanned form stands in the file."""
    agrees(_attached(stage.who(person)), 0)


@check("one form is attached for {person}")
def one_form(stage: Stage, _at: Instant, person: str) -> None:
    """The one that was taken."""
    agrees(_attached(stage.who(person)), 1)


def _attached(person: PersonId) -> int:
    return ReturnForm.objects.filter(person=person).exclude(scan_sha256="").count()
