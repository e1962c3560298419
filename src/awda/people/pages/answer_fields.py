"""Form fields that read an answer: the words said, or `declined`, or `not known` and why.

Always holds: `declined` and `not known` stand beside every question (I-03); an empty question is
`not asked`, never an empty value; what is said in Latin letters is marked so (N-03).
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.choices import CallableChoiceIterator

from awda.people.answers import NOT_ASKED, Answer, Declined, NotKnown, Said
from awda.people.codes import Script, Source
from awda.web import words
from awda.web.fields import REQUIRED
from awda.web.words import said

ANSWER_CHARACTERS: Final = 200
HOW: Final = ("SAID", "DECLINED", "NOT_KNOWN")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_SORANI: Final = re.compile("[ڕڵێۆەڤگپچژ]")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]")


def script_of(text: str) -> Script:
    """The writing a text is in, as far as its letters tell; Arabic when they do not."""
    if _SORANI.search(text):
        return Script.SORANI
    return Script.LATIN if _LATIN.search(text) and not _ARABIC.search(text) else Script.AR


def how_choices() -> list[tuple[str, str]]:
    """The ways to answer, in the reader's language."""
    return [(code, words.label("answer", code)) for code in HOW]


class AnswerWidget(forms.MultiWidget):
    """The words, and beside them how it was answered."""

    template_name = "people/answer_widget.html"

    def __init__(self, choices: Any = None) -> None:
        line = forms.TextInput(
            attrs={"dir": "auto", "maxlength": ANSWER_CHARACTERS, "autocomplete": "off"}
        )
        first = forms.Select(choices=CallableChoiceIterator(choices)) if choices else line
        parts: dict[str, forms.Widget | type[forms.Widget]] = {
            "": first,
            "how": forms.Select(choices=CallableChoiceIterator(how_choices)),
        }
        if choices:
            parts["why"] = forms.TextInput(attrs={"dir": "auto", "maxlength": ANSWER_CHARACTERS})
        super().__init__(parts)

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The label belongs to the words."""
        return id_

    def get_context(self, name: str, value: Any, attrs: Mapping[str, Any] | None) -> dict[str, Any]:
        """Each part with a name a screen reader can say."""
        context = super().get_context(name, value, dict(attrs or {}))
        context["widget"]["subwidgets"][0]["attrs"]["id"] = context["widget"]["attrs"].get("id")
        context["widget"]["subwidgets"][1]["attrs"]["aria-label"] = words.say_plain("answer_how")
        if len(context["widget"]["subwidgets"]) > 2:
            why = words.say_plain("answer_why")
            context["widget"]["subwidgets"][2]["attrs"] |= {"aria-label": why, "placeholder": why}
        return context

    def decompress(self, value: Any) -> list[str]:
        """An answer as the parts that would say it."""
        match value:
            case Said():
                return [value.value, "SAID", ""]
            case Declined():
                return ["", "DECLINED", ""]
            case NotKnown():
                return [value.reason, "NOT_KNOWN", value.reason]
            case _:
                return ["", "SAID", ""]


class AnswerField(forms.MultiValueField):
    """One question. With `choices` the words are chosen from a list and the reason has its place.

    Without, the line holds the words said or, with `not known`, the reason.
    """

    widget: AnswerWidget

    def __init__(self, *, choices: Any = None, **more: Any) -> None:
        self.listed = choices is not None
        parts = [forms.CharField(required=False, max_length=ANSWER_CHARACTERS) for _ in range(3)]
        super().__init__(
            fields=parts if self.listed else parts[:2],
            widget=AnswerWidget(choices),
            require_all_fields=False,
            error_messages=REQUIRED,
            **more,
        )

    def compress(self, data_list: list[str]) -> Answer:
        """The parts as one answer."""
        text, how, why = (*data_list, "", "", "")[:3]
        match how:
            case "DECLINED":
                return Declined()
            case "NOT_KNOWN":
                return NotKnown(reason=(why if self.listed else text) or "")
            case _ if text:
                return Said(value=text, script=Script.AR if self.listed else script_of(text))
            case _:
                return NOT_ASKED

    def clean(self, value: Any) -> Answer:
        """The answer; a required question left empty is told where it stands."""
        parts = list(value or ())
        answered = len(parts) > 1 and parts[1] in ("DECLINED", "NOT_KNOWN")
        if self.required and not answered and not (parts and (parts[0] or "").strip()):
            raise forms.ValidationError(said("field_required"), code="required")
        return self.compress([str(part or "").strip()[:ANSWER_CHARACTERS] for part in parts])


def read_from(answer: Answer, document: str) -> Answer:
    """The answer as it was read from a paper shown; unchanged when no paper is named (N-08)."""
    if not document or not isinstance(answer, Said):
        return answer
    return Said(
        value=answer.value,
        script=answer.script,
        source=Source.DOCUMENTED,
        document=document,
    )
