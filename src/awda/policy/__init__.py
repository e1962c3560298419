"""Policy: the numbers in the gates, who may loosen one, and the public list of every change.

There is no read model: the numbers in force are told from the record itself, each time anew, so no
edited table, settings file or program option can move one.
"""
