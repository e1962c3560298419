"""What families put on the record: told again to the same rows; sealed words reach nobody else."""

from dataclasses import replace

import pytest

from awda.family import acts
from awda.family.choices.rules import Choose, Way
from awda.family.messages.rules import Direction, PassOn, Return, Returned, TakeMessage
from awda.family.tracing.rules import AnswerRequest, Outcome, Route, SendRequest
from awda.journal.clock import new_id, now
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.roles import Role
from awda.people import acts as people
from awda.people.partings.rules import ReunionPlan, TakeBack, WriteNote
from awda.protection import acts as protection
from awda.web.contexts import ALL
from tests.conftest import NOON, sign
from tests.family.scenes import family, signs, written
from tests.family.test_bureau import send, soldier, yes
from tests.family.test_news import looks_for
from tests.intake.site import browser
from tests.medical.test_sealed import PARTY, text_of
from tests.protection.scenes import LEAVES, TOLD, officer
from tests.protection.test_captives import flag, hear
from tests.web.api.scenes import caller

pytestmark = pytest.mark.django_db
MARKER = "Zq7marker"


@pytest.mark.rule("F-01", "F-04", "F-06")
@pytest.mark.usefixtures("operation")
def test_every_table_is_told_again_to_the_same_rows() -> None:
    home, man, wife, son = family()
    note = written(home, man)
    signs(note, man, wife)
    chosen = Choose(
        household=home, way=Way.PART, asked=(man, wife), told_waiting_costs_nothing=True
    )
    acts.choose(sign(Role.PROTECTION, "crossing", LEAVES), chosen)
    taken_back = TakeBack(note=note, person=wife)
    people.take_back_signature(sign(Role.PROTECTION, "crossing"), taken_back)
    asked = looks_for(man)
    gone = SendRequest(request=asked.request, route=Route.NATIONAL_SOCIETY, reference="7")
    told = AnswerRequest(request=asked.request, outcome=Outcome.DIED, told=True)
    for step in (asked, gone, told):
        acts.trace(sign(Role.PROTECTION, "crossing"), step)
    out = TakeMessage(message=new_id(), person=man, direction=Direction.OUTGOING, sheets=1)
    back = TakeMessage(message=new_id(), person=man, direction=Direction.INCOMING, sheets=3)
    by = Route.CENTRAL_TRACING_AGENCY
    sent_on, returned = (
        PassOn(message=out.message, route=by),
        Return(message=back.message, why=Returned.DIED),
    )
    for message in (out, back, sent_on, returned):
        acts.message(sign(Role.CAMP_MANAGER, "crossing"), message)
    person = soldier()
    yes(person)
    acts.send_extract(sign(Role.PROTECTION, "crossing", LEAVES), send(person, to_state=True))
    for captive in (wife, son):
        protection.take_out(officer(NOON), flag(captive))
    protection.note(officer(TOLD), hear(wife))
    before = fingerprints(ALL)
    rebuild(ALL, lambda _done, _of: None)
    assert fingerprints(ALL) == before


OUTSIDE = sorted(
    frozenset(Role)
    - {
        Role.CLOCK,
        Role.PROTECTION,
        Role.CHILD_PROTECTION,
        Role.REGISTRAR,
        Role.MONITOR_ICRC,
    }
)


@pytest.mark.rule("F-01", "F-06", "D-03")
@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("role", OUTSIDE)
def test_where_a_family_means_to_meet_and_whom_it_seeks_reaches_no_other_duty(role: Role) -> None:
    """Bytes: pages, papers, the API, the log's pages; also of the camp's manager."""
    home, man, wife, _ = family()
    note, request = _marked(man, wife, home)
    party = PARTY.get(role, "crossing")
    client, program = browser(role, party), caller(role, party)
    for url in (
        f"/people/{man}/",
        f"/people/{wife}/",
        f"/people/?q={MARKER}",
        "/people/table.xlsx",
        "/family/",
        f"/family/people/{man}/",
        f"/family/households/{home}/",
        f"/family/notes/{note}.pdf",
        f"/family/tracing/{request}.pdf",
        f"/family/do/sign-note/{note}/",
        f"/family/do/send-tracing/{request}/",
        f"/protection/people/{wife}/",
        "/due/",
        "/audit/entries/",
        f"/audit/entries/?stream=parting/{note}",
        "/camp/",
        "/handovers/",
        "/reads/",
    ):
        assert f"{MARKER} " not in text_of(client.get(url)), url
    for path in (f"persons/{man}", f"persons/{man}/timeline", f"custody/{man}", "family/post"):
        assert f"{MARKER} " not in str(program.get(path).said), path


def _marked(man: PersonId, wife: PersonId, home: str) -> tuple[str, str]:
    """A note and a request in which every text is marked."""
    note = new_id()
    said = f"{MARKER} plan"
    plan = ReunionPlan(where=said, by=now().date(), way=said, contact=said)
    act = sign(Role.PROTECTION, "crossing", now())
    command = WriteNote(
        note=note, household=HouseholdId(home), apart=(man,), why=f"{MARKER} why", plan=plan
    )
    people.write_split_note(act, command)
    asked = replace(looks_for(man), sought=f"{MARKER} sister", last_seen_where=f"{MARKER} there")
    acts.trace(sign(Role.PROTECTION, "crossing", now()), asked)
    protection.note(sign(Role.PROTECTION, "crossing", now()), flag(wife))
    return note, asked.request
