"""The forms of care: each knows the one command it makes; nothing typed here is decided here."""

from datetime import timedelta
from typing import Any

from django import forms

from awda.custody import queries as custody
from awda.custody.vocabulary import Cause
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId
from awda.medical import acts, vocabulary
from awda.medical.care import CARING
from awda.medical.codes import (
    Asked,
    Care,
    CareAnswer,
    Consciousness,
    Fitness,
    HandedTo,
    HoldCause,
    Resource,
)
from awda.medical.fitness.rules import CheckFitness
from awda.medical.statements import (
    Aid,
    Allergy,
    Condition,
    Consultation,
    Immunisation,
    Medicine,
    Pregnancy,
    Procedure,
    Statement,
)
from awda.people.codes import Triage
from awda.people.forms import FactForm, radios
from awda.places import queries as places
from awda.places.rules import PartyKind, PlaceKind
from awda.web import words
from awda.web.fields import CodeField, CodeListField, CountField, DayField, LineField, TextField
from awda.web.words import said

OFFER_LASTS = timedelta(hours=24)
SIGNS = {"pulse": 300, "breaths": 100, "systolic": 300, "temperature_tenths": 450, "oxygen": 100}


def _sign(name: str) -> CountField:
    return CountField(label=_labelled("sign", name), max_value=SIGNS[name], required=False)


def _labelled(kind: str, code: str) -> Any:
    from django.utils.functional import lazystr

    class Later:
        def __str__(self) -> str:
            return words.label(kind, code)

    return lazystr(Later())


class SignsForm(FactForm):
    """Vital signs, each optional."""

    consciousness = CodeListField(
        "consciousness", Consciousness, label=_labelled("sign", "consciousness"), required=False
    )
    pulse = _sign("pulse")
    breaths = _sign("breaths")
    systolic = _sign("systolic")
    temperature_tenths = _sign("temperature_tenths")
    oxygen = _sign("oxygen")
    note = LineField(label=said("care_note"), required=False)

    def signs(self) -> vocabulary.Signs:
        """The signs as measured."""
        given = self.cleaned_data
        alert = given["consciousness"]
        return vocabulary.Signs(
            consciousness=Consciousness(alert) if alert else None,
            **{name: given[name] for name in SIGNS},
        )

    def command(self, person: PersonId, act: Act) -> Any:
        """What the filled form asks to be recorded."""
        return vocabulary.Observe(person=person, signs=self.signs(), note=self.cleaned_data["note"])


class TriageForm(SignsForm):
    """The colour, and the signs it rests on."""

    field_order = ("triage", "wounded")
    triage = radios("triage", list(Triage), label=said("fact_triage"))
    wounded = forms.BooleanField(label=said("fact_wounded"), required=False)

    def command(self, person: PersonId, act: Act) -> acts.TriageNow:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return acts.TriageNow(
            person=person,
            triage=Triage(given["triage"]),
            wounded=given["wounded"],
            signs=self.signs(),
            note=given["note"],
        )


class NoteForm(FactForm):
    """One note; `makes` is its block, whose fields the form has."""

    makes: type[Statement]

    def command(self, person: PersonId, act: Act) -> vocabulary.WriteNote:
        """What the filled form asks to be recorded."""
        block: Any = self.makes
        return vocabulary.WriteNote(person=person, said=block(**self.cleaned_data))


class ConsultationForm(NoteForm):
    """A consultation."""

    makes = Consultation
    complaint = TextField(label=said("care_complaint"), rows=2, max_length=2000)
    findings = TextField(label=said("care_findings"), max_length=2000, required=False)
    plan = TextField(label=said("care_plan"), max_length=2000, required=False)
    follow_up_on = DayField(label=said("care_follow_up"), required=False)


class ConditionForm(NoteForm):
    """A problem."""

    makes = Condition
    problem = LineField(label=said("care_problem"))
    icd10 = CodeField(label=said("care_icd10"), max_length=8, required=False)
    since = DayField(label=said("care_since"), required=False)
    active = forms.BooleanField(label=said("care_active"), required=False, initial=True)


class MedicineForm(NoteForm):
    """A medicine."""

    makes = Medicine
    medicine = LineField(label=said("care_medicine"))
    dose = LineField(label=said("care_dose"), required=False)
    atc = CodeField(label=said("care_atc"), max_length=8, required=False)
    since = DayField(label=said("care_since"), required=False)
    continuing = forms.BooleanField(label=said("care_continuing"), required=False)


class AllergyForm(NoteForm):
    """An allergy."""

    makes = Allergy
    substance = LineField(label=said("care_substance"))
    reaction = LineField(label=said("care_reaction"), required=False)
    grave = forms.BooleanField(label=said("care_grave"), required=False)


class ImmunisationForm(NoteForm):
    """A vaccine given."""

    makes = Immunisation
    vaccine = LineField(label=said("care_vaccine"))
    given_on = DayField(label=said("care_given_on"), required=False)


class ProcedureForm(NoteForm):
    """Something done."""

    makes = Procedure
    procedure = LineField(label=said("care_procedure"))
    done_on = DayField(label=said("care_given_on"), required=False)


class PregnancyForm(NoteForm):
    """A pregnancy."""

    makes = Pregnancy
    state = LineField(label=said("care_pregnancy"))
    due_on = DayField(label=said("care_due_on"), required=False)


class AidForm(NoteForm):
    """An aid."""

    makes = Aid
    aid = LineField(label=said("care_aid"))


class NoneForm(FactForm):
    """Asked, and none."""

    about = radios("asked_none", list(Asked), label=said("care_none"))

    def command(self, person: PersonId, act: Act) -> vocabulary.StateNone:
        """What the filled form asks to be recorded."""
        return vocabulary.StateNone(person=person, about=Asked(self.cleaned_data["about"]))


class StrikeForm(FactForm):
    """A note that was a mistake; a better one is written beside it."""

    corrects = CountField(label=said("care_corrects"))
    reason = LineField(label=said("reason"))

    def command(self, person: PersonId, act: Act) -> vocabulary.CorrectNote:
        """What the filled form asks to be recorded."""
        return vocabulary.CorrectNote(person=person, **self.cleaned_data)


class FitnessForm(FactForm):
    """The fit-to-travel check."""

    result = radios("fitness", list(Fitness), label=said("care_fitness"))
    needs = forms.MultipleChoiceField(
        label=said("care_needs"),
        choices=lambda: [(one.value, words.label("travel_need", one)) for one in Resource],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    not_before = DayField(label=said("care_not_before"), required=False)
    findings = TextField(label=said("care_findings"), max_length=2000, required=False)

    def command(self, person: PersonId, act: Act) -> CheckFitness:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return CheckFitness(
            person=person,
            result=Fitness(given["result"]),
            needs=tuple(map(Resource, given["needs"])),
            not_before=given["not_before"],
            findings=given["findings"],
        )


class ReferForm(FactForm):
    """Another care team is let in."""

    to = forms.ChoiceField(label=said("care_refer_to"))
    why = LineField(label=said("care_why"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["to"].choices = _parties(CARING)  # type: ignore[attr-defined]  # a ChoiceField

    def command(self, person: PersonId, act: Act) -> vocabulary.Refer:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return vocabulary.Refer(person=person, to=PartyId(given["to"]), why=given["why"])


class EndReferralForm(ReferForm):
    """And let out again."""

    def command(self, person: PersonId, act: Act) -> Any:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return vocabulary.EndReferral(person=person, to=PartyId(given["to"]), reason=given["why"])


class CareForm(FactForm):
    """What is offered to everyone, and the answer."""

    care = radios("care", list(Care), label=said("care_care"))
    answer = radios("care_answer", list(CareAnswer), label=said("care_answered"))
    note = LineField(label=said("care_note"), required=False)

    def command(self, person: PersonId, act: Act) -> vocabulary.OfferCare:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return vocabulary.OfferCare(
            person=person,
            care=Care(given["care"]),
            answer=CareAnswer(given["answer"]),
            note=given["note"],
        )


class MovementForm(FactForm):
    """A medical hold, or its end."""

    cause = radios("hold_cause", list(HoldCause), label=said("care_hold_cause"))
    review_on = DayField(label=said("care_review_on"), required=False)
    note = LineField(label=said("care_note"), required=False)

    def command(self, person: PersonId, act: Act) -> vocabulary.AdviseMovement:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return vocabulary.AdviseMovement(
            person=person,
            cause=HoldCause(given["cause"]),
            review_on=given["review_on"],
            note=given["note"],
        )


class HandForm(FactForm):
    """A summary handed over (M-07)."""

    to = radios("handed_to", list(HandedTo), label=said("care_hand_to"))
    doctor = LineField(label=said("care_doctor"), required=False)
    facility = LineField(label=said("care_facility"), required=False)
    consent_given = forms.BooleanField(label=said("care_consent"), required=False)
    consent_language = LineField(label=said("care_consent_language"), required=False)
    consent_witness = LineField(label=said("care_consent_witness"), required=False)

    def command(self, person: PersonId, act: Act) -> vocabulary.HandSummary:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return vocabulary.HandSummary(person=person, **(given | {"to": HandedTo(given["to"])}))


class CertifyForm(FactForm):
    """The medical part of a death on the record (M-08)."""

    doctor = LineField(label=said("care_doctor"))
    immediate_cause = LineField(label=said("care_immediate_cause"))
    underlying_cause = LineField(label=said("care_underlying_cause"), required=False)
    manner = radios("death_cause", list(Cause), label=said("care_manner"))
    inquiry = LineField(label=said("care_inquiry"), required=False)

    def command(self, person: PersonId, act: Act) -> vocabulary.CertifyDeath:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return vocabulary.CertifyDeath(
            person=person, **(given | {"manner": Cause(given["manner"])})
        )


class SendForm(FactForm):
    """To hospital: custody is offered, the file opened."""

    ward = forms.ChoiceField(label=said("care_ward"))
    why = LineField(label=said("care_why"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.wards = {row.id: row for row in places.open_places() if row.kind == PlaceKind.HOSPITAL}
        choices = [(key, row.called(words.language())) for key, row in self.wards.items()]
        self.fields["ward"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField

    def command(self, person: PersonId, act: Act) -> acts.SendToHospital:
        """The handover's id comes from the act: sent twice, it opens once."""
        given = self.cleaned_data
        return acts.SendToHospital(
            person=person,
            handover=HandoverId(act.step("handover").id),
            hospital=PartyId(self.wards[given["ward"]].run_by),
            ward=PlaceId(given["ward"]),
            why=given["why"],
            lapses_at=act.happened_at + OFFER_LASTS,
        )


class AdmitForm(FactForm):
    """The hospital accepts: its doctor signs, the guard note, who takes back (M-06)."""

    ward = forms.ChoiceField(label=said("care_ward"))
    doctor = LineField(label=said("care_receiving_doctor"))
    guard = LineField(label=said("care_guard"), help_text=said("care_guard_hint"))
    return_to = forms.ChoiceField(label=said("care_return_to"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        language = words.language()
        wards = [
            (row.id, row.called(language))
            for row in places.open_places()
            if row.kind == PlaceKind.HOSPITAL
        ]
        self.fields["ward"].choices = wards  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["return_to"].choices = _parties({PartyKind.HOST, PartyKind.CHILD_BODY})  # type: ignore[attr-defined]  # the same

    def command(self, person: PersonId, act: Act) -> acts.AdmitToHospital:
        """The offer that waits for this hospital's answer, on the terms it was made on."""
        given = self.cleaned_data
        holding = custody.holding(person)
        handover = custody.handover(holding.handover) if holding and holding.handover else None
        return acts.AdmitToHospital(
            person=person,
            handover=HandoverId(handover.id if handover else ""),
            terms=handover.terms if handover else "",
            ward=PlaceId(given["ward"]),
            doctor=given["doctor"],
            guard=given["guard"],
            return_to=PartyId(given["return_to"]),
        )


def _parties(kinds: Any) -> list[tuple[str, str]]:
    language = words.language()
    return [(row.id, row.called(language)) for row in places.open_parties() if row.kind in kinds]
