"""Commands as JSON: each command dataclass has one shape, with its fields, bounds and sentences.

Always holds: what has passed a shape can be written on the record and stored in both databases:
text without control characters or lone surrogates, whole numbers of 32 bits, ids of 64 characters,
aware instants of 1900 to 2200. Digits in dates and numbers may be Arabic-Indic; an unknown field is
an error.
"""

import re
import types
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from dataclasses import Field as DataclassField
from datetime import date, datetime
from typing import (
    Annotated,
    Any,
    ClassVar,
    Final,
    Literal,
    NewType,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, create_model

from awda.kernel.digits import to_ascii_digits
from awda.kernel.instants import trim

D = TypeVar("D", bound=date)
MOST_TEXT_CHARACTERS = 4_000
MOST_ID_CHARACTERS = 64
MOST_PACKED_CHARACTERS = 8_000_000  # 6 MB of a file
MOST_LISTED = 5_000
MOST_NUMBER = 2**31 - 1
FIRST_YEAR, LAST_YEAR = 1900, 2200
# Ids whose empty text has a meaning: no shelter, for people counted outside one (H-11); no court.
MAY_BE_EMPTY: Final = frozenset(
    {("ShelterNumber", "shelter"), ("ExplainDifference", "shelter"), ("Review", "refer_to")}
)
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_ID: Final = r"^[A-Za-z0-9._:@-]*$"


class Shaped(BaseModel):
    """What all shapes have in common; `made` is the dataclass that a shape stands for."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    made: ClassVar[type[Any]]


def _writable(text: str) -> str:
    if _UNWRITABLE.search(text):
        raise ValueError("a character that cannot be written")
    return text


def _number(given: object) -> object:
    if isinstance(given, bool | float):
        raise ValueError("not a whole number")
    return to_ascii_digits(given) if isinstance(given, str) else given


def _day(given: object) -> date:
    text = to_ascii_digits(given) if isinstance(given, str) else ""
    if len(text) != len("2024-12-07"):
        raise ValueError("not a day")
    return _in_range(date.fromisoformat(text))


def _moment(given: object) -> datetime:
    text = to_ascii_digits(given) if isinstance(given, str) else ""
    instant = _in_range(datetime.fromisoformat(text))
    if instant.tzinfo is None:
        raise ValueError("an instant needs its offset")
    return trim(instant)


def _in_range(day: D) -> D:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError("too long ago, or too far ahead")
    return day


def _packed(text: str) -> str:
    try:
        b64decode(text, validate=True)
    except ValueError:
        raise ValueError("not base64") from None
    return text


Packed = NewType("Packed", str)
"""A file's bytes in base64 (RFC 4648, section 4), within the bound on a whole request."""

Id = Annotated[str, Field(min_length=1, max_length=MOST_ID_CHARACTERS, pattern=_ID)]
IdOrNothing = Annotated[str, Field(max_length=MOST_ID_CHARACTERS, pattern=_ID)]
Line = Annotated[str, Field(max_length=MOST_TEXT_CHARACTERS), AfterValidator(_writable)]
Number = Annotated[int, BeforeValidator(_number), Field(ge=-MOST_NUMBER, le=MOST_NUMBER)]
Truth = Annotated[bool, Field(strict=True)]
Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
PLAIN: Final[Mapping[object, Any]] = {
    Packed: Annotated[
        str,
        Field(max_length=MOST_PACKED_CHARACTERS, json_schema_extra={"contentEncoding": "base64"}),
        AfterValidator(_packed),
    ],
    str: Line,
    int: Number,
    bool: Truth,
    date: Day,
    datetime: Moment,
    type(None): None,
}


_shapes: dict[object, type[Shaped]] = {}


def shape(kind: Any) -> type[Shaped]:
    """The shape of a frozen dataclass, and of those within it, made once. TypeError for others."""
    if kind not in _shapes:
        named: dict[str, Any] = {
            one.name: (_field(kind, one), _default(one.default)) for one in fields(kind)
        }
        made: Any = create_model(name_of(kind), __base__=Shaped, __doc__=kind.__doc__, **named)
        made.made = kind
        _shapes[kind] = made
    return _shapes[kind]


def _field(kind: Any, one: DataclassField[Any]) -> Any:
    if (kind.__name__, one.name) in MAY_BE_EMPTY:
        return IdOrNothing
    return _typed(get_type_hints(kind)[one.name])


def name_of(kind: type[Any]) -> str:
    """A name no other context's shape has: the context, then the class."""
    path = kind.__module__.removeprefix("awda.web.").removeprefix("awda.").removeprefix("api.")
    return path.partition(".")[0].removesuffix("_forms").capitalize() + kind.__name__


def _default(value: object) -> object:
    if value is MISSING:
        return ...
    if not is_dataclass(value) or isinstance(value, type):
        return value
    named = {field.name: _default(getattr(value, field.name)) for field in fields(value)}
    return shape(type(value)).model_construct(None, **named)


def _typed(hint: Any) -> Any:
    if hint in PLAIN:
        return PLAIN[hint]
    if isinstance(hint, NewType):
        return Id
    if is_dataclass(hint):
        return shape(hint)
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _union(get_args(hint))
    if origin is tuple:
        of, _ellipsis = get_args(hint)
        many: Any = tuple.__class_getitem__((_typed(of), ...))
        return Annotated[many, Field(max_length=MOST_LISTED)]
    return hint  # a StrEnum or a Literal stands for itself


def _union(among: tuple[Any, ...]) -> Any:
    either: Any = Union.__getitem__(tuple(_typed(one) for one in among))
    blocks = [one for one in among if is_dataclass(one)]
    tags = [_tags(one) for one in blocks]
    shared = set.intersection(*tags) if tags else set()
    if len(blocks) < len(among) or len(blocks) < 2 or not shared:
        return either
    return Annotated[either, Field(discriminator=min(shared))]


def _tags(kind: Any) -> set[str]:
    hints = get_type_hints(kind)
    return {name for name, hint in hints.items() if get_origin(hint) is Literal}


def made(value: Any) -> Any:
    """What a shape stands for: the command itself, exact, ready for its act."""
    if isinstance(value, Shaped):
        said = {name: made(getattr(value, name)) for name in type(value).model_fields}
        return type(value).made(**said)
    if isinstance(value, tuple):
        return tuple(made(one) for one in value)
    return value
