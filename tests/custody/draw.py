"""What people at seven desks may try next, right or wrong; from one seed always the same."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from uuid import UUID

from awda.custody import rules
from awda.custody import vocabulary as words
from awda.custody.handovers import rules as lists
from awda.custody.vocabulary import Command, How, Purpose, Standing, SubjectKind
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, HandoverId, OperationId, PartyId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override
from awda.kernel.roles import Role
from tests.custody.histories import OPERATION, Attempt, World
from tests.scenes import CLEARED

APT_ROLE = {
    "crossing": Role.GATE_CLERK,
    "camp": Role.CAMP_MANAGER,
    "hospital": Role.CLINICIAN,
    "children": Role.CHILD_PROTECTION,
    "other-side": Role.RECEIVER,
    "court": Role.LIAISON,
    "store": Role.STORE_KEEPER,
}
STEPS = (
    *("enter", "enter", "offer", "offer", "offer", "offer", "accept", "accept", "accept", "accept"),
    *("decline", "withdraw", "lapse", "move", "move", "release", "die", "remains", "escape"),
    *("recapture", "recapture", "lose", "find", "write off", "give back", "destroy"),
)
IN_SUMS = {Standing.HELD, Standing.DECEASED, Standing.ESCAPED}
JUDGING = ("one person", "two people")


@dataclass(slots=True)
class Draw:
    """Invents attempts: most of them apt for how the world stands, some wrong in every way."""

    luck: Random
    people: list[str]
    items: list[str]
    now: Instant
    born: dict[str, str] = field(default_factory=dict)  # a newborn, and its mother
    judging: bool = False  # two records are also judged to be one person, and taken apart again

    def id(self) -> str:
        """A new UUID, from this history's own luck."""
        return str(UUID(int=self.luck.getrandbits(128), version=4))

    def clock(self) -> Act:
        """What Awda itself signs when a time limit passes."""
        return Act(
            id=CommandId(self.id()),
            actor=ActorId("clock"),
            role=Role.CLOCK,
            party=PartyId("awda"),
            happened_at=self.now,
            recorded_at=self.now,
        )

    def next(self, world: World) -> Attempt | None:
        """The next attempt; None when the clock shall pass over the offers."""
        minutes = self.luck.choice((0, 1, 10, 60, 180))
        minutes += 30 * 60 if self.luck.random() < 0.04 else 0
        self.now += timedelta(minutes=minutes)
        step = self.luck.choice((*STEPS, *JUDGING) if self.judging else STEPS)
        if step == "lapse":
            return None
        subject = self._subject(step, world)
        return self._sign(step, subject, world), self._say(step, subject, world)

    def _subject(self, step: str, world: World) -> str:
        fits: dict[str, Callable[[rules.Custody], bool]] = {
            "enter": lambda s: s.standing is Standing.NOT_ENTERED,
            "offer": lambda s: s.standing is Standing.HELD and not s.offer,
            "accept": lambda s: s.offer is not None,
            "decline": lambda s: s.offer is not None,
            "withdraw": lambda s: s.offer is not None,
            "recapture": lambda s: s.standing is Standing.ESCAPED,
            "remains": lambda s: s.standing is Standing.DECEASED,
            "find": lambda s: s.standing is Standing.LOST,
            "write off": lambda s: s.standing is Standing.LOST,
            "one person": lambda s: s.kind is SubjectKind.PERSON and s.standing in IN_SUMS,
            "two people": lambda s: s.standing is Standing.RECORDED_TWICE,
        }
        everything = self.people + self.items
        apt = [one for one in everything if step in fits and fits[step](world.state(one))]
        wild = not apt or self.luck.random() < 0.1
        return self.luck.choice(everything if wild else apt)

    def _sign(self, step: str, subject: str, world: World) -> Act:
        state = world.state(subject)
        apt = state.holder or PartyId("crossing")
        if step in ("accept", "decline") and state.offer:
            apt = state.offer.taker
        if step == "enter" and subject in self.born:
            apt = world.state(self.born[subject]).holder or apt
        wild = self.luck.random() < 0.08
        party = self.luck.choice(list(world.ground.parties)) if wild else apt
        role = APT_ROLE[party]
        if step in JUDGING:
            role = Role.REGISTRAR
        if subject in self.items and role is not Role.RECEIVER:
            role = Role.STORE_KEEPER if party == "store" else Role.ARMS_OFFICER
        if self.luck.random() < 0.03:  # anybody at all
            role = self.luck.choice(list(Role))
        early = timedelta(minutes=self.luck.choice((1, 500)) if self.luck.random() < 0.05 else 0)
        reason = (Override("PLACE_FULL", "no other roof tonight"),)
        return Act(
            id=CommandId(self.id()),
            actor=ActorId(f"{role.value}@{party}"),
            role=role,
            party=PartyId(party),
            happened_at=self.now - early,
            recorded_at=self.now,
            overrides=reason if self.luck.random() < 0.5 else (),
        )

    def _place(self, world: World, party: str | None) -> PlaceId:
        own = [name for name, (run_by, _) in world.ground.places.items() if run_by == party]
        wild = not own or self.luck.random() < 0.1
        return PlaceId(self.luck.choice(list(world.ground.places) if wild else own))

    def _say(self, step: str, name: str, world: World) -> Command | lists.OpenHandover:
        subject, state = SubjectId(name), world.state(name)
        pending = state.offer
        handover = pending.handover if pending else HandoverId("none")
        if self.luck.random() < 0.05 and world.handovers:
            handover = HandoverId(self.luck.choice(list(world.handovers)))
        here = self._place(world, state.holder)
        match step:
            case "enter":
                return self._enter(subject, world)
            case "offer":
                return self._offer(subject, world)
            case "accept":
                terms = pending.terms if pending and self.luck.random() > 0.05 else "0" * 64
                place = self._place(world, pending.taker if pending else None)
                doctor = "doctor on duty 3" if self.luck.random() < 0.9 else ""
                return words.Accept(
                    subject=subject,
                    handover=handover,
                    terms=terms,
                    place=place,
                    received_by=doctor,
                    cleared_in=CLEARED,
                )
            case "decline":
                reason = self.luck.choice(list(words.DeclineReason))
                return words.Decline(subject=subject, handover=handover, reason=reason)
            case "withdraw":
                return words.Withdraw(subject=subject, handover=handover, reason="no bus")
            case "recapture":
                found = self._place(world, "crossing")
                return words.Recapture(subject=subject, place=found, circumstances="at a farm")
            case _:
                return self._fate(step, subject, here)

    def _fate(self, step: str, subject: SubjectId, here: PlaceId) -> Command:
        second = self.luck.choice(("second-officer", "second-officer", "store_keeper@store", ""))
        commands: dict[str, Command] = {
            "move": words.Move(subject=subject, place=here),
            "release": words.Release(
                subject=subject,
                kind=self.luck.choice(list(words.ReleaseKind)),
                destination="home",
                authority="order 7",
                verified_by="monitor 2",
            ),
            "die": words.RecordDeath(
                subject=subject,
                circumstances="in the night",
                cause=self.luck.choice(list(words.Cause)),
                certified_by="doctor on duty 3",
                next_of_kin_told=False,
                inquiry=self.luck.choice(("", "inquiry 4")),
            ),
            "remains": words.HandOverRemains(
                subject=subject, destination="cemetery", received_by="imam 1"
            ),
            "escape": words.RecordEscape(
                subject=subject, last_seen_at=self.now, last_seen_place=here, notified="duty"
            ),
            "lose": words.DeclareLost(subject=subject, inquiry="inquiry 5"),
            "find": words.FindAgain(subject=subject, place=here, note="behind a crate"),
            "write off": words.WriteOff(subject=subject, second=second, finding="not found"),
            "give back": words.GiveBack(subject=subject, signature="thumb print"),
            "destroy": words.Destroy(subject=subject, second=second, method="cut"),
            "one person": words.RecordTwice(
                subject=subject, first=SubjectId((self.people or self.items)[0])
            ),
            "two people": words.CountAgain(subject=subject),
        }
        return commands[step]

    def _enter(self, subject: SubjectId, world: World) -> words.Enter:
        mother = self.born.get(subject)
        of_mother = world.state(mother) if mother else None
        place = (of_mother and of_mother.place) or self._place(world, "crossing")
        return words.Enter(
            subject=subject,
            kind=SubjectKind.ITEM if subject in self.items else SubjectKind.PERSON,
            how=How.BORN if mother else How.ENTER,
            operation=OPERATION if self.luck.random() > 0.03 else OperationId("other"),
            place=place,
            ordered_by="border command",
            grounds="asked for refuge" if self.luck.random() > 0.03 else " ",
            mother=SubjectId(mother) if mother else None,
        )

    def _offer(self, first: SubjectId, world: World) -> lists.OpenHandover:
        giver = world.state(first).holder
        free = [
            SubjectId(name)
            for name, state in world.states.items()
            if state.holder == giver and not state.offer and name != first
        ]
        more = self.luck.sample(free, min(len(free), self.luck.choice((0, 0, 0, 1, 2))))
        taker = self.luck.choice(list(world.ground.parties))
        to_place = self._place(world, taker) if self.luck.random() < 0.8 else None
        return lists.OpenHandover(
            handover=HandoverId(self.id()),
            taker=PartyId(taker),
            purpose=self.luck.choice(list(Purpose)),
            subjects=(first, *more),
            lapses_at=self.now + timedelta(hours=self.luck.choice((2, 24, 24, 400))),
            to_place=to_place,
            court_reference=self.luck.choice(("", "court order 7/2024")),
        )
