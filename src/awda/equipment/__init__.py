"""Equipment: weapons, ammunition, vehicles and belongings: what each one is and what binds it.

Who answers for an item, and where it is, is custody's to say and is never kept here a second
time. An item's status is derived from both. Nothing becomes zero silently: received = in store +
elsewhere + transferred + returned + destroyed + lost under inquiry + written off + recorded twice
(W-12).
"""
