"""Bringing in a list of registrations: the file, its columns, what each row would do, and doing it."""
