"""Papers of the arms bay: the arms receipt and the property receipt (W-02, W-10).

Always holds: every piece handed in is named, also one that does not work or bears no number; the
paper names the checkpoint it was printed under.
"""

from decimal import Decimal

from awda.equipment import receipts
from awda.equipment.kinds import Belonging, Lot, SerialState, Vehicle, Weapon
from awda.equipment.queries import ItemFacts
from awda.equipment.texts import ITEM_TYPES
from awda.kernel.refusal import Refusal
from awda.papers import (
    Arm,
    ArmsReceipt,
    Banknotes,
    NoSerial,
    Officer,
    PaperError,
    PrintedName,
    PropertyItem,
    PropertyReceipt,
    arms_receipt,
    property_receipt,
)
from awda.people import queries as people
from awda.people.queries import Named
from awda.web.access.queries import Duty
from awda.web.access.texts import ROLES
from awda.web.printing import both, issue, local, site, unprintable

NO_SERIAL = {
    SerialState.NO_SERIAL: NoSerial.NEVER_MARKED,
    SerialState.ERASED: NoSerial.ERASED,
}


def arms(duty: Duty, person: str) -> bytes:
    """The receipt for all that someone handed in. Refuses NOTHING_HANDED_IN."""
    found = receipts.arms_receipt(person)
    if found is None:
        raise Refusal("NOTHING_HANDED_IN")
    named = _named(person)
    paper = ArmsReceipt(
        issue=issue(f"W-{named.number}-{len(found.lines)}", duty, found.place),
        person_number=named.number,
        name=_name(named),
        handed_in_at=local(found.at),
        place=site(found.place),
        issuer=Officer(found.issuer, "", both(ROLES["arms_officer"])),
        arms=tuple(_arm(line) for line in found.lines),
    )
    try:
        return arms_receipt(paper)
    except PaperError as wrong:
        raise unprintable(wrong) from wrong


def belongings(duty: Duty, number: str) -> bytes:
    """The receipt of that number. Refuses NO_SUCH_ITEM when nothing was taken on it."""
    found = receipts.property_receipt(number)
    if found is None or found.ordered_by is None:
        raise Refusal("NO_SUCH_ITEM", item=number)
    named = _named(found.person)
    order = found.ordered_by
    paper = PropertyReceipt(
        issue=issue(f"P-{number}", duty, found.place),
        person_number=named.number,
        name=_name(named),
        taken_at=local(found.at),
        place=site(found.place),
        ordered_by=Officer(order.name, order.rank, {"ar": order.unit}),
        issuer=Officer(found.issuer, "", both(ROLES["arms_officer"])),
        items=tuple(_thing(line) for line in found.lines if not _belonging(line).money),
        money=tuple(one for line in found.lines for one in _notes(line)),
    )
    try:
        return property_receipt(paper)
    except PaperError as wrong:
        raise unprintable(wrong) from wrong


def _named(person: str) -> Named:
    [named] = people.names([person]).values()
    return named


def _name(named: Named) -> PrintedName:
    """Whoever has not been asked for a name yet is printed by the wristband."""
    return PrintedName(named.name or named.wristband, named.name_latin)


def _arm(line: ItemFacts) -> Arm:
    article, kind = line.article, both(ITEM_TYPES[line.type])
    match article:
        case Weapon():
            return Arm(
                type=kind,
                serviceable=article.serviceable,
                serial=NO_SERIAL.get(article.serial.state, article.serial.text),
                tag=line.tag,
                maker=article.maker,
                model=article.model,
                calibre=article.calibre,
                accessories=tuple({"ar": one} for one in article.accessories),
            )
        case Lot():
            return Arm(
                type={key: f"{words} × {article.rounds}" for key, words in kind.items()},
                serviceable=True,
                serial=article.lot,
                tag=line.tag,
                calibre=article.calibre,
            )
        case Vehicle():
            return Arm(
                type=kind,
                serviceable=article.serviceable,
                serial=article.chassis or article.plate or NoSerial.NEVER_MARKED,
                tag=line.tag,
                maker=article.maker,
                model=article.model,
            )
        case Belonging():
            raise AssertionError("a belonging stands in no register of arms (W-10)")


def _belonging(line: ItemFacts) -> Belonging:
    assert isinstance(line.article, Belonging), "a property receipt names belongings only"
    return line.article


def _thing(line: ItemFacts) -> PropertyItem:
    said = _belonging(line)
    return PropertyItem({"ar": said.description}, said.pieces, line.tag or line.room)


def _notes(line: ItemFacts) -> tuple[Banknotes, ...]:
    return tuple(
        Banknotes(one.currency, Decimal(one.face_hundredths) / 100, one.count)
        for one in _belonging(line).money
    )
