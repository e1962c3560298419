"""Awda's tests mirror the tree of `src/awda`."""
