"""Speakers, topics and talks: who came, what was heard, and what the group has not heard for long."""
