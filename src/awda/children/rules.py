"""A child's file: opened by a worker or the clock, written by the child-protection body alone.

Laws: a doubt is a child until two professions, each with a login of its own, have found an age
(C-01); whoever refers offers custody in the same act (C-03); what is best is decided by two
professions at least, after the child was heard and the family sought; only a monitor's own account
verifies a planned return (C-06). Pure.
"""

from collections.abc import Sequence
from dataclasses import replace

from awda.children import writing
from awda.children.codes import Why
from awda.children.said import AgeFinding, Said
from awda.children.vocabulary import (
    Command,
    FindAge,
    Noted,
    OpenCase,
    Refer,
    VerifyReturn,
    WriteInCase,
)
from awda.children.writing import Around, Case
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people.age import Age
from awda.people.commands import AssessAge
from awda.people.evidence import assessment_in_order


def decide(state: Case, command: Command, act: Act, around: Around) -> Sequence[Noted]:
    """One statement for a command, or a Refusal."""
    if not around.known:
        raise Refusal("NOT_MET_YET")
    return [Noted(person=command.person, said=_said(state, command, act, around), by=act.actor)]


def _said(state: Case, command: Command, act: Act, around: Around) -> Said:
    if state.closed:
        raise Refusal("CHILD_FILE_CLOSED")
    match command:
        case OpenCase():
            return _open(state, command, act, around)
        case Refer():
            _a_child(around)
            if not around.to_a_body:
                raise Refusal("NOT_A_CHILD_BODY", party=command.referral.body)
            writing.filled(why=command.referral.why)
            return command.referral
        case FindAge():
            _may_find(state, command.finding, act, around)
            return command.finding
        case VerifyReturn():
            if not state.determined:
                raise Refusal("NOT_DETERMINED_YET")
            writing.filled(reference=command.verification.reference)
            return command.verification
        case WriteInCase():
            if not around.of_a_body:
                raise Refusal("NOT_THE_CHILD_BODY")
            if not state.opened:
                raise Refusal("CHILD_FILE_NOT_OPEN")
            writing.in_order(state, command.said, act, around)
            return command.said


def _open(state: Case, command: OpenCase, act: Act, around: Around) -> Said:
    if act.role is not Role.CLOCK and not around.of_a_body:
        raise Refusal("NOT_THE_CHILD_BODY")
    if state.opened:
        raise Refusal("CHILD_FILE_OPEN_ALREADY")
    _a_child(around)
    why = Why.DOUBT if around.in_doubt else Why.CHILD
    return replace(command.opening, why=why)


def _a_child(around: Around) -> None:
    if not around.may_be_child:
        raise Refusal("NOT_A_CHILD")


def _may_find(state: Case, finding: AgeFinding, act: Act, around: Around) -> None:
    """The first or the second finding: of another login, and of another profession (C-01)."""
    if not around.in_doubt:
        raise Refusal("AGE_NOT_IN_DOUBT", age="CHILD" if around.may_be_child else "ADULT")
    assessment_in_order(_alone(finding), Age.DOUBT)
    if state.finding is None:
        return
    first = state.finding
    if act.actor == first.by:
        raise Refusal("SAME_ASSESSOR_TWICE")
    if finding.discipline is first.discipline:
        raise Refusal("SAME_DISCIPLINE_TWICE", discipline=finding.discipline.value)


def _alone(finding: AgeFinding) -> AssessAge:
    """One finding as if it settled the age: each must be in order by itself (C-01, Annex B)."""
    return AssessAge(
        person=PersonId(""),
        method=finding.method,
        tried=finding.tried,
        consent_given=finding.consent_given,
        why_needed=finding.why_needed,
        assessed_by=finding.discipline.value,
        age_from=finding.age_from,
        age_to=finding.age_to,
        margin_months=finding.margin_months,
        findings=BOTH,
    )


BOTH = (0, 1)  # that two are needed is asked when the second one comes


def evolve(state: Case, event: Noted, _when: Instant) -> Case:
    """What is remembered after one more statement."""
    return writing.after(state, event)


def compartment(_event: Noted) -> Compartment:
    """The child compartment: sealed to the child-protection body and the children's monitor."""
    return Compartment.CHILD


WORKER = frozenset({Role.CHILD_PROTECTION})
ASSESSORS = frozenset({Role.CHILD_PROTECTION, Role.CLINICIAN, Role.TRIAGE_MEDIC, Role.PROTECTION})
REFERS = frozenset(
    {
        Role.GATE_CLERK,
        Role.REGISTRAR,
        Role.TRIAGE_MEDIC,
        Role.CLINICIAN,
        Role.CAMP_MANAGER,
        Role.CONVOY_LEADER,
        Role.CHILD_PROTECTION,
    }
)
VERIFIES = frozenset({Role.MONITOR_UNICEF, Role.MONITOR_UNHCR})
MAY: dict[type[Command], frozenset[Role]] = {
    OpenCase: WORKER | {Role.CLOCK},
    Refer: REFERS,
    FindAge: ASSESSORS,
    WriteInCase: WORKER,
    VerifyReturn: VERIFIES,
}
