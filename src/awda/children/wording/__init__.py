"""What is said of children, by subject."""
