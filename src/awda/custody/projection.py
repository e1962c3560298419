"""Custody: from event to read model, the facts a decision may rely on, and the context itself."""

from collections.abc import Collection
from typing import Protocol

from awda.custody import queries, rules, unity
from awda.custody.gates import FirstFacts, MotherFacts, PersonFacts, Scene
from awda.custody.models import Holding, Occupancy, OfferLine, Spell
from awda.custody.vocabulary import (
    Accept,
    Accepted,
    Command,
    CountedAgain,
    DeathDescribed,
    Declined,
    Destroyed,
    Died,
    Enter,
    Entered,
    Escaped,
    Event,
    FindAgain,
    FoundAgain,
    GivenBack,
    Lapsed,
    Lost,
    Move,
    Moved,
    Offer,
    Offered,
    Recapture,
    Recaptured,
    RecordedTwice,
    RecordEscape,
    RecordTwice,
    Release,
    Released,
    RemainsHandedOver,
    Standing,
    SubjectKind,
    Withdrawn,
    WrittenOff,
)
from awda.identity import queries as identity
from awda.journal.codec import plain
from awda.journal.rows import add, change, count_up, find
from awda.journal.writer import look_again
from awda.kernel import instants
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.ids import HouseholdId, PersonId, SubjectId
from awda.people import queries as people
from awda.people.codes import Sex
from awda.people.households import queries as households
from awda.places import queries as places
from awda.places.rules import PartyFacts, PartyKind, PlaceFacts

ANSWERS = {
    Accepted: "ACCEPTED",
    Declined: "DECLINED",
    Withdrawn: "WITHDRAWN",
    Lapsed: "LAPSED",
}


def project(event: Event, recorded: Recorded) -> None:
    """Write one fact into the read models."""
    look_again("holding", event.subject)
    match event:
        case Entered():
            _entered(event, recorded)
        case Offered():
            _now(event, recorded, handover=event.handover, taker=event.taker, lapses=event)
            line = {"handover": event.handover, "subject": event.subject}
            change(OfferLine, line, state="OFFERED", offered_in=recorded.index)
        case Accepted():
            _answered(event, recorded, "")
            _new_spell(event.subject, event.holder, event.place, recorded)
            _now(event, recorded, holder=event.holder, place=event.place, since=True)
        case Declined():
            _answered(event, recorded, event.reason.value)
            _now(event, recorded)
        case Withdrawn():
            _answered(event, recorded, event.reason)
            _now(event, recorded)
        case Lapsed():
            _answered(event, recorded, "")
            _now(event, recorded)
        case Moved() | FoundAgain():
            holder = Holding.objects.values_list("holder", flat=True).get(subject=event.subject)
            _new_spell(event.subject, holder, event.place, recorded)
            found = Standing.HELD if isinstance(event, FoundAgain) else None
            _now(event, recorded, place=event.place, standing=found, keep_offer=True)
        case Recaptured():
            _new_spell(event.subject, event.holder, event.place, recorded)
            _now(
                event,
                recorded,
                holder=event.holder,
                place=event.place,
                standing=Standing.HELD,
                since=True,
            )
        case Died():
            _now(event, recorded, standing=Standing.DECEASED)
        case Lost():
            _now(event, recorded, standing=Standing.LOST)
        case DeathDescribed():
            _now(event, recorded)
        case (
            Released() | RemainsHandedOver() | Escaped() | WrittenOff() | GivenBack() | Destroyed()
        ):
            _close_spell(event.subject, recorded)
            _now(
                event,
                recorded,
                holder="",
                place="",
                standing=rules.ENDING[type(event)],
                since=True,
            )
        case RecordedTwice():
            _recorded_twice(event, recorded)
        case CountedAgain():
            _counted_again(event, recorded)


STOOD = ("standing", "standing_since", "holder", "place", "since")  # what standing twice sets aside


def _recorded_twice(event: RecordedTwice, recorded: Recorded) -> None:
    """The open spell ends; what the row said is set aside, to be said again."""
    row = Holding.objects.filter(subject=event.subject)
    before = plain(dict(zip(STOOD, row.values_list(*STOOD).get(), strict=True)))
    _close_spell(event.subject, recorded)
    row.update(
        standing=Standing.RECORDED_TWICE,
        standing_since=recorded.happened_at,
        holder="",
        place="",
        since=recorded.happened_at,
        first=event.first,
        before=before,
        newest=recorded.index,
    )


def _counted_again(event: CountedAgain, recorded: Recorded) -> None:
    """The row says again what it said, and the spell that ended with being twice never ended."""
    row = Holding.objects.filter(subject=event.subject)
    closed_in, before = row.values_list("newest", "before").get()
    assert before is not None, "only what was recorded twice counts again"
    said = {
        name: instants.read(value) if name.endswith("since") else value
        for name, value in before.items()
    }
    row.update(first="", before=None, newest=recorded.index, **said)
    ended = Spell.objects.filter(subject=event.subject, until_entry=closed_in).first()
    if ended is not None:
        Spell.objects.filter(entry=ended.entry).update(until=None, until_entry=None)
        _occupy(ended.place, ended.kind, +1)


def _entered(event: Entered, recorded: Recorded) -> None:
    add(
        Holding,
        subject=event.subject,
        kind=event.kind,
        operation=event.operation,
        how=event.how,
        standing=Standing.HELD,
        standing_since=recorded.happened_at,
        holder=event.holder,
        last_holder=event.holder,
        place=event.place,
        since=recorded.happened_at,
        entered_at=recorded.happened_at,
        entered_in=recorded.index,
        newest=recorded.index,
    )
    _new_spell(event.subject, event.holder, event.place, recorded, event.kind)


def _now(
    event: Event,
    recorded: Recorded,
    *,
    holder: str | None = None,
    place: str | None = None,
    standing: Standing | None = None,
    since: bool = False,
    handover: str = "",
    taker: str = "",
    lapses: Offered | None = None,
    keep_offer: bool = False,
) -> None:
    """Bring the one current row of a subject up to this entry."""
    said: dict[str, object] = {"newest": recorded.index}
    if not keep_offer:
        said |= {
            "handover": handover,
            "taker": taker,
            "lapses_at": lapses.lapses_at if lapses else None,
        }
    if holder is not None:
        said["holder"] = holder
        if holder:
            said["last_holder"] = holder
    if place is not None:
        said["place"] = place
    if standing is not None:
        said |= {"standing": standing, "standing_since": recorded.happened_at}
    if since:
        said["since"] = recorded.happened_at
    change(Holding, {"subject": event.subject}, **said)


def _new_spell(
    subject: str, holder: str, place: str, recorded: Recorded, kind: str | None = None
) -> None:
    """Begin a spell; the one before it, if any, ends with the same entry."""
    kind = kind or _close_spell(subject, recorded)
    add(
        Spell,
        entry=recorded.index,
        subject=subject,
        kind=kind,
        holder=holder,
        place=place,
        since=recorded.happened_at,
    )
    _occupy(place, kind, +1)


def _close_spell(subject: str, recorded: Recorded) -> str:
    """End the open spell, if there is one (after an escape there is none); the subject's kind."""
    spell = find(Spell, newest="entry", subject=subject)
    assert spell is not None, "whoever leaves was held by someone"
    if spell.until_entry is None:
        ended = {"until": recorded.happened_at, "until_entry": recorded.index}
        change(Spell, {"entry": spell.entry}, **ended)
        _occupy(spell.place, spell.kind, -1)
    return spell.kind


def _occupy(place: str, kind: str, more: int) -> None:
    count_up(Occupancy, {"place": place, "kind": kind}, "held", more)


def _answered(
    event: Accepted | Declined | Withdrawn | Lapsed, recorded: Recorded, reason: str
) -> None:
    change(
        OfferLine,
        {"handover": event.handover, "subject": event.subject},
        state=ANSWERS[type(event)],
        reason=reason[:200],
        answered_at=recorded.happened_at,
        answered_in=recorded.index,
    )


def facts(command: Command, act: Act) -> Known[Scene]:
    """What a decision may rely on, read under the writer's lock, with its journal positions."""
    match command:
        case Enter():
            return _entering(command, act)
        case Offer():
            return _offering(command, act)
        case Accept() | Move() | Recapture() | FindAgain():
            return _going_to(command, act)
        case Release():
            person, entries, _ = _person(queries.holding(command.subject), act)
            return Known(Scene(person=person), entries)
        case RecordTwice():
            return _under(command)
        case RecordEscape():
            seen = places.place(command.last_seen_place)
            return Known(Scene(place=seen), _positions((), seen))
        case _:
            return Known(Scene())


def _entering(command: Enter, act: Act) -> Known[Scene]:
    operation = places.operation_entry(command.operation)
    place = places.place(command.place)
    mother = queries.holding(command.mother) if command.mother else None
    scene = Scene(
        operation_open=operation is not None,
        place=place,
        held_there=_held_there(command.place, command.kind),
        mother=_mother(mother, act),
    )
    return Known(scene, _positions((operation,), place, mother))


def _mother(held: queries.HoldingFacts | None, act: Act) -> MotherFacts | None:
    if held is None:
        return None
    standing = people.standing(held.subject, act.happened_at.date())
    female = standing is not None and standing.sex is Sex.FEMALE
    return MotherFacts(held.holder, held.place, female)


def _offering(command: Offer, act: Act) -> Known[Scene]:
    handover = queries.handover_facts(command.handover, command.subject)
    if handover is None:
        return Known(Scene())
    place = places.place(handover.to_place) if handover.to_place else None
    taker = places.party(handover.taker)
    now = queries.holding(command.subject)
    person, entries, homes = _person(now, act)
    behind, more = _left_behind(command, act, taker, place, homes)
    scene = Scene(place=place, taker=taker, person=person, handover=handover, left_behind=behind)
    return Known(scene, _positions((*entries, *more), place, taker))


def _going_to(command: Accept | Move | Recapture | FindAgain, act: Act) -> Known[Scene]:
    place = places.place(command.place)
    taker = places.party(act.party)
    now = queries.holding(command.subject)
    person, entries, homes = _person(now, act)
    kind = now.kind if now else SubjectKind.PERSON
    already = now is not None and now.place == command.place
    held = 0 if already else _held_there(command.place, kind)
    handover = None
    if isinstance(command, Accept):
        handover = queries.handover_facts(command.handover, command.subject)
    behind, more = _left_behind(command, act, taker, place, homes)
    scene = Scene(
        place=place,
        taker=taker,
        person=person,
        held_there=held,
        handover=handover,
        left_behind=behind,
    )
    return Known(scene, _positions((*entries, *more), place))


def _left_behind(
    command: Command,
    act: Act,
    taker: PartyFacts | None,
    place: PlaceFacts | None,
    homes: Collection[HouseholdId],
) -> tuple[int, tuple[int, ...]]:
    """Whom of these households a movement would part from its person, and the entries (F-01).

    Whoever is offered on the same list, or accepted or moved in the same act, goes along.
    """
    if taker is None or not homes or not isinstance(command, Offer | Accept | Move):
        return 0, ()
    going = unity.Going(taker, place, _along(command, taker, households.members(homes)))
    return unity.left_behind(PersonId(command.subject), homes, going, act.happened_at.date())


def _along(
    command: Offer | Accept | Move, taker: PartyFacts, members: frozenset[PersonId]
) -> frozenset[PersonId]:
    """Who of these goes where the command leads: of a taker's camps to the same one."""
    match command:
        case Offer():
            return unity.along(command.handover, members)
        case Move():
            return frozenset(PersonId(one) for one in command.along)
        case Accept():
            across = taker.kind is PartyKind.RECEIVER
            return frozenset(
                one
                for one in members
                if (to := command.along.get(SubjectId(one))) and (across or to == command.place)
            )


def _under(command: RecordTwice) -> Known[Scene]:
    """The other record, if the two are linked as one person now."""
    link = identity.link_under(command.subject)
    first, own = queries.holding(command.first), queries.holding(command.subject)
    if link is None or link.first != command.first or first is None or own is None:
        return Known(Scene())
    ours, theirs = places.party(own.last_holder), places.party(first.last_holder)
    assert ours is not None, "who held a person is on the record"
    assert theirs is not None, "who held a person is on the record"
    facts = FirstFacts(standing=first.standing, last=theirs.kind, own_last=ours.kind)
    return Known(Scene(first=facts), _positions((link.linked_in,), first, ours, theirs))


def _held_there(place: str, kind: SubjectKind) -> int:
    return queries.held_at(place, kind)


def _person(
    now: queries.HoldingFacts | None, act: Act
) -> tuple[PersonFacts | None, tuple[int, ...], tuple[HouseholdId, ...]]:
    """What custody must know of the person, the entries, and the households whose unit it is of."""
    if now is None or now.kind is not SubjectKind.PERSON:
        return None, (), ()
    standing = people.standing(now.subject, act.happened_at.date())
    if standing is None:
        return None, (), ()
    lock = identity.lock_of(now.subject)
    facts = PersonFacts(
        track=standing.track,
        age=standing.age,
        presents_as_combatant=standing.presents_as == "COMBATANT",
        duplicate_open=lock is not None,
    )
    entries = (*standing.entries, lock.entry) if lock else standing.entries
    return facts, entries, standing.households


class Positioned(Protocol):
    """A fact that knows the entry it came from."""

    @property
    def entry(self) -> int: ...


def _positions(entries: tuple[int | None, ...], *facts: Positioned | None) -> tuple[int, ...]:
    """The journal positions a decision relied on, once each."""
    known = {entry for entry in entries if entry is not None}
    return tuple(sorted(known | {fact.entry for fact in facts if fact is not None}))


CUSTODY: Context[rules.Custody, Command, Event, Scene] = Context(
    name="custody",
    initial=rules.Custody(),
    events=(
        Entered,
        Offered,
        Accepted,
        Declined,
        Withdrawn,
        Lapsed,
        Moved,
        Released,
        Died,
        DeathDescribed,
        RemainsHandedOver,
        Escaped,
        Recaptured,
        Lost,
        FoundAgain,
        WrittenOff,
        GivenBack,
        Destroyed,
        RecordedTwice,
        CountedAgain,
    ),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Holding, Spell, Occupancy, OfferLine),
)
