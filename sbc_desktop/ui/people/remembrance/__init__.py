"""When somebody has died: the short screen that writes it down, and the people we remember."""
