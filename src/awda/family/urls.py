"""Addresses of the pages of families."""

from django.urls import path

from awda.family import views

urlpatterns = [
    path("family/", views.desk, name="family"),
    path("family/extract/", views.extract, name="family_extract"),
    path("family/people/<str:person>/", views.person, name="family_person"),
    path("family/people/<str:person>/message.pdf", views.message_paper, name="message_paper"),
    path("family/households/<str:household>/", views.household, name="family_household"),
    path("family/tracing/<str:tracing>.pdf", views.tracing_paper, name="tracing_paper"),
    path("family/notes/<str:note>.pdf", views.note_paper, name="note_paper"),
    path("family/do/<slug:kind>/<str:subject>/", views.step, name="family_step"),
]
