"""Bringing in registrations from lists that other programs wrote."""
