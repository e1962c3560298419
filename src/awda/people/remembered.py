"""What is remembered of one person, and how each fact changes it.

Always holds: the birth range only widens, except by an assessment (C-01); a correction adds what it
says and takes nothing stated about age back. Pure.
"""

from dataclasses import dataclass, replace
from datetime import date

from awda.kernel.instants import Instant
from awda.people import events
from awda.people.age import BornBetween, estimated
from awda.people.answers import Born, Identity
from awda.people.codes import PresentsAs, Track, Triage
from awda.people.events import Event


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is remembered of one person. `born` is None until someone estimated an age.

    `met_at` is when first contact happened; None before it.
    """

    met_at: Instant | None = None
    presents_as: PresentsAs = PresentsAs.UNKNOWN
    triage: Triage | None = None
    born: BornBetween | None = None
    listed: bool = False
    registered: bool = False
    service_stated: bool = False
    documents: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    photographed: bool = False
    track: Track = Track.UND
    cards: int = 0
    card_good: bool = False


def with_birth(born: BornBetween | None, identity: Identity) -> BornBetween | None:
    """The birth range once a stated birth has widened it."""
    if not isinstance(identity.birth, Born):
        return born
    return identity.birth.range if born is None else born.widened(identity.birth.range)


def evolve(state: Remembered, event: Event, when: Instant) -> Remembered:
    """What is remembered after one more fact."""
    match event:
        case events.Met():
            born = _estimate(event, when.date())
            return replace(state, met_at=when, presents_as=event.presents_as, born=born)
        case events.FirstSeenCorrected():
            return replace(state, presents_as=event.presents_as)
        case events.Triaged():
            return replace(state, triage=event.triage)
        case events.PhotoAdded():
            return replace(state, photographed=True)
        case events.DocumentAdded():
            return replace(state, documents=state.documents | {event.document})
        case events.Listed():
            return replace(state, listed=True, born=with_birth(state.born, event.identity))
        case events.IdentityStated():
            return replace(state, registered=True, born=with_birth(state.born, event.identity))
        case events.ServiceStated():
            return replace(state, service_stated=True)
        case events.AgeEstimated():
            looks = _estimate(event, when.date())
            return replace(state, born=state.born.widened(looks) if state.born else looks)
        case events.AgeAssessed():
            born = BornBetween(earliest=event.born_latest, latest=event.born_latest)
            return replace(state, born=born)
        case events.TrackAssigned():
            return replace(state, track=event.track)
        case events.NextOfKinNamed():
            return replace(state, kin=state.kin | {event.kin})
        case events.CardIssued():
            return replace(state, cards=event.card, card_good=True)
        case events.CardVoided():
            return replace(state, card_good=False)
        case _:
            return state


def _estimate(event: events.Met | events.AgeEstimated, day: date) -> BornBetween:
    return estimated(event.estimated_age_from, event.estimated_age_to, day)
