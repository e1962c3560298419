"""Addresses of the pages about one person's facts."""

from django.urls import path

from awda.people import views

urlpatterns = [
    path("people/<str:person>/photo.jpg", views.photograph, name="photograph"),
    path("people/<str:person>/add/<slug:kind>/", views.fact, name="fact"),
]
