"""A hit: two named reviewers of two units, sound grounds, notice, challenge, delay, justice."""

from pathlib import Path

import pytest

from awda.journal import queries as journal
from awda.kernel.act import Act
from awda.kernel.ids import PartyId
from awda.kernel.roles import Role
from awda.screening import acts, queries
from awda.screening import vocabulary as words
from awda.screening.models import HitRow, ReviewRow
from awda.screening.projection import HITS
from awda.screening.reading import Result
from awda.screening.rules import MOST_REVIEWS
from awda.screening.vocabulary import FORBIDDEN, Ground, GroundKind, HitId, Outcome
from tests.conftest import NOON, sign
from tests.screening.scenes import (
    DAY,
    HOUR,
    a_hit,
    both,
    finding,
    ground,
    refused,
    reviewer_a,
    reviewer_b,
)

pytestmark = pytest.mark.django_db


# --- two reviewers (S-01)


@pytest.mark.rule("S-01")
def test_a_match_decides_nothing(tmp_path: Path) -> None:
    """T4: the name equals the list's, the mother differs: a question is put, and that is all."""
    row = a_hit(tmp_path)
    verdicts = {point["kind"]: point["verdict"] for point in row.points}
    assert (verdicts["NAME"], verdicts["MOTHER"]) == ("AGREES", "DIFFERS")
    assert (row.open, row.outcome) == (True, "")
    assert queries.standing(row.person, NOON).result is Result.HIT_REVIEW_1
    [(entry, _)] = list(journal.walk("hit/"))
    assert row.person not in f"{entry.stream} {entry.id}"


@pytest.mark.rule("S-01")
def test_one_reviewer_settles_nothing_and_two_of_two_units_do(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    acts.review(reviewer_a(), finding(row.id, Outcome.CLEAR))
    assert queries.standing(row.person, NOON).result is Result.HIT_REVIEW_2
    acts.review(reviewer_b(), finding(row.id, Outcome.CLEAR))
    row.refresh_from_db()
    assert (row.open, row.outcome, row.units) == (False, "CLEAR", ["crossing", "camp"])


@pytest.mark.rule("S-01")
@pytest.mark.parametrize(
    ("second", "code"),
    [
        (reviewer_a(), "REVIEWER_TWICE"),
        (reviewer_a(actor="a-2"), "REVIEWER_SAME_UNIT"),
        (reviewer_b(unit="crossing"), "REVIEWER_SAME_UNIT"),
        (reviewer_a(actor="a-2", unit="camp"), "REVIEWER_SAME_ROLE"),
        (reviewer_b(actor="a-1"), "REVIEWER_TWICE"),
        (reviewer_b(unit=""), "REVIEWER_WITHOUT_UNIT"),
        (sign(Role.KEEPER, "awda"), "NOT_YOUR_DUTY"),
        (sign(Role.CAMP_MANAGER, "camp"), "NOT_YOUR_DUTY"),
        (sign(Role.PROTECTION, "camp"), "NOT_YOUR_DUTY"),
    ],
)
def test_the_second_reviewer_is_another_person_of_another_unit(
    tmp_path: Path, second: Act, code: str
) -> None:
    row = a_hit(tmp_path)
    acts.review(reviewer_a(), finding(row.id, Outcome.CLEAR))
    with refused(code):
        acts.review(second, finding(row.id, Outcome.CLEAR))
    assert HitRow.objects.get().outcome == ""


@pytest.mark.rule("S-01")
def test_where_two_differ_there_is_no_outcome_until_another_agrees(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    acts.review(reviewer_a(), finding(row.id, Outcome.HOLD))
    acts.review(reviewer_b(), finding(row.id, Outcome.CLEAR))
    assert HitRow.objects.get().outcome == ""
    assert queries.standing(row.person, NOON).result is Result.HIT_REVIEW_2
    same_unit = reviewer_b(actor="b-2")
    acts.review(same_unit, finding(row.id, Outcome.CLEAR))  # agrees within one unit only
    assert HitRow.objects.get().outcome == ""
    acts.review(reviewer_a(actor="a-3"), finding(row.id, Outcome.CLEAR))
    assert HitRow.objects.get().outcome == "CLEAR"


@pytest.mark.rule("S-01")
def test_two_units_that_never_agree_are_not_asked_for_ever(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    for turn in range(MOST_REVIEWS):
        says, outcome = (reviewer_b, Outcome.CLEAR) if turn % 2 else (reviewer_a, Outcome.HOLD)
        acts.review(says(actor=f"reviewer-{turn}"), finding(row.id, outcome))
    with refused("TOO_MANY_REVIEWS"):
        acts.review(reviewer_a(actor="one-more"), finding(row.id, Outcome.CLEAR))
    assert HitRow.objects.get().outcome == ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Outcome.CLEAR, Outcome.CLEAR_NOTE, "CLEAR_NOTE"),
        (Outcome.CLEAR, Outcome.ERROR, "CLEAR"),
        (Outcome.ERROR, Outcome.ERROR, "ERROR"),
        (Outcome.HOLD, Outcome.HOLD, "HOLD"),
        (Outcome.HOLD, Outcome.REFER_JUSTICE, ""),
        (Outcome.CLEAR, Outcome.HOLD, ""),
        (Outcome.REFER_JUSTICE, Outcome.ERROR, ""),
    ],
)
def test_what_two_findings_make_together(
    tmp_path: Path, one: Outcome, other: Outcome, expected: str
) -> None:
    row = a_hit(tmp_path)
    acts.review(reviewer_a(), finding(row.id, one))
    acts.review(reviewer_b(), finding(row.id, other))
    assert HitRow.objects.get().outcome == expected


def test_of_two_holds_the_earlier_end_counts(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    early, late = NOON.date() + 5 * DAY, NOON.date() + 9 * DAY
    acts.review(reviewer_a(), finding(row.id, Outcome.HOLD, until=late))
    acts.review(reviewer_b(), finding(row.id, Outcome.HOLD, until=early))
    assert HitRow.objects.get().until == early


# --- what may ground it (S-02)


@pytest.mark.rule("S-02")
@pytest.mark.parametrize("outcome", [Outcome.HOLD, Outcome.REFER_JUSTICE])
@pytest.mark.parametrize(
    "kinds", [*((kind,) for kind in sorted(FORBIDDEN)), tuple(sorted(FORBIDDEN))]
)
def test_forbidden_grounds_carry_nothing_alone_or_together(
    tmp_path: Path, outcome: Outcome, kinds: tuple[GroundKind, ...]
) -> None:
    row = a_hit(tmp_path)
    grounds = tuple(
        Ground(
            kind=kind,
            what="it was looked at very closely",
            source="sergeant 4",
            how_checked="compared with the record twice",
        )
        for kind in kinds
    )
    for grounded in (grounds, ()):
        with refused("GROUNDS_FORBIDDEN"):
            acts.review(reviewer_a(), finding(row.id, outcome, grounds=grounded))
    acts.review(reviewer_a(), finding(row.id, outcome, grounds=(*grounds, ground())))


@pytest.mark.rule("S-02")
@pytest.mark.parametrize(
    "missing",
    [
        {"what": "name"},
        {"source": " "},
        {"how_checked": ""},
        {"source": "anonymous"},
        {"source": "مجهول"},
    ],
)
def test_a_ground_is_described_from_somewhere_and_checked(
    tmp_path: Path, missing: dict[str, str]
) -> None:
    row = a_hit(tmp_path)
    said = {
        "what": "the passport number is that of the entry",
        "source": "passport office",
        "how_checked": "by letter to the office",
    } | missing
    grounds = (Ground(kind=GroundKind.DOCUMENT, **said),)
    with refused("GROUND_NOT_CHECKED"):
        acts.review(reviewer_a(), finding(row.id, Outcome.HOLD, grounds=grounds))


@pytest.mark.rule("S-06", "S-07", "S-08")
@pytest.mark.parametrize(
    ("outcome", "said", "code"),
    [
        (Outcome.HOLD, {"gist": " "}, "GIST_MISSING"),
        (Outcome.HOLD, {"reasons": ""}, "SCREENING_WORDS_MISSING"),
        (Outcome.HOLD, {"until": None}, "HOLD_WITHOUT_END"),
        (Outcome.HOLD, {"until": NOON.date() + 31 * DAY}, "HOLD_WITHOUT_END"),
        (Outcome.HOLD, {"until": NOON.date()}, "HOLD_WITHOUT_END"),
        (Outcome.REFER_JUSTICE, {"refer_to": PartyId("camp")}, "REFER_TO_JUSTICE_ONLY"),
        (Outcome.REFER_JUSTICE, {"refer_to": PartyId("nobody")}, "REFER_TO_JUSTICE_ONLY"),
    ],
)
def test_an_adverse_finding_says_why_until_when_and_before_whom(
    tmp_path: Path, outcome: Outcome, said: dict[str, object], code: str
) -> None:
    row = a_hit(tmp_path)
    with refused(code):
        acts.review(reviewer_a(), finding(row.id, outcome, "", **said))


# --- notice and challenge (S-06), delay (S-07), justice (S-08)


def notice(row: HitRow) -> words.GiveNotice:
    return words.GiveNotice(
        hit=HitId(row.id),
        language=words.NoticeLanguage.ARABIC,
        how=words.Told.PAPER_AND_READ,
        told_by="protection officer 3",
    )


def challenge(row: HitRow) -> words.Challenge:
    return words.Challenge(
        hit=HitId(row.id), by=words.ChallengedBy.PERSON, words="I was never in that town"
    )


@pytest.mark.rule("S-06")
def test_an_adverse_outcome_owes_a_notice_and_is_challenged_before_others(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    with refused("NOTHING_TO_GIVE_NOTICE_OF"):
        acts.give_notice(reviewer_a(), notice(row))
    with refused("NOTHING_TO_CHALLENGE"):
        acts.challenge(sign(Role.PROTECTION, "camp"), challenge(row))
    both(row.id, Outcome.HOLD)
    assert [one.id for one in queries.unfinished(NOON)] == [row.id]
    acts.give_notice(sign(Role.PROTECTION, "camp"), notice(row))
    with refused("NOTICE_GIVEN_ALREADY"):
        acts.give_notice(reviewer_a(), notice(row))
    row.refresh_from_db()
    assert row.challenge_by == NOON.date() + 30 * DAY
    acts.challenge(sign(Role.MONITOR_ICRC, "icrc", NOON + DAY), challenge(row))
    assert queries.standing(row.person, NOON + DAY).result is Result.CHALLENGED
    for involved in (reviewer_a(NOON + DAY), reviewer_b(NOON + DAY)):
        with refused("REVIEWER_WAS_INVOLVED"):
            acts.review(involved, finding(row.id, Outcome.HOLD))
    both(row.id, Outcome.ERROR, NOON + DAY, n=2)
    row.refresh_from_db()
    assert (row.outcome, row.challenged, row.open) == ("ERROR", False, False)
    [line] = queries.report()
    assert (line.raised, line.confirmed, line.overturned) == (1, 1, 1)


@pytest.mark.rule("S-06")
def test_who_differed_and_lost_is_involved_too(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    acts.review(reviewer_a(), finding(row.id, Outcome.CLEAR))
    acts.review(reviewer_b(), finding(row.id, Outcome.HOLD))
    acts.review(reviewer_a(actor="a-3", unit="hospital"), finding(row.id, Outcome.HOLD))
    acts.challenge(sign(Role.PROTECTION, "camp"), challenge(row))
    with refused("REVIEWER_WAS_INVOLVED"):
        acts.review(reviewer_a(), finding(row.id, Outcome.CLEAR))


@pytest.mark.rule("S-06")
def test_a_late_challenge_is_heard_and_says_that_it_was_late(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    both(row.id, Outcome.HOLD)
    acts.give_notice(reviewer_a(), notice(row))
    acts.challenge(sign(Role.PROTECTION, "camp", NOON + 40 * DAY), challenge(row))
    late = [event.late for event, _ in journal.events(HITS, f"hit/{row.id}")
            if isinstance(event, words.Challenged)]  # fmt: skip
    assert late == [True]


@pytest.mark.rule("S-07")
def test_past_the_maximum_a_weekly_entry_is_owed_or_the_monitor_is_told(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    assert queries.held_without_decision(NOON + 6 * DAY) == []
    late = NOON + 7 * DAY + HOUR
    assert [one.id for one in queries.held_without_decision(late)] == [row.id]
    acts.explain_delay(reviewer_a(late), words.ExplainDelay(hit=HitId(row.id), why="no letter yet"))
    assert queries.held_without_decision(late + HOUR) == []
    assert len(queries.held_without_decision(late + 8 * DAY)) == 1


@pytest.mark.rule("S-07")
def test_a_hold_that_ran_out_stands_in_nobodys_way_and_is_owed_a_decision(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    both(row.id, Outcome.HOLD)
    last = NOON.date() + 20 * DAY
    assert queries.standing(row.person, NOON + 20 * DAY).result is Result.HOLD
    after = NOON + 21 * DAY
    assert last < after.date()
    assert queries.standing(row.person, after).result is not Result.HOLD
    assert [one.id for one in queries.held_without_decision(after)] == [row.id]
    acts.reopen(reviewer_b(after), words.Reopen(hit=HitId(row.id), reason="the hold ran out"))
    both(row.id, Outcome.CLEAR, after)
    assert queries.held_without_decision(after) == []


@pytest.mark.rule("S-08")
def test_a_referral_goes_to_a_justice_authority_and_the_camp_sees_a_hold(tmp_path: Path) -> None:
    from awda.screening.reading import shown_result

    row = a_hit(tmp_path)
    sent = words.SendToJustice(hit=HitId(row.id), reference="case 9/2024")
    with refused("NOTHING_TO_REFER"):
        acts.send_to_justice(reviewer_a(), sent)
    both(row.id, Outcome.REFER_JUSTICE)
    acts.send_to_justice(reviewer_a(), sent)
    with refused("SENT_TO_JUSTICE_ALREADY"):
        acts.send_to_justice(reviewer_a(), sent)
    [event] = [event for event, _ in journal.events(HITS, f"hit/{row.id}")
               if isinstance(event, words.SentToJustice)]  # fmt: skip
    assert event.authority == "court"
    result = queries.standing(row.person, NOON).result
    assert result is Result.REFER_JUSTICE
    assert shown_result(result, Role.CAMP_MANAGER) is Result.HOLD
    assert shown_result(result, Role.PROTECTION) is Result.REFER_JUSTICE


def test_after_an_error_the_owner_is_told_once(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    told = words.TellOwner(hit=HitId(row.id), told="desk 4 of the ministry", how="letter 3")
    with refused("NO_ERROR_TO_TELL"):
        acts.tell_owner(reviewer_a(), told)
    both(row.id, Outcome.ERROR)
    assert [one.id for one in queries.unfinished(NOON)] == [row.id]
    acts.tell_owner(reviewer_a(), told)
    with refused("OWNER_TOLD_ALREADY"):
        acts.tell_owner(reviewer_a(), told)
    assert queries.unfinished(NOON) == []


# --- the seal of a monitor


@pytest.mark.rule("S-01")
def test_only_the_human_rights_monitor_opens_the_seal_and_says_why(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    opened = words.OpenSeal(hit=HitId(row.id), reason="complaint 7")
    for role in (Role.MONITOR_ICRC, Role.CAMP_MANAGER, Role.AUDITOR, Role.PROTECTION):
        with refused("NOT_YOUR_DUTY"):
            acts.open_seal(sign(role, "ombuds"), opened)
    with refused("SCREENING_WORDS_MISSING"):
        acts.open_seal(
            sign(Role.MONITOR_RIGHTS, "ombuds"), words.OpenSeal(hit=HitId(row.id), reason="")
        )
    acts.open_seal(sign(Role.MONITOR_RIGHTS, "ombuds", actor="rights-1"), opened)
    assert queries.seal_is_open(row.id, "rights-1", NOON + HOUR)
    assert not queries.seal_is_open(row.id, "rights-1", NOON + 25 * HOUR)
    assert not queries.seal_is_open(row.id, "rights-2", NOON + HOUR)


def test_reviews_of_nothing_are_refused(tmp_path: Path) -> None:
    row = a_hit(tmp_path)
    both(row.id, Outcome.CLEAR)
    with refused("HIT_NOT_OPEN"):
        acts.review(reviewer_a(actor="a-9"), finding(row.id, Outcome.CLEAR))
    with refused("NO_SUCH_HIT"):
        acts.review(reviewer_a(), finding("nothing", Outcome.CLEAR))
    assert ReviewRow.objects.count() == 2
