"""A list sent by a page: read and brought in by a thread, its progress in a table.

Always holds: one at a time; a file is private and gone when it is done with; what broke off left
nothing, since a list comes in within one transaction.
"""

import logging
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, connections, transaction

from awda.journal import clock
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, PartyId
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.screening.models import ListJob
from awda.screening.watchlists.acts import Described, bring
from awda.screening.watchlists.bounds import MOST_FILES, MOST_UPLOAD_BYTES
from awda.screening.watchlists.rules import WatchlistId

FOLDER = "watchlists"
SILENT_FOR = timedelta(minutes=5)
WORKING = ("READING", "LOADING")
_log = logging.getLogger(__name__)


def _in_thread(work: Callable[[], None]) -> None:
    Thread(target=work, daemon=True).start()


start: Callable[[Callable[[], None]], None] = _in_thread


def send(act: Act, asked: dict[str, Any], files: Sequence[UploadedFile]) -> ListJob:
    """Take a list in and begin. Refuses WATCHLIST_UNDER_WAY, WATCHLIST_FILES_DO_NOT_MATCH."""
    _close_silent()
    if not 0 < len(files) <= MOST_FILES:
        raise Refusal("WATCHLIST_FILES_DO_NOT_MATCH")
    now = clock.now()
    reasons = [[one.code, one.reason] for one in act.overrides]
    try:
        with transaction.atomic():
            job, made = ListJob.objects.get_or_create(
                id=act.id,
                defaults={
                    "login": act.actor,
                    "role": act.role.value,
                    "party": act.party,
                    "asked": asked | {"overrides": reasons},
                    "state": "READING",
                    "sent_at": now,
                    "beat_at": now,
                },
            )
    except IntegrityError as wrong:
        raise Refusal("WATCHLIST_UNDER_WAY") from wrong
    if made:
        _keep(job.id, files)
        start(lambda: _work(job.id))
    return job


def _close_silent() -> None:
    """Whatever gave no sign for long has stopped; it left nothing behind."""
    old = ListJob.objects.filter(state__in=WORKING, beat_at__lt=clock.now() - SILENT_FOR)
    for job in old:
        _forget(job.id)
    old.update(state="CLOSED")


def _folder(job_id: str) -> Path:
    return Path(settings.AWDA_HOME.path) / FOLDER / job_id


def _keep(job_id: str, files: Iterable[UploadedFile]) -> None:
    folder = _folder(job_id)
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.mkdir(mode=0o700)
    for number, file in enumerate(files):
        handle = os.open(folder / str(number), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            for chunk in file.chunks():
                out.write(chunk)


def _forget(job_id: str) -> None:
    shutil.rmtree(_folder(job_id), ignore_errors=True)


def one(job_id: str) -> ListJob | None:
    """A list sent by a page, or None."""
    return ListJob.objects.filter(id=job_id).first()


def current() -> ListJob | None:
    """The list under way."""
    return ListJob.objects.filter(state__in=WORKING).first()


def _work(job_id: str) -> None:
    job = ListJob.objects.get(id=job_id)
    try:
        brought = bring(
            _signed(job),
            _described(job.asked),
            sorted(_folder(job_id).iterdir()),
            reading=lambda done, of: _stand(job, done=done, total=of, beat_at=clock.now()),
            most_bytes=MOST_UPLOAD_BYTES,
        )
    except Refusal as why:
        said = {"code": why.code, "facts": dict(why.facts), "overridable": why.overridable}
        _stand(job, state="REFUSED", why=said)
    except Exception as error:
        _log.error("a watchlist stopped: %s", type(error).__name__)  # no message: it may quote one
        _stand(job, state="CLOSED")
        raise
    else:
        found = brought.differences
        _stand(
            job,
            state="DONE",
            found={
                "counts": brought.counts,
                "added": found.added,
                "changed": found.changed,
                "withdrawn": found.withdrawn,
                "unchanged": found.unchanged,
            },
        )
    finally:
        _forget(job_id)
        if start is _in_thread:
            connections.close_all()


def _stand(job: ListJob, **said: object) -> None:
    ListJob.objects.filter(id=job.id).update(**said)


def _signed(job: ListJob) -> Act:
    now = clock.now()
    return Act(
        id=CommandId(job.id),
        actor=ActorId(job.login),
        role=Role(job.role),
        party=PartyId(job.party),
        happened_at=now,
        recorded_at=now,
        overrides=tuple(Override(code, reason) for code, reason in job.asked["overrides"]),
    )


def _described(asked: dict[str, Any]) -> Described:
    return Described(
        watchlist=WatchlistId(asked["watchlist"]),
        title=asked["title"],
        owner=asked["owner"],
        legal_basis=asked["legal_basis"],
        quality=asked["quality"],
        received_on=date.fromisoformat(asked["received_on"]),
        expires_on=date.fromisoformat(asked["expires_on"]),
        assessment=asked.get("assessment", ""),
    )
