"""The forms of the identity desk. A search is posted, so that no name stands in an address."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms

from awda.identity.describing import asked, in_year
from awda.identity.evidence import Described
from awda.identity.rules import REASON_CHARACTERS, Judge, Verdict
from awda.kernel.ids import PersonId, QuestionId
from awda.web import words
from awda.web.fields import CodeField, CountField, LineField, TextField
from awda.web.typed import plain
from awda.web.words import said

FOUR_DIGITS: Final = re.compile(r"[12][0-9]{3}")
MOST_LOOKED_AT: Final = 200  # characters of one field


class SearchForm(forms.Form):
    """Someone as a clerk knows them: a name, and what else there is."""

    name = LineField(label=said("identity_search_name"))
    year = CountField(
        label=said("identity_search_year"), min_value=1880, max_value=2100, required=False
    )
    mother = LineField(label=said("identity_search_mother"), required=False)
    paper = CodeField(label=said("identity_search_paper"), required=False)

    def described(self) -> Described:
        """The person asked for, as evidence is weighed."""
        given = self.cleaned_data
        return asked(given["name"], given["year"], given["mother"], given["paper"])


def _reasons() -> TextField:
    return TextField(
        label=said("identity_reasons"),
        help_text=said("identity_reasons_hint"),
        max_length=REASON_CHARACTERS,
    )


class JudgeForm(forms.Form):
    """A registrar's judgement."""

    verdict = forms.ChoiceField(
        label=said("identity_verdict"),
        choices=lambda: [
            (one.value, words.say_plain(f"identity_verdict_{one.lower()}")) for one in Verdict
        ],
        widget=forms.RadioSelect,
        error_messages={"required": said("field_choice")},
    )
    first = forms.ChoiceField(
        label=said("identity_first"),
        help_text=said("identity_first_hint"),
        widget=forms.RadioSelect,
        required=False,
    )
    reasons = _reasons()

    def __init__(self, *args: Any, records: Sequence[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["first"].choices = records  # type: ignore[attr-defined]  # a ChoiceField

    def command(self, question: QuestionId) -> Judge:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        verdict = Verdict(given["verdict"])
        first = given["first"] if verdict is Verdict.SAME else ""
        return Judge(
            question=question,
            verdict=verdict,
            reasons=given["reasons"],
            first=PersonId(first) if first else None,
        )


class ReasonsForm(forms.Form):
    """Reasons, and the button says for what."""

    reasons = _reasons()


def as_asked(typed: Mapping[str, str], person: PersonId) -> Described:
    """Whoever a registration form describes, as far as it is filled in; for looking only."""

    def said(name: str) -> str:
        return (typed.get(name) or "").strip()[:MOST_LOOKED_AT]

    names = (said("whole"), *(said(f"latin_{at}") for at in (1, 2, 3)))
    year = read_year(said("birth_year"))
    return Described(
        person=person,
        names=tuple(filter(None, names)),
        given=said("given"),
        father=said("father"),
        mother=" ".join(filter(None, (said("mother_given"), said("mother_family")))),
        birth=in_year(year) if year else None,
        birth_place=said("birth_place"),
    )


def read_year(typed: str) -> int | None:
    """A year of four digits in any of the three kinds; None for anything else."""
    digits = plain(typed)
    return int(digits) if FOUR_DIGITS.fullmatch(digits) else None
