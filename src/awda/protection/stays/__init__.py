"""Those who do not return: lawful stay, shelter, ration, and a day of review (P-12)."""
