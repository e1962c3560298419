"""Addresses of the children's pages."""

from django.urls import path

from awda.children import views

urlpatterns = [
    path("children/", views.desk, name="children"),
    path("children/people/<str:person>/", views.file, name="child_file"),
    path("children/people/<str:person>/refer/", views.refer, name="child_refer"),
    path(
        "children/people/<str:person>/referral.pdf",
        views.referral_paper,
        name="child_referral_paper",
    ),
    path("children/people/<str:person>/<slug:kind>/", views.write, name="child_write"),
]
