"""What the pages of single facts begin with: which household is meant, what was first seen."""

from collections.abc import Set as AbstractSet

from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment
from awda.people import finding
from awda.people.events import FirstSeenCorrected, Met
from awda.people.households.queries import links_of
from awda.people.models import Person
from awda.people.projection import PEOPLE

HOUSEHOLDS_SHOWN = 20


def households_of(asked: str, readable: AbstractSet[Compartment]) -> list[tuple[str, str]]:
    """The households of people found by number or name, each told by who was found."""
    found = finding.find(asked, readable, people_per_page=HOUSEHOLDS_SHOWN).people
    return [
        (link.household, f"{person.name or person.wristband} · {person.number}")
        for person in found
        for link in links_of(person.person)
    ]


def first_seen(person: str) -> dict[str, object]:
    """What a correction of first contact begins with: the facts as they stand, and their entry."""
    row = Person.objects.filter(id=person).first()
    if row is None:
        return {}
    newest = row.met_in
    for event, recorded in journal.events(PEOPLE, f"person/{PersonId(person)}"):
        if isinstance(event, Met | FirstSeenCorrected):
            newest = recorded.index
    return {
        "corrects": newest,
        "wristband": row.wristband,
        "sex": row.sex,
        "presents_as": row.presents_as,
        "card": row.card,
    }
