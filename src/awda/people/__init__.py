"""People: who was met, where, in what state, and who belongs to whom.

A person stands on this record only after custody does (I-01). Whoever may be a child is a child
here (C-01). Each answer says where it comes from, and "declined" is an answer (I-03, N-08).
"""
