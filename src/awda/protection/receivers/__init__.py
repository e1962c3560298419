"""Receiving authorities: what became known of them, and support given to them (P-08, P-16)."""
