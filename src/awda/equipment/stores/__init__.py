"""Stores: the book of who takes out and brings in, and the stock checks that make it believable."""
