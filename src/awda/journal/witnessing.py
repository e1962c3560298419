"""Witnesses: others co-sign our checkpoints, and we co-sign theirs, after checking consistency.

Both ways work from a file (a stick carried over a line) and over HTTP (C2SP tlog-witness). A
witness signs only a head that extends the one it signed before: a log that rewrote its past gets no
signature.
"""

import urllib.error
import urllib.request
from http import HTTPStatus

from django.db import transaction

from awda.journal import keys, queries
from awda.journal.checkpoints import latest
from awda.journal.clock import now
from awda.journal.models import Checkpoint, Cosignature, Watched, Witness
from awda.tlog import cosignature, tree
from awda.tlog import witness as witnesses
from awda.tlog.note import Verifier, open_note

TIMEOUT_SECONDS = 20
MOST_ANSWER_BYTES = 20_000


class WitnessRefused(Exception):
    """The witness did not sign; `status` and the reason it gave."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status} {reason}")
        self.status = status


def request_for(witness: str, old: int | None = None) -> str:
    """What a witness is sent: our latest checkpoint, consistent with the last it signed."""
    head = latest()
    if old is None:
        signed = Cosignature.objects.filter(witness=witness).order_by("-size").first()
        old = signed.size if signed else 0
    proof = tree.consistency_proof(old, head.size, queries.read_nodes) if old else []
    return witnesses.build_request(old, proof, head.note)


def take_cosignature(witness: str, lines: str, size: int | None = None) -> None:
    """Check and keep a witness's answer, its signature lines, for a checkpoint of ours."""
    head = latest() if size is None else Checkpoint.objects.get(size=size)
    known = Witness.objects.get(name=witness)
    verifier = cosignature.Witness.from_vkey(known.vkey)
    note = head.note + "".join(f"{line}\n" for line in lines.splitlines() if line)
    opened = open_note(note, [verifier])
    [signature] = opened.verified
    Cosignature.objects.get_or_create(
        size=head.size, witness=witness, defaults={"line": str(signature).rstrip("\n")}
    )


def ask(witness: Witness) -> None:
    """Ask a witness over HTTP to co-sign our latest checkpoint. WitnessRefused if it does not."""
    size = latest().size
    status, body = _post(witness.url, request_for(witness.name))
    if status == HTTPStatus.CONFLICT and body.strip().isdecimal() and int(body) <= size:
        # It knows another size than we think, and says which.
        status, body = _post(witness.url, request_for(witness.name, int(body)))
    if status != HTTPStatus.OK:
        raise WitnessRefused(status, body[:200])
    take_cosignature(witness.name, body, size)


def _post(url: str, body: str) -> tuple[int, str]:
    if not url.startswith(("https://", "http://")):
        raise WitnessRefused(0, "the witness has no http address")
    address = f"{url.rstrip('/')}/add-checkpoint"
    request = urllib.request.Request(address, data=body.encode(), method="POST")  # noqa: S310 - checked above
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310
            return answer.status, answer.read(MOST_ANSWER_BYTES).decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read(MOST_ANSWER_BYTES).decode()


def answer(body: str) -> tuple[int, str]:
    """Our part as a witness: status and text of the HTTP answer to an add-checkpoint request.

    400 malformed, 404 a log we do not watch, 403 a bad signature, 409 another old size (the text
    says which we hold), 422 not consistent, 200 with our signature line.
    """
    try:
        request = witnesses.parse_request(body)
    except ValueError as error:
        return HTTPStatus.BAD_REQUEST, f"{error}\n"
    with transaction.atomic():
        watched = (
            Watched.objects.select_for_update().filter(origin=request.checkpoint.origin).first()
        )
        if watched is None:
            return HTTPStatus.NOT_FOUND, "this witness does not watch that log\n"
        known = witnesses.NEVER
        if watched.size:
            known = witnesses.Head(watched.size, bytes(watched.root))
        decided = witnesses.decide(known, request, [Verifier.from_vkey(watched.vkey)])
        if isinstance(decided, witnesses.Refused):
            return decided.status, decided.body or f"{decided.reason}\n"
        watched.size = decided.checkpoint.size
        watched.root = decided.checkpoint.root
        watched.save()
    seconds = int(now().timestamp())
    return HTTPStatus.OK, str(
        cosignature.cosign(keys.node_signer(), decided.checkpoint.text, seconds)
    )


def witness_vkey() -> str:
    """Our own public key as a witness (type 0x04), to give to logs we watch."""
    return cosignature.Witness.of(keys.node_signer().verifier).vkey
