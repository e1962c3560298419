"""The Django app of people: who was met, where, in what state."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Tables `people_*`."""

    name = "awda.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
