"""The story, step by step: arrivals, hospital, store, camp, two returns, those who stay."""

from datetime import timedelta
from random import Random

from awda.custody import acts as custody
from awda.custody.vocabulary import (
    Cause,
    DeclineReason,
    Purpose,
    Recapture,
    RecordDeath,
    Release,
    ReleaseKind,
)
from awda.demo import camp, care, gate, moves, news, one_person, returning, silhouettes, story
from awda.demo import children as child_files
from awda.demo.agenda import Agenda, lists_of
from awda.demo.cast import Arrival, Part
from awda.demo.desks import act
from awda.kernel.ids import PlaceId, subject
from awda.kernel.instants import Instant
from awda.kernel.roles import Role

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
BORDER_GATE: moves.Side = (Role.GATE_CLERK, story.BORDER)
CAMP_DESK: moves.Side = (Role.CAMP_MANAGER, story.CAMP)
CLINIC: moves.Side = (Role.CLINICIAN, story.HOSPITAL)
CHILD_CARE: moves.Side = (Role.CHILD_PROTECTION, story.CHILDREN)
OTHER_SIDE: moves.Side = (Role.RECEIVER, story.OTHER_SIDE)
OVER_THE_LINE = moves.Way(CAMP_DESK, story.OTHER_SIDE, story.FAR_SIDE, Purpose.HANDOVER)
FROM_HOSPITAL = moves.Way(CLINIC, story.CAMP, story.RUTBA, Purpose.HOSPITAL_OUT)
BUS = 45
LISTED = 22  # two ill, and twenty on a list that waits at the end


def write_agenda(agenda: Agenda, cast: list[Arrival], luck: Random) -> None:
    """Everything that happens to these people, in its published order."""
    photos = silhouettes.keep_all()
    for one in cast:
        arrive(agenda, one, photos)
    one_person.write_agenda(agenda, cast)
    share = len(cast) / story.ENTERED
    cast = [one for one in cast if not one.straggler]
    hospital(agenda, [one for one in cast if one.wounded])
    children(agenda, [one for one in cast if one.part is Part.DOUBT])
    to_camp(agenda, cast)
    staff = [one for one in cast if one.part is Part.STAFF]
    staff_return(agenda, staff)
    soldiers = [one for one in cast if one.part is Part.SOLDIER and not one.wounded]
    special, rest = soldiers[:6], soldiers[6:]
    camp.write_agenda(agenda, len(soldiers) + story.STAYING, special[:2])
    special_cases(agenda, special)
    going = luck.sample(rest, min(len(rest), round(story.RETURNED * share)))
    great_return(agenda, going)
    stay(agenda, [one for one in cast if one.part is Part.STAYS])
    leaves = {one.number for one in going}
    waiting = [one for one in rest if one.number not in leaves]
    last_days(agenda, waiting)
    asked = [*staff, *special[3:], *going, *waiting[:LISTED]]
    free_will(agenda, cast, asked, waiting[LISTED:])
    one_person.left_open(agenda, waiting[22:24])
    agenda.at(story.ENDS - 3 * HOUR, camp.count, "morning of the 22nd", waiting[-1:])


def arrive(agenda: Agenda, one: Arrival, photos: tuple[str, ...]) -> None:
    """First contact, weapons, then the form, the track and the card, hours later."""
    agenda.at(one.at, gate.first_contact, one)
    if one.straggler and one.number % 2:
        return  # still waiting for triage and the arms officer when the visitor comes
    agenda.at(one.at + 4 * MINUTE, gate.clear, one)
    if one.number % 40 == 7 and not one.wounded and one.rank:
        agenda.at(one.at + 6 * MINUTE, gate.take_property, one)
        agenda.at(story.local(17, 16), gate.return_property, one)
    formal = one.at + 14 * HOUR  # first everybody is met; the forms are written through the night
    if not one.grave:
        agenda.at(formal, gate.register, one)
        agenda.at(formal + MINUTE, one_person.look_again, one)
        agenda.at(formal + 2 * MINUTE, gate.issue_card, one, photos)
    agenda.at(formal + 3 * MINUTE, gate.assign_track, one)


def hospital(agenda: Agenda, wounded: list[Arrival]) -> None:
    """All wounded go to hospital; two die of their wounds, most come back to camp."""
    for place, one in enumerate(wounded):
        agenda.at(one.at + 5 * MINUTE, care.triage, one)
        agenda.at(one.at + 10 * MINUTE, care.send, one)
        agenda.at(one.at + 90 * MINUTE, care.admit, one)
        agenda.at(one.at + 120 * MINUTE, care.treat, one)
        if place < 2:
            agenda.at(story.local(13 + place, 4), die, one)
            agenda.at(story.local(13 + place, 9), care.certify, one)
            continue
        agenda.at(story.local(14, 9, place), care.ask, one)
        if place % 5:
            agenda.at(story.local(15, 9, place), care.hand_summary, one)
            agenda.at(story.local(15, 10, place), discharge, one)


def die(one: Arrival, at: Instant) -> None:
    """A death of wounds: certified, its inquiry open, the family to be told (M-08)."""
    death = RecordDeath(
        subject=subject(one.person),
        circumstances="died of wounds received before arrival",
        cause=Cause.VIOLENT,
        certified_by="doctor on duty 3",
        next_of_kin_told=False,
        inquiry="inquiry 1/2024 of the provincial prosecutor",
    )
    custody.record(act(*CLINIC, at, f"death {one.number}"), death)


def discharge(one: Arrival, at: Instant) -> None:
    """Out of hospital, to the camp, which accepts by name."""
    name = f"discharge {one.number}"
    moves.offer(name, [one.person], at, FROM_HOSPITAL)
    moves.answer(name, at + 6 * HOUR, taker=CAMP_DESK, place=story.RUTBA)


def children(agenda: Agenda, doubtful: list[Arrival]) -> None:
    """Whoever may be a child is with the child-protection body within 48 hours (C-03)."""
    for one in doubtful:
        name = f"child {one.number}"
        agenda.at(
            one.at + 20 * HOUR,
            offer,
            moves.Way(BORDER_GATE, story.CHILDREN, story.CENTRE, Purpose.CHILD_REFERRAL),
            name,
            [one],
        )
        agenda.at(
            one.at + 26 * HOUR,
            accept,
            CHILD_CARE,
            story.CENTRE,
            name,
        )
        agenda.at(one.at + 27 * HOUR, child_files.in_care, one)


def to_camp(agenda: Agenda, cast: list[Arrival]) -> None:
    """By 17 December everybody is in the desert camp: combatants and civilians apart (H-03)."""
    soldiers = [one for one in cast if one.part in (Part.SOLDIER, Part.STAYS) and not one.wounded]
    civilians = [one for one in cast if one.part in (Part.STAFF, Part.WIFE, Part.CHILD)]
    buses = [("camp", story.RUTBA, group) for group in lists_of(BUS * 2, soldiers)]
    buses += [("families", story.RUTBA_FAMILIES, group) for group in lists_of(BUS, civilians)]
    for number, (kind, place, group) in enumerate(buses):
        name = f"{kind} {number}"
        leaves = story.local(16, 6) + 12 * number * MINUTE
        agenda.at(
            leaves,
            offer,
            moves.Way(BORDER_GATE, story.CAMP, place, Purpose.TRANSFER),
            name,
            group,
        )
        agenda.at(
            leaves + 4 * HOUR,
            lambda at, name=name, place=place: moves.answer(name, at, taker=CAMP_DESK, place=place),
        )


def free_will(
    agenda: Agenda, cast: list[Arrival], going: list[Arrival], others: list[Arrival]
) -> None:
    """Every adult is told and asked; a few of the others sign too, and then stay all the same."""
    withdrew = others[: returning.WITHDREW]
    at_risk = others[returning.WITHDREW :][: returning.AT_RISK]
    signing = {one.number for one in (*going, *withdrew, *at_risk)}
    adults = [
        one
        for one in sorted(cast, key=lambda one: (one.at, one.number))
        if one.part not in (Part.CHILD, Part.DOUBT) and not one.wounded
    ]
    asked = [(one, returning.wish_of(one, signing)) for one in adults]
    returning.write_agenda(agenda, asked)
    for one in withdrew:
        agenda.at(story.local(18, 17) + one.number % 50 * MINUTE, returning.change_of_mind, one)
    for one in at_risk:
        agenda.at(story.local(18, 10) + one.number % 50 * MINUTE, returning.at_risk, one)
    for one in others[:3]:
        agenda.at(story.local(17, 11), news.asks_for_news, one)
    for one in going[::100]:
        agenda.at(story.local(17, 12), returning.pledge_asked, one)


def staff_return(agenda: Agenda, staff: list[Arrival]) -> None:
    """18 December: the staff of the crossing go home at their own request."""
    agenda.at(story.local(18, 7), care.check, "staff", staff)
    hand_over(agenda, "staff", staff, story.local(18, 9))


def great_return(agenda: Agenda, going: list[Arrival]) -> None:
    """19 December: 1,905 officers and men, list by list; each is accepted by name (X-03)."""
    for number, group in enumerate(lists_of(BUS, going)):
        leaves = story.local(19, 7) + 6 * number * MINUTE
        agenda.at(leaves - 14 * HOUR, care.check, f"return {number}", group)
        hand_over(agenda, f"return {number}", group, leaves)


def hand_over(agenda: Agenda, name: str, group: list[Arrival], leaves: Instant) -> None:
    agenda.at(leaves - 14 * HOUR, returning.reconfirm, group)
    agenda.at(leaves - HOUR, returning.ask_at_boarding, group)
    agenda.at(leaves, offer, OVER_THE_LINE, name, group)
    agenda.at(leaves + 7 * HOUR, accept, OTHER_SIDE, story.FAR_SIDE, name)


def offer(way: moves.Way, name: str, group: list[Arrival], at: Instant) -> None:
    """Their ids are known only once they were met, so the list is made when it is offered."""
    moves.offer(name, [one.person for one in group], at, way)


def accept(taker: moves.Side, place: PlaceId, name: str, at: Instant) -> None:
    """Everyone still on the list, by name."""
    moves.answer(name, at, taker=taker, place=place)


def special_cases(agenda: Agenda, six: list[Arrival]) -> None:
    """Of the two who escaped one is found; one is released; three are refused at the line."""
    _, second, freed, *refused = six
    agenda.at(story.local(18, 20), recapture, second)
    agenda.at(story.local(20, 11), release, freed)
    agenda.at(story.local(18, 18), returning.reconfirm, refused)
    agenda.at(story.local(19, 13), returning.ask_at_boarding, refused)
    agenda.at(story.local(19, 14), offer, OVER_THE_LINE, "refused at the line", refused)
    agenda.at(story.local(19, 21), refuse_all, "refused at the line")


def refuse_all(name: str, at: Instant) -> None:
    """The other side disputes their nationality; the giver stays responsible (A-06)."""
    moves.answer(
        name,
        at,
        taker=OTHER_SIDE,
        place=story.FAR_SIDE,
        declined=DeclineReason.NATIONALITY,
    )


def recapture(one: Arrival, at: Instant) -> None:
    fact = Recapture(
        subject=subject(one.person), place=story.RUTBA, circumstances="came back on his own"
    )
    custody.record(act(*CAMP_DESK, at, f"recapture {one.number}"), fact)


def release(one: Arrival, at: Instant) -> None:
    fact = Release(
        subject=subject(one.person),
        kind=ReleaseKind.ASYLUM_OUT,
        destination="relatives in Anbar, by decision of the court",
        authority="court of al-Qaim, order 12/2024",
        verified_by="monitor present",
    )
    custody.record(act(*CAMP_DESK, at, f"release {one.number}"), fact)


def stay(agenda: Agenda, staying: list[Arrival]) -> None:
    """Officers who ask not to be sent back: the wish freezes their return (P-10)."""
    for place, one in enumerate(staying):
        agenda.at(story.local(20, 8) + place * MINUTE, gate.asks_to_stay, one)
        agenda.at(story.local(20, 8) + place * MINUTE, returning.asks_to_stay, one)


def last_days(agenda: Agenda, waiting: list[Arrival]) -> None:
    """What a visitor finds still open: offers that wait for an answer."""
    ill, listed = waiting[:2], waiting[2:LISTED]
    to_hospital = moves.Way(CAMP_DESK, story.HOSPITAL, story.WARD, Purpose.HOSPITAL_IN)
    if ill:
        agenda.at(story.ENDS - 3 * HOUR, care.isolate, ill[0])
    if ill and listed:  # a quick look with few people may leave nobody waiting
        agenda.at(story.ENDS - 2 * HOUR, offer, to_hospital, "waits for the hospital", ill)
        agenda.at(story.ENDS - 20 * HOUR, returning.reconfirm, listed)
        agenda.at(story.ENDS - 90 * MINUTE, returning.ask_at_boarding, listed)
        agenda.at(story.ENDS - HOUR, offer, OVER_THE_LINE, "waits for the other side", listed)
