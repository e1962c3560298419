"""Hits: from event to read model, and the context that doors execute."""

from django.db.models import F

from awda.custody import queries as custody
from awda.custody.vocabulary import Standing
from awda.journal.codec import plain
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.people import queries as people
from awda.places import queries as places
from awda.screening import rules
from awda.screening import vocabulary as words
from awda.screening.models import DismissedMark, HitRow, ReviewRow, SealRead, Tally, Watchlist


def project(event: words.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    row = HitRow.objects.filter(id=event.hit)
    match event:
        case words.HitRaised():
            _raise(event, recorded)
        case words.Reviewed():
            _review(event, recorded)
        case words.Settled():
            _settle(event, recorded)
        case words.DelayExplained():
            row.update(delay_at=recorded.happened_at)
        case words.NoticeGiven():
            row.update(
                notice_at=recorded.happened_at,
                notice_language=event.language.value,
                challenge_by=event.challenge_by,
            )
        case words.Challenged():
            _open_again(event.hit, recorded, challenged=True, challenge_words=event.words)
        case words.Reopened():
            _open_again(event.hit, recorded, reopened_for=event.reason)
        case words.OwnerTold():
            row.update(owner_told_at=recorded.happened_at)
        case words.SentToJustice():
            row.update(sent_at=recorded.happened_at)
        case words.SealedForChild():
            row.update(open=False, sealed=True)
        case words.SealOpened():
            SealRead.objects.create(
                entry=recorded.index, hit=event.hit, login=recorded.actor, at=recorded.happened_at
            )


def _raise(event: words.HitRaised, recorded: Recorded) -> None:
    before = HitRow.objects.filter(id=event.hit).values_list("round", flat=True).first()
    HitRow.objects.filter(id=event.hit).delete()
    HitRow.objects.create(
        id=event.hit,
        person=event.person,
        watchlist=event.watchlist,
        version=event.version,
        key=event.key,
        entry_print=event.entry_print,
        person_print=event.person_print,
        score=event.score,
        points=plain(event.points),
        raised_at=recorded.happened_at,
        raised_in=recorded.index,
        round=(before or 0) + 1,
    )
    _tally("RAISED", event.watchlist, recorded)


def _review(event: words.Reviewed, recorded: Recorded) -> None:
    ReviewRow.objects.create(
        entry=recorded.index,
        hit=event.hit,
        round=HitRow.objects.get(id=event.hit).round,
        reviewer=event.reviewer,
        role=event.role.value,
        unit=event.unit,
        outcome=event.outcome.value,
        grounds=plain(event.grounds),
        reasons=event.reasons,
        gist=event.gist,
        until=event.until,
        refer_to=event.refer_to,
        saved_at=recorded.happened_at,
    )


def _settle(event: words.Settled, recorded: Recorded) -> None:
    hit = HitRow.objects.get(id=event.hit)
    HitRow.objects.filter(id=event.hit).update(
        open=False,
        challenged=False,
        outcome=event.outcome.value,
        gist=event.gist,
        units=list(event.units),
        until=event.until,
        refer_to=event.refer_to,
        settled_at=recorded.happened_at,
        settled_in=recorded.index,
        notice_at=None,
        notice_language="",
        challenge_by=None,
        delay_at=None,
        owner_told_at=None,
        sent_at=None,
    )
    kind = "CONFIRMED" if event.outcome.adverse else "DISMISSED"
    _tally("OVERTURNED" if event.overturned else kind, hit.watchlist, recorded)


def _open_again(hit: words.HitId, recorded: Recorded, **more: object) -> None:
    HitRow.objects.filter(id=hit).update(
        open=True, round=F("round") + 1, raised_at=recorded.happened_at, delay_at=None, **more
    )


def _tally(kind: str, watchlist: str, recorded: Recorded) -> None:
    owner = Watchlist.objects.filter(id=watchlist).values_list("owner", flat=True).first()
    Tally.objects.create(
        entry=recorded.index,
        kind=kind,
        watchlist=watchlist,
        owner=owner or "",
        month=f"{recorded.happened_at:%Y-%m}",
    )


def facts(command: words.Command, act: Act) -> Known[rules.Around]:
    """Is the person of age and held; nothing of it stands in the public envelope (S-03)."""
    person = (
        command.person
        if isinstance(command, words.RaiseHit)
        else HitRow.objects.filter(id=command.hit).values_list("person", flat=True).first()
    )
    standing = people.standing(person, act.happened_at.date()) if person else None
    holding = custody.holding(person) if person else None
    named = places.party(command.refer_to) if isinstance(command, words.Review) else None
    return Known(
        rules.Around(
            adult=standing is not None and not standing.may_be_child,
            held=holding is not None and holding.standing is Standing.HELD,
            refer_kind=named.kind if named and named.open else None,
        )
    )


HITS: Context[rules.Hit, words.Command, words.Event, rules.Around] = Context(
    name="hit",
    initial=rules.Hit(),
    events=words.EVENTS,
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=words.MAY,
    project=project,
    tables=(HitRow, ReviewRow, Tally, SealRead, DismissedMark),
)
