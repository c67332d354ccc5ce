"""Local times across the changes of the clocks, and what may be done with a session in which state."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from sbc_desktop.domain.group import MeetingPattern, Mode
from sbc_desktop.domain.proposing import proposed_days
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import (
    GroupSession,
    SessionChange,
    SessionState,
    SessionType,
    check_can_change,
    check_change,
    check_nobody_here,
)

TODAY = dt.date(2025, 1, 10)
SESSION = GroupSession(
    id=uuid4(),
    group_id=uuid4(),
    group_name="Peterborough",
    original_date=dt.date(2025, 1, 21),
    date=dt.date(2025, 1, 21),
    starts=dt.time(10, 15),
    ends=dt.time(12, 15),
    zone="Europe/London",
    mode=Mode.IN_PERSON,
    type=SessionType.ORDINARY,
    state=SessionState.PLANNED,
)


def reason_of(session: GroupSession, change: SessionChange) -> tuple[Reason, str | None]:
    with pytest.raises(Refusal) as caught:
        check_change(session, change, TODAY)
    return caught.value.reason, caught.value.field


def test_a_session_starts_at_the_same_local_time_on_both_sides_of_each_clock_change() -> None:
    weekly = MeetingPattern(dt.date(2025, 1, 5), Recurrence(Frequency.WEEKLY, 6, 1), dt.time(10, 15), dt.time(12, 15))
    starts = {
        day: replace(SESSION, date=day).starts_at() for day, _pattern in proposed_days([weekly], dt.date(2026, 12, 31))
    }
    assert {start.time() for start in starts.values()} == {dt.time(10, 15)}
    in_utc = {day: start.astimezone(dt.UTC).time() for day, start in starts.items()}
    for year, spring, autumn in ((2025, (3, 30), (10, 26)), (2026, (3, 29), (10, 25))):
        first, last = dt.date(year, *spring), dt.date(year, *autumn)
        week = dt.timedelta(weeks=1)
        assert (in_utc[first - week], in_utc[first]) == (dt.time(10, 15), dt.time(9, 15))
        assert (in_utc[last - week], in_utc[last]) == (dt.time(9, 15), dt.time(10, 15))


def test_its_length_is_by_the_clock_on_the_wall() -> None:
    assert SESSION.length == dt.timedelta(hours=2)


def test_a_past_session_without_a_closed_register_says_so() -> None:
    later = SESSION.date + dt.timedelta(days=1)
    assert SESSION.state_on(SESSION.date) is SessionState.PLANNED
    assert SESSION.state_on(later) is SessionState.NOT_CLOSED
    assert replace(SESSION, state=SessionState.HELD).state_on(later) is SessionState.HELD
    assert replace(SESSION, state=SessionState.CANCELLED).state_on(later) is SessionState.CANCELLED


def test_moved_is_told_from_the_date_the_pattern_proposed() -> None:
    assert not SESSION.moved
    assert replace(SESSION, date=dt.date(2025, 1, 28)).moved


def test_what_was_held_or_cancelled_is_not_changed() -> None:
    for state, reason in (
        (SessionState.HELD, Reason.SESSION_CLOSED),
        (SessionState.CANCELLED, Reason.SESSION_CANCELLED),
    ):
        with pytest.raises(Refusal) as caught:
            check_can_change(replace(SESSION, state=state))
        assert caught.value.reason is reason


def test_a_change_is_checked_together_with_what_stays() -> None:
    assert reason_of(SESSION, SessionChange(ends=dt.time(10))) == (Reason.END_BEFORE_START, "ends")
    assert reason_of(SESSION, SessionChange(starts=dt.time(13))) == (Reason.END_BEFORE_START, "ends")
    assert reason_of(SESSION, SessionChange(date=dt.date(1900, 1, 1))) == (Reason.DATE_TOO_EARLY, "date")
    check_change(SESSION, SessionChange(starts=dt.time(13), ends=dt.time(15)), TODAY)


def test_a_session_that_somebody_came_to_keeps_its_day_but_can_be_made_longer() -> None:
    arrived = replace(SESSION, state=SessionState.OPEN, came=1)
    assert reason_of(arrived, SessionChange(date=dt.date(2025, 1, 28))) == (Reason.SESSION_HAS_ARRIVALS, None)
    check_change(arrived, SessionChange(date=arrived.date, ends=dt.time(13, 15)), TODAY)


def test_an_unnamed_arrival_counts_as_one() -> None:
    with pytest.raises(Refusal) as caught:
        check_nobody_here(replace(SESSION, unnamed=1))
    assert caught.value.reason is Reason.SESSION_HAS_ARRIVALS
    check_nobody_here(SESSION)
