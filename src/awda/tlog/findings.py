"""What a verification found: each finding names exactly one thing, by a code that is never reused.

The sentences are in `verify_texts`, English and Arabic.
"""

from __future__ import annotations

from dataclasses import dataclass, field

MAX_FINDINGS = 1000
"""How many findings are kept; the others are counted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: `where` ("entry 512"), a stable code, and the technical detail."""

    where: str
    code: str
    detail: str = ""

    @property
    def message(self) -> str:
        """The English sentence of the code, with the detail."""
        from awda.tlog.verify_texts import sentence  # the texts name this class

        return sentence(self, "en")


@dataclass(slots=True)
class Findings:
    """Collects findings in the order in which they are met, at most MAX_FINDINGS of them."""

    kept: list[Finding] = field(default_factory=list)
    count: int = 0

    def add(self, where: str, code: str, detail: str = "") -> None:
        self.count += 1
        if len(self.kept) < MAX_FINDINGS:
            self.kept.append(Finding(where, code, detail))


@dataclass(frozen=True, slots=True)
class Cosigner:
    """A witness which cosigned the latest checkpoint, and when (POSIX seconds)."""

    name: str
    time: int


@dataclass(slots=True)
class Report:
    """The outcome. Size, root, signer and cosigners are those of the latest true checkpoint.

    `kind` is "export", "bundle" or "journal", `path` what was verified. `unsigned` counts entries
    after that checkpoint; `erased` those whose body an erasing entry says is gone, `withheld` the
    others without a body here, which is no error; `key_from_log` says that the key was taken from
    the log itself and must be compared by hand.
    """

    path: str
    kind: str
    origin: str = ""
    size: int = 0
    root: bytes = b""
    signer: str = ""
    cosigners: tuple[Cosigner, ...] = ()
    unknown_signatures: int = 0
    entries: int = 0
    bodies: int = 0
    erased: int = 0
    checkpoints: int = 0
    key_from_log: bool = False
    found: Findings = field(default_factory=Findings)

    @property
    def findings(self) -> list[Finding]:
        return self.found.kept

    @property
    def withheld(self) -> int:
        return self.entries - self.bodies - self.erased

    @property
    def unsigned(self) -> int:
        return max(0, self.entries - self.size)

    @property
    def ok(self) -> bool:
        """True if nothing was found, and a true checkpoint was unless the log is empty."""
        return not self.found.count and bool(self.signer or not self.entries)
