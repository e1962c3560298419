"""The log in the open: what is signed is served, cacheable, and verifies; nothing else is."""

import pytest
from django.conf import settings
from django.test import Client

from awda.journal import keys
from awda.journal import queries as journal
from awda.journal.key_file import KeyFileError
from awda.journal.models import Watched
from awda.kernel.roles import Role
from awda.tlog import tiles, tree
from awda.tlog.checkpoint import Checkpoint, open_checkpoint, sign_checkpoint
from awda.tlog.cosignature import Witness
from awda.tlog.note import Signer, generate, open_note
from awda.tlog.witness import build_request
from awda.web.api import limits
from awda.web.api.log import MOST_WITNESS_BYTES
from tests.people.forms import met, registered
from tests.scenes import open_operation
from tests.web.api.scenes import caller

pytestmark = pytest.mark.django_db


def get(path: str) -> bytes:
    answer = Client().get(path)
    assert answer.status_code == 200, path
    return answer.content


def test_beyond_what_is_signed_there_is_nothing(node: Signer) -> None:
    open_operation()
    assert Client().get("/log/tile/0/000.p/1").status_code == 404  # nothing is signed yet
    get("/log/checkpoint")
    size = journal.size()
    assert Client().get(f"/log/tile/0/000.p/{size}").status_code == 200
    caller(Role.KEEPER, "awda")  # the log grows, and nobody has signed that
    assert Client().get(f"/log/tile/0/000.p/{size + 1}").status_code == 404
    assert Client().get(f"/log/tile/0/000.p/{size}").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "0/0",
        "0/000.p/0",
        "0/000.p/256",
        "0/000",
        "64/000",
        "x/000",
        "0/x000/000",
        "entries/1",
    ],
)
def test_what_is_no_tile_is_not_found(path: str, node: Signer) -> None:
    open_operation()
    get("/log/checkpoint")
    assert Client().get(f"/log/tile/{path}").status_code == 404


@pytest.mark.rule("T-06", "D-05")
def test_anyone_can_verify_every_envelope_and_finds_no_person_in_it(node: Signer) -> None:
    open_operation()
    registered(met())
    head, _ = open_checkpoint(get("/log/checkpoint").decode(), [node.verifier])
    assert (head.origin, head.size) == (settings.AWDA_ORIGIN, journal.size())
    read = tiles.tile_reader(head.size, lambda path: get(f"/log/{path}"))
    assert tree.root(head.size, read) == head.root
    bundle = get(f"/log/{tiles.bundle_path(0, head.size)}")
    envelopes = tiles.split_bundle(bundle, head.size)
    hashes = tiles.split_tile(get(f"/log/{tiles.tile_path(0, 0, head.size)}"), head.size)
    assert [tree.leaf_hash(one) for one in envelopes] == hashes
    said = b"".join(envelopes).decode()
    for secret in ("سامر", "Samer", "العلي", "1998", "OR2"):
        assert secret not in said


def test_tiles_may_be_kept_for_ever_and_the_head_is_asked_for_again(node: Signer) -> None:
    open_operation()
    head = Client().get("/log/checkpoint")
    assert (head["Content-Type"], head["Cache-Control"]) == (
        "text/plain; charset=utf-8",
        "public, no-cache",
    )
    tile = Client().get("/log/tile/entries/000.p/3")
    assert tile["Content-Type"] == "application/octet-stream"
    assert "immutable" in tile["Cache-Control"]
    assert tile["Access-Control-Allow-Origin"] == "*"
    assert Client().get("/api/log/checkpoint").content == head.content
    assert get("/log/vkey").decode() == f"{node.verifier.vkey}\n"
    assert Client().post("/log/checkpoint").status_code == 405


def test_a_full_tile_is_served_without_width(node: Signer) -> None:
    open_operation()
    while journal.size() < 257:
        met()
    get("/log/checkpoint")
    assert len(get("/log/tile/0/000")) == 256 * tree.HASH_SIZE
    assert len(get("/log/tile/1/000.p/1")) == tree.HASH_SIZE
    assert len(tiles.split_bundle(get("/log/tile/entries/000"), 256)) == 256


def test_a_node_without_its_key_says_so_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Signer:
        raise KeyFileError("/secret/place/node.key is missing")

    monkeypatch.setattr(keys, "node_signer", missing)
    for path in ("/log/checkpoint", "/log/vkey"):
        answer = Client().get(path)
        assert answer.status_code == 503
        assert b"secret" not in answer.content


def test_the_head_is_not_computed_for_one_address_without_end(
    node: Signer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PUBLIC_PER_MINUTE", 1)
    monkeypatch.setattr("time.monotonic", lambda: 30.0)
    assert Client().get("/log/checkpoint").status_code == 200
    refused = Client().get("/log/checkpoint")
    assert (refused.status_code, refused["Retry-After"]) == (429, "60")


# --- as a witness of another log

OTHER = generate("other.example/awda", bytes(32))


def head_of(leaves: int) -> tuple[str, tuple[bytes, ...]]:
    """Another log's signed head of so many leaves, and its leaf hashes."""
    hashes = tuple(tree.leaf_hash(str(n).encode()) for n in range(leaves))
    root = tree.node_hash(*hashes) if leaves == 2 else hashes[0]
    return sign_checkpoint(Checkpoint(OTHER.name, leaves, root), OTHER), hashes


def send(body: str | bytes) -> tuple[int, str, str]:
    answer = Client(enforce_csrf_checks=True).post(
        "/witness/add-checkpoint", body, content_type="application/octet-stream"
    )
    return answer.status_code, answer["Content-Type"], answer.content.decode()


def test_a_witness_signs_only_what_grows(node: Signer) -> None:
    one, hashes = head_of(1)
    two, longer = head_of(2)
    assert send(build_request(0, (), one))[0] == 404
    Watched.objects.create(origin=OTHER.name, vkey=OTHER.verifier.vkey)
    assert send("nonsense")[0] == 400
    assert send(b"\xff\xfe")[0] == 400
    assert send("x" * (MOST_WITNESS_BYTES + 1))[0] == 413
    assert send(build_request(1, (longer[1],), two))[:2] == (409, "text/x.tlog.size")
    assert send(build_request(0, (), one))[0] == 200
    assert send(build_request(1, (hashes[0],), two))[0] == 422
    status, _, line = send(build_request(1, (longer[1],), two))
    assert status == 200
    known = Witness.of(node.verifier)
    assert open_note(two + line, [known]).verified
    assert Client().get("/witness/add-checkpoint").status_code == 405


def test_a_witness_is_asked_slowly(node: Signer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PUBLIC_PER_MINUTE", 1)
    monkeypatch.setattr("time.monotonic", lambda: 30.0)
    assert [send("nonsense")[0] for _ in range(2)] == [400, 429]
