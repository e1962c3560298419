"""Who may see what: the table of the rules, and marked words sought by every duty at every door."""

import io
import logging
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from openpyxl import load_workbook

from awda.journal import keys
from awda.journal.backup import back_up, write_export
from awda.kernel.roles import DUTIES, Compartment, Role
from awda.people.reading import READABLE
from awda.web.access.models import ReadLog
from awda.web.api import limits
from awda.web.doors import Door, Kind, doors
from awda.web.permissions import (
    COLUMNS,
    COMPARTMENTS,
    MATRIX,
    NOTHING,
    OUTSIDE_THE_TABLE,
    WORDS,
    Data,
    cell,
)
from tests.intake.site import browser, opened
from tests.papers.reading import text_of as text_of_pdf
from tests.web.api.scenes import caller
from tests.web.planted import HOLD, MARKS, Planted, plant

EACH = sorted(DUTIES)
PARTY = {
    Role.RECEIVER: "other-side",
    Role.CHILD_PROTECTION: "children",
    Role.MONITOR_UNICEF: "unicef",
    Role.AUDITOR: "audit",
    Role.DATA_PROTECTION: "commission",
    Role.KEEPER: "awda",
}

SEALED = (Data.SCREENING, Data.RISK, Data.CONSENT, Data.MEDICAL, Data.CHILD)
assert {COMPARTMENTS[data] for data in SEALED} == {
    Compartment.SCREENING,
    Compartment.PROTECTION,
    Compartment.MEDICAL,
    Compartment.CHILD,
}


# --- the table


@pytest.mark.rule("L-06")
def test_the_table_is_that_of_the_rules(shared: Path) -> None:
    text = (shared / "rules/RULES.md").read_text("utf-8")
    lines = text.partition("## 7. Who may see what")[2].partition("\n## 8.")[0].splitlines()
    table = [[part.strip() for part in line.strip("|").split("|")] for line in lines if "|" in line]
    head, _rule, *rows = table
    assert tuple(head[1:]) == tuple(COLUMNS)
    assert {row[0]: tuple(row[1:]) for row in rows} == {key.value: MATRIX[key] for key in Data}


@pytest.mark.rule("L-06")
def test_every_role_stands_in_one_column_or_is_said_to_stand_outside() -> None:
    placed = [role for roles in COLUMNS.values() for role in roles]
    assert sorted([*placed, *OUTSIDE_THE_TABLE]) == EACH


@pytest.mark.rule("L-06", "D-03")
@pytest.mark.parametrize("role", EACH)
def test_no_role_opens_a_compartment_that_its_column_closes(role: Role) -> None:
    opens = READABLE.get(role, frozenset())
    for data, compartment in COMPARTMENTS.items():
        outside = data in OUTSIDE_THE_TABLE.get(role, frozenset())
        if cell(data, role) == NOTHING and not outside:
            closed = compartment not in opens
            # what child protection reads of kin and rights stands beside risk, but not in its file
            assert closed or (role is Role.CHILD_PROTECTION and data in (Data.RISK, Data.CONSENT))
        if role in WORDS[data]:
            assert outside or cell(data, role) != NOTHING, data


# --- marked words at every door


@pytest.mark.django_db
@pytest.mark.rule("L-06", "M-02", "S-05", "D-03", "P-07", "C-04")
@pytest.mark.parametrize("role", EACH)
def test_no_door_says_a_sealed_word_to_a_duty_that_may_not_read_it(
    role: Role, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """All pages and files, all reads and searches of the API; then every log line.

    Whoever does read a sealed word stands on the log of reads, with its compartment.
    """
    seen: set[Data] = set()
    leaks, unlogged = [], []
    with opened(tmp_path), caplog.at_level(logging.DEBUG):
        keys.publish(keys.node_signer())
        planted = plant(tmp_path)
        for where, said in _everything(role, planted):
            found = {data for data, mark in MARKS.items() if mark in said}
            seen |= found
            leaks += [f"{data.name} {where}" for data in found if role not in WORDS[data]]
            if HOLD in said and role is not Role.DATA_PROTECTION:
                leaks.append(f"a hold {where}")
            sealed = [COMPARTMENTS[data] for data in found & set(SEALED)]
            unlogged += [f"{one} {where}" for one in sealed if one not in _just_logged()]
            ReadLog.objects.all().delete()
    assert leaks == []
    assert unlogged == []
    assert {data for data, reader in SEEN_BY.items() if reader is role} <= seen
    lines = "\n".join(f"{one.getMessage()} {one.args}" for one in caplog.records)
    assert not any(mark in lines for mark in (*MARKS.values(), HOLD))


SEEN_BY = {  # each mark is found by somebody, or looking for it would prove nothing
    Data.IDENTITY: Role.REGISTRAR,
    Data.SERVICE: Role.REGISTRAR,
    Data.SCREENING: Role.SCREENING_A,
    Data.RISK: Role.PROTECTION,
    Data.CONSENT: Role.PROTECTION,
    Data.MEDICAL: Role.CLINICIAN,
    Data.CHILD: Role.CHILD_PROTECTION,
    Data.WEAPONS: Role.ARMS_OFFICER,
}


@pytest.mark.django_db
@pytest.mark.rule("L-06", "D-05")
def test_the_log_for_everybody_and_the_names_in_a_backup_hold_no_word(tmp_path: Path) -> None:
    with opened(tmp_path):
        keys.publish(keys.node_signer())
        plant(tmp_path)
        write_export(tmp_path / "log", bodies=False)
        back_up(tmp_path / "backup", tmp_path, ("photos",), ())
    files = [path.read_bytes() for path in (tmp_path / "log").rglob("*") if path.is_file()]
    with tarfile.open(tmp_path / "backup") as tar:
        files.append("\n".join(tar.getnames()).encode())
    for mark in (*MARKS.values(), HOLD):
        assert not any(mark.encode() in content for content in files)


def _just_logged() -> set[str]:
    return {part for row in ReadLog.objects.all() for part in row.compartments.split(",")}


@pytest.mark.django_db
@pytest.mark.rule("M-02")
@pytest.mark.parametrize("party", ["hospital", "camp"])
def test_a_medic_of_another_party_reads_nothing_of_anyones_health(
    party: str, tmp_path: Path
) -> None:
    """Neither the file, nor the colour at registration, nor that there are needs."""
    with opened(tmp_path):
        planted = plant(tmp_path)
        for role in (Role.CLINICIAN, Role.TRIAGE_MEDIC):
            program = caller(role, party)
            assert program.get(f"persons/{planted.adult}").said["medical"] is None
            entries = program.get(f"persons/{planted.adult}/timeline").said["entries"]
            assert "medical" not in {one["compartment"] for one in entries}
            page = browser(role, party).get(f"/people/{planted.adult}/").content.decode()
            assert "Triage</dt>" not in page
        own = caller(Role.CLINICIAN, "crossing")
        assert own.get(f"persons/{planted.adult}").said["medical"]["triage"] == "GREEN"


def _everything(role: Role, planted: Planted) -> Iterator[tuple[str, str]]:
    """Each address with what it says to this duty."""
    limits.MINUTE.forget()
    party = PARTY.get(role, "crossing")
    client, program = browser(role, party), caller(role, party)
    for door in doors():
        if role not in door.open_to or door.why:
            continue
        for person in (planted.adult, planted.child):
            where = _address(door, planted, person)
            if door.kind is Kind.PAGE:
                yield where, _said(client, where)
            elif door.kind is Kind.READ:
                answer = program.client.get(where, headers=program.headers)
                yield where, answer.content.decode("utf-8", "replace")
            if "person" not in door.address and "subject" not in door.address:
                break
    for mark in MARKS.values():
        yield f"search {mark}", str(program.post("persons/search", {"q": mark}).said)
        answer = client.post("/people/", {"q": mark}, follow=True)
        yield f"people {mark}", _beyond_the_question(answer.content.decode(), mark)


def _beyond_the_question(page: str, mark: str) -> str:
    """What a page says beside repeating what was typed into its own search field."""
    return page.replace(f'value="{mark}"', "")


def _address(door: Door, planted: Planted, person: str) -> str:
    where = door.address
    for place, value in {
        "<str:person>": person,
        "<person>": person,
        "<subject>": person,
        "<str:hit>": planted.hit,
        "<hit>": planted.hit,
        "<str:item>": planted.item,
        "<item>": planted.item,
        "<str:hold>": planted.hold,
        "<str:place>": "gate",
        "<place>": "gate",
        "<str:watchlist>": "border",
        "<str:district>": "homs",
        "<slug:kind>": door.which or "custody",
        "<slug:block>": "identity",
        "<int:index>": "1",
    }.items():
        where = where.replace(place, value)
    return where.replace("<", "").replace(">", "").replace("str:", "").replace("path:", "")


def _said(client: Client, where: str) -> str:
    """The words of a page, a workbook, a paper or a packed log; of a refusal too."""
    answer = client.get(where)
    content = answer.content if not answer.streaming else b"".join(answer)
    if content[:4] == b"%PDF":
        return text_of_pdf(content)
    if content[:2] == b"PK":
        return _unpacked(content)
    return content.decode("utf-8", "replace")


def _unpacked(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if "xl/workbook.xml" in packed.namelist():
            book = load_workbook(io.BytesIO(content))
            return " ".join(str(cell.value) for sheet in book for row in sheet for cell in row)
        return " ".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
