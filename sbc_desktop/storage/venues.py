"""Where groups meet."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.group import Venue, VenueDetails
from sbc_desktop.domain.names import sort_key
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.groups import venue

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_COLUMNS = tuple(column for column in venue.c if column is not venue.c.retired)


class StoredVenues:
    """Reads and writes venues."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def all(self) -> tuple[Venue, ...]:
        """Every venue in the order of its name."""
        rows = self._uow.db.execute(sa.select(*_COLUMNS)).mappings()
        return tuple(sorted((Venue(**row) for row in rows), key=lambda one: sort_key(one.name)))

    def save(self, details: VenueDetails, venue_id: UUID | None = None) -> UUID:
        """Add a venue, or change the one of this id."""
        if venue_id is not None:
            self._uow.changes.update(venue, venue_id, asdict(details))
            return venue_id
        new_id = uuid7()
        self._uow.changes.insert(venue, {"id": new_id, **asdict(details)})
        return new_id
