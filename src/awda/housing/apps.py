"""The Django app of housing: shelters, headcounts, conditions of a site."""

from django.apps import AppConfig


class HousingConfig(AppConfig):
    """Tables `housing_*`."""

    name = "awda.housing"
    label = "housing"
    default_auto_field = "django.db.models.BigAutoField"
