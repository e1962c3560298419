"""Awda (عودة, "return"): a custody ledger for people and belongings crossing a border.

Exactly one party answers for each person and each item at every instant. Responsibility moves only
by an offer and an acceptance, under rules that refuse, on a log that others can check.
"""

__version__ = "0.1.0"
