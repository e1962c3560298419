"""What waits at the identity desk."""

from django.db.models import Q

from awda.identity.models import Question
from awda.identity.rules import Standing
from awda.web.access.queries import Duty


def waits_for(duty: Duty) -> int:
    """How many questions wait for this registrar: open ones, and what others judged the same."""
    mine = Q(standing=Standing.PROPOSED) & ~Q(proposed_by=duty.login)
    return Question.objects.filter(Q(standing=Standing.OPEN) | mine).count()
