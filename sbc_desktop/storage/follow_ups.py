"""Tasks that work at the desk leaves for the coordinator."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.check_in import FollowUp
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.rights import follow_up
from sbc_desktop.storage.tables.sessions import group_session

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class OpenFollowUp:
    """A task that waits, and the session it came from."""

    id: UUID
    kind: FollowUp
    note: str
    session_id: UUID
    group_name: str
    date: dt.date


class StoredFollowUps:
    """Writes tasks, and reads those that wait. A task never says whom it is about."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def add(
        self, kind: FollowUp, now: dt.datetime, *, session_id: UUID, attendee_id: UUID | None = None, note: str = ""
    ) -> None:
        """Leave a task about a session, and about a person if there is one."""
        about = {"attendee_id": attendee_id, "session_id": session_id}
        self._uow.changes.insert(follow_up, {"id": uuid7(), "kind": kind.value, **about, "note": note, "made_at": now})

    def waiting(self, since: dt.date, group_id: UUID | None = None) -> tuple[OpenFollowUp, ...]:
        """Tasks from sessions since a day that are not done, the newest first."""
        statement = (
            sa.select(follow_up, group.c.name.label("group_name"), group_session.c.date)
            .join(group_session, group_session.c.id == follow_up.c.session_id)
            .join(group, group.c.id == group_session.c.group_id)
            .where(follow_up.c.done_at.is_(None), group_session.c.date >= since)
            .where(gate.in_reach(group_session.c.group_id, self._uow.reach))
            .order_by(follow_up.c.made_at.desc(), follow_up.c.id)
        )
        if group_id is not None:
            statement = statement.where(group_session.c.group_id == group_id)
        rows = self._uow.db.execute(statement)
        return tuple(
            OpenFollowUp(row.id, FollowUp(row.kind), row.note, row.session_id, row.group_name, row.date) for row in rows
        )

    def finish(self, follow_up_id: UUID, now: dt.datetime, by: UUID | None) -> bool:
        """Say that a task is done; False when it was already."""
        return self._uow.changes.update(follow_up, follow_up_id, {"done_at": now, "done_by": by})
