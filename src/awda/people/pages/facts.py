"""The single facts one may add about a person: a form, the act it leads to, and its words.

Always holds: every fact goes through an act of `acts`, and whoever may not do it does not see it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from awda.journal.writer import Answer
from awda.kernel.roles import Role
from awda.people import acts, commands, forms
from awda.people.households import rules as households
from awda.people.may import MAY
from awda.people.pages import card_forms, household_forms, review_forms
from awda.people.reviews import acts as reviews
from awda.people.reviews.rules import MAY as REVIEW_MAY
from awda.people.reviews.rules import DecideReview, OpenReview


@dataclass(frozen=True, slots=True)
class Fact:
    """One kind of fact: keys of its title and reason, its form, its act, and who may do it.

    `record` is None where the door above composes the act (`intake.pages.fact_views`).
    """

    title: str
    why: str
    form: type[forms.FactForm]
    record: Callable[..., Answer] | None
    may: frozenset[Role]


def _person(
    title: str, form: type[forms.FactForm], record: Any, command: type, why: str = ""
) -> Fact:
    return Fact(title, why or f"{title}_why", form, record, MAY[command])


def _review(title: str, form: type[forms.FactForm], record: Any, command: type) -> Fact:
    return Fact(title, f"{title}_why", form, record, REVIEW_MAY[command])


def _household(title: str, form: type[forms.FactForm], record: Any, command: type) -> Fact:
    return Fact(title, f"{title}_why", form, record, households.MAY[command])


FACTS: Final[Mapping[str, Fact]] = {
    "triage": _person("fact_triage", forms.TriageForm, acts.set_triage, commands.SetTriage),
    "photo": _person("fact_photo", forms.PhotoForm, acts.add_photo, commands.AddPhoto),
    "document": _person("fact_document", forms.DocumentForm, None, commands.AddDocument),
    "kin": _person("fact_kin", forms.KinForm, acts.name_next_of_kin, commands.NameNextOfKin),
    "need": _person("fact_need", forms.NeedForm, acts.flag_need, commands.FlagNeed),
    "rights": _person("fact_rights", forms.RightsForm, acts.explain_rights, commands.ExplainRights),
    "track": _person("fact_track", forms.TrackForm, acts.assign_track, commands.AssignTrack),
    "review": _review("fact_review", review_forms.OpenReviewForm, reviews.open_review, OpenReview),
    "review-uphold": _review(
        "fact_review_uphold", review_forms.UpholdForm, reviews.uphold, DecideReview
    ),
    "review-change": _review(
        "fact_review_change", review_forms.EndInternmentForm, reviews.end_internment, DecideReview
    ),
    "age": _person(
        "fact_age", forms.AgeForm, acts.estimate_age, commands.EstimateAge, "fact_age_why_page"
    ),
    "capture": _person(
        "fact_capture",
        card_forms.CaptureOfferForm,
        acts.offer_capture_card,
        commands.OfferCaptureCard,
    ),
    "capture-sent": _person(
        "fact_capture_sent",
        card_forms.CaptureSentForm,
        acts.send_capture_card,
        commands.SendCaptureCard,
        "fact_capture_why",
    ),
    "card": _person("fact_card", card_forms.CardForm, None, commands.IssueCard),
    "void-card": _person("fact_void", card_forms.VoidCardForm, acts.void_card, commands.VoidCard),
    "first-seen": _person("fact_first_seen", forms.FirstSeenForm, None, commands.Correct),
    "household": _household(
        "fact_household_open",
        household_forms.OpenHouseholdForm,
        acts.open_household,
        households.OpenHousehold,
    ),
    "join": _household(
        "fact_household_join",
        household_forms.JoinHouseholdForm,
        acts.join_household,
        households.Join,
    ),
}


def open_to(role: Role) -> tuple[str, ...]:
    """The facts a role may add, in the order of the table."""
    return tuple(slug for slug, fact in FACTS.items() if role in fact.may)
