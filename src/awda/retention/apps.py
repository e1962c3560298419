"""Retention as a Django application."""

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    """Its read models and templates."""

    name = "awda.retention"
    label = "retention"
