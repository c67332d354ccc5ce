"""The encrypted store; the only room that knows SQLAlchemy. Nothing of it leaves: reads give frozen domain values."""
