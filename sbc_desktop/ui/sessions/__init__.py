"""Sessions: the list, the month, and everything people do to one of them before it is held."""
