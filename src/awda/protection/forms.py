"""What is filled in for one fact of a person's protection file."""

from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from awda.kernel.ids import PartyId, PersonId
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.protection.captives import rules as captives
from awda.protection.claims import rules as claims
from awda.protection.contacts import rules as contacts
from awda.protection.informing.rules import AnswerToExtract
from awda.protection.returns import vocabulary as returns
from awda.protection.risk.rules import AssessRisk, Factor, FactorAsked, Finding, Head, HeadFound
from awda.protection.rules import Command
from awda.protection.sheets import queries as sheets
from awda.protection.sheets.rules import DistrictId
from awda.protection.stays.rules import ProvideStay, Solution
from awda.protection.vocabulary import Interview, PaperKind
from awda.web import words
from awda.web.fields import (
    CHOICE,
    CodeField,
    CodeListField,
    DayField,
    LineField,
    MomentField,
    TextField,
)
from awda.web.words import said


def tick(key: str) -> forms.BooleanField:
    """A line of a checklist. What must be ticked the rules say, not the browser."""
    return forms.BooleanField(label=said(key), required=False)


class NoteForm(forms.Form):
    """A form about one person. `district` is the area they were counselled for, if any."""

    title: ClassVar[str]

    def __init__(self, data: QueryDict | None, person: PersonId, district: str = "") -> None:
        super().__init__(data)
        self.person, self.district = person, district

    def command(self) -> Command:
        """What the filled form asks to be recorded."""
        raise NotImplementedError


class InterviewForm(NoteForm):
    """The private interview and its checklist (P-03)."""

    began_at = MomentField(label=said("interview_began"))
    ended_at = MomentField(label=said("interview_ended"))
    language = CodeField(label=said("interview_language"), initial="ara", max_length=8)
    interpreter = CodeField(label=said("interview_interpreter"), required=False)
    same_language = tick("interview_same_language")
    interpreter_accepted = tick("interview_accepted")
    alone = tick("interview_alone")
    no_security_staff = tick("interview_no_security")
    nobody_of_the_state_of_origin = tick("interview_no_origin")
    woman_offered = tick("interview_woman")
    checklist_signed = tick("interview_signed")

    def interview(self) -> Interview:
        """The interview as filled in."""
        names = Interview.__dataclass_fields__
        return Interview(**{name: self.cleaned_data[name] for name in names})


class CounselForm(InterviewForm):
    """The counselling on the sheet that the page shows (P-02)."""

    title = "counsel"
    items = forms.MultipleChoiceField(
        label=said("counsel_items"),
        choices=lambda: [(one.value, words.label("counselling_item", one)) for one in returns.Item],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    wish = CodeListField("return_wish", list(returns.Wish), label=said("counsel_wish"))
    version = forms.IntegerField(widget=forms.HiddenInput)

    def command(self) -> returns.Counsel:
        """The counselling."""
        given = self.cleaned_data
        return returns.Counsel(
            person=self.person,
            district=DistrictId(self.district),
            version=given["version"],
            interview=self.interview(),
            items=tuple(map(returns.Item, given["items"])),
            wish=returns.Wish(given["wish"]),
        )


class SignForm(NoteForm):
    """One adult's own return form (P-01)."""

    title = "sign_return"
    place_of_return = LineField(label=said("return_place"))
    dependants = forms.MultipleChoiceField(
        label=said("return_dependants"), widget=forms.CheckboxSelectMultiple, required=False
    )
    free_will = tick("return_free_will")
    after_due_thought = tick("return_after_thought")
    mark = CodeListField("return_mark", list(returns.Mark), label=said("return_mark"))
    language = CodeField(label=said("interview_language"), initial="ara", max_length=8)
    interpreter = CodeField(label=said("interview_interpreter"), required=False)
    same_language = tick("interview_same_language")
    witness = CodeField(label=said("return_witness"))

    def children(self, children: list[tuple[str, str]]) -> None:
        """The children of the household, who may be named."""
        self.fields["dependants"].choices = children  # type: ignore[attr-defined]  # it has choices

    def command(self) -> returns.SignReturn:
        """The form, by the person's own hand."""
        given = self.cleaned_data
        return returns.SignReturn(
            person=self.person,
            signed_by=self.person,
            district=DistrictId(self.district),
            place_of_return=given["place_of_return"],
            dependants=tuple(map(PersonId, given["dependants"])),
            free_will=given["free_will"],
            after_due_thought=given["after_due_thought"],
            mark=returns.Mark(given["mark"]),
            language=given["language"],
            witness=given["witness"],
            interpreter=given["interpreter"],
            same_language=given["same_language"],
        )


class YesOrNoForm(NoteForm):
    """One asking: yes or no, and nothing between."""

    yes = forms.ChoiceField(
        label=said("asking_answer"),
        choices=lambda: [
            ("yes", words.say_plain("asking_yes")),
            ("no", words.say_plain("asking_no")),
        ],
        widget=forms.RadioSelect,
        error_messages=CHOICE,
    )

    @property
    def is_yes(self) -> bool:
        """The answer."""
        return bool(self.cleaned_data["yes"] == "yes")


class ReconfirmForm(YesOrNoForm):
    """The second asking (P-04)."""

    title = "reconfirm"
    green_light = LineField(label=said("asking_green_light"), required=False)

    def command(self) -> returns.Reconfirm:
        """The answer."""
        green = self.cleaned_data["green_light"]
        return returns.Reconfirm(person=self.person, green_light=green, yes=self.is_yes)


class BoardingForm(YesOrNoForm):
    """The third asking (P-04)."""

    title = "ask_at_boarding"

    def command(self) -> returns.AskAtBoarding:
        """The answer."""
        return returns.AskAtBoarding(person=self.person, yes=self.is_yes)


class AssessForm(InterviewForm):
    """Six heads and eight factors (P-07, P-09)."""

    title = "assess_risk"

    def __init__(self, data: QueryDict | None, person: PersonId, district: str = "") -> None:
        super().__init__(data, person, district)
        names = places.party_names(words.language())
        receivers = places.open_parties(PartyKind.RECEIVER)
        self.fields["receiver"] = forms.ChoiceField(
            label=said("risk_receiver"),
            choices=[(row.id, names[row.id]) for row in receivers],
            error_messages=CHOICE,
        )
        areas = sheets.names(words.language())
        self.fields["destination"] = forms.ChoiceField(
            label=said("risk_destination"),
            choices=sorted(areas.items()),
            initial=district,
            error_messages=CHOICE,
        )
        for head in Head:
            name = words.label("risk_head", head)
            self.fields[f"h_{head}"] = CodeListField("risk_finding", list(Finding), label=name)
            self.fields[f"r_{head}"] = TextField(label=words.say("risk_reasons"), rows=2)
        for factor in Factor:
            name = words.label("risk_factor", factor)
            self.fields[f"f_{factor}"] = TextField(label=name, rows=2, required=False)

    def command(self) -> AssessRisk:
        """The assessment; its outcome follows from the answers."""
        given = self.cleaned_data
        return AssessRisk(
            person=self.person,
            destination=DistrictId(given["destination"]),
            receiver=PartyId(given["receiver"]),
            interview=self.interview(),
            heads=tuple(
                HeadFound(
                    head=head, finding=Finding(given[f"h_{head}"]), reasons=given[f"r_{head}"]
                )
                for head in Head
            ),
            factors=tuple(
                FactorAsked(factor=factor, said=given[f"f_{factor}"]) for factor in Factor
            ),
        )


class StayForm(NoteForm):
    """An onward solution and its day of review (P-12)."""

    title = "provide_stay"
    solution = CodeListField("stay_solution", list(Solution), label=said("stay_solution"))
    basis = LineField(label=said("stay_basis"))
    review_on = DayField(label=said("stay_review_on"))

    def command(self) -> ProvideStay:
        """The solution."""
        given = self.cleaned_data
        return ProvideStay(
            person=self.person,
            solution=Solution(given["solution"]),
            basis=given["basis"],
            review_on=given["review_on"],
        )


class PaperAskedForm(NoteForm):
    """Who asked for another paper, and to whom it went (P-06)."""

    title = "record_paper_asked"
    kind = CodeListField(
        "paper_kind",
        [one for one in PaperKind if one is not PaperKind.RETURN_FORM],
        label=said("paper_kind"),
    )
    requested_by = LineField(label=said("paper_requested_by"))
    given_to = LineField(label=said("paper_given_to"))

    def command(self) -> returns.RecordPaperAsked:
        """What was asked."""
        given = self.cleaned_data | {"kind": PaperKind(self.cleaned_data["kind"])}
        return returns.RecordPaperAsked(person=self.person, **given)


class MeetingForm(NoteForm):
    """The person's own answer to one meeting (P-11)."""

    title = "answer_to_meeting"
    means = CodeListField("meeting_means", list(contacts.Means), label=said("meeting_means"))
    official = LineField(label=said("meeting_official"))
    yes = tick("meeting_yes")
    asked_in_private = tick("meeting_private")

    def command(self) -> contacts.AnswerToMeeting:
        """The answer."""
        given = self.cleaned_data | {"means": contacts.Means(self.cleaned_data["means"])}
        return contacts.AnswerToMeeting(person=self.person, **given)


class MeetingHeldForm(NoteForm):
    """They met (P-11)."""

    title = "record_meeting"
    means = CodeListField("meeting_means", list(contacts.Means), label=said("meeting_means"))
    official = LineField(label=said("meeting_official"))
    present = LineField(label=said("meeting_present"))

    def command(self) -> contacts.RecordMeeting:
        """The meeting."""
        given = self.cleaned_data | {"means": contacts.Means(self.cleaned_data["means"])}
        return contacts.RecordMeeting(person=self.person, **given)


class ReferenceForm(NoteForm):
    """A step of a claim that needs only its reference (P-10)."""

    reference = LineField(label=said("claim_reference"))


class LodgeForm(ReferenceForm):
    """The claim is lodged."""

    title = "lodge_claim"

    def command(self) -> claims.LodgeClaim:
        """The step."""
        return claims.LodgeClaim(person=self.person, reference=self.cleaned_data["reference"])


class AppealForm(ReferenceForm):
    """The person appeals."""

    title = "appeal_claim"

    def command(self) -> claims.AppealClaim:
        """The step."""
        return claims.AppealClaim(person=self.person, reference=self.cleaned_data["reference"])


class CloseWishForm(ReferenceForm):
    """The person, heard in private, does not seek protection."""

    title = "close_wish"
    heard_in_private = tick("meeting_private")

    def command(self) -> claims.CloseWish:
        """The step."""
        return claims.CloseWish(person=self.person, **self.cleaned_data)


class DecideForm(ReferenceForm):
    """The decision of the competent body."""

    title = "decide_claim"
    decision = CodeListField("claim_decision", list(claims.Decision), label=said("claim_decision"))
    procedure = CodeListField(
        "claim_procedure", list(claims.Procedure), label=said("claim_procedure")
    )
    appeal_until = DayField(label=said("claim_appeal_until"), required=False)

    def command(self) -> claims.DecideClaim:
        """The step."""
        given: dict[str, Any] = dict(self.cleaned_data)
        given["decision"] = claims.Decision(given["decision"])
        given["procedure"] = claims.Procedure(given["procedure"])
        return claims.DecideClaim(person=self.person, **given)


class DecideAppealForm(ReferenceForm):
    """The decision on the appeal."""

    title = "decide_appeal"
    decision = CodeListField("claim_decision", list(claims.Decision), label=said("claim_decision"))

    def command(self) -> claims.DecideAppeal:
        """The step."""
        given = self.cleaned_data | {"decision": claims.Decision(self.cleaned_data["decision"])}
        return claims.DecideAppeal(person=self.person, **given)


class AttestForm(NoteForm):
    """Since when someone has been a civilian without arms (P-10)."""

    title = "attest_civilian"
    since = DayField(label=said("claim_civilian_since"))
    attested_by = LineField(label=said("claim_attested_by"))

    def command(self) -> claims.AttestCivilian:
        """The step."""
        return claims.AttestCivilian(person=self.person, **self.cleaned_data)


class FlagCaptiveForm(NoteForm):
    """May have been abducted; sent, the person is out of every household (F-04)."""

    title = "flag_captive"
    sign = CodeListField("captive_sign", list(captives.CaptiveSign), label=said("captive_sign"))

    def command(self) -> captives.FlagCaptive:
        """The flag."""
        sign = captives.CaptiveSign(self.cleaned_data["sign"])
        return captives.FlagCaptive(person=self.person, sign=sign)


class HearCaptiveForm(InterviewForm):
    """The interview apart (F-04)."""

    title = "hear_captive"
    heard_by = CodeListField(
        "captive_heard_by", list(captives.HeardBy), label=said("captive_heard_by")
    )
    trained = tick("captive_trained")
    chosen = tick("captive_chosen")
    apart_from_family = tick("captive_apart")

    def command(self) -> captives.HearCaptive:
        """The interview."""
        given = self.cleaned_data
        return captives.HearCaptive(
            person=self.person,
            interview=self.interview(),
            heard_by=captives.HeardBy(given["heard_by"]),
            trained=given["trained"],
            chosen=given["chosen"],
            apart_from_family=given["apart_from_family"],
        )


class ReferCaptiveForm(ReferenceForm):
    """Referred to the survivors' body (F-04)."""

    title = "refer_captive"
    body = LineField(label=said("captive_body"))

    def command(self) -> captives.ReferCaptive:
        """The referral."""
        return captives.ReferCaptive(person=self.person, **self.cleaned_data)


class LiftFlagForm(NoteForm):
    """The flag was a mistake (F-04)."""

    title = "lift_flag"
    reasons = TextField(label=said("captive_reasons"))

    def command(self) -> captives.LiftFlag:
        """The finding."""
        return captives.LiftFlag(person=self.person, reasons=self.cleaned_data["reasons"])


class ExtractForm(NoteForm):
    """May the state of origin be told of them (I-08)."""

    title = "answer_to_extract"
    party = forms.ChoiceField(label=said("extract_party"), error_messages=CHOICE)
    yes = tick("extract_yes")
    asked_in_private = tick("meeting_private")

    def __init__(self, data: QueryDict | None, person: PersonId, district: str = "") -> None:
        super().__init__(data, person, district)
        names = places.party_names(words.language())
        receivers = places.open_parties(PartyKind.RECEIVER)
        self.fields["party"].choices = [(row.id, names[row.id]) for row in receivers]  # type: ignore[attr-defined]  # it has choices

    def command(self) -> AnswerToExtract:
        """The person's answer."""
        given = self.cleaned_data
        return AnswerToExtract(
            person=self.person,
            party=PartyId(given["party"]),
            yes=given["yes"],
            asked_in_private=given["asked_in_private"],
        )


FORMS: dict[type[Any], type[NoteForm]] = {
    returns.Counsel: CounselForm,
    returns.SignReturn: SignForm,
    returns.Reconfirm: ReconfirmForm,
    returns.AskAtBoarding: BoardingForm,
    AssessRisk: AssessForm,
    returns.RecordPaperAsked: PaperAskedForm,
    contacts.AnswerToMeeting: MeetingForm,
    contacts.RecordMeeting: MeetingHeldForm,
    claims.LodgeClaim: LodgeForm,
    claims.AttestCivilian: AttestForm,
    claims.DecideClaim: DecideForm,
    claims.AppealClaim: AppealForm,
    claims.DecideAppeal: DecideAppealForm,
    claims.CloseWish: CloseWishForm,
    ProvideStay: StayForm,
    captives.FlagCaptive: FlagCaptiveForm,
    captives.HearCaptive: HearCaptiveForm,
    captives.ReferCaptive: ReferCaptiveForm,
    captives.LiftFlag: LiftFlagForm,
    AnswerToExtract: ExtractForm,
}
