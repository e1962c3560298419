"""The journal: the append-only log of one installation, and the only writer of facts.

Every fact is one entry; entries are never changed or removed, which database triggers enforce. The
same transaction that appends an entry also extends the Merkle tree and the read models.
"""
