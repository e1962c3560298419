"""Equipment: scenes of weapons and belongings."""
