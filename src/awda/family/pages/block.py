"""What a person's page says of family and news: how many messages wait, and the way there."""

from django.urls import reverse

from awda.family.messages.rules import MAY, TakeMessage
from awda.family.models import FamilyMessage
from awda.kernel.instants import Instant
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Block


def block(duty: Duty, person: str, _now: Instant, _may_be_child: bool) -> Block | None:
    """For whoever keeps family news; None for everyone else."""
    if duty.role not in MAY[TakeMessage]:
        return None
    waits = FamilyMessage.objects.filter(person=person, passed_at=None, returned_at=None).count()
    way = reverse("family_person", args=[person]), words.say_plain("family_person")
    return Block(title=words.say("family"), facts={words.say("family_waiting"): waits}, ways=(way,))
