"""An act: who does something, in which role, for which party, when. Handed in, never asked for."""

from dataclasses import dataclass, field, replace
from uuid import UUID, uuid5

from awda.kernel.ids import ActorId, CommandId, PartyId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Fact, Override, Refusal
from awda.kernel.roles import Role


@dataclass(frozen=True, slots=True)
class Act:
    """The signature under a command.

    `id` is the command's UUID: sent twice it has one effect and one answer. `happened_at` is when
    it took place, `recorded_at` when the journal learned of it (both UTC). `expected` is the
    stream's version the actor saw, or None when it does not matter. `overrides` are warnings passed
    knowingly.
    """

    id: CommandId
    actor: ActorId
    role: Role
    party: PartyId
    happened_at: Instant
    recorded_at: Instant
    expected: int | None = None
    overrides: tuple[Override, ...] = ()
    passed: list[str] = field(default_factory=list, compare=False)  # warnings met and passed

    def step(self, name: str) -> "Act":
        """The act for one named step of a larger one; the same name gives the same id again."""
        step = CommandId(str(uuid5(UUID(self.id), name)))
        return replace(self, id=step, expected=None, passed=[])

    def warn(self, code: str, /, **facts: Fact) -> None:
        """Refuse with an overridable refusal unless the actor gave a reason for this very code."""
        if not any(given.code == code and given.reason.strip() for given in self.overrides):
            raise Refusal(code, overridable=True, **facts)
        self.passed.append(code)
