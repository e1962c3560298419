"""What someone at a desk can do about housing: one function per act, one transaction each."""

from collections.abc import Sequence

from awda.custody import queries as custody
from awda.custody.one_by_one import OneByOne
from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import RecordDeath, RecordEscape, SubjectKind
from awda.housing import site_facts
from awda.housing.conflicts.projection import CONFLICTS
from awda.housing.conflicts.rules import EndConflict, RecordConflict
from awda.housing.headcounts.projection import HEADCOUNTS
from awda.housing.headcounts.vocabulary import (
    Absence,
    Explain,
    ExplainAbsence,
    HeadcountId,
    RecordHeadcount,
)
from awda.housing.projection import HOUSING, housing_of
from awda.housing.proposal import ProposedBed
from awda.housing.regimes.projection import REGIMES
from awda.housing.regimes.rules import SetRegime
from awda.housing.vocabulary import AssignShelter, CheckIn, CheckOut, LeaveShelter
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import PartyId, PersonId, PlaceId, subject
from awda.kernel.refusal import Refusal
from awda.places import queries as places
from awda.places.projection import PLACES
from awda.places.rules import CloseParty, ClosePlace

MOST_BEDS = 5_000  # given in one act


def assign(act: Act, place: PlaceId, beds: Sequence[ProposedBed]) -> list[Answer]:
    """Give each of these people a bed, one entry each, in this order; all of them or none.

    Whoever belongs together and goes to the same shelter in this act counts as going together.
    Raises ListRefused, which says who was refused and why; for a list of one, that refusal itself.
    """
    if len(beds) > MOST_BEDS:
        raise Refusal("TOO_MANY_BEDS", beds=len(beds), most=MOST_BEDS)
    if len(beds) == 1:
        [bed] = beds
        command = AssignShelter(person=bed.person, place=place, shelter=bed.shelter)
        return [execute(HOUSING, command, act.step(f"bed {bed.person}"))]
    return _assign_all(act, place, beds)


def _assign_all(act: Act, place: PlaceId, beds: Sequence[ProposedBed]) -> list[Answer]:
    """Many beds over facts read once: thousands take about a second."""
    going: dict[str, list[PersonId]] = {}
    for bed in beds:
        going.setdefault(bed.shelter, []).append(bed.person)
    with writing() as now:
        lines = OneByOne(now)
        site = site_facts.of_place(place, act.happened_at.date())
        housing = housing_of(site)
        for bed in beds:
            command = AssignShelter(
                person=bed.person,
                place=place,
                shelter=bed.shelter,
                together=site.together(bed.person, going[bed.shelter]),
            )
            step = act.step(f"bed {bed.person}")
            lines.execute(housing, command, step, subject(bed.person))
        return lines.all_or_none()


def leave_shelter(
    act: Act, place: PlaceId, persons: Sequence[PersonId], reason: str
) -> list[Answer]:
    """Take these people's beds away for now, together; all of them or none."""
    with writing() as now:
        lines = OneByOne(now)
        site = site_facts.of_place(place, act.happened_at.date())
        housing = housing_of(site)
        for person in persons:
            command = LeaveShelter(
                person=person,
                place=place,
                reason=reason,
                together=site.together(person, persons),
            )
            lines.execute(housing, command, act.step(f"leave {person}"), subject(person))
        if len(persons) == 1 and lines.each:
            [why] = lines.each.values()
            raise why
        return lines.all_or_none()


def check_out(act: Act, command: CheckOut) -> Answer:
    """Someone goes out of the camp for a time (H-06)."""
    return execute(HOUSING, command, act)


def check_in(act: Act, command: CheckIn) -> Answer:
    """Someone is back (H-06)."""
    return execute(HOUSING, command, act)


def set_regime(act: Act, command: SetRegime) -> Answer:
    """The host's decision how freely residents go out (H-06)."""
    return execute(REGIMES, command, act)


def keep_apart(act: Act, command: RecordConflict) -> Answer:
    """Two people must not share a shelter (F-07). Sealed to protection staff."""
    return execute(CONFLICTS, command, act)


def end_conflict(act: Act, command: EndConflict) -> Answer:
    """They need not be kept apart any longer (F-07)."""
    return execute(CONFLICTS, command, act)


def count(act: Act, command: RecordHeadcount) -> Answer:
    """A headcount, and every difference it found (H-11)."""
    return execute(HEADCOUNTS, command, act)


def explain(act: Act, command: Explain) -> Answer:
    """What explained one difference (H-11)."""
    return execute(HEADCOUNTS, command, act)


def explain_by_fact(
    act: Act, count_id: HeadcountId, fact: RecordEscape | RecordDeath, note: str = ""
) -> Answer:
    """Record an escape or a death with custody, which explains the absence (H-11, M-08)."""
    absence = Absence.ESCAPED if isinstance(fact, RecordEscape) else Absence.DIED
    command = ExplainAbsence(
        count=count_id, person=PersonId(fact.subject), absence=absence, note=note
    )
    with writing() as now:
        now.execute(CUSTODY, fact, act.step("fact"))
        return now.execute(HEADCOUNTS, command, act)


def close_place(act: Act, place: PlaceId, reason: str, *, without_solution: int) -> Answer:
    """Close a place in which nobody, and nothing, is held any longer (P-12).

    `without_solution` is said by `protection`, which knows what comes next for whom.
    """
    with writing() as now:
        command = ClosePlace(
            place=place,
            reason=reason,
            held_here=sum(custody.held_at(place, kind) for kind in SubjectKind),
            without_solution=without_solution,
        )
        return now.execute(PLACES, command, act)


def close_party(act: Act, party: PartyId, reason: str) -> Answer:
    """End a party that answers for nobody and nothing any longer and runs no open place (P-12)."""
    with writing() as now:
        command = CloseParty(
            party=party,
            reason=reason,
            held_by_it=custody.held_by(party),
            places_open=len(places.open_places(party)),
        )
        return now.execute(PLACES, command, act)
