"""The sentences of protection's refusals, by subject."""
