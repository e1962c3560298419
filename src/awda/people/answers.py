"""What a person answered: a closed union in which "declined" is an answer like any other (I-03).

Always holds: each value said carries its script, how far it is carried (claimed, documented,
verified) and the document behind it (N-08); a name is parts plus the whole as spoken or written,
never one first/last pair (N-01); a Latin spelling is kept with its document and is no evidence
(N-03); there is no place for religion, sect, tribe or politics (D-03). Pure.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from awda.people.age import BornBetween
from awda.people.codes import Marital, NationalityStatus, Precision, Script, Sex, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A value given. `document` is the id of the paper it was read from, or empty."""

    value: str
    script: Script = Script.AR
    source: Source = Source.CLAIMED
    document: str = ""
    answer: Literal["SAID"] = "SAID"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """The person would rather not say: no effect on food, shelter, care or place in a queue."""

    answer: Literal["DECLINED"] = "DECLINED"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotKnown:
    """The person does not know, and why."""

    reason: str
    answer: Literal["NOT_KNOWN"] = "NOT_KNOWN"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAsked:
    """The question has not been put."""

    answer: Literal["NOT_ASKED"] = "NOT_ASKED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Born:
    """A birth date as far as it is known: the range it stands for and how exact it is (N-09)."""

    earliest: date
    latest: date
    precision: Precision
    source: Source = Source.CLAIMED
    document: str = ""
    answer: Literal["SAID"] = "SAID"

    @property
    def range(self) -> BornBetween:
        """The days on which the person may have been born."""
        return BornBetween(earliest=self.earliest, latest=self.latest)


Answer = Said | Declined | NotKnown | NotAsked
BirthAnswer = Born | Declined | NotKnown | NotAsked
NOT_ASKED = NotAsked()


@dataclass(frozen=True, slots=True, kw_only=True)
class LatinVariant:
    """One Latin spelling of the whole name and the document it stands in; for display only."""

    value: str
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """The parts of a name, the whole as spoken or written, and its Latin spellings."""

    whole: Said
    given: Answer = NOT_ASKED
    father: Answer = NOT_ASKED
    grandfather: Answer = NOT_ASKED
    great_grandfather: Answer = NOT_ASKED
    family_name: Answer = NOT_ASKED
    nisba: Answer = NOT_ASKED
    teknonym: Answer = NOT_ASKED
    mother_given: Answer = NOT_ASKED
    mother_family: Answer = NOT_ASKED
    maternal_grandfather: Answer = NOT_ASKED
    latin: tuple[LatinVariant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Nationality:
    """Nationalities as answered: several, none or disputed. `countries` are ISO 3166 alpha-3."""

    status: NationalityStatus = NationalityStatus.NOT_ASKED
    countries: tuple[str, ...] = ()
    source: Source = Source.CLAIMED
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who someone is, without a word about service."""

    name: PersonName
    sex: Sex
    birth: BirthAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where someone is from and where the register has them: office (amana), entry (khana)."""

    nationality: Nationality = Nationality()
    birth_place: Answer = NOT_ASKED
    register_office: Answer = NOT_ASKED
    register_entry: Answer = NOT_ASKED
    family_number: Answer = NOT_ASKED
    home_governorate: Answer = NOT_ASKED
    home_district: Answer = NOT_ASKED
    home_address: Answer = NOT_ASKED
    languages: tuple[str, ...] = ()
    marital: Marital = Marital.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Service in an armed force. Only rank and service number are compulsory to ask (GC III 17)."""

    rank: Answer = NOT_ASKED
    service_number: Answer = NOT_ASKED
    branch: Answer = NOT_ASKED
    unit: Answer = NOT_ASKED
    post: Answer = NOT_ASKED
    entered_service: Answer = NOT_ASKED
    conscript_or_volunteer: Answer = NOT_ASKED
    commander: Answer = NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """How the questions were put (I-04): in what language, through whom, free of pressure.

    `interpreter` names the interpreter; it is empty only when `same_language` says that the
    person asking speaks the language. There is no field for pressure applied: it is not a kind of
    interview.
    """

    language: str
    interpreter: str
    same_language: bool
    no_coercion: bool
    right_to_stop_explained: bool


def answers(block: PersonName | Origin | Service) -> Iterator[tuple[str, Answer]]:
    """The named answers of a block, in their order; lists and codes are left out."""
    for field in fields(block):
        value = getattr(block, field.name)
        if isinstance(value, Said | Declined | NotKnown | NotAsked):
            yield field.name, value


def text(answer: Answer) -> str:
    """The value said, or the empty text."""
    return answer.value if isinstance(answer, Said) else ""
