"""Lists of wanted people, what a hit is, and what two reviewers make of it."""

from awda.kernel.act import Act
from awda.kernel.instants import Instant
from awda.screening import acts, queries
from awda.screening.models import HitRow, Run
from awda.screening.running import run
from awda.screening.runs.rules import RunId
from awda.screening.vocabulary import Outcome
from awda.screening.watchlists.acts import bring
from tests.scenarios.stage import Stage, agrees, check, step
from tests.screening.scenes import finding
from tests.screening.watchlists import described, listed, table


@step("brings in a list of wanted people: {words}, mother Huda, born 1998")
def brings(stage: Stage, act: Act, words: str) -> None:
    """One row of a table."""
    row = listed("7", words, mother="Huda", date_of_birth="1998")
    bring(
        act, described(received_on=act.happened_at.date()), [table(stage.folder / "w.csv", [row])]
    )


@step("screens everybody")
def screens(_stage: Stage, act: Act) -> None:
    """A run over all who are due."""
    run(act)


@step("signs the run")
def signs(_stage: Stage, act: Act) -> None:
    """One of the two signatures under `nothing else was found`."""
    acts.sign_runs(act, [RunId(row.id) for row in Run.objects.filter(signed_at=None)])


@step("reviews the hit on {person}: {code}")
def reviews(stage: Stage, act: Act, person: str, code: str) -> None:
    """One reviewer's finding, blind to the other's."""
    acts.review(act, finding(_hit(stage, person).id, Outcome(code)))


def _hit(stage: Stage, person: str) -> HitRow:
    return HitRow.objects.get(person=stage.who(person))


# --- what the record says


@check("the screening of {person} stands at {code}")
def standing_is(stage: Stage, at: Instant, person: str, code: str) -> None:
    """As every desk that may know reads it."""
    found = queries.standing(stage.who(person), at).result
    agrees(found, code)


@check("the hit on {person} rests on NAME {code}")
def name_says(stage: Stage, _at: Instant, person: str, code: str) -> None:
    """How the two names stand to each other."""
    _point(stage, person, "NAME", code)


@check("the mother of {person} {code}")
def mother_says(stage: Stage, _at: Instant, person: str, code: str) -> None:
    """How the two mothers' names stand to each other."""
    _point(stage, person, "MOTHER", code)


def _point(stage: Stage, person: str, kind: str, code: str) -> None:
    [found] = [one["verdict"] for one in _hit(stage, person).points if one["kind"] == kind]
    agrees(found, code)


@check("there is no hit on {person}")
def no_hit(stage: Stage, _at: Instant, person: str) -> None:
    """Nothing of it is kept under this person (S-03)."""
    agrees(HitRow.objects.filter(person=stage.who(person)).count(), 0)
