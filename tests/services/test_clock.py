"""The clock: the real day, a set day, a stopped hand."""

from __future__ import annotations

import datetime as dt

from sbc_desktop.services.clock import Clock, SetClock, london


def test_the_time_is_utc_and_the_day_is_londons() -> None:
    clock = Clock()
    assert clock.now().tzinfo is dt.UTC
    assert clock.today() == dt.datetime.now(london()).date()


def test_a_fixed_day_keeps_the_real_time_of_day() -> None:
    clock = Clock(dt.date(2025, 7, 1))
    real = dt.datetime.now(london())
    told = clock.now().astimezone(london())
    assert clock.today() == told.date() == dt.date(2025, 7, 1)
    assert abs((told.hour * 60 + told.minute) - (real.hour * 60 + real.minute)) in (0, 1, 1439)


def test_a_stopped_clock_tells_londons_time_that_it_was_set_to() -> None:
    clock = SetClock(dt.datetime(2025, 7, 1, 0, 30))  # noqa: DTZ001 - what a clock without a zone is told
    assert clock.now() == dt.datetime(2025, 6, 30, 23, 30, tzinfo=dt.UTC)
    assert clock.today() == dt.date(2025, 7, 1)
    clock.set(dt.datetime(2025, 1, 21, 10, 15, tzinfo=london()))
    assert clock.now() == dt.datetime(2025, 1, 21, 10, 15, tzinfo=dt.UTC)
