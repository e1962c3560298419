"""A process that imports a list and says which rows it has committed, to be killed by the test.

    python -m tests.crash.importer HOME FILE ROWS_PER_COMMIT

It reads the list once and opens no database. Each line "go" on its input makes a child, which does
the whole import as the command line does and writes "ack FINGERPRINT PERSON" for each row once its
transaction is committed, then "done", or "died". The line "reap" waits for the child; the answer is
"ended".
"""

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NoReturn


def main(home: str, file: str, rows_per_commit: str) -> None:
    """Serve until the input ends."""
    os.environ["AWDA_HOME"] = home
    os.environ["DJANGO_SETTINGS_MODULE"] = "awda.web.settings"
    import django

    django.setup()
    bring = _prepared(Path(file), int(rows_per_commit))
    child = 0
    for line in sys.stdin:
        if line == "go\n":
            child = os.fork()
            if child == 0:
                _only_child(bring)
        else:
            os.waitpid(child, 0)
            _write("\nended\n")


def _only_child(bring: Callable[[], object]) -> NoReturn:
    try:
        _write(f"begin {os.getpid()}\n")
        bring()
        _write("done\n")
    except BaseException:
        traceback.print_exc()
        _write("\ndied\n")
    os._exit(0)


def _prepared(file: Path, rows_per_commit: int) -> Callable[[], object]:
    """Everything imported and the list read, so that a child begins at once; no database yet."""
    from awda.intake.lists.arrivals import Arrivals
    from awda.intake.lists.bringing_in import Pace, bring_in, list_sha256
    from awda.intake.lists.ground import Asked, stand_on
    from awda.intake.sheets.arrivals import read_arrivals
    from awda.journal.clock import new_id, now
    from awda.kernel.act import Act
    from awda.kernel.ids import ActorId, CommandId
    from awda.kernel.roles import Role
    from awda.names.engine import prepare

    prepare()  # else each child would load the compiled loops, and mostly be killed at that
    sheet = read_arrivals(file, offset=timedelta(hours=3), as_of=date(2024, 12, 20))

    def bring() -> object:
        ground = stand_on(Asked())
        act = Act(
            id=CommandId(new_id()),
            actor=ActorId("console"),
            role=Role.GATE_CLERK,
            party=ground.run_by,
            happened_at=now(),
            recorded_at=now(),
        )
        door = Arrivals(ground=ground, list_sha256=list_sha256(file))
        return bring_in(sheet, door, act, pace=Pace(rows_per_commit), committed=_acknowledge)

    _write(f"ready {len(sheet.accepted)}\n")
    return bring


def _acknowledge(rows: Sequence["object"]) -> None:
    said = (f"ack {row.fingerprint} {row.subject}\n" for row in rows)  # type: ignore[attr-defined]  # RowOutcome
    _write("".join(said))


def _write(text: str) -> None:
    """Straight to the pipe: nothing waits in a buffer that a kill would lose."""
    rest = text.encode()
    while rest:
        rest = rest[os.write(1, rest) :]


if __name__ == "__main__":
    main(*sys.argv[1:])
