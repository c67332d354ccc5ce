"""Settings: the look, the lock, the charity's words, and what is known of the records."""
