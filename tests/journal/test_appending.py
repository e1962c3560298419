"""Envelopes written in order are the canonical ones, whatever names people give things."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.journal.appending import MOST_ENVELOPE_BYTES, Draft, envelope
from awda.kernel import instants
from awda.kernel.context import Recorded
from awda.kernel.roles import Compartment, Role
from awda.tlog.canonical import CanonicalError, canonical
from awda.tlog.envelope import FIELDS, read_envelope

ZONES = st.sampled_from([UTC, timezone(timedelta(hours=3)), timezone(timedelta(minutes=-210))])
INSTANTS = st.datetimes(datetime(1000, 1, 2), datetime(9999, 12, 30), timezones=ZONES)  # noqa: DTZ001 - hypothesis adds the zone
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
COUNT = st.integers(0, 2**40)

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


@given(recorded=RECORDED, below=st.lists(COUNT, max_size=5), origin=TEXT)
def test_an_envelope_is_canonical(recorded: Recorded, below: list[int], origin: str) -> None:
    below = [position % recorded.index for position in below if recorded.index]
    draft = Draft(recorded, tuple(below), b"{}")
    written = envelope(draft, "ab" * 32, origin)
    assert written == canonical(as_object(draft, "ab" * 32, origin))
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
        envelope(wrong, "ab" * 32, "test.example/awda")


def test_the_longest_envelope_is_taken() -> None:
    room = MOST_ENVELOPE_BYTES - len(envelope(a_draft(stream=""), "ab" * 32, "o"))
    assert len(envelope(a_draft(stream="s" * room), "ab" * 32, "o")) == MOST_ENVELOPE_BYTES
    with pytest.raises(CanonicalError):
        envelope(a_draft(stream="s" * (room + 1)), "ab" * 32, "o")
