"""What contexts above the door add to a person's page. Whoever adds a block adds its line here.

Always holds: a block is asked for by duty and answers None where that duty may learn nothing.
"""

from collections.abc import Callable
from typing import Final

from awda.children.pages import block as children
from awda.family.pages import block as family
from awda.kernel.instants import Instant
from awda.medical.pages import block as medical
from awda.web.access.queries import Duty
from awda.web.components import Block

BLOCKS: Final[tuple[Callable[[Duty, str, Instant, bool], Block | None], ...]] = (
    children.block,
    medical.block,
    family.block,
)


def blocks(duty: Duty, person: str, now: Instant, *, may_be_child: bool) -> tuple[Block, ...]:
    """The blocks of one person that this duty may see."""
    asked = (block(duty, person, now, may_be_child) for block in BLOCKS)
    return tuple(one for one in asked if one is not None)
