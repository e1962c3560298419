"""Envelopes written in order are the canonical ones, whatever names people give things."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awda.journal.appending import MOST_ENVELOPE_BYTES, Draft, envelopes
from awda.kernel import instants
from awda.kernel.context import Recorded
from awda.kernel.roles import Compartment, Role
from awda.tlog.canonical import CanonicalError, canonical
from awda.tlog.envelope import FIELDS, read_envelope

ZONES = st.sampled_from([UTC, timezone(timedelta(hours=3)), timezone(timedelta(minutes=-210))])
INSTANTS = st.datetimes(datetime(1000, 1, 2), datetime(9999, 12, 30), timezones=ZONES)  # noqa: DTZ001 - hypothesis adds the zone
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
COUNT = st.integers(0, 2**40)
COMMITMENT = "ab" * 32
SLOW_TO_DRAW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)

RECORDED = st.builds(
    Recorded,
    index=COUNT,
    id=st.uuids().map(str),
    part=COUNT,
    stream=TEXT,
    version=COUNT,
    type=st.just("custody.Moved"),
    compartment=st.sampled_from(Compartment),
    actor=TEXT,
    role=st.sampled_from(Role),
    party=TEXT,
    happened_at=INSTANTS,
    recorded_at=INSTANTS,
    late=st.booleans(),
)


def as_object(draft: Draft, commitment: str, origin: str) -> dict[str, object]:
    """The envelope as docs/record.md lists its members."""
    of = draft.recorded
    plain = {name: getattr(of, name) for name in FIELDS if hasattr(of, name)}
    return plain | {
        "compartment": of.compartment.value,
        "role": of.role.value,
        "happened_at": instants.write(of.happened_at),
        "recorded_at": instants.write(of.recorded_at),
        "origin": origin,
        "commitment": commitment,
        "relied_on": list(draft.relied_on),
    }


@SLOW_TO_DRAW
@given(recorded=RECORDED, below=st.lists(COUNT, max_size=5), origin=TEXT)
def test_an_envelope_is_canonical(recorded: Recorded, below: list[int], origin: str) -> None:
    below = [position % recorded.index for position in below if recorded.index]
    draft = Draft(recorded, tuple(below), b"{}")
    [written] = envelopes([draft], [COMMITMENT], origin)
    assert written == canonical(as_object(draft, COMMITMENT, origin))
    read, problem = read_envelope(written, recorded.index, origin)
    assert read is not None, problem


def a_draft(**changes: object) -> Draft:
    recorded = Recorded(
        index=70_000,
        id="0193a0f0-0000-7000-8000-000000000000",
        part=0,
        stream="party/one",
        version=0,
        type="places.PartyOpened",
        compartment=Compartment.PUBLIC,
        actor="console",
        role=Role.KEEPER,
        party="awda",
        happened_at=datetime(2024, 12, 7, 12, tzinfo=UTC),
        recorded_at=datetime(2024, 12, 7, 12, tzinfo=UTC),
        late=False,
    )
    return Draft(replace(recorded, **changes), (), b"{}")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        a_draft(id="0193A0F0-0000-7000-8000-000000000000"),
        a_draft(id='","x":"'),
        a_draft(stream="\udfff"),
        a_draft()._replace(relied_on=tuple(range(10_000, 30_000))),
    ],
)
def test_what_no_verifier_would_take_is_refused(wrong: Draft) -> None:
    with pytest.raises(CanonicalError):
        envelopes([wrong], [COMMITMENT], "test.example/awda")


def test_the_longest_envelope_is_taken() -> None:
    [shortest] = envelopes([a_draft(stream="")], [COMMITMENT], "o")
    room = MOST_ENVELOPE_BYTES - len(shortest)
    [longest] = envelopes([a_draft(stream="s" * room)], [COMMITMENT], "o")
    assert len(longest) == MOST_ENVELOPE_BYTES
    with pytest.raises(CanonicalError):
        envelopes([a_draft(stream="s" * (room + 1))], [COMMITMENT], "o")


@SLOW_TO_DRAW
@given(one=RECORDED, other=RECORDED, luck=st.randoms())
def test_an_envelope_does_not_depend_on_those_before_it(
    one: Recorded, other: Recorded, luck: Random
) -> None:
    """Runs of entries that differ in one member only, as one command or one list makes them."""
    names = list(Recorded.__dataclass_fields__)
    alike = [replace(one, **{name: getattr(other, name)}) for name in names]
    luck.shuffle(alike)
    drafts = [Draft(recorded, (), b"{}") for recorded in [*alike, one, one]]
    assert envelopes(drafts, [COMMITMENT] * len(drafts), "o") == [
        canonical(as_object(draft, COMMITMENT, "o")) for draft in drafts
    ]
