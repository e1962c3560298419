"""Who still lacks an onward solution (P-12)."""

from datetime import date

from django.db.models import Q

from awda.custody.models import Holding, Spell
from awda.custody.vocabulary import Standing, SubjectKind
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.places import queries as places
from awda.places.rules import PartyKind, PlaceKind
from awda.protection.limits import Limits
from awda.protection.models import Stay

CAMPS = frozenset(
    {
        PlaceKind.INTERNMENT_CAMP,
        PlaceKind.FAMILY_SITE,
        PlaceKind.TRANSIT_CAMP,
        PlaceKind.REHAB_CENTRE,
    }
)


def without_solution(place: str, at: Instant, limits: Limits) -> list[PersonId]:
    """Who lives at a place, or was moved from it lately, and has no onward solution that holds.

    Whoever is with the other side, released, dead or escaped needs none from this camp; crossings
    and receptions, through which people only pass, have no residents.
    """
    facts = places.place(place)
    if facts is None or facts.kind not in CAMPS:
        return []
    since = at - limits.closing_looks_back
    spells = Spell.objects.filter(Q(until=None) | Q(until__gt=since), place=place)
    lived = spells.filter(kind=SubjectKind.PERSON).values("subject")
    hosts = [party.id for party in places.open_parties(PartyKind.HOST)]
    held = Holding.objects.filter(
        subject__in=lived, standing=Standing.HELD, holder__in=hosts
    ).values_list("subject", flat=True)
    solved = set(Stay.objects.filter(review_on__gte=at.date()).values_list("person", flat=True))
    return sorted(PersonId(one) for one in held if one not in solved)


def overdue(on: date) -> list[Stay]:
    """Solutions whose day of review has come, the longest overdue first."""
    return list(Stay.objects.filter(review_on__lte=on).order_by("review_on", "person"))
