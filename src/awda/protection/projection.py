"""Protection files: from fact to read model, and the context itself."""

from collections.abc import Mapping
from typing import Any

from awda.journal.rows import add, find, put
from awda.kernel.context import Context, Recorded
from awda.protection.captives import rules as captives
from awda.protection.claims import rules as claims
from awda.protection.contacts import rules as contacts
from awda.protection.facts import facts
from awda.protection.informing.rules import ExtractAnswered
from awda.protection.models import (
    Assessment,
    CaptiveFlag,
    Claim,
    Consent,
    Meeting,
    OriginAnswer,
    PaperAsked,
    ProtectionFile,
    ReturnForm,
    Sitting,
    Stay,
    Withdrawal,
)
from awda.protection.returns import vocabulary as said
from awda.protection.risk.rules import RiskAssessed
from awda.protection.rules import MAY, Around, Command, File, Noted, compartment, decide, evolve
from awda.protection.stays.rules import StayProvided
from awda.protection.streams import stream_of
from awda.protection.vocabulary import Interview

NOTHING_SAID: Mapping[str, Any] = {
    "version": 0,
    "wish": "",
    "place_of_return": "",
    "counselled_at": None,
    "counselled_in": None,
    "signed_at": None,
    "signed_in": None,
    "reconfirmed_at": None,
    "reconfirmed_in": None,
    "boarding_at": None,
    "boarding_in": None,
    "withdrawn_at": None,
    "withdrawn_in": None,
}
LATER: Mapping[str, Any] = {
    "reconfirmed_at": None,
    "reconfirmed_in": None,
    "boarding_at": None,
    "boarding_in": None,
}


def project(event: Noted, recorded: Recorded) -> None:
    """Write one fact into the read models."""
    fact = event.fact
    if find(ProtectionFile, person=fact.person) is None:  # after an erasure a file begins anew
        add(
            ProtectionFile,
            person=fact.person,
            stream=recorded.stream,
            opened_in=recorded.index,
        )
    match fact:
        case RiskAssessed():
            _assessed(fact, recorded)
        case contacts.MeetingAnswered() | contacts.MeetingHeld():
            _meeting(fact, recorded)
        case (
            captives.CaptiveFlagged()
            | captives.CaptiveHeard()
            | captives.CaptiveReferred()
            | captives.FlagLifted()
        ):
            _captive(fact, recorded)
        case ExtractAnswered():
            OriginAnswer.objects.update_or_create(
                person=fact.person,
                party=fact.party,
                defaults={
                    "yes": fact.yes,
                    "answered_at": recorded.happened_at,
                    "newest": recorded.index,
                },
            )
        case StayProvided():
            Stay.objects.update_or_create(
                person=fact.person,
                defaults={
                    "solution": fact.solution,
                    "basis": fact.basis,
                    "review_on": fact.review_on,
                    "decided_at": recorded.happened_at,
                    "newest": recorded.index,
                },
            )
        case (
            said.Counselled()
            | said.Signed()
            | said.Reconfirmed()
            | said.BoardingYes()
            | said.Withdrawn()
            | said.PaperAsked()
            | said.FormAttached()
            | said.Visited()
        ):
            _returning(fact, recorded)
        case _:
            _claim(fact, recorded)


def _returning(fact: said.Fact, recorded: Recorded) -> None:
    at, index = recorded.happened_at, recorded.index
    match fact:
        case said.Counselled():
            _sitting(fact.person, "COUNSELLING", fact.interview, recorded, fact.at_place, fact.wish)
            told = {
                "district": fact.district,
                "version": fact.version,
                "wish": fact.wish,
                "counselled_at": at,
                "counselled_in": index,
            }
            _consent(fact.person, index, {**NOTHING_SAID, **told})
        case said.Signed():
            _form(fact, recorded)
            signed = {"signed_at": at, "signed_in": index, "place_of_return": fact.place_of_return}
            _consent(fact.person, index, {**LATER, **signed})
        case said.Reconfirmed():
            _consent(fact.person, index, {"reconfirmed_at": at, "reconfirmed_in": index})
        case said.BoardingYes():
            _consent(fact.person, index, {"boarding_at": at, "boarding_in": index})
        case said.Withdrawn():
            add(
                Withdrawal,
                entry=index,
                person=fact.person,
                at=at,
                late=fact.late,
                noted_by_role=recorded.role,
            )
            withdrawn = {"withdrawn_at": at, "withdrawn_in": index}
            _consent(fact.person, index, {**NOTHING_SAID, **withdrawn})
        case said.PaperAsked():
            add(
                PaperAsked,
                entry=index,
                person=fact.person,
                kind=fact.kind,
                requested_by=fact.requested_by,
                given_to=fact.given_to,
                at=at,
            )
        case said.FormAttached():
            newest = ReturnForm.objects.filter(person=fact.person).order_by("-entry").first()
            assert newest is not None, "a form is attached to what was signed"
            ReturnForm.objects.filter(entry=newest.entry).update(scan_sha256=fact.sha256)
        case said.Visited():
            return  # information, told in the file alone


def _consent(person: str, newest: int, answered: Mapping[str, Any]) -> None:
    put(Consent, {"person": person}, **answered, newest=newest)


def _form(fact: said.Signed, recorded: Recorded) -> None:
    add(
        ReturnForm,
        entry=recorded.index,
        person=fact.person,
        district=fact.district,
        version=fact.version,
        place_of_return=fact.place_of_return,
        dependants=list(fact.dependants),
        mark=fact.mark,
        language=fact.language,
        witness=fact.witness,
        interpreter=fact.interpreter,
        at_place=fact.at_place,
        signed_at=recorded.happened_at,
    )


def _sitting(
    person: str,
    kind: str,
    interview: Interview,
    recorded: Recorded,
    at_place: str = "",
    wish: str = "",
) -> None:
    add(
        Sitting,
        entry=recorded.index,
        person=person,
        kind=kind,
        interviewer=recorded.actor,
        interpreter=interview.interpreter,
        language=interview.language,
        began_at=interview.began_at,
        ended_at=interview.ended_at,
        at_place=at_place,
        wish=wish,
    )


def _assessed(fact: RiskAssessed, recorded: Recorded) -> None:
    _sitting(fact.person, "ASSESSMENT", fact.interview, recorded)
    add(
        Assessment,
        entry=recorded.index,
        person=fact.person,
        destination=fact.destination,
        receiver=fact.receiver,
        outcome=fact.outcome,
        assessor=fact.assessor,
        assessed_at=recorded.happened_at,
    )


def _meeting(fact: contacts.Fact, recorded: Recorded) -> None:
    if isinstance(fact, contacts.MeetingHeld):
        answer, present = "HELD", fact.present
    else:
        answer, present = ("YES" if fact.yes else "NO"), ""
    add(
        Meeting,
        entry=recorded.index,
        person=fact.person,
        means=fact.means,
        official=fact.official,
        answer=answer,
        present=present,
        at=recorded.happened_at,
    )


def _captive(fact: captives.Fact, recorded: Recorded) -> None:
    now: dict[str, Any] = {"newest": recorded.index}
    match fact:
        case captives.CaptiveFlagged():
            again = {"heard_at": None, "referred_at": None, "lifted_at": None}
            now |= {"flagged_at": recorded.happened_at, **again}
        case captives.CaptiveHeard():
            now["heard_at"] = recorded.happened_at
        case captives.CaptiveReferred():
            now["referred_at"] = recorded.happened_at
        case captives.FlagLifted():
            now["lifted_at"] = recorded.happened_at
    CaptiveFlag.objects.update_or_create(person=fact.person, defaults=now)


def _claim(fact: claims.Fact, recorded: Recorded) -> None:
    row = find(Claim, person=fact.person)
    before = claims.Claim()
    if row is not None:
        before = claims.Claim(claims.Stage(row.stage), row.appeal_until, row.civilian_since)
    after = claims.evolve(before, fact, recorded.happened_at)
    since = recorded.happened_at if row is None or after.stage != before.stage else row.since
    Claim.objects.update_or_create(
        person=fact.person,
        defaults={
            "stage": after.stage,
            "since": since,
            "appeal_until": after.appeal_until,
            "civilian_since": after.civilian_since,
            "newest": recorded.index,
        },
    )


def stream(command: Command) -> str:
    """The file of the person a command is about."""
    return stream_of(command.person)


PROTECTION: Context[File, Command, Noted, Around] = Context(
    name="protection",
    initial=File(),
    events=(Noted,),
    stream=stream,
    facts=facts,
    decide=decide,
    evolve=evolve,
    compartment=compartment,
    may=MAY,
    project=project,
    tables=(
        ProtectionFile,
        Consent,
        ReturnForm,
        Sitting,
        Withdrawal,
        Assessment,
        Claim,
        Meeting,
        CaptiveFlag,
        OriginAnswer,
        Stay,
        PaperAsked,
    ),
)
