"""The forms of a review of internment (L-03)."""

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.people.forms import FactForm, TrackForm, radios
from awda.people.reviews.acts import EndInternment, UpholdInternment
from awda.people.reviews.rules import MONITORS, AskedBy, OpenReview, WrongReason
from awda.web.fields import TextField
from awda.web.words import said


class OpenReviewForm(FactForm):
    """A review is asked for: by the person through whoever types, by staff, or by a monitor."""

    asked_by = radios("asked_by", list(AskedBy), label=said("fact_review_asked_by"))
    reason = radios("wrong_reason", list(WrongReason), label=said("fact_review_reason"))
    statement = TextField(label=said("fact_review_statement"))

    def __init__(self, *args: object, role: Role, **more: object) -> None:
        super().__init__(*args, role=role, **more)
        if role in MONITORS:
            self.fields["asked_by"].initial = AskedBy.MONITOR

    def command(self, person: PersonId, act: Act) -> OpenReview:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return OpenReview(
            person=person,
            asked_by=AskedBy(given["asked_by"]),
            reason=WrongReason(given["reason"]),
            statement=given["statement"],
        )


class UpholdForm(FactForm):
    """The track stays, with reasons."""

    reasons = TextField(label=said("fact_review_reasons"))

    def command(self, person: PersonId, act: Act) -> UpholdInternment:
        """What the filled form asks to be recorded."""
        return UpholdInternment(person=person, reasons=self.cleaned_data["reasons"])


class EndInternmentForm(TrackForm):
    """The review leads to a new track, with its basis in law."""

    reasons = TextField(label=said("fact_review_reasons"))
    field_order = ("reasons", "track")

    def command(self, person: PersonId, act: Act) -> EndInternment:  # type: ignore[override]  # one command more than its parent's
        """What the filled form asks to be recorded."""
        reasons = self.cleaned_data.pop("reasons")
        return EndInternment(track=super().command(person, act), reasons=reasons)
