"""What an officer can do about the policy: three acts, each one transaction. Raises Refusal."""

from awda.journal.writer import Answer, execute
from awda.kernel.act import Act
from awda.policy.projection import POLICY
from awda.policy.rules import Confirm, Object, Propose


def propose(act: Act, command: Propose) -> Answer:
    """Numbers as they should be: in force at once where none protects less, else a proposal."""
    return execute(POLICY, command, act)


def confirm(act: Act, command: Confirm) -> Answer:
    """The second organisation's signature puts a proposal in force."""
    return execute(POLICY, command, act)


def object_to(act: Act, command: Object) -> Answer:
    """One objection ends a proposal."""
    return execute(POLICY, command, act)
