"""The wish to seek protection: heard by everyone, decided by the competent body (P-10)."""
