"""Events to and from the plain values that stand on the record.

Writing is exact and closed: text, whole numbers, true, false, null, lists, objects. A float, or any
other type, is a TypeError in development rather than a surprise on the record. Reading is
checked by
pydantic against the event's own annotations.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from pydantic import TypeAdapter

from awda.kernel import instants

Plain = Any  # a JSON value without floats


def plain(value: object) -> Plain:
    """`value` as the record writes it."""
    kind = type(value)
    if kind in (str, int, bool, type(None)):
        return value
    if is_dataclass(value):
        return {name: plain(getattr(value, name)) for name in field_names(kind)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return instants.write(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    raise TypeError(f"{kind.__name__} has no form on the record")


_field_names: dict[type[Any], tuple[str, ...]] = {}
_readers: dict[type[Any], Callable[[Plain], Any]] = {}


def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The names of a dataclass's fields, asked once per class."""
    if kind not in _field_names:
        _field_names[kind] = tuple(field.name for field in fields(kind))
    return _field_names[kind]


def reader(kind: type[Any]) -> Callable[[Plain], Any]:
    """A function that reads a plain value back into `kind`; it raises pydantic.ValidationError."""
    if kind not in _readers:
        _readers[kind] = TypeAdapter(kind).validate_python
    return _readers[kind]
