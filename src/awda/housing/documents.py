"""The camp list, which is also the sheet a headcount is ticked on."""

from collections.abc import Mapping

from awda.custody import queries as custody
from awda.custody.vocabulary import SubjectKind
from awda.housing import queries
from awda.journal import clock
from awda.journal.codec import reader
from awda.kernel.ids import PersonId
from awda.papers import Birth, CampList, CampRow, PaperError, PrintedName, camp_list
from awda.people import answers
from awda.people import queries as people
from awda.people.answers import Born
from awda.people.codes import Precision
from awda.people.models import Identity
from awda.places import queries as places
from awda.web.access.queries import Duty
from awda.web.printing import issue, local, site, unprintable

IDS_PER_QUERY = 5_000


def sheet(duty: Duty, place: str) -> bytes:
    """Everyone held at a place, by shelter and number. Refuses PAPER_NOT_PRINTED."""
    ids: list[str] = [one.subject for one in custody.at_place(place, SubjectKind.PERSON)]
    if not ids:
        raise unprintable(PaperError("paper.empty", "nobody is held here"))
    now = clock.now()
    births, rooms = _births(ids), {row.id: row.name for row in places.shelters(place)}
    beds = queries.shelters_of(ids)
    standing = people.standings(ids, now.date())
    rows = []
    for person, named in people.names(ids).items():
        rows.append(
            CampRow(
                number=named.number,
                name=PrintedName(named.name or named.wristband, named.name_latin),
                birth=births.get(person),
                block=rooms.get(beds.get(person, ""), ""),
                child=standing[person].may_be_child,
            )
        )
    rows.sort(key=lambda row: (row.block, row.number))
    paper = CampList(
        issue=issue(f"C-{place}-{now:%Y%m%d%H%M}", duty, place),
        place=site(place),
        drawn_up_at=local(now),
        rows=tuple(rows),
    )
    try:
        return camp_list(paper)
    except PaperError as wrong:
        raise unprintable(wrong) from wrong


def _births(ids: list[str]) -> Mapping[PersonId, Birth]:
    found: dict[PersonId, Birth] = {}
    for start in range(0, len(ids), IDS_PER_QUERY):
        for row in Identity.objects.filter(person__in=ids[start : start + IDS_PER_QUERY]):
            said: answers.Identity = reader(answers.Identity)(row.said)
            if isinstance(said.birth, Born):
                found[PersonId(row.person)] = _birth(said.birth)
    return found


def _birth(born: Born) -> Birth:
    first = born.earliest
    match born.precision:
        case Precision.DAY:
            return Birth(first.year, first.month, first.day)
        case Precision.MONTH:
            return Birth(first.year, first.month)
        case Precision.YEAR:
            return Birth(first.year)
        case Precision.ESTIMATE:
            return Birth(first.year, about=True)
