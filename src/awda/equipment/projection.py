"""Items: from event to read model, and the context that doors execute."""

from typing import Any

from awda.custody import queries as custody
from awda.custody.vocabulary import Standing
from awda.equipment import cases, queries, rules
from awda.equipment import vocabulary as words
from awda.equipment.gates import Around, SplitFacts
from awda.equipment.kinds import (
    Article,
    Belonging,
    Lot,
    SerialState,
    Vehicle,
    Weapon,
    register_of,
    units,
)
from awda.equipment.marks import fold, look
from awda.equipment.models import CaseMember, Item, Photo, SerialCase, Split
from awda.journal import queries as journal
from awda.journal.codec import plain
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.roles import Compartment
from awda.policy import queries as policies


def project(event: words.Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    match event:
        case words.WeaponHandedIn():
            _create(event.item, event.weapon, recorded, tag=event.tag, **_from(event.origin))
        case words.AmmunitionHandedIn():
            _create(event.item, event.lot, recorded, tag=event.tag, **_from(event.origin))
        case words.SplitLotOpened():
            room = Item.objects.values_list("room", flat=True).get(id=event.split_from)
            more = {"split_from": event.split_from, "room": room, **_from(event.origin)}
            _create(event.item, event.lot, recorded, tag=event.tag, **more)
        case words.VehicleHandedIn():
            _create(event.item, event.vehicle, recorded, tag=event.tag, **_from(event.origin))
        case words.PropertyTaken():
            _create(
                event.item,
                event.belonging,
                recorded,
                tag=event.tag,
                person=event.owner,
                receipt=event.receipt,
                ordered_by=plain(event.ordered_by),
            )
        case words.SerialClashed() | words.SerialCaseSolved():
            _project_case(event, recorded)
        case words.Corrected():
            said = _described(event.article)
            if Photo.objects.filter(item=event.item).exists():
                said["photo_owed"] = False
            Item.objects.filter(id=event.item).update(**said)
        case words.LotSplit():
            _project_split(event, recorded)
        case _:
            _project_mark(event, recorded)


def _project_mark(
    event: words.MarksPhotographed
    | words.HeldAsEvidence
    | words.EvidenceEnded
    | words.SendLaterAgreed
    | words.PropertyReturned
    | words.TraceExported,
    recorded: Recorded,
) -> None:
    item = Item.objects.filter(id=event.item)
    match event:
        case words.MarksPhotographed():
            Photo.objects.create(
                entry=recorded.index,
                item=event.item,
                sha256=event.sha256,
                shows=event.shows,
                taken_at=recorded.happened_at,
            )
            item.update(photo_owed=False)
        case words.HeldAsEvidence():
            item.update(evidence=event.reference)
        case words.EvidenceEnded():
            item.update(evidence="")
        case words.SendLaterAgreed():
            item.update(send_later_at=recorded.happened_at)
        case words.PropertyReturned():
            item.update(returned_at=recorded.happened_at)
        case words.TraceExported():
            pass  # the export stands in the journal; no page lists it yet


def _create(item: str, article: Article, recorded: Recorded, **more: Any) -> None:
    Item.objects.create(
        id=item,
        received_at=recorded.happened_at,
        received_by=recorded.actor,
        entry=recorded.index,
        **_described(article),
        **more,
    )


def _from(origin: words.Origin) -> dict[str, Any]:
    return {
        "person": origin.handed_in_by or "",
        "found": origin.found,
        "origin_unit": origin.origin_unit,
        "owner": origin.owner,
        "beneficiary": origin.beneficiary,
    }


def _described(article: Article) -> dict[str, Any]:
    """The columns that follow from what the article is."""
    said: dict[str, Any] = {
        "register": register_of(article.type),
        "type": article.type,
        "article": plain(article),
        "units": units(article),
    }
    match article:
        case Weapon():
            serial = fold(article.serial.text)
            said |= {
                "serial_fold": serial,
                "serial_look": look(serial),
                "maker_fold": fold(article.maker),
                "photo_owed": article.serial.state is not SerialState.READ,
            }
        case Belonging():
            said["baggage_grams"] = article.weight_grams
        case Lot() | Vehicle():
            pass
    return said


def _project_split(event: words.LotSplit, recorded: Recorded) -> None:
    row = Item.objects.get(id=event.item)
    row.units -= event.rounds
    row.article = {**row.article, "rounds": row.units}
    row.save(update_fields=["units", "article"])
    Split.objects.create(
        into=event.into, split_from=event.item, rounds=event.rounds, entry=recorded.index
    )


def _project_case(event: words.SerialClashed | words.SerialCaseSolved, recorded: Recorded) -> None:
    item = Item.objects.get(id=event.item)
    match event:
        case words.SerialClashed():
            case = recorded.index if item.case is None else item.case
            if item.case is None:
                SerialCase.objects.create(
                    entry=case, item=event.item, opened_at=recorded.happened_at
                )
                Item.objects.filter(id=event.item).update(case=case)
            for twin in event.twins:
                CaseMember.objects.get_or_create(
                    key=f"{case}/{twin}",
                    defaults={"case": case, "item": twin, "later": event.item},
                )
        case words.SerialCaseSolved():
            assert item.case is not None
            SerialCase.objects.filter(entry=item.case).update(
                ruling=event.ruling,
                reason=event.reason,
                solved_at=recorded.happened_at,
                solved_in=recorded.index,
            )
            CaseMember.objects.filter(case=item.case).update(open=False)
            twice = event.ruling is words.Ruling.SAME_ITEM
            Item.objects.filter(id=event.item).update(case=None, recorded_twice=twice)


def facts(command: words.Command, act: Act) -> Known[Around]:
    """What `decide` may rely on, from the register, from custody and from the journal."""
    match command:
        case words.HandInWeapon():
            return _around_hand_in(command, command.origin.handed_in_by, command.weapon)
        case words.HandInAmmunition() | words.HandInVehicle():
            return _around_hand_in(command, command.origin.handed_in_by, None)
        case words.TakeProperty():
            known = _bearer(command.owner)
            grams = queries.baggage_grams(command.owner)
            policy = policies.in_force()
            around = Around(bearer_known=bool(known), baggage_grams=grams, policy=policy)
            return Known(around, known + policy.relied_on)
        case words.Correct():
            corrected = journal.entry(command.corrects)
            of_item = corrected is not None and corrected.stream == rules.stream(command)
            twins, alike = _twins(command.item, command.article)
            around = Around(entry_is_of_item=of_item, twins=twins, alike=alike)
            return Known(around, (command.corrects,) if of_item else ())
        case words.OpenSplitLot():
            return Known(Around(tag_on=queries.tag_on(command.tag), split=_split(command)))
        case words.SplitLot() | words.ReturnProperty():
            return _hand(command, act)
        case _:
            return Known(Around())


def _around_hand_in(
    command: words.HandInWeapon | words.HandInAmmunition | words.HandInVehicle,
    bearer: str | None,
    weapon: Weapon | None,
) -> Known[Around]:
    known = _bearer(bearer) if bearer else ()
    twins, alike = _twins(command.item, weapon)
    around = Around(
        tag_on=queries.tag_on(command.tag), bearer_known=bool(known), twins=twins, alike=alike
    )
    return Known(around, known)


def _bearer(person: str) -> tuple[int, ...]:
    """The entry by which this person came into anyone's custody, or nothing."""
    held = custody.holding(person)
    return (held.entered_in,) if held else ()


def _twins(item: str, article: Article | None) -> cases.Twins:
    if not isinstance(article, Weapon) or article.serial.state is not SerialState.READ:
        return (), ()
    return cases.twins(item, article.type, article.maker, article.serial.text)


def _split(command: words.OpenSplitLot) -> SplitFacts | None:
    split = Split.objects.filter(into=command.item).first()
    if split is None:
        return None
    parent = queries.item(split.split_from)
    assert parent is not None
    assert isinstance(parent.article, Lot)
    return SplitFacts(
        split_from=parent.id,
        lot=Lot(
            type=parent.article.type,
            calibre=parent.article.calibre,
            lot=parent.article.lot,
            description=parent.article.description,
            rounds=split.rounds,
        ),
        origin=parent.origin,
    )


def _hand(command: words.SplitLot | words.ReturnProperty, act: Act) -> Known[Around]:
    held = custody.holding(command.item)
    if held is None:
        return Known(Around())
    waits = held.lapses_at is not None and act.happened_at <= held.lapses_at
    mine = held.standing is Standing.HELD and held.holder == act.party and not waits
    return Known(Around(in_hand=mine), (held.entry,))


def closed(_event: words.Event) -> Compartment:
    """Everything about an item is read by duty only."""
    return Compartment.EQUIPMENT


EQUIPMENT: Context[rules.Item, words.Command, words.Event, Around] = Context(
    name="equipment",
    initial=rules.Item(),
    events=(
        words.WeaponHandedIn,
        words.AmmunitionHandedIn,
        words.VehicleHandedIn,
        words.PropertyTaken,
        words.SerialClashed,
        words.SerialCaseSolved,
        words.MarksPhotographed,
        words.Corrected,
        words.LotSplit,
        words.SplitLotOpened,
        words.HeldAsEvidence,
        words.EvidenceEnded,
        words.SendLaterAgreed,
        words.PropertyReturned,
        words.TraceExported,
    ),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=closed,
    may=rules.MAY,
    project=project,
    tables=(Item, Photo, SerialCase, CaseMember, Split),
)
