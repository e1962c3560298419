"""One person's protection file: what they were told, said, signed, feared and asked for.

Law: each person has one file, and its stream is named by an id that does not name the person; every
fact in it has one and the same type on the public envelope, so that nobody who reads the log can
tell a yes from a withdrawal, or an assessment from a wish for asylum. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from awda.kernel.act import Act
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.protection.captives import rules as captives
from awda.protection.claims import rules as claims
from awda.protection.contacts import rules as contacts
from awda.protection.informing import rules as informing
from awda.protection.returns import rules as returns
from awda.protection.returns import vocabulary as said
from awda.protection.risk import rules as risk
from awda.protection.stays import rules as stays

Command = (
    said.Command
    | risk.AssessRisk
    | claims.Command
    | contacts.Command
    | stays.ProvideStay
    | captives.Command
    | informing.Command
)
Fact = (
    said.Fact
    | risk.RiskAssessed
    | claims.Fact
    | contacts.Fact
    | stays.StayProvided
    | captives.Fact
    | informing.Fact
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One fact in a file; `fact.what` says which, inside the sealed body."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class File:
    """What is remembered of one person."""

    going: returns.Return = field(default_factory=returns.Return)
    risks: risk.Risks = field(default_factory=risk.Risks)
    claim: claims.Claim = field(default_factory=claims.Claim)
    meetings: contacts.Contacts = field(default_factory=contacts.Contacts)
    captive: captives.Captive = field(default_factory=captives.Captive)
    told_origin: informing.Informing = field(default_factory=informing.Informing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Facts from elsewhere, read under the writer's lock; only those a command needs.

    `receiver`: the party named is one of the other side's.
    """

    known: bool
    woman: bool = False
    child: bool = False
    receiver: bool = False
    returning: returns.Around | None = None
    risking: risk.Around | None = None
    claim: claims.Around | None = None


def decide(state: File, command: Command, act: Act, around: Around) -> Sequence[Noted]:
    """One fact for a command, or a Refusal."""
    if not around.known:
        raise Refusal("NOT_MET_YET")
    return [Noted(fact=_fact(state, command, act, around))]


def _fact(state: File, command: Command, act: Act, around: Around) -> Fact:
    waiting = claims.pending(state.claim.stage, state.claim.appeal_until, act.happened_at.date())
    match command:
        case stays.ProvideStay():
            return stays.decide(command, act)
        case (
            captives.FlagCaptive()
            | captives.HearCaptive()
            | captives.ReferCaptive()
            | captives.LiftFlag()
        ):
            return captives.decide(
                state.captive, command, act, woman=around.woman, child=around.child
            )
        case informing.AnswerToExtract():
            return informing.decide(command, act, receiver=around.receiver)
        case contacts.AnswerToMeeting() | contacts.RecordMeeting():
            return contacts.decide(state.meetings, command, act, claim_pending=waiting)
        case risk.AssessRisk():
            assert around.risking is not None
            return risk.decide(state.risks, command, act, around.risking)
        case (
            claims.RecordWish()
            | claims.LodgeClaim()
            | claims.AttestCivilian()
            | claims.DecideClaim()
            | claims.AppealClaim()
            | claims.DecideAppeal()
            | claims.CloseWish()
        ):
            assert around.claim is not None
            return claims.decide(state.claim, command, act, around.claim)
        case _:
            assert around.returning is not None
            on_return = replace(around.returning, claim_pending=waiting)
            return returns.decide(state.going, command, act, on_return)


def evolve(state: File, event: Noted, when: Instant) -> File:
    """What is remembered after one more fact."""
    fact = event.fact
    match fact:
        case risk.RiskAssessed():
            return replace(state, risks=risk.evolve(state.risks, fact, when))
        case contacts.MeetingAnswered() | contacts.MeetingHeld():
            return replace(state, meetings=contacts.evolve(state.meetings, fact, when))
        case stays.StayProvided():
            return state
        case (
            captives.CaptiveFlagged()
            | captives.CaptiveHeard()
            | captives.CaptiveReferred()
            | captives.FlagLifted()
        ):
            return replace(state, captive=captives.evolve(state.captive, fact, when))
        case informing.ExtractAnswered():
            told = informing.evolve(state.told_origin, fact, when)
            return replace(state, told_origin=told)
        case (
            claims.WishRecorded()
            | claims.ClaimLodged()
            | claims.CivilianAttested()
            | claims.ClaimDecided()
            | claims.ClaimAppealed()
            | claims.AppealDecided()
            | claims.WishClosed()
        ):
            return replace(state, claim=claims.evolve(state.claim, fact, when))
        case _:
            return replace(state, going=returns.evolve(state.going, fact, when))


def compartment(_event: Noted) -> Compartment:
    """Sealed."""
    return Compartment.PROTECTION


OFFICER = frozenset({Role.PROTECTION})
MONITORS = frozenset({Role.MONITOR_ICRC, Role.MONITOR_UNHCR, Role.MONITOR_RIGHTS})
BODY = OFFICER | {Role.MONITOR_UNHCR}  # which of them is competent: `claims.Around`
EVERYONE = frozenset(Role) - {Role.CLOCK}
BESIDE_THE_PERSON = EVERYONE - {
    Role.KEEPER,
    Role.AUDITOR,
    Role.DATA_PROTECTION,
    Role.SCREENING_A,  # S-05: consent is no matter of screening
    Role.SCREENING_B,
}
HEARS_OF_PAPERS = (
    OFFICER | MONITORS | {Role.CAMP_MANAGER, Role.CONVOY_LEADER, Role.LIAISON, Role.INTERPRETER}
)
MAY: dict[type[Any], frozenset[Role]] = {
    said.Counsel: OFFICER,
    said.SignReturn: OFFICER,
    said.Reconfirm: OFFICER,
    said.AskAtBoarding: OFFICER | MONITORS | {Role.CONVOY_LEADER},
    said.WithdrawConsent: BESIDE_THE_PERSON,
    said.RecordPaperAsked: HEARS_OF_PAPERS,
    said.AttachForm: OFFICER,
    said.RecordVisit: OFFICER,
    risk.AssessRisk: OFFICER,
    claims.RecordWish: EVERYONE,
    claims.LodgeClaim: BODY,
    claims.AttestCivilian: BODY,
    claims.DecideClaim: BODY,
    claims.AppealClaim: BODY,
    claims.DecideAppeal: BODY,
    claims.CloseWish: BODY,
    contacts.AnswerToMeeting: OFFICER | {Role.MONITOR_ICRC},
    contacts.RecordMeeting: OFFICER | MONITORS | {Role.CAMP_MANAGER, Role.LIAISON},
    stays.ProvideStay: OFFICER,
    captives.FlagCaptive: OFFICER,  # by `acts.take_out`, which takes the person out too
    captives.HearCaptive: OFFICER,
    captives.ReferCaptive: OFFICER,
    captives.LiftFlag: OFFICER,
    informing.AnswerToExtract: OFFICER | {Role.MONITOR_ICRC},
}
