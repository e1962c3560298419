"""Events to and from the plain values that stand on the record.

Writing is exact and closed: text, whole numbers, true, false, null, lists, objects. A float, or any
other type, is a TypeError in development rather than a surprise on the record. Reading is checked
by pydantic against the event's own annotations.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from awda.kernel import instants

Plain = Any  # a JSON value without floats


def plain(value: object) -> Plain:
    """`value` as the record writes it. TypeError for what has no exact form there."""
    kind = type(value)
    write = _writers.get(kind)
    if write is None:
        write = _writers[kind] = _writer(kind)
    return write(value)


def _writer(kind: type[Any]) -> Callable[[Any], Plain]:
    """How values of one class are written; found once per class."""
    if is_dataclass(kind):
        names = field_names(kind)
        return lambda value: {name: plain(getattr(value, name)) for name in names}
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, datetime):
        return instants.write
    if issubclass(kind, date):
        return date.isoformat
    if issubclass(kind, tuple | list):
        return lambda value: [plain(item) for item in value]
    if issubclass(kind, Mapping):
        return lambda value: {str(key): plain(item) for key, item in value.items()}
    raise TypeError(f"{kind.__name__} has no form on the record")


@cache
def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The names of a dataclass's fields, asked once per class."""
    return tuple(field.name for field in fields(kind))


def _as_it_is(value: Plain) -> Plain:
    return value


_writers: dict[type[Any], Callable[[Any], Plain]] = dict.fromkeys(
    (str, int, bool, type(None)), _as_it_is
)
_readers: dict[type[Any], Callable[[Plain], Any]] = {}


def reader(kind: type[Any]) -> Callable[[Plain], Any]:
    """A function that reads a plain value back into `kind`; it raises pydantic.ValidationError."""
    if kind not in _readers:
        _readers[kind] = TypeAdapter(kind).validate_python
    return _readers[kind]
