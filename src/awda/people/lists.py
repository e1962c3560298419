"""What a committee's list may say of a person, and what it may not.

Law: a list is not an interview (I-04): what it says is a claim (N-08), it registers nobody, and it
comes after custody and first contact (I-01). It may stand before triage, since nobody is asked
anything (M-01). Of anyone who may be a child it says nothing about service (S-09, C-05). Pure.
"""

from collections.abc import Sequence

from awda.kernel.act import Act
from awda.kernel.refusal import Refusal
from awda.kernel.stating import stating
from awda.people import asking, events
from awda.people.age import age_on
from awda.people.codes import Source
from awda.people.commands import StateFromList
from awda.people.events import Event
from awda.people.remembered import Remembered, with_birth


def stated(state: Remembered, command: StateFromList, act: Act) -> Sequence[Event]:
    """The facts of one row, or a Refusal."""
    if state.registered:
        raise Refusal("ALREADY_REGISTERED", person=command.person)
    if state.listed:
        raise Refusal("ALREADY_LISTED", person=command.person)
    _only_claims(command)
    if not command.identity.name.whole.value.strip():
        raise Refusal("WHOLE_NAME_MISSING")
    day = act.happened_at.date()
    asking.birth_makes_sense(command.identity.birth, day)
    asking.service_may_be_asked(
        command.service, age_on(with_birth(state.born, command.identity), day)
    )
    said: list[Event] = [stating(events.Listed, command)]
    if command.service is not None and asking.anything_asked(command.service):
        said.append(stating(events.ServiceListed, command))
    if command.remark.strip():
        said.append(stating(events.RemarkListed, command))
    if command.next_of_kin is not None:
        said.append(
            stating(
                events.NextOfKinNamed,
                command.next_of_kin,
                person=command.person,
                address="",
                may_be_informed=False,
            )
        )
    return said


def _only_claims(command: StateFromList) -> None:
    """Nobody saw a paper or verified anything: a list carries claims only (N-08)."""
    for block in (command.identity, command.origin, command.service):
        if block is not None:
            for source, document in asking.carried(block):
                if source is not Source.CLAIMED or document:
                    raise Refusal("LIST_ONLY_CLAIMS")
