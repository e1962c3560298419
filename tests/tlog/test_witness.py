"""A witness cosigns only what extends the head it cosigned before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.tlog.note import generate
from awda.tlog.tree import EMPTY_ROOT, consistency_proof, root
from awda.tlog.witness import (
    NEVER,
    Accepted,
    Head,
    Refused,
    WitnessError,
    build_request,
    decide,
    parse_request,
)
from tests.tlog.sample import ORIGIN, make_log, seed

LOG = make_log(40)
KEYS = [LOG.key.verifier]
FORK = make_log(0)
for _number in range(40):
    FORK.add(actor="another past")
    FORK.sign()


def head(size: int) -> Head:
    return Head(size, root(size, LOG.blobs.read))


def request(old: int, new: int) -> str:
    proof = consistency_proof(old, new, LOG.blobs.read) if old else []
    return build_request(old, proof, LOG.notes[new])


@pytest.mark.parametrize(
    "body",
    [
        "",
        LOG.notes[5],
        f"old 05\n\n{LOG.notes[5]}",
        f"old\n\n{LOG.notes[5]}",
        f"old -1\n\n{LOG.notes[5]}",
        f"old 6\n\n{LOG.notes[5]}",
        f"old 1\nAAAA\n\n{LOG.notes[5]}",
        f"old 1\n{LOG.notes[5]}",
        "old 1\n" + f"{'A' * 43}=\n" * 64 + f"\n{LOG.notes[5]}",
        "old 0\n\nnot a checkpoint\n\n— x AAAAAAAA\n",
    ],
)
def test_malformed_requests_are_refused(body: str) -> None:
    with pytest.raises(WitnessError):
        parse_request(body)


def test_refusals_have_the_status_of_the_protocol() -> None:
    good = parse_request(request(10, 20))
    stranger = [generate(ORIGIN, seed("stranger")).verifier]
    forked = build_request(10, consistency_proof(10, 20, FORK.blobs.read), FORK.notes[20])
    cases = [
        (404, head(10), good, []),
        (403, head(10), good, stranger),
        (409, head(11), good, KEYS),
        (409, NEVER, good, KEYS),
        (422, head(10), parse_request(build_request(10, [], LOG.notes[20])), KEYS),
        (422, head(10), parse_request(forked), KEYS),
        (409, head(20), parse_request(build_request(20, [], FORK.notes[20])), KEYS),
        (422, head(20), parse_request(build_request(20, [EMPTY_ROOT], LOG.notes[20])), KEYS),
        (422, NEVER, parse_request(build_request(0, [EMPTY_ROOT], LOG.notes[20])), KEYS),
    ]
    for status, known, asked, keys in cases:
        decision = decide(known, asked, keys)
        assert isinstance(decision, Refused)
        assert decision.status == status
        assert decision.body == (f"{known.size}\n" if status == 409 else "")


@given(st.integers(0, 40), st.integers(1, 40))
def test_what_extends_the_known_head_is_accepted(old: int, new: int) -> None:
    old = min(old, new)
    known = head(old) if old else NEVER
    decision = decide(known, parse_request(request(old, new)), KEYS)
    assert isinstance(decision, Accepted)
    assert decision.status == 200
    assert (decision.checkpoint.size, decision.checkpoint.root) == (new, head(new).root)


def test_the_empty_log_has_one_root() -> None:
    empty, forged = make_log(0), make_log(0)
    empty.sign()
    assert decide(NEVER, parse_request(build_request(0, [], empty.notes[0])), KEYS).status == 200
    forged.blobs.peaks = (bytes(32),)
    forged.sign()
    assert decide(NEVER, parse_request(build_request(0, [], forged.notes[0])), KEYS).status == 409
