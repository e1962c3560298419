"""Fitness to travel: a clinician's check, what the journey must carry, how long it holds."""
