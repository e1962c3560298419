"""Reviews of internment: from event to read model, and the context that doors execute."""

from awda.journal import writer
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.ids import ActorId
from awda.people.codes import Track
from awda.people.models import InternmentReview, Person
from awda.people.models import Track as TrackRow
from awda.people.reviews import rules
from awda.policy import queries as policies

TRACK_ASSIGNED = "people.TrackAssigned"


def project(event: rules.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case rules.ReviewOpened():
            InternmentReview.objects.create(
                opened_in=recorded.index,
                person=event.person,
                asked_by=event.asked_by,
                reason=event.reason,
                statement=event.statement,
                opened_by=recorded.actor,
                opened_at=recorded.happened_at,
                due_at=event.due_at,
            )
        case rules.ReviewDecided():
            InternmentReview.objects.filter(person=event.person, decided_in=None).update(
                outcome=event.outcome,
                reasons=event.reasons,
                decided_by=recorded.actor,
                decided_at=recorded.happened_at,
                decided_in=recorded.index,
            )


def facts(command: rules.Command, _act: Act) -> Known[rules.Around]:
    """What `decide` may rely on: the track and who gave it, the open review, the new track."""
    row = (
        Person.objects.filter(id=command.person).values_list("track", "track_in", "met_in").first()
    )
    if row is None:
        return Known(rules.Around())
    track, track_in, met_in = row
    policy = policies.in_force()
    around = rules.Around(track=Track(track), policy=policy)
    entries = {met_in if track_in is None else track_in, *policy.relied_on}
    if isinstance(command, rules.DecideReview):
        opened = InternmentReview.objects.filter(person=command.person, decided_in=None).first()
        new = _track_of(command)
        around = rules.Around(
            track=Track(track),
            assigned_by=_assigned_by(command),
            opened_by=ActorId(opened.opened_by) if opened else None,
            new_track=new,
            policy=policy,
        )
        entries |= {opened.opened_in} if opened else set()
        if new is not None and command.track_entry is not None:
            entries.add(command.track_entry)
    return Known(around, tuple(sorted(entries)))


def _track_of(command: rules.DecideReview) -> Track | None:
    """The track that the named entry put this person on, also one of this very transaction."""
    if command.track_entry is None:
        return None
    row = TrackRow.objects.filter(assigned_in=command.track_entry, person=command.person).first()
    return Track(row.track) if row else None


def _assigned_by(command: rules.DecideReview) -> frozenset[ActorId]:
    """Who put the person on a track, leaving out the new one of this decision."""
    rows = TrackRow.objects.filter(person=command.person)
    actors = set()
    for index in rows.values_list("assigned_in", flat=True):
        recorded = writer.entry(index)
        if recorded is not None and index != command.track_entry:
            assert recorded.type == TRACK_ASSIGNED, "the rows are projected from these alone"
            actors.add(ActorId(recorded.actor))
    return frozenset(actors)


REVIEWS: Context[rules.Review, rules.Command, rules.Event, rules.Around] = Context(
    name="reviews",
    initial=rules.Review(),
    events=rules.EVENTS,
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(InternmentReview,),
)
