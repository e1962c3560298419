"""The grammar every context speaks: acts, refusals, texts, ids, instants, contexts.

Pure: nothing here asks the time, a database, the network or luck.
"""
