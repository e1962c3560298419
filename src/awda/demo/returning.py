"""Free will and safety in the story: everyone is told, alone; some stay, some change their mind.

Who really was asked in December 2024, and how, nobody has published. Here each adult is counselled
at one of fourteen desks, twenty minutes each, over five days; each form has its own witness, each
assessment another officer than the counsellor; those who return are asked three times.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from awda.demo import story
from awda.demo.agenda import Agenda
from awda.demo.cast import Arrival, Part
from awda.demo.desks import act
from awda.demo.gate import sex
from awda.kernel.act import Act
from awda.kernel.ids import PlaceId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.people.codes import Sex
from awda.protection import acts as protection
from awda.protection import in_force
from awda.protection.claims.rules import RecordWish
from awda.protection.pressures import queries as pressures
from awda.protection.pressures.rules import LogPressure, Pressure, Verdict
from awda.protection.returns.vocabulary import (
    AskAtBoarding,
    Counsel,
    Item,
    Mark,
    Reconfirm,
    RecordPaperAsked,
    SignReturn,
    Wish,
)
from awda.protection.risk.rules import AssessRisk, Factor, FactorAsked, Finding, Head, HeadFound
from awda.protection.sheets.rules import DistrictId, PublishSheet, Source, Told, Topic
from awda.protection.stays.rules import ProvideStay, Solution
from awda.protection.vocabulary import Interview, PaperKind

DESKS, SLOT = 14, timedelta(minutes=20)
SLOTS_A_DAY = 30  # ten hours
REGISTERED_BY = timedelta(hours=6)  # after arrival
FIRST_DAY = 11  # of December, in the reception tents
MINUTE = timedelta(minutes=1)
GREEN_LIGHT = "coordination of 18 December 2024"
WITHDREW, AT_RISK = 12, 8  # ours: nobody published how many changed their mind

DISTRICTS: tuple[tuple[DistrictId, str, str, str], ...] = (
    (DistrictId("damascus"), "دمشق وريفها", "Damascus and its countryside", "دیمەشق"),
    (DistrictId("homs"), "حمص", "Homs", "حومس"),
    (DistrictId("latakia"), "اللاذقية", "Latakia", "لازقیە"),
    (DistrictId("deir-ez-zor"), "دير الزور", "Deir ez-Zor", "دێرەزۆر"),
)
TOLD: dict[Topic, tuple[str, str, str]] = {
    Topic.SITUATION: (
        "تغيّرت السلطة في 8 كانون الأول. القتال توقف في أكثر المنطقة، والطرق ليست آمنة ليلاً.",
        "The government changed on 8 December. Fighting has stopped in most of the area; roads are"
        " not safe at night.",
        "دەسەڵات لە 8ی کانوونی یەکەمدا گۆڕا. لە زۆربەی ناوچەکەدا شەڕ وەستاوە، ڕێگاکان بە شەو"
        " سەلامەت نین.",
    ),
    Topic.SETTLEMENT: (
        "فُتحت مراكز تسوية: تُؤخذ البيانات والصورة والسلاح وتُعطى بطاقة مؤقتة لثلاثة أشهر."
        " لا تشمل من تُنسب إليه جرائم خطيرة، ولم يُنشر نص العفو كاملاً.",
        "Settlement centres have opened: data, photograph and weapon are taken and a card for three"
        " months is given. They do not cover grave crimes; the amnesty text is published in part.",
        "ناوەندەکانی یەکلاکردنەوە کراونەتەوە: زانیاری و وێنە و چەک وەردەگیرێت و کارتێکی کاتی بۆ"
        " سێ مانگ دەدرێت. تاوانە گەورەکان ناگرێتەوە.",
    ),
    Topic.DETENTION: (
        "قد يُستجوب العائدون وقد يُوقَّف بعضهم. لا نعرف كم يطول ذلك، ولا ضمان مكتوباً لدينا.",
        "Those who return may be questioned and some detained. We do not know for how long, and we"
        " hold no written guarantee.",
        "ڕەنگە گەڕاوەکان لێیان بپرسرێتەوە و هەندێکیان بگیرێن. نازانین چەند دەخایەنێت.",
    ),
    Topic.SERVICES: (
        "المدارس تفتح تدريجياً. فيها مخلفات حرب: لا تدخل بيتاً مهجوراً قبل أن يُفحص.",
        "Schools are opening step by step. There are remnants of war: enter no abandoned house"
        " before it is checked.",
        "قوتابخانەکان بە هێواشی دەکرێنەوە. پاشماوەی جەنگ هەیە: مەچۆ ناو خانووی چۆڵ.",
    ),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """Who sits at which desk, and when."""

    one: Arrival
    desk: int
    at: Instant

    def officer(self, at: Instant, name: str, shift: int = 0) -> Act:
        """The officer of this desk, or of one beside it."""
        actor = f"protection-{(self.desk + shift) % DESKS + 1}"
        return act(Role.PROTECTION, story.CAMP, at, f"{name} {self.one.number}", actor)


def district(one: Arrival) -> DistrictId:
    """Where someone would return to."""
    return DISTRICTS[one.number % len(DISTRICTS)][0]


def write_agenda(agenda: Agenda, asked: list[tuple[Arrival, Wish]]) -> None:
    """The sheets, then everyone in their turn; a protest on the 13th, and what protection found."""
    agenda.at(story.local(10, 9), publish_sheets)
    for place, (one, wish) in enumerate(asked):
        slot, desk = divmod(place, DESKS)
        day, minute = divmod(slot, SLOTS_A_DAY)
        comes_up = story.local(FIRST_DAY + day, 8) + minute * SLOT
        turn = Turn(one, desk, max(comes_up, one.at + REGISTERED_BY))
        agenda.at(turn.at, counsel, turn, wish)
        if wish is Wish.RETURN:
            agenda.at(turn.at + 40 * MINUTE, sign, turn)
            agenda.at(turn.at + 26 * 60 * MINUTE, assess, turn, Finding.NO_RISK)
    agenda.at(story.local(13, 15), protest)
    agenda.at(story.local(17, 9), answer_signs)


def publish_sheets(at: Instant) -> None:
    """One sheet for each district; the same words, since so little was known."""
    for code, name_ar, name_en, name_ckb in DISTRICTS:
        command = PublishSheet(
            district=code,
            name_ar=name_ar,
            name_en=name_en,
            name_ckb=name_ckb,
            parts=tuple(
                Told(topic=topic, ar=ar, en=en, ckb=ckb) for topic, (ar, en, ckb) in TOLD.items()
            ),
            sources=(
                Source(name="public reports, INA and Reuters", dated=date(2024, 12, 9)),
                Source(name="talks by telephone with families", dated=date(2024, 12, 9)),
            ),
            as_of=date(2024, 12, 10),
            material=True,
        )
        officer = act(Role.PROTECTION, story.CAMP, at, f"sheet {code}")
        protection.publish_sheet(officer, command)


def interview(turn: Turn, ended: Instant) -> Interview:
    """Twenty minutes, alone, in Arabic."""
    return Interview(
        began_at=ended - SLOT,
        ended_at=ended,
        language="ara",
        same_language=True,
        alone=True,
        no_security_staff=True,
        nobody_of_the_state_of_origin=True,
        woman_offered=sex(turn.one) is Sex.FEMALE,
        checklist_signed=True,
    )


def counsel(turn: Turn, wish: Wish, at: Instant) -> None:
    """Told what the sheet says, item by item, and asked for the first time (P-02..P-04)."""
    command = Counsel(
        person=turn.one.person,
        district=district(turn.one),
        version=1,
        interview=interview(turn, at),
        items=tuple(Item),
        wish=wish,
    )
    protection.note(turn.officer(at, "counsel"), command)


def sign(turn: Turn, at: Instant) -> None:
    """Each adult their own form, before a witness (P-01)."""
    _, _, name_en, _ = DISTRICTS[turn.one.number % len(DISTRICTS)]
    command = SignReturn(
        person=turn.one.person,
        signed_by=turn.one.person,
        district=district(turn.one),
        place_of_return=name_en,
        dependants=(),
        free_will=True,
        after_due_thought=True,
        mark=Mark.THUMB if turn.one.number % 9 == 0 else Mark.SIGNATURE,
        language="ara",
        witness=f"witness-{turn.desk + 1}",
        same_language=True,
    )
    protection.note(turn.officer(at, "form"), command)


def assess(turn: Turn, finding: Finding, at: Instant) -> None:
    """Under six heads, by another officer than the counsellor (P-07)."""
    head = Head.ENFORCED_DISAPPEARANCE
    command = AssessRisk(
        person=turn.one.person,
        destination=district(turn.one),
        receiver=story.OTHER_SIDE,
        interview=interview(turn, at),
        heads=tuple(
            HeadFound(
                head=one,
                finding=finding if one is head else Finding.NO_RISK,
                reasons="asked in private; no sign known on that day"
                if finding is Finding.NO_RISK or one is not head
                else "served at a place of detention that families name",
            )
            for one in Head
        ),
        factors=tuple(FactorAsked(factor=one) for one in Factor),
    )
    protection.note(turn.officer(at, f"assess {finding}", 1), command)


def protest(at: Instant) -> None:
    """Soldiers protest to be sent home: unrest, and so a sign of pressure on every form after."""
    command = LogPressure(
        place=PlaceId(story.TENTS),
        kind=Pressure.UNREST,
        told="protest at the tents: soldiers ask to be sent home",
    )
    protection.log_pressure(act(Role.PROTECTION, story.CAMP, at, "protest"), command)


def answer_signs(at: Instant) -> None:
    """Protection looks into every sign before anybody leaves (P-13)."""
    for sign_of_pressure in pressures.signals(at, in_force.limits()):
        if not sign_of_pressure.answered:
            protection.answer_signal(
                act(Role.PROTECTION, story.CAMP, at, f"review {sign_of_pressure.id}"),
                sign_of_pressure.id,
                Verdict.FREE,
                "the protest was to leave sooner; forms of that day were asked again by telephone",
            )


def reconfirm(group: list[Arrival], at: Instant) -> None:
    """The second asking, after the green light (P-04)."""
    for one in group:
        command = Reconfirm(person=one.person, green_light=GREEN_LIGHT, yes=True)
        signed = act(Role.PROTECTION, story.CAMP, at, f"reconfirm {one.number}")
        protection.note(signed, command)


def ask_at_boarding(group: list[Arrival], at: Instant) -> None:
    """The third asking, at the bus."""
    for one in group:
        command = AskAtBoarding(person=one.person, yes=True)
        signed = act(Role.PROTECTION, story.CAMP, at, f"boarding {one.number}")
        protection.note(signed, command)


def change_of_mind(one: Arrival, at: Instant) -> None:
    """One tap on the way to the bus. Nobody asks why (P-05)."""
    signed = act(Role.CAMP_MANAGER, story.CAMP, at, f"withdraws {one.number}")
    protection.withdraw(signed, one.person)


def at_risk(one: Arrival, at: Instant) -> None:
    """A second look finds a risk: nobody can pass over it (P-07)."""
    assess(Turn(one, one.number % DESKS, at), Finding.RISK, at)


def pledge_asked(one: Arrival, at: Instant) -> None:
    """A pledge was asked for beside the form; it is another paper, and that is kept (P-06)."""
    command = RecordPaperAsked(
        person=one.person,
        kind=PaperKind.PLEDGE,
        requested_by="committee of the other side",
        given_to="taken along by the committee",
    )
    signed = act(Role.PROTECTION, story.CAMP, at, f"pledge {one.number}")
    protection.note(signed, command)


def asks_to_stay(one: Arrival, at: Instant) -> None:
    """The wish is recorded by whoever hears it, and the stay gets a day of review (P-10, P-12)."""
    heard_by = Role.CAMP_MANAGER if one.number % 2 else Role.PROTECTION
    wish = RecordWish(person=one.person, said="asks not to be sent back")
    protection.note(act(heard_by, story.CAMP, at, f"wish {one.number}"), wish)
    staying = ProvideStay(
        person=one.person,
        solution=Solution.ASYLUM_PROCEDURE,
        basis="stay until the competent body decides; decision 44 of the committee",
        review_on=date(2025, 3, 1),
    )
    protection.note(act(Role.PROTECTION, story.CAMP, at, f"stay {one.number}"), staying)


def wish_of(one: Arrival, going: set[int]) -> Wish:
    """What someone answered at the first asking."""
    if one.part is Part.STAYS:
        return Wish.STAY
    return Wish.RETURN if one.number in going else Wish.NOT_DECIDED
