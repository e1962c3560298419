"""docs/record.md and its vectors say what the code does."""

import base64
import json
import re
from pathlib import Path

import pytest

from awda.tlog.canonical import CanonicalError, parse_canonical
from awda.tlog.envelope import FIELDS
from awda.tlog.verify import verify
from awda.tlog.verify_texts import CODES
from tests.tlog.make_vectors import FOLDER, vectors
from tests.tlog.sample import SCHEMA

RECORD = (FOLDER.parent / "record.md").read_text()


def test_the_vectors_are_current() -> None:
    made = vectors()
    assert {path.name for path in FOLDER.glob("*.json")} == set(made)
    for name, content in made.items():
        assert (FOLDER / name).read_text() == content, f"{name}: run tests.tlog.make_vectors"


def test_the_texts_that_must_be_refused_are() -> None:
    for text in json.loads((FOLDER / "canonical.json").read_text())["refused_texts"]:
        with pytest.raises(CanonicalError):
            parse_canonical(text.encode())


def unpack(files: dict[str, str], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(content))


@pytest.mark.rule("D-05")
@pytest.mark.parametrize("case", ["erased", "not_erased"])
def test_the_vector_of_an_erasure_is_found_as_it_says(case: str, tmp_path: Path) -> None:
    said = json.loads((FOLDER / "erasure.json").read_text())[case]
    unpack(said["files_base64"], tmp_path)
    report = verify(tmp_path, need_bodies=True)
    assert report.erased == len(said["erased"])
    assert report.withheld == 0
    assert [[one.where, one.code] for one in report.findings] == said["findings"]


def test_the_exported_vector_verifies(tmp_path: Path) -> None:
    unpack(json.loads((FOLDER / "export.json").read_text())["files_base64"], tmp_path)
    report = verify(tmp_path, need_bodies=True)
    assert report.ok, report.findings
    assert report.size == 11


def test_the_document_names_every_field_code_and_vector() -> None:
    for word in (*FIELDS, *CODES, *(path.name for path in FOLDER.glob("*.json"))):
        assert f"`{word}`" in RECORD or f"`vectors/{word}`" in RECORD, word
    for table in re.findall(r"CREATE TABLE (\w+)", SCHEMA):
        assert f"`{table}`" in RECORD
