"""The Django app of parties and places."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Tables `places_*`."""

    name = "awda.places"
    label = "places"
    default_auto_field = "django.db.models.BigAutoField"
