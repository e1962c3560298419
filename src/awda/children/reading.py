"""Who reads what of a child's file (RULES.md section 7, C-04). Pure.

Always holds: the file opens to the child-protection body and the children's monitor; everyone else
who reads people learns that a child was referred, and on which day.
"""

from typing import Final

from awda.kernel.roles import Role
from awda.people.reading import READABLE

OPENS: Final = frozenset({Role.CHILD_PROTECTION, Role.MONITOR_UNICEF})
NEVER: Final = frozenset(  # who has no part in a child's way learns nothing of it
    {Role.SCREENING_A, Role.SCREENING_B, Role.RECEIVER, Role.LIAISON, Role.ARMS_OFFICER}
    | {Role.STORE_KEEPER, Role.INTERPRETER, Role.AUDITOR, Role.DATA_PROTECTION}
)
SEES_REFERRAL: Final = frozenset(READABLE) - NEVER
