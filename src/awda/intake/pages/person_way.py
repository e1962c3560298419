"""What stands between a person and going home, and what this duty can do about it.

Always holds: the checklist says what is on the record, never what someone hopes; no act is offered
that must be refused.
"""

from dataclasses import dataclass

from django.urls import reverse

from awda.custody.queries import HoldingFacts
from awda.custody.vocabulary import PERSON_ROLES, Standing
from awda.equipment.clearing import queries as clearing
from awda.kernel.roles import Role
from awda.people import queries
from awda.people.codes import Track
from awda.people.pages import facts
from awda.people.queries import Standing as Stands
from awda.people.reading import SEES_AGE
from awda.people.reviews.rules import INTERNED
from awda.places import queries as places
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Check, State


@dataclass(frozen=True, slots=True)
class Action:
    """Something this duty may do here."""

    href: str
    words: str


def way_home(role: Role, standing: Stands, holding: HoldingFacts | None) -> tuple[Check, ...]:
    """The checklist, from what is on the record now: done, waiting for whom, or refused why.

    Empty for whoever died, escaped or was released: no way home is left to list.
    """
    if holding and holding.standing is not Standing.HELD:
        return ()
    cleared = clearing.clearing(standing.person) is not None
    sees_age = role in SEES_AGE and standing.may_be_child
    track_decided = standing.track is not Track.UND
    lines = [
        _check("way_entered", holding is not None, Role.GATE_CLERK),
        _check("way_triaged", standing.triage is not None, Role.TRIAGE_MEDIC),
        _check("way_cleared", cleared, Role.ARMS_OFFICER),
        _check("way_registered", standing.registered, Role.REGISTRAR),
        _check("way_track", track_decided, Role.PROTECTION),
        _check("way_card", standing.card_good, Role.REGISTRAR),
    ]
    if holding and holding.taker:
        lines.append(
            Check(
                words=words.say("way_no_offer"),
                state=State.RUNNING,
                whom=places.party_names(words.language()).get(holding.taker, holding.taker),
                href=reverse("handover", args=[holding.handover]),
            )
        )
    if sees_age:
        why = words.say("way_child_path")
        lines.append(Check(words=words.say("way_child"), state=State.REFUSED, why=why))
    return tuple(lines)


def _check(key: str, done: bool, whom: Role) -> Check:
    if done:
        return Check(words=words.say(key), state=State.CLEAR)
    return Check(words=words.say(key), state=State.RUNNING, whom=words.label("role", whom))


def actions(
    duty: Duty, standing: Stands, holding: HoldingFacts | None, *, stated_service: bool
) -> tuple[Action, ...]:
    """What this role can do with someone who stands so; an act that must be refused is left out."""
    if holding is None or holding.standing is not Standing.HELD:
        return ()
    person = standing.person
    first: list[Action] = []
    then: list[Action] = []
    if duty.role is Role.REGISTRAR and not standing.registered:
        first.append(_action("registrar_register", reverse("register_papers", args=[person])))
    for kind in facts.open_to(duty.role):
        if _sensible(kind, standing):
            action = _action(facts.FACTS[kind].title, reverse("fact", args=[person, kind]))
            (first if _due(kind, standing) else then).append(action)
    if duty.role in PERSON_ROLES and holding.holder == duty.party and not holding.taker:
        first.append(_action("person_offer", f"{reverse('offer')}?person={person}"))
    if duty.role is Role.REGISTRAR and standing.registered:
        then += [
            _action(f"correct_{block}", reverse("correct", args=[person, block]))
            for block in ("identity", "origin", *(("service",) if stated_service else ()))
        ]
    return (*first, *then)


def _due(kind: str, standing: Stands) -> bool:
    """Does the way home wait for this fact."""
    match kind:
        case "triage":
            return standing.triage is None
        case "track":
            return standing.registered and standing.track is Track.UND
        case "card":
            return True
        case _:
            return False


def _action(key: str, href: str) -> Action:
    return Action(href, words.PAGE[key].say(words.language()))


def _sensible(kind: str, standing: Stands) -> bool:
    match kind:
        case "card":
            return standing.registered and not standing.card_good
        case "void-card":
            return standing.card_good
        case "review":
            return standing.track in INTERNED and not queries.review_open(standing.person)
        case "review-uphold" | "review-change":
            return standing.track in INTERNED and queries.review_open(standing.person)
        case "household":
            return not standing.households
        case _:
            return True
