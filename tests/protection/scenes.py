"""Scenes of protection: someone counselled, signed, assessed, asked; an area told of."""

from datetime import date, timedelta

from awda.custody.handovers.rules import OpenHandover
from awda.custody.vocabulary import Purpose
from awda.journal.clock import new_id
from awda.journal.writer import Answer
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.people.codes import Track
from awda.protection import acts
from awda.protection.returns.vocabulary import (
    AskAtBoarding,
    Counsel,
    Item,
    Mark,
    Reconfirm,
    SignReturn,
    Wish,
)
from awda.protection.risk.rules import AssessRisk, Factor, FactorAsked, Finding, Head, HeadFound
from awda.protection.sheets.rules import DistrictId, PublishSheet, Source, Told, Topic
from awda.protection.vocabulary import Interview
from tests.conftest import NOON, sign
from tests.scenes import meet

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HOMS, HAMA = DistrictId("homs"), DistrictId("hama")
OTHER_SIDE = PartyId("other-side")
PUBLISHED = NOON - HOUR
TOLD, SIGNED, ASSESSED = NOON + HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR
AGAIN, BOARDING, LEAVES = NOON + 20 * HOUR, NOON + 22 * HOUR, NOON + 23 * HOUR


def sheet(
    district: DistrictId = HOMS, *, at: Instant = PUBLISHED, material: bool = True, change: str = ""
) -> PublishSheet:
    """What is known of a district on that day."""
    return PublishSheet(
        district=district,
        name_ar="حمص",
        name_en="Homs",
        name_ckb="حومس",
        parts=tuple(
            Told(topic=topic, ar="كلام بسيط", en="plain words", ckb="قسەی سادە") for topic in Topic
        ),
        sources=(Source(name="field visit", dated=at.date() - DAY),),
        as_of=at.date(),
        material=material,
        what_changed=change,
    )


def publish(
    district: DistrictId = HOMS, *, at: Instant = PUBLISHED, material: bool = True, change: str = ""
) -> Answer:
    """A protection officer publishes a version of a sheet."""
    command = sheet(district, at=at, material=material, change=change)
    return acts.publish_sheet(officer(at), command)


def officer(at: Instant, actor: str = "protection-1", **more: object) -> Act:
    """An act of a protection officer of the camp."""
    return sign(Role.PROTECTION, "camp", at, actor=actor, **more)  # type: ignore[arg-type]  # handed on


def interview(ended: Instant, **other: object) -> Interview:
    """A private interview of half an hour, its checklist complete unless told otherwise."""
    said: dict[str, object] = {
        "began_at": ended - HOUR / 2,
        "ended_at": ended,
        "language": "ara",
        "same_language": True,
        "alone": True,
        "no_security_staff": True,
        "nobody_of_the_state_of_origin": True,
        "woman_offered": True,
        "checklist_signed": True,
    }
    return Interview(**(said | other))  # type: ignore[arg-type]  # each scene says what it changes


def counselling(
    person: PersonId, at: Instant = TOLD, *, version: int = 1, wish: Wish = Wish.RETURN
) -> Counsel:
    """The whole counselling on a version of the sheet of Homs."""
    return Counsel(
        person=person,
        district=HOMS,
        version=version,
        interview=interview(at),
        items=tuple(Item),
        wish=wish,
    )


def form(person: PersonId, **other: object) -> SignReturn:
    """A return form to Homs, by the person's own hand."""
    said: dict[str, object] = {
        "person": person,
        "signed_by": person,
        "district": HOMS,
        "place_of_return": "Homs, the old town",
        "dependants": (),
        "free_will": True,
        "after_due_thought": True,
        "mark": Mark.SIGNATURE,
        "language": "ara",
        "witness": "witness-7",
        "same_language": True,
    }
    return SignReturn(**(said | other))  # type: ignore[arg-type]  # each scene says what it changes


def assessment(
    person: PersonId,
    at: Instant = ASSESSED,
    finding: Finding = Finding.NO_RISK,
    head: Head = Head.TORTURE,
    said: str = "",
) -> AssessRisk:
    """Asked under six heads; `finding` under one of them, no risk under the others."""
    return AssessRisk(
        person=person,
        destination=HOMS,
        receiver=OTHER_SIDE,
        interview=interview(at),
        heads=tuple(
            HeadFound(
                head=one, finding=finding if one is head else Finding.NO_RISK, reasons="asked"
            )
            for one in Head
        ),
        factors=tuple(FactorAsked(factor=one, said=said) for one in Factor),
    )


def soldier() -> PersonId:
    """An interned soldier, held at the crossing."""
    return meet(track=Track.INT)


def signed(person: PersonId, *, version: int = 1, at: Instant = TOLD) -> None:
    """Counselled, and signed an hour later."""
    acts.note(officer(at), counselling(person, at, version=version))
    acts.note(officer(at + HOUR), form(person))


def asked_again(person: PersonId, leaves: Instant = LEAVES) -> None:
    """Reconfirmed after the green light, and asked at boarding, an hour before leaving."""
    again = Reconfirm(person=person, green_light="answer 14", yes=True)
    acts.note(officer(leaves - 3 * HOUR), again)
    acts.note(officer(leaves - HOUR), AskAtBoarding(person=person, yes=True))


def prepared(person: PersonId, leaves: Instant = LEAVES) -> PersonId:
    """Whoever passes every test when leaving: counselled, signed, assessed, asked three times."""
    signed(person, at=leaves - 22 * HOUR)
    assessed = leaves - 20 * HOUR
    acts.note(officer(assessed, "protection-2"), assessment(person, assessed))
    asked_again(person, leaves)
    return person


def ready() -> PersonId:
    """A soldier who passes every test at LEAVES."""
    return prepared(soldier())


def over_the_line(*people: PersonId, at: Instant = LEAVES) -> OpenHandover:
    """A list for the other side."""
    return OpenHandover(
        handover=HandoverId(new_id()),
        taker=OTHER_SIDE,
        purpose=Purpose.HANDOVER,
        subjects=tuple(sorted(map(SubjectId, people))),
        lapses_at=at + DAY,
        to_place=PlaceId("far-side"),
    )


REVIEW = date(2025, 3, 1)
