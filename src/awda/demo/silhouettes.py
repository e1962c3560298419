"""Photographs of nobody: a drawn head and shoulders, so that cards have a picture."""

import io

from PIL import Image, ImageDraw

from awda.people import photographs

SIZE = (360, 450)
PAPERS = ("#e8e2d6", "#dfe5e8", "#e6e8df")
TONES = ("#5b5346", "#4a5560", "#5a6148", "#6b5a55")


def keep_all() -> tuple[str, ...]:
    """Draw them into the home's photographs; their SHA-256 names."""
    return tuple(photographs.keep(_drawn(paper, tone)) for paper in PAPERS for tone in TONES)


def _drawn(paper: str, tone: str) -> bytes:
    image = Image.new("RGB", SIZE, paper)
    pen = ImageDraw.Draw(image)
    pen.ellipse((115, 85, 245, 245), fill=tone)
    pen.rounded_rectangle((50, 275, 310, 520), radius=110, fill=tone)
    out = io.BytesIO()
    image.save(out, format="PNG")
    return out.getvalue()
