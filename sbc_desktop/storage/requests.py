"""The log of requests: who asked for what, when it is due, and when it was done."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.requests import RequestDetails, RequestLine
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.rights import request

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class StoredRequests:
    """Reads and writes requests; those who have died, or may not be looked up, are not named."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def add(self, details: RequestDetails, due: dt.datetime) -> UUID:
        """Write one down."""
        request_id = uuid7()
        about = {"kind": details.kind, "attendee_id": details.attendee_id, "note": details.note}
        times = {"received_at": details.received_at, "due_at": due}
        self._uow.changes.insert(request, {"id": request_id, **about, **times})
        return request_id

    @shows_people("directory")
    def all(self, *, only_open: bool = False) -> tuple[RequestLine, ...]:
        """What waits first, the most pressing on top; then what was done, the newest first."""
        statement = (
            sa.select(request, attendee.c.name.label("called"), attendee.c.full_name)
            .outerjoin(attendee, (attendee.c.id == request.c.attendee_id) & gate.in_directory())
            .order_by(request.c.done_at.is_not(None), request.c.due_at)
        )
        if only_open:
            statement = statement.where(request.c.done_at.is_(None))
        return tuple(
            RequestLine(
                row.id,
                row.kind,
                row.received_at,
                row.due_at,
                row.done_at,
                row.note,
                row.attendee_id,
                PersonName(row.called, row.full_name).on_paper if row.called else "",
            )
            for row in self._uow.db.execute(statement)
        )

    def finish(self, request_id: UUID, now: dt.datetime) -> bool:
        """Say that one is done; False when it was already."""
        return self._uow.changes.update(request, request_id, {"done_at": now})
