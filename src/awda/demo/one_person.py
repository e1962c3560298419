"""Who is who: a man written down twice and found, two brothers told apart, one question left open.

The man written down twice is one person: he is counted once (X-05), and the published number stays.
"""

from dataclasses import replace
from datetime import timedelta

from awda.demo import gate, names, story
from awda.demo.agenda import Agenda
from awda.demo.cast import Arrival, Part
from awda.demo.desks import act, derived
from awda.identity import acts, queries
from awda.identity.rules import Confirm, FoundBy, Judge, Suspect, Verdict
from awda.intake.duplicates import acts as duplicates
from awda.kernel.ids import PersonId, QuestionId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role

AGAIN = 9_001  # his second wristband, given by another desk two days later
OTHER_HABITS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ي": "ى"})
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def brothers(cast: list[Arrival]) -> tuple[Arrival, Arrival]:
    """Two soldiers of the first day who are sons of one father; the second gets the names so."""
    elder, younger = _early(cast)[1:3]
    given = next(one for one in names.MEN if one not in (elder.name.given, elder.name.father))
    younger.name = replace(elder.name, given=given)
    return elder, younger


def write_agenda(agenda: Agenda, cast: list[Arrival]) -> None:
    """A man comes to another desk on the 9th; brothers on the 10th; all settled before they go."""
    man = _early(cast)[0]
    again = replace(man, number=AGAIN, name=_in_other_letters(man.name), armed=False, items=[])
    comes = story.local(9, 9)
    agenda.at(comes, gate.first_contact, again)
    agenda.at(comes + 4 * MINUTE, gate.clear, again)
    agenda.at(comes + HOUR, gate.register, again)
    agenda.at(comes + 2 * HOUR, judged_same, man, again)
    agenda.at(comes + 3 * HOUR, confirmed, man, again)
    elder, younger = brothers(cast)
    agenda.at(story.local(10, 10), noticed, elder, younger, "they gave one father and one mother")
    agenda.at(story.local(10, 11), told_apart, elder, younger)


def left_open(agenda: Agenda, two: list[Arrival]) -> None:
    """What a visitor finds: somebody has noticed something, and nobody has judged it yet."""
    if len(two) == 2:
        note = "one photograph was shown to the camp manager for both"
        agenda.at(story.ENDS - 2 * HOUR, noticed, *two, note)


def _early(cast: list[Arrival]) -> list[Arrival]:
    """Soldiers of the first day, neither hurt nor armed: nothing else happens to them that week."""
    day = story.local(7, 23)
    return [
        one
        for one in cast
        if one.part is Part.SOLDIER and one.at < day and not (one.wounded or one.armed)
    ]


def _in_other_letters(name: names.Drawn) -> names.Drawn:
    """The same name as another clerk writes it."""
    return replace(
        name,
        **{
            part: (getattr(name, part)[0].translate(OTHER_HABITS), getattr(name, part)[1])
            for part in ("given", "father", "grandfather", "family", "mother")
        },
    )


def look_again(one: Arrival, at: Instant) -> None:
    """Whoever only resembles another is told apart by the registrar before the card is issued."""
    desk = act(Role.REGISTRAR, story.BORDER, at, f"resembles {one.number}")
    for asked in queries.questions_of(one.person):
        if asked.standing in queries.OPEN and one.number != AGAIN:
            judged = Judge(
                question=QuestionId(asked.id),
                verdict=Verdict.NOT_SAME,
                reasons="both are here, side by side: two men",
            )
            acts.judge(desk.step(asked.id), judged)


def judged_same(man: Arrival, again: Arrival, at: Instant) -> None:
    """The registrar at the border sees one man in two records; his first goes on."""
    judged = Judge(
        question=_between(man, again),
        verdict=Verdict.SAME,
        reasons="one face, one mother, one day of birth; he came to two desks",
        first=man.person,
    )
    acts.judge(act(Role.REGISTRAR, story.BORDER, at, "judged the same"), judged)


def confirmed(man: Arrival, again: Arrival, at: Instant) -> None:
    """The registrar of the camp looks at both, and confirms."""
    seen = Confirm(question=_between(man, again), reasons="seen with both wristbands on his arm")
    duplicates.confirm(act(Role.REGISTRAR, story.CAMP, at, "confirmed the same"), seen)


def noticed(one: Arrival, other: Arrival, note: str, at: Instant) -> None:
    """Somebody at a desk notices two records."""
    if queries.question_between(one.person, other.person) is not None:
        return
    command = Suspect(
        question=QuestionId(derived(f"question {one.number} {other.number}")),
        one=one.person,
        other=other.person,
        found_by=FoundBy.NOTICED,
        note=note,
    )
    acts.suspect(act(Role.REGISTRAR, story.BORDER, at, f"noticed {one.number}"), command)


def told_apart(one: Arrival, other: Arrival, at: Instant) -> None:
    """Brothers: one father, one mother, two men."""
    judged = Judge(
        question=_between(one, other),
        verdict=Verdict.NOT_SAME,
        reasons="brothers, both present",
    )
    acts.judge(act(Role.REGISTRAR, story.BORDER, at, f"told apart {one.number}"), judged)


def _between(one: Arrival, other: Arrival) -> QuestionId:
    asked = queries.question_between(PersonId(one.person), PersonId(other.person))
    assert asked is not None, "the door asked, or somebody did"
    return QuestionId(asked.id)
