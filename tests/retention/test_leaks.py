"""A leak is decided about within 24 hours and told of within 72 (D-07)."""

from datetime import timedelta

import pytest

from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.due import Due, DueKind, DueState
from awda.kernel.roles import DUTIES, Compartment, Role
from awda.retention import acts, clocks
from awda.retention.leaks.rules import DecideLeak, ReportLeak, TellOfLeak
from awda.web.contexts import ALL
from tests.conftest import NOON, sign
from tests.intake.site import browser
from tests.retention.scenes import officer, refused
from tests.scenes import open_operation
from tests.web.api.scenes import caller

pytestmark = [pytest.mark.django_db, pytest.mark.rule("D-07")]
LEAK = "00000000-0000-4000-8000-0000000000aa"
HOUR = timedelta(hours=1)
REPORT = ReportLeak(
    leak=LEAK, what="a tablet was stolen", compartments=(Compartment.IDENTITY,), people=40
)
HARM = DecideLeak(leak=LEAK, harm_likely=True, why="names and photos", done="keys changed")
TOLD = TellOfLeak(leak=LEAK, persons=True, whom="all forty, at the camp")
MONITOR = TellOfLeak(leak=LEAK, persons=False, whom="ICRC, by letter 3")


def open_now() -> list[tuple[DueKind, DueState]]:
    now = NOON + 30 * HOUR
    found: list[Due] = clocks.due(now)
    return [(one.kind, one.state(now)) for one in found]


def test_what_is_not_said_is_refused() -> None:
    clerk = sign(Role.GATE_CLERK, "crossing")
    for broken, code in (
        (ReportLeak(leak=LEAK, what=" ", compartments=(Compartment.IDENTITY,), people=1),
         "LEAK_WORDS_MISSING"),
        (ReportLeak(leak=LEAK, what="x", compartments=(), people=1), "LEAK_OF_NOTHING"),
        (ReportLeak(leak=LEAK, what="x", compartments=(Compartment.CHILD,), people=-1),
         "LEAK_OF_NOTHING"),
    ):  # fmt: skip
        with refused(code):
            acts.of_leak(clerk, broken)
    for early in (HARM, TOLD):
        with refused("NO_SUCH_LEAK"):
            acts.of_leak(officer(NOON), early)
    acts.of_leak(clerk, REPORT)
    with refused("LEAK_ID_TAKEN"):
        acts.of_leak(sign(Role.REGISTRAR, "crossing"), REPORT)
    with refused("LEAK_NOT_DECIDED"):
        acts.of_leak(officer(NOON), TOLD)
    with refused("LEAK_WORDS_MISSING"):
        acts.of_leak(officer(NOON), DecideLeak(leak=LEAK, harm_likely=False, why=" ", done="x"))


@pytest.mark.parametrize("role", sorted(DUTIES - {Role.DATA_PROTECTION}))
def test_everybody_reports_and_the_officer_alone_decides(role: Role) -> None:
    open_operation()
    program = caller(role, "other-side" if role is Role.RECEIVER else "crossing")
    assert program.act("retention/report-leak", REPORT).status == 200
    for path, command in (("decide-leak", HARM), ("tell-of-leak", TOLD)):
        assert program.act(f"retention/{path}", command).code == "NOT_YOUR_DUTY"


def test_both_clocks_run_until_they_are_answered() -> None:
    acts.of_leak(sign(Role.GATE_CLERK, "crossing"), REPORT)
    assert open_now() == [(DueKind.LEAK_DECISION, DueState.OVERDUE)]
    acts.of_leak(officer(NOON + 3 * HOUR), HARM)
    assert open_now() == [(DueKind.LEAK_NOTICE, DueState.RUNNING)]
    page = browser(Role.DATA_PROTECTION, "commission").get("/retention/").content.decode()
    assert "a tablet was stolen" in page
    assert "harm is likely" in page
    acts.of_leak(officer(NOON + 4 * HOUR), TOLD)
    assert [kind for kind, _ in open_now()] == [DueKind.LEAK_NOTICE]
    acts.of_leak(officer(NOON + 5 * HOUR), MONITOR)
    assert open_now() == []
    true = fingerprints(ALL)
    rebuild(ALL, lambda _done, _of: None)
    assert fingerprints(ALL) == true


def test_where_no_harm_is_likely_nobody_is_waited_for() -> None:
    acts.of_leak(sign(Role.GATE_CLERK, "crossing"), REPORT)
    no_harm = DecideLeak(leak=LEAK, harm_likely=False, why="it was encrypted", done="wiped")
    acts.of_leak(officer(NOON + HOUR), no_harm)
    assert open_now() == []
