"""Bank holidays of a group's nation: flagged beside a date, never a reason to skip it silently."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from sbc_desktop.domain.group import Nation

_SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


def bank_holiday(day: dt.date, nation: Nation) -> str:
    """The holiday's name, or "" on an ordinary day. The first call loads the calendar (about 0.1 s)."""
    return _of_year(day.year, nation).get(day, "")


@lru_cache(maxsize=256)
def _of_year(year: int, nation: Nation) -> dict[dt.date, str]:
    import holidays

    calendar = holidays.country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=year, language="en_GB")
    return dict(calendar.items())
