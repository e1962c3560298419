"""Households: who belongs with whom, who said so, how far it is proved, and what it grants."""
