"""What a person's page says of health: a word, a seat, a hold; to the care team a way to the file.

Always holds: what a duty may not learn is not read (M-02, RULES.md section 7).
"""

from django.urls import reverse

from awda.kernel.instants import Instant
from awda.medical import files, queries
from awda.medical.codes import Care, Standing
from awda.medical.queries import Outward
from awda.medical.reading import INSIDE, SEES_OFFERS, Sees
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Block


def block(duty: Duty, person: str, now: Instant, may_be_child: bool) -> Block | None:
    """The block of one person for one duty; None where it may learn nothing."""
    seen = files.seen_by(duty.role, duty.party, person, may_be_child=may_be_child)
    if seen is Sees.NOTHING:
        return None
    told = queries.outward(person, now)
    facts: dict[str, object] = {}
    if seen is not Sees.SEAT:
        facts[words.say("health_standing")] = standing(told)
    facts[words.say("health_seat")] = words.label("seat_kind", told.seat)
    if told.held_back:
        facts[words.say("health_hold")] = words.say("health_held_back")
    if duty.role in SEES_OFFERS:
        facts |= _offers(person)
    ways: tuple[tuple[str, str], ...] = ()
    if seen in INSIDE:
        ways = ((reverse("medical_file", args=[person]), words.say("health_open")),)
    return Block(title=words.say("health"), facts=facts, ways=ways)


def standing(told: Outward) -> str:
    """The one word, with its day where it has one."""
    word = words.label("medical_standing", told.standing)
    if told.standing is Standing.NOT_FIT_UNTIL and told.not_before:
        return words.say("health_until", what=word, day=told.not_before)
    return word


def _offers(person: str) -> dict[str, object]:
    """Whether psychosocial care was offered, and the answer: nothing else of M-09 leaves."""
    answer = queries.offers(person).get(Care.PSYCHOSOCIAL)
    if answer is None:
        return {}
    return {words.label("care", Care.PSYCHOSOCIAL): words.label("care_answer", answer)}
