"""Who is whose mother, told by links in a household."""

import pytest

from awda.kernel.ids import HouseholdId, PersonId
from awda.people.households.kinship import Link, mothers
from awda.people.households.links import Relationship as R

WOMEN = frozenset({PersonId("mother"), PersonId("second-wife"), PersonId("aunt")})


def links(*rows: tuple[str, R, str]) -> list[Link]:
    return [
        Link(HouseholdId("h"), PersonId(person), relationship, PersonId(towards))
        for person, relationship, towards in rows
    ]


TABLE = [
    ([("son", R.SON, "mother")], {"mother"}),
    ([("mother", R.MOTHER, "son")], {"mother"}),
    ([("mother", R.SPOUSE, "father"), ("son", R.SON, "father")], {"mother"}),
    ([("son", R.SON, "father")], set()),
    ([("father", R.MOTHER, "son")], set()),
    ([("mother", R.SPOUSE, "father"), ("son", R.STEP_CHILD, "father")], set()),
    ([("mother", R.SPOUSE_NOT_RECOGNISED, "father"), ("son", R.SON, "father")], set()),
    (
        [
            ("mother", R.SPOUSE, "father"),
            ("second-wife", R.SPOUSE, "father"),
            ("son", R.SON, "father"),
        ],
        set(),
    ),
    ([("aunt", R.AUNT_MATERNAL, "father"), ("son", R.SON, "father")], set()),
]


@pytest.mark.rule("C-08", "F-03")
@pytest.mark.parametrize(("rows", "expected"), TABLE)
def test_a_mother_is_told_by_a_link_that_grants(
    rows: list[tuple[str, R, str]], expected: set[str]
) -> None:
    assert mothers(links(*rows), WOMEN).get(PersonId("son"), frozenset()) == expected
