"""The officers of the scenes, each with one duty on the record, and what they may ask for."""

from dataclasses import dataclass

from awda.journal.clock import new_id
from awda.journal.writer import Answer, execute
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.places.projection import PLACES
from awda.places.rules import OpenParty, PartyKind
from awda.policy import acts
from awda.policy.rules import Confirm, Object, Propose, Wanted
from awda.policy.vocabulary import Number
from awda.web.access.projection import ACCESS
from awda.web.access.rules import EndDuty, GrantDuty
from tests.conftest import NOON, sign


@dataclass(frozen=True, slots=True)
class Officer:
    """A login, its one role, and its organisation."""

    login: str
    role: Role
    party: str

    def act(self, at: Instant = NOON) -> Act:
        """An act of theirs."""
        return sign(self.role, self.party, at, actor=self.login)

    def proposes(self, number: Number, value: int, at: Instant = NOON) -> str:
        """One number as it should be; the proposal's id."""
        return self.proposes_all({number: value}, at)

    def proposes_all(self, numbers: dict[Number, int], at: Instant = NOON) -> str:
        """Several at once."""
        proposal = new_id()
        wanted = tuple(Wanted(number=name, value=value) for name, value in numbers.items())
        acts.propose(
            self.act(at), Propose(proposal=proposal, numbers=wanted, reason="order of the day")
        )
        return proposal

    def confirms(self, proposal: str, at: Instant = NOON) -> Answer:
        """The second signature."""
        return acts.confirm(self.act(at), Confirm(proposal=proposal))

    def objects(self, proposal: str, at: Instant = NOON) -> Answer:
        """An objection."""
        return acts.object_to(self.act(at), Object(proposal=proposal, reason="too long"))


GOVERNOR = Officer("governor-1", Role.PROTECTION, "governor")
GOVERNOR_2 = Officer("governor-2", Role.DATA_PROTECTION, "governor")
CHILDREN = Officer("children-1", Role.CHILD_PROTECTION, "children")
COMMISSION = Officer("commission-1", Role.DATA_PROTECTION, "commission")
ICRC = Officer("icrc-1", Role.MONITOR_ICRC, "icrc")
UNHCR = Officer("unhcr-1", Role.MONITOR_UNHCR, "unhcr")
KEEPER = Officer("keeper-1", Role.KEEPER, "awda")
CAMP = Officer("camp-1", Role.CAMP_MANAGER, "governor")
OFFICERS = (GOVERNOR, GOVERNOR_2, CHILDREN, COMMISSION, ICRC, UNHCR, KEEPER, CAMP)


def sworn_in(*officers: Officer, at: Instant = NOON) -> None:
    """Each gets the duty, from a keeper at the console."""
    for one in officers:
        execute(ACCESS, _grant(one), sign(Role.KEEPER, "awda", at, actor="console"))


def dismissed(officer: Officer, at: Instant = NOON) -> None:
    """The duty ends."""
    over = EndDuty(
        login=ActorId(officer.login),
        role=officer.role,
        party=PartyId(officer.party),
        reason="transferred",
    )
    execute(ACCESS, over, sign(Role.KEEPER, "awda", at, actor="console"))


def _grant(one: Officer) -> GrantDuty:
    return GrantDuty(
        login=ActorId(one.login), role=one.role, party=PartyId(one.party), reason="order 14"
    )


def open_organisations() -> None:
    """The governor's office and the children's body."""
    for party, kind in (("governor", PartyKind.HOST), ("children", PartyKind.CHILD_BODY)):
        command = OpenParty(party=PartyId(party), kind=kind, name_ar=party, name_en=party)
        execute(PLACES, command, sign(Role.KEEPER, "awda", actor="console"))
