"""What one may add to a file: a form, the act it leads to, its words, and who may do it.

Always holds: every fact goes through an act of `acts`, and whoever may not do it does not see it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from awda.kernel.roles import Role
from awda.medical import acts, forms, vocabulary
from awda.medical.codes import OF_TRIAGE, NoteKind
from awda.medical.fitness import rules as fitness
from awda.medical.rules import MAY
from awda.medical.scene import CLINICIAN, MEDICS
from awda.people.forms import FactForm


@dataclass(frozen=True, slots=True)
class Fact:
    """One kind of fact: the key of its title, its form, its act, and who may do it."""

    title: str
    form: type[FactForm]
    record: Callable[..., Any]
    may: frozenset[Role]
    main: bool = False  # among the buttons on top


def _note(title: str, form: type[forms.NoteForm], kind: NoteKind) -> Fact:
    return Fact(title, form, acts.record, MEDICS if kind in OF_TRIAGE else CLINICIAN)


FACTS: Final[Mapping[str, Fact]] = {
    "triage": Fact("care_triage", forms.TriageForm, acts.triage, MEDICS, main=True),
    "fitness": Fact(
        "care_fitness",
        forms.FitnessForm,
        acts.check_fitness,
        fitness.MAY[fitness.CheckFitness],
        main=True,
    ),
    "consultation": Fact(
        "care_consultation", forms.ConsultationForm, acts.record, CLINICIAN, main=True
    ),
    "signs": Fact("care_signs", forms.SignsForm, acts.record, MAY[vocabulary.Observe]),
    "condition": _note("care_condition", forms.ConditionForm, NoteKind.CONDITION),
    "medicine": _note("care_medicine", forms.MedicineForm, NoteKind.MEDICINE),
    "allergy": _note("care_allergy", forms.AllergyForm, NoteKind.ALLERGY),
    "none": Fact("care_none", forms.NoneForm, acts.record, MAY[vocabulary.StateNone]),
    "immunisation": _note("care_vaccine", forms.ImmunisationForm, NoteKind.IMMUNISATION),
    "procedure": _note("care_procedure", forms.ProcedureForm, NoteKind.PROCEDURE),
    "pregnancy": _note("care_pregnancy", forms.PregnancyForm, NoteKind.PREGNANCY),
    "aid": _note("care_aid", forms.AidForm, NoteKind.AID),
    "care": Fact("care_offer", forms.CareForm, acts.record, MAY[vocabulary.OfferCare]),
    "send": Fact("care_send", forms.SendForm, acts.send_to_hospital, MAY[vocabulary.Refer]),
    "admit": Fact("care_admit", forms.AdmitForm, acts.admit, MAY[vocabulary.Admit]),
    "refer": Fact("care_refer", forms.ReferForm, acts.record, MAY[vocabulary.Refer]),
    "end-referral": Fact(
        "care_end_referral", forms.EndReferralForm, acts.record, MAY[vocabulary.EndReferral]
    ),
    "movement": Fact(
        "care_movement", forms.MovementForm, acts.record, MAY[vocabulary.AdviseMovement]
    ),
    "hand": Fact("care_hand", forms.HandForm, acts.hand_summary, MAY[vocabulary.HandSummary]),
    "strike": Fact("care_strike", forms.StrikeForm, acts.record, MAY[vocabulary.CorrectNote]),
    "certify": Fact("care_certify", forms.CertifyForm, acts.record, MAY[vocabulary.CertifyDeath]),
}
OUTSIDE: Final = frozenset({"admit"})  # done before the person is in this team's care
NOT_LISTED: Final = frozenset({"strike", "admit", "certify"})  # reached from where they belong


def open_to(role: Role) -> tuple[tuple[str, Fact], ...]:
    """What a role may add, in the order of the table."""
    return tuple(
        (slug, one) for slug, one in FACTS.items() if role in one.may and slug not in NOT_LISTED
    )
