"""Tracing requests: whom somebody in custody looks for, and what was answered (F-06)."""
