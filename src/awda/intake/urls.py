"""Addresses of the door: desks, first contact, registration, persons, search, proofs, papers."""

from django.urls import path

from awda.intake import views
from awda.intake.pages import fact_views, own_file_views, person_views, registration_views

urlpatterns = [
    path("gate/", views.gate_desk, name="gate"),
    path("gate/meet/", views.meet, name="meet"),
    path("registrar/", views.registrar, name="registrar"),
    path("registrar/cards/", views.cards, name="cards"),
    path("registrar/tracks/", views.tracks, name="tracks"),
    path("registrar/capture-cards/", views.capture_cards, name="capture_cards"),
    path("papers/cards.pdf", views.card_sheet, name="card_sheet"),
    path("papers/wristbands/", views.bands, name="bands"),
    path("people/", person_views.people, name="people"),
    path("people/table.xlsx", person_views.people_xlsx, name="people_xlsx"),
    path("people/<str:person>/", person_views.person, name="person"),
    path("people/<str:person>/photo.jpg", fact_views.photograph, name="photograph"),
    path("people/<str:person>/add/<slug:kind>/", fact_views.fact, name="fact"),
    path("people/<str:person>/card.pdf", person_views.card, name="card"),
    path("people/<str:person>/own-file/", own_file_views.own_file, name="own_file"),
    path("people/<str:person>/<slug:kind>.pdf", person_views.receipt, name="receipt"),
    path("people/<str:person>/register/", registration_views.register, name="register"),
    path(
        "people/<str:person>/register/papers/",
        registration_views.register_papers,
        name="register_papers",
    ),
    path(
        "people/<str:person>/register/family/",
        registration_views.register_family,
        name="register_family",
    ),
    path(
        "people/<str:person>/register/card/",
        registration_views.register_card,
        name="register_card",
    ),
    path("people/<str:person>/register/alike/", registration_views.alike, name="alike"),
    path("people/<str:person>/correct/<slug:block>/", registration_views.correct, name="correct"),
    path("entries/<int:index>/proof/", person_views.proof, name="proof"),
    path("entries/<int:index>/proof.txt", person_views.proof_text, name="proof_text"),
]
