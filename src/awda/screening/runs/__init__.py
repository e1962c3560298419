"""Runs: which people were compared with which lists, and who signed for those without a hit."""
