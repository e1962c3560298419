"""Lists come in whole, in every form their owners give them, with what they hold counted."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from awda.screening.models import ListedNameRow, ListEntry, Watchlist
from awda.screening.watchlists.acts import bring
from awda.screening.watchlists.listed import Listed, ListedBirth, Quality
from awda.screening.watchlists.loading import differences
from awda.screening.watchlists.reading import Format, open_list
from tests.screening.watchlists import (
    described,
    entity,
    individual,
    keeper,
    listed,
    table,
    un_xml,
)

REAL = {
    "un-sc": (
        ("un_consolidated_2026-02-27.xml",),
        {"persons": 730, "entities": 273, "aliases_good": 1514, "aliases_low": 615,
         "aliases_of_others": 613, "with_arabic": 328, "with_birth": 677},
    ),
    "ofac-sdn": (
        ("ofac_sdn_2021-07.csv", "ofac_alt_2021-07.csv"),
        {"persons": 4620, "entities": 3673, "vessels": 406, "aircraft": 277,
         "aliases_good": 6267, "aliases_low": 1754, "aliases_of_others": 5638},
    ),
    "ofac-cons": (("ofac_cons_prim.csv",), {"persons": 79, "entities": 363}),
}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.rule("S-04")
@pytest.mark.parametrize("watchlist", REAL)
def test_a_real_list_comes_in_whole_and_says_what_it_holds(shared: Path, watchlist: str) -> None:
    names, expected = REAL[watchlist]
    files = [shared / "data" / "watchlists" / name for name in names]
    brought = bring(keeper(), described(watchlist), files)
    assert {name: brought.counts[name] for name in expected} == expected
    assert brought.differences.added == expected["persons"] == ListEntry.objects.count()
    named = sum(brought.counts[name] for name in ("names", "aliases_good", "aliases_low"))
    assert ListedNameRow.objects.count() == named
    assert Watchlist.objects.get().persons == expected["persons"]
    assert list(differences()) == []


def persons(path: Path) -> list[Listed]:
    return [one for one in open_list([path]).entries() if isinstance(one, Listed)]


def test_the_uns_list_says_births_parents_papers_and_how_good_a_name_is(tmp_path: Path) -> None:
    more = (
        "<SECOND_NAME>SAYID</SECOND_NAME><NAME_ORIGINAL_SCRIPT>سمير سيد</NAME_ORIGINAL_SCRIPT>"
        "<COMMENTS1>Mother’s name is Huda Ali. Father's name: Sayid Omar.</COMMENTS1>"
        "<NATIONALITY><VALUE>Syrian Arab Republic</VALUE></NATIONALITY>"
        "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Samir Said</ALIAS_NAME>"
        "</INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Omar"
        "</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/>"
        "</INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE>"
        "<YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>"
        "BETWEEN</TYPE_OF_DATE><FROM_YEAR>1965</FROM_YEAR><TO_YEAR>1967</TO_YEAR>"
        "</INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport"
        "</TYPE_OF_DOCUMENT><NUMBER>N 004</NUMBER></INDIVIDUAL_DOCUMENT>"
    )
    file = tmp_path / "un.xml"
    file.write_text(un_xml(individual("7", "SAMIR", more)), "utf-8")
    [person] = persons(file)
    assert [(name.value, name.quality) for name in person.names] == [
        ("SAMIR SAYID", Quality.PRIMARY),
        ("سمير سيد", Quality.PRIMARY),
        ("Samir Said", Quality.GOOD),
        ("Abu Omar", Quality.LOW),
    ]
    assert (person.mother, person.father) == ("Huda Ali", "Sayid Omar")
    assert person.nationalities == ("SYR",)
    assert person.births == (
        ListedBirth(date(1969, 1, 1), date(1973, 12, 31), about=True),
        ListedBirth(date(1965, 1, 1), date(1967, 12, 31)),
    )
    assert person.documents[0].number == "N 004"


def test_ofacs_remarks_say_births_and_weak_aliases_and_its_names_are_turned(tmp_path: Path) -> None:
    entries, aliases = tmp_path / "sdn.csv", tmp_path / "alt.csv"
    null = ",".join(["-0- "] * 7)
    remarks = (
        "DOB 05 Jan 1975; alt. DOB circa 1970; POB Homs, Syria; nationality Syria; Gender Male;"
        " Passport N123 (Syria); a.k.a. 'ABU SAMIR'."
    )
    entries.write_text(
        f'7,"OMAR, Samir Sayid","individual","SDGT",{null},"{remarks}"\n'
        f'8,"SOME SHIP","vessel","SDGT",{null},-0- \n\x1a',
    )
    aliases.write_text('7,1,"aka","SAID, Samir",-0- \n8,2,"aka","OTHER SHIP",-0- \n\x1a')
    opened = open_list([aliases, entries])
    assert opened.format is Format.OFAC_CSV
    [person] = [one for one in opened.entries() if isinstance(one, Listed)]
    assert [name.value for name in person.names] == [
        "Samir Sayid OMAR",
        "Samir SAID",
        "ABU SAMIR",
    ]
    assert person.names[2].quality is Quality.LOW
    assert person.births[0] == ListedBirth(date(1975, 1, 5), date(1975, 1, 5))
    assert person.births[1].about
    assert person.sex == "MALE"
    assert person.documents[0].number == "N123"


def test_follow_the_money_says_persons_and_counts_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "entities.ftm.json"
    lines = [
        entity("Q1", name=["Samir Sayid", "سمير سيد"], alias=["Samir Said"], weakAlias=["Abu O"],
               birthDate=["1975-01"], nationality=["sy"], gender=["male"], motherName=["Huda"]),
        entity("Q2", "Company", name=["Some Trade"]),
        entity("Q3", "Address", full=["Homs"]),
    ]  # fmt: skip
    file.write_text("\n".join(lines) + "\n", "utf-8")
    [person] = persons(file)
    assert [name.quality for name in person.names] == [
        Quality.PRIMARY,
        Quality.PRIMARY,
        Quality.GOOD,
        Quality.LOW,
    ]
    assert person.births == (ListedBirth(date(1975, 1, 1), date(1975, 1, 31)),)
    assert (person.nationalities, person.mother) == (("SYR",), "Huda")


@pytest.mark.parametrize("kind", ["utf-8", "utf-8-sig", "utf-16", "cp1256", "xlsx"])
def test_a_table_with_arabic_titles_is_read_in_any_writing(tmp_path: Path, kind: str) -> None:
    titles = ["المرجع", "الاسم الكامل", "أسماء أخرى", "تاريخ الميلاد", "الجنسية", "اسم الأم"]
    rows = [["7", "سمير سيد", "سمير سعيد؛ Samir", "1975-01-05", "سوري", "هدى"]]
    file = tmp_path / "list.csv"
    if kind == "xlsx":
        book = openpyxl.Workbook()
        assert book.active is not None
        for row in [["قائمة ممنوعين"], titles, *rows]:
            book.active.append(row)
        book.save(file)
    else:
        text = "\n".join(";".join(row) for row in [titles, *rows]).replace("؛ ", " | ")
        file.write_bytes(text.encode(kind))
    [person] = persons(file)
    assert person.key == "7"
    assert [name.value for name in person.names] == ["سمير سيد", "سمير سعيد", "Samir"]
    assert person.births == (ListedBirth(date(1975, 1, 5), date(1975, 1, 5)),)
    assert (person.nationalities, person.mother) == (("SYR",), "هدى")


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("1975", date(1975, 1, 1), date(1975, 12, 31)),
        ("Jan 1975", date(1975, 1, 1), date(1975, 1, 31)),
        ("1970 to 1972", date(1970, 1, 1), date(1972, 12, 31)),
        ("circa 1975", date(1973, 1, 1), date(1977, 12, 31)),
        ("25/03/1975", date(1975, 3, 25), date(1975, 3, 25)),
        ("03/25/1975", date(1975, 3, 25), date(1975, 3, 25)),
        ("04/03/1975", date(1975, 1, 1), date(1975, 12, 31)),  # April or March: only the year
        ("١٩٧٥", date(1975, 1, 1), date(1975, 12, 31)),
    ],
)
def test_a_birth_is_the_range_it_may_mean(
    tmp_path: Path, written: str, earliest: date, latest: date
) -> None:
    file = table(tmp_path / "list.csv", [listed("7", "Samir", date_of_birth=written)])
    [person] = persons(file)
    [birth] = person.births
    assert (birth.earliest, birth.latest) == (earliest, latest)


def test_a_birth_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    file = table(tmp_path / "list.csv", [listed("7", "Samir", date_of_birth="31/02/1975")])
    assert persons(file)[0].births == ()
