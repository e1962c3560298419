"""The log in the open: checkpoint, key, tiles (C2SP tlog-tiles) and our part as a witness.

Always holds: only what a signed checkpoint covers is served; a tile never changes, so it may be
kept for ever; envelopes hold no person, and bodies are never served here.
"""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from awda.journal import checkpoints, keys, witnessing
from awda.journal import queries as journal
from awda.journal.key_file import KeyFileError
from awda.journal.models import NodeKey
from awda.kernel.refusal import Refusal
from awda.tlog import tiles
from awda.web.api import limits
from awda.web.api.refusing import answer

TEXT = "text/plain; charset=utf-8"
BYTES = "application/octet-stream"
SIZE_HELD = "text/x.tlog.size"  # C2SP tlog-witness: the body of a 409 is the size we hold
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, no-cache"
MOST_WITNESS_BYTES = 20_000


@require_GET
def checkpoint(request: HttpRequest) -> HttpResponse:
    """The newest checkpoint with its cosignatures; signed now, if the log has grown."""
    try:
        limits.MINUTE.count(f"checkpoint {_address(request)}", limits.PUBLIC_PER_MINUTE)
        head = checkpoints.latest()
    except Refusal as refusal:
        return answer(refusal)
    except KeyFileError:
        return _no_key()
    return _kept(checkpoints.with_cosignatures(head), TEXT, ASK_AGAIN)


@require_GET
def vkey(_request: HttpRequest) -> HttpResponse:
    """The key others verify this log with."""
    try:
        return _kept(f"{keys.vkey()}\n", TEXT, ASK_AGAIN)
    except NodeKey.DoesNotExist:
        return _no_key()


@require_GET
def tile(_request: HttpRequest, path: str) -> HttpResponse:
    """A tile of hashes, or a bundle of envelopes; 404 beyond what is signed."""
    try:
        level, number, width = tiles.parse_path(f"tile/{path}")
    except tiles.TileError as error:
        raise Http404 from error
    signed = checkpoints.newest_signed()
    if signed is None or width > tiles.width_at(level or 0, number, signed.size):
        raise Http404
    if level is None:
        first = number * tiles.TILE_WIDTH
        source = checkpoints.source(bodies=False)
        return _kept(tiles.entry_bundle(source.entries(first, first + width)), BYTES, FOR_EVER)
    return _kept(tiles.hash_tile(level, number, width, journal.read_nodes), BYTES, FOR_EVER)


@csrf_exempt
@require_POST
def add_checkpoint(request: HttpRequest) -> HttpResponse:
    """As a witness: co-sign another log's checkpoint if it extends what we signed before.

    The request proves itself by the log's signature, so it needs neither session nor token.
    """
    try:
        limits.MINUTE.count(f"witness {_address(request)}", limits.PUBLIC_PER_MINUTE)
    except Refusal as refusal:
        return answer(refusal)
    body = request.read(MOST_WITNESS_BYTES + 1)
    if len(body) > MOST_WITNESS_BYTES:
        too_long = f"a request has at most {MOST_WITNESS_BYTES} bytes\n"
        return HttpResponse(too_long, TEXT, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        status, said = witnessing.answer(body.decode())
    except UnicodeDecodeError:
        return HttpResponse("not UTF-8\n", TEXT, HTTPStatus.BAD_REQUEST)
    except KeyFileError:
        return _no_key()
    held = status == HTTPStatus.CONFLICT and said.strip().isdigit()
    return HttpResponse(said, SIZE_HELD if held else TEXT, status)


def _address(request: HttpRequest) -> str:
    return str(request.META.get("REMOTE_ADDR", ""))


def _no_key() -> HttpResponse:
    """503: this node cannot sign just now. Which file is missing is the keeper's to know."""
    return HttpResponse("this node has no key to sign with\n", TEXT, HTTPStatus.SERVICE_UNAVAILABLE)


def _kept(content: str | bytes, kind: str, how_long: str) -> HttpResponse:
    response = HttpResponse(content, kind)
    response["Cache-Control"] = how_long
    response["Access-Control-Allow-Origin"] = "*"  # public: a monitor's page may verify it
    return response
