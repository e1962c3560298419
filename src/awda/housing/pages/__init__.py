"""What the camp pages show, gathered from housing's queries: no rule and no fact is made here."""
