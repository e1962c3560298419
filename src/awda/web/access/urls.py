"""Addresses of logins, their duties, and the log of reads."""

from django.urls import path

from awda.web.access import views

urlpatterns = [
    path("logins/", views.logins, name="logins"),
    path("logins/open/", views.open_login, name="open_login"),
    path("logins/grant/", views.grant_duty, name="grant_duty"),
    path("logins/end/", views.end_duty, name="end_duty"),
    path("reads/", views.reads, name="reads"),
]
