"""Lists that are offered and taken, people who are moved, families that part."""

from datetime import date, timedelta

from awda.custody import acts as custody
from awda.custody import queries as held
from awda.custody.acts import Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.vocabulary import Move, Purpose
from awda.family import acts as family
from awda.family.choices.rules import Choose, Way
from awda.journal.clock import new_id
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, HouseholdId, PartyId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.people import acts as people_acts
from awda.people.partings.rules import SignNote, WriteNote
from awda.protection import acts
from tests.family.scenes import PLAN
from tests.scenarios.stage import Stage, agrees, check, step

OVER_THE_LINE, TO_A_CAMP = ("other-side", "far-side"), ("camp", "rutba")


@step("offers the other side {list}: {people}")
def offers_across(stage: Stage, act: Act, list: str, people: str) -> None:
    """All of a list, or nobody of it."""
    _offer(stage, act, list, people, *OVER_THE_LINE, Purpose.HANDOVER)


@step("offers the soldiers' camp {list}: {people}")
def offers_to_camp(stage: Stage, act: Act, list: str, people: str) -> None:
    """A transfer within the host's own care."""
    _offer(stage, act, list, people, *TO_A_CAMP, Purpose.TRANSFER)


def _offer(
    stage: Stage, act: Act, word: str, people: str, taker: str, place: str, purpose: Purpose
) -> None:
    handover = HandoverId(new_id())
    command = OpenHandover(
        handover=handover,
        taker=PartyId(taker),
        purpose=purpose,
        subjects=tuple(sorted(map(SubjectId, stage.all_of(people)))),
        lapses_at=act.happened_at + timedelta(hours=24),
        to_place=PlaceId(place),
    )
    acts.offer(act, command)
    stage.named[word] = handover


@step("takes {people} of {list}, each by name")
def takes(stage: Stage, act: Act, people: str, list: str) -> None:
    """The other side's half of the signature, person by person."""
    handover = HandoverId(stage.id_of(list))
    opened = held.handover(handover)
    assert opened is not None
    taken = [Taken(SubjectId(one), PlaceId("far-side")) for one in stage.all_of(people)]
    acts.answer(act, handover, opened.terms, taken)


@step("moves {person} to {place}")
def moves(stage: Stage, act: Act, person: str, place: str) -> None:
    """Within one party's care."""
    command = Move(subject=SubjectId(stage.who(person)), place=PlaceId(place))
    custody.record(act, command)


@step("writes a split note of the household of {person}: {people} goes apart")
def writes_note(stage: Stage, act: Act, person: str, people: str) -> None:
    """With a plan how they meet again (F-01)."""
    note = new_id()
    command = WriteNote(
        note=note,
        household=HouseholdId(stage.id_of(f"household of {person}")),
        apart=tuple(stage.all_of(people)),
        why="on hold",
        plan=PLAN,
    )
    people_acts.write_split_note(act, command)
    stage.named[f"note of {person}"] = note


@step("has {other} sign the split note of the household of {person}")
def signs_note(stage: Stage, act: Act, other: str, person: str) -> None:
    """By the own hand, before a witness."""
    who = stage.who(other)
    command = SignNote(
        note=stage.id_of(f"note of {person}"),
        person=who,
        signed_by=who,
        thumb=True,
        witness="w-7",
        understood_in="ara",
    )
    people_acts.sign_split_note(act, command)


@step("records that {people} of the household of {person} choose {code}")
def chooses(stage: Stage, act: Act, people: str, person: str, code: str) -> None:
    """WAIT, PART or LATER, after being told that waiting costs nothing (F-02)."""
    command = Choose(
        household=HouseholdId(stage.id_of(f"household of {person}")),
        way=Way(code),
        asked=tuple(stage.all_of(people)),
        told_waiting_costs_nothing=True,
        ask_again_on=date(2025, 1, 5) if code == "LATER" else None,
    )
    family.choose(act, command)


# --- what the record says


@check("{people} are offered on {list}")
@check("{people} is offered on {list}")
def is_offered(stage: Stage, _at: Instant, people: str, list: str) -> None:
    """The offer stands, and waits for the other half."""
    found = {one.handover for one in held.holdings(stage.all_of(people)).values()}
    agrees(found, {stage.id_of(list)})


@check("{people} are offered to nobody")
@check("{people} is offered to nobody")
def is_not_offered(stage: Stage, _at: Instant, people: str) -> None:
    """No offer stands."""
    found = {one.handover for one in held.holdings(stage.all_of(people)).values()}
    agrees(found, {None})
