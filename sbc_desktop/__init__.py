"""SBC Desktop: runs the monthly support groups of one charity on one encrypted laptop."""

from __future__ import annotations

__version__ = "0.1.0"
