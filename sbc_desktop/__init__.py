"""SBC Desktop: runs the monthly support groups of one charity on one encrypted laptop."""

__version__ = "0.1.0"
