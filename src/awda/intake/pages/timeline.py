"""One person's story: every entry about them that this reader may read, as a sentence.

Always holds: an entry of a compartment the reader has no duty for is neither shown nor sent; actors
appear by role and party, never by name. Newest first; at most 500 entries a page.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.urls import reverse

from awda.custody.projection import CUSTODY
from awda.custody.texts import EVENTS as CUSTODY_EVENTS
from awda.equipment.clearing.projection import CLEARING
from awda.housing.projection import HOUSING
from awda.housing.texts import EVENTS as HOUSING_EVENTS
from awda.identity import queries as identity
from awda.identity.projection import IDENTITY
from awda.identity.texts import EVENTS as IDENTITY_EVENTS
from awda.intake.page_texts import OTHER_EVENTS
from awda.journal import queries as journal
from awda.journal.codec import plain
from awda.kernel.context import Context, Recorded
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment
from awda.kernel.text import Text, Words
from awda.people.page_texts import EVENTS as PEOPLE_EVENTS
from awda.people.projection import PEOPLE
from awda.people.reading import Compartments
from awda.people.reviews.projection import REVIEWS
from awda.places import queries as places
from awda.web import words
from awda.web.components import Moment, State
from awda.web.labels import LABELS

# A person's streams, read by their exact names: a walk by prefix would read the whole journal.
STREAMS: Final[Mapping[str, Context[Any, Any, Any, Any]]] = {
    "custody": CUSTODY,
    "person": PEOPLE,
    "internment": REVIEWS,
    "clearing": CLEARING,
    "housing": HOUSING,
}
ENTRIES: Final = 500
TOLD: Words = {
    **CUSTODY_EVENTS,
    **PEOPLE_EVENTS,
    **IDENTITY_EVENTS,
    **HOUSING_EVENTS,
    **OTHER_EVENTS,
}
CODED: Final[Mapping[str, Mapping[str, str]]] = {
    # which code list a fact of an event is from; a fact named here is never shown as its code
    "people.Triaged": {"triage": "triage"},
    "people.DocumentAdded": {"kind": "id_document"},
    "people.AgeAssessed": {"method": "age_method"},
    "people.TrackAssigned": {"track": "track"},
    "people.NeedFlagged": {"need": "need"},
    "reviews.ReviewOpened": {"asked_by": "asked_by", "reason": "wrong_reason"},
    "reviews.ReviewDecided": {"outcome": "review_outcome"},
    "people.CaptureCardOffered": {"occasion": "card_occasion"},
    "people.CaptureCardSent": {"occasion": "card_occasion"},
    "people.CardVoided": {"reason": "void_reason"},
    "identity.DuplicateSuspected": {"found_by": "found_by"},
    "custody.Declined": {"reason": "decline_reason"},
    "clearing.Cleared": {"carried": "carried"},
}
STATES: Final[Mapping[str, State]] = {
    "custody.Entered": State.CLEAR,
    "custody.Accepted": State.CLEAR,
    "custody.Offered": State.RUNNING,
    "custody.Declined": State.REFUSED,
    "identity.DuplicateSuspected": State.RUNNING,
    "identity.AskedAgain": State.RUNNING,
    "custody.RecordedTwice": State.ENDED,
    "custody.Escaped": State.REFUSED,
    "custody.Died": State.ENDED,
    "custody.Released": State.ENDED,
}


def streams_of(person: str) -> Iterator[tuple[Context[Any, Any, Any, Any], str]]:
    """Every stream that tells of a person: their own, and those of the questions who they are."""
    for name, context in STREAMS.items():
        yield context, f"{name}/{person}"
    for asked in identity.questions_of(person):
        yield IDENTITY, f"identity/{asked.id}"


def timeline(person: str, readable: Compartments) -> tuple[Moment, ...]:
    """The entries about a person, newest first, each able to show its proof. One query a stream."""
    found = [
        (recorded, plain(event))
        for context, stream in streams_of(person)
        for event, recorded in journal.events(context, stream)
        if recorded.compartment in readable
    ]
    found.sort(key=lambda line: (line[0].happened_at, line[0].index), reverse=True)
    language = words.language()
    parties, rooms = places.party_names(language), places.place_names(language)
    return tuple(_moment(recorded, body, parties, rooms) for recorded, body in found[:ENTRIES])


def _moment(
    recorded: Recorded, body: dict[str, Any], parties: dict[str, str], rooms: dict[str, str]
) -> Moment:
    return Moment(
        sentence=told(recorded, body, parties, rooms),
        at=recorded.happened_at,
        index=recorded.index,
        role=words.label("role", recorded.role),
        party=parties.get(recorded.party, recorded.party),
        proof=reverse("proof", args=[recorded.index]),
        recorded_late=_late(recorded),
        state=STATES.get(recorded.type),
    )


def _late(recorded: Recorded) -> Instant | None:
    late = recorded.recorded_at - recorded.happened_at > timedelta(
        minutes=settings.AWDA_LATE_MINUTES
    )
    return recorded.recorded_at if late else None


def told(
    recorded: Recorded, body: dict[str, Any], parties: dict[str, str], rooms: dict[str, str]
) -> str:
    """The entry as one sentence in the reader's language, as HTML."""
    sentence, facts = sentence_of(recorded, body, parties, rooms)
    return words.spoken(sentence, **facts)


def sentence_of(
    recorded: Recorded, body: dict[str, Any], parties: dict[str, str], rooms: dict[str, str]
) -> tuple[Text, dict[str, object]]:
    """The sentence of an entry and its facts; an unknown kind is told by its name."""
    if recorded.type not in TOLD:
        return words.PAGE["other_entry"], {"kind": recorded.type}
    coded = CODED.get(recorded.type, {})
    facts: dict[str, object] = {}
    for name in TOLD[recorded.type].places():
        value = body.get(name)
        if name in coded:
            facts[name] = LABELS[coded[name]][value].say(words.language()) if value else "–"
        elif name in ("holder", "taker"):
            facts[name] = parties.get(str(value), value)
        elif name == "place":
            facts[name] = rooms.get(str(value), value)
        else:
            facts[name] = value
    return TOLD[recorded.type], facts


def readable_entry(index: int, readable: Compartments) -> Recorded | None:
    """The envelope of an entry, or None past the end or where the reader has no duty for it."""
    recorded = journal.entry(index)
    if recorded is None or recorded.compartment not in readable | {Compartment.PUBLIC}:
        return None
    return recorded
