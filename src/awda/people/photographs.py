"""Photographs of people: files in the home, named by the SHA-256 of what they contain.

Always holds: a kept photograph is pixels only (place, device and time are left behind), small
enough for a slow line, and never changes under its name.
"""

import io
import os
import re
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageOps

from awda.kernel.refusal import Refusal

PHOTO_MEGABYTES = 8
PHOTO_PIXELS = 50_000_000
KEPT_PIXELS = (600, 750)  # width, height at most
_NAME = re.compile(r"[0-9a-f]{64}")


def keep(data: bytes) -> str:
    """Store a photograph (JPEG, PNG or WebP); its SHA-256. Refuses PHOTO_UNREADABLE."""
    small = _made_small(data)
    name = sha256(small).hexdigest()
    file = folder() / name
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = file.with_suffix(f".{os.getpid()}")
        part.write_bytes(small)
        part.replace(file)
    return name


def read(name: str) -> bytes | None:
    """The JPEG of that name, or None when this home does not have it."""
    file = folder() / name
    return file.read_bytes() if _NAME.fullmatch(name) and file.is_file() else None


def folder() -> Path:
    """Where this home keeps photographs."""
    path: Path = settings.AWDA_HOME.photos
    return path


def _made_small(data: bytes) -> bytes:
    if len(data) > PHOTO_MEGABYTES * 1_000_000:
        raise Refusal("PHOTO_UNREADABLE", megabytes=PHOTO_MEGABYTES)
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as image:
            if image.width * image.height > PHOTO_PIXELS:
                raise Refusal("PHOTO_UNREADABLE", megabytes=PHOTO_MEGABYTES)
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as wrong:
        raise Refusal("PHOTO_UNREADABLE", megabytes=PHOTO_MEGABYTES) from wrong
    upright.thumbnail(KEPT_PIXELS)
    out = io.BytesIO()
    upright.save(out, format="JPEG", quality=80, optimize=True)
    return out.getvalue()
