"""What a process remembers of streams between transactions is forgotten when others write."""

import pytest

from awda.journal import queries as journal
from awda.journal import writer
from awda.journal.writer import execute, writing
from awda.kernel.refusal import Refusal
from awda.places.projection import PLACES
from tests.journal.parties import closing, keeper, opening

pytestmark = pytest.mark.django_db


@pytest.fixture
def folds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every stream that is read and folded, in order."""
    read: list[str] = []
    as_before = journal.fold

    def fold(context: object, stream: str) -> object:
        read.append(stream)
        return as_before(context, stream)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(journal, "fold", fold)
    return read


def test_a_stream_is_folded_once_while_nobody_else_writes(folds: list[str]) -> None:
    execute(PLACES, opening("one"), keeper())
    execute(PLACES, closing("one"), keeper())
    with pytest.raises(Refusal, match="ALREADY_CLOSED"):
        execute(PLACES, closing("one"), keeper())
    assert folds == ["party/one"]


def test_what_another_process_wrote_is_read_before_anything_is_decided() -> None:
    execute(PLACES, opening("one"), keeper())
    heads, folded = dict(writer._heads), {name: dict(of) for name, of in writer._folded.items()}
    execute(PLACES, closing("one"), keeper())
    writer._heads.update(heads)  # as a process that has not heard of the closing
    writer._folded.update(folded)
    with pytest.raises(Refusal, match="ALREADY_CLOSED"):
        execute(PLACES, closing("one"), keeper())


def test_a_transaction_that_fails_leaves_nothing_remembered() -> None:
    def close_and_break() -> None:
        with writing() as now:
            now.execute(PLACES, closing("one"), keeper())
            raise ZeroDivisionError

    execute(PLACES, opening("one"), keeper())
    with pytest.raises(ZeroDivisionError):
        close_and_break()
    assert not execute(PLACES, closing("one"), keeper()).again
    assert journal.size() == 2


def test_only_so_many_streams_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "FOLDED_KEPT", 2)
    for name in ("one", "two", "three"):
        execute(PLACES, opening(name), keeper())
    assert [list(of) for of in writer._folded.values()] == [["party/two", "party/three"]]
