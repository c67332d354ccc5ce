"""Bank holidays of a group's nation: flagged beside a date, never a reason to skip it silently.

They are worked out from the rules of the law. The calendar library knows them too, but takes more than half a second
to load, twice what may pass between unlocking and the roster; the tests hold these rules against it, year by year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from sbc_desktop.domain.group import Nation
from sbc_desktop.words import _

_MONDAY = 0
_ONE_DAY = dt.timedelta(days=1)

# Days that were proclaimed once, and the nations they were proclaimed for (empty: all four).
_ONCE: dict[dt.date, tuple[str, frozenset[Nation]]] = {
    dt.date(2002, 6, 3): (_("Golden Jubilee"), frozenset()),
    dt.date(2011, 4, 29): (_("Royal Wedding"), frozenset()),
    dt.date(2012, 6, 5): (_("Diamond Jubilee"), frozenset()),
    dt.date(2022, 6, 3): (_("Platinum Jubilee"), frozenset()),
    dt.date(2022, 9, 19): (_("State Funeral of Queen Elizabeth II"), frozenset()),
    dt.date(2023, 5, 8): (_("Coronation of King Charles III"), frozenset()),
    dt.date(2026, 6, 15): (_("World Cup bank holiday"), frozenset({Nation.SCOTLAND})),
}
# Years in which a holiday was put on another day to make a long weekend, or for VE Day.
_EARLY_MAY_MOVED = {2020: dt.date(2020, 5, 8)}
_SPRING_MOVED = {2002: dt.date(2002, 6, 4), 2012: dt.date(2012, 6, 4), 2022: dt.date(2022, 6, 2)}
_SAINT_ANDREW_SINCE = 2007


def bank_holiday(day: dt.date, nation: Nation) -> str:
    """The holiday's name, or "" on an ordinary day."""
    return _of_year(day.year, nation).get(day, "")


@lru_cache(maxsize=256)
def _of_year(year: int, nation: Nation) -> dict[dt.date, str]:
    days = {day: name for day, (name, nations) in _ONCE.items() if day.year == year and nation in (nations or Nation)}
    days |= dict(_fixed_to_a_weekday(year, nation))
    fixed = dict(_fixed_to_a_date(year, nation))
    days |= fixed
    for day, name in _with_a_day_instead(fixed):
        days[day] = _("{holiday} (substitute day)").format(holiday=name)
    return days


def _fixed_to_a_weekday(year: int, nation: Nation) -> Iterator[tuple[dt.date, str]]:
    from dateutil.easter import easter

    sunday = easter(year)
    yield sunday - 2 * _ONE_DAY, _("Good Friday")
    if nation is not Nation.SCOTLAND:
        yield sunday + _ONE_DAY, _("Easter Monday")
    yield _EARLY_MAY_MOVED.get(year, _first_monday(year, 5)), _("Early May bank holiday")
    yield _SPRING_MOVED.get(year, _last_monday(year, 5)), _("Spring bank holiday")
    summer = _first_monday(year, 8) if nation is Nation.SCOTLAND else _last_monday(year, 8)
    yield summer, _("Summer bank holiday")


def _fixed_to_a_date(year: int, nation: Nation) -> Iterator[tuple[dt.date, str]]:
    yield dt.date(year, 1, 1), _("New Year's Day")
    if nation is Nation.SCOTLAND:
        yield dt.date(year, 1, 2), _("2 January")
    if nation is Nation.NORTHERN_IRELAND:
        yield dt.date(year, 3, 17), _("St Patrick's Day")
        yield dt.date(year, 7, 12), _("Orangemen's Day")
    if nation is Nation.SCOTLAND and year >= _SAINT_ANDREW_SINCE:
        yield dt.date(year, 11, 30), _("St Andrew's Day")
    yield dt.date(year, 12, 25), _("Christmas Day")
    yield dt.date(year, 12, 26), _("Boxing Day")


def _with_a_day_instead(fixed: dict[dt.date, str]) -> Iterator[tuple[dt.date, str]]:
    """The working day that stands in for each holiday at a weekend: the next one that is not a holiday itself."""
    taken = set(fixed)
    for day, name in fixed.items():
        instead = day
        while instead in taken or instead.weekday() > 4:
            instead += _ONE_DAY
        if day.weekday() > 4:
            taken.add(instead)
            yield instead, name


def _first_monday(year: int, month: int) -> dt.date:
    first = dt.date(year, month, 1)
    return first + (_MONDAY - first.weekday()) % 7 * _ONE_DAY


def _last_monday(year: int, month: int) -> dt.date:
    last = dt.date(year, month, 31)
    return last - last.weekday() * _ONE_DAY
