"""Addresses of the handover pages."""

from django.urls import path

from awda.custody import views

urlpatterns = [
    path("handovers/", views.handovers, name="handovers"),
    path("handovers/new/", views.offer, name="offer"),
    path("handovers/<str:handover>/", views.handover, name="handover"),
    path("handovers/<str:handover>/answer/", views.answer, name="answer_handover"),
    path("handovers/<str:handover>/withdraw/", views.withdraw, name="withdraw_handover"),
    path("handovers/<str:handover>/list.pdf", views.handover_paper, name="handover_paper"),
]
