"""The numbers protection goes by now: those of the policy in force, and the signs of pressure."""

from datetime import timedelta

from awda.policy import queries as policy
from awda.policy.vocabulary import Number
from awda.protection.limits import Limits


def limits() -> Limits:
    """The limits as the policy in force sets them; a transaction goes by one version of it."""
    now = policy.in_force()
    return Limits(
        consent_holds=timedelta(days=now[Number.CONSENT_DAYS]),
        boarding_answer_holds=timedelta(hours=now[Number.BOARDING_ANSWER_HOURS]),
        assessment_holds=timedelta(days=now[Number.ASSESSMENT_DAYS]),
    )
