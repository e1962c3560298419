"""What others may ask of receiving authorities."""

from django.db.models import Max, Q

from awda.journal.writer import looked_up
from awda.protection.models import ReceiverReport


def newest(receiver: str) -> tuple[int, int | None]:
    """The newest entry about an authority (-1: nothing is known), and its newest material one."""
    found = looked_up("receiver", receiver, lambda: _newest(receiver))
    return found or (-1, None)


def _newest(receiver: str) -> tuple[int, int | None]:
    found = ReceiverReport.objects.filter(receiver=receiver).aggregate(
        newest=Max("entry"), material=Max("entry", filter=Q(material=True))
    )
    return (-1 if found["newest"] is None else found["newest"]), found["material"]


def reports(receiver: str, most: int = 100) -> list[ReceiverReport]:
    """What is known of an authority, newest first."""
    return list(ReceiverReport.objects.filter(receiver=receiver).order_by("-entry")[:most])
