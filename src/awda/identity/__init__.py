"""Identity: which records are one person, asked openly and judged reversibly."""
