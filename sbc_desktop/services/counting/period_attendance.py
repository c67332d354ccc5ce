"""Counts people x sessions of one group over a period."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from uuid import UUID

from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.monthly_summary import CompletenessLine, MissingRegister, SessionMark
from sbc_desktop.domain.names import sort_key
from sbc_desktop.domain.period_attendance import PeriodAttendance, PersonRow, SessionColumn
from sbc_desktop.services.counting.marks import mark_of, marks
from sbc_desktop.services.counting.monthly_summary import check_begun
from sbc_desktop.services.counting.periods import days_label
from sbc_desktop.storage.figures import CountedSession
from sbc_desktop.storage.period_attendance import Attended
from sbc_desktop.storage.unit_of_work import UnitOfWork


@shows_people("roster")
def count_attendance(
    uow: UnitOfWork, group_id: UUID, first: dt.date, last: dt.date, today: dt.date
) -> PeriodAttendance:
    """The registers between two days, both included; DATE_STILL_TO_COME for a period that has not begun."""
    check_begun(first, today)
    group = uow.groups.get(group_id)
    sessions = [one for one in uow.figures.sessions(first, last, group_id) if mark_of(one, today) is not None]
    by_person = defaultdict[UUID, dict[UUID, Attended]](dict)
    for attended in uow.period_registers.attended(group_id, first, last, today):
        by_person[attended.person][attended.session_id] = attended
    rows: list[PersonRow] = []
    gone = 0
    for found in by_person.values():
        name = next(iter(found.values())).name
        if name is None:
            gone += any(attended.presence is Presence.CAME for attended in found.values())
            continue
        presences = (found[one.id].presence if one.id in found else None for one in sessions)
        rows.append(PersonRow(name.on_paper, tuple(presences)))
    rows.sort(key=lambda row: sort_key(row.name))
    label = days_label(first, last)
    return PeriodAttendance(
        group=group.name,
        first=first,
        last=last,
        period=label,
        completeness=(CompletenessLine(label, marks(sessions, today)),),
        missing=tuple(
            MissingRegister(group.name, one.date) for one in sessions if mark_of(one, today) is SessionMark.NOT_IN
        ),
        sessions=tuple(_column(one, at, rows, today) for at, one in enumerate(sessions)),
        people=tuple(rows),
        gone=gone,
    )


def _column(session: CountedSession, at: int, rows: list[PersonRow], today: dt.date) -> SessionColumn:
    mark = mark_of(session, today)
    assert mark is not None
    if mark is not SessionMark.HELD:
        return SessionColumn(session.date, mark, session.has_talk)
    by_name = sum(row.presences[at] is Presence.CAME for row in rows)
    return SessionColumn(session.date, mark, session.has_talk, session.named - by_name, session.unnamed, session.total)
