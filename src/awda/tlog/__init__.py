"""The log that others can check: RFC 6962 tree, C2SP notes, checkpoints, tiles and proofs.

Pure: the standard library and `cryptography`, no Django, no clock, no luck. Only `tiles`, which
writes and reads a directory, and `verify`, the stand-alone verifier, touch files, at paths given.
Read `tree`, `canonical`, `note`, `checkpoint`, `cosignature`, `witness`, `tiles`, `proof`, `verify`
in this order; `docs/record.md` says the same so that another can build it.
"""
