"""Form fields that read what people here type: three kinds of digits, days as written, local time.

All speak through `words`, so an error is a whole sentence in the reader's language.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from awda.journal import clock
from awda.kernel.digits import to_ascii_digits
from awda.web import typed, words
from awda.web.words import said

REQUIRED = {"required": said("field_required")}
CHOICE = REQUIRED | {"invalid_choice": said("field_choice")}


class LineField(forms.CharField):
    """One line of text in any script; at most `max_length` characters (200 unless told)."""

    def __init__(self, *, max_length: int = 200, **more: Any) -> None:
        more.setdefault("widget", forms.TextInput(attrs={"dir": "auto"}))
        super().__init__(max_length=max_length, error_messages=REQUIRED, **more)


class CodeField(forms.CharField):
    """An id, number or serial: left to right, Western digits, at most 64 characters."""

    def __init__(self, *, max_length: int = 64, autocomplete: str = "off", **more: Any) -> None:
        attrs = {
            "dir": "ltr",
            "autocapitalize": "none",
            "spellcheck": "false",
            "autocomplete": autocomplete,
        }
        more.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(max_length=max_length, error_messages=REQUIRED, **more)

    def to_python(self, value: object) -> str:
        """The code with Western digits."""
        return to_ascii_digits(str(super().to_python(value)))


class TextField(forms.CharField):
    """Some sentences; at most `max_length` characters (4000 unless told)."""

    def __init__(self, *, max_length: int = 4000, rows: int = 3, **more: Any) -> None:
        more.setdefault("widget", forms.Textarea(attrs={"dir": "auto", "rows": rows}))
        super().__init__(max_length=max_length, error_messages=REQUIRED, **more)


class CountField(forms.IntegerField):
    """A whole number, not below 0 unless told."""

    def __init__(self, *, min_value: int = 0, max_value: int | None = None, **more: Any) -> None:
        attrs = {"dir": "ltr", "inputmode": "numeric"}
        super().__init__(
            min_value=min_value,
            max_value=max_value,
            widget=forms.TextInput(attrs=attrs),
            error_messages=REQUIRED | {"invalid": said("field_count")},
            **more,
        )

    def to_python(self, value: Any) -> int | None:
        """The number, from any digits."""
        return super().to_python(typed.plain(value) if isinstance(value, str) else value)


class DayField(forms.Field):
    """A day: 2024-12-07 or 7/12/2024."""

    def __init__(self, **more: Any) -> None:
        attrs = {"dir": "ltr", "inputmode": "numeric", "placeholder": "2024-12-07"}
        super().__init__(widget=forms.TextInput(attrs=attrs), error_messages=REQUIRED, **more)

    def to_python(self, value: Any) -> date | None:
        """The day, or None when left empty."""
        if not value:
            return None
        try:
            return typed.read_day(value)
        except ValueError as wrong:
            raise ValidationError(said("field_day"), code="invalid") from wrong


class MomentField(forms.Field):
    """A day and hour in the site's local time: 2024-12-07 14:20, or 14:20 for today."""

    def __init__(self, **more: Any) -> None:
        attrs = {"dir": "ltr", "inputmode": "numeric", "placeholder": "2024-12-07 14:20"}
        super().__init__(widget=forms.TextInput(attrs=attrs), error_messages=REQUIRED, **more)

    def to_python(self, value: Any) -> datetime | None:
        """The instant, or None when left empty."""
        if not value:
            return None
        zone = timezone.get_current_timezone()
        try:
            return typed.read_moment(value, zone, timezone.localtime(clock.now()).date())
        except ValueError as wrong:
            raise ValidationError(said("field_moment"), code="invalid") from wrong


class CodeListField(forms.ChoiceField):
    """One code of a code list, shown by its words: `CodeListField("place_kind", PlaceKind)`."""

    def __init__(self, kind: str, codes: Iterable[object], **more: Any) -> None:

        def choices() -> list[tuple[str, str]]:
            named = ((str(code), words.label(kind, code)) for code in codes)
            return [("", words.say_plain("choose")), *named]

        super().__init__(choices=choices, error_messages=CHOICE, **more)
