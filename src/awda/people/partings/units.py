"""A family unit on a day, and the split notes that stand for it. A few queries each.

Always holds: a link which grants nothing puts nobody in a unit (F-03); whoever may be a child is
no adult of it (C-01); what is told comes with the entries it rests on.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from awda.kernel.ids import HouseholdId, PersonId
from awda.people import queries as people
from awda.people.codes import Sex
from awda.people.households.kinship import Link, mothers
from awda.people.households.queries import household
from awda.people.models import SplitNote, SplitSignature
from awda.people.partings.rules import ReunionPlan, stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Who is of it, which of them are adults, and (child, mother) for each child's own mother."""

    members: frozenset[PersonId] = frozenset()
    adults: frozenset[PersonId] = frozenset()
    mothers: tuple[tuple[PersonId, PersonId], ...] = ()
    entries: tuple[int, ...] = ()


def unit(home: HouseholdId, on: date) -> Unit:
    """The unit of a household; empty where there is none."""
    whole = household(home)
    if whole is None:
        return Unit()
    links = [link for link in whole.links if link.grants]
    standings = people.standings([link.person for link in links], on)
    women = frozenset(who for who, told in standings.items() if told.sex is Sex.FEMALE)
    children_of = mothers(
        [Link(link.household, link.person, link.relationship, link.towards) for link in links],
        women,
    )
    adults = frozenset(who for who, told in standings.items() if not told.may_be_child)
    return Unit(
        members=frozenset(link.person for link in links),
        adults=adults,
        mothers=tuple(
            sorted(
                (child, mother)
                for child, theirs in children_of.items()
                if child not in adults
                for mother in theirs
            )
        ),
        entries=tuple(sorted({whole.entry, *(link.entry for link in links)})),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFacts:
    """A split note as it stands: `signed` are the adults whose signature stands."""

    note: str
    household: HouseholdId
    apart: frozenset[PersonId]
    staying: frozenset[PersonId]
    why: str
    plan: ReunionPlan
    signed: frozenset[PersonId]
    entries: tuple[int, ...]

    def parts(self, one: PersonId, other: PersonId) -> bool:
        """Does the note set these two apart: each on a side of it."""
        sides = ({one} & self.apart, {other} & self.apart)
        named = {one, other} <= self.apart | self.staying
        return named and bool(sides[0]) is not bool(sides[1])


def notes(home: HouseholdId) -> tuple[NoteFacts, ...]:
    """Every note of a household, the newest first."""
    rows = list(SplitNote.objects.filter(household=home).order_by("-written_in"))
    signed: dict[str, dict[PersonId, int]] = defaultdict(dict)
    for row in SplitSignature.objects.filter(note__in=[row.id for row in rows], taken_back_in=None):
        signed[row.note][PersonId(row.person)] = row.signed_in
    return tuple(
        NoteFacts(
            note=row.id,
            household=HouseholdId(row.household),
            apart=frozenset(map(PersonId, row.apart)),
            staying=frozenset(map(PersonId, row.staying)),
            why=row.why,
            plan=ReunionPlan(
                where=row.meets_where, by=row.meets_by, way=row.meets_way, contact=row.contact
            ),
            signed=frozenset(signed[row.id]),
            entries=tuple(sorted({row.written_in, *signed[row.id].values()})),
        )
        for row in rows
    )


def standing_notes(home: HouseholdId, of: Unit, on: date) -> tuple[NoteFacts, ...]:
    """Those of them that every adult of the unit has signed, and whose day has not passed."""
    return tuple(note for note in notes(home) if stands(note.plan.by, note.signed, of.adults, on))
