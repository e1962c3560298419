"""The Django app of intake: the door."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Tables `intake_*`."""

    name = "awda.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"
