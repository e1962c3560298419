"""Random judgements of four records: links come and go, nothing else changes, every sum meets.

Two histories run in the default suite; AWDA_HISTORY_SEED plays one again.
"""

from contextlib import suppress
from itertools import combinations
from random import Random

import pytest

from awda.custody.balance import balances, differences
from awda.custody.models import Holding, Spell
from awda.custody.vocabulary import Standing as Custody
from awda.identity import acts, queries
from awda.identity.models import Link, Question
from awda.identity.rules import Confirm, Judge, NotConfirmed, Standing, Unlink, Verdict
from awda.intake.duplicates import acts as duplicates
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.ids import PersonId, QuestionId
from awda.kernel.refusal import Refusal
from awda.people.models import Document, Identity, Origin, Person
from awda.web.contexts import ALL
from tests.custody.test_histories import seeds
from tests.identity.scenes import arrived, noticed, registrar, who

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("operation"),
    pytest.mark.rule("N-06", "X-05"),
]
STEPS = 30
GIVEN = (("سامر", "خالد"), ("ماهر", "حسن"), ("عمر", "يوسف"), ("زياد", "نزار"))


@pytest.mark.parametrize("number", range(2))
def test_whatever_is_judged_each_person_counts_once_and_no_record_changes(number: int) -> None:
    [seed] = seeds(1)
    print(f"AWDA_HISTORY_SEED={seed}")  # noqa: T201 - pytest shows it when the test fails
    luck = Random(seed)  # noqa: S311 - a history to play again
    people = [arrived(who(given=given, father=father)) for given, father in GIVEN]
    pairs = list(combinations(people, 2))
    asked = [noticed(one, other).question for one, other in pairs]
    records, alone = _records(), _custody()
    for _ in range(STEPS):
        _attempt(luck, luck.choice(asked))
        _laws_hold(people)
    assert _records() == records, "originals stand as they stood"
    before = fingerprints(ALL)
    rebuild(ALL, lambda _done, _of: None)
    assert fingerprints(ALL) == before
    while link := Link.objects.order_by("-linked_in").first():
        _unlink(QuestionId(link.question), luck)
    assert _custody() == alone, "taken apart, everything stands as it stood"


def _attempt(luck: Random, question: QuestionId) -> None:
    act = registrar(luck.randrange(1, 4))
    row = Question.objects.get(id=question)
    with suppress(Refusal):  # most attempts are refused; the laws are asked after each
        match luck.choice(("judge", "judge", "confirm", "confirm", "not", "unlink")):
            case "judge":
                first = PersonId(luck.choice([row.one, row.other]))
                verdict = luck.choice([Verdict.SAME, Verdict.SAME, *Verdict])
                acts.judge(
                    act,
                    Judge(
                        question=question,
                        verdict=verdict,
                        reasons="seen",
                        first=queries.first_of(first),
                    ),
                )
            case "confirm":
                duplicates.confirm(act, Confirm(question=question, reasons="seen too"))
            case "not":
                acts.not_confirmed(act, NotConfirmed(question=question, reasons="not seen"))
            case _:
                _unlink(question, luck)


def _unlink(question: QuestionId, luck: Random) -> None:
    act = registrar(luck.randrange(1, 4))
    duplicates.unlink(act, Unlink(question=question, reasons="taken apart"))


def _laws_hold(people: list[PersonId]) -> None:
    """Each group of linked records has one that goes on, and it alone is held and counted."""
    groups = {queries.one_person(one) for one in people}
    assert sorted(one for group in groups for one in group) == sorted(people)
    held = set(Holding.objects.filter(standing=Custody.HELD).values_list("subject", flat=True))
    assert held == {group[0] for group in groups}
    [balance] = balances()
    assert balance.meets
    assert balance.entered == len(groups)
    assert balance.recorded_twice == len(people) - len(groups)
    assert list(differences()) == []
    linked = Question.objects.filter(standing=Standing.SAME).values_list("id", flat=True)
    assert set(linked) == set(Link.objects.values_list("question", flat=True))


def _records() -> list[object]:
    return [list(table.objects.values_list()) for table in (Person, Identity, Origin, Document)]


def _custody() -> list[object]:
    names = [one.attname for one in Holding._meta.concrete_fields if one.attname != "newest"]
    return [
        list(Holding.objects.order_by("subject").values_list(*names)),
        list(Spell.objects.order_by("entry").values_list()),
    ]
