"""Camp regimes (H-06): closed, pass or reporting, as the host decided for a place."""
