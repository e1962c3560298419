"""Addresses of the auditor's desk."""

from django.urls import path

from awda.web.audit import views

urlpatterns = [
    path("audit/", views.audit, name="audit"),
    path("audit/entries/", views.entries, name="audit_entries"),
    path("audit/entries/<int:index>/", views.entry, name="audit_entry"),
    path("audit/entries/<int:index>/proof", views.entry_proof, name="audit_entry_proof"),
    path("audit/check/", views.begin_check, name="audit_check"),
    path("audit/progress/", views.check_progress, name="audit_progress"),
    path("audit/log.zip", views.export, name="audit_export"),
    path("audit/<slug:kind>/", views.listed, name="audit_list"),
]
