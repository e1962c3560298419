"""Addresses of the screening pages."""

from django.urls import path

from awda.screening import views
from awda.screening.pages import list_views

urlpatterns = [
    path("screening/", views.desk, name="screening"),
    path("screening/hits/<str:hit>/", views.hit, name="screening_hit"),
    path("screening/hits/<str:hit>/notice.pdf", views.notice, name="screening_notice"),
    path("screening/results/", views.results, name="screening_results"),
    path("screening/watch/", views.watch, name="screening_watch"),
    path("screening/report/", views.report, name="screening_report"),
    path("screening/lists/", list_views.lists, name="watchlists"),
    path("screening/lists/coming/<str:job>/", list_views.job, name="watchlist_job"),
    path("screening/lists/<str:watchlist>/", list_views.one_list, name="watchlist"),
]
