"""Weekday rules as people say them, and the dates of the groups that are known from the press."""

from __future__ import annotations

import calendar
import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sbc_desktop.domain.recurrence import Frequency, Recurrence, from_rule, skipped_in_words, suggested
from sbc_desktop.domain.refusal import Reason, Refusal
from tests.domain.peterborough import THIRD_TUESDAYS_OF_TWO_YEARS

THIRD_TUESDAY = Recurrence(Frequency.MONTHLY, 1, 3)
FOURTH_THURSDAY = Recurrence(Frequency.MONTHLY, 3, 4)
LAST_THURSDAY = Recurrence(Frequency.MONTHLY, 3, -1)
FIFTH_FRIDAY = Recurrence(Frequency.MONTHLY, 4, 5)
SECOND_WEDNESDAYS = Recurrence(Frequency.WEEKLY, 2, 2)

rules = st.builds(Recurrence, st.just(Frequency.MONTHLY), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, 5, -1])) | (
    st.builds(Recurrence, st.just(Frequency.WEEKLY), st.integers(0, 6), st.integers(1, 5))
)
days = st.dates(dt.date(2000, 1, 1), dt.date(2035, 12, 31))


def test_the_third_tuesdays_of_two_years_are_those_of_peterborough() -> None:
    found = THIRD_TUESDAY.dates(dt.date(2025, 1, 21), dt.date(2026, 12, 31))
    assert list(found) == THIRD_TUESDAYS_OF_TWO_YEARS


def test_the_fourth_and_the_last_thursday_differ_in_months_with_five() -> None:
    first, until = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
    differing = set(LAST_THURSDAY.dates(first, until)) - set(FOURTH_THURSDAY.dates(first, until))
    five = [
        month
        for month in range(1, 13)
        if sum(week[calendar.THURSDAY] > 0 for week in calendar.monthcalendar(2025, month)) == 5
    ]
    assert sorted(day.month for day in differing) == five == [1, 5, 7, 10]


def test_the_third_friday_of_april_2025_and_the_fourth_thursday_of_december_are_found() -> None:
    assert dt.date(2025, 4, 18) in Recurrence(Frequency.MONTHLY, 4, 3).dates(dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert dt.date(2025, 12, 25) in FOURTH_THURSDAY.dates(dt.date(2025, 1, 1), dt.date(2025, 12, 31))


def test_every_second_wednesday_counts_from_its_first() -> None:
    first = dt.date(2025, 1, 8)
    assert SECOND_WEDNESDAYS.next_dates(first, 3) == (first, dt.date(2025, 1, 22), dt.date(2025, 2, 5))


@given(rule=rules, first=days)
def test_every_date_is_on_the_weekday_and_in_its_place(rule: Recurrence, first: dt.date) -> None:
    found = rule.next_dates(first, 12)
    assert len(found) == 12
    assert found[0] >= first
    for day in found:
        assert day.weekday() == rule.weekday
        if rule.frequency is Frequency.MONTHLY and rule.number > 0:
            assert (day.day - 1) // 7 + 1 == rule.number
    if rule.frequency is Frequency.WEEKLY:
        assert {later - day for day, later in itertools.pairwise(found)} == {dt.timedelta(weeks=rule.number)}


@given(rule=rules)
def test_a_stored_rule_comes_back_as_it_was(rule: Recurrence) -> None:
    assert from_rule(rule.rule) == rule


@pytest.mark.parametrize("text", ["", "FREQ=DAILY", "FREQ=MONTHLY;BYDAY=+9TU", "FREQ=WEEKLY;INTERVAL=1;BYDAY=XX"])
def test_a_text_that_is_no_rule_of_ours_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"rule|tuple"):
        from_rule(text)


def test_rules_read_as_people_say_them() -> None:
    assert THIRD_TUESDAY.in_words == "third Tuesday of every month"
    assert LAST_THURSDAY.in_words == "last Thursday of every month"
    assert SECOND_WEDNESDAYS.in_words == "every second Wednesday"
    assert Recurrence(Frequency.WEEKLY, 0, 1).in_words == "every Monday"
    assert THIRD_TUESDAY.in_short == "third Tuesdays"


def test_a_rule_that_meets_no_date_says_so() -> None:
    with pytest.raises(Refusal) as caught:
        FIFTH_FRIDAY.check_meets(dt.date(2025, 2, 1), dt.date(2025, 4, 30))
    assert caught.value.reason is Reason.RULE_MEETS_NO_DATE
    assert caught.value.field == "recurrence"
    assert caught.value.facts["rule"] == "fifth Friday of every month"


@given(rule=rules, first=days)
def test_without_an_end_every_rule_meets(rule: Recurrence, first: dt.date) -> None:
    rule.check_meets(first)


def test_a_first_date_beside_the_rule_names_the_next_that_fits() -> None:
    with pytest.raises(Refusal) as caught:
        THIRD_TUESDAY.check_starts_on(dt.date(2025, 1, 22))
    assert caught.value.reason is Reason.RULE_STARTS_ELSEWHERE
    assert caught.value.field == "from_date"
    assert caught.value.facts["next"] == dt.date(2025, 2, 18)


def test_months_without_a_fifth_friday_are_counted_and_said() -> None:
    skipped = FIFTH_FRIDAY.skipped_months(dt.date(2025, 1, 31), 12)
    assert len(skipped) == 8
    assert dt.date(2025, 2, 1) in skipped
    assert skipped_in_words(FIFTH_FRIDAY, 1) == (
        "1 month of the next twelve has no fifth Friday: there is no session then."
    )
    assert SECOND_WEDNESDAYS.skipped_months(dt.date(2025, 1, 8), 12) == ()


@given(first=days)
def test_every_suggested_rule_meets_on_the_first_date(first: dt.date) -> None:
    assert all(rule.meets_on(first) for rule in suggested(first))


def test_a_sixth_tuesday_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="no such rule"):
        Recurrence(Frequency.MONTHLY, 1, 6)
