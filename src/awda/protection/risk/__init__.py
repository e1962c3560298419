"""The individual non-refoulement assessment (P-07..P-09)."""
