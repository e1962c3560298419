"""How people leave one party's care for another's, for the pages that lie below protection.

Always holds: no page offers or takes people past the check of consent, risk and claim.
"""

from awda.protection.acts import answer, offer

__all__ = ["answer", "offer"]
