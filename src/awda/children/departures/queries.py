"""The facts a departure is judged by, read for many children at once, and the answer."""

from collections.abc import Collection, Mapping
from datetime import datetime, time

from django.utils import timezone

from awda.children import queries
from awda.children.codes import APART, Consenting, Sign
from awda.children.departures.rules import (
    Answered,
    ChildFacts,
    Departure,
    Determined,
    ListFacts,
    Needed,
    Traced,
    child_departure,
)
from awda.children.queries import Facts
from awda.children.said import (
    Birth,
    Consent,
    Determination,
    Family,
    Flag,
    Separation,
    Verification,
    View,
)
from awda.identity import queries as identity
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.outcome import Outcome
from awda.medical import queries as medical
from awda.people import queries as people
from awda.people.codes import Source
from awda.people.households.links import GRANTS_NOTHING, Relationship
from awda.people.models import HouseholdLink
from awda.people.queries import Standing

OWN_CHILD = frozenset(
    {
        Relationship.SON,
        Relationship.DAUGHTER,
        Relationship.FOSTER_CHILD,
        Relationship.KAFALA_CHILD,
    }
)
PARENT = frozenset({Relationship.FATHER, Relationship.MOTHER})
Shared = Mapping[PersonId, Mapping[Needed, Outcome]]
NOTHING_SHARED: Shared = {}


def departures(
    children: Collection[str],
    on_list: Collection[str],
    at: Instant,
    above: Shared = NOTHING_SHARED,
) -> dict[PersonId, Departure]:
    """May each of these children depart on this list. `above` are answers from above: NR, CLAIM."""
    standings = people.standings({*children, *on_list}, at.date())
    around = _around({PersonId(who): standings[PersonId(who)] for who in on_list}, children)
    files, guardians = queries.newest(children), _guardians(children)
    found = {}
    for who in map(PersonId, sorted(set(children))):
        child = _child(standings[who], files.get(who, {}), guardians.get(who, {}))
        shared = {**_lower(standings[who], at), **above.get(who, {})}
        found[who] = child_departure(child, around, shared, at)
    return found


def _around(people_on: Mapping[PersonId, Standing], children: Collection[str]) -> ListFacts:
    return ListFacts(
        people=frozenset(people_on),
        combatants=frozenset(
            who
            for who, one in people_on.items()
            if one.counts_as_combatant or one.track in ("INT", "WND")
        )
        - frozenset(map(PersonId, children)),
        adults=frozenset(who for who, one in people_on.items() if not one.may_be_child),
    )


def guardians_of(child: str) -> tuple[PersonId, ...]:
    """The verified parents and guardians on the record, of the household and of a birth here."""
    born = queries.said(queries.newest([child]).get(PersonId(child), {}), Birth, "BIRTH")
    found = set(_guardians([child]).get(PersonId(child), {}))
    return tuple(sorted(found | {born[0].carer} if born else found))


def _guardians(children: Collection[str]) -> dict[PersonId, dict[PersonId, int]]:
    """Verified, undisputed parents and guardians of each child, and the entry of each link."""
    found: dict[PersonId, dict[PersonId, int]] = {}
    rows = HouseholdLink.objects.filter(proof=Source.VERIFIED.value, disputed=False)
    rows = rows.exclude(relationship__in=[kind.value for kind in GRANTS_NOTHING])
    for row in rows.filter(person__in=children, relationship__in=sorted(OWN_CHILD)):
        found.setdefault(PersonId(row.person), {})[PersonId(row.towards)] = row.stated_in
    for row in rows.filter(towards__in=children, relationship__in=sorted(PARENT)):
        found.setdefault(PersonId(row.towards), {})[PersonId(row.person)] = row.stated_in
    return found


def _child(standing: Standing, facts: Facts, guardians: Mapping[PersonId, int]) -> ChildFacts:
    view = queries.said(facts, View, "VIEW")
    apart = queries.said(facts, Separation, "SEPARATION")
    born = queries.said(facts, Birth, "BIRTH")
    known = dict(guardians)
    if born is not None:
        known[born[0].carer] = born[1]
    return ChildFacts(
        person=standing.person,
        track=standing.track,
        entries=standing.entries,
        apart=apart is not None and apart[0].tie in APART,
        associated_in=_flag(facts, Sign.ASSOCIATED),
        abducted_in=_flag(facts, Sign.ABDUCTED),
        guardians=known,
        view=view[0].wish if view else None,
        view_in=view[1] if view else -1,
        child_consent=_consent(facts, Consenting.CHILD),
        guardian_consent=_consent(facts, Consenting.GUARDIAN),
        determined=_determined(facts),
        traced=_traced(facts),
        verification=_verified(facts),
    )


def _flag(facts: Facts, sign: Sign) -> int | None:
    found = queries.said(facts, Flag, "FLAG", sign.value)
    return found[1] if found and found[0].raised else None


def _consent(facts: Facts, by: Consenting) -> Answered | None:
    found = queries.said(facts, Consent, "CONSENT", by.value)
    if found is None:
        return None
    return Answered(yes=found[0].yes, entry=found[1], guardian=found[0].guardian)


def _determined(facts: Facts) -> Determined | None:
    found = queries.said(facts, Determination, "DETERMINATION")
    if found is None:
        return None
    due = timezone.make_aware(datetime.combine(found[0].review_on, time()))
    return Determined(outcome=found[0].outcome, review_due=due, entry=found[1])


def _traced(facts: Facts) -> Traced | None:
    found = queries.said(facts, Family, "FAMILY")
    if found is None:
        return None
    return Traced(verified=found[0].verified, carer=found[0].carer, entry=found[1])


def _verified(facts: Facts) -> Answered | None:
    found = queries.said(facts, Verification, "VERIFICATION")
    return Answered(yes=found[0].may_go, entry=found[1]) if found else None


def destination(person: str) -> str:
    """The district a determination sends the child to; empty where there is none."""
    found = queries.said(
        queries.newest([person]).get(PersonId(person), {}), Determination, "DETERMINATION"
    )
    return found[0].destination if found else ""


def _lower(standing: Standing, at: Instant) -> dict[Needed, Outcome]:
    """ID, MED and HOLD, from the contexts below."""
    person = standing.person
    fit, hold = medical.fitness(person, at), medical.hold(person)
    return {
        Needed.ID: _identified(standing),
        Needed.MED: Outcome(fit.code, {}, fit.entries),
        Needed.HOLD: Outcome("MEDICAL_HOLD", {}, hold.entries) if hold else Outcome(),
    }


def _identified(standing: Standing) -> Outcome:
    lock = identity.lock_of(standing.person)
    if lock is not None:
        return Outcome("DUPLICATE_OPEN", {}, (lock.entry,))
    if not standing.registered:
        return Outcome("CHILD_NOT_REGISTERED", {}, standing.entries)
    if not standing.card_good:
        return Outcome("CHILD_WITHOUT_CARD", {}, standing.entries)
    return Outcome(relied_on=standing.entries)
