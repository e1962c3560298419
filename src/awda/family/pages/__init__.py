"""What the pages of families show."""
