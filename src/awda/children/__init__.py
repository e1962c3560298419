"""Children: referral within 48 hours, a file of their own, best interests first (group C).

Whoever is under 18, or may be, is a child here. What is in a child's file is read by the
child-protection body and the children's monitor; everyone else learns that a child was referred,
and on which day. Whether a child may depart is never stored: it is worked out when asked.
"""
