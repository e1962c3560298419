"""Guards that are no refusal code: a whole function each, and fields that must never be there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Named:
    """`function` by its full name, the hard rules it keeps, and `off`: what is done in its stead,
    one Python statement in the function's own words."""

    function: str
    rules: tuple[str, ...]
    off: str


NAMED: Final[Mapping[str, Named]] = {
    "AGE_OR_DOUBT": Named("awda.people.age.age_on", ("C-01",), "return Age.ADULT"),
    "COUNTED_AS_COMBATANT": Named(
        "awda.people.queries.Standing.counts_as_combatant",
        ("C-05",),
        "return self.presents_as is PresentsAs.COMBATANT",
    ),
    "COUNT_OF_COMBATANTS": Named(
        "awda.people.queries.combatants",
        ("C-05",),
        "return Person.objects.filter(presents_as=PresentsAs.COMBATANT.value).count()",
    ),
    "COMPARTMENTS": Named(
        "awda.people.reading.readable",
        ("C-04", "D-03", "M-02", "S-05"),
        "return frozenset(Compartment)",
    ),
    "SEALED_TRACKS": Named("awda.people.reading.track_shown", ("S-05",), "return track"),
    "CARE_TEAM": Named("awda.medical.care.cares", ("M-02",), "return True"),
    "BLIND_REVIEW": Named("awda.screening.reading.may_see_finding", ("S-01",), "return True"),
    "DATA_REGISTER": Named("awda.web.data_register.may_be_deployed", ("D-01",), "return"),
    "WHOLE_LINE": Named("awda.web.data_register._whole", ("D-01",), "return True"),
}


@dataclass(frozen=True, slots=True)
class Planted:
    """What keeps these rules is that a field is not there. The guard is switched off by planting
    it: `field`, a text, in the class of this full name; a test must find it."""

    holder: str
    field: str
    rules: tuple[str, ...]

    @property
    def id(self) -> str:
        """The guard's name to the switch and in the record."""
        return f"{self.holder} {self.code}"

    @property
    def code(self) -> str:
        """As a reader may say it."""
        return f"NO_FIELD_{self.field.upper()}"


PLANTED: Final = (
    Planted("awda.people.answers.PersonName", "kun" + "ya", ("N-02",)),
    Planted("awda.intake.sheets.arrival_fields.ArrivalRow", "kun" + "ya", ("N-02",)),
    Planted("awda.people.answers.Identity", "fingerprint_template", ("N-07",)),
    Planted("awda.people.answers.Origin", "religion", ("D-03",)),
    Planted("awda.people.answers.Interview", "pressure_applied", ("I-04",)),
    Planted("awda.people.answers.Origin", "tribe", ("C-07", "D-03")),
    Planted("awda.children.said.Session", "weapon_seen", ("C-07", "S-09")),
    Planted("awda.children.departures.rules.ChildFacts", "unit_served", ("C-07",)),
)
