"""The guards of the hard rules, and the watch that sees a test fail when one is switched off."""
