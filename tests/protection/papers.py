"""Small PDF files to upload, one line of text a page."""

from typing import Any

import pymupdf


def pdf(*pages: str) -> bytes:
    """A PDF whose pages say these words (Latin letters)."""
    paper: Any = pymupdf.open()  # type: ignore[no-untyped-call]  # the package has no types
    for text in pages:
        page = paper.new_page()
        if text:
            page.insert_text((72, 72), text)
    return bytes(paper.tobytes())


def arabic_pdf(text: str) -> bytes:
    """A PDF with shaped Arabic, as an office program writes it."""
    paper: Any = pymupdf.open()  # type: ignore[no-untyped-call]  # the package has no types
    page = paper.new_page()
    box: Any = pymupdf.Rect(50, 50, 500, 400)  # type: ignore[no-untyped-call]  # the same
    page.insert_htmlbox(box, f'<p dir="rtl" lang="ar">{text}</p>')
    return bytes(paper.tobytes())
