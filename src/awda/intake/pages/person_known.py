"""What is known of one person, as words and values, as far as this duty may read it."""

from awda.kernel.roles import Role
from awda.people import answers
from awda.people.answers import Born
from awda.people.codes import Precision, Track
from awda.people.page_texts import COUNTRIES
from awda.people.queries import Standing as Stands
from awda.people.reading import SEES_AGE, track_shown
from awda.people.record import PersonRecord
from awda.web import words


def known(role: Role, found: PersonRecord, standing: Stands) -> dict[str, object]:
    """What this duty may read, as words and values, one block after the other."""
    said: dict[str, object] = {words.say("wristband"): found.wristband}
    if found.identity:
        said |= _identity(found)
    if role in SEES_AGE:
        said[words.say("person_age")] = words.label("age", found.age)
    shown = track_shown(role, standing.track, may_be_child=standing.may_be_child)
    if shown:
        said[words.say("people_track")] = words.label("track", shown)
    elif standing.track is not Track.UND:
        said[words.say("people_track")] = words.say("person_sealed")
    if found.medical:
        colour = found.medical.triage
        said[words.say("person_triage")] = words.label("triage", colour) if colour else "–"
    said[words.say("person_since")] = found.met_at
    return said


def _identity(found: PersonRecord) -> dict[str, object]:
    block = found.identity
    assert block is not None
    said: dict[str, object] = {
        words.say("reg_sex"): words.label("sex", block.sex),
        words.say("presents_as"): words.label("presents_as", block.presents_as),
    }
    if block.identity:
        said[words.say("person_birth")] = birth_words(block.identity)
        for name, answer in answers.answers(block.identity.name):
            if name != "whole" and answers.text(answer):
                said[words.label("name_part", name)] = answers.text(answer)
    if block.origin:
        held = block.origin.nationality
        language = words.language()
        named = (
            COUNTRIES[code].say(language) if code in COUNTRIES else code for code in held.countries
        )
        listed = words.PAGE["between"].say(language).join(named)
        status = words.label("nationality", held.status)
        said[words.say("person_nationality")] = listed or status
        home = (block.origin.home_governorate, block.origin.home_district)
        where = " · ".join(filter(None, map(answers.text, home)))
        if where:
            said[words.say("person_home")] = where
    return said


def birth_words(identity: answers.Identity) -> str:
    """A birth as far as it is known, in ISO figures."""
    birth = identity.birth
    if not isinstance(birth, Born):
        return words.label("answer", birth.answer)
    match birth.precision:
        case Precision.DAY:
            return birth.earliest.isoformat()
        case Precision.MONTH:
            return f"{birth.earliest:%Y-%m}"
        case Precision.YEAR:
            return f"{birth.earliest:%Y}"
        case Precision.ESTIMATE:
            years = f"{birth.earliest:%Y}–{birth.latest:%Y}"
            return words.say("about", when=years)


def service(found: PersonRecord) -> dict[str, object]:
    """Service as answered; empty where it is sealed or was not asked."""
    if found.service is None or found.service.service is None:
        return {}
    said: dict[str, object] = {}
    for name, answer in answers.answers(found.service.service):
        value = answers.text(answer)
        if name in ("rank", "branch") and value:
            value = _listed(name, value)
        if value or answer.answer != "NOT_ASKED":
            label = words.label("service_field", name)
            said[label] = value or words.label("answer", answer.answer)
    return said


def _listed(kind: str, code: str) -> str:
    try:
        return words.label(kind, code)
    except KeyError:
        return code  # written in words where it fits no code of the list
