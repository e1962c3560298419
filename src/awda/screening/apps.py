"""The Django app of screening."""

from django.apps import AppConfig


class ScreeningConfig(AppConfig):
    """Tables `screening_*`."""

    name = "awda.screening"
    label = "screening"
    default_auto_field = "django.db.models.BigAutoField"
