"""Watchlists and what two blind reviewers make of them; a match decides nothing (S-01)."""
