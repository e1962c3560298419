"""Leaks: data that reached whom it should not have, and who was told of it (D-07)."""
