"""Addresses of care."""

from django.urls import path

from awda.medical import views

urlpatterns = [
    path("triage/", views.triage_desk, name="triage_desk"),
    path("clinic/", views.clinic, name="clinic"),
    path("people/<str:person>/health/", views.medical_file, name="medical_file"),
    path("people/<str:person>/health/summary.json", views.summary_json, name="medical_summary"),
    path(
        "people/<str:person>/health/envelope/<int:index>.pdf",
        views.envelope,
        name="medical_envelope",
    ),
    path("people/<str:person>/health/add/<slug:kind>/", views.fact, name="medical_fact"),
]
