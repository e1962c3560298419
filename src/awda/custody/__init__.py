"""Custody: who answers for each person and item now."""
