"""Headcounts (H-11): who was seen, and who the record says is here; each difference explained."""
