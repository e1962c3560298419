"""Free will: counselling, the return form, the three askings, withdrawal (P-01..P-06, P-14)."""
