"""A run: everyone due compared with what they were not compared with yet, and hits raised.

Always holds: a person is due who is registered, held and surely of age, and of whom something new
is known, or of whose lists something is new; so an updated list is compared just by its changed
entries. A dismissed hit stays dismissed until the entry or the person changes; after ERROR, until
the person does. The comparing is done before the lock is taken, some hundreds at a time.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from django.db.models import Max

from awda.intake.lists.ids import derived
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import CommandId, PersonId
from awda.kernel.refusal import Refusal
from awda.people import queries as people
from awda.screening import subjects
from awda.screening.erasure import mark_of_clear, mark_of_error
from awda.screening.matching import Index, Match
from awda.screening.models import DismissedMark, HitRow, ListEntry, Screened
from awda.screening.projection import HITS
from awda.screening.runs.projection import RUNS
from awda.screening.runs.rules import (
    PEOPLE_AN_ENTRY,
    Against,
    RunId,
    RunWhy,
    ScreenedPerson,
    ScreenPeople,
)
from awda.screening.subjects import Subject
from awda.screening.vocabulary import HitId, Outcome, RaiseHit, SealForChild
from awda.screening.watchlists.queries import ListFacts, in_use

Progress = Callable[[int, int], None]
Above = tuple[tuple[str, int], ...]  # by list, the row of the last entry compared


@dataclass(slots=True)
class RunDone:
    """What a run did."""

    run: RunId
    people: int = 0
    compared_entries: int = 0
    hits: int = 0
    set_aside: int = 0
    sealed: int = 0
    answers: list[Answer] = field(default_factory=list)


def _silent(_done: int, _of: int) -> None:
    pass


def run(
    act: Act,
    *,
    among: Collection[str] | None = None,
    why: RunWhy = RunWhy.ASKED,
    progress: Progress = _silent,
) -> RunDone:
    """Compare everyone due (`among` these, if given). Refuses NO_LIST_IN_USE, NOT_YOUR_DUTY."""
    today = act.happened_at.date()
    lists = in_use(today)
    if not lists:
        raise Refusal("NO_LIST_IN_USE")
    if act.role not in RUNS.may[ScreenPeople]:
        raise Refusal("NOT_YOUR_DUTY", role=act.role.value, may="screening_a, screening_b, keeper")
    done = RunDone(RunId(act.id))
    done.sealed = seal_children(act)
    through = _through(lists)
    groups = due_by_entries(subjects.due_ids(today), through, among)
    total, so_far = sum(map(len, groups.values())), 0
    for above, ids in groups.items():
        index = Index(dict(above))
        done.compared_entries = max(done.compared_entries, index.entries)
        people_of = subjects.subjects(ids, today)
        while some := list(islice(people_of, PEOPLE_AN_ENTRY)):
            _record(act, done, some, index, _against(lists, through), why)
            so_far += len(some)
            progress(so_far, total)
    return done


def run_due(act: Act) -> RunDone:
    """What the clock does: compare whoever is due, if any list is in use, and seal what must be.

    So nobody has to remember someone who was registered after a list came in, nor an updated list.
    """
    if in_use(act.happened_at.date()):
        return run(act, why=RunWhy.CLOCK)
    return RunDone(RunId(act.id), sealed=seal_children(act))


def _through(lists: Sequence[ListFacts]) -> dict[str, int]:
    """The row of the newest entry of each list in use."""
    codes = [one.id for one in lists]
    rows = ListEntry.objects.filter(watchlist__in=codes).values("watchlist")
    newest = {row["watchlist"]: row["last"] for row in rows.annotate(last=Max("id"))}
    return {code: newest.get(code, 0) for code in codes}


def _against(lists: Sequence[ListFacts], through: Mapping[str, int]) -> tuple[Against, ...]:
    return tuple(
        Against(watchlist=one.id, version=one.version, sha256=one.sha256, through=through[one.id])
        for one in lists
    )


def due_by_entries(
    ids: Sequence[str], through: Mapping[str, int], among: Collection[str] | None = None
) -> dict[Above, list[str]]:
    """Who is due, by what they have not been compared with yet: a few groups at most."""
    wanted = set(ids) if among is None else set(ids) & set(among)
    known = subjects.newest_known(wanted)
    before = _compared_before(known)
    groups: dict[Above, list[str]] = defaultdict(list)
    for person in sorted(known):
        compared = before.get(person, {})
        above = tuple(
            (code, compared.get(code, 0))
            for code, newest in sorted(through.items())
            if compared.get(code, -1) < newest
        )
        if above:
            groups[above].append(person)
    return dict(groups)


def _compared_before(known: Mapping[str, int]) -> dict[str, Mapping[str, int]]:
    """What people were compared with, of whom nothing new is known since."""
    found: dict[str, Mapping[str, int]] = {}
    source = iter(sorted(known))
    while some := list(islice(source, subjects.AT_ONCE)):
        rows = Screened.objects.filter(person__in=some)
        found |= {row.person: row.against for row in rows if row.known == known[row.person]}
    return found


def count_due(on: date) -> int:
    """How many people are due on a day."""
    lists = in_use(on)
    groups = due_by_entries(subjects.due_ids(on), _through(lists)) if lists else {}
    return sum(map(len, groups.values()))


def _record(
    act: Act,
    done: RunDone,
    some: Sequence[Subject],
    index: Index,
    against: tuple[Against, ...],
    why: RunWhy,
) -> None:
    found = index.find(some)
    with writing() as now:
        new = list(_new(found.matches))
        command = ScreenPeople(
            run=done.run,
            why=why,
            people=tuple(ScreenedPerson(person=one.person, known=one.known) for one in some),
            against=against,
            entries=index.entries,
            hits=len(new),
            set_aside=found.set_aside,
        )
        part = act.step(f"part {done.people}")
        done.answers.append(now.execute(RUNS, command, part))
        shas = {one.watchlist: one.sha256 for one in against}
        for match in new:
            done.answers.append(
                now.execute(HITS, _raised(match, done.run, shas), _signed(act, done.run, match))
            )
    done.people += len(some)
    done.hits += len(new)
    done.set_aside += found.set_aside


def _new(matches: Sequence[Match]) -> Iterator[Match]:
    """Those that no hit asks about already, and none settled on the very same facts.

    A hit dismissed so long ago that it was erased has left its mark.
    """
    ids = {one.subject.person for one in matches}
    before = {
        (row.person, row.watchlist, row.key): row
        for row in HitRow.objects.filter(person__in=sorted(ids))
    }
    asked = [hit_id(match) for match in matches]
    marks = dict(DismissedMark.objects.filter(id__in=asked).values_list("id", "mark"))
    for match, hit in zip(matches, asked, strict=True):
        row = before.get((match.subject.person, match.watchlist, match.key))
        if (row is None and marks.get(hit) not in _marks(hit, match)) or (
            row is not None and _changed(row, match)
        ):
            yield match


def _marks(hit: str, match: Match) -> tuple[str, str]:
    """The marks that this very question would have left."""
    whose = match.subject.print
    return mark_of_error(hit, whose), mark_of_clear(hit, whose, match.print)


def _changed(row: HitRow, match: Match) -> bool:
    """Has a dismissed hit to be asked anew. An open, adverse or sealed one never has."""
    if row.open or row.sealed or not row.outcome or Outcome(row.outcome).adverse:
        return False
    person_changed = row.person_print != match.subject.print
    if row.outcome == Outcome.ERROR:
        return person_changed
    return person_changed or row.entry_print != match.print


def hit_id(match: Match) -> HitId:
    """The id of the question whether this entry means this person; nobody outside can draw it."""
    return HitId(derived(f"{match.subject.person}/{match.watchlist}/{match.key}", "hit"))


def _signed(act: Act, run_id: RunId, match: Match) -> Act:
    """The act under a hit: its id tells nobody whom or what it is about."""
    return replace(act.step("hit"), id=CommandId(derived(f"{run_id}/{hit_id(match)}", "raise")))


def _raised(match: Match, run_id: RunId, shas: Mapping[str, str]) -> RaiseHit:
    return RaiseHit(
        hit=hit_id(match),
        person=match.subject.person,
        run=run_id,
        watchlist=match.watchlist,
        version=match.version,
        sha256=shas[match.watchlist],
        key=match.key,
        entry_print=match.print,
        person_print=match.subject.print,
        score=match.score,
        points=match.points,
        relied_on=match.subject.entries,
    )


def seal_children(act: Act) -> int:
    """Close and seal whatever is about someone who turned out to be a child, or may be (S-09)."""
    rows = list(HitRow.objects.filter(sealed=False).values_list("id", "person"))
    standings = people.standings({person for _, person in rows}, act.happened_at.date())
    sealed = 0
    for hit, person in rows:
        standing = standings.get(PersonId(person))
        if standing is None or standing.may_be_child:
            command = SealForChild(hit=HitId(hit))
            execute(HITS, command, replace(act.step("seal"), id=_seal_id(act, hit)))
            sealed += 1
    return sealed


def _seal_id(act: Act, hit: str) -> CommandId:
    return CommandId(derived(f"{act.id}/{hit}", "seal"))
