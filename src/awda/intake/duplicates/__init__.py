"""One person, one count: the same person looked for at every door, and what a judgement changes."""
