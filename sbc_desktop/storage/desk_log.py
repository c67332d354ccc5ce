"""What was done at the desk of one session, as the change log has it: for the line in the strip, and for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.check_in import DeskAction, DeskEntry
from sbc_desktop.storage.tables.attendance import attendance
from sbc_desktop.storage.tables.system import change

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

CLOSED = "close_register"
_SESSION = sa.bindparam("session", type_=sa.Uuid())
_KINDS = frozenset({CLOSED, *(action.value for action in DeskAction)})
_UNDONE = change.alias()
_TAKEN_BACK = sa.select(_UNDONE.c.id).where(_UNDONE.c.undoes == change.c.action_id).correlate(change).exists()
_NEWEST_FIRST = (
    sa.select(change.c.action_id, change.c.kind)
    .where(change.c.session_id == _SESSION, change.c.undoes.is_(None), ~_TAKEN_BACK)
    .order_by(change.c.clock.desc())
)
_WHOSE = sa.select(change.c.entity_id).where(
    change.c.action_id == sa.bindparam("action", type_=sa.Uuid()), change.c.entity == attendance.name
)
_ATTENDEE = sa.select(attendance.c.attendee_id).where(attendance.c.id == sa.bindparam("row", type_=sa.Uuid()))


class DeskLog:
    """Reads the actions that Ctrl+Z can take back: none from before the register was last closed."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def newest(self, session_id: UUID) -> DeskEntry | None:
        """The newest action that was not taken back, None when there is none."""
        with self._uow.db.execute(_NEWEST_FIRST, {"session": session_id}) as rows:
            found = next((row for row in rows if row.kind in _KINDS), None)
        # A closing is in the way of everything before it: names may have gone since.
        if found is None or found.kind == CLOSED:
            return None
        return DeskEntry(found.action_id, DeskAction(found.kind), self._whose(found.action_id))

    def _whose(self, action_id: UUID) -> UUID | None:
        row_id = self._uow.db.execute(_WHOSE, {"action": action_id}).scalar()
        return self._uow.db.execute(_ATTENDEE, {"row": UUID(row_id)}).scalar() if row_id else None
