"""What someone at a desk can do about protection: one function per act, one transaction each.

`offer` and `answer` are how people leave one party's care for another's by every door: before
anybody goes to the other side, each one's consent, risk and claim are looked at here, and custody
refuses whoever was not.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from awda.children import acts as children
from awda.children.departures.queries import destination
from awda.children.departures.rules import Departure, Needed
from awda.custody import acts as custody
from awda.custody import queries as held
from awda.custody.acts import Refused, Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.one_by_one import ListRefused
from awda.custody.vocabulary import CrossingStep
from awda.housing import acts as housing
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, SubjectId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people import queries as people
from awda.people.households.projection import HOUSEHOLDS
from awda.people.households.queries import household, links_of
from awda.people.households.rules import Leave, LeaveReason, NameFocal
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.protection import in_force, queries
from awda.protection.captives.rules import FlagCaptive
from awda.protection.crossings.projection import CROSSINGS
from awda.protection.crossings.rules import CheckCrossing, Passed
from awda.protection.papers import scan
from awda.protection.pressures import queries as pressures
from awda.protection.pressures.projection import PRESSURES
from awda.protection.pressures.rules import AnswerSignal, LogPressure, SignalId, Verdict
from awda.protection.projection import PROTECTION
from awda.protection.queries import Tests
from awda.protection.receivers.projection import RECEIVERS
from awda.protection.receivers.rules import Command as ReceiverCommand
from awda.protection.returns.vocabulary import AttachForm, WithdrawConsent
from awda.protection.rules import Command
from awda.protection.sheets.projection import SHEETS
from awda.protection.sheets.rules import PublishSheet
from awda.protection.stays import queries as stays
from awda.protection.vocabulary import PaperKind

NOBODY_LOOKED = frozenset({"NOT_CLEARED_TO_CROSS", "CHILD_DEPARTURE_NOT_CLEARED"})
SEES_CONSENT = frozenset({Role.CAMP_MANAGER, Role.CONVOY_LEADER, Role.LIAISON})  # section 7: state


def publish_sheet(act: Act, command: PublishSheet) -> Answer:
    """The next version of a district's area sheet (P-02, G-05)."""
    return execute(SHEETS, command, act)


def record_of_receiver(act: Act, command: ReceiverCommand) -> Answer:
    """What becomes known of a receiving authority, and support to it (P-08, P-16)."""
    return execute(RECEIVERS, command, act)


def note(act: Act, command: Command) -> Answer:
    """Any single fact of one person's protection file. Raises Refusal."""
    assert not isinstance(command, AttachForm), "a form is attached with the file it is in"
    if isinstance(command, FlagCaptive):
        return take_out(act, command)[0]
    return execute(PROTECTION, command, act)


def withdraw(act: Act, person: PersonId) -> Answer:
    """One tap (P-05)."""
    return execute(PROTECTION, WithdrawConsent(person=person), act)


def attach_form(act: Act, person: PersonId, file: bytes, declared: Collection[PaperKind]) -> Answer:
    """A scanned return form: what is in the file counts beside what was declared (P-06)."""
    found = scan(file, person)
    kinds = tuple(sorted({*declared, *found.kinds}))
    command = AttachForm(person=person, sha256=found.sha256, pages=found.pages, kinds=kinds)
    return execute(PROTECTION, command, act)


def take_out(act: Act, command: FlagCaptive) -> list[Answer]:
    """Whoever may have been abducted is flagged and out of every household at once (F-04).

    Where the person is whom a household was written down round, another member takes that place.
    """
    with writing() as now:
        answers = [now.execute(PROTECTION, command, act.step("flag"))]
        for link in links_of(command.person):
            steps: list[Leave | NameFocal] = []
            whole = household(link.household)
            assert whole is not None, "a link is of a household"
            others = [one.person for one in whole.links if one.person != command.person]
            if whole.focal == command.person and others:
                steps.append(NameFocal(household=link.household, person=others[0]))
            out = Leave(
                household=link.household, person=command.person, reason=LeaveReason.FOR_SAFETY
            )
            for step in (*steps, out):
                part = act.step(f"{type(step).__name__} {link.household}")
                answers.append(now.execute(HOUSEHOLDS, step, part))
        return answers


def log_pressure(act: Act, command: LogPressure) -> Answer:
    """A ration or power cut, unrest or a threat at a place (P-13)."""
    return execute(PRESSURES, command, act)


def answer_signal(act: Act, signal: SignalId, verdict: Verdict, done: str) -> Answer:
    """The answer to a sign of coercion (P-13). `NOT_FREE` makes its forms no consent."""
    with writing() as now:
        found = {one.id: one for one in pressures.signals(act.happened_at, in_force.limits())}
        one = found.get(signal)
        command = AnswerSignal(
            signal=signal,
            verdict=verdict,
            done=done,
            sign=one.sign if one else None,
            forms=one.forms if one else (),
        )
        return now.execute(PRESSURES, command, act)


# --- over the border


def offer(act: Act, command: OpenHandover) -> Answer:
    """Offer people to another party; to the other side only whoever passes every test.

    All on the list, or none with a ListRefused that says who and why, as far as the role may know.
    """
    with writing():
        look = _look(act, command.handover, command.taker, command.subjects, CrossingStep.OFFER)
        try:
            return custody.offer(act, command, cleared=look.cleared, children=look.children)
        except ListRefused as refused:
            raise look.explained(refused) from refused


def answer(
    act: Act,
    handover: HandoverId,
    terms: str,
    taken: Sequence[Taken] = (),
    refused: Sequence[Refused] = (),
) -> list[Answer]:
    """The taker's answers, one by one; the other side takes nobody who does not pass now."""
    with writing():
        subjects = [one.subject for one in taken]
        look = _look(act, handover, act.party, subjects, CrossingStep.ACCEPTANCE)
        try:
            return custody.answer(
                act,
                handover,
                terms,
                taken,
                refused,
                cleared=look.cleared,
                children=look.children,
            )
        except ListRefused as why:
            raise look.explained(why) from why


@dataclass(frozen=True, slots=True)
class Look:
    """Who passed, with the entry of the check; and why the others did not, as the role may know."""

    cleared: Mapping[SubjectId, int] = field(default_factory=dict)
    children: Mapping[SubjectId, int] = field(default_factory=dict)
    reasons: Mapping[SubjectId, Refusal] = field(default_factory=dict)

    def explained(self, refused: ListRefused) -> ListRefused:
        """Custody's refusal, with the reason in the place of `nobody looked`."""
        return ListRefused(
            {
                who: self.reasons.get(who, why) if why.code in NOBODY_LOOKED else why
                for who, why in refused.each.items()
            }
        )


def _look(
    act: Act,
    handover: HandoverId,
    taker: PartyId,
    subjects: Sequence[SubjectId],
    step: CrossingStep,
) -> Look:
    """Look at everyone who would go to the other side; nobody needs it to go anywhere else."""
    party = places.party(taker)
    if party is None or party.kind is not PartyKind.RECEIVER:
        return Look()
    today = act.happened_at.date()
    young = {who for who, one in people.standings(subjects, today).items() if one.may_be_child}
    kids = _children(act, handover, taker, young, step, subjects)
    grown = sorted(set(map(PersonId, subjects)) - young)
    results = queries.tests(grown, taker, act.happened_at)
    reasons = _why_not(act, kids) | {
        SubjectId(person): as_role_may_know(act.role, found)
        for person, found in results.items()
        if found.failed
    }
    passed = [person for person, found in results.items() if not found.failed]
    if not passed:
        return Look(children=kids.cleared, reasons=reasons)
    command = CheckCrossing(
        handover=handover,
        step=step,
        passed=tuple(Passed(person=who, relied_on=results[who].relied_on) for who in passed),
        unanswered=_unanswered(passed, act) if step is CrossingStep.OFFER else 0,
    )
    [index] = execute(CROSSINGS, command, act.step(f"check {step.value}")).indexes
    return Look({SubjectId(who): index for who in passed}, kids.cleared, reasons)


def _children(
    act: Act,
    handover: HandoverId,
    taker: PartyId,
    young: set[PersonId],
    step: CrossingStep,
    subjects: Sequence[SubjectId],
) -> children.Looked:
    """The children of the list go by their own tests; risk and claim are told from here (C-06)."""
    if not young:
        return children.Looked()
    listed = {line.subject for line in held.lines(handover)}
    captives = queries.captives(young)
    above = {
        who: {
            Needed.NR: queries.non_refoulement(who, destination(who), taker, act.happened_at),
            Needed.CLAIM: queries.claim(who, act.happened_at),
            **({Needed.HOLD: captives[who]} if who in captives else {}),
        }
        for who in young
    }
    on_list = {*subjects, *listed}
    return children.look_at(act, handover, step, young, on_list, above)


def _why_not(act: Act, kids: children.Looked) -> dict[SubjectId, Refusal]:
    return {
        SubjectId(who): child_reason(act.role, found)
        for who, found in kids.answers.items()
        if not found.ok
    }


def child_reason(role: Role, found: Departure) -> Refusal:
    """Why a child may not go: whole for child protection; the others learn `not cleared` (C-04)."""
    if role is Role.CHILD_PROTECTION:
        return found.failed[0][1].refusal()
    return Refusal("CHILD_DEPARTURE_NOT_CLEARED", age="CHILD")


def _unanswered(people: Sequence[PersonId], act: Act) -> int:
    forms = [one.signed_in for one in queries.consents(people).values()]
    entries = [entry for entry in forms if entry is not None]
    return pressures.unanswered(entries, act.happened_at, in_force.limits())


def as_role_may_know(role: Role, found: Tests) -> Refusal:
    """Why someone may not go: whole for protection; of risk and claim others learn `no` alone."""
    if role is Role.PROTECTION:
        return found.failed[0].refusal()
    if role in SEES_CONSENT and found.failed == (found.consent,):
        return found.consent.refusal()
    return Refusal("NOT_CLEARED_BY_PROTECTION")


# --- those who stay


def close_place(act: Act, place: PlaceId, reason: str) -> Answer:
    """Close a place once everyone who lived there has an onward solution (P-12)."""
    with writing():
        without = stays.without_solution(place, act.happened_at, in_force.limits())
        return housing.close_place(act, place, reason, without_solution=len(without))
