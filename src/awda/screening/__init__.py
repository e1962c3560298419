"""Screening: watchlists, matches with people, two blind reviewers, notice and challenge.

A match is a question put to people and never an answer (S-01): nothing in this package changes what
becomes of anybody but the agreement of two named reviewers of different units.
"""
