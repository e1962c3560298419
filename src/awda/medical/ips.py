"""A summary as an International Patient Summary: a document Bundle of FHIR R4 (HL7 IPS 1.1.0).

Always holds: problems, allergies and medicines are always there; where nothing is noted, the entry
says whether nobody asked (`no-...-info`) or the person has none (`no-known-...`), since silence has
killed; the same facts give the same bytes. `fhir` checks the result against the R4B models.
Source: http://hl7.org/fhir/uv/ips/STU1.1/ (its code system of absent and unknown data was taken out
of IPS 2.0 in favour of empty sections; receiving programs in use read both).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Any, Final
from uuid import UUID, uuid5

from awda.kernel.instants import Instant
from awda.medical.codes import Asked
from awda.medical.statements import (
    Aid,
    Allergy,
    Condition,
    Immunisation,
    Medicine,
    Pregnancy,
    Procedure,
)
from awda.medical.summary import Summary, birth_as_known, summary
from awda.people.codes import Sex
from awda.tlog.canonical import canonical

IPS: Final = "http://hl7.org/fhir/uv/ips/StructureDefinition"
ABSENT: Final = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"
ABSENT_REASON: Final = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
LOINC: Final = "http://loinc.org"
TERMS: Final = "http://terminology.hl7.org/CodeSystem"
NUMBERS: Final = "urn:awda:number"
GENDER: Final = {Sex.FEMALE: "female", Sex.MALE: "male", Sex.NOT_KNOWN: "unknown"}
Resource = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the document: its title, LOINC code and display, and entries."""

    title: str
    loinc: str
    display: str
    entries: tuple[Resource, ...]


def sha256_of(person: str, at: Instant, upto: int) -> str:
    """The hash that seals a summary: SHA-256, in hex, of its canonical JSON."""
    return sha256(document(summary(person, at, upto))).hexdigest()


def document(facts: Summary) -> bytes:
    """The Bundle as canonical JSON (RFC 8785)."""
    return canonical(bundle(facts))


def bundle(facts: Summary) -> Resource:
    """The document Bundle: the composition first, then everything it speaks of."""
    patient, author = _patient(facts), _author(facts)
    sections = _sections(facts)
    named = [entry for section in sections for entry in section.entries]
    resources = [_composition(facts, sections), patient, author, *named, *_devices(named)]
    return {
        "resourceType": "Bundle",
        "meta": {"profile": [f"{IPS}/Bundle-uv-ips"]},
        "identifier": {"system": "urn:ietf:rfc:3986", "value": _urn(facts, "document")},
        "type": "document",
        "timestamp": _instant(facts.at),
        "entry": [
            {"fullUrl": f"urn:uuid:{one['id']}", "resource": _without_contained(one)}
            for one in resources
        ],
    }


def _composition(facts: Summary, sections: Iterable[Section]) -> Resource:
    return {
        "resourceType": "Composition",
        "id": _id(facts, "composition"),
        "meta": {"profile": [f"{IPS}/Composition-uv-ips"]},
        "status": "final",
        "type": _coded(LOINC, "60591-5", "Patient summary Document"),
        "subject": _reference(facts, "patient"),
        "date": _instant(facts.at),
        "author": [_reference(facts, "author")],
        "title": "International Patient Summary",
        "confidentiality": "R",
        "section": [_section(one) for one in sections],
    }


def _section(one: Section) -> Resource:
    lines = "".join(f"<li>{escape(_told(entry))}</li>" for entry in one.entries)
    return {
        "title": one.title,
        "code": _coded(LOINC, one.loinc, one.display),
        "text": _narrative(f"<ul>{lines}</ul>"),
        "entry": [{"reference": f"urn:uuid:{entry['id']}"} for entry in one.entries],
    }


def _told(entry: Resource) -> str:
    for name in ("code", "medicationCodeableConcept", "vaccineCode", "valueCodeableConcept"):
        if name in entry and "text" in entry[name]:
            return str(entry[name]["text"])
    concept = entry.get("code") or entry.get("medicationCodeableConcept") or {}
    return str(concept.get("coding", [{}])[0].get("display", entry.get("_told", "")))


def _sections(facts: Summary) -> tuple[Section, ...]:
    required = (
        Section("Problems", "11450-4", "Problem list - Reported", _problems(facts)),
        Section(
            "Allergies and Intolerances",
            "48765-2",
            "Allergies and adverse reactions Document",
            _allergies(facts),
        ),
        Section(
            "Medication Summary", "10160-0", "History of Medication use Narrative", _taken(facts)
        ),
    )
    more = (
        Section("Immunizations", "11369-6", "History of Immunization Narrative", _vaccines(facts)),
        Section("History of Procedures", "47519-4", "History of Procedures Document", _done(facts)),
        Section("Medical Devices", "46264-8", "History of medical device use", _aids(facts)),
        Section(
            "History of Pregnancy", "10162-6", "History of pregnancies Narrative", _pregnant(facts)
        ),
    )
    return (*required, *(one for one in more if one.entries))


def _problems(facts: Summary) -> tuple[Resource, ...]:
    def one(entry: int, said: Condition) -> Resource:
        code: Resource = {"text": said.problem}
        if said.icd10:
            code["coding"] = [{"system": "http://hl7.org/fhir/sid/icd-10", "code": said.icd10}]
        more = {"onsetDateTime": said.since.isoformat()} if said.since else {}
        return _condition(facts, str(entry), code, active=said.active) | more

    found = tuple(one(entry, said) for entry, said in facts.of(Condition))
    if found:
        return found
    code = _absent("problem", Asked.PROBLEMS in facts.none, "problems")
    return (_condition(facts, "no problem", code, active=True),)


def _condition(facts: Summary, key: str, code: Resource, *, active: bool) -> Resource:
    status = "active" if active else "inactive"
    return {
        "resourceType": "Condition",
        "id": _id(facts, f"condition {key}"),
        "meta": {"profile": [f"{IPS}/Condition-uv-ips"]},
        "clinicalStatus": _coded(f"{TERMS}/condition-clinical", status),
        "category": [_coded(f"{TERMS}/condition-category", "problem-list-item")],
        "code": code,
        "subject": _reference(facts, "patient"),
    }


def _allergies(facts: Summary) -> tuple[Resource, ...]:
    def one(entry: int, said: Allergy) -> Resource:
        more: Resource = {"criticality": "high" if said.grave else "low"}
        if said.reaction:
            more["reaction"] = [{"manifestation": [{"text": said.reaction}]}]
        return _allergy(facts, str(entry), {"text": said.substance}) | more

    found = tuple(one(entry, said) for entry, said in facts.of(Allergy))
    if found:
        return found
    code = _absent("allergy", Asked.ALLERGIES in facts.none, "allergies")
    return (_allergy(facts, "no allergy", code),)


def _allergy(facts: Summary, key: str, code: Resource) -> Resource:
    return {
        "resourceType": "AllergyIntolerance",
        "id": _id(facts, f"allergy {key}"),
        "meta": {"profile": [f"{IPS}/AllergyIntolerance-uv-ips"]},
        "clinicalStatus": _coded(f"{TERMS}/allergyintolerance-clinical", "active"),
        "code": code,
        "patient": _reference(facts, "patient"),
    }


def _taken(facts: Summary) -> tuple[Resource, ...]:
    def one(entry: int, said: Medicine) -> Resource:
        code: Resource = {"text": said.medicine}
        if said.atc:
            code["coding"] = [{"system": "http://www.whocc.no/atc", "code": said.atc}]
        period = {"start": said.since.isoformat()} if said.since else _not_known()
        dosage = {"dosage": [{"text": said.dose}]} if said.dose else {}
        return _medication(facts, str(entry), code, "active", period) | dosage

    found = tuple(one(entry, said) for entry, said in facts.of(Medicine))
    if found:
        return found
    code = _absent("medication", Asked.MEDICINES in facts.none, "medications")
    return (_medication(facts, "no medicine", code, "unknown", _not_known("not-applicable")),)


def _medication(
    facts: Summary, key: str, code: Resource, status: str, period: Resource
) -> Resource:
    return {
        "resourceType": "MedicationStatement",
        "id": _id(facts, f"medicine {key}"),
        "meta": {"profile": [f"{IPS}/MedicationStatement-uv-ips"]},
        "status": status,
        "medicationCodeableConcept": code,
        "subject": _reference(facts, "patient"),
        "effectivePeriod": period,
    }


def _vaccines(facts: Summary) -> tuple[Resource, ...]:
    def one(entry: int, said: Immunisation) -> Resource:
        return {
            "resourceType": "Immunization",
            "id": _id(facts, f"vaccine {entry}"),
            "meta": {"profile": [f"{IPS}/Immunization-uv-ips"]},
            "status": "completed",
            "vaccineCode": {"text": said.vaccine},
            "patient": _reference(facts, "patient"),
            **(
                {"occurrenceDateTime": said.given_on.isoformat()}
                if said.given_on
                else {"occurrenceString": "unknown"}
            ),
        }

    return tuple(one(entry, said) for entry, said in facts.of(Immunisation))


def _done(facts: Summary) -> tuple[Resource, ...]:
    def one(entry: int, said: Procedure) -> Resource:
        return {
            "resourceType": "Procedure",
            "id": _id(facts, f"procedure {entry}"),
            "meta": {"profile": [f"{IPS}/Procedure-uv-ips"]},
            "status": "completed",
            "code": {"text": said.procedure},
            "subject": _reference(facts, "patient"),
            **_dated("performedDateTime", said.done_on),
        }

    return tuple(one(entry, said) for entry, said in facts.of(Procedure))


def _aids(facts: Summary) -> tuple[Resource, ...]:
    def one(entry: int, said: Aid) -> Resource:
        return {
            "resourceType": "DeviceUseStatement",
            "id": _id(facts, f"aid {entry}"),
            "meta": {"profile": [f"{IPS}/DeviceUseStatement-uv-ips"]},
            "status": "active",
            "subject": _reference(facts, "patient"),
            "timingPeriod": _not_known(),
            "device": _reference(facts, f"device {entry}"),
            "_told": said.aid,
            "_device": {
                "resourceType": "Device",
                "id": _id(facts, f"device {entry}"),
                "meta": {"profile": [f"{IPS}/Device-uv-ips"]},
                "type": {"text": said.aid},
                "patient": _reference(facts, "patient"),
            },
        }

    return tuple(one(entry, said) for entry, said in facts.of(Aid))


def _devices(entries: Iterable[Resource]) -> list[Resource]:
    return [entry["_device"] for entry in entries if "_device" in entry]


def _without_contained(entry: Resource) -> Resource:
    return {name: value for name, value in entry.items() if name not in ("_told", "_device")}


def _pregnant(facts: Summary) -> tuple[Resource, ...]:
    def one(entry: int, said: Pregnancy) -> Resource:
        due = f"; due {said.due_on.isoformat()}" if said.due_on else ""
        return {
            "resourceType": "Observation",
            "id": _id(facts, f"pregnancy {entry}"),
            "meta": {"profile": [f"{IPS}/Observation-pregnancy-status-uv-ips"]},
            "status": "final",
            "code": _coded(LOINC, "82810-3", "Pregnancy status"),
            "subject": _reference(facts, "patient"),
            "effectiveDateTime": _instant(facts.at),
            "valueCodeableConcept": {"text": f"{said.state}{due}"},
        }

    return tuple(one(entry, said) for entry, said in facts.of(Pregnancy))


def _patient(facts: Summary) -> Resource:
    names = [{"use": "official", "text": facts.name}] if facts.name else []
    names += [{"use": "usual", "text": facts.latin}] if facts.latin else []
    birth = birth_as_known(facts.birth)
    born: Resource = {"birthDate": birth} if birth else {"_birthDate": _not_known()}
    return {
        "resourceType": "Patient",
        "id": _id(facts, "patient"),
        "meta": {"profile": [f"{IPS}/Patient-uv-ips"]},
        "identifier": [{"system": NUMBERS, "value": facts.number}],
        "name": names or [{"text": facts.number}],
        "gender": GENDER[facts.sex],
        **born,
    }


def _author(facts: Summary) -> Resource:
    """A care team without a name: who treated whom, and for which force, is not the reader's."""
    return {
        "resourceType": "Organization",
        "id": _id(facts, "author"),
        "meta": {"profile": [f"{IPS}/Organization-uv-ips"]},
        "name": "Care team",
    }


def _absent(what: str, asked: bool, plural: str) -> Resource:
    if asked:
        return _coded(ABSENT, f"no-known-{plural}", f"No known {plural}")
    return _coded(ABSENT, f"no-{what}-info", f"No information about {plural}")


def _not_known(reason: str = "unknown") -> Resource:
    return {"extension": [{"url": ABSENT_REASON, "valueCode": reason}]}


def _dated(name: str, day: Any) -> Mapping[str, Any]:
    return {name: day.isoformat()} if day else {f"_{name}": _not_known()}


def _coded(system: str, code: str, display: str = "") -> Resource:
    coding = {"system": system, "code": code} | ({"display": display} if display else {})
    return {"coding": [coding]}


def _narrative(inner: str) -> Resource:
    return {
        "status": "generated",
        "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{inner}</div>',
    }


def _reference(facts: Summary, key: str) -> Resource:
    return {"reference": _urn(facts, key)}


def _urn(facts: Summary, key: str) -> str:
    return f"urn:uuid:{_id(facts, key)}"


def _id(facts: Summary, key: str) -> str:
    return str(uuid5(UUID(facts.person), f"summary {_instant(facts.at)} {key}"))


def _instant(at: Instant) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"  # the record is in UTC
