"""What those who screen fill in. A form gathers; the act decides."""

from typing import Any

from django import forms

from awda.kernel.ids import PartyId
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.screening import vocabulary as words_
from awda.screening.vocabulary import Ground, GroundKind, HitId, Outcome, Review
from awda.web import words
from awda.web.fields import CodeField, CodeListField, DayField, LineField, TextField
from awda.web.words import said

GROUNDS = 3  # on the page; by the API as many as there are


class ReviewForm(forms.Form):
    """A reviewer's own finding."""

    outcome = CodeListField("screening_outcome", Outcome, label=said("scr_outcome"))
    reasons = TextField(label=said("scr_reasons"))
    gist = TextField(
        label=said("scr_gist"), help_text=said("scr_gist_hint"), required=False, rows=2
    )
    until = DayField(label=said("scr_until"), required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        latin = words.language() in ("en", "ku")
        courts = [
            (one.id, one.name_en if latin else one.name_ar)
            for one in places.open_parties(PartyKind.JUSTICE)
        ]
        self.fields["refer_to"] = forms.ChoiceField(
            label=said("scr_refer_to"), choices=[("", "–"), *courts], required=False
        )
        for n in range(1, GROUNDS + 1):
            self.fields[f"kind_{n}"] = CodeListField(
                "screening_ground", GroundKind, label=said("scr_ground"), required=False
            )
            self.fields[f"what_{n}"] = LineField(
                label=said("scr_what"), max_length=1000, required=False
            )
            self.fields[f"source_{n}"] = LineField(label=said("scr_source"), required=False)
            self.fields[f"how_{n}"] = LineField(
                label=said("scr_how_checked"), max_length=500, required=False
            )

    @property
    def ground_fields(self) -> list[list[forms.BoundField]]:
        """The fields of each ground together."""
        names = ("kind", "what", "source", "how")
        return [[self[f"{name}_{n}"] for name in names] for n in range(1, GROUNDS + 1)]

    def command(self, hit: str) -> Review:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        grounds = tuple(
            Ground(
                kind=GroundKind(given[f"kind_{n}"]),
                what=given[f"what_{n}"],
                source=given[f"source_{n}"],
                how_checked=given[f"how_{n}"],
            )
            for n in range(1, GROUNDS + 1)
            if given[f"kind_{n}"]
        )
        return Review(
            hit=HitId(hit),
            outcome=Outcome(given["outcome"]),
            grounds=grounds,
            reasons=given["reasons"],
            gist=given["gist"],
            until=given["until"],
            refer_to=PartyId(given["refer_to"]),
        )


class NoticeForm(forms.Form):
    """The notice was given."""

    language = CodeListField(
        "notice_language", words_.NoticeLanguage, label=said("scr_notice_language")
    )
    how = CodeListField("notice_told", words_.Told, label=said("scr_notice_how"))
    told_by = LineField(label=said("scr_told_by"))

    def command(self, hit: str) -> words_.GiveNotice:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return words_.GiveNotice(
            hit=HitId(hit),
            language=words_.NoticeLanguage(given["language"]),
            how=words_.Told(given["how"]),
            told_by=given["told_by"],
        )


class ChallengeForm(forms.Form):
    """A challenge, in the person's words."""

    by = CodeListField("challenged_by", words_.ChallengedBy, label=said("scr_challenge_by"))
    words = TextField(label=said("scr_challenge_words"))

    def command(self, hit: str) -> words_.Challenge:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        by = words_.ChallengedBy(given["by"])
        return words_.Challenge(hit=HitId(hit), by=by, words=given["words"])


class WordsForm(forms.Form):
    """One text: why it takes longer, why it is opened again, a reference, a reason."""

    words = LineField(label=said("scr_words"), max_length=1000)


class OwnerForm(forms.Form):
    """Who at the list's owner was told, and how."""

    told = LineField(label=said("scr_owner_told"))
    how = LineField(label=said("scr_owner_how"))


class ListForm(forms.Form):
    """What is said of a watchlist (S-04)."""

    watchlist = CodeField(label=said("scr_list_code"), help_text=said("scr_list_code_hint"))
    title = LineField(label=said("scr_list_title"))
    owner = LineField(label=said("scr_list_owner"))
    legal_basis = LineField(label=said("scr_list_basis"), max_length=500)
    quality = LineField(label=said("scr_list_quality"), max_length=500)
    received_on = DayField(label=said("scr_list_received"))
    expires_on = DayField(label=said("scr_list_expires"))
    assessment = LineField(
        label=said("scr_list_assessment"),
        help_text=said("scr_list_assessment_hint"),
        required=False,
    )

    def asked(self) -> dict[str, str]:
        """What was typed, days as ISO writes them."""
        return {
            name: value.isoformat() if hasattr(value, "isoformat") else value
            for name, value in self.cleaned_data.items()
        }


class RenewForm(forms.Form):
    """The version in use is good for longer."""

    expires_on = DayField(label=said("scr_list_expires"))
    legal_basis = LineField(label=said("scr_list_basis"), max_length=500)
    reason = LineField(label=said("reason"))


class PersonForm(forms.Form):
    """Somebody, by our number or wristband."""

    person = CodeField(label=said("scr_person"), required=False)
