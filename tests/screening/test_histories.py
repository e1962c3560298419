"""Whatever reviewers write, in whatever order: an outcome is two blind findings that agree (S-01).

Random histories against the law itself, told apart from the code that keeps it; and random changes
of lists and people: what was dismissed stays so until the entry or the person is another.
"""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.places.rules import PartyKind
from awda.screening import rules
from awda.screening import vocabulary as words
from awda.screening.matching import Match
from awda.screening.models import HitRow
from awda.screening.running import _changed
from awda.screening.subjects import Subject
from awda.screening.vocabulary import HitId, Outcome
from tests.conftest import NOON, sign
from tests.screening.scenes import finding

pytestmark = pytest.mark.rule("S-01")
HIT = HitId("hit-1")
AROUND = rules.Around(adult=True, held=True, refer_kind=PartyKind.JUSTICE)
RAISE = words.RaiseHit(
    hit=HIT,
    person=PersonId("p"),
    run="r",
    watchlist="border",
    version=1,
    sha256="0",
    key="7",
    entry_print="0",
    person_print="0",
    score=990,
    points=(),
    relied_on=(),
)

reviews = st.tuples(
    st.just("review"),
    st.sampled_from(["a", "b", "c", "d"]),  # who
    st.sampled_from([Role.SCREENING_A, Role.SCREENING_B]),
    st.sampled_from(["north", "south", "", "east"]),  # of which unit
    st.sampled_from(list(Outcome)),
)
others = st.tuples(
    st.sampled_from(["challenge", "reopen", "raise", "notice"]),
    st.just("a"),
    st.just(Role.SCREENING_A),
    st.just("north"),
    st.just(Outcome.CLEAR),
)
histories = st.lists(st.one_of(reviews, reviews, reviews, others), max_size=40)


def command(step: tuple[Any, ...]) -> words.Command:
    match step[0]:
        case "review":
            return finding(HIT, step[4])
        case "challenge":
            return words.Challenge(hit=HIT, by=words.ChallengedBy.PERSON, words="not me")
        case "reopen":
            return words.Reopen(hit=HIT, reason="new papers")
        case "notice":
            return words.GiveNotice(
                hit=HIT, language=words.NoticeLanguage.ARABIC, how=words.Told.PAPER, told_by="p"
            )
        case _:
            return RAISE


def played(history: list[tuple[Any, ...]]) -> list[tuple[words.Event, Act]]:
    """What a history leaves on the record; what is refused leaves nothing."""
    state, kept = rules.Hit(), []
    for number, step in enumerate([("raise", "a", Role.SCREENING_A, "north"), *history]):
        act = sign(step[2], step[3], NOON + timedelta(minutes=number), actor=step[1])
        try:
            events = rules.decide(state, command(step), act, AROUND)
        except Refusal:
            continue
        for event in events:
            state = rules.evolve(state, event, act.happened_at)
            kept.append((event, act))
    return kept


def rounds(kept: list[tuple[words.Event, Act]]) -> list[list[words.Event]]:
    """The events of each round: from when it opened until it was settled or opened anew."""
    found: list[list[words.Event]] = []
    for event, _ in kept:
        if isinstance(event, words.HitRaised | words.Challenged | words.Reopened):
            found.append([])
        found[-1].append(event)
    return found


@given(histories)
def test_an_outcome_is_two_of_the_same_round_of_other_people_and_units_who_agree(
    history: list[tuple[Any, ...]],
) -> None:
    for events in rounds(played(history)):
        written = [one for one in events if isinstance(one, words.Reviewed)]
        settled = [one for one in events if isinstance(one, words.Settled)]
        assert len(settled) <= 1
        assert len({one.reviewer for one in written}) == len(written), "nobody writes twice"
        assert all(one.unit for one in written)
        if not settled:
            continue
        [outcome] = settled
        those = [one for one in written if one.reviewer in outcome.reviewers]
        assert len(those) == 2
        first, last = those
        assert first.unit != last.unit
        assert {first.unit, last.unit} == set(outcome.units)
        if first.outcome is last.outcome:
            assert outcome.outcome is first.outcome
        else:
            assert not first.outcome.adverse
            assert not last.outcome.adverse
            assert not outcome.outcome.adverse
        assert written[-1] is last, "the round ends with the finding that agrees"


@given(histories)
def test_an_adverse_outcome_was_never_one_units_alone(history: list[tuple[Any, ...]]) -> None:
    for events in rounds(played(history)):
        adverse = [one for one in events if isinstance(one, words.Settled) and one.outcome.adverse]
        for one in adverse:
            said = {
                review.unit
                for review in events
                if isinstance(review, words.Reviewed) and review.outcome is one.outcome
            }
            assert len(said) >= 2


@pytest.mark.rule("S-06")
@given(histories)
def test_whoever_wrote_before_a_challenge_writes_nothing_after_it(
    history: list[tuple[Any, ...]],
) -> None:
    before: set[str] = set()
    barred: set[str] = set()
    for event, act in played(history):
        if isinstance(event, words.HitRaised):
            barred = set()
        if isinstance(event, words.Challenged):
            barred = set(before)
        if isinstance(event, words.Reviewed):
            assert act.actor not in barred
            before.add(act.actor)


@given(histories)
def test_no_answer_to_a_reviewer_depends_on_what_another_found(
    history: list[tuple[Any, ...]],
) -> None:
    """The first review of a round turned into another: the second is answered alike, but for the
    outcome that two make together, which both may read by then.
    """
    opened = rules.evolve(rules.Hit(), rules.decide(rules.Hit(), RAISE, _a(), AROUND)[0], NOON)
    for step in (one for one in history if one[0] == "review"):
        second = sign(step[2], step[3], NOON, actor=step[1])
        answers = set()
        for outcome in Outcome:
            [first] = rules.decide(opened, finding(HIT, outcome), _a(), AROUND)
            state = rules.evolve(opened, first, NOON)
            answers.add(_answer(state, command(step), second))
        assert len(answers) == 1, step


def _a() -> Act:
    return sign(Role.SCREENING_A, "north", NOON, actor="a")


def _answer(state: rules.Hit, said: words.Command, act: Act) -> str:
    try:
        return type(rules.decide(state, said, act, AROUND)[0]).__name__
    except Refusal as why:
        return f"{why.code} {dict(why.facts)}"


prints = st.sampled_from(["one", "two", "three"])


@given(st.sampled_from([Outcome.CLEAR, Outcome.CLEAR_NOTE, Outcome.ERROR]), prints, prints, prints)
def test_what_was_dismissed_is_asked_anew_only_of_another_entry_or_another_person(
    outcome: Outcome, entry_then: str, entry_now: str, mother: str
) -> None:
    then, now = _subject("one"), _subject(mother)
    row = HitRow(
        open=False,
        sealed=False,
        outcome=outcome.value,
        entry_print=entry_then,
        person_print=then.print,
    )
    match = Match(now, "border", "7", entry_now, 2, 990, ())
    person_is_another, entry_is_another = mother != "one", entry_then != entry_now
    if outcome is Outcome.ERROR:
        assert _changed(row, match) is person_is_another
    else:
        assert _changed(row, match) is (person_is_another or entry_is_another)
    for standing in (HitRow(open=True), HitRow(open=False, sealed=True, outcome="CLEAR")):
        assert not _changed(standing, match)


def _subject(mother: str) -> Subject:
    return Subject(
        person=PersonId("p"),
        names=("سامر خالد العلي",),
        birth=None,
        sex="MALE",
        father="خالد",
        mother=mother,
        nationalities=(),
        documents=(),
        known=1,
        entries=(1,),
    )
