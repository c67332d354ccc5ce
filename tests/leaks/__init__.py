"""What can be read outside the records after a morning at the desk: nothing."""
