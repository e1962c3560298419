"""Checks of the children on a list before it crosses, on the record."""
