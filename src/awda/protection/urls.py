"""Addresses of the protection pages."""

from django.urls import path

from awda.protection import views
from awda.protection.pages import area_views, offline

urlpatterns = [
    path("protection/", views.desk, name="protection"),
    path("protection/people/<str:person>/", views.file, name="protection_file"),
    path(
        "protection/people/<str:person>/form.pdf",
        views.form_paper,
        name="protection_form_paper",
    ),
    path("protection/people/<str:person>/attach/", area_views.attach, name="protection_attach"),
    path("protection/people/<str:person>/<slug:kind>/", views.note, name="protection_note"),
    path("protection/sheets/", area_views.sheets_page, name="protection_sheets"),
    path("protection/sheets/new/", area_views.publish, name="protection_publish"),
    path("protection/sheets/<str:district>/", area_views.sheet, name="protection_sheet"),
    path("protection/signals/", area_views.signals, name="protection_signals"),
    path("protection/watch/", area_views.watch, name="protection_watch"),
    path("wish/", views.wish, name="wish"),
    path("withdraw/", views.withdraw, name="withdraw"),
    path("withdraw/worker.js", offline.worker, name="withdraw_worker"),
]
