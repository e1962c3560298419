"""Which records are one person: reversible judgements by people, never by a score (N-06)."""
