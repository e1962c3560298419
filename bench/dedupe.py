"""Duplicates in a mixed-script list of 100,000: `python -m bench.dedupe [records] [--spark]`.

Invented people of the shared data, parts mixed anew: each stands on the list once to three times,
in Arabic, in another Arabic spelling or in Latin letters, with the slips that lists have (a year
alone, day and month turned, a cell left empty); families stand on it too. The same job runs with
our common forms of names and with letters folded to ASCII; figures are of pairs, at the threshold
fixed beforehand.
"""

import sys
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from random import Random
from time import perf_counter

from awda.dedupe.records import Row
from awda.names.letters import fold
from bench.figures import line
from bench.names_population import rows_of

RECORDS, SEED = 100_000, 2024


class Parts:
    """Parts of names and the ways each is written, as attested in the shared tables."""

    def __init__(self) -> None:
        known = [row for row in rows_of("synthetic_people.tsv") if len(row[1].split()) == 4]
        self.mothers = sorted({row[6] for row in known})
        self.places = sorted({row[7] for row in known})
        self.latin: dict[str, list[tuple[str, int]]] = {}
        for arabic, latin, count, _ in rows_of("tokens.tsv"):
            if " " not in latin:
                self.latin.setdefault(fold(arabic), []).append((latin, int(count)))
        self.arabic: dict[str, list[str]] = {}
        people = [(row[1].split(), row[2].split(), row[4]) for row in known]
        people = [(one, other, sex) for one, other, sex in people if len(one) == len(other)]
        for one, other, _ in people:
            for part, variant in zip(one, other, strict=True):
                self.arabic.setdefault(part, [part]).append(variant)
        written = [one for one in people if all(fold(part) in self.latin for part in one[0])]
        self.given = [(one[0], sex) for one, _, sex in written]
        self.others = [[one[at] for one, _, _ in written] for at in (1, 2, 3)]

    def spelled(self, part: str, script: str, luck: Random) -> str:
        """A part as somebody writes it; usual spellings more often."""
        if script == "latin":
            ways = self.latin[fold(part)]
            return luck.choices([way for way, _ in ways], [count for _, count in ways])[0]
        return luck.choice(self.arabic[part]) if script == "variant" else part


def people(records: int, luck: Random) -> list[list[Row]]:
    """The rows of each person, until there are so many rows."""
    parts = Parts()
    found: list[list[Row]] = []
    count = 0
    while count < records:
        elders = [luck.choice(some) for some in parts.others]
        mother, place = luck.choice(parts.mothers), luck.choice(parts.places)
        family = luck.sample(parts.given, luck.choice((1, 1, 1, 2, 3)))
        for given, sex in {fold(name): (name, sex) for name, sex in family}.values():
            born = date(1955, 1, 1) + timedelta(days=luck.randrange(20_000))
            rows = []
            for _ in range(luck.choice((1, 1, 2, 2, 3))):
                rows.append(
                    Row(
                        key=f"r{count:07d}",
                        name=written([given, *elders], parts, luck),
                        birth=slipped(born, luck),
                        sex=sex,
                        mother=mother if luck.random() < 0.85 else "",
                        place=place if luck.random() < 0.9 else luck.choice(["", *parts.places]),
                    )
                )
                count += 1
            found.append(rows)
    return found


def written(name: Sequence[str], parts: Parts, luck: Random) -> str:
    """The name in one way of writing; the grandfather is left out now and then."""
    script = luck.choice(("arabic", "variant", "latin"))
    words = [parts.spelled(part, script, luck) for part in name]
    if luck.random() < 0.15:
        del words[2]
    if script == "latin" and luck.random() < 0.1:
        words = [words[-1], *words[:-1]]
    return " ".join(words)


# Letters turned to ASCII one by one, as plain tools do: what our forms are measured against.
ASCII = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h",
    "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d",
    "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "ة": "a", "و": "w", "ي": "y", "ى": "a", "ئ": "y", "ؤ": "w", "ء": "",
    "ک": "k", "ی": "y", "پ": "p", "چ": "ch", "گ": "g", "ڤ": "v", "ژ": "zh",
}  # fmt: skip


def to_ascii(name: str) -> str:
    """The name in ASCII letters and blanks; what has no letter there is left out."""
    spelled = "".join(ASCII.get(letter, letter) for letter in name)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return "".join(letter if letter.isalnum() else " " for letter in plain)


def folded(names: Sequence[str]) -> list[tuple[str, ...]]:
    """The parts of each name in ASCII letters."""
    return [tuple(to_ascii(name).lower().split()) for name in names]


def slipped(born: date, luck: Random) -> str:
    """The date as a list has it."""
    chance = luck.random()
    if chance < 0.04:
        return str(born.year)
    if chance < 0.07 and born.day <= 12:
        return born.replace(month=born.day, day=born.month).isoformat()
    return born.isoformat()


def main() -> None:
    from awda.dedupe.linking import Engine, find
    from awda.dedupe.records import Spell, canonical, records

    asked = [one for one in sys.argv[1:] if one.isdigit()]
    engine = Engine.SPARK if "--spark" in sys.argv else Engine.DUCKDB
    luck = Random(SEED)  # noqa: S311 - the same invented people each time
    everyone = people(int(asked[0]) if asked else RECORDS, luck)
    rows = [row for one in everyone for row in one]
    true = {pair for one in everyone for pair in combinations(sorted(row.key for row in one), 2)}
    luck.shuffle(rows)
    ways: dict[str, Spell] = {"common forms": canonical, "ASCII folding": folded}
    score: dict[str, float] = {}
    for name, spell in ways.items():
        begun = perf_counter()
        read = list(records(rows, spell))
        spelled = perf_counter() - begun
        found = find(iter(read), engine)
        told = {tuple(sorted((pair.one, pair.other))) for pair in found.pairs}
        right = len(told & true)
        precision, recall = right / max(len(told), 1), right / len(true)
        score[name] = 2 * right / (len(told) + len(true))
        print(
            f"{name}: {len(rows)} records, {len(true)} pairs; precision {precision:.4f}, recall"
            f" {recall:.4f}; names read in {spelled:.0f} s, linked in"
            f" {perf_counter() - begun - spelled:.0f} s"
        )
    ours, plain = score["common forms"], score["ASCII folding"]
    line(f"pair F1, {engine} / ASCII folding", ours, "F1", plain, ours / plain, ">= .99")


if __name__ == "__main__":
    main()
