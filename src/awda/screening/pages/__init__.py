"""What the screening pages show, gathered for one duty."""
