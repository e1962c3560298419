"""The sentences of equipment's refusals: those of one item, and those of stores and the gate."""

from awda.equipment.wording.items import ITEM_REFUSALS
from awda.equipment.wording.stores import STORE_REFUSALS

__all__ = ["ITEM_REFUSALS", "STORE_REFUSALS"]
