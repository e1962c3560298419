"""The information bureau: what is told of people in custody, and to whom (I-07, I-08)."""
