"""Signs of coercion, worked out from forms, interviews and what was logged at places (P-13).

A sign has an id that stays the same when it is worked out again, so its answer is found again.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from awda.journal.opaque import opaque
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.people.queries import units
from awda.protection.limits import Limits
from awda.protection.models import PressureAt, ReturnForm, SignalAnswer, Sitting
from awda.protection.pressures.rules import Sign, SignalId
from awda.protection.returns.vocabulary import Wish

HOUR = timedelta(hours=1)
LOOKS_BACK = timedelta(days=30)  # a consent holds no longer, so an older form presses nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One sign: why, since when, which forms it is about, how many or how much."""

    id: SignalId
    sign: Sign
    at: Instant
    forms: tuple[int, ...]
    number: int
    place: str = ""
    answered: bool = False
    verdict: str = ""


class _Form(NamedTuple):
    """Of a signed form, what signs are worked out from."""

    entry: int
    person: str
    signed_at: Instant
    witness: str
    interpreter: str
    at_place: str


def signals(now: Instant, limits: Limits) -> tuple[Signal, ...]:
    """Every sign of the last 30 days, newest first, answered or not."""
    signed = ReturnForm.objects.filter(signed_at__gt=now - LOOKS_BACK, signed_at__lte=now)
    rows = signed.order_by("signed_at", "entry").values_list(*_Form._fields)
    forms = [_Form(*row) for row in rows]
    answers = dict(SignalAnswer.objects.order_by("entry").values_list("signal", "verdict"))
    found = [
        *_together(forms, limits),
        *_one_hand(forms, limits),
        *_under_pressure(forms, limits),
        *_too_many_yes(forms, now, limits),
    ]
    return tuple(
        sorted((_answered(one, answers) for one in found), key=lambda one: (one.at, one.id))
    )[::-1]


def _answered(one: Signal, answers: Mapping[str, str]) -> Signal:
    return Signal(
        id=one.id,
        sign=one.sign,
        at=one.at,
        forms=one.forms,
        number=one.number,
        place=one.place,
        answered=one.id in answers,
        verdict=answers.get(one.id, ""),
    )


def unanswered(entries: Iterable[int], now: Instant, limits: Limits) -> int:
    """How many unanswered signs touch any of these forms."""
    asked = set(entries)
    return sum(not one.answered and bool(asked & set(one.forms)) for one in signals(now, limits))


def _signal(sign: Sign, forms: Sequence[_Form], number: int, *key: str, place: str = "") -> Signal:
    return Signal(
        id=SignalId(opaque("signal", sign.value, *key)),
        sign=sign,
        at=forms[-1].signed_at,
        forms=tuple(form.entry for form in forms),
        number=number,
        place=place,
    )


def _together(forms: Sequence[_Form], limits: Limits) -> Iterator[Signal]:
    """Many of one unit within minutes. Who else belongs to it nobody here knows."""
    of_unit = units([form.person for form in forms])
    members: dict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        if unit := of_unit.get(PersonId(form.person)):
            members[unit].append(form)
    for unit, signed in sorted(members.items()):
        for some in _runs(signed, limits.unit_signs_within, limits.unit_of_at_least):
            yield _signal(Sign.UNIT_TOGETHER, some, len(some), unit, str(some[0].entry))


def _one_hand(forms: Sequence[_Form], limits: Limits) -> Iterator[Signal]:
    """One interpreter or one witness, more forms in an hour than anybody can explain."""
    hands: dict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        for hand in {form.witness, form.interpreter} - {""}:
            hands[hand].append(form)
    for hand, signed in sorted(hands.items()):
        for some in _runs(signed, HOUR, limits.most_forms_an_hour + 1):
            yield _signal(Sign.ONE_HAND, some, len(some), hand, str(some[0].entry))


def _runs(forms: Sequence[_Form], within: timedelta, least: int) -> Iterator[Sequence[_Form]]:
    """Forms of one hand that lie so close together; what overlaps is one run."""
    start = 0
    while start < len(forms):
        end = start
        while end < len(forms) and forms[end].signed_at - forms[start].signed_at <= within:
            end += 1
        if end - start >= least:
            yield forms[start:end]
            start = end
        else:
            start += 1


def _under_pressure(forms: Sequence[_Form], limits: Limits) -> Iterator[Signal]:
    """Forms signed at a place in the days after a cut or unrest there."""
    for logged in PressureAt.objects.order_by("entry"):
        until = logged.at + limits.pressure_counts_for
        some = [
            form
            for form in forms
            if form.at_place == logged.place and logged.at <= form.signed_at <= until
        ]
        if some:
            yield _signal(
                Sign.UNDER_PRESSURE, some, len(some), str(logged.entry), place=logged.place
            )


def _too_many_yes(forms: Sequence[_Form], now: Instant, limits: Limits) -> Iterator[Signal]:
    """Nearly everyone asked at a place within a week said yes."""
    asked: Counter[str] = Counter()
    yes: Counter[str] = Counter()
    since = now - timedelta(days=7)
    sittings = Sitting.objects.filter(kind="COUNSELLING", ended_at__gt=since, ended_at__lte=now)
    for place, wish in sittings.values_list("at_place", "wish"):
        asked[place] += 1
        yes[place] += wish == Wish.RETURN
    for place, number in sorted(asked.items()):
        if number < limits.yes_among_at_least:
            continue
        if yes[place] * 100 <= number * limits.most_yes_per_cent:
            continue
        some = [form for form in forms if form.at_place == place and form.signed_at > since]
        if some:
            week = f"{now.isocalendar().year}-{now.isocalendar().week}"
            per_cent = yes[place] * 100 // number
            yield _signal(Sign.TOO_MANY_YES, some, per_cent, place, week, place=place)
