"""A process that imports a list and says which rows it has committed, to be killed by the test.

    python -m tests.crash.importer HOME FILE ROWS_PER_COMMIT

It reads the list once and opens no database. Each line "go" on its input makes a child, which does
the whole import as the command line does and writes "ack FINGERPRINT PERSON" for each row once its
transaction is committed, then "done". The line "reap" waits for the child and answers "ended".
"""

import os
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path


def main(home: str, file: str, rows_per_commit: str) -> None:
    """Serve until the input ends."""
    os.environ["AWDA_HOME"] = home
    os.environ["DJANGO_SETTINGS_MODULE"] = "awda.web.settings"
    import django

    django.setup()
    from awda.intake.sheets.arrivals import read_arrivals

    offset = timedelta(hours=3)
    sheet = read_arrivals(Path(file), offset=offset, as_of=date(2024, 12, 20))
    _write(f"ready {len(sheet.accepted)}\n")
    child = 0
    for line in sys.stdin:
        if line == "go\n":
            child = os.fork()
            if child == 0:
                _import(sheet, Path(file), int(rows_per_commit))
                os._exit(0)
        else:
            os.waitpid(child, 0)
            _write("\nended\n")


def _import(sheet: "object", file: Path, rows_per_commit: int) -> None:
    from awda.intake.list_ground import Asked, stand_on
    from awda.intake.lists import Pace, bring_in, list_sha256
    from awda.intake.lists_arrivals import Arrivals
    from awda.journal.clock import new_id, now
    from awda.kernel.act import Act
    from awda.kernel.ids import ActorId, CommandId
    from awda.kernel.roles import Role

    _write(f"begin {os.getpid()}\n")
    ground = stand_on(Asked())
    act = Act(
        id=CommandId(new_id()),
        actor=ActorId("console"),
        role=Role.GATE_CLERK,
        party=ground.run_by,
        happened_at=now(),
        recorded_at=now(),
    )
    bring_in(
        sheet,  # type: ignore[arg-type]  # read by the parent; the type is imported after setup
        Arrivals(ground=ground, list_sha256=list_sha256(file)),
        act,
        pace=Pace(rows_per_commit),
        committed=_acknowledge,
    )
    _write("done\n")


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
