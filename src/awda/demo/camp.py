"""Camp Rutba: shelters, beds given in one act each, and headcounts against the record."""

from awda.custody import queries as custody
from awda.custody.vocabulary import RecordEscape, SubjectKind
from awda.demo import story
from awda.demo.agenda import Agenda
from awda.demo.cast import Arrival
from awda.demo.desks import act, derived
from awda.housing import acts, queries
from awda.housing.headcounts.vocabulary import ByName, HeadcountId, RecordHeadcount
from awda.housing.regimes.rules import SetRegime
from awda.housing.vocabulary import CampRegime
from awda.kernel.ids import ActorId, PersonId, PlaceId, ShelterId, subject
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.places import acts as places
from awda.places.rules import AddShelter, Quarter

FAMILY_UNITS, FAMILY_BEDS = 6, 6
STAFF_BEDS = 40


def write_agenda(agenda: Agenda, soldiers: int, escaping: list[Arrival]) -> None:
    """Shelters before anyone comes, beds on the 17th, counts that find who is missing."""
    tents = max(2, -(-soldiers // story.BEDS_IN_A_TENT) + 2)
    agenda.at(story.local(15, 8), pitch, tents)
    agenda.at(story.local(17, 8), give_beds, story.RUTBA)
    agenda.at(story.local(17, 9), give_beds, story.RUTBA_FAMILIES)
    agenda.at(story.local(17, 21), count, "evening of the 17th", [])
    agenda.at(story.local(18, 6), count, "morning of the 18th", escaping)
    for one in escaping:
        agenda.at(story.local(18, 7), explain_by_escape, "morning of the 18th", one)


def pitch(tents: int, at: Instant) -> None:
    """Men's tents, a women's container, family containers; the host decides the regime (H-06)."""
    desk = act(Role.CAMP_MANAGER, story.CAMP, at, "shelters")
    rows = [
        (story.RUTBA, f"T{number:02d}", Quarter.MEN, story.BEDS_IN_A_TENT)
        for number in range(1, tents + 1)
    ]
    rows += [
        (story.RUTBA_FAMILIES, f"F{number}", Quarter.FAMILY, FAMILY_BEDS)
        for number in range(1, FAMILY_UNITS + 1)
    ]
    rows += [
        (story.RUTBA_FAMILIES, "M1", Quarter.MEN, STAFF_BEDS),
        (story.RUTBA_FAMILIES, "W1", Quarter.WOMEN, FAMILY_BEDS),
    ]
    for place, name, quarter, beds in rows:
        shelter = AddShelter(
            place=place,
            shelter=ShelterId(f"{place}-{name}".lower()),
            name=name,
            quarter=quarter,
            capacity=beds,
        )
        places.record(desk.step(f"shelter {place} {name}"), shelter)
    for place in (story.RUTBA, story.RUTBA_FAMILIES):
        closed = SetRegime(
            place=place,
            regime=CampRegime.CLOSED if place == story.RUTBA else CampRegime.PASS,
            decided_by="committee of ministries",
            basis="Hague V, article 11, by analogy",
        )
        acts.set_regime(desk.step(f"regime {place}"), closed)


def give_beds(place: PlaceId, at: Instant) -> None:
    """What the proposal says, confirmed by the camp manager: families together (F-01)."""
    proposed = queries.proposal(place, at.date())
    if proposed.beds:
        desk = act(Role.CAMP_MANAGER, story.CAMP, at, f"beds {place}")
        acts.assign(desk, place, proposed.beds)


def count(name: str, unseen: list[Arrival], at: Instant) -> None:
    """Everyone by wristband; whoever is not seen is a difference to be explained (H-11)."""
    missing = {subject(one.person) for one in unseen}
    held = custody.at_place(story.RUTBA, SubjectKind.PERSON)
    seen = tuple(PersonId(one.subject) for one in held if one.subject not in missing)
    counted = RecordHeadcount(
        count=count_id(name),
        place=story.RUTBA,
        counted_with=ActorId("camp-registrar"),
        found=ByName(seen=seen),
    )
    acts.count(act(Role.CAMP_MANAGER, story.CAMP, at, f"count {name}"), counted)


def count_id(name: str) -> HeadcountId:
    """The id of a count of the story."""
    return HeadcountId(derived(f"count {name}"))


def explain_by_escape(name: str, one: Arrival, at: Instant) -> None:
    """Missing at the count: an escape, last seen the evening before; the monitor is told (H-11)."""
    escape = RecordEscape(
        subject=subject(one.person),
        last_seen_at=story.local(17, 21),
        last_seen_place=story.RUTBA,
        notified="duty officer; monitor",
    )
    desk = act(Role.CAMP_MANAGER, story.CAMP, at, f"escape {one.number}")
    acts.explain_by_fact(desk, count_id(name), escape)
