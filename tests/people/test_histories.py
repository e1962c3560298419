"""Random histories: whatever is tried at the desks, memory, rows and record tell the same."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awda.journal import queries as journal
from awda.journal.rebuild import fingerprints, rebuild
from awda.journal.writer import execute
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people.age import Age, age_on
from awda.people.codes import AgeMethod, CardOccasion, PresentsAs, Sex, Track, Triage, VoidReason
from awda.people.commands import (
    AddPhoto,
    AssessAge,
    AssignTrack,
    Command,
    Correct,
    EstimateAge,
    FirstSeen,
    IssueCard,
    OfferCaptureCard,
    SetTriage,
    StateFromList,
    StateService,
    VoidCard,
)
from awda.people.households.links import Relationship
from awda.people.households.projection import HOUSEHOLDS
from awda.people.households.rules import Join, Leave, LeaveReason, NameFocal, OpenHousehold
from awda.people.models import HouseholdLink, Person
from awda.people.projection import PEOPLE
from tests.conftest import NOON, sign
from tests.people.forms import (
    FREE,
    HASH,
    PRIVATE,
    SYRIAN,
    assessment,
    born_on,
    do,
    form,
    identity,
    met,
    paper,
    track,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
TODAY = NOON.date()
Desk = Callable[[PersonId], Command]

BIRTHS = st.dates(date(1990, 1, 1), date(2012, 12, 31))
LOOKS = st.integers(10, 40)
FORMS: st.SearchStrategy[Desk] = st.tuples(BIRTHS, st.sampled_from([None, PRIVATE])).map(
    lambda said: lambda person: form(person, who=identity(birth=born_on(said[0])), service=said[1])
)
LISTS: st.SearchStrategy[Desk] = st.tuples(BIRTHS, st.sampled_from([None, PRIVATE])).map(
    lambda said: (
        lambda person: StateFromList(
            person=person,
            list_sha256=HASH,
            row=7,
            identity=identity(birth=born_on(said[0])),
            origin=SYRIAN,
            service=said[1],
            paper_number="02030001234",
            remark="مع أخيه",
        )
    )
)
CORRECTIONS: st.SearchStrategy[Desk] = BIRTHS.map(
    lambda born: (
        lambda person: Correct(
            person=person,
            corrects=last(person, "people.IdentityStated"),
            reason="heard wrongly",
            now=identity(birth=born_on(born)),
        )
    )
)
SEEN_AGAIN: st.SearchStrategy[Desk] = st.sampled_from(PresentsAs).map(
    lambda presents_as: (
        lambda person: Correct(
            person=person,
            corrects=last(person, "people.Met"),
            reason="seen again",
            now=FirstSeen(wristband=f"N-{person[-12:]}", sex=Sex.MALE, presents_as=presents_as),
        )
    )
)
ESTIMATES: st.SearchStrategy[Desk] = st.tuples(LOOKS, st.integers(0, 9)).map(
    lambda looks: (
        lambda person: EstimateAge(
            person=person,
            estimated_age_from=looks[0],
            estimated_age_to=looks[0] + looks[1],
            grounds="seen again",
        )
    )
)
ASSESSMENTS: st.SearchStrategy[Desk] = st.tuples(
    st.sampled_from(AgeMethod), st.integers(14, 25), st.integers(0, 36)
).map(
    lambda found: (
        lambda person: assessment(
            person,
            method=found[0],
            tried=tuple(AgeMethod),
            age_from=found[1],
            margin_months=found[2],
        )
    )
)
TRACKS: st.SearchStrategy[Desk] = st.sampled_from(Track).map(
    lambda to: lambda person: track(person, to, court_reference="7/2024")
)
COLOURS: st.SearchStrategy[Desk] = st.sampled_from(Triage).map(
    lambda colour: lambda person: SetTriage(person=person, triage=colour)
)
OTHERS: st.SearchStrategy[Desk] = st.sampled_from(
    [
        lambda person: AddPhoto(person=person, sha256=HASH, taken_at=NOON),
        lambda person: IssueCard(person=person, duplicate_open=False),
        lambda person: VoidCard(person=person, card=1, reason=VoidReason.LOST),
        lambda person: StateService(person=person, interview=FREE, service=PRIVATE),
        lambda person: OfferCaptureCard(person=person, occasion=CardOccasion.ARRIVAL, wanted=False),
        paper,
    ]
)
HISTORIES = st.lists(
    st.one_of(
        FORMS, LISTS, CORRECTIONS, SEEN_AGAIN, ESTIMATES, ASSESSMENTS, TRACKS, COLOURS, OTHERS
    ),
    max_size=14,
)
PLAYED = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def last(person: PersonId, kind: str) -> int:
    """The index of a person's last entry of a type, or one that is nobody's."""
    found = [entry.index for entry, _ in journal.walk(f"person/{person}") if entry.type == kind]
    return found[-1] if found else 999_999


def role_of(command: Command) -> Role:
    match command:
        case SetTriage():
            return Role.CLINICIAN
        case AssessAge() | AssignTrack():
            return Role.PROTECTION
        case _:
            return Role.REGISTRAR


def play(person: PersonId, desks: list[Desk]) -> None:
    """Try each; what is refused is refused, and never turns into anything else."""
    for desk in desks:
        command = desk(person)
        with suppress(Refusal):
            do(command, role_of(command))


@pytest.mark.rule("C-01")
@PLAYED
@given(st.tuples(LOOKS, st.integers(0, 9)), HISTORIES)
def test_only_an_assessment_makes_an_adult_of_a_child(
    looks: tuple[int, int], desks: list[Desk]
) -> None:
    person = met(age=(looks[0], looks[0] + looks[1]))
    play(person, desks)
    state, before = PEOPLE.initial, Age.ADULT
    for event, recorded in journal.events(PEOPLE, f"person/{person}"):
        state = PEOPLE.evolve(state, event, recorded.happened_at)
        now = age_on(state.born, TODAY)
        if before is not Age.ADULT and now is Age.ADULT:
            assert recorded.type == "people.AgeAssessed"
        before = now


@PLAYED
@given(st.tuples(LOOKS, st.integers(0, 9)), HISTORIES)
def test_memory_and_rows_agree(looks: tuple[int, int], desks: list[Desk]) -> None:
    person = met(age=(looks[0], looks[0] + looks[1]))
    play(person, desks)
    _, state = journal.fold(PEOPLE, f"person/{person}")
    row = Person.objects.get(id=person)
    assert state.born is not None
    assert (row.born_earliest, row.born_latest) == (state.born.earliest, state.born.latest)
    assert row.presents_as == state.presents_as
    assert row.triage == (state.triage or "")
    assert row.track == state.track
    assert (row.registered_at is not None) is state.registered
    assert (row.card, row.card_good) == (state.cards, state.card_good)
    assert bool(row.photo) is state.photographed


@settings(PLAYED, max_examples=15)
@given(st.lists(st.tuples(LOOKS, HISTORIES), min_size=1, max_size=3))
def test_rows_told_again_are_the_same_rows(people: list[tuple[int, list[Desk]]]) -> None:
    everybody = []
    for looks, desks in people:
        person = met(age=(looks, looks + 3))
        play(person, desks)
        everybody.append(person)
    home = HouseholdId(f"h-{everybody[0]}")
    act = sign(Role.REGISTRAR, "crossing")
    execute(HOUSEHOLDS, OpenHousehold(household=home, focal=everybody[0]), act)
    for person in everybody[1:]:
        join = Join(
            household=home,
            person=person,
            relationship=Relationship.BROTHER,
            stated_by=everybody[0],
        )
        execute(HOUSEHOLDS, join, act.step(person))
    before = fingerprints([PEOPLE, HOUSEHOLDS])
    rebuild([PEOPLE, HOUSEHOLDS], lambda _done, _of: None)
    assert fingerprints([PEOPLE, HOUSEHOLDS]) == before


MOVES = st.lists(
    st.tuples(st.sampled_from(["join", "leave", "focal"]), st.integers(0, 3)), max_size=14
)


@pytest.mark.rule("F-03")
@settings(PLAYED, max_examples=40)
@given(MOVES)
def test_a_household_with_anyone_in_it_has_its_focal_person_in_it(
    moves: list[tuple[str, int]],
) -> None:
    people = [met() for _ in range(4)]
    home = HouseholdId(f"h-{people[0]}")
    act = sign(Role.REGISTRAR, "crossing")
    execute(HOUSEHOLDS, OpenHousehold(household=home, focal=people[0]), act)
    for at, (move, who) in enumerate(moves):
        person = people[who]
        join = Join(
            household=home,
            person=person,
            relationship=Relationship.BROTHER,
            stated_by="crossing",
        )
        leave = Leave(household=home, person=person, reason=LeaveReason.OWN_WISH)
        focal = NameFocal(household=home, person=person)
        commands: dict[str, Join | Leave | NameFocal] = {
            "join": join,
            "leave": leave,
            "focal": focal,
        }
        with suppress(Refusal):
            execute(HOUSEHOLDS, commands[move], act.step(f"move {at}"))
        _, state = journal.fold(HOUSEHOLDS, f"household/{home}")
        assert not state.members or state.focal in state.members
        linked = HouseholdLink.objects.filter(household=home).values_list("person", flat=True)
        assert set(linked) == state.members


def test_the_same_command_twice_has_one_effect_and_one_answer() -> None:
    person = met()
    act = sign(Role.REGISTRAR, "crossing")
    first, again = (execute(PEOPLE, form(person), act) for _ in range(2))
    assert again.again
    assert first.indexes == again.indexes
    with pytest.raises(Refusal, match="COMMAND_ID_REUSED"):
        execute(PEOPLE, replace(form(met())), act)
