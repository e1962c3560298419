"""Three who may be children: each has a file, says who was lost, and is cared for at the centre."""

from datetime import timedelta

from awda.children import acts
from awda.children.codes import CareArrangement, SeparationCause, Tie, TracingStatus, Why
from awda.children.said import Care, Opening, Separation, Tracing, Written
from awda.children.vocabulary import OpenCase, WriteInCase
from awda.demo import story
from awda.demo.cast import Arrival
from awda.demo.desks import act
from awda.kernel.instants import Instant
from awda.kernel.roles import Role

HOUR = timedelta(hours=1)


def in_care(one: Arrival, at: Instant) -> None:
    """The worker opens the file on the day the child is taken in."""
    side = (Role.CHILD_PROTECTION, story.CHILDREN)
    opening = Opening(why=Why.DOUBT, seen="looks younger than the card says")
    command = OpenCase(person=one.person, opening=opening)
    acts.open_case(act(*side, at, f"child file {one.number}"), command)
    for n, said in enumerate(_told(at)):
        signed = act(*side, at + (n + 1) * HOUR, f"child file {one.number} {said.what}")
        acts.write_in_case(signed, WriteInCase(person=one.person, said=said))


def _told(at: Instant) -> tuple[Written, ...]:
    return (
        Separation(
            tie=Tie.UNACCOMPANIED,
            last_seen_with="his mother, at home",
            cause=SeparationCause.RECRUITED,
        ),
        Care(arrangement=CareArrangement.RESIDENTIAL, carer="child centre", since=at.date()),
        Tracing(status=TracingStatus.OPEN, agency="Central Tracing Agency"),
    )
