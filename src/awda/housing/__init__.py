"""Housing: who sleeps where inside a place, whether the count is right, whether the site is fit.

A bed lasts as long as the custody it was given under: when custody goes to another place or party,
the bed is over without anyone saying so. Women, children and families come first (H-04, C-02,
C-08).
"""
