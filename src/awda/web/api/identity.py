"""Who is who by the API: asking, judging by two, undoing; what waits, and why two are alike.

What is looked for by name is looked for by a page or the command line: a GET would put the name in
an address. Here candidates are asked of a record, by its id.
"""

from dataclasses import dataclass
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Schema

from awda.identity import acts as identity
from awda.identity import queries
from awda.identity.evidence import Evidence
from awda.identity.models import Question
from awda.identity.rules import Confirm, FoundBy, Judge, NotConfirmed, Standing, Suspect, Unlink
from awda.intake.duplicates import acts
from awda.kernel.act import Act
from awda.kernel.ids import PersonId, QuestionId
from awda.kernel.instants import write
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.kernel.text import Text
from awda.web.api import reading
from awda.web.api.door import ApiAct
from awda.web.api.shapes import Id
from awda.web.contexts import said_by

MOST_QUESTIONS = 200
Key = Annotated[Id, Path()]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWhetherOne:
    """Someone noticed that two records may be one person. `note` says what, if no sign speaks."""

    question: QuestionId
    one: PersonId
    other: PersonId
    note: str = ""


def ask(act: Act, form: AskWhetherOne) -> object:
    """The question, as one that somebody noticed: a program is no door that finds by itself."""
    command = Suspect(
        question=form.question,
        one=form.one,
        other=form.other,
        found_by=FoundBy.NOTICED,
        note=form.note,
    )
    return identity.suspect(act, command)


ACTS = (
    ApiAct(
        "ask",
        AskWhetherOne,
        ask,
        Text("سؤال: هل هما شخص واحد", "Ask whether two records are one person"),
        may=said_by(Suspect),
    ),
    ApiAct("judge", Judge, identity.judge, Text("حكم في سؤال الهوية", "Judge the question")),
    ApiAct(
        "confirm",
        Confirm,
        acts.confirm,
        Text("تأكيد الشخص الثاني", "Confirm as the second person"),
    ),
    ApiAct(
        "not-confirm",
        NotConfirmed,
        identity.not_confirmed,
        Text("عدم تأكيد الشخص الثاني", "Not confirm as the second person"),
    ),
    ApiAct("unlink", Unlink, acts.unlink, Text("فصل سجلين", "Take two records apart")),
)

# --- reads


class CandidateShown(Schema):
    """A record that may be the same person, and why. `met`: [part, part it met, how]."""

    person: str
    grade: str
    signs: list[str]
    score: float
    met: list[list[str]]


class Candidates(Schema):
    """Who a record may be on the record as already, the most probable first."""

    person: str
    one_person: list[str]
    locked_by: str | None
    candidates: list[CandidateShown]


class QuestionShown(Schema):
    """A question whether two records are one person, as it stands."""

    question: str
    standing: str
    one: str
    other: str
    found_by: str
    grade: str
    signs: list[str]
    first: str | None
    judged_by: str | None
    since: str


class Questions(Schema):
    """The 200 oldest questions that wait: open ones, then those for a second person."""

    questions: list[QuestionShown]


class JudgementShown(Schema):
    """One step of a question's history; `former`: the entry it answers."""

    entry: int
    kind: str
    by: str
    at: str
    reasons: str
    former: int | None


class QuestionWhole(QuestionShown):
    """A question with the evidence as it is now and all that was judged."""

    now: CandidateShown | None
    history: list[JudgementShown]


def alike(request: HttpRequest, person: Key) -> dict[str, Any]:
    """Candidates for a record, explained; the records that are one person with it; its lock."""
    opened = reading.opened_to(request, person)
    if Compartment.IDENTITY not in opened:
        raise Refusal("NOTHING_HERE")
    reading.note(request, "candidates", person, (Compartment.IDENTITY,))
    lock = queries.lock_of(person)
    found = queries.candidates_of(person)
    return {
        "person": person,
        "one_person": list(queries.one_person(person)),
        "locked_by": lock.question if lock else None,
        "candidates": [_candidate(one.person, one.evidence) for one in found],
    }


def questions(request: HttpRequest) -> dict[str, Any]:
    """What waits for a judgement or for a second person."""
    reading.note(request, "worklist", "identity", (Compartment.IDENTITY,))
    rows = [
        row
        for standing in (Standing.OPEN, Standing.PROPOSED)
        for row in queries.open_questions(standing)[:MOST_QUESTIONS]
    ]
    return {"questions": [_question(row) for row in rows[:MOST_QUESTIONS]]}


def question(request: HttpRequest, question: Key) -> dict[str, Any]:
    """One question, its evidence as it is now, and its history."""
    row = queries.question(question)
    if row is None:
        raise Refusal("NOTHING_HERE")
    for one in (row.one, row.other):
        reading.note(request, "comparison", one, (Compartment.IDENTITY,))
    found = queries.between(row.one, row.other)
    steps = queries.history(question)
    return _question(row) | {
        "now": _candidate(PersonId(row.other), found[0]) if found else None,
        "history": [
            {
                "entry": step.entry,
                "kind": step.kind,
                "by": step.actor,
                "at": write(step.at),
                "reasons": step.reasons,
                "former": step.former,
            }
            for step in steps
        ],
    }


def _candidate(person: PersonId, evidence: Evidence) -> dict[str, Any]:
    return {
        "person": person,
        "grade": evidence.grade.value,
        "signs": [sign.value for sign in evidence.signs],
        "score": round(evidence.name.score, 3),
        "met": [[part.one, part.other, part.how.value] for part in evidence.name.meetings],
    }


def _question(row: Question) -> dict[str, Any]:
    return {
        "question": row.id,
        "standing": row.standing,
        "one": row.one,
        "other": row.other,
        "found_by": row.found_by,
        "grade": row.grade,
        "signs": row.signs,
        "first": row.first or None,
        "judged_by": row.proposed_by or None,
        "since": write(row.opened_at),
    }
