"""Handovers: the opened list of who and what one party offers another, on one hash."""
