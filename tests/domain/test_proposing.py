"""Patterns from a date on, pauses, and the days that are still missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sbc_desktop.domain.group import MeetingPattern, Nation
from sbc_desktop.domain.proposing import (
    Standing,
    horizon,
    missing_days,
    next_dates,
    proposed_days,
    with_pattern,
    with_pause,
)
from sbc_desktop.domain.recurrence import Frequency, Recurrence

THIRD_TUESDAY = MeetingPattern(
    dt.date(2025, 1, 21), Recurrence(Frequency.MONTHLY, 1, 3), dt.time(10, 15), dt.time(12, 15)
)
FOURTH_TUESDAY = replace(THIRD_TUESDAY, recurrence=Recurrence(Frequency.MONTHLY, 1, 4), from_date=dt.date(2025, 6, 1))
FORTNIGHTLY = replace(THIRD_TUESDAY, recurrence=Recurrence(Frequency.WEEKLY, 1, 2))
END_OF_YEAR = dt.date(2025, 12, 31)

patterns = st.builds(
    MeetingPattern,
    st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31)),
    st.builds(Recurrence, st.just(Frequency.MONTHLY), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, 5, -1]))
    | st.builds(Recurrence, st.just(Frequency.WEEKLY), st.integers(0, 6), st.integers(1, 3)),
    st.just(dt.time(10)),
    st.just(dt.time(12)),
)


def days_of(*chain: MeetingPattern, until: dt.date = END_OF_YEAR) -> list[dt.date]:
    return [day for day, _pattern in proposed_days(chain, until)]


def missing(*standing: Standing, removed: tuple[dt.date, ...] = (), chain: tuple[MeetingPattern, ...]) -> list[dt.date]:
    return [day for day, _pattern in missing_days(chain, standing, removed, END_OF_YEAR)]


def test_a_change_from_a_date_on_leaves_the_days_before_as_they_were() -> None:
    changed = days_of(*with_pattern((THIRD_TUESDAY,), FOURTH_TUESDAY))
    assert changed[:6] == [*days_of(THIRD_TUESDAY)[:5], dt.date(2025, 6, 24)]
    assert len(changed) == 12


def test_a_change_takes_later_patterns_away() -> None:
    earlier = replace(FORTNIGHTLY, from_date=dt.date(2025, 3, 1))
    assert with_pattern((THIRD_TUESDAY, FOURTH_TUESDAY), earlier) == (THIRD_TUESDAY, earlier)
    assert with_pattern((THIRD_TUESDAY,), replace(THIRD_TUESDAY, starts=dt.time(9))) == (
        replace(THIRD_TUESDAY, starts=dt.time(9)),
    )


def test_a_pause_leaves_out_its_days_and_nothing_else() -> None:
    paused = with_pause((THIRD_TUESDAY,), dt.date(2025, 7, 20), dt.date(2025, 9, 1))
    assert set(days_of(THIRD_TUESDAY)) - set(days_of(*paused)) == {dt.date(2025, 8, 19)}


def test_every_second_week_stays_in_step_after_a_pause() -> None:
    paused = with_pause((FORTNIGHTLY,), dt.date(2025, 3, 1), dt.date(2025, 3, 31))
    assert days_of(*paused) == [day for day in days_of(FORTNIGHTLY) if day.month != 3]


@given(
    first=patterns,
    second=patterns,
    start=st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31)),
    length=st.integers(-2, 200),
)
def test_a_pause_never_changes_a_day_outside_it(
    first: MeetingPattern, second: MeetingPattern, start: dt.date, length: int
) -> None:
    chain = with_pattern((first,), second)
    until, last = dt.date(2027, 12, 31), start + dt.timedelta(days=length)
    outside = [day for day in days_of(*chain, until=until) if not start <= day <= last]
    assert days_of(*with_pause(chain, start, last), until=until) == outside


def test_only_days_without_a_session_are_missing() -> None:
    held = Standing(dt.date(2025, 1, 21), dt.date(2025, 1, 21))
    moved = Standing(dt.date(2025, 2, 18), dt.date(2025, 2, 25))
    found = missing(held, moved, chain=(THIRD_TUESDAY,))
    assert found == days_of(THIRD_TUESDAY)[2:]


def test_a_session_that_was_taken_off_the_list_is_not_missing() -> None:
    found = missing(removed=(dt.date(2025, 8, 19),), chain=(THIRD_TUESDAY,))
    assert dt.date(2025, 8, 19) not in found
    assert len(found) == 11


def test_an_extra_session_takes_its_own_day_only() -> None:
    extra = Standing(dt.date(2025, 5, 6), dt.date(2025, 5, 6), fills_month=False)
    assert dt.date(2025, 5, 20) in missing(extra, chain=(THIRD_TUESDAY,))


def test_an_edited_session_of_the_former_pattern_stands_for_its_month() -> None:
    edited = Standing(dt.date(2025, 6, 17), dt.date(2025, 6, 17))
    found = missing(edited, chain=(THIRD_TUESDAY, FOURTH_TUESDAY))
    assert not any(day.month == 6 for day in found)
    assert dt.date(2025, 7, 22) in found


def test_a_cancelled_session_of_the_former_pattern_leaves_room_for_the_new_one() -> None:
    cancelled = Standing(dt.date(2025, 6, 17), dt.date(2025, 6, 17), fills_month=False)
    assert dt.date(2025, 6, 24) in missing(cancelled, chain=(THIRD_TUESDAY, FOURTH_TUESDAY))


@given(chain=st.lists(patterns, min_size=1, max_size=3))
def test_once_every_missing_day_has_a_session_none_is_missing(chain: list[MeetingPattern]) -> None:
    ordered = tuple(sorted({pattern.from_date: pattern for pattern in chain}.values(), key=lambda one: one.from_date))
    standing = [Standing(day, day) for day, _pattern in missing_days(ordered, (), (), END_OF_YEAR)]
    assert missing(*standing, chain=ordered) == []


def test_the_next_dates_flag_bank_holidays_and_skip_none() -> None:
    hull = replace(THIRD_TUESDAY, recurrence=Recurrence(Frequency.MONTHLY, 4, 3), from_date=dt.date(2025, 1, 17))
    dates = next_dates(hull, Nation.ENGLAND)
    assert len(dates) == 12
    assert [(date.day, date.holiday) for date in dates if date.holiday] == [(dt.date(2025, 4, 18), "Good Friday")]
    harrogate = replace(hull, recurrence=Recurrence(Frequency.MONTHLY, 3, 4), from_date=dt.date(2025, 1, 23))
    assert [date.holiday for date in next_dates(harrogate, Nation.ENGLAND)][-1] == "Christmas Day"


def test_the_next_dates_end_with_the_pattern() -> None:
    short = replace(THIRD_TUESDAY, until=dt.date(2025, 3, 31))
    assert len(next_dates(short, Nation.ENGLAND)) == 3


def test_sessions_are_proposed_13_months_ahead_also_of_a_first_date_to_come() -> None:
    assert horizon(dt.date(2025, 1, 21), dt.date(2026, 1, 31)) == dt.date(2027, 2, 28)
    assert horizon(dt.date(2026, 6, 1), dt.date(2026, 1, 31)) == dt.date(2027, 7, 1)
