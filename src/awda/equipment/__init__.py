"""Equipment: weapons and belongings."""
