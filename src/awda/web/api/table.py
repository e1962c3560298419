"""The table of endpoints in docs/api.md, written from the same tables that make them.

`python -m awda.web.api.table docs/api.md` rewrites what stands between the two marks.
"""

import os
import sys
from pathlib import Path

BEGIN = "<!-- endpoints: written by python -m awda.web.api.table -->"
END = "<!-- end of endpoints -->"


def lines() -> list[str]:
    """The table, one line for each endpoint. Needs Django set up."""
    from awda.web.api.reference import act_line
    from awda.web.api.site import ACTS, READS
    from awda.web.api.texts import OPEN

    rows = [
        (f"`{line.method} {line.address}`", line.words)
        for name, acts in ACTS.items()
        for line in (act_line(name, one, "en") for one in acts)
    ]
    rows += [(f"`{one.method} /api/{one.path}`", one.summary.en) for one in READS]
    rows += [(f"`GET {address}`", text.en) for address, text in OPEN.items()]
    rows.append(("`POST /witness/add-checkpoint`", "Ask this node to co-sign another log"))
    return ["| endpoint | what it does |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)]


def rewritten(text: str) -> str:
    """The document with the table as it is now. ValueError where a mark is missing."""
    before, begin, rest = text.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError("the document has no place for the table")
    return "\n".join([f"{before}{BEGIN}", *lines(), f"{END}{after}"])


def main(path: Path) -> None:
    """Rewrite the document."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "awda.web.settings")
    django.setup()
    path.write_text(rewritten(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
