"""Today: the session at hand, what is due, and what to know before it starts."""
