"""What every paper of the site has in common: its issue line, its answer, names in both tongues.

Always holds: a paper names the checkpoint it was printed under (T-06), signed now if the log grew.
"""

import base64
from collections.abc import Mapping
from datetime import timezone as FixedOffset

from django.http import HttpResponse
from django.utils import timezone

from awda.journal import checkpoints, clock
from awda.journal.key_file import KeyFileError
from awda.journal.models import Checkpoint
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.text import Text
from awda.papers import Issue, LogLine, PaperError
from awda.places.models import Party, Place
from awda.tlog.checkpoint import Checkpoint as Head
from awda.tlog.checkpoint import parse_checkpoint
from awda.tlog.note import parse_note
from awda.web.access.queries import Duty

PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZIP = "application/zip"


def issue(number: str, duty: Duty, place: str = "") -> Issue:
    """The issue line of a paper printed now by this duty; `place` is a place's id, or empty."""
    by = party(duty.party)
    return Issue(
        paper_number=number,
        issued_at=local(clock.now()),
        issued_by=by,
        place=site(place) if place else by,
        log=log_line(),
    )


def local(instant: Instant) -> Instant:
    """The site's local time with a fixed offset, as papers print it."""
    here = timezone.localtime(instant)
    offset = here.utcoffset()
    assert offset is not None, "a local time knows its offset"
    return here.astimezone(FixedOffset(offset))


def log_line() -> LogLine:
    """The log's head as it stands now, signed."""
    head = stated(signed_head().note)
    return LogLine(head.origin, head.size, head.root)


def signed_head() -> Checkpoint:
    """The newest checkpoint, signed if the log has grown. Refuses NODE_CANNOT_SIGN."""
    try:
        return checkpoints.latest()
    except KeyFileError as wrong:
        raise Refusal("NODE_CANNOT_SIGN") from wrong


def stated(note: str) -> Head:
    """The head a checkpoint's note states."""
    return parse_checkpoint(parse_note(note)[0])


def root_of(note: str) -> str:
    """The root a checkpoint's note states, in standard base64."""
    return base64.b64encode(stated(note).root).decode()


def both(text: Text) -> Mapping[str, str]:
    """A text for a paper that speaks two languages."""
    return {"ar": text.ar, "en": text.en}


def party(party_id: str) -> Mapping[str, str]:
    """A party's names; its id where it is not opened here (the auditor's own)."""
    row = Party.objects.filter(id=party_id).first()
    return {"ar": row.name_ar, "en": row.name_en} if row else {"ar": party_id}


def site(place_id: str) -> Mapping[str, str]:
    """A place's names."""
    row = Place.objects.filter(id=place_id).first()
    return {"ar": row.name_ar, "en": row.name_en} if row else {"ar": place_id}


def sent(content: bytes, kind: str, name: str) -> HttpResponse:
    """A file as an answer: a paper opens in the browser, all else is saved under `name`."""
    response = HttpResponse(content, content_type=kind)
    shown = "inline" if kind == PDF else "attachment"
    response["Content-Disposition"] = f'{shown}; filename="{name}"'
    return response


def proof(receipt: str, index: int) -> HttpResponse:
    """The proof of one entry as a file (C2SP tlog-proof)."""
    return sent(receipt.encode(), "text/plain; charset=utf-8", f"entry-{index}.tlog-proof")


def unprintable(wrong: PaperError) -> Refusal:
    """A paper that must not be printed, as a refusal the page can show."""
    return Refusal("PAPER_NOT_PRINTED", code=wrong.code)
