"""A file in the reader's words: notes, signs, checks, offers, hospital, as pairs and lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from awda.kernel.instants import Instant
from awda.medical import models, worklists
from awda.medical.files import MedicalFile
from awda.medical.pages.block import standing
from awda.medical.queries import colour, outward
from awda.places import queries as places
from awda.web import words
from awda.web.access.queries import Duty

TEXTS = ("reaction", "dose", "findings", "plan", "icd10", "atc")
DAYS = ("since", "given_on", "done_on", "due_on", "follow_up_on")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One note: its kind, what it says, and whether it was struck."""

    kind: str
    what: str
    more: tuple[str, ...]
    grave: bool
    at: Instant
    entry: int
    struck: str
    strike: str


@dataclass(frozen=True, slots=True)
class FilePage:
    """Everything the template shows beside the name."""

    facts: Mapping[str, object]
    notes: tuple[NoteLine, ...]
    none: tuple[str, ...]
    signs: tuple[tuple[Instant, str, str], ...]
    checks: tuple[tuple[Instant, str, str, str], ...]
    offers: Mapping[str, object]
    hospital: tuple[tuple[Instant, str, bool], ...]
    handings: tuple[tuple[Instant, str, str], ...]
    certificate: Mapping[str, object]


def page(found: MedicalFile, now: Instant) -> FilePage:
    """The file as words."""
    return FilePage(
        facts=_head(found, now),
        notes=tuple(_note(one) for one in found.notes),
        none=tuple(words.label("asked_none", one.about) for one in found.none),
        signs=tuple((one.observed_at, _signs(one.signs), one.note) for one in found.observations),
        checks=tuple(_check(one) for one in found.checks),
        offers={
            words.label("care", one.care): words.label("care_answer", one.answer)
            for one in found.offers
        },
        hospital=_hospital(found),
        handings=tuple(_handing(one) for one in found.handings),
        certificate=_certificate(found.certificate),
    )


def _head(found: MedicalFile, now: Instant) -> dict[str, object]:
    told, triaged = outward(found.person, now), colour(found.person)
    facts: dict[str, object] = {
        words.say("person_triage"): words.label("triage", triaged) if triaged else "–",
        words.say("health_standing"): standing(told),
        words.say("health_seat"): words.label("seat_kind", told.seat),
    }
    if found.advice:
        cause = words.label("hold_cause", found.advice.cause)
        facts[words.say("file_hold")] = (
            words.say("health_until", what=cause, day=found.advice.review_on)
            if found.advice.review_on
            else cause
        )
    return facts


def _note(row: models.Note) -> NoteLine:
    said: dict[str, Any] = row.said
    first = next(iter(said))
    more = [str(said[name]) for name in (*TEXTS, *DAYS) if said.get(name) and name != first]
    if said.get("continuing"):
        more.append(words.say("file_continuing"))
    if said.get("active") is False:
        more.append(words.say("file_inactive"))
    strike = "" if row.struck_in else reverse("medical_fact", args=[row.person, "strike"])
    return NoteLine(
        kind=words.label("note_kind", row.kind),
        what=str(said[first]),
        more=tuple(more),
        grave=bool(said.get("grave")),
        at=row.written_at,
        entry=row.written_in,
        struck=row.struck_because,
        strike=f"{strike}?entry={row.written_in}" if strike else "",
    )


def _signs(signs: dict[str, Any]) -> str:
    told = []
    for name, value in signs.items():
        if value is None:
            continue
        if name == "consciousness":
            value = words.label("consciousness", value)
        told.append(f"{words.label('sign', name)}: {value}")
    return " · ".join(told)


def _check(row: models.FitnessCheck) -> tuple[Instant, str, str, str]:
    result = words.label("fitness", row.result)
    if row.not_before:
        result = f"{result} {row.not_before.isoformat()}"
    needs = " · ".join(words.label("travel_need", one) for one in row.needs)
    return row.checked_at, result, needs, row.findings


def _hospital(found: MedicalFile) -> tuple[tuple[Instant, str, bool], ...]:
    parties = places.party_names(words.language())
    admitted = [
        (
            one.admitted_at,
            words.say(
                "file_admitted",
                doctor=one.doctor,
                guard=one.guard,
                party=parties.get(one.return_to, one.return_to),
            ),
            False,
        )
        for one in found.admissions
    ]
    referred = [
        (
            one.referred_at,
            words.say("file_referred", party=parties.get(one.party, one.party), why=one.why),
            one.ended_in is not None,
        )
        for one in found.referrals
    ]
    return tuple(sorted((*admitted, *referred), key=lambda line: line[0], reverse=True))


def _handing(row: models.Handing) -> tuple[Instant, str, str]:
    whom = " · ".join(filter(None, (words.label("handed_to", row.to), row.doctor, row.facility)))
    paper = reverse("medical_envelope", args=[row.person, row.handed_in])
    return row.handed_at, words.say("file_handed", whom=whom), paper


def _certificate(row: models.Certificate | None) -> dict[str, object]:
    if row is None:
        return {}
    return {
        words.say("care_immediate_cause"): row.immediate_cause,
        words.say("care_underlying_cause"): row.underlying_cause or "–",
        words.say("care_manner"): words.label("death_cause", row.manner),
        words.say("care_inquiry"): row.inquiry or "–",
        words.say("care_doctor"): row.doctor,
    }


def count_untriaged(duty: Duty) -> int:
    """How many of this duty's party have no colour yet: the number in the menu."""
    return worklists.untriaged(duty.party)
