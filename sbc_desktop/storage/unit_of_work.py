"""One user action on the store: all of it is written, or none.

Each noun of the store is a small class in a module of its own that takes the unit of work and reads through
`db` and writes through `changes`. A new noun is one module and one property here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import sqlalchemy as sa

from sbc_desktop.domain.access import UNLIMITED, Access, Groups
from sbc_desktop.storage.attendance import StoredAttendance
from sbc_desktop.storage.attendees import StoredAttendees
from sbc_desktop.storage.change_log import ChangeLog
from sbc_desktop.storage.closings import StoredClosings
from sbc_desktop.storage.consents import StoredConsents
from sbc_desktop.storage.contacts import StoredContacts
from sbc_desktop.storage.desk_log import DeskLog
from sbc_desktop.storage.directory import StoredDirectory
from sbc_desktop.storage.drafts import StoredDrafts
from sbc_desktop.storage.erasing import Erasing
from sbc_desktop.storage.figures import Figures
from sbc_desktop.storage.follow_ups import StoredFollowUps
from sbc_desktop.storage.groups import StoredGroups
from sbc_desktop.storage.history import StoredHistory
from sbc_desktop.storage.issued import StoredReports
from sbc_desktop.storage.memberships import StoredMemberships
from sbc_desktop.storage.merging import Merging
from sbc_desktop.storage.organisation import Organisation
from sbc_desktop.storage.period_attendance import PeriodRegisters
from sbc_desktop.storage.proposals import StoredProposals
from sbc_desktop.storage.published import StoredTables
from sbc_desktop.storage.registers import StoredRegisters
from sbc_desktop.storage.registrations import StoredRegistrations
from sbc_desktop.storage.remembrance import StoredRemembrance
from sbc_desktop.storage.requests import StoredRequests
from sbc_desktop.storage.retention import StoredRetention
from sbc_desktop.storage.roster import StoredRoster
from sbc_desktop.storage.session_log import SessionLog
from sbc_desktop.storage.sessions import StoredSessions
from sbc_desktop.storage.settings import StoredSettings
from sbc_desktop.storage.speakers import StoredSpeakers
from sbc_desktop.storage.staff import StoredStaff
from sbc_desktop.storage.talks import StoredTalks
from sbc_desktop.storage.today import StoredToday
from sbc_desktop.storage.topics import StoredTopics
from sbc_desktop.storage.users import Users
from sbc_desktop.storage.venues import StoredVenues
from sbc_desktop.storage.wishes import StoredWishes


class UnitOfWork:
    """An open transaction. `db` reads; `changes` writes, and is there only in a unit of work made for writing."""

    def __init__(
        self, db: sa.Connection, make_changes: Callable[[], ChangeLog] | None = None, access: Access = UNLIMITED
    ) -> None:
        self.db = db
        self.access = access
        self._make_changes = make_changes

    @property
    def reach(self) -> Groups:
        """The groups there are for the signed-in user, None for all: `gate` keeps every list to them."""
        return self.access.groups

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
    def session_log(self) -> SessionLog:
        """What was done to sessions, for undo."""
        return SessionLog(self)

    @cached_property
    def proposals(self) -> StoredProposals:
        """The sessions that patterns propose."""
        return StoredProposals(self)

    @cached_property
    def attendees(self) -> StoredAttendees:
        """One person's record at a time."""
        return StoredAttendees(self)

    @cached_property
    def memberships(self) -> StoredMemberships:
        """Who is on which group's list."""
        return StoredMemberships(self)

    @cached_property
    def consents(self) -> StoredConsents:
        """What people have agreed to."""
        return StoredConsents(self)

    @cached_property
    def contacts(self) -> StoredContacts:
        """The people around people."""
        return StoredContacts(self)

    @cached_property
    def merging(self) -> Merging:
        """Two records that are one person."""
        return Merging(self)

    @cached_property
    def requests(self) -> StoredRequests:
        """What people asked for under data protection law."""
        return StoredRequests(self)

    @cached_property
    def retention(self) -> StoredRetention:
        """What is due for deletion."""
        return StoredRetention(self)

    @cached_property
    def drafts(self) -> StoredDrafts:
        """Registrations that were begun."""
        return StoredDrafts(self)

    @cached_property
    def directory(self) -> StoredDirectory:
        """Lists of people of all groups."""
        return StoredDirectory(self)

    @cached_property
    def attendance(self) -> StoredAttendance:
        """One person at one session."""
        return StoredAttendance(self)

    @cached_property
    def roster(self) -> StoredRoster:
        """Who is on the roster of a session."""
        return StoredRoster(self)

    @cached_property
    def desk_log(self) -> DeskLog:
        """What was done at the desk of a session, for undo."""
        return DeskLog(self)

    @cached_property
    def closings(self) -> StoredClosings:
        """Closings of registers, and what they freeze."""
        return StoredClosings(self)

    @cached_property
    def speakers(self) -> StoredSpeakers:
        """The directory of speakers."""
        return StoredSpeakers(self)

    @cached_property
    def topics(self) -> StoredTopics:
        """What a group can hear about."""
        return StoredTopics(self)

    @cached_property
    def talks(self) -> StoredTalks:
        """Who spoke on what at which session."""
        return StoredTalks(self)

    @cached_property
    def follow_ups(self) -> StoredFollowUps:
        """The coordinator's tasks."""
        return StoredFollowUps(self)

    @cached_property
    def figures(self) -> Figures:
        """Counts for reports."""
        return Figures(self)

    @cached_property
    def published(self) -> StoredTables:
        """Tables of people that left the charity."""
        return StoredTables(self)

    @cached_property
    def period_registers(self) -> PeriodRegisters:
        """Registers of many sessions at once."""
        return PeriodRegisters(self)

    @cached_property
    def issued(self) -> StoredReports:
        """The archive of issued reports."""
        return StoredReports(self)

    @cached_property
    def wishes(self) -> StoredWishes:
        """What people wished, and deaths."""
        return StoredWishes(self)

    @cached_property
    def erasing(self) -> Erasing:
        """Taking a person out for good."""
        return Erasing(self)

    @cached_property
    def today(self) -> StoredToday:
        """What Today shows."""
        return StoredToday(self)

    @cached_property
    def registers(self) -> StoredRegisters:
        """Registers as paper prints them."""
        return StoredRegisters(self)

    @cached_property
    def remembrance(self) -> StoredRemembrance:
        """People we remember."""
        return StoredRemembrance(self)

    @cached_property
    def registrations(self) -> StoredRegistrations:
        """Lists of registrations that were brought in."""
        return StoredRegistrations(self)

    @cached_property
    def history(self) -> StoredHistory:
        """What the change log tells people."""
        return StoredHistory(self)
