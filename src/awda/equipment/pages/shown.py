"""Items as pages show them: one line that tells them apart, their marks, their custody sentence.

Always holds: what could not be read says so; an item's line is the same on every page.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from awda.custody.pages.lines import custody_lines
from awda.equipment.kinds import (
    Article,
    Belonging,
    Lot,
    Notes,
    SerialState,
    Status,
    Vehicle,
    Weapon,
)
from awda.equipment.queries import ItemFacts
from awda.people import queries as people
from awda.web import words
from awda.web.components import CustodyLine, State

STATES: Mapping[Status, State] = {
    Status.UNDER_DISPUTE: State.RUNNING,
    Status.EVIDENCE: State.RUNNING,
    Status.LOST_UNDER_INQUIRY: State.REFUSED,
    Status.TRANSFERRED: State.ENDED,
    Status.DESTROYED: State.ENDED,
    Status.RETURNED: State.ENDED,
    Status.WRITTEN_OFF: State.ENDED,
    Status.RECORDED_TWICE: State.ENDED,
}


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item in a list."""

    id: str
    href: str
    what: str
    marks: str  # serial, lot or chassis: what tells it from its like
    tag: str
    units: int
    state: State
    status: str
    notes: tuple[str, ...]
    custody: CustodyLine | None


def item_lines(items: Iterable[ItemFacts]) -> tuple[ItemLine, ...]:
    """These items in the order given; four queries, whatever their number."""
    found = list(items)
    sentences = custody_lines([one.id for one in found], words.language())
    return tuple(_line(one, sentences.get(one.id)) for one in found)


def _line(one: ItemFacts, custody: CustodyLine | None) -> ItemLine:
    notes = []
    if one.photo_owed:
        notes.append(words.say("item_photo_is_owed"))
    if one.under_case:
        notes.append(words.say("item_under_case"))
    if one.evidence:
        notes.append(words.say("item_is_evidence", reference=one.evidence))
    return ItemLine(
        id=one.id,
        href=reverse("item", args=[one.id]),
        what=name(one.article),
        marks=told_apart(one.article),
        tag=one.tag or one.receipt,
        units=one.units,
        state=STATES.get(one.status, State.CLEAR),
        status=words.label("item_status", one.status),
        notes=tuple(notes),
        custody=custody,
    )


def name(article: Article) -> str:
    """What it is: its type, and what was read of its make."""
    kind = words.label("item_type", article.type)
    return " · ".join((kind, *filter(None, _make(article))))


def _make(article: Article) -> tuple[str, ...]:
    match article:
        case Weapon():
            return (article.maker, article.model, article.calibre)
        case Lot():
            return (article.calibre, article.description)
        case Vehicle():
            return (article.maker, article.model)
        case Belonging():
            return (article.description,)


def told_apart(article: Article) -> str:
    """What tells it from its like: serial, lot, chassis; words where there is none."""
    match article:
        case Weapon() if article.serial.state is SerialState.READ:
            return article.serial.text
        case Weapon():
            return words.label("serial_state", article.serial.state)
        case Lot():
            return article.lot
        case Vehicle():
            return article.chassis or article.hull or article.plate or _unread()
        case Belonging():
            return money(article.money)


def money(notes: Iterable[Notes]) -> str:
    """Notes and coins, counted: `3 × 25000 IQD`."""
    return " + ".join(f"{one.count} × {_face(one)} {one.currency}" for one in notes)


def _face(one: Notes) -> str:
    whole, rest = divmod(one.face_hundredths, 100)
    return f"{whole}.{rest:02d}" if rest else str(whole)


def _unread() -> str:
    return words.PAGE["item_unreadable"].say(words.language())


def marks(article: Article) -> dict[str, object]:
    """Everything the article says of itself, as words and values."""
    said: dict[str, object] = {words.say("item_type"): words.label("item_type", article.type)}
    match article:
        case Weapon():
            said |= _weapon(article)
        case Lot():
            said |= _texts(article, "calibre", "lot", "description")
            said[words.say("item_rounds")] = article.rounds
        case Vehicle():
            told = ("maker", "model", "chassis", "hull", "turret", "plate", "custodian")
            said |= _texts(article, *told)
            said[words.say("item_fuel")] = article.fuel_litres
            said[words.say("item_keys")] = article.keys
            said |= _condition(article)
        case Belonging():
            said |= _texts(article, "description")
            said[words.say("item_pieces")] = article.pieces
            if article.money:
                said[words.say("item_money")] = money(article.money)
            if article.weight_grams:
                said[words.say("item_grams")] = article.weight_grams
    return said


def _weapon(weapon: Weapon) -> dict[str, object]:
    said: dict[str, object] = {words.say("item_serial_state"): told_apart(weapon)}
    said |= _texts(weapon, "country", "maker", "model", "calibre")
    if weapon.import_mark:
        said |= _texts(weapon, "import_mark")
    if weapon.year:
        said[words.say("item_year")] = str(weapon.year)
    for mark in weapon.other_marks:
        said[f"{words.say('item_other_marks')}: {mark.where}"] = mark.text
    return said | _condition(weapon)


def _condition(article: Weapon | Vehicle) -> dict[str, object]:
    works = "item_serviceable" if article.serviceable else "item_unserviceable"
    looks = words.label("item_condition", article.condition)
    said: dict[str, object] = {words.say("item_condition"): f"{looks} · {words.say(works)}"}
    if article.accessories:
        said[words.say("item_accessories")] = ", ".join(article.accessories)
    return said


def _texts(article: Article, *names: str) -> dict[str, object]:
    return {words.say(f"item_{name}"): getattr(article, name) or _unread() for name in names}


def person_ways(ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Number and page of these people."""
    return {
        key: (one.number, reverse("person", args=[key]))
        for key, one in people.names(list(ids)).items()
    }
