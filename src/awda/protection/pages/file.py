"""One person's file as protection reads it: where they stand, what can be done, what was said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from awda.journal import queries as journal
from awda.kernel.context import Recorded
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.outcome import Outcome
from awda.kernel.roles import Role
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.protection import forms, queries, standing
from awda.protection.claims.rules import Stage
from awda.protection.models import Consent, Stay
from awda.protection.projection import PROTECTION
from awda.protection.returns.vocabulary import WithdrawConsent
from awda.protection.rules import MAY, Fact
from awda.protection.sheets import queries as sheets
from awda.protection.streams import stream_of
from awda.web import words
from awda.web.components import Check, State

SLUGS: Mapping[str, type[Any]] = {
    form.title.replace("_", "-"): command for command, form in forms.FORMS.items()
}


@dataclass(frozen=True, slots=True)
class Told:
    """One fact of the file: its words, when, by which role, and its entry."""

    words: str
    at: Instant
    role: str
    index: int
    details: tuple[tuple[str, str], ...]


def state(person: str) -> str:
    """The person's state on the axis `consent` of process.json."""
    said = queries.consents([person]).get(PersonId(person))
    sheet = sheets.newest(said.district) if said and said.district else None
    return standing.consent_state(said, sheet)


def checks(person: str, now: Instant) -> tuple[Check, ...]:
    """Consent, risk for each receiving authority, claim: passed, or why not."""
    lines = [_check("way_consent", queries.consent(person, now))]
    district = Consent.objects.filter(person=person).values_list("district", flat=True).first()
    names = places.party_names(words.language())
    for party in places.open_parties(PartyKind.RECEIVER):
        found = queries.non_refoulement(person, district or "", party.id, now)
        lines.append(_check("way_risk", found, names[party.id]))
    lines.append(_check("way_claim", queries.claim(person, now)))
    return tuple(lines)


def _check(key: str, outcome: Outcome, whom: str = "") -> Check:
    name = f"{words.say_plain(key)} · {whom}" if whom else words.say_plain(key)
    if outcome.ok:
        return Check(words=name, state=State.CLEAR)
    why = words.REFUSALS[outcome.code]
    said = why.text.say(words.language(), **outcome.facts)
    return Check(words=name, state=State.REFUSED, why=f"{said} {why.next.say(words.language())}")


ALWAYS = frozenset(
    {
        "counsel",
        "assess-risk",
        "record-paper-asked",
        "answer-to-meeting",
        "record-meeting",
        "provide-stay",
        "flag-captive",
        "answer-to-extract",
    }
)
CAPTIVE_STEPS = frozenset({"hear-captive", "refer-captive", "lift-flag"})
STEPS: Mapping[str, frozenset[str]] = {  # what a state of consent lets one do next
    "NONE": ALWAYS,
    "NEVER": ALWAYS,
    "STALE": ALWAYS,
    "WITHDRAWN": ALWAYS,
    "COUNSELLED": ALWAYS | {"sign-return"},
    "SIGNED": ALWAYS | {"reconfirm"},
    "RECONFIRMED": ALWAYS | {"ask-at-boarding"},
    "BOARDING_YES": ALWAYS | {"ask-at-boarding"},
}
CLAIM_STEPS: Mapping[Stage, frozenset[str]] = {
    Stage.WISH: frozenset({"lodge-claim", "close-wish", "attest-civilian"}),
    Stage.LODGED: frozenset({"decide-claim", "close-wish", "attest-civilian"}),
    Stage.REFUSED: frozenset({"appeal-claim"}),
    Stage.APPEALED: frozenset({"decide-appeal"}),
}


def actions(person: str, role: Role) -> list[tuple[str, str]]:
    """What this role may record about the person: address and words."""
    stage = queries.claims([person]).get(PersonId(person))
    steps = STEPS[state(person)] | CLAIM_STEPS.get(stage.stage if stage else Stage.NONE, ALWAYS)
    if queries.captives([person]):
        steps = (steps | CAPTIVE_STEPS) - {"flag-captive"}
    found = [
        (reverse("protection_note", args=[person, slug]), words.say_plain(f"do_{slug}"))
        for slug, command in SLUGS.items()
        if role in MAY[command] and slug in steps
    ]
    if role in MAY[WithdrawConsent]:
        found.append((reverse("withdraw"), words.say_plain("do_withdraw")))
    return found


def history(person: str) -> tuple[Told, ...]:
    """Everything in the file, newest first, with what was said: for protection alone."""
    told = [
        _told(event.fact, recorded)
        for event, recorded in journal.events(PROTECTION, stream_of(person))
    ]
    return tuple(sorted(told, key=lambda one: (one.at, one.index), reverse=True))


def _told(fact: Fact, recorded: Recorded) -> Told:
    return Told(
        words=words.label("protection_fact", fact.what),
        at=recorded.happened_at,
        role=recorded.role,
        index=recorded.index,
        details=tuple(_details(fact)),
    )


CODED: Mapping[str, str] = {
    "wish": "return_wish",
    "mark": "return_mark",
    "outcome": "risk_finding",
    "decision": "claim_decision",
    "procedure": "claim_procedure",
    "means": "meeting_means",
    "solution": "stay_solution",
    "kind": "paper_kind",
    "visit": "return_visit",
    "sign": "captive_sign",
    "heard_by": "captive_heard_by",
}
SHOWN = (
    "district", "version", "wish", "place_of_return", "mark", "witness", "interpreter",
    "green_light", "outcome", "said", "reference", "decision", "procedure", "appeal_until",
    "since", "attested_by", "means", "official", "present", "yes", "solution", "basis",
    "review_on", "kind", "requested_by", "given_to", "visit", "told", "pages", "late",
    "sign", "heard_by", "body", "reasons", "party",
)  # fmt: skip


def _details(fact: Fact) -> list[tuple[str, str]]:
    lines = []
    for name in SHOWN:
        value = getattr(fact, name, None)
        if value in (None, "", False):
            continue
        if name in CODED:
            value = words.label(CODED[name], value)
        elif value is True:
            value = words.say_plain("asking_yes")
        lines.append((words.label("protection_field", name), str(value)))
    for head in getattr(fact, "heads", ()):
        found = words.label("risk_finding", head.finding)
        lines.append((words.label("risk_head", head.head), f"{found}. {head.reasons}"))
    for factor in getattr(fact, "factors", ()):
        if factor.said:
            lines.append((words.label("risk_factor", factor.factor), factor.said))
    return lines


def stay(person: str) -> Stay | None:
    """The onward solution, if there is one."""
    return Stay.objects.filter(person=person).first()
