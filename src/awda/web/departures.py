"""What the pages below protection need of it: offers, answers, and the way home of one person.

Always holds: no page offers or takes people past the check of consent, risk and claim; a line on
the person's page tells a role no more than it may know.
"""

from django.urls import reverse

from awda.journal import clock
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.protection import queries
from awda.protection.acts import SEES_CONSENT, answer, offer
from awda.protection.pages import file
from awda.protection.rules import BESIDE_THE_PERSON, EVERYONE
from awda.web import words
from awda.web.components import Check, State

__all__ = ["answer", "offer", "one_taps", "way_home"]


def way_home(role: Role, person: PersonId) -> tuple[Check, ...]:
    """The lines protection adds to the checklist of a person's page, for this role."""
    now = clock.now()
    if role is Role.PROTECTION:
        href = reverse("protection_file", args=[person])
        lines = file.checks(person, now)
        first = Check(words=lines[0].words, state=lines[0].state, why=lines[0].why, href=href)
        return (first, *lines[1:])
    if role not in SEES_CONSENT:
        return ()
    state = file.state(person)
    name = f"{words.say_plain('way_consent')}: {words.label('consent_state', state)}"
    ok = queries.consent(person, now).ok
    return (Check(words=name, state=State.CLEAR if ok else State.RUNNING, whom=_officer()),)


def _officer() -> str:
    return words.label("role", Role.PROTECTION)


def one_taps(role: Role, number: str) -> tuple[tuple[str, str], ...]:
    """What this role can record of anybody with one tap: a withdrawal, a wish for protection."""
    found = []
    if role in BESIDE_THE_PERSON:
        found.append((f"{reverse('withdraw')}?number={number}", words.say_plain("do_withdraw")))
    if role in EVERYONE:
        found.append((f"{reverse('wish')}?number={number}", words.say_plain("do_wish")))
    return tuple(found)
