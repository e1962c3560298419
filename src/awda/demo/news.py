"""News in the story: three who stay look for a relative and write home; one answer comes back."""

from awda.children.codes import SeparationCause
from awda.demo import story
from awda.demo.cast import Arrival
from awda.demo.desks import act
from awda.family import acts as family
from awda.family.messages.rules import Direction, PassOn, TakeMessage
from awda.family.tracing.rules import OpenRequest, Route, SendRequest
from awda.kernel.instants import Instant
from awda.kernel.roles import Role

SOUGHT = ("ليلى", "أخت", "دير الزور")  # name, relation and place, all made up


def asks_for_news(one: Arrival, at: Instant) -> None:
    """A tracing request sent on, a message out and on its way, one in that waits (F-06)."""
    signed = act(Role.PROTECTION, story.CAMP, at, f"news {one.number}")
    request, out, back = (signed.step(part).id for part in ("request", "out", "back"))
    sought, relation, where = SOUGHT
    asked = OpenRequest(
        request=request,
        person=one.person,
        sought=sought,
        relation=relation,
        last_seen_where=where,
        last_seen_on=None,
        cause=SeparationCause.CONFLICT,
        asked_for=True,
    )
    route = Route.CENTRAL_TRACING_AGENCY
    sent = SendRequest(request=request, route=route, reference=f"TR-{one.number}")
    family.trace(signed.step("asked"), asked)
    family.trace(signed.step("sent"), sent)
    for message, way in ((out, Direction.OUTGOING), (back, Direction.INCOMING)):
        taken = TakeMessage(message=message, person=one.person, direction=way, sheets=1)
        family.message(signed.step(f"taken {message}"), taken)
    family.message(signed.step("gone"), PassOn(message=out, route=route))
