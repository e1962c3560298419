"""Meetings with officials of the state of origin: only by the person's own yes (P-11)."""
