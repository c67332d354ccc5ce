"""Reads the change log for people: actions one by one, the newest first, and what each did to which row.

What one action wrote lies together in the log, because only one writes at a time and stamps only rise.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.history import HistoryWanted
from sbc_desktop.storage.change_log import typed
from sbc_desktop.storage.history_rows import HistoryRows
from sbc_desktop.storage.hybrid_clock import moment_of
from sbc_desktop.storage.subjects import Ref, Subject, Subjects, Told, dashed
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.tables.system import Operation, change

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

# How many rows of an action are read where entries stand in a list: enough to say whom it is about.
LOOKED_AT = 2
# An action of more rows than this, and more than are wanted of it, is not read to its end, but passed over.
_LARGE = 400


@dataclass
class Logged:
    """One action, or one event, as far as it was read. `key` is its newest entry; `told` are its newest rows."""

    key: str
    kind: str
    is_event: bool
    is_undo: bool
    session_id: str
    user_id: str
    at: dt.datetime
    count: int = 0
    told: list[Told] = field(default_factory=list)


@dataclass(frozen=True)
class LoggedRow:
    """What an action did to one row. `fields` hold typed values, and subjects where a link stood; `hidden` has none."""

    entity: str
    entity_id: str
    operation: Operation
    fields: Mapping[str, tuple[Any, Any]]
    subjects: tuple[Subject, ...]
    hidden: bool


class StoredHistory:
    """Reads what the change log holds; nothing here writes."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._db = uow.db

    def page(
        self,
        wanted: HistoryWanted,
        *,
        since: dt.datetime | None = None,
        until: dt.datetime | None = None,
        before: str = "",
        limit: int,
        rows_of_each: int = LOOKED_AT,
    ) -> tuple[list[Logged], str]:
        """Actions before a stamp ("" is now), the newest first, and the stamp of the next page, "" after the last."""
        conditions = tuple(HistoryRows(self._uow).conditions(wanted, since, until))
        found: dict[str, Logged] = {}
        current = None
        while True:
            statement = _NEWEST_FIRST.where(*conditions, *([change.c.clock < before] if before else []))
            with self._db.execute(statement) as rows:
                for row in rows:
                    if len(found) >= limit and row.action_id != current:
                        return list(found.values()), before
                    current, before = row.action_id, row.clock
                    if _add(found, row, rows_of_each).count == max(_LARGE, rows_of_each):
                        break
                else:
                    return list(found.values()), ""
            before = self._pass_over(found[row.action_id], row.action_id, conditions)

    def count(
        self, wanted: HistoryWanted, *, since: dt.datetime | None = None, until: dt.datetime | None = None
    ) -> int:
        """How many entries all pages hold; of an action, each row."""
        conditions = tuple(HistoryRows(self._uow).conditions(wanted, since, until))
        return int(self._db.execute(sa.select(sa.func.count()).select_from(change).where(*conditions)).scalar_one())

    def opened(self, key: str, *, limit: int, person_id: UUID | None = None) -> Logged | None:
        """One action or event by its newest entry, with more of its rows; of a person, only those about that person."""
        newest = self._db.execute(sa.select(*_COLUMNS).where(change.c.id == UUID(key))).first()
        if newest is None:
            return None
        of_this = [change.c.action_id == UUID(newest.action_id), change.c.operation != Operation.EVENT]
        if newest.operation == Operation.EVENT:
            of_this = [change.c.id == UUID(key)]
        if person_id is not None:
            of_this += HistoryRows(self._uow).conditions(HistoryWanted(person_id), None, None)
        found: dict[str, Logged] = {}
        for row in self._db.execute(_OLDEST_FIRST.where(*of_this)):
            _add(found, row, limit)
        logged = next(iter(found.values()), None)
        if logged is not None:
            logged.key = key
        return logged

    @shows_people("directory")
    def subjects(self, actions: Sequence[Logged]) -> list[tuple[Subject, ...]]:
        """Whom and what each action is about: of the rows that were read, then its session."""
        rows = [_and_its_session(one) for one in actions]
        named = iter(Subjects(self._uow).of(told for of_one in rows for told in of_one))
        return [tuple(dict.fromkeys(subject for _told in of_one for subject in next(named))) for of_one in rows]

    @shows_people("directory")
    def rows(self, actions: Sequence[Logged]) -> list[tuple[LoggedRow, ...]]:
        """What each action did, in the order of the rows that were read."""
        subjects = Subjects(self._uow)
        told = [one for action in actions for one in action.told]
        names = subjects.names(ref for one in told for ref in _links_of(one))
        rows = iter(map(_row, told, subjects.of(told), repeat(names)))
        return [tuple(next(rows) for _told in action.told) for action in actions]

    def _pass_over(self, logged: Logged, action_id: str, conditions: Sequence[sa.ColumnElement[bool]]) -> str:
        """Count what is left of a large action, and say where it ends."""
        of_this = (change.c.action_id == UUID(action_id), change.c.operation != Operation.EVENT)
        columns = (sa.func.count(), sa.func.min(change.c.clock))
        count, oldest = self._db.execute(sa.select(*columns).where(*of_this, *conditions)).one()
        logged.count = int(count)
        return str(oldest)


def _as_it_lies(column: sa.Column[Any]) -> sa.Label[str]:
    """A column as the database holds it: of most entries that are read, most values are never looked at."""
    return sa.type_coerce(column, sa.Text()).label(column.name)


_COLUMNS = (
    *map(_as_it_lies, (change.c.id, change.c.action_id, change.c.session_id, change.c.undoes, change.c.user_id)),
    *map(_as_it_lies, (change.c.kind, change.c.entity, change.c.entity_id, change.c.operation, change.c.fields)),
    change.c.clock,
)
_NEWEST_FIRST = sa.select(*_COLUMNS).order_by(change.c.clock.desc())
_OLDEST_FIRST = sa.select(*_COLUMNS).order_by(change.c.clock)


def _add(found: dict[str, Logged], row: Any, most: int) -> Logged:
    is_event = row.operation == Operation.EVENT
    key = row.id if is_event else row.action_id
    logged = found.get(key)
    if logged is None:
        about = (row.id, row.kind, is_event, row.undoes is not None)
        logged = found[key] = Logged(*about, row.session_id or "", row.user_id or "", moment_of(row.clock))
    logged.count += 1
    if len(logged.told) < most:
        logged.told.append(Told(row.entity, row.entity_id, json.loads(row.fields), Operation(row.operation)))
    return logged


def _and_its_session(logged: Logged) -> list[Told]:
    session = [Told(group_session.name, dashed(logged.session_id), {})] if logged.session_id else []
    return [*logged.told, *session]


def _links_of(told: Told) -> list[Ref]:
    """Every row that an entry's values point at."""
    table = metadata.tables.get(told.entity)
    if table is None:
        return []
    return [
        (key.column.table.name, str(value))
        for name, values in told.fields.items()
        if name in table.c
        for key in table.c[name].foreign_keys
        for value in values
        if value
    ]


def _row(told: Told, about: tuple[Subject, ...], names: Mapping[Ref, Subject]) -> LoggedRow:
    hidden = any(subject.hidden for subject in about)
    fields = {
        name: (_value(told.entity, name, before, names), _value(told.entity, name, after, names))
        for name, (before, after) in told.fields.items()
        if not hidden
    }
    return LoggedRow(told.entity, told.entity_id, told.operation, fields, about, hidden)


def _value(entity: str, name: str, value: Any, names: Mapping[Ref, Subject]) -> Any:
    """A value of the log as the row held it; the subject itself where it was a link."""
    column = metadata.tables[entity].c.get(name) if entity in metadata.tables else None
    if column is None or value is None:
        return value
    for key in column.foreign_keys:
        return names.get((key.column.table.name, str(value)))
    try:
        return typed(column, value)
    except ValueError:
        return value  # of another version of the program
