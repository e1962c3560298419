"""The Django app of identity: which records are one person."""

from django.apps import AppConfig


class IdentityConfig(AppConfig):
    """Tables `identity_*`."""

    name = "awda.identity"
    label = "identity"
    default_auto_field = "django.db.models.BigAutoField"
