"""The monitor's view: counts and times of a day or a list, who assessed; never a name (P-15)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import median

from django.utils import timezone

from awda.custody.models import Handover, OfferLine
from awda.protection.models import Assessment, ReturnForm, Sitting, Withdrawal


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What was asked and answered. `minutes` are the medians of the interviews.

    Reasons of withdrawals are not here because nobody may ask for one (P-05).
    """

    counselled: int
    wishes: tuple[tuple[str, int], ...]
    forms: int
    withdrawals: int
    late: int
    assessed: tuple[tuple[str, int], ...]
    interviewers: tuple[tuple[str, int, int], ...]
    minutes_counselling: int
    minutes_assessment: int
    shortest: int


def of_day(day: date) -> Watch:
    """Everything of one local day."""
    begins = timezone.make_aware(datetime.combine(day, time()))
    ends = begins + timedelta(days=1)
    sittings = Sitting.objects.filter(ended_at__gte=begins, ended_at__lt=ends)
    forms = ReturnForm.objects.filter(signed_at__gte=begins, signed_at__lt=ends)
    withdrawn = Withdrawal.objects.filter(at__gte=begins, at__lt=ends)
    assessed = Assessment.objects.filter(assessed_at__gte=begins, assessed_at__lt=ends)
    return _watch(list(sittings), forms.count(), list(withdrawn), list(assessed))


def of_list(handover: str) -> Watch | None:
    """Everything about those on one list; None when there is no such list."""
    if not Handover.objects.filter(id=handover).exists():
        return None
    people = OfferLine.objects.filter(handover=handover).values("subject")
    return _watch(
        list(Sitting.objects.filter(person__in=people)),
        ReturnForm.objects.filter(person__in=people).count(),
        list(Withdrawal.objects.filter(person__in=people)),
        list(Assessment.objects.filter(person__in=people)),
    )


def _watch(
    sittings: list[Sitting], forms: int, withdrawn: list[Withdrawal], assessed: list[Assessment]
) -> Watch:
    told = [one for one in sittings if one.kind == "COUNSELLING"]
    risks = [one for one in sittings if one.kind == "ASSESSMENT"]
    by: dict[str, list[int]] = {}
    for one in sittings:
        by.setdefault(one.interviewer, []).append(_minutes(one))
    return Watch(
        counselled=len(told),
        wishes=tuple(sorted(Counter(one.wish for one in told).items())),
        forms=forms,
        withdrawals=len(withdrawn),
        late=sum(one.late for one in withdrawn),
        assessed=tuple(sorted(Counter(one.outcome for one in assessed).items())),
        interviewers=tuple(
            (who, len(spent), int(median(spent))) for who, spent in sorted(by.items())
        ),
        minutes_counselling=_median(told),
        minutes_assessment=_median(risks),
        shortest=min((_minutes(one) for one in sittings), default=0),
    )


def _minutes(one: Sitting) -> int:
    return int((one.ended_at - one.began_at).total_seconds() // 60)


def _median(sittings: list[Sitting]) -> int:
    return int(median(map(_minutes, sittings))) if sittings else 0
