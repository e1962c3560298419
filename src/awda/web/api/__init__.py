"""The API: the same commands and the same refusals as the pages, for programs, under /api.

Always holds: an endpoint calls an act of a context and nothing below it; nothing is read or done
without a duty; a command sent twice has one effect and one answer. The record itself (checkpoints,
tiles, keys) is public and holds no person.
"""
