"""Family messages: counted both ways, and read by nobody (F-06)."""
