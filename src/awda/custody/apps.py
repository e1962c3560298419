"""The Django app of custody: who answers for each person and item now."""

from django.apps import AppConfig


class CustodyConfig(AppConfig):
    """Tables `custody_*`."""

    name = "awda.custody"
    label = "custody"
    default_auto_field = "django.db.models.BigAutoField"
