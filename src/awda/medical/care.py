"""Who cares for whom, read once for one person or for many; the scene a decision stands in.

Always holds: a party cares for those it holds, and for those referred to it while the referral
lasts; the reader of a file and its writer are judged by the same answer (M-02).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from awda.custody import queries as custody
from awda.custody.queries import HoldingFacts
from awda.custody.vocabulary import Standing
from awda.journal import writer
from awda.kernel.ids import PersonId
from awda.medical.codes import NoteKind
from awda.medical.models import Note, Referral
from awda.medical.scene import Scene
from awda.people.codes import Triage
from awda.people.models import Person
from awda.places import queries as places
from awda.places.rules import PartyKind

CARING = frozenset({PartyKind.HOST, PartyKind.HOSPITAL, PartyKind.CHILD_BODY})
IDS_PER_QUERY = 500


@dataclass(frozen=True, slots=True)
class Standings:
    """Facts of many people, read in a few queries."""

    holdings: dict[str, HoldingFacts]
    referred: dict[tuple[str, str], int]  # person and party: the entry
    triage: dict[str, tuple[str, int | None]]
    medicines: dict[str, int]

    def cares(self, party: str, person: str) -> bool:
        """Does this party care for this person, by custody or by referral."""
        holding = self.holdings.get(person)
        held = holding is not None and holding.holder == party
        return held or (person, party) in self.referred

    def scene(self, party: str, person: str) -> Scene:
        """The scene of one of them."""
        holding = self.holdings.get(person)
        colour = self.triage.get(person)
        return Scene(
            met=colour is not None,
            cares=self.cares(party, person),
            held=holding is not None and holding.standing is Standing.HELD,
            deceased=holding is not None and holding.standing is Standing.DECEASED,
            triage=Triage(colour[0]) if colour and colour[0] else None,
            medicines=self.medicines.get(person, 0),
        )

    def entries(self, party: str, person: str) -> tuple[int, ...]:
        """The positions this scene came from. Notes are left out: an envelope is public."""
        holding = self.holdings.get(person)
        colour = self.triage.get(person, ("", None))[1]
        found = {holding.entry if holding else None, colour, self.referred.get((person, party))}
        return tuple(sorted(entry for entry in found if entry is not None))


def standings(persons: Collection[str]) -> Standings:
    """The facts of these people. Four queries per 500."""
    ids = sorted(set(persons))
    triage: dict[str, tuple[str, int | None]] = {}
    referred: dict[tuple[str, str], int] = {}
    medicines: dict[str, int] = {}
    for some in _parts(ids):
        rows = Person.objects.filter(id__in=some).values_list("id", "triage", "triage_in")
        triage.update((key, (colour, entry)) for key, colour, entry in rows)
        open_ones = Referral.objects.filter(person__in=some, ended_in=None)
        for person, party, entry in open_ones.values_list("person", "party", "referred_in"):
            referred[person, party] = entry
        taken = Note.objects.filter(person__in=some, continuing=True, struck_in=None)
        for person in taken.values_list("person", flat=True):
            medicines[person] = medicines.get(person, 0) + 1
    return Standings(custody.holdings(ids), referred, triage, medicines)


def _parts(ids: list[str]) -> Iterable[list[str]]:
    return (ids[start : start + IDS_PER_QUERY] for start in range(0, len(ids), IDS_PER_QUERY))


def cares(party: str, person: str) -> bool:
    """Does this party care for this person now, by custody or by referral."""
    holding = custody.holding(person)
    if holding is not None and holding.holder == party:
        return True
    return referred(party, person)


def referred(party: str, person: str) -> bool:
    """Is this person referred to this party."""
    return Referral.objects.filter(person=person, party=party, ended_in=None).exists()


def note_kind(index: int, person: PersonId) -> NoteKind | None:
    """The kind of a standing note of this file, by its entry; None when it is none."""
    recorded = writer.entry(index)
    if recorded is None or recorded.stream != f"medical/{person}":
        return None
    row = Note.objects.filter(written_in=index, person=person, struck_in=None).first()
    return NoteKind(row.kind) if row else None


def may_care(party: str) -> bool:
    """Is this an open party that may care for people: a host, a hospital, a child body."""
    found = places.party(party)
    return found is not None and found.open and found.kind in CARING
