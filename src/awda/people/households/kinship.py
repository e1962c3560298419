"""Who is whose mother, by the household links which grant something (F-03). Pure.

Always holds: only links that are recognised and undisputed are handed in; a link never makes a man
somebody's mother. Where a household is written down round the father, his only recognised wife in
it is taken for the mother of his sons and daughters: keeping them together is the safe mistake.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from awda.kernel.ids import HouseholdId, PersonId
from awda.people.households.links import Relationship

OWN_CHILD = frozenset({Relationship.SON, Relationship.DAUGHTER})


@dataclass(frozen=True, slots=True)
class Link:
    """`person` is the `relationship` of `towards`: (child, SON, mother)."""

    household: HouseholdId
    person: PersonId
    relationship: Relationship
    towards: PersonId


def mothers(
    links: Iterable[Link], women: frozenset[PersonId]
) -> dict[PersonId, frozenset[PersonId]]:
    """For each person, the women among `women` whose own child the links make them.

    Whether that child is still a child is asked on the day (C-08).
    """
    told = tuple(links)
    wives: dict[tuple[HouseholdId, PersonId], set[PersonId]] = defaultdict(set)
    for link in told:
        if link.relationship is Relationship.SPOUSE and link.person in women:
            wives[link.household, link.towards].add(link.person)
    found: dict[PersonId, set[PersonId]] = defaultdict(set)
    for link in told:
        if link.relationship is Relationship.MOTHER and link.person in women:
            found[link.towards].add(link.person)
        if link.relationship in OWN_CHILD:
            if link.towards in women:
                found[link.person].add(link.towards)
            elif len(only := wives[link.household, link.towards]) == 1:
                found[link.person] |= only
    return {child: frozenset(theirs - {child}) for child, theirs in found.items()}
