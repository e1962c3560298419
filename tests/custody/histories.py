"""Random histories of custody, played by the pure rules alone, in memory.

`World` reads the facts that the database path would read; `draw` invents what is attempted. Nothing
here knows Django.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from awda.custody import rules
from awda.custody import vocabulary as words
from awda.custody.gates import FirstFacts, HandoverFacts, MotherFacts, PersonFacts, Scene
from awda.custody.handovers import rules as lists
from awda.custody.vocabulary import Command, Event, SubjectKind
from awda.kernel.act import Act
from awda.kernel.ids import (
    OperationId,
    PartyId,
    PlaceId,
    SubjectId,
)
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.places.rules import PartyFacts, PartyKind, PlaceFacts, PlaceKind
from tests.scenes import CLEARED

OPERATION = OperationId("al-qaim-2024")
Attempt = tuple[Act, Command | lists.OpenHandover]
Outcome = tuple[str, ...]  # ("done", event types...) or ("refused", codes...)


@dataclass(frozen=True, slots=True)
class Ground:
    """The parties and places of the operation, each place run by one party."""

    parties: dict[str, PartyKind]
    places: dict[str, tuple[str, PlaceKind]]
    capacity: int

    def party(self, name: str | None) -> PartyFacts | None:
        """A party as a fact."""
        kind = self.parties.get(name or "")
        return PartyFacts(PartyId(name or ""), kind, True, 0) if kind else None

    def place(self, name: str | None) -> PlaceFacts | None:
        """A place as a fact."""
        if not name or name not in self.places:
            return None
        run_by, kind = self.places[name]
        return PlaceFacts(PlaceId(name), kind, PartyId(run_by), self.capacity, True, 0)


@dataclass(slots=True)
class World:
    """Custody of everyone, folded by the pure rules. `told` are the facts in the order of entry."""

    ground: Ground
    profiles: dict[str, PersonFacts]  # what would be known of each person once met
    women: frozenset[str]
    states: dict[str, rules.Custody] = field(default_factory=dict)
    handovers: dict[str, lists.HandoverOpened] = field(default_factory=dict)
    told: list[tuple[Instant, Event]] = field(default_factory=list)

    def attempt(self, act: Act, command: Command | lists.OpenHandover) -> Outcome:
        """Try one act as the door would: all of a list, or nothing of it."""
        try:
            if isinstance(command, lists.OpenHandover):
                return self._open(act, command)
            events = self._decide(act, command)
        except Refusal as refusal:
            return ("refused", refusal.code)
        self._remember(act.happened_at, events)
        return ("done", *(type(event).__name__ for event in events))

    def lapse(self, act: Act) -> Outcome:
        """The clock passes over all offers."""
        due = [
            words.Lapse(subject=SubjectId(subject), handover=state.offer.handover)
            for subject, state in self.states.items()
            if state.offer and state.offer.lapses_at < act.happened_at
        ]
        for command in due:
            self._remember(act.happened_at, self._decide(act, command))
        return ("done", *("Lapsed" for _ in due))

    def state(self, subject: str) -> rules.Custody:
        """Custody of one subject now."""
        return self.states.get(subject, rules.Custody())

    def held_at(self, place: str | None, kind: SubjectKind) -> int:
        """How many of a kind are at a place."""
        return sum(s.place == place and s.kind is kind for s in self.states.values())

    def _open(self, act: Act, command: lists.OpenHandover) -> Outcome:
        if act.role not in lists.MAY[lists.OpenHandover]:
            raise Refusal("NOT_YOUR_DUTY")
        taker = self.ground.party(command.taker)
        [opened] = lists.decide(lists.Opened(), command, act, lists.Around(taker))
        self.handovers[command.handover] = opened
        offered: list[Event] = []
        codes = set()
        for subject in command.subjects:
            try:
                step = words.Offer(subject=subject, handover=command.handover, cleared_in=CLEARED)
                offered += self._decide(act, step)
            except Refusal as refusal:
                codes.add(refusal.code)
        if codes:
            del self.handovers[command.handover]
            return ("refused", *sorted(codes))
        self._remember(act.happened_at, offered)
        return ("done", *(type(event).__name__ for event in offered))

    def _decide(self, act: Act, command: Command) -> Sequence[Event]:
        if act.role not in rules.MAY[type(command)]:
            raise Refusal("NOT_YOUR_DUTY")
        state = self.state(command.subject)
        return rules.decide(state, command, act, self._scene(act, command))

    def _remember(self, when: Instant, events: Sequence[Event]) -> None:
        for event in events:
            state = self.state(event.subject)
            self.states[event.subject] = rules.evolve(state, event, when)
            self.told.append((when, event))

    def _scene(self, act: Act, command: Command) -> Scene:
        person = self.profiles.get(command.subject) if command.subject in self.states else None
        match command:
            case words.Enter():
                return Scene(
                    operation_open=command.operation == OPERATION,
                    place=self.ground.place(command.place),
                    held_there=self.held_at(command.place, command.kind),
                    mother=self._mother(command.mother),
                )
            case words.Offer():
                return self._offering(command, person)
            case words.Accept() | words.Move() | words.Recapture() | words.FindAgain():
                now = self.states.get(command.subject)
                kind = now.kind if now else SubjectKind.PERSON
                already = now is not None and now.place == command.place
                accepting = isinstance(command, words.Accept)
                return Scene(
                    place=self.ground.place(command.place),
                    taker=self.ground.party(act.party),
                    person=person,
                    held_there=0 if already else self.held_at(command.place, kind),
                    handover=self._handover(command) if accepting else None,
                )
            case words.Release():
                return Scene(person=person)
            case words.RecordTwice():
                return Scene(first=self._first(command))
            case words.RecordEscape():
                return Scene(place=self.ground.place(command.last_seen_place))
            case _:
                return Scene()

    def _first(self, command: words.RecordTwice) -> FirstFacts | None:
        """Any two records may be judged the same, but for one that is itself counted on another."""
        first, own = self.state(command.first), self.state(command.subject)
        if command.first == command.subject or first.first:
            return None
        if first.last_holder is None or own.last_holder is None:
            return None
        kinds = self.ground.parties
        return FirstFacts(first.standing, kinds[first.last_holder], kinds[own.last_holder])

    def _mother(self, subject: SubjectId | None) -> MotherFacts | None:
        state = self.states.get(subject) if subject else None
        if state is None or subject is None:
            return None
        return MotherFacts(state.holder, state.place, subject in self.women)

    def _handover(self, command: Command) -> HandoverFacts | None:
        assert isinstance(command, words.Offer | words.Accept)
        opened = self.handovers.get(command.handover)
        if opened is None:
            return None
        return HandoverFacts(
            id=opened.handover,
            giver=opened.giver,
            taker=opened.taker,
            to_place=opened.to_place,
            purpose=opened.purpose,
            terms=opened.terms,
            lapses_at=opened.lapses_at,
            court_reference=opened.court_reference,
            listed=command.subject in opened.subjects,
        )

    def _offering(self, command: words.Offer, person: PersonFacts | None) -> Scene:
        opened, facts = self.handovers.get(command.handover), self._handover(command)
        if opened is None:
            return Scene()
        place, taker = self.ground.place(opened.to_place), self.ground.party(opened.taker)
        return Scene(place=place, taker=taker, person=person, handover=facts)
