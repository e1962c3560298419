"""Who may read what: the table itself, and each page as each duty is shown it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment, Role
from awda.people.codes import PresentsAs, Track, Triage
from awda.people.reading import OF_OWN_PARTY, READABLE, SEES_AGE, readable, track_shown
from awda.web.access.models import ReadLog
from tests.intake.site import (
    browser,
    clear,
    form,
    looked_for,
    opened,
    picture,
    registration,
    triage,
)
from tests.scenes import assign_track, meet

SEALED = {  # what only some duties may find in a page: the text, and who reads its compartment
    "اللواء السابع": Compartment.SERVICE,
    "red: now": Compartment.MEDICAL,
    "خالتها نجاة": Compartment.PROTECTION,
    "GC III": Compartment.PROTECTION,
    "سامر حسن الخطيب": Compartment.IDENTITY,
}


@pytest.mark.parametrize("role", list(Role))
def test_no_duty_reads_more_than_its_row(role: Role) -> None:
    medics = {Role.TRIAGE_MEDIC, Role.CLINICIAN}
    sealed = {Role.PROTECTION, Role.CHILD_PROTECTION}
    opened_to = readable(role, may_be_child=True)
    assert (Compartment.MEDICAL in opened_to) == (role in medics)
    assert (Compartment.PROTECTION in opened_to) == (role in sealed)
    assert (Compartment.SCREENING in opened_to) == (role in {Role.SCREENING_A, Role.SCREENING_B})
    assert Compartment.AFTERCARE not in opened_to


@pytest.mark.rule("C-04")
def test_an_adults_file_is_closed_to_those_who_work_for_children() -> None:
    assert readable(Role.CHILD_PROTECTION) == {Compartment.CUSTODY}
    assert Compartment.CHILD in readable(Role.CHILD_PROTECTION, may_be_child=True)


@pytest.mark.rule("S-05")
@pytest.mark.parametrize("track", [Track.ASY, Track.ABD, Track.CRM])
def test_a_track_that_endangers_is_named_to_protection_alone(track: Track) -> None:
    of_adults = {role for role in READABLE if track_shown(role, track)}
    assert of_adults == {Role.PROTECTION}
    of_children = {role for role in READABLE if track_shown(role, track, may_be_child=True)}
    assert of_children == {Role.PROTECTION, Role.CHILD_PROTECTION}


def test_the_other_side_learns_nobodys_doubtful_age() -> None:
    assert not SEES_AGE & {Role.RECEIVER, Role.LIAISON, Role.SCREENING_A, Role.SCREENING_B}


@pytest.fixture
def known(tmp_path: Path) -> Iterator[PersonId]:
    """Somebody of whom everything sealed is on the record."""
    with opened(tmp_path):
        person = meet()
        triage(person)
        clear(person)
        registrar = browser(Role.REGISTRAR)
        said = registration(unit="اللواء السابع", unit_how="SAID")
        assert registrar.post(f"/people/{person}/register/", said).status_code == 302
        kin = form(form="fact-kin", name="خالتها نجاة", relation="aunt")
        assert registrar.post(f"/people/{person}/add/kin/", kin).status_code == 302
        assign_track(person, Track.ASY)
        triage(person, Triage.RED)
        yield person


@pytest.mark.django_db
@pytest.mark.parametrize("role", sorted(set(READABLE) - OF_OWN_PARTY))
def test_a_page_holds_nothing_its_reader_has_no_duty_for(known: PersonId, role: Role) -> None:
    answer = browser(role).get(f"/people/{known}/")
    assert answer.status_code == 200
    html = answer.content.decode()
    for text, compartment in SEALED.items():
        assert (text in html) == (compartment in readable(role)), text
    assert "asylum" not in html or role is Role.PROTECTION
    log = ReadLog.objects.filter(kind="person", subject=known).latest("id")
    assert log.role == role.value
    assert set(log.compartments.split(",")) == {one.value for one in readable(role)}


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.KEEPER])
def test_who_keeps_the_installation_reads_no_person(known: PersonId, role: Role) -> None:
    client = browser(role)
    for url in (f"/people/{known}/", "/people/", f"/people/{known}/photo.jpg"):
        answer = client.get(url)
        assert answer.status_code in (403, 404)
        assert "سامر" not in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("role", sorted(OF_OWN_PARTY))
def test_who_reads_by_list_opens_nobody_that_is_on_none(known: PersonId, role: Role) -> None:
    face(known)
    client = browser(role, "other-side" if role is Role.RECEIVER else "camp")
    for page in ("", "photo.jpg", "custody.pdf", "registration.pdf", "add/age/"):
        answer = client.get(f"/people/{known}/{page}")
        assert answer.status_code == 403, page
        assert "سامر" not in answer.content.decode()
    assert "سامر حسن" not in looked_for(client, "/people/", q="سامر")
    assert not ReadLog.objects.filter(subject=known, role=role.value).exists()


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.LIAISON, Role.CONVOY_LEADER])
def test_who_reads_by_list_opens_whom_their_party_holds(known: PersonId, role: Role) -> None:
    face(known)
    client = browser(role, "crossing")
    assert "سامر" in client.get(f"/people/{known}/").content.decode()
    assert client.get(f"/people/{known}/photo.jpg").status_code == 200
    assert "سامر حسن" in looked_for(client, "/people/", q="سامر")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "party"), [(Role.CHILD_PROTECTION, "children"), (Role.MONITOR_UNICEF, "unicef")]
)
def test_who_works_for_children_sees_the_faces_of_children_alone(
    known: PersonId, role: Role, party: str
) -> None:
    child = meet(age=(9, 12), presents_as=PresentsAs.CHILD)
    face(known)
    face(child)
    client = browser(role, party)
    assert client.get(f"/people/{known}/photo.jpg").status_code == 404
    assert client.get(f"/people/{known}/custody.pdf").status_code == 403
    assert client.get(f"/people/{child}/photo.jpg").status_code == 200
    log = ReadLog.objects.get(kind="photograph")
    assert (log.subject, log.role) == (child, role.value)


def face(person: PersonId) -> None:
    """The registrar photographs someone."""
    said = form(form="fact-photo", photo=picture())
    answer = browser(Role.REGISTRAR).post(f"/people/{person}/add/photo/", said)
    assert answer.status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["photo", "track", "kin", "card", "need", "age"])
def test_a_fact_is_added_only_by_those_whose_duty_it_is(known: PersonId, kind: str) -> None:
    client: Client = browser(Role.STORE_KEEPER)
    assert client.get(f"/people/{known}/add/{kind}/").status_code == 403
    assert client.post(f"/people/{known}/add/{kind}/", form()).status_code == 403


@pytest.mark.django_db
def test_nothing_is_found_about_somebody_nobody_met(known: PersonId) -> None:
    client = browser(Role.REGISTRAR)
    for url in ("/people/nobody/", "/people/nobody/add/kin/", "/people/nobody/register/"):
        assert client.get(url).status_code == 404
    assert client.get(f"/people/{known}/add/other/").status_code == 404
