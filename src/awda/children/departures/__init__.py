"""May this child depart: worked out when asked, put on the record when a list is looked at."""
