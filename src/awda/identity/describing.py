"""What identifies each record, read from the people context: the one shape evidence is weighed in.

Always holds: nothing is stored here; a Latin spelling stands among the names as it was written.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from awda.identity.evidence import FAMILY_PAPERS, Birth, Described, Paper
from awda.journal.codec import reader
from awda.journal.rows import find_among
from awda.kernel.ids import PersonId
from awda.people import answers, models, searching
from awda.people.answers import Born, text
from awda.people.codes import Precision, Sex

READ_TOGETHER = 2_000


@dataclass(frozen=True, slots=True)
class Known:
    """A record as evidence sees it, and the entries it was read from."""

    described: Described
    entries: tuple[int, ...]


def described(ids: Collection[str]) -> dict[PersonId, Known]:
    """These records as far as anything is stated of them; four queries for each 500."""
    stated = {row.person: row for row in find_among(models.Identity, "person", ids)}
    places = {row.person: row for row in find_among(models.Origin, "person", ids)}
    papers = _papers(ids)
    return {
        PersonId(one): _known(PersonId(one), stated.get(one), places.get(one), papers[one])
        for one in sorted(stated.keys() | papers.keys())
    }


def everyone() -> Iterator[Described]:
    """Every record of which anything is stated, in the order of their numbers."""
    ids = list(models.Person.objects.order_by("sequence").values_list("id", flat=True))
    for start in range(0, len(ids), READ_TOGETHER):
        found = described(ids[start : start + READ_TOGETHER])
        yield from (
            found[PersonId(one)].described for one in ids[start:][:READ_TOGETHER] if one in found
        )


@dataclass(frozen=True, slots=True)
class _Shown:
    """A paper, the name on it, and the entry it was added in."""

    paper: Paper | None
    name: str
    entry: int


def _papers(ids: Collection[str]) -> defaultdict[str, list[_Shown]]:
    shown: defaultdict[str, list[_Shown]] = defaultdict(list)
    for row in find_among(models.Document, "person", ids, order="added_in"):
        paper = _paper(row.kind, row.number_folded)
        shown[row.person].append(_Shown(paper, row.name_as_written, row.added_in))
    for listed in find_among(models.Listed, "person", ids):
        paper = _paper(listed.paper_kind, listed.paper_number_folded)
        shown[listed.person].append(_Shown(paper, "", listed.listed_in))
    return shown


def _paper(kind: str, number: str) -> Paper | None:
    return Paper(kind, number) if number and kind not in FAMILY_PAPERS else None


def _known(
    person: PersonId,
    stated: models.Identity | None,
    origin: models.Origin | None,
    shown: list[_Shown],
) -> Known:
    said: answers.Identity | None = reader(answers.Identity)(stated.said) if stated else None
    place: answers.Origin | None = reader(answers.Origin)(origin.said) if origin else None
    name = said.name if said else None
    written = [one.name for one in shown]
    spelled = [name.whole.value, *(one.value for one in name.latin)] if name else []
    one = Described(
        person=person,
        names=tuple(dict.fromkeys(filter(str.strip, [*spelled, *written]))),
        given=text(name.given) if name else "",
        father=text(name.father) if name else "",
        mother=_mother(name) if name else "",
        sex=said.sex if said else Sex.NOT_KNOWN,
        birth=_birth(said),
        birth_place=text(place.birth_place) if place else "",
        papers=frozenset(one.paper for one in shown if one.paper),
    )
    entries = [one.entry for one in shown]
    entries += [row.stated_in for row in (stated, origin) if row]
    return Known(one, tuple(sorted(set(entries))))


def _mother(name: answers.PersonName) -> str:
    return " ".join(filter(None, (text(name.mother_given), text(name.mother_family))))


def _birth(said: answers.Identity | None) -> Birth | None:
    if said is None or not isinstance(said.birth, Born):
        return None
    return Birth(said.birth.earliest, said.birth.latest, said.birth.precision)


def bearing(papers: Collection[Paper], most: int) -> set[PersonId]:
    """Records that bear any of these paper numbers; two queries at most."""
    numbers = sorted({paper.number for paper in papers})
    if not numbers:
        return set()
    seen = models.Document.objects.filter(number_folded__in=numbers)
    listed = models.Listed.objects.filter(paper_number_folded__in=numbers)
    found = {*seen.values_list("person", flat=True)[:most]}
    found |= {*listed.values_list("person", flat=True)[:most]}
    return {PersonId(person) for person in found}


def asked(name: str, year: int | None, mother: str, paper: str) -> Described:
    """Someone as a desk knows them: a name, and what else there is."""
    shown = written_paper("", paper)
    return Described(
        person=PersonId(""),
        names=(name,),
        mother=mother,
        birth=in_year(year) if year else None,
        papers=frozenset({shown} if shown else ()),
    )


def in_year(year: int) -> Birth:
    """Born at some time in a year."""
    return Birth(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def written_paper(kind: str, number: str) -> Paper | None:
    """A paper as someone types it; None where it is no personal paper or has no number."""
    return _paper(kind, searching.fold_number(number))
