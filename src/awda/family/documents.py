"""Papers of families: the message form, the tracing request, the split note (Arabic, English)."""

from awda.family.models import TracingRequest
from awda.journal import clock
from awda.kernel.ids import PersonId
from awda.papers import PaperError, PrintedName, Setting
from awda.papers.family import FamilyPaper
from awda.papers.family import family_paper as set_paper
from awda.people import queries as people
from awda.people.partings.units import NoteFacts, unit
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.printing import issue, unprintable


def message_form(duty: Duty, person: PersonId) -> bytes:
    """A sheet to write on, with room for whom it goes to."""
    named = people.names([person])[person]
    return _set(
        FamilyPaper(
            kind="family_message",
            issue=issue(f"FM-{named.number}", duty),
            person_number=named.number,
            name=_name(named),
            facts=(("to_whom", ""), ("to_address", "")),
            signs=(("sign_person", ""),),
        )
    )


def tracing_request(duty: Duty, row: TracingRequest) -> bytes:
    """A request as it was opened, for the person's signature and the tracing service."""
    person = PersonId(row.person)
    named = people.names([person])[person]
    on = row.last_seen_on.isoformat() if row.last_seen_on else ""
    return _set(
        FamilyPaper(
            kind="tracing_request",
            issue=issue(f"TR-{named.number}-{row.newest}", duty),
            person_number=named.number,
            name=_name(named),
            facts=(
                ("sought_name", row.sought),
                ("sought_relation", row.relation),
                ("last_seen_where", row.last_seen_where),
                ("last_seen_on", on),
                ("separated_by", words.label("separation_cause", row.cause)),
            ),
            signs=(("sign_person", ""), ("family_witness", "")),
        )
    )


def split_note(duty: Duty, note: NoteFacts) -> bytes:
    """The note with its plan, and a box for each adult of the unit."""
    whole = unit(note.household, clock.now().date())
    known = people.names({*whole.members, *note.apart})
    first = known[min(note.apart)]
    return _set(
        FamilyPaper(
            kind="split_note",
            issue=issue(f"SN-{first.number}-{note.entries[0]}", duty),
            person_number=first.number,
            name=_name(first),
            facts=(
                ("split_why", note.why),
                ("meets_where", note.plan.where),
                ("meets_by", note.plan.by.isoformat()),
                ("meets_way", note.plan.way),
                ("meets_contact", note.plan.contact),
            ),
            people=tuple(_line(known[who]) for who in sorted(note.apart)),
            signs=(
                *(("sign_adult", _line(known[who])) for who in sorted(whole.adults)),
                ("family_witness", ""),
            ),
        )
    )


def _name(named: people.Named) -> PrintedName:
    """The name, or the number of whoever has not said one yet: news waits for no registration."""
    return PrintedName(named.name or named.number, named.name_latin)


def _line(named: people.Named) -> str:
    return f"{named.number} {named.name}".strip()


def _set(paper: FamilyPaper) -> bytes:
    try:
        return set_paper(paper, Setting(languages=("ar", "en")))
    except PaperError as wrong:
        raise unprintable(wrong) from wrong
