"""Screening in the story: one invented list, a few namesakes, two reviewers of two units.

What a visitor finds: one namesake told apart by both, one of whom the first reviewer has written
and the second has not, one whom nobody has looked at. Everybody on the list is invented.
"""

import csv
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from awda.demo import story
from awda.demo.agenda import Agenda
from awda.demo.cast import Arrival
from awda.demo.desks import act
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.screening import acts, queries
from awda.screening.running import run
from awda.screening.runs.rules import RunId
from awda.screening.vocabulary import HitId, Outcome, Review, TellOwner
from awda.screening.watchlists.acts import Described, bring
from awda.screening.watchlists.rules import WatchlistId

FIRST = (Role.SCREENING_A, story.BORDER)
SECOND = (Role.SCREENING_B, story.CAMP)
LIST = WatchlistId("border-2024")
HOUR = timedelta(hours=1)
TITLES = ("reference", "full name", "aliases", "date of birth", "mother", "nationality", "remarks")
NOBODY_HERE = (
    ("يعقوب شمعون التكريتي", "1961", "سنية"),
    ("نوري قحطان الجبوري", "1958", "خيرية"),
    ("رعد مهلهل السامرائي", "1964", "بدرية"),
)


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Three who bear a name on the list: told apart, waiting for the second, waiting for both."""

    cleared: Arrival
    half: Arrival
    untouched: Arrival


def write_agenda(agenda: Agenda, held: list[Arrival]) -> None:
    """The list comes in on the 20th, is compared on the 21st; reviews follow."""
    if len(held) < 3:
        return  # a quick look with few people
    those = Namesakes(*held[:3])
    agenda.at(story.local(20, 15), bring_list, those)
    agenda.at(story.local(21, 9), compare, held)
    agenda.at(story.local(21, 11), told_apart, those.cleared)
    agenda.at(story.local(21, 15), half_reviewed, those.half)


def bring_list(those: Namesakes, at: Instant) -> None:
    """The reviewer of the border command brings it in, with its owner, basis and expiry (S-04)."""
    described = Described(
        watchlist=LIST,
        title="قائمة الحدود (قائمة مختلقة للعرض)",
        owner="مديرية الحدود",
        legal_basis="أمر قضائي 41 لسنة 2024",
        quality="جُمعت من بلاغات، ولم تُدقق",
        received_on=at.date(),
        expires_on=at.date() + timedelta(days=90),
        assessment="تقييم أثر 12/2024",
    )
    with TemporaryDirectory(prefix="awda-demo-") as folder:
        file = Path(folder) / "list.csv"
        _write(file, those)
        bring(act(*FIRST, at, "watchlist"), described, [file])


def _write(file: Path, those: Namesakes) -> None:
    """The three under their own names with another's birth and mother, and three not here."""
    rows = [
        ("B-1", those.cleared.name.arabic, "", _years_off(those.cleared, 4), "نجيبة"),
        ("B-2", those.half.name.latin, those.half.name.arabic, _years_off(those.half, 0), ""),
        ("B-3", those.untouched.name.arabic, "", _years_off(those.untouched, 1), "صبيحة"),
        *(
            (f"B-{n}", name, "", year, mother)
            for n, (name, year, mother) in enumerate(NOBODY_HERE, 4)
        ),
    ]
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(TITLES)
        writer.writerows((*row, "SYR", "بلاغ من مديرية الحدود") for row in rows)


def _years_off(one: Arrival, years: int) -> str:
    return str(one.born.year - years)


def compare(held: list[Arrival], at: Instant) -> None:
    """Everybody who stays in the camp is compared; both units sign where nothing was found."""
    done = run(act(*FIRST, at, "screening run"), among=[one.person for one in held])
    acts.sign_runs(act(*FIRST, at + HOUR, "signed by the first"), [RunId(done.run)])
    acts.sign_runs(act(*SECOND, at + HOUR, "signed by the second"), [RunId(done.run)])


def told_apart(one: Arrival, at: Instant) -> None:
    """Both find, each for themselves, that it is another man; the owner of the list is told."""
    for number, side in enumerate((FIRST, SECOND)):
        signed = act(*side, at + number * HOUR, f"told apart from the list {number}")
        for hit in _hits(one, at):
            found = Review(
                hit=hit,
                outcome=Outcome.ERROR,
                reasons="أم أخرى وسنة ميلاد أخرى، وبطاقته الشخصية أصلية",
            )
            acts.review(signed.step(hit), found)
    signed = act(*FIRST, at + 2 * HOUR, "the owner is told")
    for hit in _hits(one, at):
        told = TellOwner(hit=hit, told="مديرية الحدود", how="كتاب 77")
        acts.tell_owner(signed.step(hit), told)


def half_reviewed(one: Arrival, at: Instant) -> None:
    """The first has written; what it was, the second will read after writing their own (S-01)."""
    signed = act(*FIRST, at, "first finding")
    for hit in _hits(one, at)[:1]:
        found = Review(
            hit=hit,
            outcome=Outcome.CLEAR_NOTE,
            reasons="الاسم شائع، ولا شيء غيره يجمعهما. يُسأل صاحب القائمة عن اسم الأم",
        )
        acts.review(signed, found)


def _hits(one: Arrival, at: Instant) -> list[HitId]:
    return [HitId(row.id) for row in queries.of_person(one.person, at)]
