"""A small installation to test pages on: one party, a keeper, and others as a test needs them."""

from django.test import Client

from awda.journal.clock import now
from awda.journal.writer import execute
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.roles import Role
from awda.places.projection import PLACES
from awda.places.rules import OpenParty, PartyKind
from awda.web.access import acts
from awda.web.access.rules import GrantDuty
from tests.conftest import sign

PASSWORD = "ten characters"


def keeper_act() -> Act:
    """An act of a keeper at the console, now."""
    return sign(Role.KEEPER, "awda", now(), actor="console")


def open_army() -> None:
    """The party most duties are for."""
    command = OpenParty(
        party=PartyId("army"), kind=PartyKind.HOST, name_ar="قيادة العمليات", name_en="Army command"
    )
    execute(PLACES, command, keeper_act())


def duty(login: str, role: Role, party: str = "army", reason: str = "order 14") -> GrantDuty:
    """A duty to give."""
    return GrantDuty(login=ActorId(login), role=role, party=PartyId(party), reason=reason)


def logged_in(role: Role = Role.KEEPER, *, login: str = "k-1", party: str = "awda") -> Client:
    """A browser in which a new login holding this one duty is logged in."""
    acts.open_login(keeper_act(), duty(login, role, party), PASSWORD)
    client = Client()
    assert client.login(username=login, password=PASSWORD)
    return client
