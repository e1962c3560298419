"""The acceptance scenarios of RULES.md section 8, as sheets a protection officer can read."""
