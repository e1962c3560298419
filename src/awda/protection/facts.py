"""What a decision about a protection file may rely on, read under the writer's lock.

Always holds: nothing of it stands in the public envelope, which would tie a file to a person; what
must be kept of it stands in the sealed fact itself.
"""

from awda.custody import queries as custody
from awda.custody.vocabulary import Standing
from awda.equipment.clearing import queries as clearing
from awda.journal.rows import find
from awda.kernel.act import Act
from awda.kernel.context import Known
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.people import queries as people
from awda.people.codes import Sex
from awda.people.queries import Standing as Stands
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.protection.captives import rules as captives
from awda.protection.claims import rules as claims
from awda.protection.contacts import rules as contacts
from awda.protection.informing import rules as informing
from awda.protection.models import Consent
from awda.protection.receivers import queries as receivers
from awda.protection.returns import rules as returns
from awda.protection.returns import vocabulary as said
from awda.protection.returns.rules import Dependant
from awda.protection.risk import rules as risk
from awda.protection.rules import Around, Command
from awda.protection.sheets import queries as sheets
from awda.protection.stays.rules import ProvideStay


def facts(command: Command, act: Act) -> Known[Around]:
    """The facts a command needs, and no more."""
    standing = people.standing(command.person, act.happened_at.date())
    if standing is None:
        return Known(Around(known=False))
    match command:
        case informing.AnswerToExtract():
            party = places.party(command.party)
            theirs = party is not None and party.kind is PartyKind.RECEIVER
            return Known(Around(known=True, receiver=theirs))
        case (
            captives.FlagCaptive()
            | captives.HearCaptive()
            | captives.ReferCaptive()
            | captives.LiftFlag()
        ):
            woman = standing.sex is Sex.FEMALE
            return Known(Around(known=True, woman=woman, child=standing.may_be_child))
        case ProvideStay() | contacts.AnswerToMeeting() | contacts.RecordMeeting():
            return Known(Around(known=True))
        case risk.AssessRisk():
            return Known(Around(known=True, risking=_risk(command, standing)))
        case (
            claims.RecordWish()
            | claims.LodgeClaim()
            | claims.AttestCivilian()
            | claims.DecideClaim()
            | claims.AppealClaim()
            | claims.DecideAppeal()
            | claims.CloseWish()
        ):
            return Known(Around(known=True, claim=_claim(command, standing, act)))
        case _:
            return Known(Around(known=True, returning=_returning(command, standing, act)))


def _risk(command: risk.AssessRisk, standing: Stands) -> risk.Around:
    party = places.party(command.receiver)
    receiver = party is not None and party.open and party.kind is PartyKind.RECEIVER
    return risk.Around(
        woman=standing.sex is Sex.FEMALE,
        sheet=sheets.newest(command.destination),
        receiver_entry=receivers.newest(command.receiver)[0] if receiver else None,
    )


def _claim(command: claims.Command, standing: Stands, act: Act) -> claims.Around:
    if isinstance(command, claims.RecordWish):
        return claims.Around(competent=False, combatant=False, disarmed=False)
    return claims.Around(
        competent=competent(act),
        combatant=standing.counts_as_combatant or standing.track in ("INT", "WND"),
        disarmed=clearing.clearing(command.person) is not None,
    )


def competent(act: Act) -> bool:
    """May this duty decide who is protected: the refugee agency's, or a court's own officer.

    Iraq is no party to the 1951 Convention, so claims are heard under the agency's mandate.
    """
    if act.role is Role.MONITOR_UNHCR:
        return True
    party = places.party(act.party)
    return party is not None and party.kind is PartyKind.JUSTICE


def _returning(command: said.Command, standing: Stands, act: Act) -> returns.Around:
    held = custody.holding(command.person)
    return returns.Around(
        adult=not standing.may_be_child,
        woman=standing.sex is Sex.FEMALE,
        at_place=(held.place or "") if held else "",
        crossed_at=_crossed_at(held),
        sheet=sheets.newest(district) if (district := _district(command)) else None,
        dependants=_dependants(command, standing, act),
    )


def _crossed_at(held: custody.HoldingFacts | None) -> Instant | None:
    """Since when the person is physically with the other side; None while on this one."""
    if held is None or held.holder is None or held.standing is not Standing.HELD:
        return None
    holder = places.party(held.holder)
    return held.since if holder and holder.kind is PartyKind.RECEIVER else None


def _district(command: said.Command) -> str | None:
    """The area a step is about: named by it, or the one the person was counselled for."""
    match command:
        case said.Counsel() | said.SignReturn():
            return command.district
        case said.Reconfirm() | said.AskAtBoarding():
            consent = find(Consent, person=command.person)
            return consent.district if consent else None
        case _:
            return None


def _dependants(command: said.Command, standing: Stands, act: Act) -> tuple[Dependant, ...]:
    if not isinstance(command, said.SignReturn) or not command.dependants:
        return ()
    mine = set(standing.households)
    found = people.standings(command.dependants, act.happened_at.date())
    return tuple(
        Dependant(
            person=PersonId(who),
            child=one.may_be_child,
            of_household=bool(mine & set(one.households)),
        )
        for who, one in found.items()
    )
