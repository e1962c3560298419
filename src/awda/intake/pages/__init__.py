"""What the pages of this context are made of; `views` beside it stays short."""
