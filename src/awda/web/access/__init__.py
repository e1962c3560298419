"""Access: which login holds which duty for which party, granted and ended on the record.

A password proves a login; a duty is a fact in the journal. Nothing is read or done without a duty,
and no login holds two of registrar, screening, protection and arms (RULES.md section 5).
"""
