"""The forms of single facts about a person: each knows the one command it makes.

Always holds: `command(person, act)` is all a view needs; nothing typed here is decided here.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.people import commands, mrz, photographs
from awda.people.answers import Said
from awda.people.codes import (
    IdDocument,
    NeedSource,
    PresentsAs,
    Script,
    Sex,
    Told,
    Track,
    Triage,
)
from awda.people.mrz import Check
from awda.people.needs import Need
from awda.people.pages.answer_fields import script_of
from awda.people.tracks import DECIDES
from awda.web import words
from awda.web.fields import CodeField, CodeListField, CountField, DayField, LineField, TextField
from awda.web.words import said


class FactForm(forms.Form):
    """A form about one person, filled in by one role."""

    def __init__(self, *args: Any, role: Role, **more: Any) -> None:
        super().__init__(*args, **more)
        self.role = role

    def command(self, person: PersonId, act: Act) -> Any:
        """What the filled form asks to be recorded."""
        raise NotImplementedError


def radios(kind: str, codes: Sequence[object], **more: Any) -> forms.ChoiceField:
    """One code of few, each a large button."""
    return forms.ChoiceField(
        choices=lambda: [(str(code), words.label(kind, code)) for code in codes],
        widget=forms.RadioSelect,
        error_messages={"required": said("field_choice")},
        **more,
    )


class TriageForm(FactForm):
    """The medic's colour."""

    triage = radios("triage", list(Triage), label=said("fact_triage"))
    wounded = forms.BooleanField(label=said("fact_wounded"), required=False)

    def command(self, person: PersonId, act: Act) -> commands.SetTriage:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return commands.SetTriage(
            person=person, triage=Triage(given["triage"]), wounded=given["wounded"]
        )


class PhotoForm(FactForm):
    """A photograph, taken now."""

    photo = forms.FileField(label=said("fact_photo"), error_messages={"required": said("no_file")})

    def command(self, person: PersonId, act: Act) -> commands.AddPhoto:
        """Keeps the picture and names it."""
        kept = photographs.keep(self.cleaned_data["photo"].read())
        return commands.AddPhoto(person=person, sha256=kept, taken_at=act.happened_at)


class DocumentForm(FactForm):
    """A paper shown."""

    kind = CodeListField("id_document", IdDocument, label=said("fact_document_kind"))
    number = CodeField(label=said("fact_document_number"), required=False)
    name_as_written = LineField(
        label=said("fact_name_as_written"), help_text=said("fact_name_as_written_hint"),
        required=False,
    )  # fmt: skip
    issuer = LineField(label=said("fact_issuer"), required=False)
    issued_on = DayField(label=said("fact_issued_on"), required=False)
    expires_on = DayField(label=said("fact_expires_on"), required=False)
    held_by = LineField(
        label=said("fact_held_by"), help_text=said("fact_held_by_hint"), required=False
    )
    access_number = CodeField(label=said("fact_access_number"), required=False)
    mrz = TextField(
        label=said("fact_mrz"),
        help_text=said("fact_mrz_hint"),
        rows=3,
        max_length=200,
        required=False,
    )
    photo = forms.FileField(label=said("fact_document_image"), required=False)

    def command(self, person: PersonId, act: Act) -> commands.AddDocument:
        """The paper's id is derived from the act, so that sending twice adds one paper."""
        given = self.cleaned_data
        image = given["photo"]
        written = given["name_as_written"]
        return commands.AddDocument(
            person=person,
            document=act.step("document").id,
            kind=IdDocument(given["kind"]),
            script=script_of(written) if written else Script.AR,
            image_sha256=photographs.keep(image.read()) if image else "",
            **{name: given[name] for name in _PAPER},
        )


def typed_from_zone(written: str, today: date) -> tuple[dict[str, object], tuple[Check, ...]]:
    """What a machine-readable zone fills in of the form, and its check digits that are wrong.

    ValueError where it is none. Its name is a Latin spelling, and stands as the paper writes it.
    """
    zone = mrz.read(written, today)
    filled = {
        "number": zone.number,
        "issuer": zone.issuer,
        "expires_on": zone.expires.isoformat() if zone.expires else "",
        "name_as_written": zone.name,
    }
    return {name: value for name, value in filled.items() if value}, zone.wrong


_PAPER = (
    "number",
    "issuer",
    "issued_on",
    "expires_on",
    "held_by",
    "name_as_written",
    "access_number",
    "mrz",
)


class KinForm(FactForm):
    """Whom to tell."""

    name = LineField(label=said("fact_kin_name"))
    relation = LineField(label=said("fact_kin_relation"))
    address = LineField(label=said("fact_kin_address"), max_length=400, required=False)
    phone = CodeField(label=said("fact_kin_phone"), required=False)
    may_be_informed = forms.BooleanField(label=said("fact_kin_may_be_informed"), required=False)

    def command(self, person: PersonId, act: Act) -> commands.NameNextOfKin:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return commands.NameNextOfKin(
            person=person,
            kin=act.step("kin").id,
            name=Said(value=given["name"], script=script_of(given["name"])),
            relation=given["relation"],
            address=given["address"],
            phone=given["phone"],
            may_be_informed=given["may_be_informed"],
        )


class NeedForm(FactForm):
    """A specific need; registration staff only flag it (I-11)."""

    need = CodeListField("need", Need, label=said("fact_need"))
    source = radios("need_source", list(NeedSource), label=said("fact_need_source"))

    def command(self, person: PersonId, act: Act) -> commands.FlagNeed:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return commands.FlagNeed(
            person=person, need=Need(given["need"]), source=NeedSource(given["source"])
        )


class RightsForm(FactForm):
    """Rights and camp rules explained (I-10)."""

    language = LineField(label=said("reg_language"), max_length=60)
    methods = forms.MultipleChoiceField(
        label=said("fact_told"),
        choices=lambda: [(str(code), words.label("told", code)) for code in Told],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": said("field_choice")},
    )
    explained_by = LineField(label=said("fact_explained_by"))
    copy_given = forms.BooleanField(label=said("fact_copy_given"), required=False)

    def command(self, person: PersonId, act: Act) -> commands.ExplainRights:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return commands.ExplainRights(
            person=person,
            language=given["language"],
            methods=tuple(Told(code) for code in given["methods"]),
            explained_by=given["explained_by"],
            copy_given=given["copy_given"],
        )


class TrackForm(FactForm):
    """The legal track and its basis (L-01, L-02); only those this role decides are offered."""

    track = forms.ChoiceField(label=said("fact_track"))
    instrument = LineField(label=said("fact_instrument"), help_text=said("fact_instrument_hint"))
    article = LineField(label=said("fact_article"))
    decided_by = LineField(label=said("fact_decided_by"))
    review_on = DayField(label=said("fact_review_on"))
    court_reference = LineField(label=said("fact_court_reference"), required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        mine = [(str(code), words.label("track", code)) for code in Track if self._decides(code)]
        self.fields["track"].choices = [("", words.say_plain("choose")), *mine]  # type: ignore[attr-defined]  # a ChoiceField

    def _decides(self, track: Track) -> bool:
        return self.role in DECIDES[track]

    def command(self, person: PersonId, act: Act) -> commands.AssignTrack:
        """What the filled form asks to be recorded."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "track"}
        return commands.AssignTrack(person=person, track=Track(self.cleaned_data["track"]), **given)


class AgeForm(FactForm):
    """Somebody looks younger or older than recorded; it only widens the range (C-01)."""

    age_from = CountField(label=said("fact_age_from"), max_value=120)
    age_to = CountField(label=said("fact_age_to"), max_value=120)
    grounds = LineField(label=said("fact_age_grounds"), max_length=400)

    def command(self, person: PersonId, act: Act) -> commands.EstimateAge:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return commands.EstimateAge(
            person=person,
            estimated_age_from=given["age_from"],
            estimated_age_to=given["age_to"],
            grounds=given["grounds"],
        )


class FirstSeenForm(FactForm):
    """What first contact noted, corrected by a later fact."""

    corrects = forms.IntegerField(widget=forms.HiddenInput)
    wristband = CodeField(label=said("wristband"), max_length=32)
    sex = CodeListField("sex", Sex, label=said("reg_sex"))
    presents_as = CodeListField("presents_as", PresentsAs, label=said("presents_as"))
    reason = LineField(label=said("fact_correct_reason"))

    def command(self, person: PersonId, act: Act) -> commands.Correct:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        now = commands.FirstSeen(
            wristband=given["wristband"],
            sex=Sex(given["sex"]),
            presents_as=PresentsAs(given["presents_as"]),
        )
        return commands.Correct(
            person=person, corrects=given["corrects"], reason=given["reason"], now=now
        )
