"""Pages of the policy: what the views show, in the reader's words."""
