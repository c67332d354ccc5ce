"""Counts one session for its summary, with the 12 months that end with it beside it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID
from zoneinfo import ZoneInfo

from sbc_desktop.domain import sharing
from sbc_desktop.domain.attendance_register import RegisterState
from sbc_desktop.domain.closing import ClosingRecord
from sbc_desktop.domain.paper import Edition, Figure
from sbc_desktop.domain.session import CancelReason, GroupSession, SessionState
from sbc_desktop.domain.session_summary import SessionSummary
from sbc_desktop.messages import word_inside
from sbc_desktop.services.counting.monthly_summary import MonthCounting, check_begun
from sbc_desktop.services.counting.periods import periods_of
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.counting.shareable_month import ShareableMonth
from sbc_desktop.services.counting.wording import place_of
from sbc_desktop.storage.unit_of_work import UnitOfWork


def count_session(
    uow: UnitOfWork, session_id: UUID, edition: Edition, today: dt.date, publishing: Publishing
) -> SessionSummary:
    """Count a session; DATE_STILL_TO_COME for one that is still to be held."""
    session = uow.sessions.get(session_id)
    check_begun(session.date, today)
    periods = periods_of(session.date)
    counting = (
        ShareableMonth(uow, session.group_id, periods, today, publishing)
        if edition is Edition.SHAREABLE
        else MonthCounting(uow, session.group_id, periods, today)
    )
    (series,) = counting.charts()
    bars = tuple(replace(bar, speaker=bar.month == periods.month) for bar in series.bars)
    records = uow.closings.history(session_id)
    standing = next((record for record in records if record.reopened_at is None), None)
    talks = [uow.talks.get(talk_id, today) for talk_id in uow.talks.of_session(session_id)]
    pattern = uow.groups.get(session.group_id).pattern_on(session.original_date)
    return SessionSummary(
        group=session.group_name,
        date=session.date,
        starts=session.starts,
        ends=session.ends,
        state=_state(session),
        where=place_of(session),
        came=_came(standing, edition),
        usual=(pattern.ends.hour - pattern.starts.hour) * 60 + pattern.ends.minute - pattern.starts.minute,
        talks=tuple(talk for talk in counting.talks_of_month() if talk.date == session.date),
        talk_minutes=sum(talk.minutes for talk in talks),
        chart=replace(series, bars=bars),
        cancelled_because=_because(session, edition),
        closed_at=records[0].closed_at.astimezone(ZoneInfo(session.zone)) if standing else None,
        corrections=len(records) - 1 if standing else 0,
    )


def _state(session: GroupSession) -> RegisterState:
    if session.state is SessionState.HELD:
        return RegisterState.CLOSED
    return RegisterState.CANCELLED if session.state is SessionState.CANCELLED else RegisterState.NOT_CLOSED


def _came(standing: ClosingRecord | None, edition: Edition) -> Figure:
    if standing is None:
        return None
    total = standing.named + standing.unnamed
    return sharing.headcount(total) if edition is Edition.SHAREABLE else total


def _because(session: GroupSession, edition: Edition) -> str:
    """Why it was cancelled, as people were told; that somebody was unwell stays inside."""
    reason = session.cancel_reason
    if reason is None or (edition is Edition.SHAREABLE and reason is CancelReason.FACILITATOR_UNWELL):
        return ""
    return session.reason_note or word_inside(reason)
