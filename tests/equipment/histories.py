"""Random histories of equipment: whatever people at four desks may try, hour after hour."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st

from awda.custody import queries as custody
from awda.custody.acts import Refused
from awda.custody.models import Holding
from awda.custody.vocabulary import DeclineReason, Standing
from awda.equipment import acts, queries
from awda.equipment import vocabulary as words
from awda.equipment.kinds import ItemType, Status
from awda.equipment.stores import acts as door
from awda.equipment.stores.exits import Passage
from awda.equipment.stores.rules import BringIn
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, ItemId, PlaceId, subject
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from tests.conftest import NOON, sign
from tests.equipment.scenes import (
    BEARER,
    SECOND,
    arms,
    hand_in_lot,
    hand_in_weapon,
    let_out,
    new_item,
    rifle,
    rounds,
    send,
    shelf,
    two_sign,
)

HOME = {"crossing": "gate", "store": "armoury", "other-side": "far-side"}
STEPS = (
    "weapon",
    "lot",
    "split",
    "offer",
    "offer",
    "offer",
    "accept",
    "accept",
    "accept",
    "decline",
    "lose",
    "find",
    "write off",
    "destroy",
    "same",
    "different",
    "recount",
)
Step = tuple[str, int, int]
histories = st.lists(
    st.tuples(st.sampled_from(STEPS), st.integers(0, 7), st.integers(1, 60)),
    min_size=4,
    max_size=20,
)


class Play:
    """One history being played: `done` names the steps that were not refused."""

    def __init__(self) -> None:
        self.now: Instant = NOON
        self.done: list[str] = []
        self.items: list[ItemId] = [
            hand_in_weapon(rifle("AK 0")),
            hand_in_weapon(rifle("AK 1")),
            hand_in_lot(rounds(500)),
        ]

    def step(self, name: str, which: int, amount: int) -> None:
        """Try one step an hour later."""
        self.now += timedelta(hours=1)
        try:
            self._do(name, which, amount)
        except Refusal:
            return
        self.done.append(name)

    def _do(self, name: str, which: int, amount: int) -> None:
        if name == "weapon":
            self.items.append(hand_in_weapon(rifle(f"AK {amount % 4}"), at=self.now))
            return
        if name == "lot":
            self.items.append(hand_in_lot(rounds(amount), at=self.now))
            return
        pool = self._apt(name) or self.items
        item = pool[which % len(pool)]
        moves: dict[str, Callable[[ItemId, int], None]] = {
            "split": self._split,
            "offer": self._offer,
            "accept": self._accept,
            "decline": self._decline,
            "lose": self._lose,
            "find": self._find,
            "write off": self._write_off,
            "destroy": self._destroy,
            "same": self._same,
            "different": self._different,
            "recount": self._recount,
        }
        moves[name](item, amount)

    def _apt(self, name: str) -> list[ItemId]:
        """The items for which a step makes sense, so that histories reach deep states."""
        held = {row.subject: row for row in Holding.objects.filter(subject__in=self.items)}
        shown = queries.items(self.items)
        fits: dict[str, Callable[[ItemId], bool]] = {
            "accept": lambda item: bool(held[item].handover),
            "decline": lambda item: bool(held[item].handover),
            "find": lambda item: held[item].standing == Standing.LOST,
            "write off": lambda item: held[item].standing == Standing.LOST,
            "split": lambda item: shown[item].type is ItemType.AMMO,
            "same": lambda item: shown[item].status is Status.UNDER_DISPUTE,
            "different": lambda item: shown[item].status is Status.UNDER_DISPUTE,
        }
        fit = fits.get(name)
        if fit is None:
            return [item for item in self.items if held[item].holder and not held[item].handover]
        return [item for item in self.items if fit(item)]

    def _holder(self, item: ItemId) -> str:
        return Holding.objects.get(subject=item).holder or "crossing"

    def _as_holder(self, item: ItemId) -> Act:
        holder = self._holder(item)
        role = Role.RECEIVER if holder == "other-side" else Role.ARMS_OFFICER
        return sign(role, holder, self.now)

    def _split(self, item: ItemId, amount: int) -> None:
        part = new_item()
        command = words.SplitLot(item=item, into=part, rounds=amount, reason="boxes")
        acts.split_lot(arms(self.now, self._holder(item)), command, f"T-{part}")
        self.items.append(part)

    def _offer(self, item: ItemId, amount: int) -> None:
        giver = self._holder(item)
        taker = "other-side" if amount % 2 else ("store" if giver != "store" else "crossing")
        send(
            item,
            at=self.now,
            from_place=HOME[giver],
            giver=giver,
            taker=taker,
            to_place=HOME[taker],
            second=SECOND,
        )

    def _answering(self, item: ItemId) -> tuple[Act, HandoverId, str, str]:
        row = Holding.objects.get(subject=item)
        if not row.handover:
            raise Refusal("NOTHING_OFFERED")
        opened = custody.handover(row.handover)
        assert opened is not None
        role = Role.RECEIVER if row.taker == "other-side" else Role.STORE_KEEPER
        act = sign(role, row.taker, self.now)
        return act, HandoverId(row.handover), opened.terms, row.taker

    def _accept(self, item: ItemId, _amount: int) -> None:
        act, handover, terms, taker = self._answering(item)
        room = queries.items([item])[item].register.value
        door.receive(act, handover, terms, shelf(item, store=HOME[taker], room=room))

    def _decline(self, item: ItemId, _amount: int) -> None:
        act, handover, terms, _ = self._answering(item)
        refused = [Refused(subject(item), DeclineReason.DIFFERS)]
        line = BringIn(store=PlaceId("-"), items=(), bearer=BEARER, purpose="-")
        door.receive(act, handover, terms, line, refused)

    def _lose(self, item: ItemId, _amount: int) -> None:
        door.declare_lost(self._as_holder(item), item, "inquiry 1")

    def _find(self, item: ItemId, _amount: int) -> None:
        place = PlaceId(HOME[self._holder(item)])
        act, room = self._as_holder(item), queries.items([item])[item].register.value
        two_sign(act, item, passage=Passage.FOUND, place=place)
        door.find_again(act, item, place, "found", room, SECOND)

    def _write_off(self, item: ItemId, _amount: int) -> None:
        door.write_off(self._as_holder(item), item, SECOND, "finding 1")

    def _destroy(self, item: ItemId, _amount: int) -> None:
        place = HOME[self._holder(item)]
        act = self._as_holder(item)
        two_sign(act, item, passage=Passage.DESTRUCTION, place=place)
        door.destroy(act, let_out(item, place=place), "melted")

    def _solve(self, item: ItemId, ruling: words.Ruling) -> None:
        command = words.SolveSerialCase(item=item, ruling=ruling, reason="seen", second=SECOND)
        acts.solve_case(arms(self.now, self._holder(item)), command)

    def _same(self, item: ItemId, _amount: int) -> None:
        self._solve(item, words.Ruling.SAME_ITEM)

    def _different(self, item: ItemId, _amount: int) -> None:
        self._solve(item, words.Ruling.DIFFERENT_ITEMS)

    def _recount(self, item: ItemId, amount: int) -> None:
        found = queries.items([item])[item]
        article = rounds(amount) if found.type is ItemType.AMMO else rifle(f"AK {amount % 4}")
        command = words.Correct(
            item=item,
            corrects=found.entry,
            article=article,
            reason="miscounted",
            second=SECOND,
        )
        acts.record(arms(self.now), command)
