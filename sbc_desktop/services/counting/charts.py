"""The 12-month chart of a group: a bar a month, or the reason why there is none; and the notes under it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sbc_desktop.domain.group import Group
from sbc_desktop.domain.monthly_summary import Gap, MonthBar, Series, SessionMark
from sbc_desktop.domain.session import SessionState
from sbc_desktop.messages import word_inside
from sbc_desktop.services.counting.marks import came, held, marks
from sbc_desktop.services.counting.periods import months_between
from sbc_desktop.storage.figures import CountedSession, Periods
from sbc_desktop.words import _, month_year, plain_date


def series(
    group: Group, sessions: Sequence[CountedSession], periods: Periods, first_day: dt.date, today: dt.date
) -> Series:
    """The chart of one group from its sessions of the 12 months."""
    by_month = {month: [one for one in sessions if _is_in(one, month)] for month in _months(periods)}
    bars = tuple(_bar(month, found, first_day, today) for month, found in by_month.items())
    return Series(group.name, bars, group.pattern_on(periods.last).recurrence.in_short)


def notes(
    groups: Sequence[Group], sessions: Sequence[CountedSession], periods: Periods, first_days: Mapping[UUID, dt.date]
) -> tuple[str, ...]:
    """A sentence each on groups that began in the 12 months, on cancelled and on moved sessions."""
    names = {group.id: group.name for group in groups}
    one = len(groups) == 1
    began = [
        _("{group} began in {month}.").format(group=name, month=month_year(first_days[group_id]))
        for group_id, name in names.items()
        if group_id in first_days and first_days[group_id].replace(day=1) > periods.year
    ]
    cancelled = [_cancelled(session, "" if one else names[session.group_id]) for session in _are_cancelled(sessions)]
    moved = [_moved(session, "" if one else names[session.group_id]) for session in _are_moved(sessions)]
    return (
        *began,
        *([_("Cancelled: {sessions}.").format(sessions=", ".join(cancelled))] if cancelled else []),
        *([_("Moved: {sessions}.").format(sessions=", ".join(moved))] if moved else []),
    )


def _months(periods: Periods) -> tuple[dt.date, ...]:
    return months_between(periods.year, periods.month)


def _is_in(session: CountedSession, month: dt.date) -> bool:
    return (session.date.year, session.date.month) == (month.year, month.month)


def _bar(month: dt.date, sessions: Sequence[CountedSession], first_day: dt.date, today: dt.date) -> MonthBar:
    counted = held(sessions)
    if counted:
        return MonthBar(month, came(counted) or Gap.ZERO, speaker=any(session.has_talk for session in counted))
    return MonthBar(month, _gap(month, marks(sessions, today), first_day))


def _gap(month: dt.date, found: Sequence[SessionMark], first_day: dt.date) -> Gap:
    if SessionMark.NOT_IN in found:
        return Gap.NOT_IN
    if SessionMark.CANCELLED in found:
        return Gap.CANCELLED
    return Gap.BEFORE_GROUP if month < first_day.replace(day=1) else Gap.NO_SESSION


def _are_cancelled(sessions: Iterable[CountedSession]) -> list[CountedSession]:
    return [session for session in sessions if session.state is SessionState.CANCELLED]


def _are_moved(sessions: Iterable[CountedSession]) -> list[CountedSession]:
    moved = (session for session in sessions if session.date != session.original_date)
    return [session for session in moved if session.state is not SessionState.CANCELLED]


def _cancelled(session: CountedSession, group: str) -> str:
    reason = session.reason_note or (word_inside(session.cancel_reason) if session.cancel_reason else "")
    named = _named(group, plain_date(session.date))
    return _("{session} ({reason})").format(session=named, reason=reason) if reason else named


def _moved(session: CountedSession, group: str) -> str:
    days = _("from {day} to {other}").format(day=plain_date(session.original_date), other=plain_date(session.date))
    return _named(group, days)


def _named(group: str, text: str) -> str:
    return f"{group} {text}" if group else text
