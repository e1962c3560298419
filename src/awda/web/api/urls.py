"""Addresses of the API, of its reference page, and of the log in the open."""

from django.urls import URLPattern, URLResolver, path

from awda.web.api import log, reference
from awda.web.api.site import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/docs", reference.page, name="api_docs"),
    path("api/", api.urls),
    path("log/checkpoint", log.checkpoint, name="checkpoint"),
    path("log/vkey", log.vkey, name="vkey"),
    path("log/tile/<path:path>", log.tile, name="tile"),
    path("witness/add-checkpoint", log.add_checkpoint, name="add_checkpoint"),
]
