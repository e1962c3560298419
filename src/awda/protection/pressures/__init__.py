"""Pressure and the signs of it: ration cuts, unrest, forms signed too fast (P-13)."""
