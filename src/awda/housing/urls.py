"""Addresses of the camp pages."""

from django.urls import path

from awda.housing import views
from awda.housing.headcounts import views as headcounts

urlpatterns = [
    path("camp/", views.camp, name="camp"),
    path("camp/<str:place>/", views.camp_of, name="camp_of"),
    path("camp/<str:place>/beds/", views.beds, name="beds"),
    path("camp/<str:place>/shelters/<str:shelter>/", views.shelter, name="camp_shelter"),
    path("camp/<str:place>/out/", views.passes, name="passes"),
    path("camp/<str:place>/regime/", views.regime, name="regime"),
    path("camp/<str:place>/list.pdf", views.camp_list, name="camp_list"),
    path("camp/<str:place>/count/", headcounts.count, name="count"),
    path("counts/<str:count>/", headcounts.headcount, name="headcount"),
    path("counts/<str:count>/<str:person>/<slug:kind>/", headcounts.fact, name="headcount_fact"),
]
