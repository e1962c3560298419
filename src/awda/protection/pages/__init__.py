"""What protection's pages show, as facts."""
