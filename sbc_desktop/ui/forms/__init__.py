"""Forms that more than one screen shows: when a group meets, where, and what it is."""
