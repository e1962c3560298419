"""The door: every person and every list that comes in comes in here."""
