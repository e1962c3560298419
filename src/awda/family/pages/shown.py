"""What the pages of families show: lines of the desk, one person, one household."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from awda.family.messages.rules import MAY as MESSAGE_MAY
from awda.family.messages.rules import TakeMessage
from awda.family.models import FamilyMessage, TracingRequest, UnitChoice
from awda.family.queries import HeldBack
from awda.family.tracing.rules import MAY as TRACING_MAY
from awda.family.tracing.rules import OpenRequest
from awda.journal import clock
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.people import queries as people
from awda.people.households.queries import household as household_facts
from awda.people.households.queries import links_of
from awda.people.models import SplitNote
from awda.people.partings import units as partings
from awda.people.partings.rules import MAY as NOTE_MAY
from awda.people.partings.rules import SignNote, WriteNote, stands
from awda.people.partings.units import NoteFacts
from awda.web import words


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody's line on the desk: who, what it is, since when, and what can be done."""

    name: str
    number: str
    href: str
    what: str
    since: Instant
    does: tuple[tuple[str, str], ...]


def _named(person: str, known: dict[PersonId, people.Named]) -> tuple[str, str]:
    found = known.get(PersonId(person))
    return (found.name or found.number, found.number) if found else ("", "")


def _do(kind: str, subject: str) -> tuple[str, str]:
    return reverse("family_step", args=[kind, subject]), words.say_plain(f"do_{kind}")


def requests(rows: Sequence[TracingRequest]) -> list[Line]:
    """Tracing requests that wait: whoever asks, not whom they look for."""
    known = people.names([row.person for row in rows])
    return [
        Line(
            *_named(row.person, known),
            reverse("family_person", args=[row.person]),
            words.say_plain("do_answer-tracing" if row.answered_at else "family_tracing"),
            row.opened_at,
            (
                _do("answer-tracing" if row.sent_at else "send-tracing", row.id),
                (reverse("tracing_paper", args=[row.id]), words.say_plain("family_paper")),
            ),
        )
        for row in rows
    ]


def waiting(rows: Sequence[FamilyMessage]) -> list[Line]:
    """Messages neither passed on nor returned."""
    known = people.names([row.person for row in rows])
    return [
        Line(
            *_named(row.person, known),
            reverse("family_person", args=[row.person]),
            words.label("family_direction", row.direction),
            row.taken_at,
            (_do("pass-on", row.id), _do("return", row.id)),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit to be asked: how many could go, how many not; no reason."""

    name: str
    number: str
    href: str
    ready: int
    not_now: int
    way: str
    due: bool


def units(found: Sequence[HeldBack]) -> list[UnitLine]:
    """Those whom nobody has asked first."""
    known = people.names([one.focal for one in found])
    return [
        UnitLine(
            *_named(one.focal, known),
            reverse("family_household", args=[one.household]),
            len(one.ready),
            len(one.not_now),
            one.way,
            one.due,
        )
        for one in sorted(found, key=lambda one: not one.due)
    ]


def person(who: PersonId, role: Role, now: Instant) -> dict[str, object]:
    """Somebody's family and news; what may be recorded by this role."""
    named = people.names([who])[who]
    may = [("open-tracing", TRACING_MAY[OpenRequest]), ("take-message", MESSAGE_MAY[TakeMessage])]
    post = FamilyMessage.objects.filter(person=who).order_by("-taken_at")
    traces = role in TRACING_MAY[OpenRequest]
    return {
        "named": named,
        "person": who,
        "does": [_do(kind, who) for kind, roles in may if role in roles],
        "homes": [_home(link.household) for link in links_of(who) if link.grants]
        if role in NOTE_MAY[WriteNote]
        else [],
        "requests": TracingRequest.objects.filter(person=who) if traces else (),
        "post": [(row, "" if row.passed_at or row.returned_at else "waits") for row in post[:50]],
    }


def _home(home: HouseholdId) -> tuple[str, int]:
    whole = household_facts(home)
    return reverse("family_household", args=[home]), len(whole.unit) if whole else 0


def focal(home: HouseholdId) -> str | None:
    """Whom a household was written down round."""
    whole = household_facts(home)
    return whole.focal if whole else None


def members(home: HouseholdId) -> list[tuple[str, str]]:
    """The unit, as choices: id, and name with number."""
    return _choices(partings.unit(home, clock.now().date()).members)


def adults(home: HouseholdId) -> list[tuple[str, str]]:
    """The unit's adults, as choices."""
    return _choices(partings.unit(home, clock.now().date()).adults)


def _choices(persons: frozenset[PersonId]) -> list[tuple[str, str]]:
    known = people.names(persons)
    return [(who, f"{known[who].name} \u2066{known[who].number}\u2069") for who in sorted(persons)]


def note(note_id: str) -> NoteFacts | None:
    """A split note as it stands, or None."""
    row = SplitNote.objects.filter(id=note_id).first()
    if row is None:
        return None
    found = partings.notes(HouseholdId(row.household))
    return next(one for one in found if one.note == note_id)


def request_row(request: str) -> TracingRequest | None:
    """A tracing request, or None."""
    return TracingRequest.objects.filter(id=request).first()


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A split note: who goes apart, the plan, whose hand is under it, what can be done."""

    note: str
    apart: tuple[str, ...]
    why: str
    plan: tuple[tuple[str, str], ...]
    signed: tuple[tuple[str, str], ...]
    missing: int
    stands: bool
    does: tuple[tuple[str, str], ...]


def household(home: HouseholdId, role: Role, now: Instant) -> dict[str, object] | None:
    """The unit, its notes, its choice; None for a household nobody opened."""
    whole = household_facts(home)
    if whole is None:
        return None
    unit = partings.unit(home, now.date())
    known = people.names([link.person for link in whole.links])
    return {
        "household": home,
        "focal": str(whole.focal),
        "links": [
            (known[link.person], link, link.person in unit.adults)
            for link in whole.links
            if link.grants
        ],
        "notes": [_note(one, unit, known, role, now) for one in partings.notes(home)],
        "choice": UnitChoice.objects.filter(household=home).first()
        if role is Role.PROTECTION
        else None,
        "does": [_do("write-note", home)]
        + ([_do("choose", home)] if role is Role.PROTECTION else []),
    }


def _note(
    one: NoteFacts,
    unit: partings.Unit,
    known: dict[PersonId, people.Named],
    role: Role,
    now: Instant,
) -> NoteLine:
    missing = len(unit.adults - one.signed)
    plan = one.plan
    does = [(reverse("note_paper", args=[one.note]), words.say_plain("family_paper"))]
    if missing and role in NOTE_MAY[SignNote]:
        does.insert(0, _do("sign-note", one.note))
    said = (
        ("note_where", plan.where),
        ("note_by", plan.by.isoformat()),
        ("note_way", plan.way),
        ("note_contact", plan.contact),
    )
    return NoteLine(
        note=one.note,
        apart=tuple(
            known[who].name or known[who].number for who in sorted(one.apart) if who in known
        ),
        why=one.why,
        plan=tuple((words.say_plain(key), value) for key, value in said),
        signed=tuple(
            (who, known[who].name or known[who].number)
            for who in sorted(one.signed)
            if who in known
        ),
        missing=missing,
        stands=stands(plan.by, one.signed, unit.adults, now.date()),
        does=tuple(does),
    )
