"""A file that cannot be read whole is refused whole, says what to do next, and leaves nothing."""

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from awda.journal import queries as journal
from awda.kernel.refusal import Refusal
from awda.screening.models import ListedNameRow, ListEntry
from awda.screening.watchlists import bounds
from awda.screening.watchlists.acts import bring
from awda.screening.watchlists.reading import open_list
from awda.web.words import REFUSALS
from tests import homes
from tests.screening.watchlists import described, entity, individual, keeper, un_xml

GOOD_XML = un_xml(*(individual(str(n), f"SAMIR {n}") for n in range(40))).encode()
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    b"<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>&c;</FIRST_NAME>"
    b"</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd">'
    b"<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>"
)
SDN = b'7,"OMAR, Samir","individual","SDGT"' + b",-0- " * 8 + b"\n"
PERSON = entity("Q1", name=["Samir"]).encode()


def zip_bomb() -> bytes:
    """A workbook whose sheet says it unfolds to more than the bound."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(200):
                sheet.write(bytes(2**20))
    return out.getvalue()


CASES: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "empty": (b"", "WATCHLIST_FILE_EMPTY"),
    "xml cut in its last entry": (GOOD_XML[: len(GOOD_XML) - 90], "WATCHLIST_XML_BROKEN"),
    "xml of another encoding": (
        GOOD_XML.replace(b"SAMIR 9<", "سمير<".encode("cp1256")),
        "WATCHLIST_XML_BROKEN",
    ),
    "xml of an unknown encoding": (GOOD_XML.replace(b"UTF-8", b"x-none"), "WATCHLIST_XML_BROKEN"),
    "entity bomb": (BOMB, "WATCHLIST_XML_ENTITIES"),
    "outside entity": (OUTSIDE, "WATCHLIST_XML_ENTITIES"),
    "another xml": (b"<rss><channel/></rss>", "WATCHLIST_XML_OTHER"),
    "a web page": (b"<!doctype html><html><body>404</body></html>", "WATCHLIST_XML_BROKEN"),
    "one huge element": (
        b"<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>" + b"a" * 3_000_000,
        "WATCHLIST_ENTRY_TOO_LARGE",
    ),
    "no persons": (un_xml().encode(), "WATCHLIST_WITHOUT_PERSONS"),
    "one reference for two": (
        un_xml(individual("1", "SAMIR"), individual("1", "KHALID")).encode(),
        "WATCHLIST_KEY_TWICE",
    ),
    "ofac with a column less": (SDN * 40 + SDN[:-7] + b"\n", "WATCHLIST_COLUMNS_WRONG"),
    "ofac with an open quotation": (
        SDN + b'8,"OMAR,individual,-0-\n' + SDN,
        "WATCHLIST_COLUMNS_WRONG",
    ),
    "ofac aliases alone": (b'7,1,"aka","SAID, Samir",-0- \n', "WATCHLIST_FILES_DO_NOT_MATCH"),
    "json cut short": (PERSON + b"\n" + PERSON[:-9], "WATCHLIST_LINE_BROKEN"),
    "json of another kind": (json.dumps({"name": "Samir"}).encode(), "WATCHLIST_LINE_BROKEN"),
    "json deeper than any": (b"{" + b'"a":{' * 90_000, "WATCHLIST_LINE_BROKEN"),
    "json in another encoding": (
        PERSON + b"\n" + PERSON.replace(b"Samir", "سمير".encode("cp1256")),
        "WATCHLIST_ENCODING_WRONG",
    ),
    "one huge line": (b'{"id":"' + b"a" * 3_000_000, "WATCHLIST_ENTRY_TOO_LARGE"),
    "columns without a name": (b"town,street\nHoms,9\n", "WATCHLIST_TITLES_UNKNOWN"),
    "a row without a name": (b"reference,name\n7,Samir\n8,\n", "WATCHLIST_ROW_WITHOUT_NAME"),
    "no text at all": (bytes(range(256)) * 40, "WATCHLIST_NOT_RECOGNISED"),
    "wrong encoding": (b"a;b\n" + bytes(range(128, 256)) * 9, "WATCHLIST_ENCODING_WRONG"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(900), "WATCHLIST_NOT_RECOGNISED"),
    "zip bomb": (zip_bomb, "WATCHLIST_UNPACKS_TOO_LARGE"),
    "a zip of something else": (b"PK\x03\x04" + bytes(300), "WATCHLIST_SHEET_UNREADABLE"),
}


@pytest.mark.django_db
@pytest.mark.rule("S-04")
@pytest.mark.parametrize("case", CASES)
def test_a_bad_file_is_refused_whole_with_its_reason_and_leaves_nothing(
    tmp_path: Path, case: str
) -> None:
    content, code = CASES[case]
    file = tmp_path / "list"
    file.write_bytes(content() if callable(content) else content)
    with pytest.raises(Refusal) as refused:
        bring(keeper(), described(), [file])
    assert refused.value.code == code
    why = REFUSALS[code]
    for language in ("ar", "en"):
        assert why.text.say(language, **refused.value.facts)
        assert why.next.say(language, **refused.value.facts)
    assert journal.size() == 0
    assert not ListEntry.objects.exists()
    assert not ListedNameRow.objects.exists()


def test_a_file_over_the_bound_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "list"
    with file.open("wb") as out:
        out.truncate(bounds.MOST_FILE_BYTES + 1)  # a file of holes takes no room
    with pytest.raises(Refusal, match="WATCHLIST_FILE_TOO_LARGE"):
        open_list([file])


@pytest.mark.parametrize("begins", [b"<CONSOLIDATED_LIST>", b'{"id":', b"name\n", b""])
def test_half_a_gigabyte_of_nothing_takes_no_memory(tmp_path: Path, begins: bytes) -> None:
    file = tmp_path / "list"
    with file.open("wb") as out:
        out.write(begins + b" " * 5000)
        out.truncate(500 * 2**20)
    tracemalloc.start()
    try:
        with pytest.raises(Refusal):
            for _ in open_list([file]).entries():
                pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 40 * 2**20


def test_a_long_list_is_read_in_the_memory_of_a_short_one(tmp_path: Path) -> None:
    file = tmp_path / "list.xml"
    with file.open("w") as out:
        out.write("<CONSOLIDATED_LIST><INDIVIDUALS>")
        out.writelines(
            individual(str(n), "SAMIR", "<COMMENTS1>x</COMMENTS1>") for n in range(30_000)
        )
        out.write("</INDIVIDUALS></CONSOLIDATED_LIST>")
    tracemalloc.start()
    try:
        assert sum(1 for _ in open_list([file]).entries()) == 30_000
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * 2**20


def test_the_command_line_says_what_is_wrong_and_what_to_do(tmp_path: Path) -> None:
    home = homes.new_home(tmp_path / "home")
    file = tmp_path / "un.xml"
    file.write_bytes(BOMB)
    said = ("--owner", "UN", "--basis", "resolution", "--quality", "good", "--assessment", "1")
    answer = homes.awda(home, "screening", "import", "--list", "un", *said, file)
    assert answer.code == 1
    assert "WATCHLIST_XML_ENTITIES" in answer.err
    assert "fetch the list from its publisher" in answer.err
    file.write_bytes(GOOD_XML)
    done = homes.done(
        homes.awda(home, "screening", "import", "--list", "un", *said, "--json", file)
    )
    assert done.answer["added"] == 40
