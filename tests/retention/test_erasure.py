"""Dismissed hits go after 90 days: bodies, salts and rows; envelopes, proofs and counts stay."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction

from awda.journal import queries as journal
from awda.journal.backup import verify_record
from awda.journal.checkpoints import latest
from awda.journal.models import Entry
from awda.journal.rebuild import fingerprints, rebuild
from awda.journal.writer import writing
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.policy.vocabulary import Number
from awda.retention import acts, queries
from awda.retention.holds.rules import LiftHold, PlaceHold
from awda.retention.models import Erasure
from awda.retention.vocabulary import EraseBodies
from awda.screening import acts as screening
from awda.screening import queries as screened
from awda.screening.models import HitRow, ReviewRow, Screened, Tally
from awda.screening.running import run
from awda.screening.vocabulary import HitId, Outcome, Reopen
from awda.tlog.note import Signer
from awda.web.contexts import ALL
from tests.conftest import NOON, sign
from tests.journal.conftest import node as node
from tests.policy.officers import COMMISSION, sworn_in
from tests.retention.scenes import (
    AFTER_90,
    DAY,
    MARKER,
    a_dismissed_hit,
    clock,
    officer,
    refused,
    stream_of,
)
from tests.screening.scenes import reviewer_a

pytestmark = pytest.mark.django_db


def bodies_here(stream: str) -> list[bool]:
    rows = Entry.objects.filter(stream=stream).order_by("version")
    return [row.body is not None and row.salt is not None for row in rows]


def all_bytes() -> bytes:
    """Every text and blob of every table."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own tables
            for row in cursor.fetchall():
                found += [
                    bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode()
                    for cell in row
                ]
    return b"\n".join(found)


# --- refused first


@pytest.mark.rule("D-04", "D-05")
def test_nobody_erases_before_the_clock_has_run_out(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    early = AFTER_90 - DAY
    assert acts.erase_due(clock(early)) == 0
    for act in (clock(early), officer(early)):
        with refused("NOT_DUE_FOR_ERASURE"):
            acts.erase(act, EraseBodies(stream=stream_of(hit)))
    assert all(bodies_here(stream_of(hit)))


@pytest.mark.rule("D-04")
def test_an_act_said_to_be_of_a_later_day_erases_nothing_early(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    act = sign(Role.DATA_PROTECTION, "awda", NOON, recorded_at=AFTER_90)
    with refused("NOT_DUE_FOR_ERASURE"):
        acts.erase(act, EraseBodies(stream=stream_of(hit)))


@pytest.mark.rule("D-05")
@pytest.mark.parametrize(
    "prefix", ["person/", "custody/", "item/", "login/", "erasure/hit/", "policy"]
)
def test_the_register_is_never_erased(prefix: str, tmp_path: Path) -> None:
    a_dismissed_hit(tmp_path)
    acts.erase_due(clock())
    streams = Entry.objects.filter(stream__startswith=prefix).values_list("stream", flat=True)
    for stream in {*streams, f"{prefix}x"}:
        with refused("KEPT_BY_LAW"):
            acts.erase(officer(NOON + 36_500 * DAY), EraseBodies(stream=stream))


@pytest.mark.rule("D-04")
def test_an_open_or_adverse_hit_has_no_clock(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    screening.reopen(reviewer_a(actor="a-9"), Reopen(hit=HitId(hit.id), reason="a new letter came"))
    assert acts.erase_due(clock()) == 0
    with refused("MATTER_STILL_OPEN"):
        acts.erase(officer(), EraseBodies(stream=stream_of(hit)))


@pytest.mark.rule("D-04")
@pytest.mark.parametrize(
    "role", [role for role in Role if role not in (Role.CLOCK, Role.DATA_PROTECTION)]
)
def test_no_other_role_erases(role: Role, tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    with refused("NOT_YOUR_DUTY"):
        acts.erase(sign(role, "awda", AFTER_90), EraseBodies(stream=stream_of(hit)))


@pytest.mark.rule("D-04")
def test_a_hold_keeps_everything_until_it_is_lifted(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    person = PersonId(hit.person)
    hold = "00000000-0000-4000-8000-00000000000a"
    said = PlaceHold(hold=hold, person=person, order="court 7, letter 12", reason="an appeal")
    for broken, code in (
        (PlaceHold(hold=hold, person=person, order=" ", reason="x"), "HOLD_WITHOUT_ORDER"),
        (PlaceHold(hold=hold, person=person, order="x", reason=" "), "HOLD_WITHOUT_REASON"),
        (PlaceHold(hold=hold, person=PersonId("nobody"), order="x", reason="x"), "HOLD_ON_NOBODY"),
    ):
        with refused(code):
            acts.place_hold(officer(NOON), broken)
    acts.place_hold(officer(NOON), said)
    assert acts.erase_due(clock()) == 0
    with refused("HELD_BY_LAW"):
        acts.erase(officer(), EraseBodies(stream=stream_of(hit)))
    assert [line.held for line in queries.due(AFTER_90, 10)] == [True]
    acts.lift_hold(officer(), LiftHold(hold=hold, reason="the appeal has ended"))
    with refused("NO_SUCH_HOLD"):
        acts.lift_hold(officer(), LiftHold(hold=hold, reason="again"))
    assert acts.erase_due(clock()) == 1


# --- the database itself


UPDATES = (
    "UPDATE journal_entry SET salt = NULL, body = NULL, digest = NULL",
    "UPDATE journal_entry SET body = NULL",
    "UPDATE journal_entry SET salt = NULL, body = NULL, digest = NULL, stream = 'x'",
)


@pytest.mark.rule("D-05", "X-08")
def test_no_program_erases_what_the_log_does_not_say(tmp_path: Path) -> None:
    """Not before an erasure, and not beside one: other rows, other columns, the erasing entry."""
    hit = a_dismissed_hit(tmp_path)
    for done in (False, True):
        if done:
            acts.erase_due(clock())
        for statement in UPDATES:
            for where in (
                f"stream = '{stream_of(hit)}' AND body IS NOT NULL" if not done else "idx = 0",
                "stream LIKE 'person/%'",
                "stream LIKE 'erasure/%'" if done else "idx = 1",
            ):
                _refused_by_the_database(f"{statement} WHERE {where.replace('%', '%%')}")
    for statement in ("UPDATE journal_entry SET envelope = nodes", "DELETE FROM journal_entry"):
        _refused_by_the_database(f"{statement} WHERE stream = '{stream_of(hit)}'")


def _refused_by_the_database(statement: str) -> None:
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement.replace("%%", "%"))


@pytest.mark.rule("D-05")
def test_an_entry_of_another_kind_that_names_rows_opens_nothing(tmp_path: Path) -> None:
    """A body that looks like an erasure, in the right stream, of the wrong type."""
    hit = a_dismissed_hit(tmp_path)
    named = list(Entry.objects.filter(stream=stream_of(hit)).values_list("idx", flat=True))
    with writing() as now:
        index = now.next_index
    row = Entry.objects.get(idx=0)
    Entry.objects.create(
        idx=index,
        command="00000000-0000-4000-8000-00000000000b",
        part=0,
        stream=f"erasure/{stream_of(hit)}",
        version=0,
        envelope=bytes(row.envelope),
        nodes=bytes(row.nodes),
        salt=b"s" * 32,
        body=json.dumps({"entries": named, "type": "erasure.BodiesErased"}).encode(),
    )
    _refused_by_the_database(f"{UPDATES[0]} WHERE stream = '{stream_of(hit)}'")


# --- permitted, and on the record


@pytest.mark.rule("D-04", "D-05")
@pytest.mark.parametrize("outcome", [Outcome.CLEAR, Outcome.CLEAR_NOTE, Outcome.ERROR])
def test_after_90_days_the_words_are_gone_and_every_proof_holds(
    outcome: Outcome, tmp_path: Path, node: Signer
) -> None:
    hit = a_dismissed_hit(tmp_path, outcome)
    before = latest()
    assert MARKER.encode() in all_bytes()
    tallies = list(Tally.objects.order_by("entry").values())
    entries = list(Entry.objects.filter(stream=stream_of(hit)).values_list("idx", flat=True))
    assert acts.erase_due(clock()) == 1
    assert MARKER.encode() not in all_bytes()
    assert bodies_here(stream_of(hit)) == [False] * len(entries)
    assert not HitRow.objects.exists()
    assert not ReviewRow.objects.exists()
    assert list(Tally.objects.order_by("entry").values()) == tallies
    [row] = Erasure.objects.all()
    said = Entry.objects.get(idx=row.entry)
    body = json.loads(bytes(said.body or b""))
    assert said.stream == f"erasure/{stream_of(hit)}"
    assert body["entries"] == entries
    assert (body["clock"], body["rule"], body["kept_for"]) == ("DISMISSED_HIT", "D-04", "90 DAYS")
    recorded = journal.entry(row.entry)
    assert recorded is not None
    assert (recorded.role, recorded.compartment) == (Role.CLOCK, Compartment.SCREENING)
    assert list(verify_record()) == []
    assert latest().size == before.size + 1
    assert acts.erase_due(clock(AFTER_90 + DAY)) == 0


@pytest.mark.rule("D-05")
def test_read_models_told_again_are_the_same_without_what_was_erased(tmp_path: Path) -> None:
    a_dismissed_hit(tmp_path)
    acts.erase_due(clock())
    true = fingerprints(ALL)
    rebuild(ALL, lambda _done, _of: None)
    assert fingerprints(ALL) == true


@pytest.mark.rule("D-05")
def test_a_body_that_is_gone_without_an_erasure_is_found(tmp_path: Path, node: Signer) -> None:
    hit = a_dismissed_hit(tmp_path)
    acts.erase_due(clock())
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER journal_entry_no_update")
        else:
            cursor.execute("DROP TRIGGER journal_entry_no_change ON journal_entry")
        cursor.execute("UPDATE journal_entry SET salt = NULL, body = NULL WHERE idx = 0")
    assert [line.split(":")[0] for line in verify_record()] == ["body 0"]
    assert hit.id


@pytest.mark.rule("D-04", "S-05")
@pytest.mark.parametrize("outcome", [Outcome.CLEAR, Outcome.ERROR])
def test_whoever_was_dismissed_is_not_asked_about_again(outcome: Outcome, tmp_path: Path) -> None:
    """The words are gone, and the same name on the same list stops the same person no more."""
    hit = a_dismissed_hit(tmp_path, outcome)
    acts.erase_due(clock())
    Screened.objects.all().delete()  # as if everybody were compared anew
    assert run(reviewer_a(AFTER_90)).hits == 0
    assert not HitRow.objects.exists()
    assert screened.counts(AFTER_90)["dismissed"] == 1
    assert screened.standing(hit.person, AFTER_90).result != "HIT_REVIEW_1"


@pytest.mark.rule("D-05")
def test_a_hit_that_was_erased_is_no_hit(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    acts.erase_due(clock())
    with refused("NO_SUCH_HIT"):
        screening.reopen(reviewer_a(AFTER_90), Reopen(hit=HitId(hit.id), reason="why not"))
    with refused("NOTHING_TO_ERASE"):
        acts.erase(officer(), EraseBodies(stream=stream_of(hit)))


@pytest.mark.rule("D-05")
def test_a_command_whose_words_are_gone_is_not_done_again(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    first = Entry.objects.filter(stream=stream_of(hit)).order_by("version")[1]
    acts.erase_due(clock())
    act = sign(Role.SCREENING_A, "crossing", AFTER_90, command_id=first.command)
    with refused("COMMAND_ID_REUSED"):
        screening.reopen(act, Reopen(hit=HitId(hit.id), reason="the same id"))


@pytest.mark.rule("D-05")
def test_an_erasure_inside_what_is_taken_back_erases_nothing(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    with writing(), suppress(Refusal), writing():
        acts.erase(clock(), EraseBodies(stream=stream_of(hit)))
        raise Refusal("NOTHING_TO_ERASE")
    assert all(bodies_here(stream_of(hit)))
    assert HitRow.objects.exists()


@pytest.mark.rule("D-04")
def test_the_officer_may_erase_what_is_due_and_says_why(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    act = officer()
    command = EraseBodies(stream=stream_of(hit), reason="asked by the person")
    first = acts.erase(act, command)
    again = acts.erase(act, command)
    assert again.again
    assert again.indexes == first.indexes
    assert Erasure.objects.get().reason == "asked by the person"


@pytest.mark.rule("D-04")
def test_the_time_of_keeping_is_a_number_of_the_policy(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    sworn_in(COMMISSION)
    COMMISSION.proposes(Number.DISMISSED_HIT_DAYS, 30)
    assert acts.erase_due(clock(NOON + 29 * DAY)) == 0
    assert acts.erase_due(clock(NOON + 30 * DAY)) == 1
    assert Erasure.objects.get().kept_for == "30 DAYS"
    assert hit.id
