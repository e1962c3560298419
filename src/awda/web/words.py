"""Every word a page may say, gathered from the contexts by name; and how a word becomes HTML.

Always holds: no key and no code stands twice; a missing key is a KeyError, not an empty place. A
fact put into a sentence is escaped and isolated, so that a Latin name or an ISO date keeps its
order inside an Arabic line (UAX 9).
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from django.utils import timezone, translation
from django.utils.functional import lazystr
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from awda.children import page_texts as children_pages
from awda.children import texts as children_texts
from awda.custody import texts as custody_texts
from awda.equipment import page_texts as equipment_pages
from awda.equipment import texts as equipment_texts
from awda.family import page_texts as family_pages
from awda.family import texts as family_texts
from awda.housing import page_texts as housing_pages
from awda.housing import texts as housing_texts
from awda.identity import texts as identity_texts
from awda.intake import texts as intake_texts
from awda.intake.duplicates import texts as duplicate_texts
from awda.intake.lists import texts as list_texts
from awda.kernel import instants
from awda.kernel import texts as kernel_texts
from awda.kernel.refusal import Refusals
from awda.kernel.text import RIGHT_TO_LEFT, Text, Words
from awda.medical import page_texts as medical_pages
from awda.medical import texts as medical_texts
from awda.people import texts as people_texts
from awda.places import texts as places_texts
from awda.policy import texts as policy_texts
from awda.protection import page_texts as protection_pages
from awda.protection import texts as protection_texts
from awda.retention import texts as retention_texts
from awda.screening import page_texts as screening_pages
from awda.screening import texts as screening_texts
from awda.web import clock_texts, component_texts, texts
from awda.web.access import texts as access_texts
from awda.web.api import texts as api_texts
from awda.web.audit import texts as audit_texts
from awda.web.balance import texts as balance_texts
from awda.web.ground import texts as ground_texts
from awda.web.labels import LABELS

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

T = TypeVar("T")

# A context whose pages or refusals speak adds its texts here, by name.
SPEAKERS: tuple[ModuleType, ...] = (
    kernel_texts,
    policy_texts,
    places_texts,
    people_texts,
    identity_texts,
    custody_texts,
    equipment_texts,
    equipment_pages,
    housing_texts,
    housing_pages,
    intake_texts,
    list_texts,
    screening_texts,
    screening_pages,
    medical_texts,
    duplicate_texts,
    children_texts,
    children_pages,
    protection_texts,
    protection_pages,
    family_texts,
    family_pages,
    medical_pages,
    retention_texts,
    access_texts,
    api_texts,
    clock_texts,
    component_texts,
    balance_texts,
    audit_texts,
    ground_texts,
    texts,
)


def gathered(tables: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """One table of many. ValueError names what stands twice."""
    whole: dict[str, T] = {}
    for table in tables:
        if twice := whole.keys() & table.keys():
            raise ValueError(f"said twice: {', '.join(sorted(twice))}")
        whole.update(table)
    return whole


PAGE: Words = gathered(getattr(speaker, "PAGE", {}) for speaker in SPEAKERS)
REFUSALS: Refusals = gathered(getattr(speaker, "REFUSALS", {}) for speaker in SPEAKERS)


def language() -> str:
    """The reader's language: ar, en or ckb."""
    return (translation.get_language() or "ar").split("-")[0]


def direction(code: str) -> str:
    """rtl or ltr."""
    return "rtl" if code in RIGHT_TO_LEFT else "ltr"


def say(key: str, /, **facts: object) -> SafeString:
    """The words under `key` in the reader's language, as HTML with its facts isolated."""
    return spoken(PAGE[key], **facts)


def say_plain(key: str, /, **facts: object) -> str:
    """The same as text without marks-up, for attributes and titles."""
    isolated = {name: f"\u2068{plainly(fact)}\u2069" for name, fact in facts.items()}
    return PAGE[key].say(language(), **isolated)


def said(key: str) -> "_StrPromise":
    """The words under `key`, in the language of whoever reads later: for labels of forms."""
    return lazystr(_Later(key))


class _Later:
    """A key that becomes words when it is written out."""

    def __init__(self, key: str) -> None:
        PAGE[key]  # a wrong key fails when the form is imported
        self.key = key

    def __str__(self) -> str:
        return str(PAGE[self.key].say(language()))


def label(kind: str, code: object) -> str:
    """What a code of a code list is called in the reader's language. KeyError when unknown."""
    return LABELS[kind][str(code)].say(language())


def spoken(text: Text, /, **facts: object) -> SafeString:
    """A sentence as HTML: its own words escaped, every fact escaped and isolated."""
    isolated = {name: isolate(fact) for name, fact in facts.items()}
    return mark_safe(Text(*map(escape, _all(text))).say(language(), **isolated))  # noqa: S308 - all parts are escaped here


def _all(text: Text) -> tuple[str, str, str, str]:
    return (text.ar, text.en, text.ckb, text.ku)


def isolate(fact: object) -> SafeString:
    """One fact as HTML whose direction does not disturb the sentence."""
    match fact:
        case datetime():
            return moment(fact)
        case date():
            return day(fact)
        case bool() | int():
            return SafeString(grouped(fact))
        case SafeString():
            return fact
        case _:
            return format_html("<bdi>{}</bdi>", fact)


def plainly(fact: object) -> str:
    """One fact as text."""
    match fact:
        case datetime():
            return f"{local(fact):%Y-%m-%d %H:%M}"
        case int():
            return grouped(fact)
        case _:
            return str(fact)


def grouped(number: int) -> str:
    """A count as people read it: `2,493`."""
    return f"{number:,}"


def local(instant: datetime) -> datetime:
    """The instant in the site's local time."""
    return timezone.localtime(instant)


def moment(instant: datetime) -> SafeString:
    """An instant as ISO day and minute in local time, inside <time>."""
    return format_html(
        '<time dir="ltr" datetime="{}">{}</time>',
        instants.write(instant),
        f"{local(instant):%Y-%m-%d %H:%M}",
    )


def day(of: date) -> SafeString:
    """A day as ISO writes it, inside <time>."""
    return format_html('<time dir="ltr" datetime="{0}">{0}</time>', of.isoformat())
