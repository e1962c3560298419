"""Places: the parties that may answer for people and items, and the places where these are.

A party has a kind (who it is in law), a place has a kind (what it may house) and one party
running it.
"""
