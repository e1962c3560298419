"""Retention: how long a body is kept, what is held back, what was erased (D-04, D-05).

An erasure is a fact: which entries, under which clock, when it was due. Their bodies and salts go,
their envelopes stay, and so does every proof.
"""
