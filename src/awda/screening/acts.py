"""What those who screen can do about a hit: one function per act, one transaction each.

Lists are brought in by `watchlists.acts`; people are compared by `running.run`.
"""

from collections.abc import Sequence

from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.screening import vocabulary as words
from awda.screening.projection import HITS
from awda.screening.runs.projection import RUNS
from awda.screening.runs.rules import RunId, SignRun


def review(act: Act, command: words.Review) -> Answer:
    """A reviewer's own finding; with a second one that agrees, the outcome (S-01, S-02)."""
    return execute(HITS, command, act)


def explain_delay(act: Act, command: words.ExplainDelay) -> Answer:
    """The weekly entry for a hit past its maximum (S-07)."""
    return execute(HITS, command, act)


def give_notice(act: Act, command: words.GiveNotice) -> Answer:
    """The person was told (S-06)."""
    return execute(HITS, command, act)


def challenge(act: Act, command: words.Challenge) -> Answer:
    """Two others look again (S-06)."""
    return execute(HITS, command, act)


def tell_owner(act: Act, command: words.TellOwner) -> Answer:
    """The list's owner knows that its entry stopped another person."""
    return execute(HITS, command, act)


def send_to_justice(act: Act, command: words.SendToJustice) -> Answer:
    """A referral is on its way to the justice authority (S-08)."""
    return execute(HITS, command, act)


def reopen(act: Act, command: words.Reopen) -> Answer:
    """Two reviewers look again: a hold ran out, or something new is known."""
    return execute(HITS, command, act)


def open_seal(act: Act, command: words.OpenSeal) -> Answer:
    """A human-rights monitor reads a sealed matter, and the record says why."""
    return execute(HITS, command, act)


def sign_runs(act: Act, runs: Sequence[RunId]) -> list[Answer]:
    """Sign for those in whom these runs found nothing; all of them or none (S-01)."""
    with writing() as now:
        return [now.execute(RUNS, SignRun(run=run), act.step(f"sign {run}")) for run in runs]
