"""The person page as facts: photo and names, the custody sentence, the way home, what is known.

Always holds: what this duty may not read is never read from the database, so no template can show
it; the checklist says what exists on the record, never what someone hopes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from awda.custody import queries as custody
from awda.custody.lines import custody_line
from awda.custody.queries import HoldingFacts
from awda.custody.vocabulary import PERSON_ROLES, Standing
from awda.equipment import queries as equipment
from awda.equipment.clearing import queries as clearing
from awda.intake.timeline import timeline
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment, Role
from awda.people import answers, facts, queries, record
from awda.people.age import Age
from awda.people.answers import Born
from awda.people.codes import Precision, Track
from awda.people.households.queries import household, links_of
from awda.people.models import Person
from awda.people.page_texts import COUNTRIES
from awda.people.queries import Standing as Stands
from awda.people.reading import (
    OF_OWN_PARTY,
    SEES_AGE,
    Compartments,
    readable,
    reads_people,
    track_shown,
)
from awda.people.record import PersonRecord
from awda.places import queries as places
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Check, CustodyLine, Moment, PersonLine, State


@dataclass(frozen=True, slots=True)
class Action:
    """Something this duty may do here."""

    href: str
    words: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything the template shows, and nothing else of the person."""

    person: PersonId
    record: PersonRecord
    name: str
    latin: str
    photo: str
    custody: CustodyLine
    way: tuple[Check, ...]
    known: Mapping[str, object]
    service: Mapping[str, object]
    actions: tuple[Action, ...]
    family: tuple[PersonLine, ...]
    items: tuple[tuple[str, str], ...]
    moments: tuple[Moment, ...]
    readable: Compartments


def may_open(duty: Duty, holding: HoldingFacts | None) -> bool:
    """May this duty open the page of someone held so. The other side opens only its own."""
    if not reads_people(duty.role):
        return False
    if duty.role not in OF_OWN_PARTY:
        return True
    return holding is not None and duty.party in (holding.holder, holding.taker)


def opened_to(duty: Duty, person: str, on: date) -> Compartments | None:
    """The compartments of this person the duty may read; None when it may not open the page."""
    standing = queries.standing(person, on)
    if standing is None or not may_open(duty, custody.holding(person)):
        return None
    return readable(duty.role, may_be_child=standing.may_be_child)


def person_page(duty: Duty, person: str, now: Instant) -> PersonPage | None:
    """The page of one person for one duty, or None when nobody met them."""
    opened = opened_to(duty, person, now.date())
    standing = queries.standing(person, now.date())
    if opened is None or standing is None:
        return None
    found = record.person(person, opened, now.date())
    assert found is not None
    holding = custody.holding(person)
    said = found.identity.identity if found.identity else None
    has_photo = bool(found.identity and found.identity.photo_sha256)
    return PersonPage(
        person=PersonId(person),
        record=found,
        name=said.name.whole.value if said else "",
        latin=said.name.latin[0].value if said and said.name.latin else "",
        photo=reverse("photograph", args=[person]) if has_photo else "",
        custody=custody_line(person, words.language()),
        way=way_home(duty.role, standing, holding),
        known=known(duty.role, found, standing),
        service=service(found),
        actions=actions(duty, standing, holding, stated_service=bool(service(found))),
        family=family(duty, person, now) if Compartment.IDENTITY in opened else (),
        items=items(person) if Compartment.EQUIPMENT in opened else (),
        moments=timeline(person, opened),
        readable=opened,
    )


# --- what stands between someone and going home


def way_home(role: Role, standing: Stands, holding: HoldingFacts | None) -> tuple[Check, ...]:
    """The checklist, from what is on the record now: done, waiting for whom, or refused why."""
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


# --- what is known


def known(role: Role, found: PersonRecord, standing: Stands) -> dict[str, object]:
    """What this duty may read, as words and values, one block after the other."""
    said: dict[str, object] = {words.say("wristband"): found.wristband}
    if found.identity:
        said |= _identity(found)
    if role in SEES_AGE:
        said[words.say("person_age")] = words.label("age", found.age)
    shown = track_shown(role, standing.track, may_be_child=standing.may_be_child)
    if shown:
        said[words.say("people_track")] = words.label("track", shown)
    elif standing.track is not Track.UND:
        said[words.say("people_track")] = words.say("person_sealed")
    if found.medical:
        colour = found.medical.triage
        said[words.say("person_triage")] = words.label("triage", colour) if colour else "–"
    said[words.say("person_since")] = found.met_at
    return said


def _identity(found: PersonRecord) -> dict[str, object]:
    block = found.identity
    assert block is not None
    said: dict[str, object] = {
        words.say("reg_sex"): words.label("sex", block.sex),
        words.say("presents_as"): words.label("presents_as", block.presents_as),
    }
    if block.identity:
        said[words.say("person_birth")] = birth_words(block.identity)
        for name, answer in answers.answers(block.identity.name):
            if name != "whole" and answers.text(answer):
                said[words.label("name_part", name)] = answers.text(answer)
    if block.origin:
        held = block.origin.nationality
        language = words.language()
        named = (
            COUNTRIES[code].say(language) if code in COUNTRIES else code for code in held.countries
        )
        listed = words.PAGE["between"].say(language).join(named)
        status = words.label("nationality", held.status)
        said[words.say("person_nationality")] = listed or status
        home = (block.origin.home_governorate, block.origin.home_district)
        where = " · ".join(filter(None, map(answers.text, home)))
        if where:
            said[words.say("person_home")] = where
    return said


def birth_words(identity: answers.Identity) -> str:
    """A birth as far as it is known, in ISO figures."""
    birth = identity.birth
    if not isinstance(birth, Born):
        return words.label("answer", birth.answer)
    match birth.precision:
        case Precision.DAY:
            return birth.earliest.isoformat()
        case Precision.MONTH:
            return f"{birth.earliest:%Y-%m}"
        case Precision.YEAR:
            return f"{birth.earliest:%Y}"
        case Precision.ESTIMATE:
            years = f"{birth.earliest:%Y}–{birth.latest:%Y}"
            return words.say("about", when=years)


def service(found: PersonRecord) -> dict[str, object]:
    """Service as answered; empty where it is sealed or was not asked."""
    if found.service is None or found.service.service is None:
        return {}
    said: dict[str, object] = {}
    for name, answer in answers.answers(found.service.service):
        value = answers.text(answer)
        if name in ("rank", "branch") and value:
            value = _listed(name, value)
        if value or answer.answer != "NOT_ASKED":
            label = words.label("service_field", name)
            said[label] = value or words.label("answer", answer.answer)
    return said


def _listed(kind: str, code: str) -> str:
    try:
        return words.label(kind, code)
    except KeyError:
        return code  # written in words where it fits no code of the list


# --- what can be done, and what belongs to the person


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
        case "card" | "assessment":
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
        case "assessment":
            return standing.age is Age.DOUBT
        case "household":
            return not standing.households
        case _:
            return True


def family(duty: Duty, person: str, now: Instant) -> tuple[PersonLine, ...]:
    """The others of the person's households whose links nobody contests, with their custody."""
    from awda.intake.searching import person_lines

    others = []
    for link in links_of(person):
        whole = household(link.household) if link.grants else None
        others += [one for one in (whole.unit if whole else ()) if one != person]
    known_here = Person.objects.filter(id__in=others).values_list("id", flat=True)
    return person_lines(duty, sorted(known_here), now)


def items(person: str) -> tuple[tuple[str, str], ...]:
    """What the person handed in: what it is, and how it stands."""
    return tuple(
        (
            f"{words.label('item_type', item.type)} · {item.tag or item.receipt}",
            words.label("item_status", item.status),
        )
        for item in equipment.items_of(person)
    )
