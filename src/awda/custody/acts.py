"""What someone at a desk can do about custody: one function per act, one transaction each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from awda.custody import queries
from awda.custody.handovers.projection import HANDOVERS
from awda.custody.handovers.rules import MOST_SUBJECTS, OpenHandover
from awda.custody.one_by_one import OneByOne
from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import (
    Accept,
    Command,
    Decline,
    DeclineReason,
    Lapse,
    Move,
    Offer,
    SubjectKind,
    Withdraw,
)
from awda.identity import queries as identity
from awda.journal.writer import Answer, writing
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, HandoverId, PartyId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people import queries as people

Cleared = Mapping[SubjectId, int]  # who may cross the border, and the entry of the check
NOBODY: Cleared = {}


@dataclass(frozen=True, slots=True)
class Taken:
    """One subject accepted, and the place it goes to."""

    subject: SubjectId
    place: PlaceId
    received_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """One subject declined, and why."""

    subject: SubjectId
    reason: DeclineReason
    note: str = ""


def record(act: Act, command: Command) -> Answer:
    """Any single fact about a person's custody: move, death, escape, release... Raises Refusal."""
    with writing() as now:
        _people_only((command.subject,))
        return now.execute(CUSTODY, command, act)


def move_together(act: Act, subjects: Sequence[SubjectId], place: PlaceId) -> list[Answer]:
    """These people go to one place of their holder together (F-01); all of them, or none."""
    if not subjects or len(set(subjects)) != len(subjects) or len(subjects) > MOST_SUBJECTS:
        raise Refusal("LIST_EMPTY_OR_REPEATED", listed=len(subjects))
    with writing() as now:
        _look_ahead(subjects)
        lines = OneByOne(now)
        for one in subjects:
            command = Move(subject=one, place=place, along=tuple(subjects))
            lines.execute(CUSTODY, command, act.step(f"move {one}"), one)
        return lines.all_or_none()


def offer(
    act: Act,
    command: OpenHandover,
    *,
    items: bool = False,
    cleared: Cleared = NOBODY,
    children: Cleared = NOBODY,
) -> Answer:
    """Open a handover and offer each subject on it; all of them, or none with a ListRefused.

    `items` is said by `equipment` alone, once the book of the store has let them out (W-06);
    `cleared` by `protection` alone, once it has looked at everyone who would cross (P-04, P-07);
    `children` by the check of children's departures, for them alone (C-06).
    """
    with writing() as now:
        _look_ahead(command.subjects, items=items)
        answer = now.execute(HANDOVERS, command, act)
        lines = OneByOne(now)
        for subject in command.subjects:
            step = Offer(
                subject=subject,
                handover=command.handover,
                cleared_in=cleared.get(subject),
                child_cleared_in=children.get(subject),
            )
            lines.execute(CUSTODY, step, act.step(f"offer {subject}"), subject)
        lines.all_or_none()
    return answer


def answer(
    act: Act,
    handover: HandoverId,
    terms: str,
    taken: Sequence[Taken] = (),
    refused: Sequence[Refused] = (),
    *,
    items: bool = False,
    cleared: Cleared = NOBODY,
    children: Cleared = NOBODY,
) -> list[Answer]:
    """The taker answers person by person (X-03); all answers of this act, or none.

    A family is taken in one act or waits: who only stands on the list is left behind (F-01).
    """
    along = {one.subject: one.place for one in taken}
    with writing() as now:
        subjects = [*(one.subject for one in taken), *(one.subject for one in refused)]
        _look_ahead(subjects, items=items)
        lines = OneByOne(now)
        for line in refused:
            declined = Decline(
                subject=line.subject, handover=handover, reason=line.reason, note=line.note
            )
            lines.execute(CUSTODY, declined, act.step(f"answer {line.subject}"), line.subject)
        for one in taken:
            command = Accept(
                subject=one.subject,
                handover=handover,
                terms=terms,
                place=one.place,
                received_by=one.received_by,
                note=one.note,
                along=along,
                cleared_in=cleared.get(one.subject),
                child_cleared_in=children.get(one.subject),
            )
            lines.execute(CUSTODY, command, act.step(f"answer {one.subject}"), one.subject)
        return lines.all_or_none()


def withdraw(
    act: Act, handover: HandoverId, subjects: Sequence[SubjectId], reason: str
) -> list[Answer]:
    """The giver takes back what has not been answered."""
    with writing() as now:
        queries.look_ahead_at(subjects)
        _people_only(subjects)
        return [
            now.execute(
                CUSTODY,
                Withdraw(subject=subject, handover=handover, reason=reason),
                act.step(f"withdraw {subject}"),
            )
            for subject in subjects
        ]


def _look_ahead(subjects: Sequence[SubjectId], *, items: bool = False) -> None:
    """What the decisions about each line will rely on, read at once."""
    queries.look_ahead_at(subjects)
    if not items:
        _people_only(subjects)
        people.look_ahead_at(subjects)
        identity.look_ahead_at(subjects)


def _people_only(subjects: Sequence[SubjectId]) -> None:
    """Items have doors of their own, where weapons and ammunition are kept apart (W-05, W-06)."""
    held = map(queries.holding, subjects)
    if any(one is not None and one.kind is SubjectKind.ITEM for one in held):
        raise Refusal("ITEMS_GO_BY_THE_DOOR")


def lapse_due(now: Instant, new_id: str) -> int:
    """Put every offer whose time has passed on the record as lapsed. How many there were."""
    act = Act(
        id=CommandId(new_id),
        actor=ActorId("clock"),
        role=Role.CLOCK,
        party=PartyId("awda"),
        happened_at=now,
        recorded_at=now,
    )
    with writing() as batch:
        due = queries.lapsed(now)
        for facts in due:
            assert facts.handover is not None
            batch.execute(
                CUSTODY,
                Lapse(subject=facts.subject, handover=facts.handover),
                act.step(f"lapse {facts.subject} {facts.handover}"),
            )
    return len(due)
