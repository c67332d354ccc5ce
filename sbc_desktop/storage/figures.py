"""Counting: every figure of a report comes from here, as SQL aggregates over the rows that closing froze."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import sqlalchemy as sa

from sbc_desktop.storage import gate
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.sessions import group_session

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class Figures:
    """Counts; no method returns a person."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def totals(self, today: dt.date) -> tuple[int, int, int]:
        """How many groups, people in the directory, and sessions up to today the store holds."""
        people = sa.select(sa.func.count()).select_from(attendee).where(gate.in_directory())
        over = group_session.c.removed.is_(False) & (group_session.c.date <= today)
        sessions = sa.select(sa.func.count()).select_from(group_session).where(over)
        groups = sa.select(sa.func.count()).select_from(group)
        found = (self._uow.db.scalar(statement) or 0 for statement in (groups, people, sessions))
        return tuple(found)  # type: ignore[return-value]
