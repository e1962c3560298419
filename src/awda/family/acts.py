"""What someone at a desk can do for families: one function per act, one transaction each.

Split notes and households are `people`'s acts, a possible captive is `protection`'s: the pages of
families call those.
"""

from dataclasses import dataclass, replace
from hashlib import sha256

from awda.family import queries
from awda.family.bureau.extract import extract
from awda.family.bureau.projection import BUREAU
from awda.family.bureau.rules import SendExtract, To
from awda.family.choices.projection import CHOICES
from awda.family.choices.rules import Choose
from awda.family.messages.projection import MESSAGES
from awda.family.messages.rules import Command as MessageCommand
from awda.family.models import BureauExtract
from awda.family.tracing.projection import TRACING
from awda.family.tracing.rules import Command as TracingCommand
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Sent:
    """An extract as it went out: its file, and the entry that tells of it."""

    file: bytes
    sha256: str
    named: int
    entry: int


def trace(act: Act, command: TracingCommand) -> Answer:
    """One step of a tracing request (F-06)."""
    return execute(TRACING, command, act)


def message(act: Act, command: MessageCommand) -> Answer:
    """One step of a family message (F-06)."""
    return execute(MESSAGES, command, act)


def choose(act: Act, command: Choose) -> Answer:
    """What a unit chose when one of it cannot go (F-02)."""
    return execute(CHOICES, command, act)


def send_extract(act: Act, command: SendExtract) -> Sent:
    """The extract goes on the record and is handed out, or neither (I-07, I-08).

    Where nobody is named, the grown internees of the acting party are, by the Central Tracing
    Agency's route alone. Asked again it is the same file, or EXTRACT_CHANGED_SINCE.
    """
    persons = command.persons
    if not persons and command.to is To.CENTRAL_TRACING_AGENCY:
        persons = queries.interned(act.party, act.happened_at)
    with writing() as now:
        sent = BureauExtract.objects.filter(id=command.extract).first()
        at = sent.sent_at if sent else act.happened_at
        named = replace(command, persons=tuple(sorted(persons)))
        known = {*named.persons} <= {*queries.met(named.persons)}
        file = extract(named.persons, named.to, at) if known else b""
        digest = sha256(file).hexdigest()
        answer = now.execute(BUREAU, replace(named, sha256=digest), act)
        if answer.again and sent is not None and sent.sha256 != digest:
            raise Refusal("EXTRACT_CHANGED_SINCE", sent=sent.sha256[:12])
        return Sent(file=file, sha256=digest, named=len(named.persons), entry=answer.indexes[0])
