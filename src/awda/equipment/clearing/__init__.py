"""Clearing: nobody enters the registration hall before it is known that no weapon comes along."""
