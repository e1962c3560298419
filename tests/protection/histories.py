"""Random histories of people who might go home, and what must be true of whoever did.

`Told` remembers, by itself, what each accepted act said; it asks nothing of the code it judges. The
tests of process.json that it knows are those a crossing can be held to so far: TRACK, AGE, NR,
CLAIM, CONSENT, FAMILY and, of HOLD, the captive's. Convoys bring the others.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from awda.custody import acts as custody
from awda.custody import queries as held
from awda.custody.acts import Taken
from awda.journal.clock import new_id
from awda.kernel.ids import HandoverId, PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs, Sex, Track
from awda.protection import acts
from awda.protection.captives.rules import LiftFlag
from awda.protection.claims.rules import CloseWish, RecordWish
from awda.protection.receivers.rules import ReportOnReceiver
from awda.protection.returns.vocabulary import AskAtBoarding, Reconfirm, Wish
from awda.protection.risk.rules import Finding
from tests.conftest import NOON, sign
from tests.family.scenes import signs, written
from tests.housing.scenes import household
from tests.protection.scenes import (
    DAY,
    OTHER_SIDE,
    assessment,
    counselling,
    form,
    officer,
    over_the_line,
    publish,
)
from tests.protection.test_captives import flag as flagged
from tests.protection.test_captives import hear
from tests.scenes import assign_track, meet

Attempt = Callable[["History", PersonId], None]
MAY_CROSS = {"INT", "WND", "CIV", "FAM", "RET", "TCN"}


@dataclass(slots=True)
class Told:
    """What the accepted acts said of one person: when, and in which order (`turn`)."""

    track: str
    adult: bool = True
    woman: bool = False
    spouse: PersonId | None = None  # the other one of a family unit
    captive: bool = False
    asking: bool = False  # a wish for protection is open
    wish: Wish | None = None
    counselled: int = 0
    signed: int = 0
    signed_at: Instant = NOON
    reconfirmed: int = 0
    boarded: int = 0
    boarded_at: Instant = NOON
    risk_by: str = ""  # whose finding of a risk nobody else has answered
    assessed: int = 0
    assessed_at: Instant = NOON


@dataclass(slots=True)
class History:
    """One history: the clock, what was told, who is offered on which list, who has crossed."""

    luck: Random
    now: Instant = NOON
    turn: int = 1
    version: int = 1  # of the area sheet
    area: int = 0  # the turn of the newest material change of the area
    receiver: int = 0  # and of the newest material report on the other side
    note: str = ""  # the couple's split note
    note_signed: set[PersonId] = field(default_factory=set)
    told: dict[PersonId, Told] = field(default_factory=dict)
    lists: dict[HandoverId, list[PersonId]] = field(default_factory=dict)
    crossed: dict[PersonId, set[str]] = field(default_factory=dict)  # with the tests they failed
    refused: int = 0

    def fails(self, person: PersonId, along: Sequence[PersonId]) -> set[str]:
        """The tests someone who crosses now together with `along` does not pass."""
        one = self.told[person]
        tests = {
            "TRACK": one.track in MAY_CROSS,
            "AGE": one.adult,
            "HOLD": not one.captive,
            "CLAIM": not one.asking,
            "NR": self._safe(one),
            "CONSENT": self._consents(one),
            "FAMILY": self._together(one, along),
        }
        return {name for name, passed in tests.items() if not passed}

    def _together(self, one: Told, along: Sequence[PersonId]) -> bool:
        if one.spouse is None or len(self.note_signed) == 2:
            return True
        return one.spouse in along or one.spouse in self.crossed or self.told[one.spouse].captive

    def _safe(self, one: Told) -> bool:
        lately = self.now <= one.assessed_at + 14 * DAY
        return not one.risk_by and one.assessed > max(self.area, self.receiver) and lately

    def _consents(self, one: Told) -> bool:
        in_turn = self.area < one.counselled < one.signed < one.reconfirmed < one.boarded
        lately = self.now <= one.boarded_at + DAY and self.now <= one.signed_at + 30 * DAY
        return in_turn and lately and one.wish is Wish.RETURN


def begin(luck: Random) -> History:
    """Three soldiers, a couple, and a young man whose age is in doubt."""
    history = History(luck)
    for _ in range(3):
        history.told[meet(track=Track.INT)] = Told("INT")
    man = meet(presents_as=PresentsAs.FAMILY, track=Track.FAM)
    wife = meet(presents_as=PresentsAs.FAMILY, sex=Sex.FEMALE, track=Track.FAM)
    history.told[man] = Told("FAM", spouse=wife)
    history.told[wife] = Told("FAM", spouse=man, woman=True)
    history.told[meet(age=(16, 20), track=Track.FAM)] = Told("FAM", adult=False)
    home = household(man, SPOUSE=wife)
    history.note = written(home, wife)
    return history


def play(
    history: History, attempts: int, others: Sequence[Attempt] = (), *, often: float = 0.12
) -> None:
    """So many attempts: mostly the next step of somebody's way home, now and then another thing."""
    others = others or OTHER
    for _ in range(attempts):
        history.turn += 1
        history.now += timedelta(minutes=history.luck.choice([5, 40, 90, 240]))
        if history.luck.random() < 0.02:
            history.now += history.luck.choice([1, 15, 31]) * DAY
        here = [who for who in history.told if who not in history.crossed]
        if not here:
            return
        attempt = history.luck.choice(others) if history.luck.random() < often else onward
        try:
            attempt(history, history.luck.choice(here))
        except Refusal:
            history.refused += 1


# --- what may be attempted


def onward(history: History, who: PersonId) -> None:
    """The next step of someone's way home."""
    one = history.told[who]
    offered = held.holding(who)
    if offered is not None and offered.handover is not None:
        _take(history, offered.handover)
    elif one.counselled <= history.area or one.wish is not Wish.RETURN:
        _counsel(history, who)
    elif one.signed < one.counselled or history.now > one.signed_at + 30 * DAY:
        _sign(history, who)
    elif not history._safe(one):
        _assess(history, who)
    elif one.reconfirmed < one.signed:
        _reconfirm(history, who)
    elif one.boarded < one.reconfirmed or history.now > one.boarded_at + DAY:
        _board(history, who)
    else:
        offer(history, who)


def _counsel(history: History, who: PersonId) -> None:
    wish = history.luck.choices([Wish.RETURN, Wish.STAY], [9, 1])[0]
    said = counselling(who, history.now, version=history.version, wish=wish)
    acts.note(officer(history.now), said)
    one = history.told[who]
    one.counselled, one.wish = history.turn, wish
    one.signed = one.reconfirmed = one.boarded = 0


def _sign(history: History, who: PersonId) -> None:
    acts.note(officer(history.now), form(who))
    one = history.told[who]
    one.signed, one.signed_at = history.turn, history.now
    one.reconfirmed = one.boarded = 0


def _assess(history: History, who: PersonId) -> None:
    finding = history.luck.choices([Finding.NO_RISK, Finding.RISK, Finding.MORE], [8, 1, 1])[0]
    assessor = f"protection-{history.luck.randint(2, 4)}"
    acts.note(officer(history.now, assessor), assessment(who, history.now, finding))
    one = history.told[who]
    if finding is Finding.RISK:
        one.risk_by = assessor
    elif finding is Finding.NO_RISK:
        one.risk_by, one.assessed, one.assessed_at = "", history.turn, history.now
    if finding is not Finding.NO_RISK:
        one.assessed = 0


def _reconfirm(history: History, who: PersonId) -> None:
    yes = history.luck.random() < 0.9
    acts.note(officer(history.now), Reconfirm(person=who, green_light="answer 14", yes=yes))
    history.told[who].reconfirmed = history.turn if yes else 0
    if not yes:
        _nothing_left(history.told[who])


def _board(history: History, who: PersonId) -> None:
    yes = history.luck.random() < 0.9
    acts.note(officer(history.now), AskAtBoarding(person=who, yes=yes))
    one = history.told[who]
    one.boarded, one.boarded_at = history.turn, history.now
    if not yes:
        _nothing_left(one)


def offer(history: History, who: PersonId) -> None:
    one = history.told[who]
    others = [other for other in history.told if other not in history.crossed and other != who]
    along = [other for other in others if history.luck.random() < 0.15]
    if one.spouse in others and one.spouse not in along and history.luck.random() < 0.8:
        along.append(one.spouse)
    command = over_the_line(who, *along, at=history.now)
    acts.offer(sign(Role.CONVOY_LEADER, "crossing", history.now), command)
    history.lists[command.handover] = [who, *along]


def _take(history: History, handover: HandoverId) -> None:
    """The other side takes all of a list, or some: whoever it takes has crossed."""
    listed = [who for who in history.lists[handover] if who not in history.crossed]
    some = listed if history.luck.random() < 0.7 else listed[:1]
    opened = held.handover(handover)
    assert opened is not None
    taken = [Taken(SubjectId(who), PlaceId("far-side")) for who in some]
    receiver = sign(Role.RECEIVER, "other-side", history.now)
    acts.answer(receiver, handover, opened.terms, taken)
    found = {who: history.fails(who, some) for who in some}
    history.crossed |= found


def withdraw(history: History, who: PersonId) -> None:
    acts.withdraw(sign(Role.CAMP_MANAGER, "crossing", history.now), who)
    _nothing_left(history.told[who])


def _nothing_left(one: Told) -> None:
    one.counselled = one.signed = one.reconfirmed = one.boarded = 0


def area_changes(history: History, _who: PersonId) -> None:
    material = history.luck.random() < 0.5
    publish(at=history.now, material=material, change="the road")
    history.version += 1
    if material:
        history.area = history.turn


def report(history: History, _who: PersonId) -> None:
    report = ReportOnReceiver(
        receiver=OTHER_SIDE,
        what="people are held in a prison",
        source="families",
        dated=history.now.date(),
        material=True,
    )
    acts.record_of_receiver(officer(history.now), report)
    history.receiver = history.turn


def seek_protection(history: History, who: PersonId) -> None:
    acts.note(sign(Role.STORE_KEEPER, "store", history.now), RecordWish(person=who))
    history.told[who].asking = True


def _seek_no_more(history: History, who: PersonId) -> None:
    body = sign(Role.MONITOR_UNHCR, "unhcr", history.now)
    acts.note(body, CloseWish(person=who, heard_in_private=True, reference="7"))
    history.told[who].asking = False


def flag(history: History, who: PersonId) -> None:
    acts.take_out(officer(history.now), flagged(who))
    history.told[who].captive = True


def _lift(history: History, who: PersonId) -> None:
    acts.note(officer(history.now), hear(who))
    reasons = "she showed her papers and told her story"
    acts.note(officer(history.now, "protection-9"), LiftFlag(person=who, reasons=reasons))
    history.told[who].captive = False


def change_track(history: History, who: PersonId) -> None:
    """To one that may not cross, and from there back by the next change."""
    one = history.told[who]
    track = Track.ASY if one.track in MAY_CROSS else Track.FAM
    assign_track(who, track, history.now)
    one.track = track.value


def _sign_note(history: History, who: PersonId) -> None:
    if history.told[who].spouse is not None:
        signs(history.note, who)
        history.note_signed.add(who)


def _lapse(history: History, _who: PersonId) -> None:
    history.now += DAY
    custody.lapse_due(history.now, new_id())


OTHER: tuple[Attempt, ...] = (
    _counsel, _sign, _assess, _reconfirm, _board, offer, withdraw, area_changes, report,
    seek_protection, _seek_no_more, _seek_no_more, flag, _lift, change_track, change_track,
    _sign_note, _lapse,
)  # fmt: skip
