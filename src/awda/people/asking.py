"""What may be asked of whom, and which answers a registration cannot do without.

Law: of a combatant only family name, given name, rank, birth date and service number are
compulsory; "not known" with a reason is an answer to these, and to everything else "declined" is
one too (I-03). A child, or anyone who may be one, is asked nothing about service (S-09, Paris
Principles 7.25). Nobody is asked anything under pressure, without language, or before triage
(I-04, M-01). Pure.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from awda.kernel.refusal import Refusal
from awda.people.age import Age, BornBetween, calendar_range
from awda.people.answers import (
    Answer,
    BirthAnswer,
    Born,
    Declined,
    Identity,
    Interview,
    NotAsked,
    NotKnown,
    Origin,
    PersonName,
    Said,
    Service,
    answers,
)
from awda.people.codes import NO_QUESTIONS, NationalityStatus, Precision, Source, Triage

TEXT_CHARACTERS = 500
ID_CHARACTERS = 64
_IDS = frozenset({"person", "document", "kin", "household", "focal"})


def within_bounds(block: object) -> None:
    """No text in a command is longer than 500 characters, no id longer than 64."""
    for field in fields(block):  # type: ignore[arg-type]  # every command is a dataclass
        value = getattr(block, field.name)
        most = ID_CHARACTERS if field.name in _IDS else TEXT_CHARACTERS
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, str) and len(part) > most:
                raise Refusal("TEXT_TOO_LONG", most=most)
            if is_dataclass(part):
                within_bounds(part)


def questions_allowed(triage: Triage | None) -> None:
    """No questions before triage, and none to the gravely hurt (M-01)."""
    if triage is None:
        raise Refusal("TRIAGE_FIRST")
    if triage in NO_QUESTIONS:
        raise Refusal("NO_QUESTIONS_NOW", triage=triage.value)


def interview_in_order(interview: Interview) -> None:
    """Free of pressure, with the right to stop explained, in a language both have (I-04)."""
    if not (interview.no_coercion and interview.right_to_stop_explained):
        raise Refusal("INTERVIEW_NOT_FREE")
    if not interview.language.strip():
        raise Refusal("LANGUAGE_MISSING")
    if not interview.same_language and not interview.interpreter.strip():
        raise Refusal("INTERPRETER_MISSING")


def compulsory_of_identity(identity: Identity) -> None:
    """Three of the five of GC III 17: family name, given name, birth date."""
    _compulsory("family_name", identity.name.family_name)
    _compulsory("given", identity.name.given)
    _compulsory("birth", identity.birth)


def compulsory_of_service(service: Service | None, age: Age) -> None:
    """Two of the five of GC III 17: rank and service number; a child is not asked for them."""
    if age is Age.ADULT:
        of_service = service or Service()
        _compulsory("rank", of_service.rank)
        _compulsory("service_number", of_service.service_number)


def _compulsory(name: str, answer: Answer | BirthAnswer) -> None:
    match answer:
        case Declined() | NotAsked():
            raise Refusal("COMPULSORY_ANSWER_MISSING", field=name)
        case NotKnown() if not answer.reason.strip():
            raise Refusal("NOT_KNOWN_NEEDS_A_REASON", field=name)
        case Said() if not answer.value.strip():
            raise Refusal("COMPULSORY_ANSWER_MISSING", field=name)
        case _:
            return


def nationality_asked(origin: Origin) -> None:
    """The question is put to every combatant; any answer will do (I-09)."""
    if origin.nationality.status is NationalityStatus.NOT_ASKED:
        raise Refusal("NATIONALITY_NOT_ASKED")


def service_may_be_asked(service: Service | None, age: Age) -> None:
    """No service question to a child or to anyone who may be one."""
    if age is not Age.ADULT and anything_asked(service):
        raise Refusal("NO_SERVICE_QUESTIONS_TO_A_CHILD", age=age.value)


def anything_asked(service: Service | None) -> bool:
    """Has any service question been put."""
    return service is not None and any(
        not isinstance(answer, NotAsked) for _, answer in answers(service)
    )


def birth_makes_sense(birth: BirthAnswer, today: date) -> None:
    """A birth range runs forward, ends by today, and is as wide as its precision says (N-09)."""
    if not isinstance(birth, Born):
        return
    if birth.earliest > birth.latest:
        raise Refusal("BIRTH_RANGE_BACKWARDS")
    if birth.latest > today:
        raise Refusal("BIRTH_IN_THE_FUTURE", latest=birth.latest.isoformat())
    if _calendar(birth) != birth.range:
        raise Refusal("BIRTH_PRECISION_WRONG", precision=birth.precision.value)


def _calendar(birth: Born) -> BornBetween:
    first = birth.earliest
    match birth.precision:
        case Precision.DAY:
            return calendar_range(first.year, first.month, first.day)
        case Precision.MONTH:
            return calendar_range(first.year, first.month, None)
        case Precision.YEAR:
            return calendar_range(first.year, None, None)
        case Precision.ESTIMATE:
            return birth.range  # as wide as it was said


def documents_on_record(block: Identity | Origin | Service, known: frozenset[str]) -> None:
    """What is called documented names its paper, and each paper named has been added (N-08)."""
    for source, document in carried(block):
        if source is Source.DOCUMENTED and not document:
            raise Refusal("DOCUMENT_NOT_NAMED")
        if document and document not in known:
            raise Refusal("DOCUMENT_NOT_ON_RECORD", document=document)


def carried(block: Identity | Origin | Service) -> Iterator[tuple[Source, str]]:
    """How far each value of a block is carried, and the paper behind it (N-08)."""
    match block:
        case Identity():
            yield block.name.whole.source, block.name.whole.document
            for variant in block.name.latin:
                yield Source.CLAIMED, variant.document
            if isinstance(block.birth, Born):
                yield block.birth.source, block.birth.document
            yield from _said(block.name)
        case Origin():
            yield block.nationality.source, block.nationality.document
            yield from _said(block)
        case Service():
            yield from _said(block)


def _said(block: PersonName | Origin | Service) -> Iterator[tuple[Source, str]]:
    for _, answer in answers(block):
        if isinstance(answer, Said):
            yield answer.source, answer.document
