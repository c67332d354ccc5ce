"""The dates of one column. They are read in one way for the whole column, never row by row.

In "10/9/2024" nobody can see which number is the month; in a column with "21/02/2025" everybody can.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.words import MONTHS


class DateOrder(StrEnum):
    """Which of two numbers comes first."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ,].*)?")
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[t ,].*)?")
_DAY_AND_NAME = re.compile(r"(?:[a-z]+,? )?(\d{1,2})[- ]([a-z]{3,9})[- ,]+(\d{4}|\d{2})(?:[t ,].*)?")
_NAME_AND_DAY = re.compile(r"(?:[a-z]+,? )?([a-z]{3,9}) (\d{1,2}),? (\d{4})(?:[t ,].*)?")
_MONTH_NUMBERS = {month[:3].casefold(): number for number, month in enumerate(MONTHS, start=1)}
# As a spreadsheet completes a year of two digits: 69 is 1969, 68 is 2068.
_CENTURY_TURNS = 69


def read_column(values: Mapping[int, str], order: DateOrder | None = None) -> dict[int, dt.date]:
    """The date of each row that has one; DATES_AMBIGUOUS asks for `order`, DATES_MIXED names a row that fits neither.

    `values` are the cells by row number. A cell that is no date at all is left out of the answer.
    """
    clear = {row: found for row, text in values.items() if (found := _named_or_year_first(text)) is not None}
    numbers = {row: parts for row, text in values.items() if row not in clear and (parts := _three_numbers(text))}
    return clear | _in_order(numbers, order)


def _in_order(numbers: Mapping[int, tuple[int, int, int]], order: DateOrder | None) -> dict[int, dt.date]:
    readings = {each: {row: _day(parts, each) for row, parts in numbers.items()} for each in DateOrder}
    fitting = [each for each in DateOrder if None not in readings[each].values()]
    if not fitting:
        raise Refusal(Reason.DATES_MIXED, row=_first_misfit(readings))
    if len(fitting) > 1 and readings[DateOrder.DAY_FIRST] != readings[DateOrder.MONTH_FIRST]:
        if order is None:
            row = min(numbers)
            first, second = (readings[each][row] for each in DateOrder)
            raise Refusal(Reason.DATES_AMBIGUOUS, row=row, day_first=first, month_first=second)
        fitting = [order]
    return {row: day for row, day in readings[fitting[0]].items() if day is not None}


def _first_misfit(readings: Mapping[DateOrder, Mapping[int, dt.date | None]]) -> int:
    """The first row that cannot be read as most of the others are."""
    best = min(DateOrder, key=lambda each: sum(day is None for day in readings[each].values()))
    return min(row for row, day in readings[best].items() if day is None)


def _named_or_year_first(text: str) -> dt.date | None:
    plain = text.strip().casefold()
    if found := _YEAR_FIRST.fullmatch(plain):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_AND_NAME.fullmatch(plain):
        return _date(_year(found[3]), _MONTH_NUMBERS.get(found[2][:3], 0), int(found[1]))
    if found := _NAME_AND_DAY.fullmatch(plain):
        return _date(_year(found[3]), _MONTH_NUMBERS.get(found[1][:3], 0), int(found[2]))
    return None


def _three_numbers(text: str) -> tuple[int, int, int] | None:
    found = _NUMBERS.fullmatch(text.strip().casefold())
    return (int(found[1]), int(found[2]), _year(found[3])) if found else None


def _day(parts: Sequence[int], order: DateOrder) -> dt.date | None:
    first, second, year = parts
    day, month = (first, second) if order is DateOrder.DAY_FIRST else (second, first)
    return _date(year, month, day)


def _year(digits: str) -> int:
    number = int(digits)
    if len(digits) > 2:
        return number
    return number + (1900 if number >= _CENTURY_TURNS else 2000)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
