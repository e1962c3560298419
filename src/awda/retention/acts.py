"""What is done about retention: erase what is due, hold it back, lift a hold. Raises Refusal."""

from awda.journal.erasing import scrub, scrub_again
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.retention import queries
from awda.retention.holds.projection import HOLDS
from awda.retention.holds.rules import LiftHold, PlaceHold
from awda.retention.leaks.projection import LEAKS
from awda.retention.leaks.rules import DecideLeak, ReportLeak, TellOfLeak
from awda.retention.projection import ERASURES
from awda.retention.vocabulary import EraseBodies, ForgetReads

AT_ONCE = 200  # streams of each clock in one run; the next run takes the rest


def erase(act: Act, command: EraseBodies) -> Answer:
    """Erase what one stream says, if its clock allows."""
    answer = _erase(act, command)
    scrub()
    return answer


def erase_due(act: Act, most: int = AT_ONCE) -> int:
    """Erase all that is due and not held, each in a transaction of its own; how many streams."""
    lines = [line for line in queries.due(act.recorded_at, most) if not line.held]
    for line in lines:
        stream = line.ended.stream
        _erase(act.step(f"erase {stream}"), EraseBodies(stream=stream))
    if lines:
        scrub()
    else:
        scrub_again()
    return len(lines)


def _erase(act: Act, command: EraseBodies) -> Answer:
    """The fact first, then the bodies, in one transaction."""
    with writing() as now:
        bodies = queries.bodies(command.stream)
        answer = now.execute(ERASURES, command, act)
        if not answer.again:
            now.erase(answer.indexes[0], command.stream, bodies)
    return answer


def place_hold(act: Act, command: PlaceHold) -> Answer:
    """Keep what is said of a person until the hold is lifted."""
    return execute(HOLDS, command, act)


def lift_hold(act: Act, command: LiftHold) -> Answer:
    """Let the clocks run out again."""
    return execute(HOLDS, command, act)


def of_leak(act: Act, command: ReportLeak | DecideLeak | TellOfLeak) -> Answer:
    """A leak reported, decided about, or told of (D-07)."""
    return execute(LEAKS, command, act)


def forget_reads(act: Act, command: ForgetReads) -> Answer:
    """Say on the record how many lines of the log of reads go; the caller takes them away."""
    return execute(ERASURES, command, act)
