"""Addresses of the ground."""

from django.urls import path

from awda.web.ground import views

urlpatterns = [
    path("ground/", views.ground, name="ground"),
    path("ground/open/<slug:kind>/", views.open_ground, name="ground_open"),
    path("ground/close/", views.close_ground, name="ground_close"),
    path("ground/sites/<str:place>/", views.site, name="ground_measures"),
]
