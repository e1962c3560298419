"""The summary as a file and as a paper: what was handed over, and nothing written since (M-07)."""

from collections.abc import Mapping
from hashlib import sha256

from awda.journal import clock
from awda.journal import queries as journal
from awda.kernel.refusal import Refusal
from awda.medical import fhir, ips, models, texts
from awda.medical.statements import (
    Aid,
    Allergy,
    Condition,
    Immunisation,
    Medicine,
    Pregnancy,
    Procedure,
    heading,
)
from awda.medical.summary import Kind, Summary, birth_as_known, summary
from awda.papers import MedicalEnvelope, MedicalLine, PaperError, PrintedName, medical_envelope
from awda.web import printing
from awda.web.access.queries import Duty

DETAILS = ("dose", "reaction", "icd10", "atc", "since", "given_on", "done_on", "due_on")


def summary_now(person: str) -> bytes:
    """The International Patient Summary as it stands, checked. Refuses FHIR_NOT_INSTALLED."""
    document = ips.document(summary(person, clock.now(), journal.size()))
    fhir.checked(document)
    return document


def envelope(duty: Duty, person: str, entry: int) -> bytes:
    """The paper of one handing. Refuses NO_SUCH_SUMMARY, SUMMARY_CHANGED_SINCE."""
    row = models.Handing.objects.filter(person=person, handed_in=entry).first()
    if row is None:
        raise Refusal("NO_SUCH_SUMMARY")
    facts = summary(person, row.handed_at, row.handed_in)
    if sha256(ips.document(facts)).hexdigest() != row.sha256:
        raise Refusal("SUMMARY_CHANGED_SINCE")
    paper = MedicalEnvelope(
        issue=printing.issue(f"M-{row.handed_in}", duty),
        person_number=facts.number,
        name=PrintedName(arabic=facts.name, latin=facts.latin or facts.number),
        born=birth_as_known(facts.birth) or "",
        made_at=printing.local(row.handed_at),
        handed_to=printing.both(texts.HANDED_TO[row.to]),
        doctor=" · ".join(filter(None, (row.doctor, row.facility))),
        sha256=row.sha256,
        sections=_sections(facts),
        travel=_travel(facts),
    )
    try:
        return medical_envelope(paper)
    except PaperError as wrong:
        raise printing.unprintable(wrong) from wrong


def _sections(facts: Summary) -> Mapping[str, tuple[MedicalLine, ...] | None]:
    """The lines of each section; None where the person was asked and has none."""
    required = {
        "problems": (_lines(facts, Condition), "PROBLEMS"),
        "allergies": (_lines(facts, Allergy), "ALLERGIES"),
        "medicines": (_lines(facts, Medicine), "MEDICINES"),
    }
    told: dict[str, tuple[MedicalLine, ...] | None] = {
        name: lines if lines or about not in facts.none else None
        for name, (lines, about) in required.items()
    }
    more = {
        "vaccines": _lines(facts, Immunisation),
        "procedures": _lines(facts, Procedure),
        "pregnancy": _lines(facts, Pregnancy),
        "aids": _lines(facts, Aid),
    }
    return told | {name: lines for name, lines in more.items() if lines}


def _lines(facts: Summary, kind: type[Kind]) -> tuple[MedicalLine, ...]:
    return tuple(
        MedicalLine(
            what=heading(said),
            more=" · ".join(str(value) for name in DETAILS if (value := getattr(said, name, None))),
            grave=bool(getattr(said, "grave", False)),
        )
        for _, said in facts.of(kind)
    )


def _travel(facts: Summary) -> tuple[Mapping[str, str], ...]:
    if facts.check is None:
        return ()
    needs = (printing.both(texts.RESOURCES[one]) for one in facts.check.needs)
    return (printing.both(texts.FITNESS_RESULTS[facts.check.result]), *needs)
