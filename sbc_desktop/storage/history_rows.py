"""Which entries of the change log are about one person, one session, one group, one user, some days."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.history import AREAS, HistoryWanted
from sbc_desktop.storage.hybrid_clock import first_stamp_at
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.tables.system import Operation, change

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_Row = tuple[str, str]
# Rows of rows: those of a place on a list, of a talk, of a batch of forms.
_BELOW = (
    ("membership", "membership_status", "membership_id"),
    ("talk", "talk_speaker", "talk_id"),
    ("talk", "talk_topic", "talk_id"),
    ("feedback_batch", "feedback_answer", "batch_id"),
)
_LONG = frozenset({"attendance", "session_roster", "consent", "import_row"})
# A plus before a column keeps the database from its index: it would gather every entry of a group before the first,
# and every arrival there was instead of those taken back. A range leads it to the index that "is not null" does not.
_TABLE_OF_ENTRY = sa.type_coerce(sa.literal_column("+change.entity"), sa.Text())
_SESSION_OF_ENTRY = sa.type_coerce(sa.literal_column("+change.session_id"), sa.Uuid())
_ROW_OF_ENTRY = sa.type_coerce(sa.literal_column("+change.entity_id"), sa.Text())


class HistoryRows:
    """Turns what the history is asked for into conditions on the log."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._db = uow.db

    def conditions(
        self, wanted: HistoryWanted, since: dt.datetime | None, until: dt.datetime | None
    ) -> Iterator[sa.ColumnElement[bool]]:
        """All that an entry has to fit; the moments are those of the days asked for, `until` not included."""
        if since is not None:
            yield change.c.clock >= first_stamp_at(since)
        if until is not None:
            yield change.c.clock < first_stamp_at(until)
        if wanted.user_id is not None:
            yield change.c.user_id == wanted.user_id
        if wanted.area is not None:
            yield change.c.kind.in_(sorted(AREAS[wanted.area]))
        if wanted.person_id is not None:
            yield change.c.id.in_(self._entries(self._of_person(wanted.person_id)))
        if wanted.session_id is not None:
            of_session = self._entries(self._of_session(wanted.session_id))
            yield (change.c.session_id == wanted.session_id) | change.c.id.in_(of_session)
        if wanted.group_id is not None:
            yield self._is_of_group(wanted.group_id)

    def _of_person(self, person_id: UUID) -> set[_Row]:
        """With the records that were merged into hers."""
        hers = (attendee.c.id == person_id) | (attendee.c.merged_into == person_id)
        ids = list(self._db.scalars(sa.select(attendee.c.id).where(hers)))
        return self._linked(attendee, ids) | set(self._gone(attendee, ids))

    def _of_session(self, session_id: UUID) -> set[_Row]:
        return self._linked(group_session, [session_id]) | set(self._gone(group_session, [session_id]))

    def _is_of_group(self, group_id: UUID) -> sa.ColumnElement[bool]:
        """By the session of the action or by the row, looked up entry after entry."""
        sessions = list(self._db.scalars(sa.select(group_session.c.id).where(group_session.c.group_id == group_id)))
        rows = self._linked(group, [group_id]) | self._linked(group_session, sessions)
        return _SESSION_OF_ENTRY.in_(_values(f"{one.hex}" for one in sessions)) | _ROW_OF_ENTRY.in_(
            _values(entity_id for _entity, entity_id in rows)
        )

    def _linked(self, owner: sa.Table, ids: Sequence[UUID]) -> set[_Row]:
        """These rows, and all that there are of theirs."""
        found: dict[str, list[UUID]] = {owner.name: list(ids)}
        below = [(owner.name, name, column) for name, column in links_to(owner)]
        for above, name, column in (*below, *_BELOW):
            table = metadata.tables[name]
            if found.get(above):
                rows = self._db.scalars(sa.select(table.c.id).where(table.c[column].in_(found[above])))
                found.setdefault(name, []).extend(rows)
        return {(name, str(row)) for name, rows in found.items() for row in rows}

    def _gone(self, owner: sa.Table, ids: Sequence[UUID]) -> Iterator[_Row]:
        """Rows of theirs that were taken away; the log tells what they held.

        There is no index on that. Of the long tables, whose rows go only when something is taken back or two records
        become one, those actions alone are looked through.
        """
        told = sa.cast(change.c.fields, sa.Text)
        held = sa.or_(sa.false(), *(told.contains(str(one), autoescape=True) for one in ids))
        tables = {name for name, _column in links_to(owner)}
        about = change.alias()
        of_these = (about.c.entity == owner.name) & about.c.entity_id.in_([str(one) for one in ids])
        few = (
            change.c.entity.in_(sorted(tables - _LONG)),
            (sa.type_coerce(change.c.undoes, sa.Text()) > "") & _TABLE_OF_ENTRY.in_(sorted(tables & _LONG)),
            change.c.action_id.in_(sa.select(about.c.action_id).where(of_these)),
        )
        for one in few:
            columns = sa.select(change.c.entity, change.c.entity_id)
            for row in self._db.execute(columns.where(one, change.c.operation == Operation.DELETE, held)):
                yield row.entity, row.entity_id

    def _entries(self, rows: Iterable[_Row]) -> list[UUID]:
        """The entries about these rows."""
        by_table: dict[str, set[str]] = {}
        for entity, entity_id in rows:
            by_table.setdefault(entity, set()).add(entity_id)
        found: list[UUID] = []
        for entity, ids in by_table.items():
            # Each row is looked up by the index; left alone, the database would read all entries of a table.
            every = sa.select(_values(ids).subquery())
            of_these = (change.c.entity == entity) & change.c.entity_id.in_(every)
            found += self._db.scalars(sa.select(change.c.id).where(of_these))
        return found


def links_to(owner: sa.Table) -> Iterator[tuple[str, str]]:
    """The tables that link to a table, with the column."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if table is not owner and any(key.column.table is owner for key in column.foreign_keys):
                yield table.name, column.name


def _values(texts: Iterable[str]) -> sa.Select[tuple[str]]:
    each = sa.func.json_each(json.dumps(sorted(texts))).table_valued("value")
    return sa.select(each.c.value)
