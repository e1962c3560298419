"""People and households by the API. Meeting and registering come in by intake."""

from dataclasses import dataclass
from typing import Any

from awda.identity import acts as identity
from awda.intake import acts as intake
from awda.intake.pages import own_file
from awda.intake.pages.own_file import Wanted
from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.text import Text
from awda.people import acts, commands
from awda.people.codes import FileLanguage
from awda.people.households import rules as households
from awda.people.partings import rules as partings
from awda.people.reviews import acts as review_acts
from awda.people.reviews import rules as reviews
from awda.web.access.queries import Duty
from awda.web.api.door import ApiAct
from awda.web.contexts import said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueCard:
    """The photo identity card (I-05). Whether a duplicate is open is not the caller's to say."""

    person: PersonId


def issue_card(act: Act, form: IssueCard) -> object:
    """The card, with what this installation itself knows handed down."""
    return identity.issue_card(act, form.person)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveOwnFile:
    """The person's own file, into their own hand (O-05). Which parts it has is not the caller's."""

    person: PersonId
    language: FileLanguage
    into_own_hand: bool


def give_own_file(act: Act, form: GiveOwnFile) -> dict[str, Any]:
    """The file as JSON, as far as the giving duty reads; which parts it had is on the record."""
    wanted = Wanted(person=form.person, language=form.language, into_own_hand=form.into_own_hand)
    duty = Duty(act.actor, act.role, act.party)
    return own_file.give_own_file(act, duty, wanted)[0].as_json()


ACTS = (
    ApiAct("set-triage", commands.SetTriage, acts.set_triage, Text("لون الفرز", "Set triage")),
    ApiAct("add-photo", commands.AddPhoto, acts.add_photo, Text("صورة", "Add a photo")),
    ApiAct("add-document", commands.AddDocument, intake.add_document, Text("وثيقة", "Add a paper")),
    ApiAct("correct", commands.Correct, intake.correct, Text("تصحيح قيد", "Correct an entry")),
    ApiAct(
        "estimate-age",
        commands.EstimateAge,
        acts.estimate_age,
        Text("تقدير العمر", "Estimate an age"),
    ),
    ApiAct(
        "assign-track",
        commands.AssignTrack,
        acts.assign_track,
        Text("المسار القانوني", "Assign the legal track"),
    ),
    ApiAct(
        "explain-rights",
        commands.ExplainRights,
        acts.explain_rights,
        Text("شرح الحقوق", "Explain rights"),
    ),
    ApiAct("flag-need", commands.FlagNeed, acts.flag_need, Text("احتياج خاص", "Flag a need")),
    ApiAct(
        "name-next-of-kin",
        commands.NameNextOfKin,
        acts.name_next_of_kin,
        Text("من يُخبَر من الأهل", "Name the next of kin"),
    ),
    ApiAct(
        "offer-capture-card",
        commands.OfferCaptureCard,
        acts.offer_capture_card,
        Text("عرض بطاقة الأسر", "Offer a capture card"),
    ),
    ApiAct(
        "send-capture-card",
        commands.SendCaptureCard,
        acts.send_capture_card,
        Text("إرسال بطاقة الأسر", "Send a capture card"),
    ),
    ApiAct(
        "issue-card",
        IssueCard,
        issue_card,
        Text("بطاقة التعريف", "Issue the card"),
        may=said_by(commands.IssueCard),
    ),
    ApiAct(
        "give-own-file",
        GiveOwnFile,
        give_own_file,
        Text("تسليم الملف الشخصي", "Give the own file"),
        may=said_by(commands.GiveOwnFile),
        result=True,
    ),
    ApiAct("void-card", commands.VoidCard, acts.void_card, Text("إبطال بطاقة", "Void a card")),
    ApiAct(
        "open-household",
        households.OpenHousehold,
        acts.open_household,
        Text("فتح أسرة", "Open a household"),
    ),
    ApiAct(
        "join-household",
        households.Join,
        acts.join_household,
        Text("ضمّ إلى أسرة", "Join a household"),
    ),
    ApiAct(
        "restate-link",
        households.RestateLink,
        acts.restate_link,
        Text("إعادة وصف صلة", "Restate a link"),
    ),
    ApiAct(
        "leave-household",
        households.Leave,
        acts.leave_household,
        Text("خروج من أسرة", "Leave a household"),
    ),
    ApiAct(
        "name-focal",
        households.NameFocal,
        acts.name_focal,
        Text("تسمية رب الأسرة", "Name the focal person"),
    ),
    ApiAct(
        "write-split-note",
        partings.WriteNote,
        acts.write_split_note,
        Text("كتابة ورقة فصل", "Write a split note"),
    ),
    ApiAct(
        "sign-split-note",
        partings.SignNote,
        acts.sign_split_note,
        Text("توقيع ورقة فصل", "Sign a split note"),
    ),
    ApiAct(
        "take-back-signature",
        partings.TakeBack,
        acts.take_back_signature,
        Text("سحب توقيع", "Take a signature back"),
    ),
    ApiAct(
        "open-review",
        reviews.OpenReview,
        review_acts.open_review,
        Text("طلب مراجعة الاحتجاز", "Ask for a review of internment"),
    ),
    ApiAct(
        "uphold-internment",
        review_acts.UpholdInternment,
        review_acts.uphold,
        Text("المراجعة: يبقى المسار", "Review: the track stays"),
        may=reviews.MAY[reviews.DecideReview],
    ),
    ApiAct(
        "end-internment",
        review_acts.EndInternment,
        review_acts.end_internment,
        Text("المراجعة: مسار جديد", "Review: a new track"),
        may=reviews.MAY[reviews.DecideReview],
    ),
)
