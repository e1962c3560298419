"""The registration form: what it may not do without, what it may not ask, and what it keeps."""

from dataclasses import replace
from datetime import date

import pytest

from awda.journal import queries as journal
from awda.kernel.roles import Compartment, Role
from awda.people import queries, record
from awda.people.answers import (
    Answer,
    BirthAnswer,
    Born,
    Declined,
    Interview,
    NotAsked,
    NotKnown,
    Origin,
    Said,
    Service,
)
from awda.people.codes import IdDocument, NationalityStatus, Precision, PresentsAs, Source
from awda.people.commands import Correct, FirstSeen, StateService
from tests.conftest import NOON
from tests.people.forms import (
    FREE,
    GIVEN,
    PRIVATE,
    SYRIAN,
    born_on,
    do,
    form,
    identity,
    met,
    paper,
    refused,
    registered,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
TODAY = NOON.date()
IDENTITY = frozenset({Compartment.IDENTITY})
NO_ANSWER = [Declined(), NotAsked(), Said(value=" ")]


@pytest.mark.rule("I-04")
@pytest.mark.parametrize(
    ("interview", "code"),
    [
        (replace(FREE, no_coercion=False), "INTERVIEW_NOT_FREE"),
        (replace(FREE, right_to_stop_explained=False), "INTERVIEW_NOT_FREE"),
        (replace(FREE, interpreter=" "), "INTERPRETER_MISSING"),
        (replace(FREE, language=""), "LANGUAGE_MISSING"),
    ],
)
def test_no_interview_that_is_not_free(interview: Interview, code: str) -> None:
    assert refused(replace(form(met()), interview=interview)) == code


@pytest.mark.rule("I-03")
@pytest.mark.parametrize("answer", NO_ANSWER)
@pytest.mark.parametrize("part", ["family_name", "given"])
def test_a_combatant_s_name_is_compulsory(part: str, answer: Answer) -> None:
    who = identity(**{part: answer})  # type: ignore[arg-type]  # one part by its name
    assert refused(form(met(), who=who)) == "COMPULSORY_ANSWER_MISSING"


@pytest.mark.rule("I-03")
@pytest.mark.parametrize("answer", NO_ANSWER)
@pytest.mark.parametrize("part", ["rank", "service_number"])
def test_rank_and_service_number_are_compulsory(part: str, answer: Answer) -> None:
    service = replace(PRIVATE, **{part: answer})
    assert refused(form(met(), service=service)) == "COMPULSORY_ANSWER_MISSING"
    assert refused(form(met(), service=None)) == "COMPULSORY_ANSWER_MISSING"


@pytest.mark.rule("I-03")
@pytest.mark.parametrize("birth", [Declined(), NotAsked()])
def test_a_combatant_s_birth_date_is_compulsory(birth: BirthAnswer) -> None:
    assert refused(form(met(), who=identity(birth=birth))) == "COMPULSORY_ANSWER_MISSING"


@pytest.mark.rule("I-03")
def test_not_known_is_an_answer_when_it_has_a_reason() -> None:
    ali = met()
    silent = replace(PRIVATE, service_number=NotKnown(reason=""))
    assert refused(form(ali, service=silent)) == "NOT_KNOWN_NEEDS_A_REASON"
    forgotten = replace(PRIVATE, service_number=NotKnown(reason="never told the number"))
    do(form(ali, service=forgotten))


@pytest.mark.rule("I-03")
def test_everything_else_may_be_declined() -> None:
    ali = met()
    nothing = {
        name: Declined() for name in ("branch", "unit", "post", "entered_service", "commander")
    }
    who = identity()
    name = replace(
        who.name,
        father=Declined(),
        grandfather=Declined(),
        nisba=Declined(),
        teknonym=Declined(),
        mother_given=Declined(),
        mother_family=Declined(),
    )
    origin = replace(
        SYRIAN,
        birth_place=Declined(),
        home_governorate=Declined(),
        home_district=Declined(),
        home_address=Declined(),
        register_office=Declined(),
    )
    do(form(ali, who=replace(who, name=name), origin=origin, service=replace(PRIVATE, **nothing)))
    shown = record.person(ali, frozenset(Compartment), TODAY)
    assert shown is not None
    assert shown.service is not None
    assert shown.service.service == replace(PRIVATE, **nothing)
    assert shown.identity is not None
    assert shown.identity.origin == origin


@pytest.mark.rule("I-03")
def test_a_correction_is_no_way_round_the_compulsory_answers() -> None:
    ali = met()
    _, identity_in, _, service_in = do(form(ali)).indexes
    without = identity(family_name=Declined())
    fix = Correct(person=ali, corrects=identity_in, reason="asked again", now=without)
    assert refused(fix) == "COMPULSORY_ANSWER_MISSING"
    fix = replace(fix, corrects=service_in, now=replace(PRIVATE, rank=Declined()))
    assert refused(fix) == "COMPULSORY_ANSWER_MISSING"


@pytest.mark.rule("I-09")
def test_nationality_is_asked_of_every_combatant() -> None:
    assert refused(form(met(), origin=Origin())) == "NATIONALITY_NOT_ASKED"


@pytest.mark.rule("I-09")
@pytest.mark.parametrize(
    ("status", "flag"),
    [
        (NationalityStatus.HELD, False),
        (NationalityStatus.NONE, True),
        (NationalityStatus.DISPUTED, True),
        (NationalityStatus.DECLINED, False),
        (NationalityStatus.NOT_KNOWN, False),
    ],
)
def test_any_answer_on_nationality_will_do(status: NationalityStatus, flag: bool) -> None:
    ali = met()
    several = replace(SYRIAN.nationality, status=status, countries=("SYR", "IRQ"))
    do(form(ali, origin=replace(SYRIAN, nationality=several)))
    standing = queries.standing(ali, TODAY)
    assert standing is not None
    assert standing.stateless_or_disputed is flag


@pytest.mark.rule("S-09", "C-01")
def test_no_service_question_to_whoever_may_be_a_child() -> None:
    doubtful = met(age=(16, 20))
    assert refused(form(doubtful)) == "NO_SERVICE_QUESTIONS_TO_A_CHILD"
    young = identity(birth=born_on(date(2008, 1, 1)))
    assert refused(form(met(age=(18, 22)), who=young)) == "NO_SERVICE_QUESTIONS_TO_A_CHILD"
    do(form(doubtful, service=None))
    later = StateService(person=doubtful, interview=FREE, service=PRIVATE)
    assert refused(later) == "NO_SERVICE_QUESTIONS_TO_A_CHILD"


@pytest.mark.rule("N-09")
@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "code"),
    [
        (date(1999, 1, 2), date(1999, 1, 1), Precision.ESTIMATE, "BIRTH_RANGE_BACKWARDS"),
        (date(2030, 1, 1), date(2030, 1, 1), Precision.DAY, "BIRTH_IN_THE_FUTURE"),
        (date(1999, 1, 1), date(1999, 1, 2), Precision.DAY, "BIRTH_PRECISION_WRONG"),
        (date(1999, 2, 1), date(1999, 3, 1), Precision.MONTH, "BIRTH_PRECISION_WRONG"),
        (date(1999, 1, 1), date(1999, 12, 30), Precision.YEAR, "BIRTH_PRECISION_WRONG"),
    ],
)
def test_a_birth_date_is_as_exact_as_it_says(
    earliest: date, latest: date, precision: Precision, code: str
) -> None:
    birth = Born(earliest=earliest, latest=latest, precision=precision)
    assert refused(form(met(), who=identity(birth=birth))) == code


@pytest.mark.rule("N-08")
def test_what_is_called_documented_names_a_paper_on_the_record() -> None:
    ali = met()
    unnamed = identity(given=replace(GIVEN, source=Source.DOCUMENTED))
    assert refused(form(ali, who=unnamed)) == "DOCUMENT_NOT_NAMED"
    documented = identity(given=replace(GIVEN, source=Source.DOCUMENTED, document="d1"))
    assert refused(form(ali, who=documented)) == "DOCUMENT_NOT_ON_RECORD"
    do(paper(ali))
    assert refused(paper(ali)) == "DOCUMENT_ALREADY_ADDED"
    do(form(ali, who=documented))
    shown = record.person(ali, IDENTITY, TODAY)
    assert shown is not None
    assert shown.identity is not None
    assert shown.identity.identity == documented
    assert [row.document for row in shown.identity.documents] == ["d1"]


@pytest.mark.rule("N-01")
def test_the_whole_name_is_never_missing() -> None:
    assert refused(form(met(), who=identity(" "))) == "WHOLE_NAME_MISSING"
    assert refused(form(met(), who=identity("م" * 501))) == "TEXT_TOO_LONG"


@pytest.mark.rule("N-04", "N-05")
@pytest.mark.parametrize(
    ("kind", "number", "access", "mrz", "hints"),
    [
        (IdDocument.SY_ID, "٠٢٠-٣٠٠٠-١٢٣٤", "", "", []),
        (IdDocument.SY_ID, "123", "", "", ["SYRIAN_NUMBER_NOT_11_DIGITS"]),
        (IdDocument.SY_ID_NW, "123", "", "", []),
        (IdDocument.IQ_NID, "199012345678", "AB1234567", "", []),
        (
            IdDocument.IQ_NID,
            "1990",
            "1234567AB",
            "",
            ["IRAQI_NUMBER_NOT_12_DIGITS", "ACCESS_NUMBER_NOT_2_LETTERS_7_DIGITS"],
        ),
        (
            IdDocument.IQ_PASS,
            "L898902C3",
            "",
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            [],
        ),
        (
            IdDocument.IQ_PASS,
            "L898902C3",
            "",
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
            "L898902C37UTO7408122F1204159ZE184226B<<<<<10",
            ["MRZ_CHECK_DIGIT_WRONG"],
        ),
        (IdDocument.IQ_NID, "199012345678", "", "nonsense", ["MRZ_CHECK_DIGIT_WRONG"]),
    ],
)
def test_an_unusual_number_is_a_hint_and_never_a_refusal(
    kind: IdDocument, number: str, access: str, mrz: str, hints: list[str]
) -> None:
    ali = met()
    do(replace(paper(ali), kind=kind, number=number, access_number=access, mrz=mrz))
    [*_, (recorded, body)] = journal.walk(f"person/{ali}")
    assert recorded.type == "people.DocumentAdded"
    assert body["hints"] == hints


@pytest.mark.rule("N-08", "N-01")
def test_a_correction_names_its_entry_and_the_original_stays() -> None:
    ali, omar = met(), registered()
    _, identity_in, origin_in, _ = do(form(ali)).indexes
    fix = Correct(person=ali, corrects=identity_in, reason="heard wrongly", now=identity("سامي"))
    assert refused(replace(fix, corrects=origin_in)) == "NO_SUCH_STATEMENT"
    assert refused(replace(fix, person=omar)) == "NO_SUCH_STATEMENT"
    assert refused(replace(fix, corrects=99_999)) == "NO_SUCH_STATEMENT"
    assert refused(replace(fix, reason=" ")) == "CORRECTION_NEEDS_A_REASON"
    do(fix)
    said = [
        (body["identity"]["name"]["whole"]["value"], body["corrects"])
        for entry, body in journal.walk(f"person/{ali}")
        if entry.type == "people.IdentityStated"
    ]
    assert said == [("سامر خالد العلي", None), ("سامي", identity_in)]
    assert queries.names([ali])[ali].name == "سامي"


def test_what_first_contact_noted_is_corrected_too() -> None:
    ali, omar = met(), met()
    taken = queries.names([omar])[omar].wristband
    [(first, _), *_] = journal.walk(f"person/{ali}")
    seen = FirstSeen(wristband="W-77", sex=identity().sex, presents_as=PresentsAs.CIVILIAN_OFFICIAL)
    fix = Correct(person=ali, corrects=first.index, reason="crossing staff", now=seen)
    assert refused(replace(fix, now=replace(seen, wristband=taken))) == "WRISTBAND_TAKEN"
    do(fix)
    standing = queries.standing(ali, TODAY)
    assert standing is not None
    assert standing.presents_as is PresentsAs.CIVILIAN_OFFICIAL
    assert queries.names([ali])[ali].wristband == "W-77"


@pytest.mark.rule("I-03")
def test_the_form_is_taken_once_and_by_a_registrar() -> None:
    ali = registered()
    assert refused(form(ali)) == "ALREADY_REGISTERED"
    assert refused(StateService(person=ali, interview=FREE, service=PRIVATE)) == (
        "SERVICE_ALREADY_STATED"
    )
    omar = met()
    assert refused(StateService(person=omar, interview=FREE, service=Service())) == (
        "NOT_REGISTERED"
    )
    assert refused(form(omar), Role.PROTECTION) == "NOT_YOUR_DUTY"


@pytest.mark.rule("I-02", "I-04")
def test_a_form_stands_on_the_record_in_closed_compartments() -> None:
    ali = registered()
    entries = [
        (entry.type, entry.compartment)
        for entry, _ in journal.walk(f"person/{ali}")
        if entry.version >= 2
    ]
    assert entries == [
        ("people.InterviewHeld", Compartment.PROTECTION),
        ("people.IdentityStated", Compartment.IDENTITY),
        ("people.OriginStated", Compartment.IDENTITY),
        ("people.ServiceStated", Compartment.SERVICE),
    ]


def test_a_reader_never_gets_a_block_that_duty_does_not_open() -> None:
    ali = registered()
    do(replace(paper(ali), document="d2", kind=IdDocument.SY_MIL_ID))
    shown = record.person(ali, IDENTITY, TODAY)
    assert shown is not None
    assert (shown.service, shown.medical, shown.protection, shown.child) == (None,) * 4
    assert shown.identity is not None
    assert shown.identity.documents == ()
    whole = record.person(ali, frozenset(Compartment), TODAY)
    assert whole is not None
    assert whole.service is not None
    assert [row.document for row in whole.service.documents] == ["d2"]
    assert record.person("nobody", IDENTITY, TODAY) is None
