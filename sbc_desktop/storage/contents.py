"""What a copy of the records holds, read past all services, so that copies of any age can be counted and compared.

It reads with plain SQL over columns that have been there since their tables were; a copy from before a table was
made holds nothing of the kind. It knows no name of a person.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from sbc_desktop.domain.backup import ClosedSession, Contents, Counts

_GROUPS = "SELECT id FROM group_"
_PEOPLE = "SELECT id FROM attendee WHERE erased_at IS NULL AND merged_into IS NULL"
_SESSIONS = (
    "SELECT group_session.id, group_.name, group_session.date FROM group_session "
    "JOIN group_ ON group_.id = group_session.group_id WHERE group_session.state = 'held' AND NOT group_session.removed"
)
_ATTENDANCES = "SELECT id FROM attendance WHERE presence = 'came'"


def contents_of(connection: Any) -> Contents:
    """Everything that two sets of records are compared by."""
    groups, asked_people, asked_sessions, asked_attendances = _ask(connection)
    people = frozenset(str(row[0]) for row in asked_people)
    sessions = {str(row[0]): ClosedSession(row[1], _day(row[2])) for row in asked_sessions}
    attendances = frozenset(str(row[0]) for row in asked_attendances)
    return Contents(Counts(len(groups), len(people), len(sessions), len(attendances)), sessions, people, attendances)


def counts_of(connection: Any) -> Counts:
    """How much records hold; a few milliseconds."""
    groups, people, sessions, attendances = _ask(connection, "SELECT count(*) FROM ({})")
    return Counts(*(found[0][0] if found else 0 for found in (groups, people, sessions, attendances)))


def _ask(connection: Any, of_each: str = "{}") -> list[list[Any]]:
    """The answers on groups, people, sessions and attendances; none where their table is still to be made."""
    cursor = connection.cursor()
    there = {row[0] for row in cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    asked = {"group_": _GROUPS, "attendee": _PEOPLE, "group_session": _SESSIONS, "attendance": _ATTENDANCES}
    return [
        cursor.execute(of_each.format(question)).fetchall() if table in there else []
        for table, question in asked.items()
    ]


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
