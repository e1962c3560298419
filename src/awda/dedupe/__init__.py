"""The same people looked for in a whole file at once, with Splink; nothing is decided here."""
