"""The Django app of the journal."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Tables `journal_*`."""

    name = "awda.journal"
    label = "journal"
    default_auto_field = "django.db.models.BigAutoField"
