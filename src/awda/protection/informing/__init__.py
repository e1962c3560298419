"""Whether the state of origin may learn that somebody is here: the person's own answer (I-08)."""
