"""The description of the API: complete, in every language, under the site's policy."""

import json
from pathlib import Path

import pytest
from django.test import Client

from awda.custody import acts as custody
from awda.equipment import acts as equipment
from awda.equipment.stores import acts as stores
from awda.family import acts as family
from awda.housing import acts as housing
from awda.intake import acts as intake
from awda.kernel.text import Text
from awda.people import acts as people
from awda.places import acts as places
from awda.retention import acts as retention
from awda.web.access import acts as access
from awda.web.api import table, texts
from awda.web.api.door import ApiAct
from awda.web.api.shapes import name_of, shape
from awda.web.api.site import ACTS, READS, api

DOCUMENT = Path(__file__).parents[3] / "docs" / "api.md"
# Not by the API, and why.
NOT_OFFERED = {
    "awda.intake.acts.state_from_list": "a list comes in by intake, row by row",
    "awda.custody.acts.lapse_due": "the clock's",
    "awda.equipment.stores.acts.lose": "a part of larger acts",
    "awda.equipment.acts.is_store": "a question, no act",
    "awda.housing.acts.close_place": "protection closes it, when all have a solution (P-12)",
    "awda.retention.acts.erase_due": "the clock's",
    "awda.retention.acts.forget_reads": "the clock's",
    "awda.web.access.acts.forget_reads": "the clock's",
    "awda.web.access.acts.set_password": "not on the record; the page asks for the old one",
    "awda.web.access.acts.strong_enough": "a question, no act",
}


def test_every_act_of_every_context_has_its_endpoint() -> None:
    named = Path(__file__).parents[3] / "src" / "awda" / "web" / "api"
    source = "".join(path.read_text("utf-8") for path in named.glob("*.py"))
    for module in (
        *(people, intake, custody, equipment, stores, housing),
        *(places, family, access, retention),
    ):
        for name, found in vars(module).items():
            ours = getattr(found, "__module__", "") == module.__name__ and callable(found)
            if not ours or isinstance(found, type) or name.startswith("_"):
                continue
            if f"{module.__name__}.{name}" not in NOT_OFFERED:
                assert f".{name}" in source, f"{module.__name__}.{name} has no endpoint"


def test_the_schema_shows_every_field_with_its_shape() -> None:
    schema = json.loads(Client().get("/api/openapi.json").content)
    shapes = schema["components"]["schemas"]
    for name, acts in ACTS.items():
        for one in acts:
            operation = schema["paths"][f"/api/{name}/{one.path}"]["post"]
            assert operation["summary"] == one.summary.en
            assert set(operation["responses"]) >= {"200", "400", "401", "403", "409", "422"}
            fields = shapes[name_of(one.command)]["properties"]
            assert set(fields) == set(shape(one.command).model_fields)
    for read in READS:
        assert f"/api/{read.path}" in schema["paths"]
    assert {"Token", "Session"} == set(schema["components"]["securitySchemes"])


def test_no_two_shapes_or_endpoints_share_a_name() -> None:
    acts: list[ApiAct] = [one for some in ACTS.values() for one in some]
    paths = [f"{name}/{one.path}" for name, some in ACTS.items() for one in some]
    assert len(set(paths)) == len(paths)
    assert len({name_of(one.command) for one in acts}) == len({one.command for one in acts})
    ids = [
        said["operationId"]
        for path in api.get_openapi_schema(path_prefix="/api/")["paths"].values()
        for said in path.values()
    ]
    assert len(set(ids)) == len(ids)


def test_every_word_is_said_in_arabic_and_english() -> None:
    said: list[Text] = [one.summary for some in ACTS.values() for one in some]
    said += [one.summary for one in READS]
    said += [*texts.REFERENCE.values(), *texts.OPEN.values(), *texts.PROBLEMS.values()]
    said += [text for why in texts.REFUSALS.values() for text in (why.text, why.next)]
    for text in said:
        assert text.ar
        assert text.en
        assert text.ar != text.en


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "side"), [("ar", "rtl"), ("en", "ltr"), ("ckb", "rtl")])
def test_the_reference_page_needs_nothing_from_elsewhere(language: str, side: str) -> None:
    answer = Client().get("/api/docs", headers={"Accept-Language": language})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f'dir="{side}"' in page
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "https://" not in page.replace("http://www.w3.org", "")
    assert "style=" not in page
    for name, acts in ACTS.items():
        for one in acts:
            assert f"/api/{name}/{one.path}<" in page
            assert f'id="{name_of(one.command)}"' in page


def test_the_document_has_the_table_as_it_is() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert table.rewritten(text) == text, "run: python -m awda.web.api.table docs/api.md"
    with pytest.raises(ValueError, match="no place"):
        table.rewritten("nothing")
