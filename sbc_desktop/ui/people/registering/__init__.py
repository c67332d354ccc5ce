"""Registering somebody by phone or in person: one page in the order of a conversation, with the words beside it."""
