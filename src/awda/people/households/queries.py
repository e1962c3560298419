"""What others may ask of households: who is in one, who belongs where, what each link grants."""

from collections.abc import Iterable
from dataclasses import dataclass

from awda.kernel.ids import HouseholdId, PersonId
from awda.people.codes import Source
from awda.people.households.links import Relationship, grants
from awda.people.models import Household, HouseholdLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Someone's place in a household and the entry it was last stated in."""

    household: HouseholdId
    person: PersonId
    relationship: Relationship
    towards: PersonId
    stated_by: str
    proof: Source
    disputed: bool
    entry: int

    @property
    def grants(self) -> bool:
        """Does the link put the person in the household's unit (F-03)."""
        return grants(self.relationship, self.disputed)


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdFacts:
    """A household: its focal person and all its links, by person id."""

    id: HouseholdId
    focal: PersonId
    links: tuple[Link, ...]
    entry: int

    @property
    def unit(self) -> tuple[PersonId, ...]:
        """Those who travel and live together unless they choose otherwise (F-01)."""
        return tuple(link.person for link in self.links if link.grants)


def household(household_id: str) -> HouseholdFacts | None:
    """The household, or None."""
    row = Household.objects.filter(id=household_id).first()
    if row is None:
        return None
    return HouseholdFacts(
        id=HouseholdId(row.id),
        focal=PersonId(row.focal),
        links=_links(HouseholdLink.objects.filter(household=household_id)),
        entry=row.opened_in,
    )


def links_of(person: str) -> tuple[Link, ...]:
    """The links of one person, in every household that names them."""
    return _links(HouseholdLink.objects.filter(person=person))


def members(homes: Iterable[str]) -> frozenset[PersonId]:
    """Everyone of these households, whatever their link grants. One query."""
    rows = HouseholdLink.objects.filter(household__in=list(homes))
    return frozenset(PersonId(one) for one in rows.values_list("person", flat=True))


def _links(rows: Iterable[HouseholdLink]) -> tuple[Link, ...]:
    found = [
        Link(
            household=HouseholdId(row.household),
            person=PersonId(row.person),
            relationship=Relationship(row.relationship),
            towards=PersonId(row.towards),
            stated_by=row.stated_by,
            proof=Source(row.proof),
            disputed=row.disputed,
            entry=row.stated_in,
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda link: (link.household, link.person)))
