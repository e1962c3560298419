"""Addresses of retention."""

from django.urls import path

from awda.retention import views

urlpatterns = [
    path("retention/", views.retention, name="retention"),
    path("retention/hold/", views.place_hold, name="place_hold"),
    path("retention/lift/", views.lift_hold, name="lift_hold"),
]
