"""Whatever the description allows, and what it forbids, is answered; nothing breaks the server."""

import json
from typing import Any

import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from awda.kernel.roles import Role
from awda.tlog.note import Signer
from awda.web.api import limits
from awda.web.api.site import api
from tests.scenes import open_operation
from tests.web.api.scenes import Caller, caller

EXAMPLES = 4  # of each endpoint: two that fit the description, two that do not, on average
ALLOWED = {200, 400, 401, 403, 404, 405, 409, 415, 422, 429}
ROLES = {
    "access": (Role.KEEPER, "awda"),
    "places": (Role.KEEPER, "awda"),
    "custody": (Role.GATE_CLERK, "crossing"),
    "equipment": (Role.ARMS_OFFICER, "crossing"),
    "housing": (Role.CAMP_MANAGER, "camp"),
    "intake": (Role.GATE_CLERK, "crossing"),
    "people": (Role.PROTECTION, "crossing"),
}
DESCRIPTION: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/")))
SCHEMA = schemathesis.openapi.from_dict(DESCRIPTION)
OPERATIONS: list[Any] = [result.ok() for result in SCHEMA.get_all_operations()]  # type: ignore[union-attr]  # an invalid schema fails here
PLAYED = [
    pytest.param(one, mode, id=f"{one.method} {one.path} {mode.value}")
    for one in OPERATIONS
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    if mode is GenerationMode.POSITIVE or one.body or one.query or one.path_parameters
]


@pytest.fixture
def callers(db: None) -> dict[str, Caller]:
    """One caller for each context, and one for reads."""
    open_operation()
    return {name: caller(*who) for name, who in ROLES.items()} | {"": caller(Role.REGISTRAR)}


@pytest.mark.slow
@pytest.mark.parametrize(("operation", "mode"), PLAYED)
def test_no_request_breaks_the_server(
    operation: Any, mode: GenerationMode, callers: dict[str, Caller], node: Signer
) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def answered(case: Any) -> None:
        limits.MINUTE.forget()
        status, said = _send(case, callers)
        assert status in ALLOWED
        if status not in (200, 405):
            assert {"code", "message", "next", "facts", "rules", "overridable"} <= said.keys()

    answered()


def _send(case: Any, callers: dict[str, Caller]) -> tuple[int, dict[str, Any]]:
    context = case.operation.path.split("/")[2]
    headers = callers.get(context, callers[""]).headers
    body = case.body if isinstance(case.body, str | bytes) else _json(case.body)
    query = {name: str(value) for name, value in (case.query or {}).items()}
    path = case.formatted_path
    answer = Client().generic(
        case.method,
        path,
        body,
        content_type="application/json",
        headers=headers,
        query_params=query,
    )
    is_json = answer.headers.get("Content-Type", "").startswith("application/json")
    said = answer.json() if is_json else {}
    return answer.status_code, said if isinstance(said, dict) else {}


def _json(body: object) -> str:
    try:
        return json.dumps(body)
    except TypeError:
        return ""
