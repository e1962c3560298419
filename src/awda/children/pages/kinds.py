"""The kinds of statement that have a page, in the order of a child's path; who may write each."""

from collections.abc import Mapping
from typing import Any, Final

from awda.children import said
from awda.children.rules import ASSESSORS, VERIFIES, WORKER
from awda.kernel.roles import Role

KINDS: Final[Mapping[str, type[Any]]] = {
    "open": said.Opening,
    "separation": said.Separation,
    "care": said.Care,
    "tracing": said.Tracing,
    "message": said.FamilyMessage,
    "session": said.Session,
    "view": said.View,
    "family": said.Family,
    "consent": said.Consent,
    "determination": said.Determination,
    "flag": said.Flag,
    "birth": said.Birth,
    "kinship-test": said.KinshipTest,
    "reunion": said.Reunion,
    "follow-up": said.FollowUp,
    "closing": said.Closing,
    "age": said.AgeFinding,
    "verification": said.Verification,
}
MAY_WRITE: Final[Mapping[str, frozenset[Role]]] = {
    **dict.fromkeys(KINDS, WORKER),
    "age": ASSESSORS,
    "verification": VERIFIES,
}
EVERY_WRITER: Final = frozenset().union(*MAY_WRITE.values())
