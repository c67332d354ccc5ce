"""The words of the screens and the paper: translation, dates, times and numbers as people say them."""

from __future__ import annotations

import datetime as dt
import gettext as _gettext
from collections.abc import Sequence

from sbc_desktop import paths

_catalogue = _gettext.translation("sbc_desktop", paths.resources() / "locale", fallback=True)
_ = _catalogue.gettext
ngettext = _catalogue.ngettext

WEEKDAYS = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)


def weekday(day: dt.date) -> str:
    """Tuesday."""
    return WEEKDAYS[day.weekday()]


def long_date(day: dt.date) -> str:
    """Tuesday 21 January 2025, never depending on the system's locale."""
    return f"{weekday(day)} {plain_date(day)}"


def day_and_month(day: dt.date) -> str:
    """Tuesday 21 January, where the year is clear from the page."""
    return f"{weekday(day)} {plain_day(day)}"


def plain_day(day: dt.date) -> str:
    """21 January, where weekday and year are clear."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def short_date(day: dt.date) -> str:
    """21 Jan 2025, for table columns."""
    return f"{day.day} {month_mark(day)} {day.year}"


def plain_date(day: dt.date) -> str:
    """21 January 2025."""
    return f"{plain_day(day)} {day.year}"


def month_year(day: dt.date) -> str:
    """January 2025."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def month_mark(day: dt.date) -> str:
    """Jan: the first three letters of the month."""
    return MONTHS[day.month - 1][:3]


def clock_time(time: dt.time) -> str:
    """10.15am, 1pm, 12 noon is 12pm; minutes are left out on the hour."""
    hour = time.hour % 12 or 12
    half = "am" if time.hour < 12 else "pm"
    return f"{hour}.{time.minute:02d}{half}" if time.minute else f"{hour}{half}"


def time_range(starts: dt.time, ends: dt.time) -> str:
    """10.15am to 12.15pm."""
    return _("{starts} to {ends}").format(starts=clock_time(starts), ends=clock_time(ends))


def listed(items: Sequence[str]) -> str:
    """One, two and three."""
    if len(items) < 2:
        return "".join(items)
    return _("{most} and {last}").format(most=", ".join(items[:-1]), last=items[-1])


def ordinal(number: int) -> str:
    """first to fifth; -1 is last."""
    return {1: _("first"), 2: _("second"), 3: _("third"), 4: _("fourth"), 5: _("fifth"), -1: _("last")}[number]


def greeting(time: dt.time) -> str:
    """Good morning, afternoon or evening, by the clock on the wall."""
    if time.hour < 12:
        return _("Good morning")
    return _("Good afternoon") if time.hour < 18 else _("Good evening")
