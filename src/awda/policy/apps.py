"""The Django app of the policy: pages, and no tables."""

from django.apps import AppConfig


class PolicyConfig(AppConfig):
    """No tables: the policy is read from the record."""

    name = "awda.policy"
    label = "policy"
    default_auto_field = "django.db.models.BigAutoField"
