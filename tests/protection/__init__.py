"""Protection: free will, no refoulement, asylum."""
