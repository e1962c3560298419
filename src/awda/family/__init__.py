"""Families: what a unit chooses, whom somebody looks for, news both ways, the information bureau.

Who is of a unit, split notes and the gate that keeps a unit together stand below, in `people` and
`custody`; what is said of a possible captive, in `protection`.
"""
