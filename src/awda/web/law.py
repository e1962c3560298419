"""The rules Awda keeps, by id: level, text and source, from RULES.md in `data/rules.json`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `level` is hard (refuses), warn (a signed reason passes) or record."""

    id: str
    level: str
    text: str
    source: str


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by id, read once from the package."""
    said = (files("awda.web") / "data" / "rules.json").read_text("utf-8")
    return {row["id"]: Rule(**row) for row in json.loads(said)}


def rule(rule_id: str) -> Rule:
    """One rule; KeyError when there is none of that id, which a test refuses for every text."""
    return rules()[rule_id]
