"""What the children's pages show."""
