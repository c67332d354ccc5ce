"""Records that may be one person's: side by side, and made one field by field."""
