"""Dates are read by column: one clear cell tells for all of them, and where none does somebody is asked."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registrations.dates import DateOrder, read_column


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-01-02 15:50:40+00:00", dt.date(2025, 1, 2)),
        ("2025-01-02T15:50:40Z", dt.date(2025, 1, 2)),
        ("2026/09/27 3:00:00 PM GMT+3", dt.date(2026, 9, 27)),
        ("05-Jan-25", dt.date(2025, 1, 5)),
        ("01-Jan-70", dt.date(1970, 1, 1)),
        ("Tuesday 21 January 2025", dt.date(2025, 1, 21)),
        ("January 5, 2025", dt.date(2025, 1, 5)),
        ("29/02/2024", dt.date(2024, 2, 29)),
    ],
)
def test_a_date_that_says_its_month_needs_no_question(text: str, day: dt.date) -> None:
    assert read_column({2: text}) == {2: day}


def test_one_clear_row_tells_how_all_are_read() -> None:
    assert read_column({2: "03/02/2025 10:15:00", 3: "21/02/2025 20:41:09"})[2] == dt.date(2025, 2, 3)
    assert read_column({2: "1/6/25 7:15", 3: "11/29/24 22:28"})[2] == dt.date(2025, 1, 6)


def test_a_column_that_can_be_read_both_ways_is_asked_about() -> None:
    with pytest.raises(Refusal) as refused:
        read_column({2: "10/9/2024 11:02", 3: "10/10/2024 11:02"})
    assert refused.value.reason is Reason.DATES_AMBIGUOUS
    assert refused.value.facts["day_first"] == dt.date(2024, 9, 10)
    assert refused.value.facts["month_first"] == dt.date(2024, 10, 9)
    assert read_column({2: "10/9/2024"}, DateOrder.MONTH_FIRST) == {2: dt.date(2024, 10, 9)}


def test_the_same_day_both_ways_is_no_question() -> None:
    assert read_column({2: "3/3/2025"}) == {2: dt.date(2025, 3, 3)}


def test_a_column_that_mixes_the_two_names_the_row() -> None:
    with pytest.raises(Refusal) as refused:
        read_column({2: "21/02/2025", 3: "22/02/2025", 4: "02/25/2025"})
    assert (refused.value.reason, refused.value.facts["row"]) == (Reason.DATES_MIXED, 4)


def test_what_is_no_date_is_left_to_its_row() -> None:
    assert read_column({2: "soon", 3: "2025-01-01", 4: "31-Feb-25"}) == {3: dt.date(2025, 1, 1)}


@given(days=st.lists(st.dates(dt.date(2000, 1, 1), dt.date(2060, 1, 1)), min_size=1, max_size=30))
def test_a_column_written_one_way_is_read_that_way_or_asked_about(days: list[dt.date]) -> None:
    column = {row: day.strftime("%d/%m/%Y") for row, day in enumerate(days, start=2)}
    if any(day.day > 12 for day in days):
        assert read_column(column) == dict(enumerate(days, start=2))
    assert read_column(column, DateOrder.DAY_FIRST) == dict(enumerate(days, start=2))
