"""What the pages of care are made of; `views` beside it stays short."""
