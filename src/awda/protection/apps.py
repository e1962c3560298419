"""Protection as a Django application."""

from django.apps import AppConfig


class ProtectionConfig(AppConfig):
    """Its read models and templates."""

    name = "awda.protection"
    label = "protection"
