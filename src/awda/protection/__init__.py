"""Protection: free will, no refoulement, asylum (RULES.md section 4, group P; issue 4).

What one person says and decides stands in one file of theirs, sealed. Whether a consent still
holds, whether an assessment is still good, is never stored: it is worked out when asked, from facts
and their places on the record, so nothing has to be pushed when an area changes.
"""
