"""What the pages of equipment show, gathered from its queries: no rule and no fact is made here."""
