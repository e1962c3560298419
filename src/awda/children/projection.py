"""Children's files: from fact to read model, and the context itself."""

from awda.children.facts import facts
from awda.children.models import CaseFact, ChildCase
from awda.children.rules import MAY, compartment, decide, evolve
from awda.children.said import AgeFinding, Closing, Consent, Determination, Flag, Opening, Referral
from awda.children.streams import stream_of
from awda.children.vocabulary import Command, Noted
from awda.children.writing import Around, Case
from awda.journal.codec import plain
from awda.kernel.context import Context, Recorded


def project(event: Noted, recorded: Recorded) -> None:
    """Write one statement into the read models."""
    if recorded.version == 0:
        ChildCase.objects.create(person=event.person, stream=recorded.stream)
    key = _key(event)
    earlier = CaseFact.objects.filter(person=event.person, what=event.said.what, key=key)
    earlier.filter(newest=True).update(newest=False)
    CaseFact.objects.create(
        entry=recorded.index,
        person=event.person,
        what=event.said.what,
        key=key,
        said=plain(event.said),
        by=event.by,
        at=recorded.happened_at,
    )
    _file(event, recorded)


def _key(event: Noted) -> str:
    match event.said:
        case Consent():
            return event.said.by.value
        case Flag():
            return event.said.sign.value
        case _:
            return ""


def _file(event: Noted, recorded: Recorded) -> None:
    row = ChildCase.objects.filter(person=event.person)
    at, index = recorded.happened_at, recorded.index
    match event.said:
        case Opening():
            row.update(opened_at=at, opened_in=index)
        case Referral():
            row.update(referred_at=at, referred_in=index, referred_to=event.said.body)
        case AgeFinding():
            first = row.filter(finding_waits=None).update(finding_waits=index)
            if not first:
                row.update(finding_waits=None)
        case Determination():
            row.update(review_on=event.said.review_on)
        case Closing():
            row.update(closed_at=at, review_on=None)
        case _:
            return


def stream(command: Command) -> str:
    """The file of the child a command is about."""
    return stream_of(command.person)


CHILDREN: Context[Case, Command, Noted, Around] = Context(
    name="children",
    initial=Case(),
    events=(Noted,),
    stream=stream,
    facts=facts,
    decide=decide,
    evolve=evolve,
    compartment=compartment,
    may=MAY,
    project=project,
    tables=(ChildCase, CaseFact),
)
