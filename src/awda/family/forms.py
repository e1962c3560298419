"""What is filled in at the desk of families."""

from django import forms
from django.http import QueryDict

from awda.children.codes import SeparationCause as Cause
from awda.family.choices.rules import Choose, Way
from awda.family.messages.rules import MOST_SHEETS, Direction, PassOn, Return, Returned, TakeMessage
from awda.family.tracing.rules import AnswerRequest, OpenRequest, Outcome, Route, SendRequest
from awda.kernel.act import Act
from awda.kernel.ids import HouseholdId, PersonId
from awda.people.partings.rules import ReunionPlan, SignNote, WriteNote
from awda.web.fields import CodeField, CodeListField, CountField, DayField, LineField
from awda.web.words import said


def tick(key: str) -> forms.BooleanField:
    """A line of a checklist. What must be ticked the rules say, not the browser."""
    return forms.BooleanField(label=said(key), required=False)


class OpenRequestForm(forms.Form):
    """Somebody looks for a relative (F-06)."""

    sought = LineField(label=said("tracing_sought"))
    relation = LineField(label=said("tracing_relation"))
    last_seen_where = LineField(label=said("tracing_where"))
    last_seen_on = DayField(label=said("tracing_on"), required=False)
    cause = CodeListField("separation_cause", list(Cause), label=said("tracing_cause"))
    asked_for = tick("tracing_asked")

    def command(self, person: PersonId, act: Act) -> OpenRequest:
        """What the filled form asks; the request's id follows from the act."""
        given = self.cleaned_data | {"cause": Cause(self.cleaned_data["cause"])}
        return OpenRequest(request=act.step("tracing").id, person=person, **given)


class SendRequestForm(forms.Form):
    """Gone to the tracing service."""

    route = CodeListField("family_route", list(Route), label=said("family_route"))
    reference = CodeField(label=said("family_reference"))

    def command(self, request: str) -> SendRequest:
        """The step."""
        given = self.cleaned_data
        return SendRequest(
            request=request, route=Route(given["route"]), reference=given["reference"]
        )


class AnswerRequestForm(forms.Form):
    """What the tracing service answered."""

    outcome = CodeListField("tracing_outcome", list(Outcome), label=said("tracing_outcome"))
    told = tick("tracing_told")

    def command(self, request: str) -> AnswerRequest:
        """The step."""
        given = self.cleaned_data
        return AnswerRequest(request=request, outcome=Outcome(given["outcome"]), told=given["told"])


class TakeMessageForm(forms.Form):
    """A message handed in or arrived: how many sheets, and nothing of what stands on them."""

    direction = CodeListField("family_direction", list(Direction), label=said("message_direction"))
    sheets = CountField(label=said("message_sheets"), min_value=1, max_value=MOST_SHEETS, initial=1)

    def command(self, person: PersonId, act: Act) -> TakeMessage:
        """The step; the message's id follows from the act."""
        given = self.cleaned_data
        return TakeMessage(
            message=act.step("message").id,
            person=person,
            direction=Direction(given["direction"]),
            sheets=given["sheets"],
        )


class PassOnForm(forms.Form):
    """Passed on by a route, or, where it came for the person, into their hand."""

    route = CodeListField("family_route", list(Route), label=said("family_route"), required=False)

    def command(self, message: str) -> PassOn:
        """The step."""
        route = self.cleaned_data["route"]
        return PassOn(message=message, route=Route(route) if route else None)


class ReturnForm(forms.Form):
    """Back with its writer."""

    why = CodeListField("message_returned", list(Returned), label=said("message_why"))

    def command(self, message: str) -> Return:
        """The step."""
        return Return(message=message, why=Returned(self.cleaned_data["why"]))


class ChooseForm(forms.Form):
    """What a unit chose (F-02)."""

    way = CodeListField("unit_way", list(Way), label=said("unit_way"))
    asked = forms.MultipleChoiceField(
        label=said("unit_asked"), widget=forms.CheckboxSelectMultiple, required=False
    )
    told_waiting_costs_nothing = tick("unit_told")
    ask_again_on = DayField(label=said("unit_again"), required=False)

    def __init__(self, data: QueryDict | None, adults: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["asked"].choices = adults  # type: ignore[attr-defined]  # it has choices

    def command(self, household: HouseholdId) -> Choose:
        """The choice."""
        given = self.cleaned_data
        return Choose(
            household=household,
            way=Way(given["way"]),
            asked=tuple(map(PersonId, given["asked"])),
            told_waiting_costs_nothing=given["told_waiting_costs_nothing"],
            ask_again_on=given["ask_again_on"],
        )


class WriteNoteForm(forms.Form):
    """Who goes apart, and how they meet again (F-01)."""

    apart = forms.MultipleChoiceField(
        label=said("note_apart"), widget=forms.CheckboxSelectMultiple, required=False
    )
    why = LineField(label=said("note_why"))
    where = LineField(label=said("note_where"))
    by = DayField(label=said("note_by"))
    way = LineField(label=said("note_way"))
    contact = LineField(label=said("note_contact"))

    def __init__(self, data: QueryDict | None, members: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["apart"].choices = members  # type: ignore[attr-defined]  # it has choices

    def command(self, household: HouseholdId, act: Act) -> WriteNote:
        """The note; its id follows from the act."""
        given = self.cleaned_data
        plan = ReunionPlan(
            where=given["where"], by=given["by"], way=given["way"], contact=given["contact"]
        )
        return WriteNote(
            note=act.step("note").id,
            household=household,
            apart=tuple(map(PersonId, given["apart"])),
            why=given["why"],
            plan=plan,
        )


class SignNoteForm(forms.Form):
    """One adult signs a split note (F-01)."""

    person = forms.ChoiceField(label=said("note_signer"))
    thumb = tick("note_thumb")
    witness = CodeField(label=said("return_witness"))
    understood_in = CodeField(label=said("interview_language"), initial="ara", max_length=8)

    def __init__(self, data: QueryDict | None, adults: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["person"].choices = adults  # type: ignore[attr-defined]  # it has choices

    def command(self, note: str) -> SignNote:
        """The signature, by the hand of whoever is named."""
        given = self.cleaned_data
        who = PersonId(given["person"])
        return SignNote(
            note=note,
            person=who,
            signed_by=who,
            thumb=given["thumb"],
            witness=given["witness"],
            understood_in=given["understood_in"],
        )
