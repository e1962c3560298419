"""Housing: shelters, headcounts, conditions of a site."""
