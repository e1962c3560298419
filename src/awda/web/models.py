"""The site's tables, all of them kept by access."""

from awda.web.access.models import Attempt, DutyRow, ReadLog

__all__ = ["Attempt", "DutyRow", "ReadLog"]
