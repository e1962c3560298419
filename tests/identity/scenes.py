"""People met twice, brothers, and the registrars who judge. Everybody is invented."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from awda.custody import acts as custody
from awda.custody.vocabulary import Command as CustodyCommand
from awda.equipment import acts as equipment
from awda.equipment.clearing.rules import Carried, DeclareClear
from awda.identity import acts, queries
from awda.identity.models import Question
from awda.identity.rules import (
    Confirm,
    FoundBy,
    Judge,
    NotConfirmed,
    Standing,
    Suspect,
    Unlink,
    Verdict,
)
from awda.intake import acts as intake
from awda.intake.duplicates import acts as duplicates
from awda.journal.clock import new_id
from awda.kernel.act import Act
from awda.kernel.ids import PersonId, QuestionId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.people.answers import NOT_ASKED, BirthAnswer, Identity, PersonName, Said
from awda.people.codes import Sex, Track
from awda.people.commands import AddPhoto
from tests.conftest import NOON, sign
from tests.people.forms import HASH, born_on, do, form, met
from tests.scenes import assign_track

GOES_ON = (Override("MAYBE_ONE_PERSON", "his papers and his photograph are others"),)
BIRTH = born_on(date(1990, 5, 4))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records and the question asked of them; `first` was there first."""

    first: PersonId
    second: PersonId
    question: QuestionId


def said(value: str) -> Said:
    """A value as claimed."""
    return Said(value=value)


def who(
    given: str = "سامر",
    father: str = "خالد",
    family: str = "العلي",
    *,
    birth: BirthAnswer = BIRTH,
    mother: str = "",
) -> Identity:
    """A man's identity from the parts of his name."""
    return Identity(
        name=PersonName(
            whole=said(" ".join((given, father, family))),
            given=said(given),
            father=said(father),
            family_name=said(family),
            mother_given=said(mother) if mother else NOT_ASKED,
        ),
        sex=Sex.MALE,
        birth=birth,
    )


def arrived(
    identity: Identity | None = None, *, at: Instant = NOON, goes_on: bool = True
) -> PersonId:
    """Someone met, cleared of weapons and registered; a clerk who is warned goes on in writing."""
    person = met(at=at)
    officer = sign(Role.ARMS_OFFICER, "crossing", at)
    equipment.clear(
        officer, DeclareClear(person=person, carried=Carried.NONE, child_protection="c-1")
    )
    assign_track(person, Track.INT, at)
    act = sign(Role.REGISTRAR, "crossing", at, overrides=GOES_ON if goes_on else ())
    intake.register(act, form(person, who=identity or who()))
    return person


def twice() -> Pair:
    """One man registered twice, in two spellings; the question is open."""
    first = arrived(who())
    second = arrived(who(given="سامر", family="العلى"))
    return asked(first, second)


def asked(first: PersonId, second: PersonId) -> Pair:
    """The question that stands between two records."""
    found = queries.question_between(first, second)
    assert found is not None, "nobody asked"
    return Pair(first, second, QuestionId(found.id))


def photographed(person: PersonId) -> PersonId:
    """With a photograph, so that only an open question stands before the card."""
    do(AddPhoto(person=person, sha256=HASH, taken_at=NOON))
    return person


def registrar(number: int = 1, party: str = "crossing", at: Instant = NOON) -> Act:
    """An act of the first, second, ... registrar."""
    return sign(Role.REGISTRAR, party, at, actor=f"registrar-{number}")


def judge(pair: Pair, verdict: Verdict, act: Act | None = None) -> None:
    """A judgement with its reasons; the older record goes on."""
    first = pair.first if verdict is Verdict.SAME else None
    command = Judge(
        question=pair.question, verdict=verdict, reasons="seen side by side", first=first
    )
    acts.judge(act or registrar(1), command)


def confirm(pair: Pair, act: Act | None = None) -> None:
    """The second registrar confirms."""
    command = Confirm(question=pair.question, reasons="the same scar, the same mother")
    duplicates.confirm(act or registrar(2), command)


def unlink(pair: Pair, act: Act | None = None) -> None:
    """They are taken apart again."""
    command = Unlink(question=pair.question, reasons="his brother came and said so")
    duplicates.unlink(act or registrar(3), command)


def not_confirmed(pair: Pair, act: Act | None = None) -> None:
    """The second registrar does not see it."""
    acts.not_confirmed(
        act or registrar(2), NotConfirmed(question=pair.question, reasons="taller by a head")
    )


def linked() -> Pair:
    """One man registered twice, judged and confirmed."""
    pair = twice()
    judge(pair, Verdict.SAME)
    confirm(pair)
    return pair


def noticed(one: PersonId, other: PersonId) -> Pair:
    """Somebody asks without any evidence but what they saw."""
    question = QuestionId(new_id())
    command = Suspect(
        question=question, one=one, other=other, found_by=FoundBy.NOTICED, note="same face"
    )
    acts.suspect(registrar(1), command)
    return Pair(one, other, question)


def standing(pair: Pair) -> Standing:
    """Where the question stands."""
    return Standing(Question.objects.get(id=pair.question).standing)


def move(command: CustodyCommand, role: Role = Role.GATE_CLERK, party: str = "crossing") -> None:
    """One fact of custody by a desk."""
    custody.record(sign(role, party), command)


def refused(call: Callable[..., object], *given: object) -> str:
    """The code a call is refused with; a list of one answers with that one's code."""
    with pytest.raises(Refusal) as caught:
        call(*given)
    each = getattr(caught.value, "each", None)
    return next(iter(each.values())).code if each else caught.value.code
