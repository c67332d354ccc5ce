"""What a copy of the records holds, read past all services, so that copies of any age can be counted and compared.

It reads with plain SQL over tables that every step since the first kept one has, and knows no name of a person.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from sbc_desktop.domain.backup import ClosedSession, Contents, Counts

_GROUPS = "SELECT count(*) FROM group_"
_PEOPLE = "SELECT id FROM attendee WHERE erased_at IS NULL AND merged_into IS NULL"
_SESSIONS = (
    "SELECT group_session.id, group_.name, group_session.date FROM group_session "
    "JOIN group_ ON group_.id = group_session.group_id WHERE group_session.state = 'held' AND NOT group_session.removed"
)
_ATTENDANCES = "SELECT id FROM attendance WHERE presence = 'came'"


def contents_of(connection: Any) -> Contents:
    """Everything that two sets of records are compared by."""
    cursor = connection.cursor()
    groups = cursor.execute(_GROUPS).fetchone()[0]
    people = frozenset(str(row[0]) for row in cursor.execute(_PEOPLE))
    sessions = {str(row[0]): ClosedSession(row[1], _day(row[2])) for row in cursor.execute(_SESSIONS)}
    attendances = frozenset(str(row[0]) for row in cursor.execute(_ATTENDANCES))
    return Contents(Counts(groups, len(people), len(sessions), len(attendances)), sessions, people, attendances)


def counts_of(connection: Any) -> Counts:
    """How much records hold; a few milliseconds."""
    cursor = connection.cursor()
    groups = cursor.execute(_GROUPS).fetchone()[0]
    asked = [f"SELECT count(*) FROM ({wanted})" for wanted in (_PEOPLE, _SESSIONS, _ATTENDANCES)]  # noqa: S608 - ours
    numbers = [cursor.execute(question).fetchone()[0] for question in asked]
    return Counts(groups, *numbers)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
