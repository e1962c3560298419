"""The reference page of the API, drawn here from the same tables and the same schema; no script."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.backends.django import DjangoTemplates, Template
from django.views.decorators.http import require_GET

from awda.web import words
from awda.web.api import texts
from awda.web.api.door import ApiAct
from awda.web.api.shapes import name_of
from awda.web.api.site import ACTS, READS, api

TEMPLATE = "reference.html"


@dataclass(frozen=True, slots=True)
class Line:
    """An endpoint: its method, address, words, and the shape its command has."""

    method: str
    address: str
    words: str
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a shape: its name, what it takes, whether it must be there."""

    name: str
    takes: str
    needed: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A shape: its name, its sentence, its fields; or the codes of a closed list."""

    name: str
    says: str
    fields: tuple[Field, ...] = ()
    codes: tuple[str, ...] = ()


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Every endpoint and every shape, in the reader's language."""
    language = words.language()
    shown = {
        "say": {key: text.say(language) for key, text in texts.REFERENCE.items()},
        "acts": [
            (name, [act_line(name, one, language) for one in acts]) for name, acts in ACTS.items()
        ],
        "reads": [Line(one.method, f"/api/{one.path}", one.summary.say(language)) for one in READS],
        "open": [Line("GET", address, text.say(language)) for address, text in texts.OPEN.items()],
        "blocks": blocks(),
    }
    return HttpResponse(_template().render(shown, request))


def act_line(context: str, one: ApiAct, language: str) -> Line:
    """The line of one act."""
    address = f"/api/{context}/{one.path}"
    return Line("POST", address, one.summary.say(language), name_of(one.command))


@cache
def blocks() -> tuple[Block, ...]:
    """Every shape of the schema, by name."""
    schema = api.get_openapi_schema(path_prefix="/api/")
    return tuple(
        _block(name, said) for name, said in sorted(schema["components"]["schemas"].items())
    )


def _block(name: str, said: Mapping[str, Any]) -> Block:
    needed = said.get("required", ())
    fields = tuple(
        Field(field, _takes(of), field in needed)
        for field, of in said.get("properties", {}).items()
    )
    return Block(name, said.get("description", ""), fields, tuple(said.get("enum", ())))


def _takes(of: Mapping[str, Any]) -> str:
    """What a field takes, in a few words."""
    if "$ref" in of:
        return str(of["$ref"]).rpartition("/")[2]
    if "const" in of:
        return f'"{of["const"]}"'
    for many in ("anyOf", "oneOf"):
        if many in of:
            return " | ".join(_takes(one) for one in of[many])
    if of.get("type") == "array":
        return f"[{_takes(of.get('items', {}))}]"
    return " ".join(str(of[key]) for key in ("type", "format") if key in of) or "object"


@cache
def _template() -> Template:
    django = engines["django"]
    assert isinstance(django, DjangoTemplates)
    source = (files("awda.web.api") / TEMPLATE).read_text("utf-8")
    return Template(django.engine.from_string(source), django)
