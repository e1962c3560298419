"""Addresses of the identity desk."""

from django.urls import path

from awda.intake.duplicates import views

urlpatterns = [
    path("", views.desk, name="identity"),
    path("search/", views.search, name="identity_search"),
    path("ask/", views.ask, name="identity_ask"),
    path("<str:question>/", views.question, name="identity_question"),
    path("<str:question>/judge/", views.judge, name="identity_judge"),
    path("<str:question>/confirm/", views.confirm, name="identity_confirm"),
    path("<str:question>/unlink/", views.unlink, name="identity_unlink"),
]
