"""A list of weapons handed in: each item into its register and custody, its owner then cleared.

Always holds: an owner is the one person a wristband or number points to, never one a name alone
suggests (S-01); equal serials open a case (W-04); ammunition and weapons stand in registers of
their own (W-05); an owner is declared clear only when all their rows in the list are in (W-01).
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from awda.custody import queries as custody
from awda.equipment import acts as equipment
from awda.equipment.acts import Receiving
from awda.equipment.cases import under_case
from awda.equipment.clearing import queries as clearings
from awda.equipment.clearing.rules import Carried, DeclareClear
from awda.intake.lists.bringing_in import (
    Fate,
    Imported,
    Pace,
    Progress,
    RowOutcome,
    Taken,
    Told,
    Unit,
    bring_in,
    no_rows,
    nothing,
    refused,
)
from awda.intake.lists.ground import Ground
from awda.intake.lists.ids import derived
from awda.intake.lists.items import Bay, hand_ins, item_id, noticed
from awda.intake.sheets.outcome import Good, Sheet
from awda.intake.sheets.weapons import WeaponRow, read_weapons
from awda.intake.sheets.wording import fold_words
from awda.journal.writer import writing
from awda.kernel.act import Act
from awda.kernel.ids import CommandId, PersonId
from awda.kernel.refusal import Refusal
from awda.people import listed

ROWS_PER_UNIT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapons:
    """The door for one list of weapons. `child_protection` is the login present for children."""

    ground: Ground
    bay: Bay
    child_protection: str = ""
    returned_wristbands: frozenset[str] = field(default=frozenset())

    def units(self, sheet: Sheet[WeaponRow]) -> Sequence[Unit[WeaponRow]]:
        """The rows of one owner together, so that clearing can follow the last of them."""
        by_owner: defaultdict[str, list[Good[WeaponRow]]] = defaultdict(list)
        for good in sheet.accepted:
            row = good.row
            by_owner[row.owner_wristband or row.owner_number or good.fingerprint].append(good)
        return [unit for rows in by_owner.values() for unit in _units(rows)]

    def known(self, rows: Sequence[Good[WeaponRow]]) -> dict[str, str]:
        """The items that are in custody by this very row."""
        ids = {good.fingerprint: item_id(good) for good in rows}
        held = custody.holdings(ids.values())
        return {fingerprint: item for fingerprint, item in ids.items() if item in held}

    def take(self, act: Act, good: Good[WeaponRow]) -> Taken:
        """Each item of the row into its register and custody. Raises Refusal."""
        owner = owner_of(good.row)
        commands = hand_ins(good, owner, self.bay)
        signed = _at(act, good)
        into = Receiving(
            operation=self.ground.operation,
            place=self.ground.place,
            ordered_by=self.ground.ordered_by,
            grounds=self.ground.grounds,
            supervised_by=self.ground.supervised_by,
        )
        with writing():
            for number, command in enumerate(commands, start=1):
                equipment.hand_in(signed.step(f"item {number}"), command, into)
        told = list(noticed(good.row))
        if under_case([command.item for command in commands]):
            told.append(Told("LIST_SERIAL_CASE"))
        if good.row.owner_name and not listed.shares_a_word(owner, good.row.owner_name):
            told.append(Told("LIST_OWNER_NAME_DIFFERS"))
        return Taken(commands[0].item, tuple(told))

    def close(
        self, act: Act, unit: Unit[WeaponRow], outcomes: Sequence[RowOutcome]
    ) -> tuple[Told, ...]:
        """The owner is declared clear, once every row is in and unless it was done before."""
        if not unit.closes or not any(one.fate is Fate.ACCEPTED for one in outcomes):
            return ()
        wristband = unit.rows[0].row.owner_wristband or ""
        if fold_words(wristband) in self.returned_wristbands or any(
            one.fate is Fate.RETURNED for one in outcomes
        ):
            return (Told("LIST_NOT_CLEARED_ROWS"),)
        owner = owner_of(unit.rows[0].row)
        if clearings.clearing(owner) is not None:
            return ()
        return (self._clear(act, unit, owner),)

    def _clear(self, act: Act, unit: Unit[WeaponRow], owner: PersonId) -> Told:
        last = unit.rows[-1]
        latest = max(_at(act, good).happened_at for good in unit.rows)
        declared = DeclareClear(
            person=owner, carried=Carried.HANDED_IN, child_protection=self.child_protection
        )
        signed = replace(_at(act, last).step("clear"), happened_at=latest)
        try:
            with writing():
                equipment.clear(signed, declared)
        except Refusal as why:
            return Told("LIST_NOT_CLEARED", because=refused(why))
        return Told("LIST_CLEARED")


def _units(rows: list[Good[WeaponRow]]) -> list[Unit[WeaponRow]]:
    starts = range(0, len(rows), ROWS_PER_UNIT)
    parts = [tuple(rows[start : start + ROWS_PER_UNIT]) for start in starts]
    return [Unit(part, closes=part is parts[-1]) for part in parts]


def owner_of(row: WeaponRow) -> PersonId:
    """The one person whom the row's wristband and number point to. Refuses none and several."""
    found: set[PersonId] = set()
    if row.owner_wristband and (wearer := listed.wearing(row.owner_wristband)):
        found.add(wearer)
    if row.owner_number:
        found.update(listed.bearing(row.owner_number))
    if len(found) == 1:
        return found.pop()
    if found:
        raise Refusal("LIST_OWNER_UNCLEAR", candidates=_written(listed.numbers(sorted(found))))
    namesakes = listed.numbers_of_namesakes(row.owner_name or "")
    raise Refusal("LIST_OWNER_NOT_FOUND", candidates=_written(namesakes))


def _written(numbers: Sequence[str]) -> str:
    return ", ".join(numbers) or "-"


def _at(act: Act, good: Good[WeaponRow]) -> Act:
    """The act of this row: its own id, at the instant of hand-in, or now where none is stated."""
    handed_in = good.row.handed_in_at
    return Act(
        id=CommandId(derived(good.fingerprint, "act")),
        actor=act.actor,
        role=act.role,
        party=act.party,
        happened_at=handed_in.instant if handed_in else act.recorded_at,
        recorded_at=act.recorded_at,
        overrides=act.overrides,
    )


def import_weapons(
    act: Act,
    path: Path,
    ground: Ground,
    *,
    offset: timedelta,
    as_of: date,
    child_protection: str = "",
    qualified_person: str = "",
    dry_run: bool = False,
    pace: Pace | None = None,
    progress: Progress = nothing,
    committed: Callable[[Sequence[RowOutcome]], None] = no_rows,
) -> Imported[WeaponRow]:
    """The weapons list at `path` onto the record; what cannot go in stands among the returned.

    `offset` is local time's distance from UTC, `as_of` the local day of reading; explosives need a
    `qualified_person` (W-05). Raises SheetRefused for a file that is no weapons list.
    """
    sheet = read_weapons(path, offset=offset, as_of=as_of)
    door = Weapons(
        ground=ground,
        bay=Bay(custodian=act.actor, qualified_person=qualified_person),
        child_protection=child_protection,
        returned_wristbands=_returned_wristbands(sheet),
    )
    return bring_in(
        sheet, door, act, dry_run=dry_run, pace=pace, progress=progress, committed=committed
    )


def _returned_wristbands(sheet: Sheet[WeaponRow]) -> frozenset[str]:
    """Owners of whom a row comes back unread: they may have handed in more than is in."""
    column = sheet.table.columns.get("owner_wristband")
    if column is None:
        return frozenset()
    unread = {one.row_number for one in sheet.bad}
    found = {fold_words(row.at(column).text) for row in sheet.table.rows if row.number in unread}
    return frozenset(found - {""})
