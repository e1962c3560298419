"""Medical: care before questions, a file the care team alone reads, one word for everybody else.

Always holds: what a clinician writes is opened only to those who care for the person now or by
referral (M-02); everyone else learns at most whether the person may travel, and on what seat.
"""
