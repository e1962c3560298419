"""Split notes: who of a family unit goes apart for a time, how they meet again, who signed it."""
