"""`awda names` on good tables and bad: tables on standard output, mistakes with codes."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from awda.cli.names_tables import MISTAKES
from tests.homes import Said, awda, done

GUIDE = Path(__file__).parents[2] / "docs/names.md"
PAIRS = """arabic\tlatin\tkind
أحمد محمود الأسطل\tAhmed Mahmoud Al-Astal\treal
هشام حسين بدر\tKhaled Hussein Badr\tbrother
"""


def names(folder: Path, *arguments: object) -> Said:
    """The command with a home that is not there: it needs none."""
    return awda(folder / "no-home", "names", *arguments)


def table(said: Said) -> list[list[str]]:
    return [line.split("\t") for line in done(said).out.splitlines()]


def written(file: Path, text: str | bytes) -> Path:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_pairs_are_scored_and_their_columns_kept(tmp_path: Path) -> None:
    header, same, brother = table(names(tmp_path, "score", written(tmp_path / "p.tsv", PAIRS)))
    assert header == ["arabic", "latin", "kind", "score", "decision"]
    assert same[:3] == ["أحمد محمود الأسطل", "Ahmed Mahmoud Al-Astal", "real"]
    assert (same[4], brother[4]) == ("1", "0")
    assert 0 <= float(brother[3]) < float(same[3]) <= 1


def test_a_byte_order_mark_and_windows_line_ends_are_no_mistake(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + PAIRS.replace("\n", "\r\n").encode()
    assert len(table(names(tmp_path, "score", written(tmp_path / "p.tsv", text)))) == 3


def test_quotes_have_no_meaning(tmp_path: Path) -> None:
    text = 'arabic\tlatin\n"علي خريس\tAli "Khreis"\n'
    _, row = table(names(tmp_path, "score", written(tmp_path / "p.tsv", text)))
    assert row[:2] == ['"علي خريس', 'Ali "Khreis"']


def test_queries_are_answered_best_first(tmp_path: Path) -> None:
    gallery = "id\tarabic\n1\tأحمد محمود الأسطل\n2\tخالد سمير\n2\tخالد سمير النجار\n"
    queries = "id\tlatin\nq\tKhalid Samir Al-Najjar\nr\tAhmad Al Astal\n"
    answer = table(
        names(
            tmp_path,
            *("search", "--top", 1),
            *("--gallery", written(tmp_path / "g.tsv", gallery)),
            *("--queries", written(tmp_path / "q.tsv", queries)),
        )
    )
    assert answer[0] == ["query", "rank", "key", "name", "score"]
    assert [row[:3] for row in answer[1:]] == [["q", "1", "2"], ["r", "1", "1"]]


BAD = [
    ("NAMES_EMPTY", b""),
    ("NAMES_EMPTY", b"\n\n"),
    ("NAMES_NO_COLUMN", "arabic\tenglish\nعلي\tAli\n".encode()),
    ("NAMES_COLUMN_TWICE", "arabic\tlatin\tscore\nعلي\tAli\t1\n".encode()),
    ("NAMES_FIELDS", "arabic\tlatin\nعلي\tAli\tmore\n".encode()),
    ("NAMES_FIELDS", "arabic\tlatin\nعلي\n".encode()),
    ("NAMES_NOT_UTF8", "arabic\tlatin\nعلي\tAli\n".encode("cp1256")),
    ("NAMES_NOT_UTF8", "arabic\tlatin\nعلي\tAli\n".encode("utf-16")),
    ("NAMES_LONG_LINE", b"arabic\tlatin\n" + b"a" * 200_000),
]


@pytest.mark.parametrize(("code", "text"), BAD, ids=[f"{n}-{bad[0]}" for n, bad in enumerate(BAD)])
def test_a_bad_table_is_a_sentence_with_its_code(tmp_path: Path, code: str, text: bytes) -> None:
    said = names(tmp_path, "score", written(tmp_path / "p.tsv", text))
    assert said.code == 1
    assert said.err.startswith(f"{code}: ")
    assert "Traceback" not in said.err
    assert "علي" not in said.err


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    said = names(tmp_path, "score", tmp_path / "none.tsv")
    assert said.code == 1
    assert said.err.startswith("NAMES_NO_FILE: ")


def test_every_mistake_has_a_test() -> None:
    elsewhere = {"NAMES_NO_FILE", "DEDUPE_ID_TWICE"}  # the second in tests/dedupe
    assert {code for code, _ in BAD} | elsewhere == set(MISTAKES)


def test_one_pair_is_explained_in_words(tmp_path: Path) -> None:
    said = done(names(tmp_path, "compare", "أحمد حسين بدر", "Khaled Hussein Badr"))
    assert "not alike" in said.out
    assert "حسين  ~  Hussein" in said.out
    assert "against: أحمد  and  Khaled" in said.out


def test_one_pair_is_explained_for_a_program(tmp_path: Path) -> None:
    answer = done(names(tmp_path, "compare", "--json", "خالد سمير", "Khaled Samir")).answer
    assert answer["like"] is True
    assert [met["how"] for met in answer["meetings"]] == ["across", "across"]


def test_it_starts_without_django() -> None:
    from subprocess import run

    program = "import sys; from awda.cli import run; run(['names', '--help']); "
    program += "sys.exit('django' in sys.modules)"
    assert run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0


def test_the_worked_example_of_the_guide_is_true(tmp_path: Path) -> None:
    """Each table of the guide is written, each command run, each answer compared."""
    text = GUIDE.read_text(encoding="utf-8")
    files = re.findall(r"^`([a-z]+\.tsv)`:\n\n```tsv\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    shown = re.findall(r"^```sh\n(awda .*?)\n```\n\n```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert len(files) == 3
    assert len(shown) == 3
    for file, rows in files:
        written(tmp_path / file, rows)
    for command, answer in shown:
        asked = shlex.split(command)[1:]
        asked = [str(tmp_path / word) if word.endswith(".tsv") else word for word in asked]
        assert rounded(done(awda(tmp_path / "no-home", *asked)).out) == rounded(answer)


def rounded(text: str) -> str:
    """Scores to one place: another processor may differ in the last ones."""
    return re.sub(r"\d\.\d{2,}", lambda number: f"{float(number[0]):.1f}", text)
