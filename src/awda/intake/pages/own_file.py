"""A person's own file, given on request into their own hand, in their language (O-05).

Always holds: it tells of this person alone, so no relative, no record that may be the same person
and no remark of a list is in it, and nobody who acted is named but by duty and party. It holds what
the giving duty may read itself, and says at which desks the rest is asked: no desk becomes a
window into all of them. That it was given stands on the record, in the same transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import translation

from awda.custody import queries as custody
from awda.intake.own_file_texts import ELSEWHERE, FIELDS
from awda.intake.pages import timeline
from awda.intake.pages.person_page import opened_to
from awda.journal import clock
from awda.journal import queries as journal
from awda.journal.codec import plain
from awda.journal.writer import Answer
from awda.kernel.act import Act
from awda.kernel.context import Recorded
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant, write
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.people import acts as people_acts
from awda.people import record
from awda.people.answers import Born, NotAsked, Said
from awda.people.codes import FileLanguage
from awda.people.commands import GiveOwnFile
from awda.people.may import MAY
from awda.people.reading import Compartments
from awda.people.record import PersonRecord
from awda.places import queries as places
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.labels import LABELS

LEFT_OUT = frozenset({"people.RemarkListed"})  # what others wrote of them may give its source away
GIVERS = tuple(sorted(MAY[GiveOwnFile]))
MOST_LINES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry about the person: when, what, by which duty of which party, where it stands."""

    at: Instant
    told: str
    role: str
    party: str
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFile:
    """The file as it is given: facts by their labels, then every entry, newest first."""

    person: PersonRecord
    language: FileLanguage
    facts: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    elsewhere: tuple[str, ...]
    parts: tuple[Compartment, ...]

    def as_json(self) -> dict[str, Any]:
        """The same for a program."""
        return {
            "person": self.person.number,
            "language": self.language.value,
            "parts": [part.value for part in self.parts],
            "facts": [{"what": what, "said": said} for what, said in self.facts],
            "entries": [
                {
                    "entry": line.entry,
                    "at": write(line.at),
                    "told": line.told,
                    "role": line.role,
                    "party": line.party,
                }
                for line in self.lines
            ],
            "asked_elsewhere": list(self.elsewhere),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Who wants the file, in which language, and that it goes into their own hand."""

    person: PersonId
    language: FileLanguage
    into_own_hand: bool


def give_own_file(act: Act, duty: Duty, wanted: Wanted) -> tuple[OwnFile, Answer]:
    """Put on the record that the file is given, and compose it. Raises Refusal.

    Refuses FILE_NOT_YOURS where the duty may not open this person at all.
    """
    today = act.happened_at.date()
    opened = opened_to(duty, wanted.person, today)
    if opened is None or Compartment.IDENTITY not in opened:
        raise Refusal("FILE_NOT_YOURS")
    command = GiveOwnFile(
        person=wanted.person,
        language=wanted.language,
        into_own_hand=wanted.into_own_hand,
        parts=tuple(sorted(opened)),
    )
    answer = people_acts.give_own_file(act, command)
    return compose(wanted.person, opened, wanted.language), answer


def compose(person: PersonId, opened: Compartments, language: FileLanguage) -> OwnFile:
    """The file as far as these compartments go."""
    found = record.person(person, opened, clock.now().date())
    assert found is not None, "it was given"
    return OwnFile(
        person=found,
        language=language,
        facts=tuple(_facts(found, language.value)),
        lines=tuple(_lines(person, opened, language.value)),
        elsewhere=tuple(
            text.say(language.value) for part, text in ELSEWHERE.items() if part not in opened
        ),
        parts=tuple(sorted(opened)),
    )


def _facts(found: PersonRecord, language: str) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = [("number", found.number or found.wristband)]
    if found.identity and (who := found.identity.identity):
        name = who.name
        said += [
            ("name", _said(name.whole, language)),
            ("father", _said(name.father, language)),
            ("mother", _said(name.mother_given, language)),
            ("family_name", _said(name.family_name, language)),
            ("latin", " · ".join(one.value for one in name.latin)),
            ("sex", LABELS["sex"][who.sex].say(language)),
            ("birth", _birth(who.birth)),
        ]
        said += [
            ("paper", f"{LABELS['id_document'][one.kind].say(language)} {one.number}")
            for one in found.identity.documents
        ]
    if found.service and (service := found.service.service):
        said += [
            ("rank", _rank(service.rank, language)),
            ("service_number", _said(service.service_number, language)),
        ]
    held = custody.holding(found.person)
    if held is not None and held.holder:
        said.append(("holder", places.party_names(language).get(held.holder, held.holder)))
        said.append(("since", words.plainly(held.since)))
    return [(FIELDS[key].say(language), value) for key, value in said if value]


def _said(answer: object, language: str) -> str:
    match answer:
        case Said():
            return answer.value
        case NotAsked():
            return ""
        case _:
            return FIELDS["declined"].say(language)


def _rank(answer: object, language: str) -> str:
    said = _said(answer, language)
    return LABELS["rank"][said].say(language) if said in LABELS["rank"] else said


def _birth(birth: object) -> str:
    if not isinstance(birth, Born):
        return ""
    first, last = birth.earliest.isoformat(), birth.latest.isoformat()
    return first if first == last else f"{first} – {last}"


def _lines(person: PersonId, opened: Compartments, language: str) -> Sequence[Line]:
    found = [
        (recorded, plain(event))
        for name, context in timeline.STREAMS.items()
        for event, recorded in journal.events(context, f"{name}/{person}")
        if recorded.compartment in opened and recorded.type not in LEFT_OUT
    ]
    found.sort(key=lambda line: (line[0].happened_at, line[0].index), reverse=True)
    parties, rooms = places.party_names(language), places.place_names(language)
    with translation.override(language):
        return [
            Line(
                at=recorded.happened_at,
                told=_told(recorded, body, parties, rooms),
                role=words.label("role", recorded.role),
                party=parties.get(recorded.party, recorded.party),
                entry=recorded.index,
            )
            for recorded, body in found[:MOST_LINES]
        ]


def _told(
    recorded: Recorded, body: dict[str, Any], parties: dict[str, str], rooms: dict[str, str]
) -> str:
    sentence, facts = timeline.sentence_of(recorded, body, parties, rooms)
    plain_facts = {name: words.plainly(fact) for name, fact in facts.items()}
    return sentence.say(words.language(), **plain_facts)
