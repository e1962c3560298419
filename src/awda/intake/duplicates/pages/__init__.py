"""What the pages of the identity desk show."""
