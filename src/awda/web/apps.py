"""The Django app of the site itself: duties, the read log, base pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Tables `web_*`."""

    name = "awda.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"
