"""The Django app of medical care."""

from django.apps import AppConfig


class MedicalConfig(AppConfig):
    """Tables `medical_*`."""

    name = "awda.medical"
    label = "medical"
    default_auto_field = "django.db.models.BigAutoField"
