"""What the clock does about children who stayed too long at a military site (C-03)."""

from awda.housing import clocks
from awda.housing.breaches.projection import BREACHES
from awda.housing.breaches.rules import RecordBreach
from awda.housing.clocks import ClockState
from awda.housing.models import Breach
from awda.journal import clock
from awda.journal.writer import writing
from awda.kernel.act import Act


def record_breaches(act: Act) -> int:
    """Put on the record each child's stay that is past its limit and is not there yet.

    How many there were; asked again, none. The act is the clock's.
    """
    with writing() as now:
        late = [
            one
            for one in clocks.children(act.happened_at)
            if one.state is ClockState.OVERDUE and one.person
        ]
        known = set(Breach.objects.values_list("person", "started"))
        new = [one for one in late if (one.person, one.started) not in known]
        for one in new:
            assert one.person is not None, "filtered above"
            command = RecordBreach(
                breach=clock.new_id(),
                person=one.person,
                place=one.place,
                started=one.started,
                deadline=one.deadline,
            )
            now.execute(BREACHES, command, act.step(f"breach {command.breach}"))
    return len(new)
