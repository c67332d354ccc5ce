"""Tables of people as they were published, so that no later one gives them away and each can be printed again."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from sbc_desktop.domain.published import PublishedTable, Scope, TableKind
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.rights import published_table

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class StoredTables:
    """Reads and writes published tables; there is one for each kind, group and period."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def all(self) -> tuple[PublishedTable, ...]:
        """Every one of them, of whatever group: what may follow depends on all."""
        statement = sa.select(published_table).order_by(published_table.c.published_at, published_table.c.id)
        return tuple(_table(row) for row in self._uow.db.execute(statement))

    def keep(self, table: PublishedTable, now: dt.datetime) -> None:
        """Store a new table, or the revised edition of one."""
        scope = table.scope
        found = sa.select(published_table).where(
            published_table.c.name == table.kind.value,
            published_table.c.group_id.is_(None) if scope.group is None else published_table.c.group_id == scope.group,
            published_table.c.from_date == scope.first,
            published_table.c.until == scope.last,
        )
        row = self._uow.db.execute(found).mappings().first()
        counts = {
            "counts": list(table.counts),
            "shown": None if table.shown is None else list(table.shown),
            "day": table.published.isoformat(),
            "revised": table.revised.isoformat() if table.revised else None,
        }
        if row is not None:
            self._uow.changes.update(published_table, row["id"], {"counts": counts}, old=row)
            return
        values = {
            "id": uuid7(),
            "name": table.kind.value,
            "group_id": scope.group,
            "from_date": scope.first,
            "until": scope.last,
            "counts": counts,
            "published_at": now,
        }
        self._uow.changes.insert(published_table, values)


def _table(row: Any) -> PublishedTable:
    held = row.counts
    return PublishedTable(
        kind=TableKind(row.name),
        scope=Scope(row.group_id, row.from_date, row.until),
        counts=tuple(held["counts"]),
        shown=None if held["shown"] is None else tuple(held["shown"]),
        published=dt.date.fromisoformat(held["day"]),
        revised=dt.date.fromisoformat(held["revised"]) if held["revised"] else None,
    )
