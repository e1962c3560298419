"""What others may ask of the policy. Told from the record itself each time, never from a table.

Always holds: a transaction asks once, and decides by one version; a change takes effect for the
transactions after the one that records it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from awda.journal import queries as journal
from awda.journal.writer import looked_up
from awda.kernel.context import Recorded
from awda.kernel.ids import PartyId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.policy import rules
from awda.policy.rules import LooseningProposed, PolicyChanged
from awda.policy.vocabulary import DEFAULTS, InForce, Number

NAME = "policy"
_read = journal.reader_of(NAME, rules.EVENTS)


def in_force() -> InForce:
    """The numbers as they stand now, with the entry to rely on."""
    found = looked_up(NAME, "", _newest)
    assert found is not None, "there is always a policy"
    return found


def number(wanted: Number) -> int:
    """One number as it stands now."""
    return in_force()[wanted]


def _newest() -> InForce:
    for event, recorded in journal.told_backwards(rules.STREAM, _read):
        if isinstance(event, PolicyChanged):
            numbers = {one.number: one.value for one in event.numbers}
            return InForce(event.version, recorded.index, numbers)
    return DEFAULTS


def told() -> Iterator[tuple[rules.Event, Recorded]]:
    """All that ever happened to the policy, oldest first."""
    return journal.told(rules.STREAM, _read)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal that waits for its second signature, and its entry."""

    proposed: LooseningProposed
    at: Instant
    entry: int


def waiting(now: Instant) -> list[Waiting]:
    """Proposals that may still be confirmed, nearest lapse first."""
    found: dict[str, Waiting] = {}
    for event, recorded in told():
        if isinstance(event, LooseningProposed):
            found[event.proposal] = Waiting(event, recorded.recorded_at, recorded.index)
        else:
            found.pop(event.proposal, None)
    open_now = (one for one in found.values() if one.proposed.lapses_at >= now)
    return sorted(open_now, key=lambda one: (one.proposed.lapses_at, one.entry))


def proposed_entry(proposal: str) -> int | None:
    """The entry of a proposal, or None when there is none."""
    for event, recorded in told():
        if isinstance(event, LooseningProposed) and event.proposal == proposal:
            return recorded.index
    return None


def changed_by(told_before: Sequence[tuple[rules.Event, Recorded]]) -> dict[Number, int]:
    """Which entry last changed each number; those never changed are left out."""
    last: dict[Number, int] = {}
    for event, recorded in told_before:
        if isinstance(event, PolicyChanged):
            last |= {change.number: recorded.index for change in event.changes}
    return last


def duty_entry(login: str, role: Role, party: PartyId) -> int | None:
    """The entry that gave this duty, None when it was never given or has ended.

    Duties belong to the site above; here only the record is read, by the names it gives them.
    """
    stream, found = f"login/{login}", None
    for recorded, body in journal.walk(stream):
        mine = (body.get("role"), body.get("party")) == (role.value, party)
        if recorded.stream == stream and mine:
            found = recorded.index if recorded.type == "access.DutyGranted" else None
    return found
