"""The registration form, in the blocks of RULES.md section 6.

Always holds: no field for pressure, religion, sect, tribe or politics (I-04, D-03); for a combatant
the five of GC III 17 are marked as compulsory and nothing else is (I-03); service is asked of adult
combatants only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from django import forms
from django.forms import BoundField

from awda.kernel.ids import PersonId
from awda.people.age import calendar_range
from awda.people.answers import (
    NOT_ASKED,
    BirthAnswer,
    Born,
    Declined,
    Identity,
    Interview,
    LatinVariant,
    Nationality,
    NotKnown,
    Origin,
    PersonName,
    Said,
    Service,
)
from awda.people.codes import Marital, NationalityStatus, Precision, Sex, Source
from awda.people.commands import Register
from awda.people.models import Document
from awda.people.page_texts import COUNTRIES
from awda.people.pages.answer_fields import AnswerField, read_from, script_of
from awda.web import words
from awda.web.fields import CodeField, CodeListField, CountField, LineField
from awda.web.words import said

NAME_PARTS: Final = (
    "given",
    "father",
    "grandfather",
    "great_grandfather",
    "family_name",
    "nisba",
    "teknonym",
    "mother_given",
    "mother_family",
    "maternal_grandfather",
)
ORIGIN_PARTS: Final = (
    "birth_place",
    "register_office",
    "register_entry",
    "family_number",
    "home_governorate",
    "home_district",
    "home_address",
)
SERVICE_PARTS: Final = (
    "unit",
    "post",
    "entered_service",
    "conscript_or_volunteer",
    "commander",
)
COMPULSORY: Final = frozenset({"given", "family_name", "rank", "service_number", "birth_year"})
LATIN_VARIANTS: Final = 3
BLOCKS: Final[Mapping[str, tuple[str, ...]]] = {
    "interview": (
        "language",
        "same_language",
        "interpreter",
        "no_coercion",
        "right_to_stop_explained",
    ),
    "name": ("whole", "read_from", *NAME_PARTS),
    "latin": tuple(f"latin_{at}" for at in range(1, LATIN_VARIANTS + 1)),
    "birth": (
        "sex",
        "birth_how",
        "birth_year",
        "birth_month",
        "birth_day",
        "birth_year_to",
        "birth_reason",
    ),
    "nationality": ("nationality", "countries", "other_country"),
    "origin": (*ORIGIN_PARTS, "languages", "marital"),
    "service": ("rank", "service_number", "branch", *SERVICE_PARTS),
}
BIRTH_HOWS: Final = ("EXACT", "ABOUT", "NOT_KNOWN", "DECLINED")


def _listed(kind: str) -> Any:
    def choices() -> list[tuple[str, str]]:
        from awda.web.labels import LABELS

        language = words.language()
        named = [(code, text.say(language)) for code, text in LABELS[kind].items()]
        return [("", words.say_plain("choose")), *named]

    return choices


class RegistrationForm(forms.Form):
    """One interview and all it brought: who someone is, where from, and service if asked."""

    language = LineField(label=said("reg_language"), max_length=60)
    same_language = forms.BooleanField(label=said("reg_same_language"), required=False)
    interpreter = LineField(
        label=said("reg_interpreter"), help_text=said("reg_interpreter_hint"), required=False
    )
    no_coercion = forms.BooleanField(label=said("reg_no_coercion"), required=False)
    right_to_stop_explained = forms.BooleanField(label=said("reg_right_to_stop"), required=False)

    whole = LineField(label=said("reg_whole"), help_text=said("reg_whole_hint"))
    read_from = forms.ChoiceField(
        label=said("reg_read_from"), help_text=said("reg_read_from_hint"), required=False
    )
    sex = CodeListField("sex", Sex, label=said("reg_sex"))

    birth_how = forms.ChoiceField(
        label=said("reg_birth_how"),
        choices=lambda: [(how, words.say_plain(f"reg_birth_{how.lower()}")) for how in BIRTH_HOWS],
        required=False,
    )
    birth_year = CountField(label=said("reg_birth_year"), min_value=1880, required=False)
    birth_month = CountField(
        label=said("reg_birth_month"), min_value=1, max_value=12, required=False
    )
    birth_day = CountField(label=said("reg_birth_day"), min_value=1, max_value=31, required=False)
    birth_year_to = CountField(
        label=said("reg_birth_year_to"),
        help_text=said("reg_birth_year_to_hint"),
        min_value=1880,
        required=False,
    )
    birth_reason = LineField(label=said("reg_birth_reason"), required=False)

    nationality = CodeListField(
        "nationality",
        NationalityStatus,
        label=said("reg_nationality"),
        help_text=said("reg_nationality_hint"),
        required=False,
    )
    countries = forms.MultipleChoiceField(
        label=said("reg_countries"),
        choices=lambda: [(code, text.say(words.language())) for code, text in COUNTRIES.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    other_country = CodeField(
        label=said("reg_other_country"),
        help_text=said("reg_other_country_hint"),
        required=False,
        max_length=3,
    )
    languages = LineField(
        label=said("reg_languages"), help_text=said("reg_languages_hint"), required=False
    )
    marital = CodeListField("marital", Marital, label=said("reg_marital"), required=False)

    def __init__(
        self,
        *args: Any,
        combatant: bool,
        service: bool,
        papers: Sequence[Document] = (),
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        self.combatant, self.service = combatant, service
        self.layout = {key: names for key, names in BLOCKS.items() if service or key != "service"}
        for name in NAME_PARTS:
            self.fields[name] = _question("name_part", name, combatant and name in COMPULSORY)
        for at in range(1, LATIN_VARIANTS + 1):
            self.fields[f"latin_{at}"] = LineField(label=said("reg_latin"), required=False)
        for name in ORIGIN_PARTS:
            self.fields[name] = _question("origin_field", name)
        if service:
            self._ask_service()
        self.fields["birth_year"].required = False
        chosen = [(paper.document, words.label("id_document", paper.kind)) for paper in papers]
        choices = [("", words.say_plain("reg_said_by_person")), *chosen]
        self.fields["read_from"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField

    def only(self, *blocks: str) -> None:
        """Keep these blocks alone, for a correction."""
        self.layout = {key: names for key, names in self.layout.items() if key in blocks}
        kept = {name for names in self.layout.values() for name in names}
        for name in self.fields.keys() - kept:
            del self.fields[name]

    def _ask_service(self) -> None:
        for name, kind in (("rank", "rank"), ("service_number", ""), ("branch", "branch")):
            self.fields[name] = _question("service_field", name, name in COMPULSORY, kind)
        for name in SERVICE_PARTS:
            self.fields[name] = _question("service_field", name)

    def blocks(self) -> Iterator[tuple[str, str, list[BoundField]]]:
        """The form in its blocks: the key of a title, of an explanation, and the fields."""
        for key, names in self.layout.items():
            fields = [self[name] for name in names if name in self.fields]
            yield f"reg_block_{key}", f"reg_block_{key}_hint", fields

    def clean(self) -> dict[str, Any]:
        """Birth as one answer; a date that is in no calendar is told at its year."""
        said_all = super().clean() or {}
        if "birth_year" not in self.fields:
            return said_all
        try:
            said_all["birth"] = _birth(said_all)
        except ValueError:
            self.add_error("birth_year", said("field_day"))
        return said_all

    def command(self, person: PersonId) -> Register:
        """What the form says, as the command to record it."""
        return Register(
            person=person,
            interview=self.interview(),
            identity=self.identity(),
            origin=self.origin(),
            service=self.service_answers() if self.service else None,
        )

    def interview(self) -> Interview:
        """How the questions were put."""
        names = (
            "language",
            "interpreter",
            "same_language",
            "no_coercion",
            "right_to_stop_explained",
        )
        return Interview(**{name: self.cleaned_data[name] for name in names})

    def identity(self) -> Identity:
        """Who someone is."""
        given = self.cleaned_data
        paper = given["read_from"]
        whole = read_from(Said(value=given["whole"], script=script_of(given["whole"])), paper)
        assert isinstance(whole, Said)
        spellings = (given[f"latin_{at}"] for at in range(1, LATIN_VARIANTS + 1))
        name = PersonName(
            whole=whole,
            latin=tuple(LatinVariant(value=value) for value in spellings if value),
            **{part: read_from(given[part], paper) for part in NAME_PARTS},
        )
        birth: BirthAnswer = given["birth"]
        if paper and isinstance(birth, Born):
            birth = replace(birth, source=Source.DOCUMENTED, document=paper)
        return Identity(name=name, sex=Sex(given["sex"]), birth=birth)

    def origin(self) -> Origin:
        """Where someone is from."""
        given = self.cleaned_data
        other = (given["other_country"].upper(),) if given["other_country"] else ()
        spoken = given["languages"].replace("،", ",").split(",")
        return Origin(
            nationality=Nationality(
                status=NationalityStatus(given["nationality"] or "NOT_ASKED"),
                countries=(*given["countries"], *other),
            ),
            languages=tuple(one.strip() for one in spoken if one.strip()),
            marital=Marital(given["marital"] or "UNKNOWN"),
            **{part: given[part] for part in ORIGIN_PARTS},
        )

    def service_answers(self) -> Service:
        """Service, where it was asked."""
        names = ("rank", "service_number", "branch", *SERVICE_PARTS)
        return Service(**{name: self.cleaned_data[name] for name in names})


def _question(kind: str, name: str, compulsory: bool = False, listed: str = "") -> AnswerField:
    return AnswerField(
        label=said(f"ask_{name}"),
        help_text=said(f"ask_{name}_hint") if f"ask_{name}_hint" in words.PAGE else "",
        required=compulsory,
        choices=_listed(listed) if listed else None,
    )


def _birth(given: dict[str, Any]) -> BirthAnswer:
    year, month, day = (given.get(f"birth_{part}") for part in ("year", "month", "day"))
    match given.get("birth_how"):
        case "DECLINED":
            return Declined()
        case "NOT_KNOWN":
            return NotKnown(reason=given.get("birth_reason") or "")
        case _ if year is None:
            return NOT_ASKED
        case "ABOUT":
            upto = given.get("birth_year_to") or year
            first, last = min(year, upto), max(year, upto)
            return Born(
                earliest=date(first, 1, 1),
                latest=date(last, 12, 31),
                precision=Precision.ESTIMATE,
            )
        case _:
            held = calendar_range(year, month, day)
            precision = (
                Precision.DAY if month and day else Precision.MONTH if month else Precision.YEAR
            )
            return Born(earliest=held.earliest, latest=held.latest, precision=precision)
