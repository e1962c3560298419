"""Children as a Django application."""

from django.apps import AppConfig


class ChildrenConfig(AppConfig):
    """Its read models and templates."""

    name = "awda.children"
    label = "children"
