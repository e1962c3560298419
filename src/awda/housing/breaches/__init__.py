"""Breaches: a limit that passed, put on the record by the clock itself."""
