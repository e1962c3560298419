"""Random officers, random numbers: none is ever looser than two organisations last signed."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awda.kernel.refusal import Refusal
from awda.policy import queries
from awda.policy.rules import LOOSENS
from awda.policy.vocabulary import SETTINGS, Number
from tests.policy.officers import OFFICERS, Officer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("officers")]

SOME = (
    Number.REGISTER_HOURS,
    Number.BORDER_DISTANCE_KM,
    Number.CHILD_WARN_HOURS,
    Number.CHILD_OUT_HOURS,
    Number.MEDICAL_FILE_YEARS,
)
ASKED = st.dictionaries(st.sampled_from(SOME), st.integers(0, 110), min_size=1, max_size=3)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(OFFICERS), ASKED),
        st.tuples(st.sampled_from(OFFICERS), st.integers(0, 5)),
    ),
    min_size=1,
    max_size=25,
)


@pytest.mark.rule("L-06")
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS)
def test_no_number_is_ever_looser_than_two_organisations_last_signed(
    steps: list[tuple[Officer, dict[Number, int] | int]],
) -> None:
    with transaction.atomic():
        _play(steps)
        transaction.set_rollback(True)


def _play(steps: list[tuple[Officer, dict[Number, int] | int]]) -> None:
    """`floor` is kept by hand: the defaults, tightenings, and what two organisations signed."""
    floor = _all()
    proposals: list[tuple[str, dict[Number, int], Officer]] = []
    for officer, asked in steps:
        before = _all()
        try:
            if isinstance(asked, dict):
                proposals.append((officer.proposes_all(asked), asked, officer))
            elif proposals:
                proposal, wanted, proposer = proposals[asked % len(proposals)]
                officer.confirms(proposal)
                assert officer.party != proposer.party
                assert officer.login != proposer.login
                assert {officer.role, proposer.role} <= LOOSENS
                floor |= wanted
        except Refusal:
            assert _all() == before
        now = _all()
        for number, value in now.items():
            assert not SETTINGS[number].loosens(floor[number], value), number
            assert SETTINGS[number].least <= value <= SETTINGS[number].most
        floor = now  # what was tightened takes two again from here


def _all() -> dict[Number, int]:
    policy = queries.in_force()
    return {number: policy[number] for number in Number}
