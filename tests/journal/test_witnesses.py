"""Witnesses co-sign what only grows; by a file on a stick, and over HTTP."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
from django.test import Client

from awda.journal import witnessing
from awda.journal.checkpoints import latest, with_cosignatures
from awda.journal.models import Cosignature, Watched, Witness
from awda.tlog import tree
from awda.tlog.checkpoint import Checkpoint, open_checkpoint, sign_checkpoint
from awda.tlog.cosignature import Witness as WitnessKey
from awda.tlog.cosignature import cosign
from awda.tlog.note import NoteError, Signer, TextVerifier, Verifier, generate
from awda.tlog.witness import Head, build_request, parse_request
from tests.journal.parties import open_parties

OTHER = "other.example/awda"
Ask = Callable[[str], tuple[int, str]]


@dataclass
class OtherLog:
    """Another node's log, kept in memory, that this node watches."""

    key: Signer = field(default_factory=lambda: generate(OTHER, b"k" * 32))
    blobs: list[bytes] = field(default_factory=list)
    peaks: tuple[bytes, ...] = ()

    def grow(self, to: int, said: str = "entry") -> "OtherLog":
        while len(self.blobs) < to:
            leaf = tree.leaf_hash(f"{said} {len(self.blobs)}".encode())
            blobs, self.peaks = tree.extend(self.peaks, len(self.blobs), [leaf])
            self.blobs += blobs
        return self

    def read(self, nodes: Sequence[tree.Node]) -> list[bytes]:
        places = [tree.where(*node) for node in nodes]
        return [self.blobs[row][offset : offset + 32] for row, offset in places]

    def request(self, old: int, signer: Signer | None = None) -> str:
        size = len(self.blobs)
        proof = tree.consistency_proof(old, size, self.read) if 0 < old <= size else []
        head = Checkpoint(OTHER, size, tree.root_of(self.peaks))
        return build_request(old, proof, sign_checkpoint(head, signer or self.key))


@pytest.fixture
def log(node: Signer) -> OtherLog:
    """A log of ten entries which this node has begun to watch."""
    made = OtherLog().grow(10)
    Watched.objects.create(origin=OTHER, vkey=made.key.verifier.vkey)
    return made


@pytest.fixture(params=["file", "http"])
def ask(request: pytest.FixtureRequest, client: Client) -> Ask:
    """How a request comes: as the text of a file, or by POST."""

    def by_http(body: str) -> tuple[int, str]:
        answer = client.post("/witness/add-checkpoint", body, content_type="text/plain")
        return answer.status_code, answer.content.decode()

    return witnessing.answer if request.param == "file" else by_http


def known() -> int:
    return Watched.objects.get().size


def test_what_is_no_request_is_malformed(log: OtherLog, ask: Ask) -> None:
    for body in ("", "old 0\n", log.request(0).replace("old 0", "old 00"), "old 11" * 3):
        assert ask(body)[0] == 400
    assert ask(log.request(0).replace("old 0", "old 11"))[0] == 400
    assert known() == 0


def test_an_unknown_log_is_not_found(log: OtherLog, ask: Ask) -> None:
    Watched.objects.all().delete()
    assert ask(log.request(0))[0] == 404


def test_a_head_signed_with_another_key_is_forbidden(log: OtherLog, ask: Ask) -> None:
    assert ask(log.request(0, generate(OTHER, b"x" * 32)))[0] == 403
    assert known() == 0


@pytest.mark.rule("X-08")
def test_a_log_that_went_back_gets_no_signature(log: OtherLog, ask: Ask) -> None:
    assert ask(log.request(0))[0] == 200
    shorter = OtherLog().grow(5)
    for old in (0, 3, 5):
        assert ask(shorter.request(old)) == (409, "10\n")
    assert known() == 10


@pytest.mark.rule("X-08")
def test_a_log_that_rewrote_its_past_gets_no_signature(log: OtherLog, ask: Ask) -> None:
    assert ask(log.request(0))[0] == 200
    forged = OtherLog().grow(10, "another past")
    assert ask(forged.request(10)) == (409, "10\n")
    assert ask(forged.grow(15).request(10))[0] == 422
    assert ask(forged.request(0)) == (409, "10\n")
    assert (known(), bytes(Watched.objects.get().root)) == (10, tree.root_of(log.peaks))


@pytest.mark.rule("X-08")
def test_a_log_that_grows_is_signed_each_time(log: OtherLog, ask: Ask, node: Signer) -> None:
    old = 0
    for size in (10, 10, 11, 40):
        request = log.grow(size).request(old)
        status, line = ask(request)
        assert status == 200
        note = parse_request(request).note + line
        ours = WitnessKey.of(node.verifier)
        _, opened = open_checkpoint(note, [log.key.verifier, ours])
        assert len(opened.verified) == 2
        old = size
        assert known() == size
    assert known() == 40


# --- and this node's own log, witnessed by others


@pytest.fixture
def other() -> Signer:
    """Another node that watches this one."""
    return generate("witness.example", b"w" * 32)


@pytest.fixture
def trusted(node: Signer, other: Signer) -> Witness:
    """The other node as a witness this one trusts, three entries into the log."""
    open_parties(3)
    vkey = WitnessKey.of(other.verifier).vkey
    return Witness.objects.create(name="witness.example", vkey=vkey)


def test_a_line_that_does_not_sign_this_head_is_not_kept(
    trusted: Witness, other: Signer, node: Signer
) -> None:
    text = Checkpoint(node.name, 99, b"r" * 32).text
    for line in (str(cosign(other, text, 1)), "no line", str(cosign(node, text, 1))):
        with pytest.raises((NoteError, ValueError)):
            witnessing.take_cosignature("witness.example", line)
    assert not Cosignature.objects.exists()


@pytest.mark.rule("X-08")
def test_a_cosignature_is_kept_under_its_checkpoint_and_asked_on_from_there(
    trusted: Witness, other: Signer, node: Signer
) -> None:
    first = parse_request(witnessing.request_for("witness.example"))
    assert (first.old, first.proof, first.checkpoint.size) == (0, (), 3)
    line = str(cosign(other, first.checkpoint.text, 1_733_565_600))
    for _ in range(2):  # the same stick read twice
        witnessing.take_cosignature("witness.example", line)
    verifiers: list[TextVerifier] = [
        Verifier.from_vkey(node.verifier.vkey),
        WitnessKey.from_vkey(trusted.vkey),
    ]
    _, opened = open_checkpoint(with_cosignatures(latest()), verifiers)
    assert [signature.name for signature in opened.verified] == [node.name, "witness.example"]
    open_parties(4, "more")
    second = parse_request(witnessing.request_for("witness.example"))
    assert (second.old, second.checkpoint.size) == (3, 7)
    head = Head(3, first.checkpoint.root)
    tree.verify_consistency(head.size, 7, second.proof, head.root, second.checkpoint.root)


@pytest.mark.parametrize(
    ("status", "said", "asked"),
    [(200, "line", 1), (409, "2\n", 2), (409, "99\n", 1), (409, "?", 1), (422, "no", 1)],
)
def test_what_a_witness_answers_over_http(
    monkeypatch: pytest.MonkeyPatch,
    trusted: Witness,
    other: Signer,
    status: int,
    said: str,
    asked: int,
) -> None:
    """A witness that knows size 2 is asked again from there.

    One that knows more than we have (we were rolled back), or refuses, is an error; nothing is
    kept.
    """
    requests: list[str] = []

    def post(_url: str, body: str) -> tuple[int, str]:
        requests.append(body)
        line = str(cosign(other, parse_request(body).checkpoint.text, 1))
        if status == 200 or len(requests) == 2:
            return 200, line
        return status, said

    monkeypatch.setattr(witnessing, "_post", post)
    if status == 200 or said == "2\n":
        witnessing.ask(trusted)
        assert Cosignature.objects.get().size == 3
    else:
        with pytest.raises(witnessing.WitnessRefused) as refused:
            witnessing.ask(trusted)
        assert refused.value.status == status
        assert not Cosignature.objects.exists()
    assert [parse_request(body).old for body in requests] == [0, 2][:asked]
