"""The Django app of equipment: weapons and belongings."""

from django.apps import AppConfig


class EquipmentConfig(AppConfig):
    """Tables `equipment_*`."""

    name = "awda.equipment"
    label = "equipment"
    default_auto_field = "django.db.models.BigAutoField"
