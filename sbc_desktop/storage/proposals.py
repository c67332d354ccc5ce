"""The sessions that patterns propose: which are there, which give way to a new pattern, and new rows."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.group import Group, MeetingPattern, Staff, Venue
from sbc_desktop.domain.proposing import Standing
from sbc_desktop.domain.session import SessionState
from sbc_desktop.storage import ids
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.sessions import group_session, session_staff
from sbc_desktop.storage.tables.speakers import talk

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_UNTOUCHED = (
    group_session.c.state == SessionState.PLANNED,
    group_session.c.edited.is_(False),
    group_session.c.added.is_(False),
    group_session.c.removed.is_(False),
    group_session.c.unnamed == 0,
    group_session.c.supporters == 0,
    group_session.c.note == "",
    group_session.c.for_coordinator == "",
    group_session.c.date == group_session.c.original_date,
    *(~sa.exists().where(table.c.session_id == group_session.c.id) for table in (attendance, talk, session_staff)),
)


@dataclass(frozen=True)
class Untouched:
    """A proposed session that may still give way to another pattern."""

    id: UUID
    day: dt.date
    starts: dt.time
    ends: dt.time


class StoredProposals:
    """Reads and writes proposed sessions; a proposal's id follows from its group and day."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def standing(self, group_id: UUID | None = None) -> dict[UUID, list[Standing]]:
        """What proposing must know of the sessions that are there, by group."""
        statement = sa.select(
            group_session.c.group_id,
            group_session.c.original_date,
            group_session.c.date,
            group_session.c.state,
            group_session.c.added,
        ).where(group_session.c.removed.is_(False))
        if group_id is not None:
            statement = statement.where(group_session.c.group_id == group_id)
        found: dict[UUID, list[Standing]] = defaultdict(list)
        for row in self._uow.db.execute(statement):
            fills_month = not row.added and row.state is not SessionState.CANCELLED
            found[row.group_id].append(Standing(row.original_date, row.date, fills_month))
        return found

    def removed(self, group_id: UUID | None = None) -> dict[UUID, list[dt.date]]:
        """The days whose proposed session somebody took off the list, by group."""
        statement = sa.select(group_session.c.group_id, group_session.c.original_date)
        statement = statement.where(group_session.c.removed.is_(True), group_session.c.added.is_(False))
        if group_id is not None:
            statement = statement.where(group_session.c.group_id == group_id)
        found: dict[UUID, list[dt.date]] = defaultdict(list)
        for row in self._uow.db.execute(statement):
            found[row.group_id].append(row.original_date)
        return found

    def add(self, group: Group, day: dt.date, pattern: MeetingPattern) -> None:
        """Make the session that a pattern proposes for a day, with the group's venue, facilitator and mode."""
        values = {
            "id": ids.session_id(group.id, day),
            "group_id": group.id,
            "original_date": day,
            "date": day,
            "starts": pattern.starts,
            "ends": pattern.ends,
            "mode": group.mode,
            "venue_id": _id(group.venue),
            "facilitator_id": _id(group.facilitator),
        }
        self._uow.changes.insert(group_session, values)

    def untouched(self, group_id: UUID, since: dt.date) -> tuple[Untouched, ...]:
        """Proposed sessions from a day on that nobody held, edited, spoke at or told us about."""
        columns = group_session.c
        statement = sa.select(columns.id, columns.original_date, columns.starts, columns.ends).where(
            columns.group_id == group_id, columns.original_date >= since, *_UNTOUCHED
        )
        return tuple(Untouched(*row) for row in self._uow.db.execute(statement))

    def set_times(self, session_id: UUID, pattern: MeetingPattern) -> None:
        """Give an untouched session the times of the pattern now in force."""
        self._uow.changes.update(group_session, session_id, {"starts": pattern.starts, "ends": pattern.ends})

    def take_away(self, session_id: UUID) -> None:
        """Delete an untouched session that no pattern proposes any longer; a later pattern may propose it again."""
        self._uow.changes.delete(group_session, session_id)

    def follow(self, before: Group, after: Group, today: dt.date) -> None:
        """Let planned sessions from today on follow the group in what nobody chose differently for them."""
        changed = {
            column: (old, new)
            for column, old, new in (
                ("venue_id", _id(before.venue), _id(after.venue)),
                ("facilitator_id", _id(before.facilitator), _id(after.facilitator)),
                ("mode", before.mode, after.mode),
            )
            if old != new
        }
        planned = sa.select(group_session).where(
            group_session.c.group_id == after.id,
            group_session.c.state == SessionState.PLANNED,
            group_session.c.removed.is_(False),
            group_session.c.date >= today,
        )
        for row in self._uow.db.execute(planned).mappings().all() if changed else ():
            values = {column: new for column, (old, new) in changed.items() if row[column] == old}
            self._uow.changes.update(group_session, row["id"], values, old=row)


def _id(one: Venue | Staff | None) -> UUID | None:
    return one.id if one else None
