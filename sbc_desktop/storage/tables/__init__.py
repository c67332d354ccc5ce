"""Every table of the store, as SQLAlchemy Core tables in one metadata."""

from __future__ import annotations

from sbc_desktop.storage.tables import attendance, groups, imports, people, rights, sessions, speakers, system
from sbc_desktop.storage.tables.schema import metadata

__all__ = ["attendance", "groups", "imports", "metadata", "people", "rights", "sessions", "speakers", "system"]
