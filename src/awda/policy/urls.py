"""Addresses of the policy."""

from django.urls import path

from awda.policy import views

urlpatterns = [
    path("policy/", views.policy, name="policy"),
    path("policy/policy.note", views.policy_file, name="policy_file"),
    path("policy/propose/", views.propose, name="policy_propose"),
    path("policy/confirm/", views.confirm, name="policy_confirm"),
    path("policy/object/", views.object_to, name="policy_object"),
]
