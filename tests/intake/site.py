"""Pages in a test: a home of its own for key and photographs, and browsers by role."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.test import Client, override_settings
from PIL import Image

from awda.equipment import acts as equipment
from awda.equipment.clearing.rules import Carried, DeclareClear
from awda.journal import key_file, keys
from awda.journal.clock import new_id, now
from awda.journal.writer import execute
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.people.codes import Triage
from awda.people.commands import SetTriage
from awda.people.projection import PEOPLE
from awda.web.access import acts
from tests.conftest import sign
from tests.scenes import open_operation
from tests.web.scenes import PASSWORD, duty, keeper_act

# A slow hash guards real logins; two hundred of them a minute would only slow these scenes.
QUICK_HASHER = "django.contrib.auth.hashers.MD5PasswordHasher"


@contextmanager
def opened(folder: Path) -> Iterator[None]:
    """A home with a node key and a folder of photographs, and the operation, for one test."""
    key_file.make(folder / "node.key", "")
    keys.node_signer.cache_clear()
    home = replace(settings.AWDA_HOME, path=folder)
    with override_settings(AWDA_HOME=home, PASSWORD_HASHERS=[QUICK_HASHER]):
        open_operation()
        yield
    keys.node_signer.cache_clear()


def browser(role: Role, party: str = "crossing", language: str = "en") -> Client:
    """A browser in which a new login with this one duty is logged in."""
    login = f"{role.value.replace('_', '-')}-{new_id()[-6:]}"[:32]
    acts.open_login(keeper_act(), duty(login, role, party), PASSWORD)
    client = Client(headers={"accept-language": language})
    assert client.login(username=login, password=PASSWORD)
    return client


def form(**said: Any) -> dict[str, Any]:
    """A form's fields with a fresh command id."""
    return {"command_id": new_id(), **said}


def looked_for(client: Client, page: str, **typed: str) -> str:
    """The page that answers what is typed into a search form; nothing of it is in the address."""
    sent = client.post(page, typed)
    assert sent.status_code == 302
    assert not any(value in unquote(sent["Location"]) for value in typed.values() if len(value) > 1)
    return client.get(sent["Location"]).content.decode()


def picture(colour: str = "navy") -> io.BytesIO:
    """A small photograph."""
    out = io.BytesIO()
    Image.new("RGB", (90, 120), colour).save(out, format="PNG")
    out.seek(0)
    out.name = "face.png"
    return out


def triage(person: PersonId, colour: Triage = Triage.GREEN) -> None:
    """The medic's colour."""
    act = sign(Role.TRIAGE_MEDIC, "crossing", now())
    execute(PEOPLE, SetTriage(person=person, triage=colour), act)


def clear(person: PersonId) -> None:
    """The arms officer finds no weapon."""
    act = sign(Role.ARMS_OFFICER, "crossing", now())
    equipment.clear(act, DeclareClear(person=person, carried=Carried.NONE, child_protection="c-1"))


def registration(**more: Any) -> dict[str, Any]:
    """The registration form of an adult combatant with the five of GC III 17, as typed."""
    return (
        form(
            form="register",
            language="Arabic",
            same_language="on",
            no_coercion="on",
            right_to_stop_explained="on",
            whole="سامر حسن الخطيب",
            given="سامر",
            family_name="الخطيب",
            sex="MALE",
            birth_how="EXACT",
            birth_year="١٩٩٠",
            nationality="HELD",
            countries=["SYR"],
            rank="OR2",
            rank_how="SAID",
            service_number="٤٤٥٥",
        )
        | more
    )
