"""A list of people who arrived: custody, first contact, and what the list claims of each (I-01).

Always holds: a row brings a person into custody before anything else is said of them; it is no
interview and registers nobody (I-04); someone whose age is not stated is treated as a child until
it is settled (C-01); of anyone who may be a child the list's words on service are left out (S-09).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from awda.custody import queries as custody
from awda.identity import queries as identity
from awda.intake import acts
from awda.intake.lists.bringing_in import (
    MAYBE_ON_RECORD,
    Imported,
    Pace,
    Progress,
    RowOutcome,
    Taken,
    Told,
    Unit,
    bring_in,
    list_sha256,
    no_rows,
    nothing,
)
from awda.intake.lists.claims import Aged, aged, claims
from awda.intake.lists.ground import Ground
from awda.intake.lists.ids import derived
from awda.intake.sheets.arrival_fields import ArrivalRow
from awda.intake.sheets.arrivals import read_arrivals
from awda.intake.sheets.outcome import Good, Sheet
from awda.journal.writer import writing
from awda.kernel.act import Act
from awda.kernel.ids import CommandId, PersonId
from awda.people import listed as people
from awda.people.codes import PresentsAs, Sex, Triage

SEXES = {"F": Sex.FEMALE, "M": Sex.MALE}
WRISTBAND_HEX_DIGITS = 10  # 40 bits: a hundred thousand people do not meet


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """The door for one list of arrivals.

    `ages_not_stated` is how old, in years, those look whose age the list does not state; None when
    nobody looked. `ages_reason` is who looked and why so: without it they stay in doubt (C-01).
    """

    ground: Ground
    list_sha256: str
    ages_not_stated: tuple[int, int] | None = None
    ages_reason: str = ""

    def units(self, sheet: Sheet[ArrivalRow]) -> Sequence[Unit[ArrivalRow]]:
        """Each person alone, in the order of the list."""
        return [Unit((good,)) for good in sheet.accepted]

    def known(self, rows: Sequence[Good[ArrivalRow]]) -> dict[str, str]:
        """Those who are in custody by this very row."""
        ids = {good.fingerprint: derived(good.fingerprint, "person") for good in rows}
        held = custody.holdings(ids.values())
        return {fingerprint: person for fingerprint, person in ids.items() if person in held}

    def take(self, act: Act, good: Good[ArrivalRow]) -> Taken:
        """Custody, first contact, then what the list says. Raises Refusal."""
        row, person = good.row, PersonId(derived(good.fingerprint, "person"))
        signed = _at(act, good)
        looks = aged(row, self.ages_not_stated, self.ages_reason)
        wristband = row.wristband or _provisional(good)
        with writing():
            acts.first_contact(signed, self._contact(row, person, wristband, looks))
            said = claims(row, person, self.list_sha256, good.row_number, looks, self.ages_reason)
            acts.state_from_list(signed.step("listed"), said)
        told = [*looks.told, *_maybe_on_record(person)]
        if not row.wristband:
            told.append(Told("LIST_WRISTBAND_GIVEN", {"wristband": wristband}))
        return Taken(person, tuple(told))

    def _contact(
        self, row: ArrivalRow, person: PersonId, wristband: str, looks: Aged
    ) -> acts.FirstContact:
        return acts.FirstContact(
            person=person,
            operation=self.ground.operation,
            place=self.ground.place,
            ordered_by=self.ground.ordered_by,
            grounds=self.ground.grounds,
            supervised_by=self.ground.supervised_by,
            wristband=wristband,
            sex=SEXES[row.sex],
            estimated_age_from=looks.years_from,
            estimated_age_to=looks.years_to,
            presents_as=PresentsAs(row.presents_as)
            if isinstance(row.presents_as, str)
            else PresentsAs.UNKNOWN,
            triage=Triage(row.triage) if isinstance(row.triage, str) else None,
            wounded=row.wounded is True,
        )

    def close(
        self, act: Act, unit: Unit[ArrivalRow], outcomes: Sequence[RowOutcome]
    ) -> tuple[Told, ...]:
        """Nothing follows."""
        return ()


def _maybe_on_record(person: PersonId) -> Iterator[Told]:
    """The row is in, since the person stands there; whether under a second number is asked."""
    asked = [row for row in identity.questions_of(person) if row.standing in identity.OPEN]
    others = {row.one for row in asked} | {row.other for row in asked}
    numbers = people.numbers(sorted(PersonId(one) for one in others - {person}))
    if numbers:
        yield Told(MAYBE_ON_RECORD, {"numbers": ", ".join(numbers)})


def _at(act: Act, good: Good[ArrivalRow]) -> Act:
    """The act of this row: its own id, at the instant of arrival."""
    return Act(
        id=CommandId(derived(good.fingerprint, "act")),
        actor=act.actor,
        role=act.role,
        party=act.party,
        happened_at=good.row.arrived_at.instant,
        recorded_at=act.recorded_at,
        overrides=act.overrides,
    )


def _provisional(good: Good[ArrivalRow]) -> str:
    """A number to call someone by until a wristband is put on and recorded."""
    return f"L-{derived(good.fingerprint, 'wristband').replace('-', '')[:WRISTBAND_HEX_DIGITS]}"


def import_arrivals(
    act: Act,
    path: Path,
    ground: Ground,
    *,
    offset: timedelta,
    as_of: date,
    arrived_on: date | None = None,
    ages_not_stated: tuple[int, int] | None = None,
    ages_reason: str = "",
    dry_run: bool = False,
    pace: Pace | None = None,
    progress: Progress = nothing,
    committed: Callable[[Sequence[RowOutcome]], None] = no_rows,
) -> Imported[ArrivalRow]:
    """The arrival list at `path` onto the record; what cannot go in stands among the returned.

    `offset` is local time's distance from UTC, `as_of` the local day of reading, `arrived_on` the
    local day for rows without a date. Raises SheetRefused for a file that is no arrival list.
    """
    sheet = read_arrivals(path, offset=offset, as_of=as_of, arrived_on=arrived_on)
    door = Arrivals(
        ground=ground,
        list_sha256=list_sha256(path),
        ages_not_stated=ages_not_stated,
        ages_reason=ages_reason,
    )
    return bring_in(
        sheet, door, act, dry_run=dry_run, pace=pace, progress=progress, committed=committed
    )
