"""Custody: exactly one party answers for each person and each item at every instant (X-01).

Responsibility moves only by an offer and an acceptance that quote the same terms hash; without the
acceptance the giver stays responsible. Entry, birth, death, escape and release are the only other
ways in or out, each a fact of its own (process.json, axis custody).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from awda.custody.gates import (
    Looked,
    Scene,
    counted_on_the_other,
    keeps_the_family_together,
    may_be_held_there,
    may_be_moved,
    may_cross,
    may_go_to,
)
from awda.custody.vocabulary import (
    ITEM_ROLES,
    PERSON_ROLES,
    Accept,
    Accepted,
    Cause,
    Command,
    CountAgain,
    CountedAgain,
    DeathDescribed,
    DeclareLost,
    Decline,
    Declined,
    Destroy,
    Destroyed,
    Died,
    Enter,
    Entered,
    Escaped,
    Event,
    FindAgain,
    FoundAgain,
    GiveBack,
    GivenBack,
    HandOverRemains,
    How,
    Lapse,
    Lapsed,
    Lost,
    Move,
    Moved,
    Offer,
    Offered,
    Recapture,
    Recaptured,
    RecordDeath,
    RecordedTwice,
    RecordEscape,
    RecordTwice,
    Release,
    Released,
    RemainsHandedOver,
    Standing,
    SubjectKind,
    Withdraw,
    Withdrawn,
    WriteOff,
    WrittenOff,
)
from awda.kernel.act import Act
from awda.kernel.ids import UUID, HandoverId, OperationId, PartyId, PlaceId, SubjectId
from awda.kernel.instants import Instant, write
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating
from awda.places.rules import PartyKind, PlaceKind

Answering = Offer | Accept | Decline | Withdraw
Acting = (
    Move
    | Release
    | RecordDeath
    | HandOverRemains
    | RecordEscape
    | DeclareLost
    | FindAgain
    | WriteOff
    | GiveBack
    | Destroy
)

# --- state


@dataclass(frozen=True, slots=True)
class Pending:
    """An offer that waits for its answer."""

    handover: HandoverId
    taker: PartyId
    terms: str
    lapses_at: Instant


@dataclass(frozen=True, slots=True)
class Custody:
    """Who answers for one person or item now."""

    standing: Standing = Standing.NOT_ENTERED
    kind: SubjectKind = SubjectKind.PERSON
    operation: OperationId | None = None
    how: How = How.ENTER
    holder: PartyId | None = None
    place: PlaceId | None = None
    since: Instant | None = None
    offer: Pending | None = None
    last_holder: PartyId | None = None  # who answered last, also when custody has ended
    last_at: Instant | None = None
    first: SubjectId | None = None  # the record that counts, where this one is recorded twice
    before: "Custody | None" = None  # how this one stood before, to stand so again


def stream(command: Command) -> str:
    """Each person and each item has one custody stream."""
    return f"custody/{command.subject}"


def decide(state: Custody, command: Command, act: Act, scene: Scene) -> Sequence[Event]:
    """Facts for a command, or a Refusal. An offer whose time has passed lapses first."""
    _in_order(state, act)
    if isinstance(command, Enter):
        return [_enter(state, command, act, scene)]
    if state.standing is Standing.NOT_ENTERED:
        raise Refusal("NOT_IN_CUSTODY")
    if isinstance(command, Lapse):
        return [_lapse(state, command, act)]
    _roles_by_kind(state, act)
    if isinstance(command, RecordTwice):
        return _record_twice(state, command, act, scene)
    if isinstance(command, CountAgain):
        return [_count_again(state, command)]
    if isinstance(command, Recapture):
        return [_recapture(state, command, act, scene)]
    if state.standing in ENDED:
        raise Refusal("CUSTODY_ENDED", standing=state.standing.value)
    if state.offer is None or act.happened_at <= state.offer.lapses_at:
        return _decide_held(state, command, act, scene)
    if isinstance(command, Accept | Decline | Withdraw):
        raise Refusal("OFFER_LAPSED", lapsed_at=write(state.offer.lapses_at))
    lapsed = Lapsed(subject=command.subject, handover=state.offer.handover)
    now = evolve(state, lapsed, act.happened_at)
    return [lapsed, *_decide_held(now, command, act, scene)]


def _decide_held(
    state: Custody, command: Answering | Acting, act: Act, scene: Scene
) -> Sequence[Event]:
    match command:
        case Offer():
            return [_offer(state, command, act, scene)]
        case Accept():
            return [_accept(state, command, act, scene)]
        case Decline():
            _pending(state, command.handover, act, by_taker=True)
            return [stating(Declined, command)]
        case Withdraw():
            _pending(state, command.handover, act, by_taker=False)
            return [stating(Withdrawn, command)]
        case RecordDeath() | RecordEscape() if state.offer and state.kind is SubjectKind.PERSON:
            withdrawn = Withdrawn(
                subject=command.subject,
                handover=state.offer.handover,
                reason=type(command).__name__,
            )
            now = evolve(state, withdrawn, act.happened_at)
            return [withdrawn, *_decide_held(now, command, act, scene)]
        case _:
            _held_by(state, act)
            _no_offer_pending(state)
            if state.kind is SubjectKind.PERSON:
                return _decide_person(state, command, act, scene)
            return [_decide_item(state, command, act, scene)]


def _decide_person(state: Custody, command: Acting, act: Act, scene: Scene) -> Sequence[Event]:
    if isinstance(command, HandOverRemains):
        if state.standing is not Standing.DECEASED:
            raise Refusal("NOT_DECEASED")
        _complete(command, "destination", "received_by")
        return [stating(RemainsHandedOver, command)]
    if state.standing is Standing.DECEASED:
        raise Refusal("CUSTODY_ENDED", standing=state.standing.value)
    match command:
        case Move():
            to_care = scene.place is not None and scene.place.kind is PlaceKind.HOSPITAL
            may_be_moved(scene.person, to_care=to_care)
            may_be_held_there(state.kind, act, scene)
            keeps_the_family_together(scene)
            return [stating(Moved, command)]
        case Release():
            may_be_moved(scene.person, to_care=False)
            _complete(command, "destination", "authority", "verified_by")
            child = scene.person is None or scene.person.age != "ADULT"
            if child and act.role is not Role.CHILD_PROTECTION:
                raise Refusal("CHILD_RELEASED_BY_CHILD_BODY_ONLY")
            return [stating(Released, command)]
        case RecordDeath():
            _complete(command, "circumstances", "certified_by")
            if command.cause is not Cause.NATURAL and not command.inquiry.strip():
                raise Refusal("INQUIRY_MISSING", cause=command.cause.value)
            return [Died(subject=command.subject), stating(DeathDescribed, command)]
        case RecordEscape():
            if command.last_seen_at > act.happened_at:
                raise Refusal("LAST_SEEN_LATER", happened_at=write(act.happened_at))
            if scene.place is None:
                raise Refusal("NO_SUCH_PLACE", place=command.last_seen_place)
            return [stating(Escaped, command)]
        case DeclareLost() | FindAgain() | WriteOff() | GiveBack() | Destroy():
            raise Refusal("A_PERSON_IS_NO_ITEM")


def _decide_item(state: Custody, command: Acting, act: Act, scene: Scene) -> Event:
    lost = state.standing is Standing.LOST
    match command:
        case FindAgain() | WriteOff() if not lost:
            raise Refusal("NOT_LOST")
        case FindAgain():
            may_be_held_there(state.kind, act, scene)
            return stating(FoundAgain, command)
        case WriteOff():
            _second_officer(command.second, act)
            return stating(WrittenOff, command)
        case Move() | DeclareLost() | Destroy() | GiveBack() if lost:
            raise Refusal("LOST_UNDER_INQUIRY")
        case Move():
            may_be_held_there(state.kind, act, scene)
            return stating(Moved, command)
        case DeclareLost():
            return stating(Lost, command)
        case GiveBack():
            return stating(GivenBack, command)
        case Destroy():
            _second_officer(command.second, act)
            return stating(Destroyed, command)
        case Release() | RecordDeath() | HandOverRemains() | RecordEscape():
            raise Refusal("AN_ITEM_IS_NO_PERSON")


def _in_order(state: Custody, act: Act) -> None:
    """Custody is told in the order in which it happened, so that every past instant is clear."""
    if state.last_at is not None and act.happened_at < state.last_at:
        raise Refusal("BEFORE_THE_LAST_FACT", last=write(state.last_at))


def _roles_by_kind(state: Custody, act: Act) -> None:
    allowed = ITEM_ROLES if state.kind is SubjectKind.ITEM else PERSON_ROLES
    if act.role not in allowed:
        raise Refusal("NOT_FOR_THIS_KIND", role=act.role.value, kind=state.kind.value)


def _enter(state: Custody, command: Enter, act: Act, scene: Scene) -> Entered:
    _roles_by_kind(replace(state, kind=command.kind), act)
    if state.standing is not Standing.NOT_ENTERED:
        raise Refusal("ALREADY_ENTERED", standing=state.standing.value)
    if not scene.operation_open:
        raise Refusal("NO_SUCH_OPERATION", operation=command.operation)
    if not command.ordered_by.strip() or not command.grounds.strip():
        raise Refusal("AUTHORITY_MISSING")
    if not UUID.fullmatch(command.subject):
        raise Refusal("ID_NOT_A_UUID")
    born = command.how is How.BORN
    if born:
        _with_the_mother(command, act, scene)
    may_be_held_there(command.kind, act, scene, first=not born, newborn=born)
    return stating(Entered, command, holder=act.party)


def _with_the_mother(command: Enter, act: Act, scene: Scene) -> None:
    mother = scene.mother
    if mother is None or mother.holder != act.party or mother.place != command.place:
        raise Refusal("MOTHER_NOT_HERE")
    if not mother.female:
        raise Refusal("NOT_A_MOTHER")


def _offer(state: Custody, command: Offer, act: Act, scene: Scene) -> Offered:
    _held_by(state, act)
    _no_offer_pending(state)
    handover = scene.handover
    if handover is None or not handover.listed or handover.giver != act.party:
        raise Refusal("NOT_ON_THIS_HANDOVER", handover=command.handover)
    if state.standing is Standing.LOST:
        raise Refusal("LOST_UNDER_INQUIRY")
    if state.standing is Standing.DECEASED:
        raise Refusal("CUSTODY_ENDED", standing=state.standing.value)
    if act.happened_at > handover.lapses_at:
        raise Refusal("OFFER_LAPSED", lapsed_at=write(handover.lapses_at))
    if state.kind is SubjectKind.PERSON:
        may_be_moved(scene.person, to_care=_to_hospital(scene))
        looked = Looked(command.cleared_in, command.child_cleared_in)
        may_cross(scene, act, handover.court_reference, looked)
        if handover.to_place:
            may_be_held_there(state.kind, act, scene, run_by=handover.taker)
        keeps_the_family_together(scene)
    return Offered(
        subject=command.subject,
        handover=command.handover,
        taker=handover.taker,
        to_place=handover.to_place,
        purpose=handover.purpose,
        terms=handover.terms,
        lapses_at=handover.lapses_at,
        cleared_in=command.cleared_in,
        child_cleared_in=command.child_cleared_in,
    )


def _accept(state: Custody, command: Accept, act: Act, scene: Scene) -> Accepted:
    offer = _pending(state, command.handover, act, by_taker=True)
    if command.terms != offer.terms:
        raise Refusal("OTHER_TERMS", offered=offer.terms, quoted=command.terms)
    may_be_moved(scene.person, to_care=_to_hospital(scene))
    may_be_held_there(state.kind, act, scene)
    if state.kind is SubjectKind.PERSON and scene.taker and scene.handover:
        looked = Looked(command.cleared_in, command.child_cleared_in)
        may_go_to(scene.taker.kind, scene.person, scene.handover.court_reference, looked)
        keeps_the_family_together(scene)
    if scene.taker and scene.taker.kind is PartyKind.HOSPITAL and not command.received_by.strip():
        raise Refusal("RECEIVING_DOCTOR_MISSING")
    assert state.holder is not None
    return stating(Accepted, command, giver=state.holder, holder=act.party)


def _to_hospital(scene: Scene) -> bool:
    return scene.taker is not None and scene.taker.kind is PartyKind.HOSPITAL


def _pending(state: Custody, handover: HandoverId, act: Act, *, by_taker: bool) -> Pending:
    """The offer under way, if it is this one and the acting party may answer it or take it back."""
    offer = state.offer
    if offer is None or offer.handover != handover:
        raise Refusal("NOT_OFFERED", handover=handover)
    if by_taker and act.party != offer.taker:
        raise Refusal("NOT_THE_TAKER", taker=offer.taker, party=act.party)
    if not by_taker:
        _held_by(state, act)
    return offer


def _lapse(state: Custody, command: Lapse, act: Act) -> Lapsed:
    offer = state.offer
    if offer is None or offer.handover != command.handover:
        raise Refusal("NOT_OFFERED", handover=command.handover)
    if act.happened_at <= offer.lapses_at:
        raise Refusal("NOT_LAPSED_YET", lapses_at=write(offer.lapses_at))
    return stating(Lapsed, command)


def _recapture(state: Custody, command: Recapture, act: Act, scene: Scene) -> Recaptured:
    if state.standing is not Standing.ESCAPED:
        raise Refusal("NOT_ESCAPED", standing=state.standing.value)
    may_be_held_there(state.kind, act, scene)
    return stating(Recaptured, command, holder=act.party)


def _record_twice(state: Custody, command: RecordTwice, act: Act, scene: Scene) -> Sequence[Event]:
    """The other record counts this person from now on, in every sum of every day (X-05)."""
    if state.kind is SubjectKind.ITEM:
        raise Refusal("AN_ITEM_IS_NO_PERSON")
    if state.standing is Standing.RECORDED_TWICE:
        raise Refusal("CUSTODY_ENDED", standing=state.standing.value)
    lapsed: list[Event] = []
    if state.offer and act.happened_at > state.offer.lapses_at:
        lapsed = [Lapsed(subject=command.subject, handover=state.offer.handover)]
        state = evolve(state, lapsed[0], act.happened_at)
    _no_offer_pending(state)
    counted_on_the_other(state.standing, scene.first)
    return [*lapsed, stating(RecordedTwice, command)]


def _count_again(state: Custody, command: CountAgain) -> CountedAgain:
    if state.standing is not Standing.RECORDED_TWICE:
        raise Refusal("NOT_RECORDED_TWICE")
    return stating(CountedAgain, command, first=state.first)


def _held_by(state: Custody, act: Act) -> None:
    if state.holder != act.party:
        raise Refusal("NOT_THE_HOLDER", holder=state.holder or "-", party=act.party)


def _no_offer_pending(state: Custody) -> None:
    if state.offer is not None:
        raise Refusal("OFFER_PENDING", handover=state.offer.handover, taker=state.offer.taker)


def _complete(command: Release | RecordDeath | HandOverRemains, *names: str) -> None:
    """What a fact must say to be checked by others (X-02, M-08) is not left blank."""
    for name in names:
        if not getattr(command, name).strip():
            raise Refusal("FACT_INCOMPLETE", field=name)


def _second_officer(second: str, act: Act) -> None:
    if not second.strip() or second == act.actor:
        raise Refusal("FOUR_EYES")


ENDED = frozenset(
    {
        Standing.RELEASED,
        Standing.ESCAPED,
        Standing.REMAINS_OUT,
        Standing.DESTROYED,
        Standing.WRITTEN_OFF,
        Standing.GIVEN_BACK,
        Standing.RECORDED_TWICE,
    }
)


def evolve(state: Custody, event: Event, when: Instant) -> Custody:
    """Who answers after one more fact."""
    state = replace(state, last_at=when)
    match event:
        case Entered():
            return replace(
                state,
                standing=Standing.HELD,
                kind=event.kind,
                operation=event.operation,
                how=event.how,
                holder=event.holder,
                last_holder=event.holder,
                place=event.place,
                since=when,
            )
        case Offered():
            offer = Pending(event.handover, event.taker, event.terms, event.lapses_at)
            return replace(state, offer=offer)
        case Accepted():
            return replace(
                state,
                holder=event.holder,
                last_holder=event.holder,
                place=event.place,
                since=when,
                offer=None,
            )
        case Declined() | Withdrawn() | Lapsed():
            return replace(state, offer=None)
        case Moved():
            return replace(state, place=event.place)
        case Recaptured():
            return replace(
                state,
                standing=Standing.HELD,
                holder=event.holder,
                last_holder=event.holder,
                place=event.place,
                since=when,
            )
        case FoundAgain():
            return replace(state, standing=Standing.HELD, place=event.place)
        case Died():
            return replace(state, standing=Standing.DECEASED)
        case DeathDescribed():
            return state
        case Lost():
            return replace(state, standing=Standing.LOST)
        case (
            Released() | RemainsHandedOver() | Escaped() | WrittenOff() | GivenBack() | Destroyed()
        ):
            return replace(state, standing=ENDING[type(event)], holder=None, place=None, since=when)
        case RecordedTwice():
            return replace(
                state,
                standing=Standing.RECORDED_TWICE,
                holder=None,
                place=None,
                since=when,
                first=event.first,
                before=state,
            )
        case CountedAgain():
            assert state.before is not None, "only what was recorded twice counts again"
            return replace(state.before, last_at=when)


ENDING: dict[type[Event], Standing] = {
    Released: Standing.RELEASED,
    RemainsHandedOver: Standing.REMAINS_OUT,
    Escaped: Standing.ESCAPED,
    WrittenOff: Standing.WRITTEN_OFF,
    GivenBack: Standing.GIVEN_BACK,
    Destroyed: Standing.DESTROYED,
}


def compartment(event: Event) -> Compartment:
    """How a death came about is for the care team; who answers is for everyone who may read."""
    return Compartment.MEDICAL if isinstance(event, DeathDescribed) else Compartment.CUSTODY


BOTH = PERSON_ROLES | ITEM_ROLES
MAY = {
    Enter: BOTH - {Role.RECEIVER, Role.LIAISON},
    Offer: BOTH,
    Accept: BOTH,
    Decline: BOTH,
    Withdraw: BOTH,
    Lapse: frozenset({Role.CLOCK}),
    Move: BOTH,
    Release: frozenset({Role.CAMP_MANAGER, Role.CHILD_PROTECTION, Role.RECEIVER}),
    RecordDeath: PERSON_ROLES,
    HandOverRemains: PERSON_ROLES,
    RecordEscape: PERSON_ROLES,
    Recapture: PERSON_ROLES - {Role.RECEIVER},
    DeclareLost: ITEM_ROLES,
    FindAgain: ITEM_ROLES,
    WriteOff: ITEM_ROLES,
    GiveBack: ITEM_ROLES,
    Destroy: ITEM_ROLES,
    RecordTwice: frozenset({Role.REGISTRAR}),
    CountAgain: frozenset({Role.REGISTRAR}),
}
