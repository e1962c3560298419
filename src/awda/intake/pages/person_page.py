"""The person page as facts: photo and names, the custody sentence, the way home, what is known.

Always holds: what this duty may not read is never read from the database, so no template can show
it; the checklist says what exists on the record, never what someone hopes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from awda.custody import queries as custody
from awda.custody.pages.lines import custody_line
from awda.custody.queries import HoldingFacts
from awda.equipment import queries as equipment
from awda.identity import queries as identity
from awda.identity.rules import TRAINED
from awda.intake import queries as intake
from awda.intake.pages.person_known import known, service
from awda.intake.pages.person_way import Action, actions, way_home
from awda.intake.pages.timeline import timeline
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment
from awda.people import queries, record
from awda.people.households.queries import household, links_of
from awda.people.models import Person
from awda.people.reading import (
    OF_OWN_PARTY,
    Compartments,
    readable,
    reads_people,
)
from awda.people.record import PersonRecord
from awda.web import caring, departures, words
from awda.web.access.queries import Duty
from awda.web.components import Block, Check, CustodyLine, Moment, PersonLine, State
from awda.web.person_blocks import blocks


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
    asked: tuple["Known", ...]
    blocks: tuple[Block, ...]
    readable: Compartments


def may_open(duty: Duty, person: str) -> bool:
    """May this duty open this person's page. Who reads by list opens only who is on one."""
    if not reads_people(duty.role):
        return False
    return duty.role not in OF_OWN_PARTY or person in intake.in_sight_of(duty.party, [person])


def opened_to(duty: Duty, person: str, on: date) -> Compartments | None:
    """The compartments of this person the duty may read; None when it may not open the page."""
    standing = queries.standing(person, on)
    if standing is None or not may_open(duty, person):
        return None
    opened = readable(duty.role, may_be_child=standing.may_be_child)
    return caring.of_own_patients(duty, person, opened)


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
        way=_way(duty, standing, holding),
        known=known(duty.role, found, standing),
        service=service(found),
        actions=(
            *actions(duty, standing, holding, stated_service=bool(service(found))),
            *(Action(*one) for one in departures.one_taps(duty.role, found.number)),
        ),
        family=family(duty, person, now) if Compartment.IDENTITY in opened else (),
        items=items(person) if Compartment.EQUIPMENT in opened else (),
        moments=timeline(person, opened),
        asked=who_they_are(duty, person) if Compartment.IDENTITY in opened else (),
        blocks=blocks(duty, person, now, may_be_child=standing.may_be_child),
        readable=opened,
    )


@dataclass(frozen=True, slots=True)
class Known:
    """One thing about who someone is: its colour and words, and where to go on."""

    state: State
    words: str
    href: str = ""
    button: str = ""


def who_they_are(duty: Duty, person: str) -> tuple[Known, ...]:
    """Whether the person may be on the record twice, or is, and under which numbers (N-06)."""
    lines = []
    lock = identity.lock_of(person)
    if lock is not None:
        open_it = reverse("identity_question", args=[lock.question])
        href, button = (open_it, words.say("identity_open_question"))
        judges = (href, button) if duty.role in TRAINED else ("", "")
        lines.append(Known(State.REFUSED, words.say("identity_locked"), *judges))
    records = identity.one_person(person)
    named = queries.names(records) if len(records) > 1 else {}
    for one in named:
        first = one == records[0]
        lines.append(
            Known(
                State.CLEAR if first else State.ENDED,
                words.say("identity_goes_on" if first else "identity_under"),
                reverse("person", args=[one]) if one != person else "",
                named[one].number,
            )
        )
    return tuple(lines)


def _way(duty: Duty, standing: queries.Standing, holding: HoldingFacts | None) -> tuple[Check, ...]:
    """What stands between the person and going home; what protection adds, as the role may know."""
    lines = way_home(duty.role, standing, holding)
    return (*lines, *departures.way_home(duty.role, standing.person)) if lines else ()


# --- what belongs to the person


def family(duty: Duty, person: str, now: Instant) -> tuple[PersonLine, ...]:
    """The others of the person's households whose links nobody contests, with their custody."""
    from awda.intake.pages.searching import person_lines

    others = []
    for link in links_of(person):
        whole = household(link.household) if link.grants else None
        others += [one for one in (whole.unit if whole else ()) if one != person]
    known_here = set(Person.objects.filter(id__in=others).values_list("id", flat=True))
    if duty.role in OF_OWN_PARTY:
        known_here &= intake.in_sight_of(duty.party, known_here)
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
