"""One user action on the store: all of it is written, or none.

Each noun of the store is a small class in a module of its own that takes the unit of work and reads through
`db` and writes through `changes`. A new noun is one module and one property here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import sqlalchemy as sa

from sbc_desktop.storage.change_log import ChangeLog
from sbc_desktop.storage.groups import StoredGroups
from sbc_desktop.storage.organisation import Organisation
from sbc_desktop.storage.proposals import StoredProposals
from sbc_desktop.storage.sessions import StoredSessions
from sbc_desktop.storage.settings import StoredSettings
from sbc_desktop.storage.staff import StoredStaff
from sbc_desktop.storage.users import Users
from sbc_desktop.storage.venues import StoredVenues


class UnitOfWork:
    """An open transaction. `db` reads; `changes` writes, and is there only in a unit of work made for writing."""

    def __init__(self, db: sa.Connection, make_changes: Callable[[], ChangeLog] | None = None) -> None:
        self.db = db
        self._make_changes = make_changes

    @cached_property
    def changes(self) -> ChangeLog:
        """The one place that writes rows."""
        if self._make_changes is None:
            raise RuntimeError("this unit of work only reads")
        return self._make_changes()

    @cached_property
    def settings(self) -> StoredSettings:
        """Named values."""
        return StoredSettings(self)

    @cached_property
    def organisation(self) -> Organisation:
        """The charity's own facts."""
        return Organisation(self)

    @cached_property
    def users(self) -> Users:
        """Those who may sign in."""
        return Users(self)

    @cached_property
    def groups(self) -> StoredGroups:
        """Groups with their patterns."""
        return StoredGroups(self)

    @cached_property
    def venues(self) -> StoredVenues:
        """Where groups meet."""
        return StoredVenues(self)

    @cached_property
    def staff(self) -> StoredStaff:
        """Facilitators, nurses and volunteers."""
        return StoredStaff(self)

    @cached_property
    def sessions(self) -> StoredSessions:
        """Sessions, one by one and in lists."""
        return StoredSessions(self)

    @cached_property
    def proposals(self) -> StoredProposals:
        """The sessions that patterns propose."""
        return StoredProposals(self)
