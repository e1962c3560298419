"""A policy file is taken only from whom its signature says, and only as it was signed (L-06)."""

import pytest

from awda.kernel.refusal import Refusal
from awda.policy.files import wanted
from awda.policy.rules import policy_text
from awda.policy.vocabulary import DEFAULTS, InForce, Number
from awda.tlog.note import generate, sign_note

OURS, STRANGER = generate("awda.example", b"o" * 32), generate("other.example", b"s" * 32)
TIGHTER = policy_text(
    1, {number: DEFAULTS[number] for number in Number} | {Number.REGISTER_HOURS: 48}
)
SIGNED = sign_note(TIGHTER, [OURS.sign(TIGHTER)])


@pytest.mark.rule("L-06")
@pytest.mark.parametrize(
    "note",
    [
        TIGHTER,
        sign_note(TIGHTER, [STRANGER.sign(TIGHTER)]),
        SIGNED.replace("48", "71"),
        SIGNED[:-10],
    ],
    ids=["nobody", "a stranger", "changed", "cut off"],
)
def test_what_is_not_signed_as_it_stands_is_not_taken(note: str) -> None:
    now = InForce()
    with pytest.raises(Refusal, match="POLICY_FILE_UNSIGNED"):
        wanted(note, now, [OURS.verifier.vkey])
    [one] = wanted(SIGNED, now, [OURS.verifier.vkey])
    assert (one.number, one.value) == (Number.REGISTER_HOURS, 48)
