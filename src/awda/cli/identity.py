"""Commands about who is who: looking by name, open questions, judging them, machine-readable zones.

Always holds: whoever judges shows that the login is theirs, and holds the duty of registrar; the
console judges nothing, for nobody could tell whether it was two people; the same refusals as by
page and API.
"""

import sys
from typing import TYPE_CHECKING, Any

import click

from awda.cli import Here, say, show
from awda.cli.proof import duty_of, password_option

if TYPE_CHECKING:
    from awda.kernel.act import Act

here = click.make_pass_decorator(Here)
signed_by = click.option(
    "--as",
    "login",
    required=True,
    help="The registrar's login, shown by its password or by its token in AWDA_TOKEN.",
)
because = click.option("--reasons", required=True, help="What was seen and compared.")
MOST_SHOWN = 100


@click.group("identity")
def identity_group() -> None:
    """Which records are one person: asked, judged by two, undone at will (N-06)."""


@identity_group.command()
@click.argument("name")
@click.option("--year", type=click.IntRange(1880, 2100), help="Year of birth.")
@click.option("--mother", default="", help="Mother's name.")
@click.option("--paper", default="", help="Number of a paper.")
@here
def search(here: Here, name: str, year: int | None, mother: str, paper: str) -> int:
    """Who NAME may be: one JSON line each, the most probable first, with what speaks for it.

    `-` reads NAME from standard input, so that it stands in no list of processes.
    """
    here.open()
    from awda.identity import describing, queries

    asked = describing.asked(sys.stdin.read().strip() if name == "-" else name, year, mother, paper)
    found = queries.looked_for(asked)
    for one in found:
        show(
            {
                "person": one.person,
                "grade": one.evidence.grade.value,
                "signs": [sign.value for sign in one.evidence.signs],
                "score": round(one.evidence.name.score, 3),
                "met": [[part.one, part.other, part.how] for part in one.evidence.name.meetings],
            }
        )
    say(f"{len(found)} who may be meant")
    return 0


@identity_group.command("open")
@here
def open_questions(here: Here) -> int:
    """Open questions and those that wait for a second person, the oldest first."""
    here.open()
    from awda.identity import queries
    from awda.identity.rules import Standing
    from awda.kernel.instants import write

    for standing in (Standing.OPEN, Standing.PROPOSED):
        for row in queries.open_questions(standing)[:MOST_SHOWN]:
            show(
                {
                    "question": row.id,
                    "standing": row.standing,
                    "one": row.one,
                    "other": row.other,
                    "grade": row.grade,
                    "signs": row.signs,
                    "found_by": row.found_by,
                    "since": write(row.opened_at),
                    "judged_by": row.proposed_by or None,
                }
            )
    return 0


@identity_group.command()
@click.argument("question")
@click.argument("verdict", type=click.Choice(["same", "not-same", "unsure"]))
@click.option("--first", default="", help="For `same`: the id of the record that goes on.")
@signed_by
@password_option
@because
@here
def judge(
    here: Here,
    question: str,
    verdict: str,
    first: str,
    login: str,
    password_stdin: bool,
    reasons: str,
) -> int:
    """Judge QUESTION: the same (a second person confirms), not the same, unsure."""
    here.open()
    from awda.identity import acts
    from awda.identity.rules import Judge, Verdict
    from awda.kernel.ids import PersonId, QuestionId

    command = Judge(
        question=QuestionId(question),
        verdict=Verdict(verdict.upper().replace("-", "_")),
        reasons=reasons,
        first=PersonId(first) if first else None,
    )
    acts.judge(_act(login, password_stdin), command)
    return 0


@identity_group.command()
@click.argument("question")
@click.option("--not", "refused", is_flag=True, help="Not confirmed: the question is open again.")
@signed_by
@password_option
@because
@here
def confirm(
    here: Here, question: str, refused: bool, login: str, password_stdin: bool, reasons: str
) -> int:
    """As the second person, confirm that the records of QUESTION are one person, or do not."""
    here.open()
    from awda.identity import acts
    from awda.identity.rules import Confirm, NotConfirmed
    from awda.intake.duplicates import acts as duplicates
    from awda.kernel.ids import QuestionId

    asked, act = QuestionId(question), _act(login, password_stdin)
    if refused:
        acts.not_confirmed(act, NotConfirmed(question=asked, reasons=reasons))
    else:
        duplicates.confirm(act, Confirm(question=asked, reasons=reasons))
    return 0


@identity_group.command()
@click.argument("question")
@signed_by
@password_option
@because
@here
def unlink(here: Here, question: str, login: str, password_stdin: bool, reasons: str) -> int:
    """Take the records of QUESTION apart again: everything stands as before."""
    here.open()
    from awda.identity.rules import Unlink
    from awda.intake.duplicates import acts
    from awda.kernel.ids import QuestionId

    command = Unlink(question=QuestionId(question), reasons=reasons)
    acts.unlink(_act(login, password_stdin), command)
    return 0


@identity_group.command()
@click.argument("file", type=click.File("r"), default="-")
@here
def mrz(here: Here, file: Any) -> int:
    """Read a machine-readable zone (ICAO 9303) from FILE or standard input: one JSON line.

    `wrong` names the check digits that do not agree; then the command exits with 1.
    """
    here.open()
    from awda.journal import clock
    from awda.journal.codec import plain
    from awda.people.mrz import read

    try:
        zone = read(file.read(), clock.now().date())
    except ValueError as why:
        raise click.ClickException(str(why)) from why
    show(plain(zone))
    return 1 if zone.wrong else 0


def _act(login: str, password_stdin: bool) -> "Act":
    """An act of a login in its duty of registrar, once it has shown itself."""
    from awda.journal.clock import new_id, now
    from awda.kernel.act import Act
    from awda.kernel.ids import ActorId, CommandId
    from awda.kernel.roles import Role

    mine = duty_of(login, (Role.REGISTRAR,), password_stdin=password_stdin)
    instant = now()
    return Act(
        id=CommandId(new_id()),
        actor=ActorId(login),
        role=mine.role,
        party=mine.party,
        happened_at=instant,
        recorded_at=instant,
    )


COMMANDS: tuple[click.Command, ...] = (identity_group,)
