"""What a family unit chose when one of it cannot go: wait, part, decide later (F-02)."""
