"""The auditor's desk: the log's head and entries, the great check, and what waits for eyes."""
