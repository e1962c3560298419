"""`child_departure` of process.json: may this child cross the border, and if not, why not. Pure.

Two ways and no third. ACCOMPANIED: a child of the family or own-national track, on a civilian list
with the verified parent or guardian, who consents. ALONE: an unaccompanied, separated or
force-associated child, after a best-interests determination, family and carer verified, both
consents, a monitor's own verification, on a list of children. NEVER: on a list of combatants.
Nothing here is stored; each test names the entries it was read from (C-02, C-05, C-06).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from awda.children.codes import Outcome as Best
from awda.children.codes import Wish
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.outcome import Outcome


class Path(StrEnum):
    """The two ways of process.json; NONE for a track that has neither."""

    ACCOMPANIED = "ACCOMPANIED"
    ALONE = "ALONE"
    NONE = "NONE"


class Needed(StrEnum):
    """Each test of a departure, in the order in which staff read them."""

    TRACK = "TRACK"
    FLAGS = "FLAGS"
    LIST_KIND = "LIST_KIND"  # a civilian list, or one of children
    GUARDIAN = "GUARDIAN"  # on the same list, the link verified
    DETERMINATION = "DETERMINATION"
    FAMILY = "FAMILY"
    CARER = "CARER"
    VIEW = "VIEW"
    CHILD_CONSENT = "CHILD_CONSENT"
    GUARDIAN_CONSENT = "GUARDIAN_CONSENT"
    VERIFICATION = "VERIFICATION"
    ID = "ID"
    NR = "NR"
    CLAIM = "CLAIM"
    MED = "MED"
    HOLD = "HOLD"
    AGR = "AGR"
    LIST = "LIST"
    GO = "GO"
    MON = "MON"


OWN: Final[Mapping[Path, tuple[Needed, ...]]] = {
    Path.ACCOMPANIED: (
        Needed.TRACK,
        Needed.FLAGS,
        Needed.LIST_KIND,
        Needed.GUARDIAN,
        Needed.GUARDIAN_CONSENT,
        Needed.VIEW,
    ),
    Path.ALONE: (
        Needed.TRACK,
        Needed.FLAGS,
        Needed.LIST_KIND,
        Needed.DETERMINATION,
        Needed.FAMILY,
        Needed.CARER,
        Needed.VIEW,
        Needed.CHILD_CONSENT,
        Needed.GUARDIAN_CONSENT,
        Needed.VERIFICATION,
    ),
    Path.NONE: (Needed.TRACK, Needed.FLAGS, Needed.LIST_KIND),
}
_ALL_SHARED: Final = (
    Needed.ID,
    Needed.MED,
    Needed.AGR,
    Needed.LIST,
    Needed.GO,
    Needed.MON,
    Needed.HOLD,
)
SHARED: Final[Mapping[Path, tuple[Needed, ...]]] = {
    Path.ACCOMPANIED: _ALL_SHARED,
    Path.ALONE: (Needed.NR, Needed.CLAIM, *_ALL_SHARED),
    Path.NONE: (Needed.NR, Needed.CLAIM, *_ALL_SHARED),
}
WITH_FAMILY: Final = frozenset({"FAM", "RET"})
ALONE: Final = frozenset({"CHD", "CAF"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A yes or a no, and its entry. `guardian` where it was a guardian on the record."""

    yes: bool
    entry: int
    guardian: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Determined:
    """The newest determination."""

    outcome: Best
    review_due: Instant
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """The family as last written down."""

    verified: bool
    carer: str
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildFacts:
    """One child, told from lower contexts and from the child's own file.

    `guardians` are verified, undisputed parents and guardians; `apart`: separated from both.
    """

    person: PersonId
    track: str
    entries: tuple[int, ...]
    apart: bool = False
    associated_in: int | None = None
    abducted_in: int | None = None
    guardians: Mapping[PersonId, int] = field(default_factory=dict)
    view: Wish | None = None
    view_in: int = -1
    child_consent: Answered | None = None
    guardian_consent: Answered | None = None
    determined: Determined | None = None
    traced: Traced | None = None
    verification: Answered | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFacts:
    """Everyone on the list, and who of them is a combatant or grown up."""

    people: frozenset[PersonId]
    combatants: frozenset[PersonId]
    adults: frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class Departure:
    """Each test with its outcome; `untold` are tests that no context could be asked for yet."""

    path: Path
    tests: tuple[tuple[Needed, Outcome], ...]
    untold: tuple[Needed, ...] = ()

    @property
    def failed(self) -> tuple[tuple[Needed, Outcome], ...]:
        """What stands against it."""
        return tuple(one for one in self.tests if not one[1].ok)

    @property
    def ok(self) -> bool:
        """May the child depart, as far as anybody could be asked."""
        return not self.failed

    @property
    def relied_on(self) -> tuple[int, ...]:
        """Every entry a test was read from."""
        return tuple(sorted({entry for _, test in self.tests for entry in test.relied_on}))


def path_of(child: ChildFacts) -> Path:
    """Which way a child goes: alone wherever anything speaks for it (benefit of the doubt)."""
    if child.track in ALONE:
        return Path.ALONE
    if child.track in WITH_FAMILY:
        return Path.ALONE if child.apart else Path.ACCOMPANIED
    return Path.NONE


def child_departure(
    child: ChildFacts, on: ListFacts, shared: Mapping[Needed, Outcome], at: Instant
) -> Departure:
    """Every test of the child's path. `shared` are answers of other contexts, by test."""
    path = path_of(child)
    own = [(test, DECIDES[test](child, on, path, at)) for test in OWN[path]]
    told = [(test, shared[test]) for test in SHARED[path] if test in shared]
    untold = tuple(test for test in SHARED[path] if test not in shared)
    return Departure(path, (*own, *told), untold)


def _track(child: ChildFacts, _on: ListFacts, path: Path, _at: Instant) -> Outcome:
    if path is Path.NONE:
        return Outcome("CHILD_TRACK_MAY_NOT_DEPART", {"track": child.track}, child.entries)
    return Outcome(relied_on=child.entries)


def _flags(child: ChildFacts, _on: ListFacts, path: Path, _at: Instant) -> Outcome:
    if child.abducted_in is not None:
        return Outcome("CHILD_MAYBE_ABDUCTED", {}, (child.abducted_in,))
    if child.associated_in is not None and path is not Path.ALONE:
        return Outcome("CHILD_ASSOCIATED", {}, (child.associated_in,))
    return Outcome()


def _list_kind(child: ChildFacts, on: ListFacts, path: Path, _at: Instant) -> Outcome:
    if on.combatants:
        return Outcome("CHILD_AMONG_COMBATANTS", {"n": len(on.combatants)})
    if path is Path.ALONE and on.adults:
        return Outcome("CHILD_LIST_HAS_ADULTS", {"n": len(on.adults)})
    return Outcome()


def _guardian(child: ChildFacts, on: ListFacts, _path: Path, _at: Instant) -> Outcome:
    if not child.guardians:
        return Outcome("GUARDIAN_NOT_VERIFIED")
    entries = tuple(sorted(child.guardians.values()))
    if not on.people & child.guardians.keys() & on.adults:
        return Outcome("GUARDIAN_NOT_ON_LIST", {}, entries)
    return Outcome(relied_on=entries)


def _guardian_consent(child: ChildFacts, on: ListFacts, path: Path, _at: Instant) -> Outcome:
    said = child.guardian_consent
    if said is None:
        return Outcome("GUARDIAN_CONSENT_MISSING")
    if not said.yes:
        return Outcome("GUARDIAN_SAID_NO", {}, (said.entry,))
    if path is Path.ACCOMPANIED and said.guardian not in child.guardians:
        return Outcome("GUARDIAN_CONSENT_OF_ANOTHER", {}, (said.entry,))
    return Outcome(relied_on=(said.entry,))


def _view(child: ChildFacts, _on: ListFacts, _path: Path, _at: Instant) -> Outcome:
    """Asked; and a child who is against it leaves only by a determination made after that."""
    if child.view is None:
        return Outcome("CHILD_VIEW_NOT_ASKED")
    if child.view is Wish.AGAINST:
        best = child.determined
        if best is None or best.outcome is not Best.REUNIFY_THERE or best.entry < child.view_in:
            return Outcome("CHILD_IS_AGAINST", {}, (child.view_in,))
    return Outcome(relied_on=(child.view_in,))


def _determination(child: ChildFacts, _on: ListFacts, _path: Path, at: Instant) -> Outcome:
    best = child.determined
    if best is None:
        return Outcome("NOT_DETERMINED_YET")
    if best.outcome is not Best.REUNIFY_THERE:
        return Outcome("DETERMINED_OTHERWISE", {"outcome": best.outcome.value}, (best.entry,))
    if at >= best.review_due:
        return Outcome("DETERMINATION_TO_REVIEW", {}, (best.entry,))
    return Outcome(relied_on=(best.entry,))


def _family(child: ChildFacts, _on: ListFacts, _path: Path, _at: Instant) -> Outcome:
    if child.traced is None:
        return Outcome("FAMILY_NOT_TRACED")
    if not child.traced.verified:
        return Outcome("FAMILY_NOT_VERIFIED", {}, (child.traced.entry,))
    return Outcome(relied_on=(child.traced.entry,))


def _carer(child: ChildFacts, _on: ListFacts, _path: Path, _at: Instant) -> Outcome:
    if child.traced is None or not child.traced.carer.strip():
        return Outcome("CARER_NOT_NAMED")
    return Outcome(relied_on=(child.traced.entry,))


def _child_consent(child: ChildFacts, _on: ListFacts, _path: Path, _at: Instant) -> Outcome:
    said = child.child_consent
    if said is None:
        return Outcome("CHILD_CONSENT_MISSING")
    if not said.yes:
        return Outcome("CHILD_SAID_NO", {}, (said.entry,))
    return Outcome(relied_on=(said.entry,))


def _verification(child: ChildFacts, _on: ListFacts, _path: Path, _at: Instant) -> Outcome:
    """By a monitor's own account, of this very determination."""
    said = child.verification
    decided = child.determined.entry if child.determined else -1
    if said is None or said.entry < decided:
        return Outcome("RETURN_NOT_VERIFIED")
    if not said.yes:
        return Outcome("MONITOR_SAID_NO", {}, (said.entry,))
    return Outcome(relied_on=(said.entry,))


Decides = Callable[[ChildFacts, ListFacts, Path, Instant], Outcome]
DECIDES: Final[Mapping[Needed, Decides]] = {
    Needed.TRACK: _track,
    Needed.FLAGS: _flags,
    Needed.LIST_KIND: _list_kind,
    Needed.GUARDIAN: _guardian,
    Needed.DETERMINATION: _determination,
    Needed.FAMILY: _family,
    Needed.CARER: _carer,
    Needed.VIEW: _view,
    Needed.CHILD_CONSENT: _child_consent,
    Needed.GUARDIAN_CONSENT: _guardian_consent,
    Needed.VERIFICATION: _verification,
}
