"""The custody sentence's facts for many subjects at once, in the reader's language.

Always holds: the sentence on a card, a row and a page comes from here, the same everywhere. Four
queries however many subjects.
"""

from collections.abc import Iterable

from awda.custody import queries
from awda.custody.models import Handover
from awda.custody.queries import HoldingFacts
from awda.custody.texts import STANDINGS
from awda.custody.vocabulary import Standing
from awda.kernel.instants import Instant
from awda.places import queries as places
from awda.web import words
from awda.web.component_texts import PAGE
from awda.web.components import CustodyLine

ENDED = frozenset(
    {
        Standing.RELEASED,
        Standing.ESCAPED,
        Standing.REMAINS_OUT,
        Standing.WRITTEN_OFF,
        Standing.DESTROYED,
        Standing.GIVEN_BACK,
        Standing.RECORDED_TWICE,
    }
)


def custody_line(subject: str, language: str) -> CustodyLine:
    """The sentence's facts for one subject; an empty line where custody never began."""
    return custody_lines([subject], language).get(subject, CustodyLine())


def custody_lines(subjects: Iterable[str], language: str) -> dict[str, CustodyLine]:
    """The same for many; whoever never entered is absent."""
    held = queries.holdings(subjects)
    opened = _opened_at(held.values())
    parties, rooms = places.party_names(language), places.place_names(language)
    return {
        subject: _line(facts, opened, parties, rooms, language) for subject, facts in held.items()
    }


def _opened_at(held: Iterable[HoldingFacts]) -> dict[str, Instant]:
    waiting = sorted({facts.handover for facts in held if facts.handover})
    found: dict[str, Instant] = {}
    for start in range(0, len(waiting), 500):
        rows = Handover.objects.filter(id__in=waiting[start : start + 500])
        found.update(rows.values_list("id", "opened_at"))
    return found


def _line(
    facts: HoldingFacts,
    opened: dict[str, Instant],
    parties: dict[str, str],
    rooms: dict[str, str],
    language: str,
) -> CustodyLine:
    if facts.standing in ENDED:
        return CustodyLine(ended=STANDINGS[facts.standing].say(language), since=facts.since)
    return CustodyLine(
        holder=parties.get(facts.holder or "", facts.holder or ""),
        place=rooms.get(facts.place or "", facts.place or ""),
        since=facts.since,
        taker=parties.get(facts.taker, facts.taker) if facts.taker else "",
        offered=opened.get(facts.handover) if facts.handover else None,
        lapses=facts.lapses_at,
        missed=facts.standing_since if facts.standing is Standing.LOST else None,
        died=facts.standing_since if facts.standing is Standing.DECEASED else None,
    )


def on_paper(subject: str) -> dict[str, str]:
    """The sentence as plain text in the two languages of a paper."""
    return {
        language: _plain(custody_line(subject, language), language) for language in ("ar", "en")
    }


def _plain(line: CustodyLine, language: str) -> str:
    facts: dict[str, str] = {
        "holder": line.holder,
        "place": line.place,
        "taker": line.taker,
        "how": line.ended,
        "since": words.plainly(line.since) if line.since else "",
        "offered": words.plainly(line.offered) if line.offered else "",
        "missed": words.plainly(line.missed) if line.missed else "",
        "died": words.plainly(line.died) if line.died else "",
    }
    return PAGE[line.words].say(language, **facts)
