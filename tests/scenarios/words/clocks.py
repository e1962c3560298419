"""Time limits: what the clock does by itself, and what it finds for people to do."""

from awda.children import acts as children
from awda.children.vocabulary import FindAge
from awda.housing.models import Breach
from awda.kernel.act import Act
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.web import clocks, ticking
from tests.children.scenes import finding
from tests.children.test_age_by_two import BY_A_DOCTOR
from tests.scenarios.stage import Stage, agrees, check, step


@step("strikes")
def strikes(_stage: Stage, act: Act) -> None:
    """`awda tick`: offers lapse, a limit that passed is recorded once."""
    assert act.role is Role.CLOCK
    ticking.tick(act.happened_at)


@step("finds {person} 20 to 23 by talking")
def finds_by_talking(stage: Stage, act: Act, person: str) -> None:
    """A child-protection worker's finding, papers having failed."""
    children.find_age(act, FindAge(person=stage.who(person), finding=finding()))


@step("finds {person} 21 to 25 by looking")
def finds_by_looking(stage: Stage, act: Act, person: str) -> None:
    """A doctor's finding, papers and talk having failed."""
    children.find_age(act, FindAge(person=stage.who(person), finding=BY_A_DOCTOR))


# --- what the record says


@check("the clock {code} of {person} is {word}")
def clock_is(stage: Stage, at: Instant, code: str, person: str, word: str) -> None:
    """Running, past its warning, or overdue; as the desks and the monitor see it."""
    found = {
        one.state(at).lower()
        for one in clocks.everything(at)
        if (one.kind, one.subject) == (code, stage.who(person))
    }
    agrees(found, {word})


@check("no clock {code} runs for {person}")
def no_clock(stage: Stage, at: Instant, code: str, person: str) -> None:
    """It never began, or has stopped."""
    mine = {one.kind for one in clocks.everything(at) if one.subject == stage.who(person)}
    assert code not in mine, f"{code} runs"


@check("{number} breach of the limit stands recorded for {person}")
def breaches(stage: Stage, _at: Instant, number: str, person: str) -> None:
    """An event of its own, once (C-03)."""
    found = Breach.objects.filter(person=stage.who(person)).count()
    agrees(found, int(number))
