"""The stand-alone verifier: has anything in this log been changed, added or taken away?

Runs with the standard library and `cryptography` alone, on
- a static export (a directory with `checkpoint`, `vkey` and `tile/`, see `export`),
- a bundle, which is a zip file of such a directory,
- a journal: an Awda home directory, or its SQLite file, read and never written.

What always holds: each single changed byte in an entry, a body, a salt, a stored hash, a column
that repeats an envelope, a tile or a checkpoint gives a finding which names that thing. A body that
is withheld is counted, and is no finding unless the caller says that bodies must all be there. One
that was erased is no finding either, if an entry of the log says that it was.
What was never under a checkpoint by a key of which you are sure can be called unchanged by nobody.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

from awda.tlog.audit import Progress
from awda.tlog.files import FileError, open_files
from awda.tlog.findings import Cosigner, Finding, Report
from awda.tlog.note import NoteError
from awda.tlog.verify_export import verify_export
from awda.tlog.verify_journal import verify_journal
from awda.tlog.verify_texts import LANGUAGES, instant, lines

__all__ = ["Cosigner", "Finding", "Report", "VerifyError", "main", "verify"]

JOURNAL_NAME = "journal.sqlite3"
"""The SQLite file in an Awda home directory."""

EXIT_TRUE, EXIT_FOUND, EXIT_UNUSABLE = 0, 1, 2

_SQLITE_START = b"SQLite format 3\x00"


class VerifyError(Exception):
    """There is nothing to verify at this path, or the given key cannot be used."""


def verify(
    path: Path | str,
    vkey: str | None = None,
    *,
    need_bodies: bool = False,
    progress: Progress = lambda done, total: None,
) -> Report:
    """Verifies the log at `path` and answers what was found; it never stops at the first fault.

    `vkey` holds the keys to trust, one a line: the log's, and witnesses' if one has them. Without
    it the key is taken from the log, and `report.key_from_log` says so. Raises VerifyError if the
    path is no log or the given key is malformed.
    """
    path = Path(path)
    vkeys = (vkey or "").split()
    kind = _kind(path)
    report = Report(str(path), kind)
    try:
        if kind == "journal":
            journal = path / JOURNAL_NAME if path.is_dir() else path
            verify_journal(journal, report, vkeys, need_bodies=need_bodies, progress=progress)
        else:
            with open_files(path) as files:
                verify_export(files, report, vkeys, need_bodies=need_bodies, progress=progress)
    except NoteError as error:
        raise VerifyError(f"the given key cannot be used: {error}") from error
    except FileError as error:
        report.found.add(f"file {path.name}", "file_unreadable", str(error))
    except (OSError, sqlite3.Error) as error:
        raise VerifyError(f"{path} cannot be read: {error}") from error
    return report


def _kind(path: Path) -> str:
    if path.is_dir():
        return "journal" if (path / JOURNAL_NAME).is_file() else "export"
    # Told by its name, a journal is not opened here: closing a file that this process has open as a
    # database lets go of the database's locks. One whose first page was changed is a finding.
    if path.suffix == ".sqlite3" and path.is_file():
        return "journal"
    try:
        with path.open("rb") as file:
            start = file.read(len(_SQLITE_START))
    except OSError as error:
        raise VerifyError(f"{path} cannot be read: {error}") from error
    if start.startswith(b"PK") or path.suffix == ".zip":
        return "bundle"
    if start == _SQLITE_START:
        return "journal"
    raise VerifyError(f"{path} is neither an export, nor a bundle, nor a journal")


def main(argv: Sequence[str] | None = None) -> int:
    """The command `awda verify`. Exit 0: nothing found; 1: findings; 2: nothing to verify."""
    options = _parser().parse_args(argv)
    progress = _show_progress if sys.stderr.isatty() else lambda done, total: None
    try:
        vkey = _read_vkey(options.vkey) if options.vkey else None
        report = verify(options.path, vkey, need_bodies=options.bodies, progress=progress)
    except VerifyError as error:
        sys.stderr.write(f"awda verify: {error}\n")
        return EXIT_UNUSABLE
    if options.json:
        text = json.dumps(as_json(report), ensure_ascii=False, indent=1)
    else:
        text = "\n".join(lines(report, options.lang))
    sys.stdout.write(f"{text}\n")
    return EXIT_TRUE if report.ok else EXIT_FOUND


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="awda verify",
        description="تحقّق من السجل: هل تغيّر فيه شيء؟  Check a log: has anything been changed?",
    )
    parser.add_argument("path", type=Path, help="export directory, bundle (.zip), home or journal")
    parser.add_argument("--vkey", help="the public key(s) you trust: the text, or a file of them")
    parser.add_argument("--bodies", action="store_true", help="a withheld body is a finding too")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the report")
    return parser


def _read_vkey(given: str) -> str:
    path = Path(given)
    try:
        return path.read_text() if path.is_file() else given
    except (OSError, ValueError) as error:
        raise VerifyError(f"the key file cannot be read: {error}") from error


def _show_progress(done: int, total: int) -> None:
    sys.stderr.write(f"\r{done} / {total}" + ("\n" if done == total else ""))


def as_json(report: Report) -> dict[str, object]:
    """The report as plain values, for programs."""
    return {
        "ok": report.ok,
        "path": report.path,
        "kind": report.kind,
        "origin": report.origin,
        "size": report.size,
        "root": report.root.hex(),
        "signer": report.signer,
        "cosigners": [{"name": item.name, "time": instant(item.time)} for item in report.cosigners],
        "unknown_signatures": report.unknown_signatures,
        "entries": report.entries,
        "unsigned": report.unsigned,
        "bodies": report.bodies,
        "withheld": report.withheld,
        "erased": report.erased,
        "checkpoints": report.checkpoints,
        "key_from_log": report.key_from_log,
        "finding_count": report.found.count,
        "findings": [
            {"where": item.where, "code": item.code, "message": item.message}
            for item in report.findings
        ],
    }


if __name__ == "__main__":
    sys.exit(main())
