"""What others may ask of protection: does a consent hold, is an assessment good, does a claim wait.

Every answer is worked out now, from facts and a clock: nothing that could go stale is stored. For
many people at once the number of queries does not depend on how many they are.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.outcome import Outcome
from awda.protection import in_force, standing
from awda.protection.claims.rules import Stage
from awda.protection.models import (
    Assessment,
    CaptiveFlag,
    Claim,
    Consent,
    OriginAnswer,
    ReturnForm,
)
from awda.protection.receivers import queries as receivers
from awda.protection.returns.vocabulary import Wish
from awda.protection.risk.rules import Finding
from awda.protection.sheets import queries as sheets
from awda.protection.sheets.rules import DistrictId
from awda.protection.standing import AssessmentFacts, ClaimFacts, ConsentFacts

IDS_PER_QUERY = 5_000


@dataclass(frozen=True, slots=True)
class Tests:
    """NR, CLAIM, CONSENT and, of HOLD, the captive's, of may_board for one person."""

    consent: Outcome
    risk: Outcome
    claim: Outcome
    captive: Outcome = field(default_factory=Outcome)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """Those not passed, the one nobody can change first."""
        return tuple(one for one in self._all if not one.ok)

    @property
    def relied_on(self) -> tuple[int, ...]:
        """All entries they were read from."""
        return tuple(sorted({entry for one in self._all for entry in one.relied_on}))

    @property
    def _all(self) -> tuple[Outcome, ...]:
        return (self.captive, self.claim, self.risk, self.consent)


def consent(person: str, at: Instant) -> Outcome:
    """CONSENT of may_board."""
    said = consents([person]).get(PersonId(person))
    sheet = sheets.newest(said.district) if said and said.district else None
    return standing.consent(said, sheet, at, in_force.limits())


def non_refoulement(person: str, destination: str, receiver: str, at: Instant) -> Outcome:
    """NR of may_board, for one destination and receiving authority."""
    found = assessments([person], receiver).get((PersonId(person), DistrictId(destination)))
    _, material = receivers.newest(receiver)
    return standing.non_refoulement(
        found, sheets.newest(destination), material, at, in_force.limits()
    )


def claim(person: str, at: Instant) -> Outcome:
    """CLAIM of may_board."""
    return standing.claim(claims([person]).get(PersonId(person)), at)


def tests(persons: Collection[str], receiver: str, at: Instant) -> dict[PersonId, Tests]:
    """All three, for everyone named; the destination is that of each one's own form."""
    said, waiting = consents(persons), claims(persons)
    areas = sheets.newest_of({one.district for one in said.values() if one.district})
    found = assessments(persons, receiver)
    _, material = receivers.newest(receiver)
    captive = captives(persons)
    results = {}
    for person in map(PersonId, persons):
        mine = said.get(person)
        where = mine.district if mine else None
        sheet = areas.get(where) if where else None
        assessed = found.get((person, where)) if where else None
        results[person] = Tests(
            consent=standing.consent(mine, sheet, at, in_force.limits()),
            risk=standing.non_refoulement(assessed, sheet, material, at, in_force.limits()),
            claim=standing.claim(waiting.get(person), at),
            captive=captive.get(person, Outcome()),
        )
    return results


def captives(persons: Collection[str]) -> dict[PersonId, Outcome]:
    """Of HOLD: whoever may have been abducted goes nowhere while the flag stands (F-04)."""
    return {
        PersonId(row.person): Outcome("MAY_BE_A_CAPTIVE", {}, (row.newest,))
        for some in _parts(persons)
        for row in CaptiveFlag.objects.filter(person__in=some, lifted_at=None)
    }


def may_be_told(persons: Collection[str], party: str) -> dict[PersonId, int]:
    """Who said yes to this party of the state of origin being told of them; in which entry (I-08).

    Whoever may be a captive is left out whatever they said, and so is anyone with a claim open.
    """
    flagged, asking = captives(persons), claims(persons)
    return {
        PersonId(row.person): row.newest
        for some in _parts(persons)
        for row in OriginAnswer.objects.filter(person__in=some, party=party, yes=True)
        if row.person not in flagged and row.person not in asking
    }


def consents(persons: Collection[str]) -> dict[PersonId, ConsentFacts]:
    """What each of these people answered; who was never asked is left out."""
    found = {}
    for some in _parts(persons):
        doubted = dict(
            ReturnForm.objects.filter(person__in=some)
            .exclude(doubted_in=None)
            .values_list("entry", "doubted_in")
        )
        for row in Consent.objects.filter(person__in=some):
            found[PersonId(row.person)] = _consent(row, doubted)
    return found


def _consent(row: Consent, doubted: dict[int, int | None]) -> ConsentFacts:
    return ConsentFacts(
        newest=row.newest,
        district=DistrictId(row.district) if row.district else None,
        version=row.version,
        wish=Wish(row.wish) if row.wish else None,
        counselled_in=row.counselled_in,
        signed_at=row.signed_at,
        signed_in=row.signed_in,
        doubted_in=doubted.get(row.signed_in) if row.signed_in is not None else None,
        reconfirmed_in=row.reconfirmed_in,
        boarding_at=row.boarding_at,
        boarding_in=row.boarding_in,
        withdrawn_in=row.withdrawn_in,
    )


def assessments(
    persons: Collection[str], receiver: str
) -> dict[tuple[PersonId, DistrictId], AssessmentFacts]:
    """The newest assessment of each of these people for this authority, by destination."""
    found: dict[tuple[PersonId, DistrictId], AssessmentFacts] = {}
    for some in _parts(persons):
        rows = Assessment.objects.filter(person__in=some, receiver=receiver).order_by("entry")
        for row in rows:
            key = (PersonId(row.person), DistrictId(row.destination))
            found[key] = _newer(found.get(key), row)
    return found


def _newer(before: AssessmentFacts | None, row: Assessment) -> AssessmentFacts:
    """A risk stays remembered through `more information`, until another finds none (P-07)."""
    risk_in = {
        Finding.RISK: row.entry,
        Finding.MORE: before.risk_in if before else None,
        Finding.NO_RISK: None,
    }
    outcome = Finding(row.outcome)
    return AssessmentFacts(
        outcome=outcome, assessed_at=row.assessed_at, entry=row.entry, risk_in=risk_in[outcome]
    )


def claims(persons: Collection[str]) -> dict[PersonId, ClaimFacts]:
    """Where the claims of these people stand; whoever made none is left out."""
    return {
        PersonId(row.person): ClaimFacts(
            stage=Stage(row.stage), entry=row.newest, appeal_until=row.appeal_until
        )
        for some in _parts(persons)
        for row in Claim.objects.filter(person__in=some)
    }


def _parts(persons: Collection[str]) -> Iterator[Sequence[str]]:
    ordered = sorted(set(persons))
    for start in range(0, len(ordered), IDS_PER_QUERY):
        yield ordered[start : start + IDS_PER_QUERY]
