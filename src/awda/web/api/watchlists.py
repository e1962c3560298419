"""Watchlists by the API: a list comes in as its file, and is renewed or ended.

Always holds: the same reading, bounds and refusals as the page and the command line; nothing of a
file that is refused stays. A request carries at most 10 MB, in base64: a longer list comes in by
the page or the command line. While it is read, other programs wait.
"""

from base64 import b64decode
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from awda.kernel.act import Act
from awda.kernel.text import Text
from awda.screening.models import WatchlistVersion
from awda.screening.watchlists import acts
from awda.screening.watchlists.rules import (
    KEEPS,
    EndWatchlist,
    RenewWatchlist,
    WatchlistId,
)
from awda.web.api.door import ApiAct
from awda.web.api.shapes import Packed


@dataclass(frozen=True, slots=True, kw_only=True)
class BringList:
    """A watchlist, or its next version: what is said of it (S-04), and its file.

    `files`: the bytes in base64; several only where an owner publishes them so (OFAC). `assessment`
    names the signed impact assessment of a new list (D-08).
    """

    watchlist: WatchlistId
    title: str
    owner: str
    legal_basis: str
    quality: str
    received_on: date
    expires_on: date
    assessment: str = ""
    files: tuple[Packed, ...]


def bring_list(act: Act, form: BringList) -> dict[str, Any]:
    """Bring it in; the answer counts what the file held and how it differs from the last."""
    described = acts.Described(
        watchlist=form.watchlist,
        title=form.title,
        owner=form.owner,
        legal_basis=form.legal_basis,
        quality=form.quality,
        received_on=form.received_on,
        expires_on=form.expires_on,
        assessment=form.assessment,
    )
    with TemporaryDirectory(prefix="awda-list-") as folder:  # private: mode 0700
        paths = [Path(folder) / str(number) for number in range(len(form.files))]
        for path, packed in zip(paths, form.files, strict=True):
            path.write_bytes(b64decode(packed, validate=True))
        brought = acts.bring(act, described, paths)
    version = WatchlistVersion.objects.get(imported_in=brought.answer.indexes[0])
    return {
        "version": version.version,
        "counts": version.counts,
        "added": version.added,
        "changed": version.changed,
        "withdrawn": version.withdrawn,
        "unchanged": version.unchanged,
    }


ACTS = (
    ApiAct(
        "bring-list",
        BringList,
        bring_list,
        Text("إدخال قائمة", "Bring in a watchlist"),
        may=KEEPS,
        result=True,
    ),
    ApiAct("renew-list", RenewWatchlist, acts.renew, Text("تمديد قائمة", "Renew a watchlist")),
    ApiAct("end-list", EndWatchlist, acts.end, Text("إنهاء قائمة", "End a watchlist")),
)
