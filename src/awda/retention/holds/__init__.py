"""Legal holds: what a court, an inquiry or a complaint still needs is not erased."""
