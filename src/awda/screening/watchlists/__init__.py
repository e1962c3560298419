"""Watchlists: what others have written about people, kept apart from the people themselves (S-04).

A list is a file of its owner's. The record says who owns it, on what legal basis it is used, until
when, and by its hash which file it was; the entries themselves are sources in tables of their own,
never mixed with the people registered here. Start with `reading.read_watchlist`.
"""
