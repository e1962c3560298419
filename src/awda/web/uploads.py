"""How much a form may carry: told by its first line, before a byte of it is kept.

Always holds: a request that says it is longer than the longest file any page takes is refused
unread; each page has a bound of its own for the files it is given.
"""

from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

from awda.screening.watchlists.bounds import MEGABYTE, MOST_UPLOAD_BYTES

MOST_FORM_BYTES: Final = MOST_UPLOAD_BYTES + MEGABYTE  # the longest file, and what is typed with it


class Bounded(FileUploadHandler):
    """The first of the upload handlers: it stops what is too long and keeps nothing itself."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Raises RequestDataTooBig: the page `awda.web.errors.bad_request` says so."""
        if content_length > MOST_FORM_BYTES:
            raise RequestDataTooBig("longer than any page takes")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand each piece on to the next handler."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The next handler keeps the file."""
