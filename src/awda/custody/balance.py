"""The sum rule X-05, told from the journal alone, at any past instant.

entered (+ born) = in host custody + hospital + child referral + handed over + criminal transfer +
released + died + escaped. Every person falls in exactly one part, by what the record says of who
answered for them at that instant; `differences` names whatever the read models tell otherwise.

A person recorded twice is one person in every sum, also of days before that was known: as known
now. What was known then is told by `upto`: the same sum over the journal as long as it was.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from awda.custody import rules
from awda.custody.models import Holding
from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import (
    CountedAgain,
    Entered,
    How,
    RecordedTwice,
    Standing,
    SubjectKind,
)
from awda.journal import queries as journal
from awda.kernel.instants import Instant
from awda.places.models import Party
from awda.places.projection import PLACES
from awda.places.rules import PartyKind, PartyOpened

PARTS = (
    "in_host_custody",
    "hospital",
    "child_referral",
    "handed_over",
    "criminal_transfer",
    "released",
    "died",
    "escaped",
)
BY_PARTY_KIND = {
    PartyKind.HOST: "in_host_custody",
    PartyKind.STORE: "in_host_custody",
    PartyKind.HOSPITAL: "hospital",
    PartyKind.CHILD_BODY: "child_referral",
    PartyKind.RECEIVER: "handed_over",
    PartyKind.JUSTICE: "criminal_transfer",
}
BY_STANDING = {
    Standing.RELEASED: "released",
    Standing.DECEASED: "died",
    Standing.REMAINS_OUT: "died",
    Standing.ESCAPED: "escaped",
}


@dataclass(frozen=True, slots=True)
class Balance:
    """The sum at one instant. `entered` counts entries and births; `parts` each person once."""

    operation: str
    entered: int
    born: int
    parts: dict[str, int]
    by_holder: dict[str, int]
    size: int  # how much of the journal was read
    recorded_twice: int = 0  # second records of someone counted here once

    @property
    def meets(self) -> bool:
        """Whether the sum rule holds. By construction it does; if ever not, say so loudly."""
        return self.entered == sum(self.parts.values())


@dataclass(slots=True)
class Ledger:
    """Custody of every subject as it stood at an instant, folded from the journal."""

    subjects: dict[str, rules.Custody] = field(default_factory=dict)
    kinds: dict[str, PartyKind] = field(default_factory=dict)
    entered: dict[str, tuple[str, SubjectKind, How]] = field(default_factory=dict)
    twice: dict[str, str] = field(default_factory=dict)  # a second record, and the one that counts
    size: int = 0

    def people(self, operation: str) -> dict[str, rules.Custody]:
        """The people of an operation, each once, by the record that counts."""
        return {
            subject: custody
            for subject, custody in self.subjects.items()
            if custody.kind is SubjectKind.PERSON and custody.operation == operation
            if self.counts(subject)
        }

    def counts(self, subject: str) -> bool:
        """Whether sums count this record: not while another of the same person has entered."""
        while subject in self.twice:
            subject = self.twice[subject]
            if subject in self.subjects:
                return False
        return True


def ledger(at: Instant | None = None, upto: int | None = None) -> Ledger:
    """Custody of everything, folded from the journal.

    `at`: what had happened by then, as known now, or as known when the journal held `upto` entries.
    """
    told = Ledger(size=journal.size() if upto is None else upto)
    read_party = journal.event_reader(PLACES)
    for recorded, body in journal.walk("party/", told.size):
        if recorded.type == "places.PartyOpened":
            opened = read_party(recorded.type, body)
            assert isinstance(opened, PartyOpened)
            told.kinds[opened.party] = opened.kind
    read = journal.event_reader(CUSTODY)
    for recorded, body in journal.walk("custody/", told.size):
        event = read(recorded.type, body)
        if isinstance(event, RecordedTwice | CountedAgain):
            _now_known(told, event)
            continue
        if at is not None and recorded.happened_at > at:
            continue
        before = told.subjects.get(event.subject, CUSTODY.initial)
        told.subjects[event.subject] = rules.evolve(before, event, recorded.happened_at)
        if isinstance(event, Entered):
            told.entered[event.subject] = (event.operation, event.kind, event.how)
    return told


def _now_known(told: Ledger, event: RecordedTwice | CountedAgain) -> None:
    """Something about the records, not about the day it was found: it holds of every day."""
    if isinstance(event, RecordedTwice):
        told.twice[event.subject] = event.first
    else:
        del told.twice[event.subject]


def part(custody: rules.Custody, kinds: dict[str, PartyKind]) -> str:
    """The one part of the sum a person falls in.

    Whoever the other side accepted stays `handed_over`, whatever became of them there: that is
    told by the follow-up, and a published total never shrinks by it.
    """
    assert custody.last_holder is not None, "whoever entered was held by someone"
    return _part(custody.standing, kinds[custody.last_holder])


def _part(standing: Standing, last: PartyKind) -> str:
    if last is not PartyKind.RECEIVER and standing in BY_STANDING:
        return BY_STANDING[standing]
    return BY_PARTY_KIND[last]


def balances(at: Instant | None = None, upto: int | None = None) -> list[Balance]:
    """X-05 for every operation with people in it, by operation."""
    told = ledger(at, upto)
    operations = sorted({operation for operation, _, _ in told.entered.values()})
    return [_balance(told, operation) for operation in operations]


def _balance(told: Ledger, operation: str) -> Balance:
    parts: Counter[str] = Counter(dict.fromkeys(PARTS, 0))
    holders: Counter[str] = Counter()
    for custody in told.people(operation).values():
        parts[part(custody, told.kinds)] += 1
        if custody.holder:
            holders[custody.holder] += 1
    entries = {
        subject: how
        for subject, (where, kind, how) in told.entered.items()
        if where == operation and kind is SubjectKind.PERSON
    }
    people = Counter(how for subject, how in entries.items() if told.counts(subject))
    return Balance(
        operation=operation,
        entered=people.total(),
        born=people[How.BORN],
        parts={name: parts[name] for name in PARTS},
        by_holder=dict(sorted(holders.items())),
        size=told.size,
        recorded_twice=len(entries) - people.total(),
    )


def read_model_balance(operation: str) -> Balance:
    """The same sum from the read model: what pages show, and what `differences` checks."""
    kinds = {row.id: PartyKind(row.kind) for row in Party.objects.all()}
    parts: Counter[str] = Counter(dict.fromkeys(PARTS, 0))
    holders: Counter[str] = Counter()
    entered = born = twice = 0
    rows = Holding.objects.filter(operation=operation, kind=SubjectKind.PERSON)
    told = rows.values_list("standing", "holder", "last_holder", "how")
    for standing, holder, last, how in told:
        if standing == Standing.RECORDED_TWICE:
            twice += 1
            continue
        entered += 1
        born += how == How.BORN
        parts[_part(Standing(standing), kinds[last])] += 1
        if holder:
            holders[holder] += 1
    return Balance(
        operation=operation,
        entered=entered,
        born=born,
        parts={name: parts[name] for name in PARTS},
        by_holder=dict(sorted(holders.items())),
        size=journal.size(),
        recorded_twice=twice,
    )


def differences() -> Iterator[str]:
    """Every difference between the journal and the read models, in words; there must be none."""
    told = ledger()
    rows = {row.subject: row for row in Holding.objects.all()}
    for subject in sorted(told.subjects.keys() | rows.keys()):
        custody, row = told.subjects.get(subject), rows.get(subject)
        if custody is None or row is None:
            yield f"{subject}: only in the {'read model' if row else 'journal'}"
            continue
        said = (custody.standing.value, custody.holder or "", custody.place or "", "")
        if subject in told.twice:
            said = (Standing.RECORDED_TWICE.value, "", "", told.twice[subject])
        shown = (row.standing, row.holder, row.place, row.first)
        if said != shown:
            yield f"{subject}: the journal says {said}, the read model {shown}"
    for balance in balances():
        if not balance.meets:
            yield f"{balance.operation}: entered {balance.entered}, parts {balance.parts}"
        if read_model_balance(balance.operation) != balance:
            yield f"{balance.operation}: the sums of journal and read model differ"
