"""Lists that committees keep, of arrivals and of weapons: read, shown, brought in row by row."""
