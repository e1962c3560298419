"""What someone at a desk can do about a person or a household. Every door calls these and no other.

Not here: meeting and registering, which the door above composes with custody (I-01) and with the
clearing of weapons (W-01); whatever says who someone is (the form, a list's claim, a correction, a
paper), after which that door looks for the same person (N-06); and the card, which waits for that.
None of it may be walked round. Each act is one transaction; each raises Refusal; each sent twice
has one effect.
"""

from awda.journal.writer import Answer, execute
from awda.kernel.act import Act
from awda.people import commands
from awda.people.households import rules as households
from awda.people.households.projection import HOUSEHOLDS
from awda.people.partings import rules as partings
from awda.people.partings.projection import PARTINGS
from awda.people.projection import PEOPLE


def set_triage(act: Act, command: commands.SetTriage) -> Answer:
    """The medic's colour, now (M-01)."""
    return execute(PEOPLE, command, act)


def add_photo(act: Act, command: commands.AddPhoto) -> Answer:
    """A photograph, by its hash."""
    return execute(PEOPLE, command, act)


def estimate_age(act: Act, command: commands.EstimateAge) -> Answer:
    """Somebody looks younger or older than recorded (C-01)."""
    return execute(PEOPLE, command, act)


def assign_track(act: Act, command: commands.AssignTrack) -> Answer:
    """One legal track with its basis (L-01, L-02)."""
    return execute(PEOPLE, command, act)


def give_own_file(act: Act, command: commands.GiveOwnFile) -> Answer:
    """The person's own file goes into their own hand (O-05)."""
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


def write_split_note(act: Act, command: partings.WriteNote) -> Answer:
    """Part of a unit goes apart, and how they meet again (F-01)."""
    return execute(PARTINGS, command, act)


def sign_split_note(act: Act, command: partings.SignNote) -> Answer:
    """One adult signs a split note (F-01)."""
    return execute(PARTINGS, command, act)


def take_back_signature(act: Act, command: partings.TakeBack) -> Answer:
    """A signature under a split note is taken back; no reason is asked (F-01)."""
    return execute(PARTINGS, command, act)
