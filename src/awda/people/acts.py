"""What someone at a desk can do about a person or a household. Every door calls these and no other.

Meeting and registering are not here: the door above composes them with custody (I-01) and with the
clearing of weapons (W-01), and neither may be walked round. Each act is one transaction; each
raises Refusal; each sent twice has one effect.
"""

from awda.journal.writer import Answer, execute
from awda.kernel.act import Act
from awda.people import commands
from awda.people.households import rules as households
from awda.people.households.projection import HOUSEHOLDS
from awda.people.projection import PEOPLE


def set_triage(act: Act, command: commands.SetTriage) -> Answer:
    """The medic's colour, now (M-01)."""
    return execute(PEOPLE, command, act)


def add_photo(act: Act, command: commands.AddPhoto) -> Answer:
    """A photograph, by its hash."""
    return execute(PEOPLE, command, act)


def add_document(act: Act, command: commands.AddDocument) -> Answer:
    """A paper the person showed (N-01, N-08)."""
    return execute(PEOPLE, command, act)


def state_from_list(act: Act, command: commands.StateFromList) -> Answer:
    """What a list says of someone who was met and not registered yet."""
    return execute(PEOPLE, command, act)


def correct(act: Act, command: commands.Correct) -> Answer:
    """A later fact that names the entry it corrects."""
    return execute(PEOPLE, command, act)


def estimate_age(act: Act, command: commands.EstimateAge) -> Answer:
    """Somebody looks younger or older than recorded (C-01)."""
    return execute(PEOPLE, command, act)


def assess_age(act: Act, command: commands.AssessAge) -> Answer:
    """The one way to close a doubt about age (C-01)."""
    return execute(PEOPLE, command, act)


def assign_track(act: Act, command: commands.AssignTrack) -> Answer:
    """One legal track with its basis (L-01, L-02)."""
    return execute(PEOPLE, command, act)


def explain_rights(act: Act, command: commands.ExplainRights) -> Answer:
    """Rights and camp rules explained (I-10)."""
    return execute(PEOPLE, command, act)


def flag_need(act: Act, command: commands.FlagNeed) -> Answer:
    """A specific need, stated or observed (I-11)."""
    return execute(PEOPLE, command, act)


def name_next_of_kin(act: Act, command: commands.NameNextOfKin) -> Answer:
    """Whom to tell, and whether they may be told."""
    return execute(PEOPLE, command, act)


def offer_capture_card(act: Act, command: commands.OfferCaptureCard) -> Answer:
    """A capture card offered (I-06)."""
    return execute(PEOPLE, command, act)


def send_capture_card(act: Act, command: commands.SendCaptureCard) -> Answer:
    """A capture card gone on its way (I-06)."""
    return execute(PEOPLE, command, act)


def issue_card(act: Act, command: commands.IssueCard) -> Answer:
    """The photo identity card (I-05)."""
    return execute(PEOPLE, command, act)


def void_card(act: Act, command: commands.VoidCard) -> Answer:
    """A card that is good no longer."""
    return execute(PEOPLE, command, act)


def open_household(act: Act, command: households.OpenHousehold) -> Answer:
    """A household around its focal person."""
    return execute(HOUSEHOLDS, command, act)


def join_household(act: Act, command: households.Join) -> Answer:
    """Someone is of a household (F-03)."""
    return execute(HOUSEHOLDS, command, act)


def restate_link(act: Act, command: households.RestateLink) -> Answer:
    """A link as it is now said to be (F-03)."""
    return execute(HOUSEHOLDS, command, act)


def leave_household(act: Act, command: households.Leave) -> Answer:
    """Someone is no longer of a household."""
    return execute(HOUSEHOLDS, command, act)


def name_focal(act: Act, command: households.NameFocal) -> Answer:
    """Another member becomes the focal person."""
    return execute(HOUSEHOLDS, command, act)
