"""The Django app of families."""

from django.apps import AppConfig


class FamilyConfig(AppConfig):
    """Tables `family_*`."""

    name = "awda.family"
    label = "family"
    default_auto_field = "django.db.models.BigAutoField"
