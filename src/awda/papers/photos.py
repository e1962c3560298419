"""A person's photo, made fit for print.

What always holds: a printed photo is pixels only. Place, device and time that a phone writes into
the file are left behind, and a file that is no picture is refused before it reaches a page.
"""

from __future__ import annotations

import base64
import io
from typing import Final

from PIL import Image, ImageOps

from awda.papers.engine import PaperError

PHOTO_MAX_BYTES: Final = 8_000_000
PHOTO_MAX_PIXELS: Final = 50_000_000
PRINTED_PIXELS: Final = (480, 600)
"""22 x 27.5 mm at about 550 dots per inch."""


def photo_for_print(photo: bytes) -> bytes:
    """An SVG holding one JPEG of 480x600 pixels, cropped to the middle, without metadata.

    The typesetter takes text files only, so the JPEG stands inside the SVG in base64.

    Accepts JPEG, PNG and WebP up to PHOTO_MAX_BYTES and PHOTO_MAX_PIXELS; raises
    `paper.photo_unreadable` otherwise.
    """
    if len(photo) > PHOTO_MAX_BYTES:
        raise _unreadable("it is larger than 8 MB")
    try:
        with Image.open(io.BytesIO(photo), formats=("JPEG", "PNG", "WEBP")) as image:
            if image.width * image.height > PHOTO_MAX_PIXELS:
                raise _unreadable("it has more than 50 million pixels")
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, PaperError):
            raise
        raise _unreadable("it is no JPEG, PNG or WebP") from error
    fitted = ImageOps.fit(upright, PRINTED_PIXELS)
    bare = Image.frombytes("RGB", fitted.size, fitted.tobytes())
    out = io.BytesIO()
    bare.save(out, format="JPEG", quality=88)
    inside = base64.b64encode(out.getvalue()).decode()
    width, height = PRINTED_PIXELS
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/jpeg;base64,{inside}"/></svg>'
    ).encode()


def _unreadable(why: str) -> PaperError:
    return PaperError(
        "paper.photo_unreadable",
        f"The photo cannot be printed: {why}. Take it again, or print the card with a frame.",
    )
