"""The rules of the law agree with the calendar library, and fall where the sister groups met them."""

from __future__ import annotations

import datetime as dt

import holidays
import pytest

from sbc_desktop.domain.bank_holidays import bank_holiday
from sbc_desktop.domain.group import Nation

_SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


@pytest.mark.parametrize("nation", Nation)
def test_the_days_are_those_of_the_calendar_library(nation: Nation) -> None:
    for year in range(2007, 2041):
        known = set(holidays.country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=year))
        days = (dt.date(year, 1, 1) + dt.timedelta(days=number) for number in range(366))
        assert {day for day in days if day.year == year and bank_holiday(day, nation)} == known


@pytest.mark.parametrize(
    ("day", "nation", "name"),
    [
        (dt.date(2025, 4, 18), Nation.ENGLAND, "Good Friday"),
        (dt.date(2025, 12, 25), Nation.ENGLAND, "Christmas Day"),
        (dt.date(2025, 12, 25), Nation.SCOTLAND, "Christmas Day"),
        (dt.date(2026, 12, 28), Nation.WALES, "Boxing Day (substitute day)"),
        (dt.date(2028, 1, 4), Nation.SCOTLAND, "2 January (substitute day)"),
        (dt.date(2020, 5, 8), Nation.ENGLAND, "Early May bank holiday"),
        (dt.date(2026, 3, 17), Nation.NORTHERN_IRELAND, "St Patrick's Day"),
    ],
)
def test_a_holiday_has_the_name_people_use(day: dt.date, nation: Nation, name: str) -> None:
    assert bank_holiday(day, nation) == name


def test_an_ordinary_day_and_another_nations_holiday_have_no_name() -> None:
    assert bank_holiday(dt.date(2025, 1, 21), Nation.ENGLAND) == ""
    assert bank_holiday(dt.date(2025, 4, 21), Nation.ENGLAND) == "Easter Monday"
    assert bank_holiday(dt.date(2025, 4, 21), Nation.SCOTLAND) == ""
