"""Stores of earlier steps, as SQL: each is opened and brought up to date in a test. `make` writes one.

0007 is the first that a program had written; those before are the same store without what later steps added.
"""
