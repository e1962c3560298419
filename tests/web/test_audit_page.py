"""The auditor's desk: envelopes and never a body, what came late or was passed, and the check."""

import io
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from awda.custody.models import Holding
from awda.journal import checkpoints, keys
from awda.journal import queries as journal
from awda.journal.clock import now
from awda.journal.writer import execute
from awda.kernel.ids import PartyId, PlaceId
from awda.kernel.refusal import Override
from awda.kernel.roles import Compartment, Role
from awda.people.codes import Triage
from awda.people.commands import SetTriage
from awda.people.projection import PEOPLE
from awda.places.projection import PLACES
from awda.places.rules import Building, OpenPlace, PlaceKind, Quarter
from awda.web.access.models import ReadLog
from awda.web.audit import check, queries
from tests.conftest import sign
from tests.housing.scenes import LATER, house, manager, put_up
from tests.intake.site import browser, opened
from tests.scenes import meet

pytestmark = pytest.mark.django_db
REASON = "the plan of 3 January, signed by the governor"
PAGES = (
    "/audit/",
    "/audit/entries/",
    "/audit/entries/0/",
    "/audit/entries/0/proof",
    "/audit/late/",
    "/audit/overrides/",
    "/audit/log.zip",
    "/audit/progress/",
)


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        keys.publish(keys.node_signer())
        yield


def near_the_border() -> int:
    """A camp at the border, opened with a reason; its entry."""
    command = OpenPlace(
        place=PlaceId("near"),
        kind=PlaceKind.INTERNMENT_CAMP,
        run_by=PartyId("camp"),
        name_ar="قريب",
        name_en="near",
        building=Building.TENTS,
        capacity=10,
        km_to_border=4,
    )
    keeper = sign(Role.KEEPER, "awda", now(), overrides=(Override("TOO_NEAR_THE_BORDER", REASON),))
    return execute(PLACES, command, keeper).indexes[0]


@pytest.mark.parametrize("role", [Role.KEEPER, Role.DATA_PROTECTION, Role.REGISTRAR, Role.LIAISON])
def test_the_desk_is_the_auditors_alone(role: Role) -> None:
    client = browser(role, "crossing")
    for page in PAGES:
        assert client.get(page).status_code == 403
    assert client.post("/audit/check/", {}).status_code == 403
    assert check.progress() is None


def test_the_head_is_signed_and_names_its_root() -> None:
    html = browser(Role.AUDITOR, "awda").get("/audit/").content.decode()
    signed = checkpoints.newest_signed()
    assert signed is not None
    assert signed.size == journal.size()
    assert "This log has no witness yet" in html
    assert "test.example/awda" in html


def test_an_entry_shows_its_envelope_and_proof_and_never_its_body() -> None:
    person = meet()
    index = next(entry.index for entry, _ in journal.walk(f"person/{person}"))
    client = browser(Role.AUDITOR, "awda")
    html = client.get(f"/audit/entries/{index}/").content.decode()
    assert "people.Met" in html
    assert "c2sp.org/tlog-proof@v1" in html
    assert f"W-{person[-12:]}" not in html  # the wristband stands in the body
    assert ReadLog.objects.get(kind="entry").subject == str(index)
    proof = client.get(f"/audit/entries/{index}/proof")
    assert proof.content.decode() == checkpoints.receipt(index)
    assert client.get(f"/audit/entries/{journal.size()}/").status_code == 404


def test_entries_are_found_by_number_and_by_stream() -> None:
    person = meet()
    client = browser(Role.AUDITOR, "awda")
    assert client.get("/audit/entries/?q=٣")["Location"] == "/audit/entries/3/"
    found = client.get(f"/audit/entries/?q=custody/{person}").content.decode()
    assert "custody.Entered" in found
    assert found.count("/audit/entries/") - found.count("?q=") >= 1
    none = client.get("/audit/entries/?q=custody/nobody").content.decode()
    assert "No such entry, and no such stream" in none


def test_a_passed_warning_is_listed_with_its_reason() -> None:
    index = near_the_border()
    html = browser(Role.AUDITOR, "awda").get("/audit/overrides/").content.decode()
    assert "TOO_NEAR_THE_BORDER" in html
    assert REASON in html
    assert f"/audit/entries/{index}/" in html


def test_the_reason_of_a_sealed_compartment_stays_sealed() -> None:
    put_up(("tent", Quarter.MEN, 1))
    house([(meet(place="reception"), "tent")])
    house([(meet(place="reception"), "tent")], manager(LATER, "crossing", "SHELTER_FULL"))
    [sealed] = queries.passed(frozenset())
    assert (sealed.codes, sealed.reasons) == (("SHELTER_FULL",), None)
    [opened_up] = queries.passed(frozenset({Compartment.CUSTODY}))
    assert opened_up.reasons == ("they were asked",)


def test_what_came_late_is_listed_and_what_did_not_is_not() -> None:
    client = browser(Role.AUDITOR, "awda")
    assert "Nothing here" in client.get("/audit/late/").content.decode()
    person = meet()
    late = sign(Role.TRIAGE_MEDIC, "crossing", now() - timedelta(days=2), recorded_at=now())
    execute(PEOPLE, SetTriage(person=person, triage=Triage.GREEN), late)
    html = client.get("/audit/late/").content.decode()
    assert "people.Triaged" in html
    assert "people.Met" not in html


def test_the_export_carries_envelopes_and_no_bodies() -> None:
    person = meet()
    answer = browser(Role.AUDITOR, "awda").get("/audit/log.zip")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as kept:
        names = kept.namelist()
        everything = b"".join(kept.read(name) for name in names)
    assert "log/checkpoint" in names
    assert not any("bodies" in name for name in names)
    assert person.encode() in everything  # a stream's name is in the envelope
    assert f"W-{person[-12:]}".encode() not in everything


def test_the_check_finds_nothing_on_a_sound_record_and_keeps_its_result() -> None:
    meet()
    client = browser(Role.AUDITOR, "awda")
    assert "No check has been run here yet" in client.get("/audit/").content.decode()
    result = check.run("auditor-1")
    assert result.clean, result.steps
    assert check.newest() == result
    ended = client.get("/audit/progress/")
    assert ended["HX-Retarget"] == "#check"
    html = ended.content.decode()
    assert "No difference" in html
    assert "auditor-1" in html


def test_the_check_names_what_a_tampered_read_model_says_otherwise() -> None:
    person = meet()
    Holding.objects.filter(subject=person).update(holder="camp")
    result = check.run("auditor-1")
    assert not result.clean
    assert any(person in problem for problem in result.steps[0].problems)
    html = browser(Role.AUDITOR, "awda").get("/audit/").content.decode()
    assert "Differences were found" in html


def test_a_second_check_waits_for_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []

    class Asleep:
        def __init__(self, target: object, args: tuple[str, ...], **_: object) -> None:
            self.by = args[0]

        def start(self) -> None:
            started.append(self.by)

    monkeypatch.setattr("threading.Thread", Asleep)
    monkeypatch.setattr(check, "_runs", check._Runs())
    client = browser(Role.AUDITOR, "awda")
    for _ in range(2):
        assert client.post("/audit/check/").status_code == 302
    assert len(started) == 1
    assert "<progress" in client.get("/audit/").content.decode()
    part = client.get("/audit/progress/")
    assert part.content.decode().strip().startswith('<div class="progress"')
    assert "HX-Retarget" not in part


def test_a_check_that_breaks_is_told_by_kind_and_without_its_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> Iterator[str]:
        yield "one thing"
        raise RuntimeError("names a person")

    monkeypatch.setattr(check, "STEPS", (("audit_step_log", broken),))
    monkeypatch.setattr(check, "_runs", check._Runs())
    monkeypatch.setattr("django.db.connections.close_all", lambda: None)
    with pytest.raises(RuntimeError):
        check._apart("auditor-1")
    html = browser(Role.AUDITOR, "awda").get("/audit/progress/").content.decode()
    assert "RuntimeError" in html
    assert "names a person" not in html


def test_without_its_key_the_node_says_so(tmp_path: Path) -> None:
    client = browser(Role.AUDITOR, "awda")
    (tmp_path / "node.key").unlink()
    keys.node_signer.cache_clear()
    answer = client.get("/audit/")
    assert answer.status_code == 422
    assert 'data-code="NODE_CANNOT_SIGN"' in answer.content.decode()
