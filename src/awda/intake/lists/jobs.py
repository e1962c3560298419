"""A list sent by a page: read, shown row by row, and brought in once someone has said yes.

The work runs in a thread of the serving process and its standing in a table, so that a page that is
opened again finds it. Always holds: nothing is on the record before the yes; who says yes signs,
and must still hold the duty at each transaction; a list broken off (a restart, a power cut, an
ended duty) goes on where it was, since a row that is in stays in and is not doubled.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from threading import Thread
from typing import Any

from django.conf import settings
from django.db import IntegrityError, connections, transaction

from awda.intake.lists import files
from awda.intake.lists.arrivals import import_arrivals
from awda.intake.lists.bringing_in import Fate, Imported, Pace, Progress
from awda.intake.lists.ground import Asked, stand_on
from awda.intake.lists.weapons import import_weapons
from awda.intake.models import UNDER_WAY, ListImport
from awda.intake.sheets.outcome import Good
from awda.intake.sheets.table import SheetRefused
from awda.journal import clock
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, PartyId
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role

ARRIVALS, WEAPONS = "arrivals", "weapons"
SILENT_FOR = timedelta(seconds=30)  # longer without a sign, and not in this process: it has stopped
PACE = Pace(rows_per_commit=25, pause_seconds=0.03)  # other desks write in between
OnDuty = Callable[[Act], bool]  # whether who signs an act still holds the duty it is signed in
_at_work: set[str] = set()
_log = logging.getLogger(__name__)


def _in_thread(work: Callable[[], None]) -> None:
    Thread(target=work, daemon=True).start()


start: Callable[[Callable[[], None]], None] = _in_thread


def send(
    act: Act, kind: str, asked: dict[str, Any], file: files.Uploaded, on_duty: OnDuty
) -> ListImport:
    """Take in a list: keep its file and begin to read it. Refuses LIST_UNDER_WAY."""
    now = clock.now()
    files.forget_old(now)
    try:
        with transaction.atomic():
            job, made = ListImport.objects.get_or_create(
                id=act.id,
                defaults={
                    "kind": kind,
                    "party": act.party,
                    "login": act.actor,
                    "role": act.role.value,
                    "asked": asked,
                    "state": "READING",
                    "sent_at": now,
                    "beat_at": now,
                },
            )
    except IntegrityError as wrong:
        raise Refusal("LIST_UNDER_WAY") from wrong
    if made:
        files.keep(job.id, file)
        _begin(job, on_duty)
    return job


def bring_in(act: Act, job: ListImport, on_duty: OnDuty) -> None:
    """Someone has seen the rows, says yes, and signs for them. Refuses LIST_NOT_READY."""
    _from_to(job, "READ", "RUNNING", act)
    _begin(job, on_duty)


def go_on(act: Act, job: ListImport, on_duty: OnDuty) -> None:
    """A list that was broken off goes on where it was; who says so signs for the rest.

    Refuses LIST_NOT_READY.
    """
    if not stopped(job):
        raise Refusal("LIST_NOT_READY")
    _from_to(job, job.state, job.state, act)
    _begin(job, on_duty)


def close(job: ListImport) -> None:
    """Done with it: its files go. Refuses LIST_NOT_READY while it is at work."""
    if job.state in ("READING", "RUNNING") and not stopped(job):
        raise Refusal("LIST_NOT_READY")
    _from_to(job, job.state, "CLOSED")
    files.forget(job.id)


def _from_to(job: ListImport, before: str, after: str, by: Act | None = None) -> None:
    signer = {"login": by.actor, "role": by.role.value} if by else {}
    rows = ListImport.objects.filter(id=job.id, state=before)
    if not rows.update(state=after, done=0, beat_at=clock.now(), why={}, **signer):
        raise Refusal("LIST_NOT_READY")
    job.state = after


def current(party: str) -> ListImport | None:
    """The party's list under way."""
    return ListImport.objects.filter(party=party, state__in=UNDER_WAY).first()


def recent(party: str, kind: str, most: int = 10) -> list[ListImport]:
    """The party's newest lists of a kind."""
    return list(ListImport.objects.filter(party=party, kind=kind).order_by("-sent_at")[:most])


def one(list_id: str, party: str, kind: str) -> ListImport | None:
    """A list of this party and kind that has not been closed."""
    rows = ListImport.objects.filter(id=list_id, party=party, kind=kind)
    return rows.exclude(state="CLOSED").first()


def stopped(job: ListImport) -> bool:
    """Whether a list should be at work, and nobody is."""
    silent = clock.now() - job.beat_at > SILENT_FOR
    return job.state in ("READING", "RUNNING") and job.id not in _at_work and silent


def _begin(job: ListImport, on_duty: OnDuty) -> None:
    _at_work.add(job.id)
    start(lambda: _work(job.id, on_duty))


def _work(list_id: str, on_duty: OnDuty) -> None:
    """In the thread: read or bring in, and write down how it went."""
    job = ListImport.objects.get(id=list_id)
    try:
        _imported(job, on_duty)
    except _DutyEnded:
        # As after a restart: what is in stays in, and another who holds the duty may go on.
        _stand(job, why={"refusal": "LIST_DUTY_ENDED"}, beat_at=clock.now() - 2 * SILENT_FOR)
    except SheetRefused as why:
        _stand(job, state="REFUSED", why={"sheet": why.code, "facts": dict(why.facts)})
    except Refusal as why:
        _stand(job, state="REFUSED", why={"refusal": why.code, "facts": dict(why.facts)})
    except Exception as error:
        # The row keeps its state, so the page offers to go on. No message: it may hold a value.
        _log.error("a list stopped: %s", type(error).__name__)
        _stand(job, beat_at=clock.now() - 2 * SILENT_FOR)
        raise
    finally:
        _at_work.discard(list_id)
        if start is _in_thread:
            connections.close_all()


class _DutyEnded(Exception):
    """Whoever signs for the list holds the duty no more."""


def _imported(job: ListImport, on_duty: OnDuty) -> None:
    if not files.the_list(job.id).is_file():
        raise Refusal("LIST_FILE_GONE")
    dry_run = job.state == "READING"
    act = _signed(job)

    def told(done: int, total: int) -> None:
        _beat(job, done, total)
        if not on_duty(act):
            raise _DutyEnded

    done = _IMPORTS[job.kind](job, act, told, dry_run)
    if done.rejected:
        done.write_returned(files.prepare_returned(job.id))
    if not dry_run:
        files.forget_list(job.id)
    files.write_rows(job.id, _said(done, names=dry_run))
    _stand(
        job,
        state="READ" if dry_run else "DONE",
        accepted=done.accepted,
        unchanged=done.unchanged,
        returned=done.rejected,
    )


def _beat(job: ListImport, done: int, total: int) -> None:
    _stand(job, done=done, total=total, beat_at=clock.now())


def _stand(job: ListImport, **said: object) -> None:
    ListImport.objects.filter(id=job.id).update(**said)


def _signed(job: ListImport) -> Act:
    now, reason = clock.now(), job.asked.get("full_reason", "")
    return Act(
        id=CommandId(job.id),
        actor=ActorId(job.login),
        role=Role(job.role),
        party=PartyId(job.party),
        happened_at=now,
        recorded_at=now,
        overrides=(Override("PLACE_FULL", reason),) if reason else (),
    )


def _ground(job: ListImport) -> Asked:
    names = ("operation", "place", "ordered_by", "grounds", "supervised_by")
    return replace(Asked(party=job.party), **{name: job.asked.get(name, "") for name in names})


def _local() -> dict[str, Any]:
    offset = timedelta(minutes=settings.AWDA_HOME.utc_offset_minutes)
    return {"offset": offset, "as_of": (clock.now() + offset).date(), "pace": PACE}


def _arrivals(job: ListImport, act: Act, progress: Progress, dry_run: bool) -> Imported[Any]:
    ages, day = job.asked.get("ages"), job.asked.get("arrived_on")
    return import_arrivals(
        act,
        files.the_list(job.id),
        stand_on(_ground(job)),
        arrived_on=date.fromisoformat(day) if day else None,
        ages_not_stated=(ages[0], ages[1]) if ages else None,
        dry_run=dry_run,
        progress=progress,
        **_local(),
    )


def _weapons(job: ListImport, act: Act, progress: Progress, dry_run: bool) -> Imported[Any]:
    return import_weapons(
        act,
        files.the_list(job.id),
        stand_on(_ground(job)),
        child_protection=job.asked.get("child_protection", ""),
        qualified_person=job.asked.get("qualified_person", ""),
        dry_run=dry_run,
        progress=progress,
        **_local(),
    )


_IMPORTS = {ARRIVALS: _arrivals, WEAPONS: _weapons}


def _said(done: Imported[Any], *, names: bool) -> list[files.SaidRow]:
    who = {
        good.row_number: _who(good.row)
        for good in done.sheet.outcomes
        if names and isinstance(good, Good)
    }
    return [
        files.SaidRow(
            row_number=row.row_number,
            fate=row.fate.value,
            who=who.get(row.row_number, "") if row.fate is not Fate.RETURNED else "",
            ar=row.sentences("ar"),
            en=row.sentences("en"),
        )
        for row in done.rows
    ]


def _who(row: Any) -> str:
    """By what the desk knows the row: its name, or what it is, and its wristband."""
    fields = ("full_name", "given", "latin_name", "type_written")
    name = next((value for field in fields if (value := getattr(row, field, None))), "")
    wristband = getattr(row, "wristband", None) or getattr(row, "owner_wristband", None)
    return " · ".join(part for part in (name, wristband) if part)
