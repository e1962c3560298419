"""What is done about a review of internment: it is opened, and it is decided."""

from dataclasses import dataclass

from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.people.commands import AssignTrack
from awda.people.projection import PEOPLE
from awda.people.reviews.projection import REVIEWS
from awda.people.reviews.rules import DecideReview, OpenReview, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class UpholdInternment:
    """The review ends and the track stays."""

    person: PersonId
    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndInternment:
    """The review ends with a new track, which is no internee's."""

    track: AssignTrack
    reasons: str


def open_review(act: Act, command: OpenReview) -> Answer:
    """Somebody's internment is put to review (L-03)."""
    return execute(REVIEWS, command, act)


def uphold(act: Act, said: UpholdInternment) -> Answer:
    """The track stays, with reasons (L-03)."""
    command = DecideReview(person=said.person, outcome=Outcome.UPHELD, reasons=said.reasons)
    return execute(REVIEWS, command, act)


def end_internment(act: Act, said: EndInternment) -> Answer:
    """The review leads to a new track; both stand on the record, or neither (L-02, L-03)."""
    with writing() as now:
        assigned = now.execute(PEOPLE, said.track, act.step("track"))
        command = DecideReview(
            person=said.track.person,
            outcome=Outcome.NEW_TRACK,
            reasons=said.reasons,
            track_entry=assigned.indexes[0],
        )
        return now.execute(REVIEWS, command, act)
