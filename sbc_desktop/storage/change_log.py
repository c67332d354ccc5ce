"""The one place that writes rows: each change and its entry in the log, in the same transaction.

The log says who changed what, when, from what to what; undo replays it backwards as a new action, so it
only ever grows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.hybrid_clock import HybridClock
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.schema import UtcDateTime
from sbc_desktop.storage.tables.system import Operation, change

_INSERT_CHANGE = change.insert()


@dataclass(frozen=True)
class Author:
    """Who writes, and on which computer."""

    user_id: UUID | None
    device: str


@dataclass(frozen=True)
class Action:
    """One user action: its `kind`, the session undo looks for it under, and the action it takes back."""

    kind: str
    session_id: UUID | None = None
    undoes: UUID | None = None


class ChangeLog:
    """Writes rows of one transaction; every write of the program goes through here."""

    def __init__(self, db: sa.Connection, author: Author, clock: HybridClock, action: Action) -> None:
        self._db = db
        self._clock = clock
        self.action_id = uuid7()
        self._about = {
            "action_id": self.action_id,
            "kind": action.kind,
            "session_id": action.session_id,
            "undoes": action.undoes,
            "user_id": author.user_id,
            "device": author.device,
        }

    def insert(self, table: sa.Table, values: Mapping[str, Any], *, unlogged: frozenset[str] = frozenset()) -> None:
        """Add a row; `values` holds its primary key. The log tells nothing of columns that are `unlogged`."""
        self._db.execute(_insert_into(table), dict(values))
        logged = {name: [None, plain(value)] for name, value in values.items() if name not in unlogged}
        self._log(table, values[_key(table)], Operation.INSERT, logged)

    def update(
        self, table: sa.Table, row_id: Any, values: Mapping[str, Any], *, old: Mapping[Any, Any] | None = None
    ) -> bool:
        """Change a row and log what differs; False when nothing does. `old` saves reading the row again."""
        before: Mapping[Any, Any] = old if old is not None else self._row(table, row_id)
        differing = {name: value for name, value in values.items() if before[name] != value}
        if not differing:
            return False
        self._db.execute(table.update().where(table.c[_key(table)] == row_id).values(differing))
        fields = {name: [plain(before[name]), plain(value)] for name, value in differing.items()}
        self._log(table, row_id, Operation.UPDATE, fields)
        return True

    def delete(self, table: sa.Table, row_id: Any) -> None:
        """Take a row away; the log keeps what it held."""
        before = self._row(table, row_id)
        self._db.execute(table.delete().where(table.c[_key(table)] == row_id))
        self._log(table, row_id, Operation.DELETE, {name: [plain(v), None] for name, v in before.items()})

    def erase(self, table: sa.Table, row_id: Any) -> None:
        """Take a row away for good: the log keeps that there was one and when, and nothing of what it held."""
        self._db.execute(table.delete().where(table.c[_key(table)] == row_id))
        blank(self._db, table, str(row_id))
        self._log(table, row_id, Operation.DELETE, {})

    def strike(self, table: sa.Table, row_id: Any, values: Mapping[str, Any]) -> None:
        """Change values so that what they were before is in no log either; that it was done, and when, stays."""
        self._db.execute(table.update().where(table.c[_key(table)] == row_id).values(dict(values)))
        of_this = (change.c.entity == table.name) & (change.c.entity_id == str(row_id))
        for entry in self._db.execute(sa.select(change.c.id, change.c.fields).where(of_this)).all():
            fields = {name: told for name, told in entry.fields.items() if name not in values}
            if fields != entry.fields:
                self._db.execute(change.update().where(change.c.id == entry.id).values(fields=fields))
        self._log(table, row_id, Operation.UPDATE, {})

    def event(
        self,
        kind: EventKind,
        entity: str = "",
        entity_id: object = "",
        facts: Mapping[str, Any] | None = None,
    ) -> None:
        """Write down what changed no row: that somebody read, printed, exported, or was refused.

        `entity` is the table it was about, or "" for none. Commits with its unit of work: after a refusal open a
        new one, or nothing is kept. Facts hold no passphrase and no name; erasing the row blanks them.
        """
        fields = {name: [None, plain(value)] for name, value in (facts or {}).items()}
        entry = self._entry(entity, entity_id, Operation.EVENT, fields)
        self._db.execute(_INSERT_CHANGE, self._about | entry | {"kind": kind.value})

    def set_secret(self, table: sa.Table, row_id: Any, column: str, value: str | None) -> None:
        """Write one value that the log may never hold, such as the hash of a PIN; log an event for it beside."""
        self._db.execute(table.update().where(table.c[_key(table)] == row_id).values({column: value}))

    def take_back(self, action_id: UUID, *, leaving_later: bool = False) -> None:
        """Write the inverse of an earlier action, newest change first; CHANGED_SINCE when a later one is in the way.

        With `leaving_later` what was changed since stays as it is now, value by value, and nothing is in the way.
        """
        for entry in entries_of(self._db, action_id):
            if entry.operation is Operation.EVENT:
                continue
            table = metadata.tables[entry.entity]
            row_id = typed(table.c[_key(table)], entry.entity_id)
            if not entry.fields:
                if leaving_later:
                    continue
                raise Refusal(Reason.CHANGED_SINCE)  # erased for good, or blanked with the person it was about
            if leaving_later and not self._is_to_be_taken_back(table, row_id, entry):
                continue
            if entry.operation is Operation.INSERT:
                self._take_back_insert(table, row_id, entry.fields)
            elif entry.operation is Operation.DELETE:
                self.insert(table, {n: typed(table.c[n], values[0]) for n, values in entry.fields.items()})
            else:
                self._take_back_update(table, row_id, entry.fields)

    def _is_to_be_taken_back(self, table: sa.Table, row_id: Any, entry: Any) -> bool:
        """Whether anything of an entry still stands; of an update, only what does is then taken back."""
        row = self._db.execute(table.select().where(table.c[_key(table)] == row_id)).mappings().first()
        if entry.operation is Operation.DELETE:
            return row is None
        if row is None:
            return False
        standing = {name: values for name, values in entry.fields.items() if plain(row[name]) == values[1]}
        if entry.operation is Operation.INSERT:
            return len(standing) == len(entry.fields)
        self._take_back_update(table, row_id, standing)
        return False

    def _take_back_insert(self, table: sa.Table, row_id: Any, fields: Mapping[str, list[Any]]) -> None:
        _unchanged(self._row(table, row_id), fields)
        try:
            self.delete(table, row_id)
        except sa.exc.IntegrityError:
            raise Refusal(Reason.CHANGED_SINCE) from None

    def _take_back_update(self, table: sa.Table, row_id: Any, fields: Mapping[str, list[Any]]) -> None:
        before = self._row(table, row_id)
        _unchanged(before, fields)
        self.update(
            table, row_id, {name: typed(table.c[name], values[0]) for name, values in fields.items()}, old=before
        )

    def _row(self, table: sa.Table, row_id: Any) -> Mapping[str, Any]:
        row = self._db.execute(table.select().where(table.c[_key(table)] == row_id)).mappings().first()
        if row is None:
            raise Refusal(Reason.CHANGED_SINCE)
        return dict(row)

    def _log(self, table: sa.Table, row_id: Any, operation: Operation, fields: Mapping[str, Any]) -> None:
        self._db.execute(_INSERT_CHANGE, self._about | self._entry(table.name, row_id, operation, fields))

    def _entry(self, entity: str, row_id: object, operation: Operation, fields: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "id": uuid7(),
            "entity": entity,
            "entity_id": str(row_id),
            "operation": operation,
            "fields": fields,
            "clock": self._clock.stamp(),
        }


@cache
def _insert_into(table: sa.Table) -> sa.Insert:
    # Made once for each table: SQLAlchemy looks a statement up by a key that it keeps with the statement.
    return table.insert()


def entries_of(db: sa.Connection, action_id: UUID) -> Iterable[Any]:
    """The changes of one action, newest first."""
    return db.execute(change.select().where(change.c.action_id == action_id).order_by(change.c.clock.desc())).all()


def blank(db: sa.Connection, table: sa.Table, entity_id: str) -> None:
    """Empty what the log holds of one row; that it was changed, when and by whom stays."""
    of_this = (change.c.entity == table.name) & (change.c.entity_id == entity_id)
    db.execute(change.update().where(of_this).values(fields={}))


def newest_undoable(db: sa.Connection, session_id: UUID, kinds: Iterable[str]) -> Any | None:
    """The newest action on a session of these kinds that is no undo and was not taken back; None without one."""
    taken_back = sa.select(change.c.undoes).where(change.c.undoes.is_not(None))
    statement = (
        sa.select(change.c.action_id, change.c.kind, change.c.clock)
        .where(change.c.session_id == session_id, change.c.undoes.is_(None), change.c.kind.in_(tuple(kinds)))
        .where(change.c.action_id.not_in(taken_back))
        .order_by(change.c.clock.desc())
        .limit(1)
    )
    return db.execute(statement).first()


def newest_clock(db: sa.Connection) -> str:
    """The highest stamp in the store, "" in a new one."""
    return db.execute(sa.select(sa.func.max(change.c.clock))).scalar() or ""


def _unchanged(row: Mapping[str, Any], fields: Mapping[str, list[Any]]) -> None:
    """Refuse to take back what somebody has changed since: her work would go with it."""
    if any(plain(row[name]) != values[1] for name, values in fields.items()):
        raise Refusal(Reason.CHANGED_SINCE)


def plain(value: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat()  # as the column gives it back, so that the two can be compared
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value


def typed(column: sa.Column[Any], value: Any) -> Any:
    """A value of the log as its column takes it: the inverse of `plain`."""
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, sa.Uuid):
        return UUID(value)
    if isinstance(kind, UtcDateTime):
        return dt.datetime.fromisoformat(value)
    if isinstance(kind, sa.Enum) and kind.enum_class is not None:
        return kind.enum_class(value)
    if isinstance(kind, sa.Date):
        return dt.date.fromisoformat(value)
    return dt.time.fromisoformat(value) if isinstance(kind, sa.Time) else value


def _key(table: sa.Table) -> str:
    return next(iter(table.primary_key.columns)).name
