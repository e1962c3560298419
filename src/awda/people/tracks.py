"""Who may be put on which legal track, and by whom (L-01, L-02, L-04).

Always holds: a track names its basis in law, who decided and a day of review to come; whoever may
be a child is on no adult track; a criminal path has a court's reference and no young child on it.
Pure.
"""

from datetime import date

from awda.kernel.act import Act
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people.age import Age, BornBetween, age_on, years_on
from awda.people.codes import ADULT_TRACKS, CHILD_TRACKS, Track
from awda.people.commands import AssignTrack
from awda.policy.vocabulary import InForce, Number

_DESK = frozenset({Role.REGISTRAR, Role.PROTECTION})
_PROTECTION = frozenset({Role.PROTECTION})
_CHILD = frozenset({Role.PROTECTION, Role.CHILD_PROTECTION})

DECIDES: dict[Track, frozenset[Role]] = {
    Track.UND: _DESK,
    Track.INT: _DESK,
    Track.WND: _DESK,
    Track.CIV: _DESK,
    Track.FAM: _DESK,
    Track.RET: _DESK,
    Track.TCN: _DESK,
    Track.CHD: _CHILD,
    Track.CAF: _CHILD,
    Track.ABD: _PROTECTION,
    Track.ASY: _PROTECTION,
    Track.CRM: _PROTECTION,
}


def assignable(command: AssignTrack, act: Act, born: BornBetween | None, policy: InForce) -> None:
    """Refuse a track that this role, basis or age does not allow."""
    decides = DECIDES[command.track]
    if act.role not in decides:
        raise Refusal("TRACK_NOT_YOURS", track=command.track.value, may=", ".join(sorted(decides)))
    if not (command.instrument.strip() and command.article.strip() and command.decided_by.strip()):
        raise Refusal("TRACK_BASIS_MISSING", track=command.track.value)
    today = act.happened_at.date()
    if command.review_on <= today:
        raise Refusal("REVIEW_DATE_PASSED", review_on=command.review_on.isoformat())
    _fits_age(command.track, born, today)
    if command.track is Track.CRM:
        _criminal(command, born, today, policy[Number.CRIMINAL_RESPONSIBILITY_YEARS])


def _fits_age(track: Track, born: BornBetween | None, today: date) -> None:
    age = age_on(born, today)
    if track in ADULT_TRACKS and age is not Age.ADULT:
        raise Refusal("TRACK_NOT_FOR_A_CHILD", track=track.value, age=age.value)
    if track in CHILD_TRACKS and age is Age.ADULT:
        raise Refusal("TRACK_NOT_FOR_AN_ADULT", track=track.value)


def _criminal(command: AssignTrack, born: BornBetween | None, today: date, from_years: int) -> None:
    if not command.court_reference.strip():
        raise Refusal("TRACK_NEEDS_A_COURT")
    if born is None or years_on(born.latest, today) < from_years:
        raise Refusal("TOO_YOUNG_FOR_A_COURT", from_years=from_years)
