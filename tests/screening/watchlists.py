"""Watchlists to play scenes with. Every name on them is invented."""

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from awda.kernel.act import Act
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override
from awda.kernel.roles import Role
from awda.screening.watchlists.acts import Brought, Described, bring
from awda.screening.watchlists.rules import WatchlistId
from tests.conftest import NOON, sign

TITLES = ("reference", "full name", "aliases", "weak aliases", "date of birth", "nationality",
          "sex", "mother", "father", "document number", "remarks")  # fmt: skip
TODAY = NOON.date()
ASSESSED = "impact assessment 12/2024"
Row = dict[str, str]


def described(watchlist: str = "border", *, received_on: date = TODAY, days: int = 90) -> Described:
    """What is said of a list."""
    return Described(
        watchlist=WatchlistId(watchlist),
        title=f"List of {watchlist}",
        owner=f"ministry of {watchlist}",
        legal_basis="decree 7 of 2024, article 3",
        quality="compiled from reports, not verified",
        received_on=received_on,
        expires_on=received_on + timedelta(days=days),
        assessment=ASSESSED,
    )


def keeper(at: Instant = NOON, *overridden: str) -> Act:
    """A screening reviewer brings lists in."""
    given = tuple(Override(code, "asked the owner by letter 9") for code in overridden)
    return sign(Role.SCREENING_A, "army", at, overrides=given)


def listed(reference: str, name: str, **more: str) -> Row:
    """One row of a table; other titles by their words with `_` for blanks."""
    return {"reference": reference, "full name": name} | {
        title.replace("_", " "): value for title, value in more.items()
    }


def table(path: Path, rows: Sequence[Row], titles: Sequence[str] = TITLES) -> Path:
    """A text table of these rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, titles)
        writer.writeheader()
        writer.writerows(rows)
    return path


def bring_table(
    folder: Path, rows: Sequence[Row], watchlist: str = "border", at: Instant = NOON, days: int = 90
) -> Brought:
    """A list of these rows is brought in."""
    file = table(folder / f"{watchlist}-{at:%Y%m%d%H%M%S}.csv", rows)
    said = described(watchlist, received_on=at.date(), days=days)
    return bring(keeper(at, "WATCHLIST_CHANGED_SUDDENLY"), said, [file])


def entity(key: str, schema: str = "Person", **properties: list[str]) -> str:
    """One line of FollowTheMoney."""
    return json.dumps({"id": key, "schema": schema, "properties": properties}, ensure_ascii=False)


def un_xml(*individuals: str) -> str:
    """A consolidated list of these individuals."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2024-12-01">'
        f"<INDIVIDUALS>{''.join(individuals)}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>"
    )


def individual(key: str, name: str, more: str = "") -> str:
    """One individual of the UN's list."""
    return (
        f"<INDIVIDUAL><DATAID>{key}</DATAID><FIRST_NAME>{name}</FIRST_NAME>"
        f"<REFERENCE_NUMBER>QDi.{key}</REFERENCE_NUMBER>{more}</INDIVIDUAL>"
    )


def another(said: Described, **changed: object) -> Described:
    """The same said otherwise."""
    return replace(said, **changed)  # type: ignore[arg-type]  # the test says which field
