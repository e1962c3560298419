"""Who is meant by what a list writes: a wristband, a number, a name.

Always holds: a wristband or a number points to the people who bear it; a name points to candidates
and decides nothing (S-01); every lookup goes by an index.
"""

from collections.abc import Sequence

from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment
from awda.people import finding, searching
from awda.people.models import Document, Identity, Listed, ListedNumber, Person
from awda.people.number import read_number

CANDIDATES = 5


def wearing(wristband: str) -> PersonId | None:
    """Whoever wears this wristband (digits 0-9, capital letters), or None."""
    row = Person.objects.filter(wristband=wristband).values_list("id", flat=True).first()
    return PersonId(row) if row else None


def bearing(number: str) -> tuple[PersonId, ...]:
    """Everyone with this number: ours, of a paper, or of service as a list has it. At most 6."""
    folded = searching.fold_number(number)
    if not folded:
        return ()
    ours = Person.objects.filter(number=read_number(number) or "").values_list("id", flat=True)
    papers = Document.objects.filter(number_folded=folded).values_list("person", flat=True)
    listed = Listed.objects.filter(paper_number_folded=folded).values_list("person", flat=True)
    served = ListedNumber.objects.filter(service_number_folded=folded)
    found = {
        *ours,
        *papers[: CANDIDATES + 1],
        *listed[: CANDIDATES + 1],
        *served.values_list("person", flat=True)[: CANDIDATES + 1],
    }
    return tuple(PersonId(person) for person in sorted(found)[: CANDIDATES + 1])


def numbers_of_namesakes(name: str) -> tuple[str, ...]:
    """Our numbers of those a name may mean, at most five: for the desk to look at, no more."""
    found = finding.find(name, frozenset({Compartment.IDENTITY}), people_per_page=CANDIDATES)
    return tuple(one.number for one in found.people)


def numbers(people: Sequence[PersonId]) -> tuple[str, ...]:
    """Our numbers for these people, in order."""
    rows = Person.objects.filter(id__in=people).order_by("sequence")
    return tuple(rows.values_list("number", flat=True))


def shares_a_word(person: PersonId, name: str) -> bool:
    """Whether a name has any folded word in common with the person's; True where none is stated."""
    row = Identity.objects.filter(person=person).values_list("name", "name_latin").first()
    if row is None:
        return True
    return bool(searching.tokens(name) & (searching.tokens(row[0]) | searching.tokens(row[1])))
