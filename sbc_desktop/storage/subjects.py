"""What a row of the store is about, by name: the person, the session, the group that it belongs to.

The gate holds here too: somebody who may not be looked up has no name, and a row that is hers is `hidden`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName
from sbc_desktop.storage import gate
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.tables.system import Operation
from sbc_desktop.words import long_date

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

# The column that names a row of these tables.
_NAMED = {
    "group_": "name",
    "venue": "name",
    "staff": "name",
    "speaker": "name",
    "topic": "name",
    "user_": "name",
    "talk": "title",
}
# The links by which a row of these tables belongs to somebody or something.
OWNERS: Mapping[str, tuple[str, ...]] = {
    "attendance": ("attendee_id", "session_id"),
    "session_roster": ("attendee_id", "session_id"),
    "membership": ("attendee_id", "group_id"),
    "membership_status": ("membership_id",),
    "contact_preference": ("attendee_id",),
    "consent": ("attendee_id",),
    "access_need": ("attendee_id",),
    "wish": ("attendee_id",),
    "request": ("attendee_id",),
    "follow_up": ("attendee_id", "session_id"),
    "import_row": ("attendee_id",),
    "group_rule": ("group_id",),
    "session_staff": ("session_id", "staff_id"),
    "register_closing": ("session_id",),
    "speaker_topic": ("speaker_id", "topic_id"),
    "talk": ("session_id",),
    "talk_speaker": ("talk_id", "speaker_id"),
    "talk_topic": ("talk_id", "topic_id"),
    "feedback_batch": ("session_id",),
    "feedback_answer": ("batch_id",),
    "published_table": ("group_id",),
    "report_issued": ("group_id",),
    "issued_document": ("report_id",),
    "user_group": ("user_id", "group_id"),
}
_DEEPEST = 3
# A list of ids as one value, however long it is.
_GIVEN = sa.select(sa.func.json_each(sa.bindparam("given", type_=sa.Text())).table_valued("value").c.value)
Ref = tuple[str, str]
_Links = dict[str, Ref]


class Subject(NamedTuple):
    """A row by its name, "" for one that is gone. `hidden`: a person whom nobody may look up."""

    entity: str
    entity_id: str
    label: str
    hidden: bool = False


class Told(NamedTuple):
    """A row of the store as an entry of the log tells of it."""

    entity: str
    entity_id: str
    fields: Mapping[str, Sequence[Any]]
    operation: Operation = Operation.UPDATE


class Subjects:
    """Names many rows with a handful of queries."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._db = uow.db

    @shows_people("directory")
    def of(self, entries: Iterable[Told]) -> list[tuple[Subject, ...]]:
        """What each entry is about, persons first, then what they have to do with."""
        asked = list(entries)
        owners = self._owners(asked)
        named = self.names({ref for chain in owners.values() for ref in chain})
        chains = {ref: tuple(named[one] for one in chain if one in named) for ref, chain in owners.items()}
        return [chains[entry.entity, entry.entity_id] for entry in asked]

    @shows_people("directory")
    def names(self, refs: Iterable[Ref]) -> dict[Ref, Subject]:
        """Rows by their table and id; those of tables that have no names are left out."""
        wanted = {ref for ref in refs if _is_nameable(ref[0])}
        labels = self._labels(wanted)
        return {ref: _subject(ref, labels) for ref in wanted}

    def _owners(self, asked: Iterable[Told]) -> dict[Ref, list[Ref]]:
        """The chain of rows from each entry's row up to what has a name."""
        links: dict[Ref, _Links | None] = {}
        for entry in asked:
            ref = (entry.entity, entry.entity_id)
            links[ref] = (links.get(ref) or {}) | _links_in(entry) or None
        start = list(links)
        for _turn in range(_DEEPEST):
            self._fill_links(links)
            above = {ref for found in links.values() for ref in (found or {}).values()}
            for ref in above - links.keys():
                links[ref] = None
        return {ref: _chain(ref, links) for ref in start}

    def _fill_links(self, links: dict[Ref, _Links | None]) -> None:
        """Read from the rows which links the log did not tell."""
        unknown: dict[str, list[str]] = defaultdict(list)
        for (entity, entity_id), found in links.items():
            if found is None and entity in OWNERS:
                unknown[entity].append(entity_id)
            links[entity, entity_id] = found or {}
        for entity, ids in unknown.items():
            table, columns = metadata.tables[entity], OWNERS[entity]
            for row in self._rows([table.c.id, *(table.c[name] for name in columns)], table, ids):
                held = zip(columns, map(dashed, row[1:]), strict=True)
                links[entity, dashed(row[0])] = {name: _ref(table, name, value) for name, value in held if value}

    def _labels(self, refs: set[Ref]) -> dict[Ref, str]:
        by_table: dict[str, list[str]] = defaultdict(list)
        for entity, entity_id in refs:
            by_table[entity].append(entity_id)
        found: dict[Ref, str] = {}
        for entity, ids in by_table.items():
            if entity == attendee.name:
                found |= self._people(ids)
            elif entity == group_session.name:
                found |= self._sessions(ids)
            elif entity in _NAMED:
                table = metadata.tables[entity]
                rows = self._rows([table.c.id, table.c[_NAMED[entity]]], table, ids)
                found |= {(entity, dashed(row[0])): row[1] for row in rows}
        return found

    def _people(self, ids: list[str]) -> dict[Ref, str]:
        """By the record that is theirs now: their own, or the one it was merged into."""
        asked = attendee.alias("asked")
        record = attendee.c.id == sa.func.coalesce(asked.c.merged_into, asked.c.id, type_=sa.Uuid())
        columns = [asked.c.id, attendee.c.name, attendee.c.full_name]
        rows = self._rows(columns, asked.join(attendee, record), ids, gate.in_directory())
        return {(attendee.name, dashed(row[0])): PersonName(row[1], row[2]).on_paper for row in rows}

    def _sessions(self, ids: list[str]) -> dict[Ref, str]:
        columns = [group_session.c.id, group_session.c.date, group.c.name]
        rows = self._rows(columns, group_session.join(group, group.c.id == group_session.c.group_id), ids)
        return {(group_session.name, dashed(row[0])): f"{row[2]}, {long_date(row[1])}" for row in rows}

    def _rows(
        self, columns: list[Any], source: sa.FromClause, ids: list[str], *conditions: sa.ColumnElement[bool]
    ) -> Sequence[Any]:
        """Rows by their ids, which go to the database and come back as it holds them: there are hundreds of them."""
        given = json.dumps([one.replace("-", "") for one in ids])
        wanted = sa.type_coerce(columns[0], sa.Text()).in_(_GIVEN)
        as_held = [sa.type_coerce(one, sa.Text()) if isinstance(one.type, sa.Uuid) else one for one in columns]
        return self._db.execute(
            sa.select(*as_held).select_from(source).where(wanted, *conditions), {"given": given}
        ).all()


def dashed(held: str | None) -> str:
    """An id of the database as the log writes it."""
    return f"{held[:8]}-{held[8:12]}-{held[12:16]}-{held[16:20]}-{held[20:]}" if held else ""


def _subject(ref: Ref, labels: Mapping[Ref, str]) -> Subject:
    entity, entity_id = ref
    return Subject(entity, entity_id, labels.get(ref, ""), hidden=entity == attendee.name and ref not in labels)


def _links_in(entry: Told) -> _Links:
    """The links that an entry tells itself, in its new values or its old ones; all of them, or none."""
    if entry.entity not in OWNERS or not all(name in entry.fields for name in OWNERS[entry.entity]):
        return {}
    table, told = metadata.tables[entry.entity], {}
    for name in OWNERS[entry.entity]:
        values = [value for value in reversed(entry.fields[name]) if value]
        if values:
            told[name] = _ref(table, name, values[0])
    return told


def _ref(table: sa.Table, column: str, value: object) -> Ref:
    return _target(table.name, column), str(value)


@cache
def _target(table: str, column: str) -> str:
    (link,) = metadata.tables[table].c[column].foreign_keys
    return link.column.table.name


def _chain(ref: Ref, links: Mapping[Ref, _Links | None]) -> list[Ref]:
    found = [ref]
    for above in (links.get(ref) or {}).values():
        found += [one for one in _chain(above, links) if one not in found]
    return sorted(found, key=lambda one: one[0] != attendee.name)


def _is_nameable(entity: str) -> bool:
    return entity in _NAMED or entity in (attendee.name, group_session.name)
