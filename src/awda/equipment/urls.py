"""Addresses of the arms desk, of items, and of stores."""

from django.urls import path

from awda.equipment import views
from awda.equipment.stores import views as stores

urlpatterns = [
    path("arms/", views.arms, name="arms"),
    path("arms/found/<slug:kind>/", views.hand_in, name="arms_found"),
    path("arms/people/<str:person>/", views.arms_person, name="arms_person"),
    path("arms/people/<str:person>/clear/", views.arms_clear, name="arms_clear"),
    path("arms/people/<str:person>/property/", views.take_property, name="arms_property"),
    path("arms/people/<str:person>/receipt.pdf", views.arms_receipt, name="arms_receipt"),
    path("arms/people/<str:person>/<slug:kind>/", views.hand_in, name="arms_hand_in"),
    path("arms/receipts/<path:receipt>.pdf", views.property_receipt, name="property_receipt"),
    path("items/<str:item>/", views.item, name="item"),
    path("items/<str:item>/photos/<slug:sha256>.jpg", views.item_photo, name="item_photo"),
    path("items/<str:item>/<slug:kind>/", views.item_act, name="item_act"),
    path("store/", stores.store, name="store"),
    path("store/lists/<str:handover>/", stores.incoming, name="store_list"),
    path("store/<str:place>/", stores.one_store, name="store_of"),
    path(
        "store/<str:place>/countersign/<str:exit_id>/",
        stores.countersign,
        name="store_countersign",
    ),
    path("store/<str:place>/book/", stores.book, name="store_book"),
    path("store/<str:place>/check/", stores.check, name="store_check"),
    path("store/<str:place>/send/", stores.send, name="store_send"),
]
