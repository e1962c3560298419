"""The handover list on paper: both sides sign one hash, and answer line by line (X-06)."""

from collections.abc import Sequence

from awda.custody.models import Handover
from awda.custody.queries import lines
from awda.journal import clock
from awda.journal.codec import reader
from awda.kernel.ids import PersonId
from awda.papers import (
    Birth,
    HandoverList,
    HandoverRow,
    Issue,
    PrintedName,
    handover_list,
)
from awda.people import answers, queries
from awda.people.answers import Born
from awda.people.codes import PresentsAs
from awda.people.models import Identity
from awda.people.texts import PRESENTS_AS
from awda.places import queries as places
from awda.web import printing

LANGUAGES = ("ar", "en")
CATEGORIES = tuple(one.value for one in PresentsAs if one is not PresentsAs.CHILD)


def handover_paper(row: Handover) -> bytes:
    """The list as PDF, under the log's newest checkpoint. Raises PaperError for an empty list."""
    subjects = [line.subject for line in lines(row.id)]
    place = row.to_place
    paper = HandoverList(
        issue=Issue(
            paper_number=f"H-{row.entry}",
            issued_at=printing.local(clock.now()),
            issued_by=printing.party(row.giver),
            place=printing.site(place) if place else printing.party(row.taker),
            log=printing.log_line(),
        ),
        giver=printing.party(row.giver),
        receiver=printing.party(row.taker),
        terms_hash=row.terms,
        categories={code: _words(code) for code in CATEGORIES},
        rows=_rows(subjects, place),
    )
    return handover_list(paper)


def _words(code: str) -> dict[str, str]:
    return {one: PRESENTS_AS[code].say(one) for one in LANGUAGES}


def _rows(subjects: Sequence[str], place: str) -> tuple[HandoverRow, ...]:
    today = clock.now().date()
    standing, named = queries.standings(subjects, today), queries.names(subjects)
    births = _births(subjects)
    going_to = places.place_names("ar").get(place, "") if place else ""
    rows = [
        HandoverRow(
            number=named[key].number,
            name=PrintedName(named[key].name or named[key].wristband, named[key].name_latin),
            birth=births.get(key),
            category=None if one.may_be_child else one.presents_as.value,
            going_to=going_to,
        )
        for key, one in standing.items()
    ]
    return tuple(sorted(rows, key=lambda row: row.number))


def _births(subjects: Sequence[str]) -> dict[PersonId, Birth]:
    found = {}
    for row in Identity.objects.filter(person__in=subjects):
        said: answers.Identity = reader(answers.Identity)(row.said)
        if isinstance(said.birth, Born):
            found[PersonId(row.person)] = _birth(said.birth)
    return found


def _birth(birth: Born) -> Birth:
    first, last = birth.earliest, birth.latest
    if first == last:
        return Birth(first.year, first.month, first.day)
    return Birth((first.year + last.year) // 2, about=first.year != last.year)
