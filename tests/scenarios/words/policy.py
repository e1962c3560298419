"""The numbers of the gates: who asks to change one, who must agree, what the public sees."""

from django.test import Client

from awda.journal.clock import new_id
from awda.journal.writer import execute
from awda.kernel.act import Act
from awda.kernel.ids import PartyId
from awda.kernel.instants import Instant
from awda.places.projection import PLACES
from awda.places.rules import OpenParty, PartyKind
from awda.policy import acts, queries
from awda.policy.rules import Confirm, Object, Propose, Wanted
from awda.policy.vocabulary import Number
from tests.policy.officers import OFFICERS, sworn_in
from tests.scenarios.stage import Stage, agrees, check, step


@step("swears in the officers of the governor, the children's body and the monitors")
def swears_in(_stage: Stage, act: Act) -> None:
    """Each has one duty, on the record."""
    governor = OpenParty(
        party=PartyId("governor"), kind=PartyKind.HOST, name_ar="المحافظ", name_en="governor"
    )
    execute(PLACES, governor, act)
    sworn_in(*OFFICERS, at=act.happened_at)


@step("asks for {code} = {number}")
def asks(stage: Stage, act: Act, code: str, number: str) -> None:
    """One number as it should be. There is no other switch."""
    proposal = new_id()
    wanted = (Wanted(number=Number[code], value=int(number)),)
    acts.propose(act, Propose(proposal=proposal, numbers=wanted, reason="order of the day"))
    stage.named["proposal"] = proposal


@step("signs what was asked for")
def confirms(stage: Stage, act: Act) -> None:
    """The second signature."""
    acts.confirm(act, Confirm(proposal=stage.id_of("proposal")))


@step("objects to what was asked for")
def objects(stage: Stage, act: Act) -> None:
    """With a reason."""
    acts.object_to(act, Object(proposal=stage.id_of("proposal"), reason="people wait too long"))


# --- what the record says


@check("{code} is {number}")
def number_is(_stage: Stage, _at: Instant, code: str, number: str) -> None:
    """The number that gates go by now."""
    found = queries.number(Number[code])
    agrees(found, int(number))


@check("the public page names {word}")
def public_names(_stage: Stage, _at: Instant, word: str) -> None:
    """What anybody reads without a login."""
    page = Client(HTTP_ACCEPT_LANGUAGE="en").get("/policy/").content.decode()
    assert word in page, "the page does not"
