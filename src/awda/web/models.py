"""The site's tables: those of access, and those of the API."""

from awda.web.access.models import Attempt, DutyRow, ReadLog
from awda.web.api.models import ApiSent, ApiToken

__all__ = ["ApiSent", "ApiToken", "Attempt", "DutyRow", "ReadLog"]
