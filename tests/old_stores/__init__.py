"""Stores of earlier steps, as SQL: each is opened and brought up to date in a test. `make` writes one."""
