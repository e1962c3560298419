"""The notice of an adverse outcome on paper (S-06): in the person's language, under the log's head.

Always holds: no list, score, ground or reviewer's name is on it; only an outcome of two has one.
"""

from datetime import date

from django.utils import timezone

from awda.journal import clock
from awda.kernel.refusal import Refusal
from awda.kernel.text import RIGHT_TO_LEFT
from awda.papers import PaperError, PrintedName
from awda.papers.notice import Paragraph, ScreeningNotice, screening_notice
from awda.people import queries as people
from awda.places import queries as places
from awda.screening.models import HitRow
from awda.screening.notice_texts import NOTICE
from awda.screening.rules import CHALLENGE_WITHIN
from awda.screening.vocabulary import Outcome
from awda.web.access.queries import Duty
from awda.web.printing import issue, unprintable


def paragraphs(row: HitRow, language: str) -> tuple[Paragraph, ...]:
    """What the notice says, in order. Refuses NOTHING_TO_GIVE_NOTICE_OF."""
    if not row.outcome or not Outcome(row.outcome).adverse or row.settled_at is None:
        raise Refusal("NOTHING_TO_GIVE_NOTICE_OF")
    named = places.party_names(language)
    by = row.challenge_by or _today() + CHALLENGE_WITHIN
    facts = {
        "until": row.until.isoformat() if row.until else "",
        "units": " · ".join(named.get(unit, unit) for unit in row.units),
        "day": timezone.localtime(row.settled_at).date().isoformat(),
        "by": by.isoformat(),
    }
    first = "hold" if row.outcome == Outcome.HOLD else "refer"
    said = [NOTICE[key].say(language, **facts) for key in (first, "why")]
    said += row.gist.splitlines()
    said += [NOTICE[key].say(language, **facts) for key in ("who", "how")]
    return tuple(_said(text, language) for text in said)


def _said(text: str, language: str) -> Paragraph:
    return Paragraph(text, language, "rtl" if language in RIGHT_TO_LEFT else "ltr")


def _today() -> date:
    return timezone.localtime(clock.now()).date()


def notice(duty: Duty, row: HitRow, language: str) -> bytes:
    """The notice as a PDF. Refuses NOTHING_TO_GIVE_NOTICE_OF."""
    said = paragraphs(row, language)
    [named] = people.names([row.person]).values()
    paper = ScreeningNotice(
        issue=issue(f"N-{named.number}-{row.round}", duty),
        person_number=named.number,
        name=PrintedName(named.name or named.wristband, named.name_latin),
        title=_said(NOTICE["title"].say(language), language),
        said=said,
        signed=_said(NOTICE["signed"].say(language), language),
    )
    try:
        return screening_notice(paper)
    except PaperError as wrong:
        raise unprintable(wrong) from wrong
