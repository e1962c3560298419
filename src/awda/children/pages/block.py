"""What a person's page says of a child: to everyone the referral and its day, to few the file.

Always holds: military and security duties learn `referred to child protection` and the date (C-04).
"""

from django.urls import reverse

from awda.children import queries
from awda.children.reading import OPENS, SEES_REFERRAL
from awda.children.rules import ASSESSORS, REFERS
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.people import queries as people
from awda.people.age import Age
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Block


def block(duty: Duty, person: str, now: Instant, may_be_child: bool) -> Block | None:
    """The block of one child for one duty; None where it may learn nothing."""
    found = queries.referred(person)
    if not may_be_child or duty.role not in SEES_REFERRAL:
        return None
    facts: dict[str, object] = {}
    if found is not None:
        facts[words.say("child_referred")] = words.plainly(found.at)
    ways: list[tuple[str, str]] = []
    if duty.role in OPENS:
        ways.append((reverse("child_file", args=[person]), words.say("child_open_file")))
    if duty.role in REFERS and duty.role is not Role.CHILD_PROTECTION and found is None:
        ways.append((reverse("child_refer", args=[person]), words.say("child_refer")))
    if duty.role in ASSESSORS and _in_doubt(person, now):
        ways.append((reverse("child_write", args=[person, "age"]), words.say("do_child_age")))
    if not facts and not ways:
        return None
    return Block(title=words.say("children"), facts=facts, ways=tuple(ways))


def _in_doubt(person: str, now: Instant) -> bool:
    standing = people.standing(person, now.date())
    return standing is not None and standing.age is Age.DOUBT
