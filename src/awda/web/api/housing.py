"""Beds, passes, regimes, headcounts and who is kept apart, by the API."""

from dataclasses import dataclass

from awda.custody.vocabulary import RecordDeath, RecordEscape
from awda.housing import acts, vocabulary
from awda.housing.conflicts.rules import EndConflict, RecordConflict
from awda.housing.headcounts import vocabulary as headcounts
from awda.housing.headcounts.vocabulary import HeadcountId
from awda.housing.proposal import ProposedBed
from awda.housing.regimes.rules import SetRegime
from awda.kernel.act import Act
from awda.kernel.ids import PartyId, PersonId, PlaceId
from awda.kernel.refusal import Refusal
from awda.kernel.text import Text
from awda.places import rules as places
from awda.protection.acts import close_place
from awda.web.api.door import ApiAct, spread
from awda.web.contexts import said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignBeds:
    """Beds of one place, all or none; those who belong together go together (C-08)."""

    place: PlaceId
    beds: tuple[ProposedBed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveBeds:
    """These people have no bed at this place for now."""

    place: PlaceId
    persons: tuple[PersonId, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EscapeExplains:
    """An escape, recorded with custody, explains who was missed in a count (H-11)."""

    count_id: HeadcountId
    fact: RecordEscape
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeathExplains:
    """A death, recorded with custody, explains who was missed in a count (M-08)."""

    count_id: HeadcountId
    fact: RecordDeath
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosePlace:
    """A place in which nobody and nothing is held any longer is closed (P-12)."""

    place: PlaceId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseParty:
    """A party that answers for nobody and nothing any longer ends (P-12)."""

    party: PartyId
    reason: str


def assign(act: Act, form: AssignBeds) -> object:
    """Beds for a list of people. Refuses an empty list."""
    _somebody(form.beds)
    return acts.assign(act, form.place, form.beds)


def leave(act: Act, form: LeaveBeds) -> object:
    """Beds given up by a list of people. Refuses an empty list."""
    _somebody(form.persons)
    return acts.leave_shelter(act, form.place, form.persons, form.reason)


def _somebody(listed: tuple[object, ...]) -> None:
    if not listed or len(set(listed)) != len(listed):
        raise Refusal("LIST_EMPTY_OR_REPEATED", listed=len(listed))


ACTS = (
    ApiAct(
        "assign-beds",
        AssignBeds,
        assign,
        Text("توزيع الأسرّة", "Give beds"),
        may=said_by(vocabulary.AssignShelter),
    ),
    ApiAct(
        "leave-beds",
        LeaveBeds,
        leave,
        Text("ترك الأسرّة", "Give up beds"),
        may=said_by(vocabulary.LeaveShelter),
    ),
    ApiAct("check-out", vocabulary.CheckOut, acts.check_out, Text("خروج بإذن", "Go out")),
    ApiAct("check-in", vocabulary.CheckIn, acts.check_in, Text("عودة من الخارج", "Come back")),
    ApiAct("set-regime", SetRegime, acts.set_regime, Text("نظام الخروج", "Set the regime")),
    ApiAct("keep-apart", RecordConflict, acts.keep_apart, Text("فصل شخصين", "Keep two apart")),
    ApiAct("end-conflict", EndConflict, acts.end_conflict, Text("إنهاء الفصل", "End a conflict")),
    ApiAct("count", headcounts.RecordHeadcount, acts.count, Text("تعداد", "Record a headcount")),
    ApiAct(
        "explain-absence",
        headcounts.ExplainAbsence,
        acts.explain,
        Text("تفسير غياب", "Explain an absence"),
    ),
    ApiAct(
        "explain-presence",
        headcounts.ExplainPresence,
        acts.explain,
        Text("تفسير حضور", "Explain a presence"),
    ),
    ApiAct(
        "explain-difference",
        headcounts.ExplainDifference,
        acts.explain,
        Text("تفسير فرق", "Explain a difference"),
    ),
    ApiAct(
        "explain-by-escape",
        EscapeExplains,
        spread(acts.explain_by_fact),
        Text("تفسير الغياب بفرار", "Explain an absence by an escape"),
        may=said_by(RecordEscape, headcounts.ExplainAbsence),
    ),
    ApiAct(
        "explain-by-death",
        DeathExplains,
        spread(acts.explain_by_fact),
        Text("تفسير الغياب بوفاة", "Explain an absence by a death"),
        may=said_by(RecordDeath, headcounts.ExplainAbsence),
    ),
    ApiAct(
        "close-place",
        ClosePlace,
        spread(close_place),
        Text("إغلاق مكان", "Close a place"),
        may=said_by(places.ClosePlace),
    ),
    ApiAct(
        "close-party",
        CloseParty,
        spread(acts.close_party),
        Text("إغلاق جهة", "Close a party"),
        may=said_by(places.CloseParty),
    ),
)
