"""An event that states just what its command said, without writing every field twice."""

from dataclasses import fields
from typing import Any, TypeVar

E = TypeVar("E")
HANDED_DOWN = {"handed_down": True}
"""Metadata of a command's field that an upper context fills in: no part of what the actor said."""


def said_by_actor(command: object) -> dict[str, Any]:
    """A command's fields by name, without those that an upper context handed down."""
    return {
        field.name: getattr(command, field.name)
        for field in fields(command)  # type: ignore[arg-type]  # every command is a dataclass
        if not field.metadata.get("handed_down")
    }


def stating(event: type[E], command: object, **more: Any) -> E:
    """An `event` whose fields come from `more`, or else from the command's field of the same name.

    AttributeError when neither has one: each event must be able to say all that it promises.
    """
    said = {
        field.name: more[field.name] if field.name in more else getattr(command, field.name)
        for field in fields(event)  # type: ignore[arg-type]  # every event is a dataclass
    }
    return event(**said)
