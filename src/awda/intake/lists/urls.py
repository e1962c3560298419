"""Addresses of lists, under `lists/`. Their names are in the namespace `intake`."""

from django.urls import path
from django.views.decorators.http import require_POST

from awda.intake.lists import views

urlpatterns = [
    path("", views.lists, name="lists"),
    path("<str:list_id>/", views.show, name="list"),
    path("<str:list_id>/progress/", views.progress, name="list_progress"),
    path("<str:list_id>/run/", require_POST(views.run), name="list_run"),
    path("<str:list_id>/go-on/", require_POST(views.go_on), name="list_go_on"),
    path("<str:list_id>/close/", require_POST(views.close), name="list_close"),
    path("<str:list_id>/returned.xlsx", views.returned, name="list_returned"),
]
