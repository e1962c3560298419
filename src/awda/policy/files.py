"""The policy as a file: canonical JSON under the node's signature, a C2SP signed note.

Always holds: a file proves what was in force, and changes nothing by itself; one that is brought in
becomes what its signer asks for, and loosens nothing without a second organisation.
"""

from collections.abc import Sequence

from awda.journal import keys
from awda.kernel.refusal import Refusal
from awda.policy.rules import FORMAT, Wanted, policy_text
from awda.policy.vocabulary import SETTINGS, InForce, Number
from awda.tlog.canonical import CanonicalError, parse_canonical
from awda.tlog.note import NoteError, Verifier, open_note, sign_note

MOST_FILE_CHARACTERS = 100_000


def signed(policy: InForce) -> str:
    """The numbers in force as a note signed with the node's key. KeyFileError without a key."""
    text = policy_text(policy.version, {number: policy[number] for number in Number})
    return sign_note(text, [keys.node_signer().sign(text)])


def wanted(note: str, now: InForce, vkeys: Sequence[str] = ()) -> tuple[Wanted, ...]:
    """The numbers in which a signed file differs from those in force.

    `vkeys`: whose files are taken; this node's own when none is given. Refuses POLICY_FILE_UNSIGNED
    and POLICY_FILE_UNREADABLE.
    """
    try:
        trusted = [Verifier.from_vkey(vkey) for vkey in vkeys or (keys.vkey(),)]
        text = open_note(note[: MOST_FILE_CHARACTERS + 1], trusted).text
    except NoteError as wrong:
        raise Refusal("POLICY_FILE_UNSIGNED") from wrong
    said = _read(text)
    return tuple(
        Wanted(number=number, value=said[number])
        for number in sorted(said)
        if said[number] != now[number]
    )


def _read(text: str) -> dict[Number, int]:
    try:
        said = parse_canonical(text.removesuffix("\n").encode())
    except CanonicalError as wrong:
        raise Refusal("POLICY_FILE_UNREADABLE") from wrong
    if type(said) is not dict or said.get("format") != FORMAT:
        raise Refusal("POLICY_FILE_UNREADABLE")
    numbers = said.get("numbers")
    if type(numbers) is not dict or not all(type(value) is int for value in numbers.values()):
        raise Refusal("POLICY_FILE_UNREADABLE")
    known = {number.value for number in SETTINGS}
    if numbers.keys() - known:
        raise Refusal("POLICY_FILE_UNREADABLE")
    return {Number(name): value for name, value in numbers.items()}
