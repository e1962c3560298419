"""Papers of the door: custody and registration receipts, identity cards, wristbands.

Always holds: a paper names the checkpoint it was printed under; a receipt carries the proof of the
entry it tells of; a card shows nothing but number, name, birth and photo (I-05).
"""

from collections.abc import Sequence

from awda.custody import queries as custody
from awda.custody.pages.lines import on_paper
from awda.custody.projection import CUSTODY
from awda.custody.vocabulary import Entered
from awda.intake.own_file_texts import SAID as OWN_FILE
from awda.intake.pages.own_file import OwnFile
from awda.journal import checkpoints, clock
from awda.journal import queries as journal
from awda.kernel.refusal import Refusal
from awda.kernel.text import RIGHT_TO_LEFT
from awda.papers import (
    Birth,
    CustodyReceipt,
    IdentityCard,
    Issue,
    LogLine,
    PrintedName,
    Wristband,
    custody_receipt,
    identity_card,
    identity_card_sheet,
    wristband_sheet,
)
from awda.papers.own_file import FileLine, OwnFilePaper
from awda.papers.own_file import own_file as own_file_paper
from awda.people import photographs, queries
from awda.people.answers import BirthAnswer, Born
from awda.people.codes import Precision
from awda.people.record import PersonRecord
from awda.web import printing
from awda.web.access.queries import Duty


def issue(duty: Duty, kind: str, place: str) -> Issue:
    """What a paper says of itself, under the log's newest checkpoint (T-06)."""
    return printing.issue(f"{kind}-{printing.local(clock.now()):%Y%m%d-%H%M%S}", duty, place)


def receipt(duty: Duty, found: PersonRecord, *, registration: bool) -> bytes:
    """Whose care the person is in, or that they are registered, with the entry's proof.

    Refuses NOTHING_TO_PRINT before registration.
    """
    held = custody.holding(found.person)
    assert held is not None  # whoever was met has entered custody (I-01)
    stated_in = found.identity.stated_in if found.identity else None
    if registration and stated_in is None:
        raise Refusal("NOTHING_TO_PRINT")
    index = stated_in if registration and stated_in is not None else held.entry
    entered = _entered(found.person)
    said = found.identity.identity if found.identity else None
    paper = CustodyReceipt(
        issue=issue(duty, "R", held.place or ""),
        kind="registration_receipt" if registration else "custody_receipt",
        person_number=found.number,
        name=_name(found),
        birth=printed_birth(said.birth) if said else None,
        sentence=on_paper(found.person),
        holder=printing.party(held.holder or ""),
        since=printing.local(held.since),
        ordered_by={"ar": entered.ordered_by},
        grounds={"ar": entered.grounds},
        entry_index=index,
        proof=checkpoints.receipt(index),
    )
    return custody_receipt(paper)


def _name(found: PersonRecord) -> PrintedName:
    said = found.identity.identity if found.identity else None
    if said is None:
        return PrintedName(arabic=found.wristband)
    latin = said.name.latin[0].value if said.name.latin else ""
    return PrintedName(arabic=said.name.whole.value, latin=latin)


def _entered(person: str) -> Entered:
    stream = journal.events(CUSTODY, f"custody/{person}")
    return next(event for event, _ in stream if isinstance(event, Entered))


def printed_birth(birth: BirthAnswer) -> Birth | None:
    """A birth as papers print it; None where it is not known."""
    if not isinstance(birth, Born):
        return None
    first = birth.earliest
    match birth.precision:
        case Precision.DAY:
            return Birth(first.year, first.month, first.day)
        case Precision.MONTH:
            return Birth(first.year, first.month)
        case Precision.YEAR:
            return Birth(first.year)
        case Precision.ESTIMATE:
            return Birth((first.year + birth.latest.year) // 2, about=True)


def card(duty: Duty, person: str) -> bytes:
    """The person's good card. Refuses NOTHING_TO_PRINT where there is none."""
    return identity_card(_card(duty, person, printing.log_line()))


def card_sheet(duty: Duty, people: Sequence[str]) -> bytes:
    """Eight cards to an A4 sheet, for those of these people who hold a good card."""
    held = [person for person in dict.fromkeys(people) if queries.card_facts(person)]
    if not held:
        raise Refusal("NOTHING_TO_PRINT")
    newest = printing.log_line()
    cards = [_card(duty, person, newest) for person in held]
    return identity_card_sheet(cards, issue(duty, "C", ""))


def _card(duty: Duty, person: str, log: LogLine) -> IdentityCard:
    facts = queries.card_facts(person)
    if facts is None:
        raise Refusal("NOTHING_TO_PRINT")
    held = custody.holding(person)
    return IdentityCard(
        number=facts.number,
        receipt_reference=f"E{facts.entry}",
        name=PrintedName(arabic=facts.name, latin=facts.name_latin),
        birth=printed_birth(facts.birth),
        photo=photographs.read(facts.photo_sha256),
        issued_by=printing.party(duty.party),
        place=printing.site(held.place) if held and held.place else printing.party(duty.party),
        issued_at=printing.local(clock.now()),
        log=log,
    )


def own_file(duty: Duty, file: OwnFile) -> bytes:
    """A person's own file, in its language, to keep (O-05)."""
    language, said = file.language.value, OWN_FILE
    paper = OwnFilePaper(
        issue=issue(duty, "F", ""),
        person_number=file.person.number or file.person.wristband,
        name=_name(file.person),
        language=language,
        direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
        title=said["title"].say(language),
        before=(said["what"].say(language), said["others"].say(language)),
        facts=file.facts,
        lines=tuple(
            FileLine(printing.local(one.at), one.told, f"{one.role} · {one.party}", one.entry)
            for one in file.lines
        ),
        elsewhere_title=said["elsewhere"].say(language),
        elsewhere=file.elsewhere,
        after=(said["wrong"].say(language),),
        signed=said["signed"].say(language),
    )
    return own_file_paper(paper)


def bands(duty: Duty, numbers: Sequence[str]) -> bytes:
    """Wristbands of these numbers."""
    return wristband_sheet([Wristband(number) for number in numbers], issue(duty, "W", ""))
