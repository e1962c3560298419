"""Addresses of the balance."""

from django.urls import path

from awda.web.balance import views

urlpatterns = [
    path("balance/", views.balance, name="balance"),
    path("balance/daily.pdf", views.balance_pdf, name="balance_pdf"),
    path("balance/balance.xlsx", views.balance_xlsx, name="balance_xlsx"),
]
