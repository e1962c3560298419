"""People: who was met, where, in what state."""
