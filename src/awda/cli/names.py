"""`awda names`: score pairs, search among many, explain one pair, print the model's quality.

Needs no home, no Django and no database. Tables go to standard output while they are read;
progress and mistakes go to standard error.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from awda.cli import say, show
from awda.cli.names_tables import Table, opened
from awda.cli.table_work import Progress, over_table

if TYPE_CHECKING:
    from awda.names.likeness import Likeness

BATCH = 4096  # pairs scored at once
MOST_TOP = 1000
T = TypeVar("T")
a_file = partial(click.Path, path_type=Path, dir_okay=False)


@click.group()
def names() -> None:
    """Names across scripts: how alike two are, and why. A score decides nothing (S-01)."""


@names.command()
@click.argument("pairs", type=a_file())
def score(pairs: Path) -> int:
    """Score each pair of PAIRS, a tab-separated table with columns `arabic` and `latin`.

    All its columns are kept; `score` (0 to 1) and `decision` (1 alike, 0 not, at the threshold
    fixed with the model) are added. The two names may be in any script.
    """
    return over_table(lambda: _score(opened(pairs)))


def _score(table: Table) -> None:
    from awda.names.engine import compare_many, threshold

    one, other = table.column("arabic"), table.column("latin")
    table.new_columns("score", "decision")
    click.echo("\t".join((*table.columns, "score", "decision")))
    least = threshold()
    done = Progress("pairs")
    for some in _batches(table.rows(), BATCH):
        rows = [fields for _, fields in some]
        scores = compare_many([(fields[one], fields[other]) for fields in rows])
        lines = [
            "\t".join((*fields, f"{value:.6f}", "1" if value >= least else "0"))
            for fields, value in zip(rows, scores.tolist(), strict=True)
        ]
        click.echo("\n".join(lines))
        done.more(len(rows))
    done.end()


@names.command()
@click.option("--gallery", type=a_file(), required=True, help="Columns: id, arabic (or name).")
@click.option("--queries", type=a_file(), required=True, help="Columns: id, latin (or name).")
@click.option("--top", type=click.IntRange(1, MOST_TOP), default=10, show_default=True)
def search(gallery: Path, queries: Path, top: int) -> int:
    """Look for each name of the queries among the names of the gallery.

    Writes a table: query, rank (from 1), key (the gallery's id), name, score. An id may stand on
    several rows of the gallery, with one name each; it is found once, by its best.
    """
    return over_table(lambda: _search(opened(gallery), opened(queries), top))


def _search(gallery: Table, queries: Table, top: int) -> None:
    from awda.names.gallery import COMPARED, Gallery

    key, name = gallery.column("id", "key"), gallery.column("arabic", "name", "latin")
    asked_key, asked = queries.column("id", "query"), queries.column("latin", "name", "arabic")
    read = Progress("names read")
    among = Gallery(read.counted((row[key], row[name]) for _, row in gallery.rows()))
    read.end()
    click.echo("query\trank\tkey\tname\tscore")
    done = Progress("queries")
    for some in _batches(queries.rows(), 64):
        rows = [row for _, row in some]
        found = among.search_many([row[asked] for row in rows], top, compared=COMPARED)
        for row, hits in zip(rows, found, strict=True):
            for rank, hit in enumerate(hits, start=1):
                click.echo(
                    f"{row[asked_key]}\t{rank}\t{hit.key}\t{hit.name}\t{hit.likeness.score:.6f}"
                )
        done.more(len(rows))
    done.end()


@names.command()
@click.argument("one")
@click.argument("other")
@click.option("--json", "as_json", is_flag=True, help="One JSON line.")
def compare(one: str, other: str, as_json: bool) -> int:
    """Explain how alike two names are: which part met which and why, and what stands alone."""
    from awda.names import engine

    likeness = engine.compare(one, other)
    if as_json:
        show(_as_json(likeness))
        return 0
    for line in _in_words(likeness, engine.threshold()):
        click.echo(line)
    return 0


@names.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    required=True,
    help="The folder of tokens, real names, labelled pairs and invented people.",
)
@click.option("--no-search", is_flag=True, help="Only pairs; leave out finding among 100,000.")
def quality(data: Path, no_search: bool) -> int:
    """Print how good the model is on what it has not seen, by kind.

    Trains the whole pipeline anew five times, each time without one fold of entities, invented
    people and words, and measures on what was held out. Takes ten minutes and more on one core.
    Needs scikit-learn (the extra `train`).
    """
    return over_table(lambda: _quality(data, search=not no_search))


def _quality(data: Path, *, search: bool) -> None:
    from awda.cli.names_corpus import corpus_of, digests
    from awda.cli.names_quality import lines
    from awda.names.model import packaged
    from awda.names.training.learn import learn
    from awda.names.training.quality import quality

    inputs = digests(data)
    learned = learn(corpus_of(data), inputs, say)
    about = packaged().about
    same = "the same" if about["inputs"] == inputs else "other"
    click.echo(f"packaged model: version {about['version']}, learned from {same} files as these")
    for line in lines(quality(corpus_of(data), learned, retrieval=search)):
        click.echo(line)


HOW = {
    "same": "letter for letter",
    "spelling": "two spellings of one name",
    "across": "one name in two scripts",
    "initial": "a letter that may stand for it",
    "joined": "two words that are one word there",
    "part": "one begins as the other",
}


def _in_words(likeness: "Likeness", least: float) -> Iterator[str]:
    verdict = "alike" if likeness.like else "not alike"
    yield f"{likeness.score:.3f}  {verdict} (from {least:.3f} on)"
    for met in likeness.meetings:
        yield f"  {met.one}  ~  {met.other}   {HOW[met.how.value]} ({met.weight:.2f})"
    for side, alone in (("first", likeness.alone_one), ("second", likeness.alone_other)):
        if alone:
            yield f"  only in the {side} name: {', '.join(alone)}"
    for clash in likeness.against:
        yield f"  against: {clash.one}  and  {clash.other}  are not one name"


def _as_json(likeness: "Likeness") -> dict[str, object]:
    return {
        "score": round(likeness.score, 6),
        "like": likeness.like,
        "meetings": [
            {"one": m.one, "other": m.other, "how": m.how.value, "weight": round(m.weight, 4)}
            for m in likeness.meetings
        ],
        "alone_one": list(likeness.alone_one),
        "alone_other": list(likeness.alone_other),
        "against": [[clash.one, clash.other] for clash in likeness.against],
    }


def _batches(source: Iterator[T], size: int) -> Iterator[Sequence[T]]:
    while some := list(islice(source, size)):
        yield some


COMMANDS: tuple[click.Command, ...] = (names,)
