"""Names across scripts: Arabic, Kurdish and Latin spellings of one name meet, and say why they met.

Pure: nothing here asks the time, a database, the network or luck. A score decides nothing (S-01).
"""
