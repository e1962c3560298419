"""Whoever may have been abducted: flagged, heard apart, referred to the survivors' body (F-04)."""
