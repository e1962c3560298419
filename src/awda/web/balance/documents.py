"""The daily balance as a paper and as a spreadsheet: the same numbers as on the page."""

import io

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from awda.custody.balance import PARTS
from awda.custody.texts import PARTS as PART_WORDS
from awda.equipment.status import Part
from awda.kernel import instants
from awda.papers import BalancePart, DailyBalance, PaperError, daily_balance
from awda.places import queries as places
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.balance.sums import OfOperation, Sums
from awda.web.printing import both, issue, local, unprintable

BOLD = Font(bold=True)


def daily_paper(told: Sums, one: OfOperation, duty: Duty) -> bytes:
    """The paper. Refuses PAPER_NOT_PRINTED when the two sides do not meet."""
    names = {row.id: {"ar": row.name_ar, "en": row.name_en} for row in places.operations()}
    day = local(told.at or told.checked_at)
    came = one.sum.entered - one.sum.born
    paper = DailyBalance(
        issue=issue(f"B-{day:%Y%m%d}-{told.size}", duty),
        operation=names[one.sum.operation],
        day=day.date(),
        entered=came,
        born=one.sum.born,
        parts=tuple(BalancePart(both(PART_WORDS[part]), one.sum.parts[part]) for part in PARTS),
        checked_at=local(told.checked_at),
    )
    try:
        return daily_balance(paper)
    except PaperError as wrong:
        raise unprintable(wrong) from wrong


def spreadsheet(told: Sums, one: OfOperation) -> bytes:
    """Three sheets: people by part, people by holder and place, items by type."""
    book = Workbook()
    book.remove(book["Sheet"])
    _people(book.create_sheet(words.say_plain("balance_people")), told, one)
    _places(book.create_sheet(words.say_plain("balance_place")), one)
    _items(book.create_sheet(words.say_plain("balance_received")), told)
    for sheet in book.worksheets:
        sheet.sheet_view.rightToLeft = words.direction(words.language()) == "rtl"
        sheet.column_dimensions["A"].width = 36
        for cell in sheet[1]:
            cell.font = BOLD
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _people(sheet: Worksheet, told: Sums, one: OfOperation) -> None:
    heads = ("where_now", "balance_people", "balance_adults", "balance_children")
    sheet.append([words.say_plain(head) for head in heads])
    for part in PARTS:
        apart = one.apart.get(part)
        ages = [apart.adults, apart.children] if apart else [0, 0]
        sheet.append([words.label("balance_part", part), one.sum.parts[part], *ages])
    sheet.append([words.say_plain("sum"), sum(one.sum.parts.values())])
    sheet.append([words.say_plain("entered"), one.sum.entered])
    sheet.append([])
    sheet.append([words.say_plain("balance_at"), instants.write(told.at or told.checked_at)])
    sheet.append([words.say_plain("balance_size"), told.size])


def _places(sheet: Worksheet, one: OfOperation) -> None:
    heads = ("balance_holder", "balance_place", "balance_people")
    sheet.append([words.say_plain(head) for head in heads])
    language = words.language()
    parties, rooms = places.party_names(language), places.place_names(language)
    for line in one.where:
        holder = parties.get(line.holder, line.holder)
        sheet.append([holder, rooms.get(line.place, line.place), line.people])


def _items(sheet: Worksheet, told: Sums) -> None:
    parts = [words.label("item_part", part) for part in Part]
    sheet.append([words.say_plain("what"), words.say_plain("balance_received"), *parts])
    for line in told.items:
        counts = [line.parts[part.value] for part in Part]
        sheet.append([words.label("item_type", line.type), line.received, *counts])
