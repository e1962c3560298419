"""Addresses of the site."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from awda.web import due_views, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.desk, name="desk"),
    path("login/", views.log_in, name="login"),
    path("logout/", views.log_out, name="logout"),
    path("language/", set_language, name="language"),
    path("duty/", views.duty, name="duty"),
    path("password/", views.change_password, name="password"),
    path("look/", views.look_page, name="look"),
    path("healthz", views.health, name="health"),
    path("", include("awda.web.access.urls")),
    path("", include("awda.web.ground.urls")),
    path("", include("awda.web.balance.urls")),
    path("", include("awda.web.audit.urls")),
    path("", include("awda.web.api.urls")),
    path("", include("awda.policy.urls")),
    path("", include("awda.screening.urls")),
    path("due/", due_views.due, name="due"),
    path("", include("awda.custody.urls")),
    path("", include("awda.children.urls")),
    path("", include("awda.protection.urls")),
    path("", include("awda.retention.urls")),
    path("", include("awda.family.urls")),
    path("", include("awda.equipment.urls")),
    path("", include("awda.housing.urls")),
    path("identity/", include("awda.intake.duplicates.urls")),
    path("", include("awda.medical.urls")),
    path("", include("awda.intake.urls")),
    path("lists/", include(("awda.intake.lists.urls", "intake"))),
]

handler400 = "awda.web.errors.bad_request"
handler403 = "awda.web.errors.denied"
handler404 = "awda.web.errors.not_found"
handler500 = "awda.web.errors.broken"
