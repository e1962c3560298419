"""Notes, checkpoints, cosignatures and receipts: the refusals first, then what must open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.tlog.checkpoint import (
    Checkpoint,
    CheckpointError,
    open_checkpoint,
    parse_checkpoint,
    sign_checkpoint,
)
from awda.tlog.cosignature import TIME_LIMIT, Witness, cosign, cosigned_at
from awda.tlog.note import (
    MAX_NOTE_BYTES,
    NoteError,
    Signature,
    Signer,
    Verifier,
    decode_base64,
    decode_note,
    encode_base64,
    generate,
    open_note,
    parse_note,
    sign_note,
)
from awda.tlog.proof import HEADER, Receipt, parse_receipt, verify_receipt, write_receipt
from awda.tlog.tree import EMPTY_ROOT, ProofError, inclusion_proof, leaf_hash
from awda.tlog.verifiers import parse_verifiers
from tests.tlog.sample import COSIGNED_AT, ORIGIN, make_log, seed

KEY = generate(ORIGIN, seed("key"))
OTHER = generate("other.example", seed("other"))
TEXT = "first\n\nsecond\n"
NOTE = sign_note(TEXT, [KEY.sign(TEXT), OTHER.sign(TEXT)])
LINE = str(KEY.sign(TEXT))
HEAD = f"{ORIGIN}\n5\n{encode_base64(EMPTY_ROOT)}\n"


@pytest.mark.parametrize(
    "note",
    [
        "",
        TEXT,
        f"{TEXT}\n",
        LINE,
        f"{TEXT}\n{LINE.rstrip()}",
        f"{TEXT}\n{LINE}\n",
        f"{TEXT}\n{LINE}and more\n",
        f"{TEXT}\n{LINE.replace('— ', '- ')}",
        f"{TEXT}\n{LINE.replace('— ', '—')}",
        f"{TEXT}\n— {ORIGIN}\n",
        f"{TEXT}\n— {ORIGIN} AAAA\n",
        f"{TEXT}\n{LINE}— {ORIGIN} ====\n",
        f"{TEXT}\n{LINE}— a+b AAAAAAAA\n",
        f"{TEXT}\n{LINE}— a\u00a0b AAAAAAAA\n",
        f"{TEXT}\n{LINE}—  AAAAAAAA\n",
        f"tab\there\n\n{LINE}",
        f"carriage\r\n\n{LINE}",
        f"\ud800\n\n{LINE}",
        f"{TEXT}\n" + LINE * 101,
        "x" * MAX_NOTE_BYTES + f"\n\n{LINE}",
    ],
)
def test_malformed_notes_are_refused(note: str) -> None:
    with pytest.raises(NoteError):
        parse_note(note)


def test_trailing_bits_in_base64_are_refused() -> None:
    assert decode_base64("QQ==") == b"A"
    for text in ("QR==", "QQ", "QQ=", "QQ==\n", " QQ==", "Q-==", "é"):
        with pytest.raises(NoteError):
            decode_base64(text)


def test_bytes_that_are_not_utf8_are_refused() -> None:
    with pytest.raises(NoteError):
        decode_note(b"\xff\n\n" + LINE.encode())


def test_who_did_not_sign_opens_nothing() -> None:
    stranger = generate("stranger.example", seed("stranger")).verifier
    same_name = generate(ORIGIN, seed("another")).verifier
    for keys in ([], [stranger], [same_name], [Witness.of(KEY.verifier)]):
        with pytest.raises(NoteError, match="not signed"):
            open_note(NOTE, keys)


def test_a_false_signature_of_a_known_key_spoils_the_note() -> None:
    false = Signature(KEY.name, KEY.verifier.key_hash, bytes(64))
    short = Signature(KEY.name, KEY.verifier.key_hash, b"short")
    for bad in (false, short):
        note = sign_note(TEXT, [OTHER.sign(TEXT), bad])
        with pytest.raises(NoteError, match="is false"):
            open_note(note, [KEY.verifier, OTHER.verifier])
        assert open_note(note, [OTHER.verifier]).unknown == (bad,)


@given(st.integers(0, len(NOTE.encode()) - 1), st.integers(1, 255))
def test_a_changed_byte_never_opens_with_both_keys(at: int, mask: int) -> None:
    data = bytearray(NOTE.encode())
    data[at] ^= mask
    try:
        opened = open_note(decode_note(bytes(data)), [KEY.verifier, OTHER.verifier])
    except NoteError:
        return
    # Only a name or key hash that became another's is left, and then a signature is missing.
    assert opened.text == TEXT
    assert len(opened.verified) == 1


def test_a_note_opens_and_keeps_unknown_signatures() -> None:
    opened = open_note(NOTE, [OTHER.verifier])
    assert opened.text == TEXT
    assert [item.name for item in opened.verified] == ["other.example"]
    assert opened.unknown == (KEY.sign(TEXT),)


@pytest.mark.parametrize(
    "vkey",
    [
        "",
        ORIGIN,
        f"{ORIGIN}+00000000+{encode_base64(bytes([1]) + KEY.verifier.public)}",
        KEY.verifier.vkey.upper(),
        KEY.verifier.vkey[:-1],
        KEY.verifier.vkey + "\n",
        f"a b+{KEY.verifier.key_hash:08x}+AQ==",
    ],
)
def test_malformed_keys_are_refused(vkey: str) -> None:
    with pytest.raises(NoteError):
        Verifier.from_vkey(vkey)


def test_keys_have_one_text_and_hide_the_secret() -> None:
    assert Verifier.from_vkey(KEY.verifier.vkey) == KEY.verifier
    assert Signer.from_skey(KEY.skey) == KEY
    assert KEY.seed.hex() not in repr(KEY)
    assert str(KEY.seed) not in repr(KEY)
    for bad in ("", KEY.verifier.vkey, KEY.skey.replace(ORIGIN, "x"), KEY.skey[:-4] + "AAA="):
        with pytest.raises(NoteError):
            Signer.from_skey(bad)
    for name in ("", "a b", "a+b", "a\nb", "a\x00b"):
        with pytest.raises(NoteError):
            generate(name, seed("x"))
    with pytest.raises(NoteError):
        generate("x", b"short")
    kinds = parse_verifiers([KEY.verifier.vkey, Witness.of(KEY.verifier).vkey])
    assert kinds == [KEY.verifier, Witness.of(KEY.verifier)]
    with pytest.raises(NoteError, match="0x04"):
        Verifier.from_vkey(Witness.of(KEY.verifier).vkey)


def test_a_text_that_would_read_back_otherwise_is_not_signed() -> None:
    for text in ("no newline", "", "tab\t\n", "a\r\n"):
        with pytest.raises(NoteError):
            sign_note(text, [KEY.sign(text)])


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{ORIGIN}\n5\n",
        HEAD.replace("\n5\n", "\n05\n"),
        HEAD.replace("\n5\n", "\n+5\n"),
        HEAD.replace("\n5\n", "\n-5\n"),
        HEAD.replace("\n5\n", "\n٥\n"),
        HEAD.replace("\n5\n", "\n9223372036854775808\n"),
        HEAD.replace("=\n", "\n"),
        f"{ORIGIN}\n5\nAAAA\n",
        HEAD.rstrip(),
        f"\n{HEAD}",
        f"{HEAD}\n",
        f"{HEAD}\nextension\n",
        f"{HEAD.replace(ORIGIN, '')}",
    ],
)
def test_malformed_checkpoints_are_refused(text: str) -> None:
    with pytest.raises(NoteError):
        parse_checkpoint(text)


def test_a_checkpoint_is_of_one_log() -> None:
    checkpoint = Checkpoint(ORIGIN, 5, EMPTY_ROOT, ("extension",))
    assert checkpoint.text == f"{HEAD}extension\n"
    note = sign_checkpoint(checkpoint, KEY, OTHER)
    with pytest.raises(CheckpointError, match="not of other"):
        open_checkpoint(note, [KEY.verifier], "other")
    assert open_checkpoint(note, [KEY.verifier], ORIGIN)[0] == checkpoint
    for wrong in (Checkpoint("", 5, EMPTY_ROOT), Checkpoint("a\nb", 5, EMPTY_ROOT)):
        with pytest.raises(CheckpointError):
            sign_checkpoint(wrong, KEY)


@pytest.mark.rule("T-06")
def test_a_cosignature_says_who_when_and_what() -> None:
    note = sign_note(HEAD, [KEY.sign(HEAD), cosign(OTHER, HEAD, COSIGNED_AT)])
    witness = Witness.of(OTHER.verifier)
    with pytest.raises(NoteError):
        open_note(note, [OTHER.verifier])  # a log's key of the same bytes is another key
    with pytest.raises(NoteError, match="is false"):
        open_note(note.replace("\n5\n", "\n6\n"), [witness])
    moved = cosign(OTHER, HEAD, COSIGNED_AT).signature
    later = Signature(OTHER.name, witness.key_hash, bytes([0, 0, 1]) + moved[3:])
    with pytest.raises(NoteError, match="is false"):
        open_note(sign_note(HEAD, [later]), [witness])
    for size in (b"", moved[:-1], moved + b"x", b"\xff" + moved[1:]):
        with pytest.raises(NoteError):
            witness.verify(HEAD, size)
    for time in (-1, TIME_LIMIT + 1):
        with pytest.raises(NoteError):
            cosign(OTHER, HEAD, time)
    opened = open_note(note, [witness])
    assert [cosigned_at(item) for item in opened.verified] == [COSIGNED_AT]


def test_the_cosigned_message_is_that_of_the_specification() -> None:
    stamped = cosign(OTHER, HEAD, COSIGNED_AT).signature
    message = f"cosignature/v1\ntime {COSIGNED_AT}\n{HEAD}"
    assert stamped == COSIGNED_AT.to_bytes(8, "big") + OTHER.sign(message).signature


LOG = make_log(11, every=11)
PROOF = tuple(inclusion_proof(4, 11, LOG.blobs.read))
RECEIPT = Receipt(4, PROOF, LOG.notes[11], b"extra")
RECEIPT_TEXT = write_receipt(RECEIPT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        RECEIPT_TEXT.replace("@v1", "@v2"),
        RECEIPT_TEXT.replace("index 4", "index 04"),
        RECEIPT_TEXT.replace("index 4\n", ""),
        RECEIPT_TEXT.replace("extra ZXh0cmE=", "extra "),
        RECEIPT_TEXT.replace("extra ZXh0cmE=", "extra ZXh0cmF="),
        RECEIPT_TEXT.replace("extra", "Extra"),
        RECEIPT_TEXT.replace("\n\n", "\n", 1),
        f"{HEADER}\nindex 4\n{'A' * 43}=\n",
        f"{HEADER}\nindex 4\nAAAA\n\n{LOG.notes[11]}",
        f"{HEADER}\nindex 4\n" + f"{'A' * 43}=\n" * 64 + f"\n{LOG.notes[11]}",
    ],
)
def test_malformed_receipts_are_refused(text: str) -> None:
    with pytest.raises(ProofError):
        parse_receipt(text)


@pytest.mark.rule("T-06")
def test_a_receipt_proves_one_entry_under_one_head() -> None:
    keys = [LOG.key.verifier]
    leaf = leaf_hash(LOG.envelopes[4])
    with pytest.raises(ProofError):
        verify_receipt(RECEIPT, leaf_hash(LOG.envelopes[5]), keys)
    with pytest.raises(NoteError):
        verify_receipt(RECEIPT, leaf, [OTHER.verifier])
    with pytest.raises(CheckpointError):
        verify_receipt(RECEIPT, leaf, keys, "other.example")
    assert parse_receipt(RECEIPT_TEXT) == RECEIPT
    assert verify_receipt(RECEIPT, leaf, keys, ORIGIN).size == 11


def test_a_receipt_of_the_only_entry_has_no_hashes() -> None:
    log = make_log(1)
    receipt = Receipt(0, (), log.notes[1])
    assert parse_receipt(write_receipt(receipt)) == receipt
    verify_receipt(receipt, leaf_hash(log.envelopes[0]), [log.key.verifier])
    with pytest.raises(ProofError):
        write_receipt(Receipt(-1, (), log.notes[1]))
