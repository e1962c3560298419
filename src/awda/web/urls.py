"""Addresses of the site."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from awda.web import audit_views, balance_views, ground_views, keeper_views, reads_views, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.desk, name="desk"),
    path("login/", views.log_in, name="login"),
    path("logout/", views.log_out, name="logout"),
    path("language/", set_language, name="language"),
    path("duty/", views.duty, name="duty"),
    path("password/", views.change_password, name="password"),
    path("look/", views.look_page, name="look"),
    path("healthz", views.health, name="health"),
    path("logins/", keeper_views.logins, name="logins"),
    path("logins/open/", keeper_views.open_login, name="open_login"),
    path("logins/grant/", keeper_views.grant_duty, name="grant_duty"),
    path("logins/end/", keeper_views.end_duty, name="end_duty"),
    path("", include("awda.equipment.urls")),
    path("", include("awda.housing.urls")),
    path("ground/", ground_views.ground, name="ground"),
    path("ground/open/<slug:kind>/", ground_views.open_ground, name="ground_open"),
    path("ground/close/", ground_views.close_ground, name="ground_close"),
    path("ground/sites/<str:place>/", ground_views.site, name="ground_measures"),
    path("balance/", balance_views.balance, name="balance"),
    path("balance/daily.pdf", balance_views.balance_pdf, name="balance_pdf"),
    path("balance/balance.xlsx", balance_views.balance_xlsx, name="balance_xlsx"),
    path("audit/", audit_views.audit, name="audit"),
    path("audit/entries/", audit_views.entries, name="audit_entries"),
    path("audit/entries/<int:index>/", audit_views.entry, name="audit_entry"),
    path("audit/entries/<int:index>/proof", audit_views.entry_proof, name="audit_entry_proof"),
    path("audit/check/", audit_views.begin_check, name="audit_check"),
    path("audit/progress/", audit_views.check_progress, name="audit_progress"),
    path("audit/log.zip", audit_views.export, name="audit_export"),
    path("audit/<slug:kind>/", audit_views.listed, name="audit_list"),
    path("reads/", reads_views.reads, name="reads"),
    path("", include("awda.web.api.urls")),
    path("", include("awda.intake.urls")),
    path("lists/", include(("awda.intake.pages.list_urls", "intake"))),
    path("", include("awda.custody.urls")),
]

handler400 = "awda.web.errors.bad_request"
handler403 = "awda.web.errors.denied"
handler404 = "awda.web.errors.not_found"
handler500 = "awda.web.errors.broken"
