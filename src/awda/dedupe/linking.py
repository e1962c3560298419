"""Splink over the records, on DuckDB or on Spark: the same comparisons, the same blocking.

Which records may be one is found by what they share; how much each agreement says is learned from
the file itself (expectation and maximisation, Fellegi and Sunter 1969). A probability decides
nothing (S-01): what is found goes to two people who judge it (N-06).
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from awda.dedupe.records import COLUMNS, Record, write

THRESHOLD = 0.99  # probability from which two records are told; chosen on lists of other seeds
SEED = 1
SAMPLED_PAIRS = 2_000_000
RECALL = 0.7  # of the strict rules, a first guess that the training corrects


class Engine(StrEnum):
    """What does the work."""

    DUCKDB = "duckdb"
    SPARK = "spark"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one person, and how probable that is."""

    one: str
    other: str
    probability: float


@dataclass(frozen=True, slots=True)
class Found:
    """The pairs, most probable first, and for each record that has one the group it is in."""

    records: int
    pairs: Sequence[Pair]
    groups: dict[str, str]


def find(
    records: Iterator[Record], engine: Engine = Engine.DUCKDB, threshold: float = THRESHOLD
) -> Found:
    """The records that may be one person. Names stand in a folder only this user may read."""
    with tempfile.TemporaryDirectory(prefix="awda-dedupe-") as folder:
        file = Path(folder) / "records.jsonl"
        count = write(records, file)
        if count < 2:
            return Found(count, (), {})
        with _database(engine, file, Path(folder)) as (api, table):
            return _link(api, table, count, threshold)


def _link(api: Any, table: Any, count: int, threshold: float) -> Found:
    from splink import Linker, block_on

    linker = Linker(api.register(table), _settings(), log_level=40)
    strict: list[Any] = ["l.birth = r.birth and l.first_token = r.first_token"]
    training = linker.training
    training.estimate_probability_two_random_records_match(strict, recall=RECALL)
    training.estimate_u_using_random_sampling(max_pairs=SAMPLED_PAIRS, seed=SEED)
    for known in (block_on("birth"), block_on("first_token", "mother")):
        training.estimate_parameters_using_expectation_maximisation(
            known, record_sample_proportion=1.0
        )
    predicted = linker.inference.predict(threshold_match_probability=threshold)
    pairs = [
        Pair(row["unique_id_l"], row["unique_id_r"], float(row["match_probability"]))
        for row in predicted.as_record_list()
    ]
    pairs.sort(key=lambda pair: (-pair.probability, pair.one, pair.other))
    return Found(count, pairs, grouped(pairs))


def grouped(pairs: Sequence[Pair]) -> dict[str, str]:
    """For each record in a pair the least id of all that hang together with it."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        parent.setdefault(one, one)
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for pair in pairs:
        left, right = sorted((root(pair.one), root(pair.other)))
        parent[right] = left
    return {one: root(one) for one in sorted(parent)}


def _settings() -> Any:
    import splink.comparison_level_library as levels
    import splink.comparison_library as comparisons
    from splink import SettingsCreator, block_on

    birth = comparisons.CustomComparison(
        output_column_name="birth",
        comparison_levels=[
            levels.NullLevel("birth_year"),
            _of_the_same(levels.CustomLevel("birth_l = birth_r", "same day"), 0.9),
            _of_the_same(
                levels.CustomLevel("birth_l = birth_turned_r", "day and month turned"), 0.03
            ),
            _of_the_same(levels.CustomLevel("birth_year_l = birth_year_r", "same year"), 0.06),
            _of_the_same(levels.ElseLevel(), 0.01),
        ],
    )
    tokens = comparisons.CustomComparison(
        output_column_name="tokens",
        comparison_levels=[
            levels.NullLevel("tokens"),
            *(
                levels.ArrayIntersectLevel(column, min_intersection=shared)
                for shared in (4, 3, 2, 1)
                for column in ("tokens", "skeletons")
            ),
            levels.ElseLevel(),
        ],
    )
    first = comparisons.CustomComparison(
        output_column_name="first_token",
        comparison_levels=[
            levels.NullLevel("first_token"),
            levels.CustomLevel("first_token_l = first_token_r", "same first part"),
            levels.CustomLevel("first_skeleton_l = first_skeleton_r", "nearly the same"),
            levels.CustomLevel(
                "array_contains(skeletons_l, first_skeleton_r)"
                " and array_contains(skeletons_r, first_skeleton_l)",
                "each first part stands in the other name",
            ),
            levels.CustomLevel(
                "array_contains(skeletons_l, first_skeleton_r)"
                " or array_contains(skeletons_r, first_skeleton_l)",
                "one first part stands in the other name",
            ),
            levels.ElseLevel(),
        ],
    )
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            tokens,
            first,
            birth,
            comparisons.ExactMatch("sex"),
            comparisons.ExactMatch("mother"),
            comparisons.ExactMatch("place"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("birth"),
            {"blocking_rule": "l.birth = r.birth_turned"},
            block_on("pairs", arrays_to_explode=["pairs"]),
            block_on("birth_year", "first_skeleton"),
        ],
        retain_matching_columns=False,
    )


def _of_the_same(level: Any, share: float) -> Any:
    """A level whose share among records of one person is said, not learned.

    Brothers agree in all but the given name and the day of birth; a file full of families would
    teach that one person is born on two days.
    """
    return level.configure(m_probability=share, fix_m_probability=True)


@contextmanager
def _database(engine: Engine, file: Path, folder: Path) -> Iterator[tuple[Any, Any]]:
    yield from (_duckdb(file, folder) if engine is Engine.DUCKDB else _spark(file, folder))


def _duckdb(file: Path, folder: Path) -> Iterator[tuple[Any, Any]]:
    import duckdb
    from splink import DuckDBAPI

    columns = ", ".join(f"{name}: '{kind}'" for name, kind in COLUMNS.items())
    with duckdb.connect(str(folder / "work.duckdb")) as database:
        table = database.sql(
            f"SELECT * FROM read_json('{file}', format='newline_delimited',"  # noqa: S608 - ours
            f" columns={{{columns}}})"
        )
        yield DuckDBAPI(connection=database), table.to_arrow_table()


def _spark(file: Path, folder: Path) -> Iterator[tuple[Any, Any]]:
    import pyspark
    from pyspark.sql import SparkSession
    from splink import SparkAPI

    os.environ.setdefault("SPARK_HOME", str(Path(pyspark.__file__).parent))
    os.environ.setdefault("SPARK_SCALA_VERSION", "2.13")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    schema = ", ".join(
        f"{name} {'array<string>' if kind.endswith('[]') else 'string'}"
        for name, kind in COLUMNS.items()
    )
    session = (
        SparkSession.builder.appName("awda dedupe")
        .config("spark.executor.memory", "1g")
        .config("spark.driver.memory", "2g")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.ui.enabled", "false")
        .config("spark.local.dir", str(folder))
        .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
        .getOrCreate()
    )
    session.sparkContext.setCheckpointDir(str(folder / "checkpoints"))
    try:
        table = session.read.schema(schema).json(str(file))
        api: Any = SparkAPI
        yield api(spark_session=session, register_udfs_automatically=False), table
    finally:
        session.stop()
