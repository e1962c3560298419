"""Commands of care: what waits, and a summary written to a file, for those who care alone.

Always holds: the same doors as the pages: a login that holds the duty, whose party cares for the
person; every reading is on the log of reads. What waits is told in numbers, without a person.
"""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from awda.cli import Here, say, show

if TYPE_CHECKING:
    from awda.kernel.roles import Role
    from awda.web.access.queries import Duty

here = click.make_pass_decorator(Here)


@click.group("medical")
def medical_group() -> None:
    """Care: what waits at its desks, and summaries for the care team."""


@medical_group.command()
@click.option("--party", required=True, help="Whose desks: the party that cares.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line for programs.")
@here
def due(here: Here, party: str, as_json: bool) -> None:
    """How much waits at the desks of care, and how much of it is late; no names."""
    here.open()
    from awda.journal import clock
    from awda.medical.worklists import clinic_work, triage_work

    now = clock.now()
    work = {(one.kind, one.person): one for one in triage_work(party, now)}
    work |= {(one.kind, one.person): one for one in clinic_work(party, now)}
    waits = Counter(one.kind.value for one in work.values())
    late = Counter(one.kind.value for one in work.values() if one.due < now)
    if as_json:
        show({"waits": dict(waits), "late": dict(late)})
        return
    for kind, count in sorted(waits.items()):
        click.echo(f"{kind}: {count}, late: {late[kind]}")
    say("nothing waits" if not waits else f"{sum(waits.values())} wait, {sum(late.values())} late")


@medical_group.command()
@click.argument("person")
@click.option("--login", required=True, help="A clinician's login, of the team that cares.")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; never over another.",
)
@here
def summary(here: Here, person: str, login: str, out: Path) -> None:
    """Write PERSON's International Patient Summary (FHIR R4), readable to you alone."""
    here.open()
    from awda.kernel.refusal import Refusal
    from awda.kernel.roles import Compartment, Role
    from awda.medical import files
    from awda.medical.documents import summary_now
    from awda.medical.reading import Sees
    from awda.web.access.request import note_read

    duty = _duty(login, Role.CLINICIAN)
    if files.seen_by(duty.role, duty.party, person, may_be_child=False) is not Sees.FILE:
        raise Refusal("NOT_OF_CARE_TEAM")
    note_read(duty, "medical_summary", person, (Compartment.MEDICAL,))
    document = summary_now(person)
    try:
        with out.open("xb") as file:
            file.write(document)
    except FileExistsError as there:
        raise click.BadParameter(f"{out} is there already") from there
    say(f"{out}: {len(document)} bytes")


def _duty(login: str, role: "Role") -> "Duty":
    """The login's duty in this role. Refuses NOT_YOUR_DUTY."""
    from awda.kernel.refusal import Refusal
    from awda.web.access.queries import duties

    held = duties(login)
    mine = next((duty for duty in held if duty.role is role), None)
    if mine is None:
        raise Refusal(
            "NOT_YOUR_DUTY",
            role=", ".join(duty.role.value for duty in held) or "-",
            may=role.value,
        )
    return mine


COMMANDS = (medical_group,)
