"""A summary checked against the FHIR R4B models of `fhir.resources`; loaded only when asked for."""

from typing import Any

from awda.kernel.refusal import Refusal


def checked(document: bytes) -> dict[str, Any]:
    """The Bundle as the R4B models read it and write it again. Raises what they find wrong.

    Refuses FHIR_NOT_INSTALLED where the package is missing. Importing it takes a third of a
    second, so nothing does at start.
    """
    try:
        from fhir.resources.R4B.bundle import Bundle
    except ImportError as missing:
        raise Refusal("FHIR_NOT_INSTALLED") from missing
    said: dict[str, Any] = Bundle.model_validate_json(document).model_dump(mode="json")
    return said
