"""The forms of handovers: opening a list, answering it, taking it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.http import QueryDict

from awda.custody.acts import Refused, Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.pages.desk import PERSON_PURPOSES, written
from awda.custody.vocabulary import DeclineReason, Purpose
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PlaceId, SubjectId
from awda.places import queries as places
from awda.policy import queries as policy
from awda.policy.vocabulary import Number
from awda.web import words
from awda.web.fields import CodeListField, CountField, LineField, TextField
from awda.web.words import said

PERSON_DECLINES = tuple(one for one in DeclineReason if one is not DeclineReason.DIFFERS)


class OfferForm(forms.Form):
    """A list of people offered to another party."""

    taker = forms.ChoiceField(label=said("handover_taker"))
    purpose = CodeListField("purpose", PERSON_PURPOSES, label=said("handover_purpose"))
    to_place = forms.ChoiceField(label=said("handover_to_place"), required=False)
    lapse_hours = CountField(label=said("handover_lapse_hours"), min_value=1)
    court_reference = LineField(
        label=said("handover_court"), help_text=said("handover_court_hint"), required=False
    )
    note = LineField(label=said("handover_note"), required=False)
    numbers = TextField(
        label=said("handover_numbers"),
        help_text=said("handover_numbers_hint"),
        rows=2,
        max_length=20_000,
        required=False,
    )

    def __init__(self, *args: Any, party: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["lapse_hours"].initial = policy.number(Number.OFFER_LAPSE_HOURS)
        language = words.language()
        first = ("", words.say_plain("choose"))
        others = [
            (row.id, row.called(language)) for row in places.open_parties() if row.id != party
        ]
        rooms = [
            (row.id, row.called(language)) for row in places.open_places() if row.run_by != party
        ]
        self.fields["taker"].choices = [first, *others]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["to_place"].choices = [first, *rooms]  # type: ignore[attr-defined]  # the same

    def clean_numbers(self) -> tuple[SubjectId, ...]:
        """The people typed by number; one nobody has is told."""
        found, missing = written(self.cleaned_data["numbers"])
        if missing:
            unknown = " ".join(missing)[:200]
            sentence = words.PAGE["handover_numbers_unknown"].say(words.language(), numbers=unknown)
            raise forms.ValidationError(sentence)
        return found

    def command(self, ticked: Sequence[str], act: Act) -> OpenHandover:
        """The list as ticked and typed. Its id comes from the act: sent twice, it opens once."""
        given = self.cleaned_data
        subjects = dict.fromkeys([*(SubjectId(one) for one in ticked), *given["numbers"]])
        return OpenHandover(
            handover=HandoverId(act.step("handover").id),
            taker=PartyId(given["taker"]),
            purpose=Purpose(given["purpose"]),
            subjects=tuple(sorted(subjects)),
            lapses_at=act.happened_at + timedelta(hours=given["lapse_hours"]),
            to_place=PlaceId(given["to_place"]) if given["to_place"] else None,
            court_reference=given["court_reference"],
            note=given["note"],
        )


@dataclass(frozen=True, slots=True)
class Answers:
    """What a taker marked, person by person; `missing` are declined without a reason."""

    taken: tuple[Taken, ...]
    refused: tuple[Refused, ...]
    missing: bool

    @property
    def count(self) -> int:
        """How many have an answer."""
        return len(self.taken) + len(self.refused)


def answers(posted: QueryDict, waiting: Sequence[SubjectId]) -> Answers:
    """One answer for each subject marked; with `rest`, every subject not declined is accepted."""
    rest = posted.get("rest") == "accept"
    place, received_by = posted.get("place", ""), posted.get("received_by", "").strip()
    taken, refused, missing = [], [], False
    for subject in waiting:
        match posted.get(f"answer-{subject}", ""):
            case "decline":
                reason = posted.get(f"reason-{subject}", "")
                if reason not in {one.value for one in PERSON_DECLINES}:
                    missing = True
                    continue
                note = posted.get(f"note-{subject}", "")[:200]
                refused.append(Refused(subject, DeclineReason(reason), note))
            case "accept":
                taken.append(Taken(subject, PlaceId(place), received_by))
            case _ if rest:
                taken.append(Taken(subject, PlaceId(place), received_by))
            case _:
                continue
    return Answers(tuple(taken), tuple(refused), missing)
