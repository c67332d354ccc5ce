"""Which sessions the patterns of a group propose, and which of them are still missing among its rows.

A proposal is made once. What people did with it afterwards (moved, cancelled, held, taken off the list) stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sbc_desktop.domain.bank_holidays import bank_holiday
from sbc_desktop.domain.group import MeetingPattern, Nation, ProposedDate
from sbc_desktop.domain.recurrence import Frequency
from sbc_desktop.domain.session import GroupSession

MONTHS_AHEAD = 13
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class PatternPreview:
    """What a new pattern would do before anything is saved.

    `kept` are the sessions from its first date on that stay where they are, because they were held or edited;
    `replaced` is how many others give way; `skipped_months` how many of the next twelve have no such weekday.
    """

    dates: tuple[ProposedDate, ...]
    kept: tuple[GroupSession, ...]
    replaced: int
    skipped_months: int


@dataclass(frozen=True)
class Standing:
    """A session that is already there. `fills_month`: it came from a pattern and was not cancelled."""

    original_date: dt.date
    date: dt.date
    fills_month: bool = True


def horizon(first: dt.date, today: dt.date) -> dt.date:
    """The last day for which sessions are proposed: 13 months from today, or from a first date still to come."""
    from dateutil.relativedelta import relativedelta

    return max(first, today) + relativedelta(months=MONTHS_AHEAD)


def proposed_days(patterns: Iterable[MeetingPattern], until: dt.date) -> list[tuple[dt.date, MeetingPattern]]:
    """Every day the patterns propose up to `until`, each by the pattern in force that day."""
    days: list[tuple[dt.date, MeetingPattern]] = []
    for pattern, last in _spans(tuple(patterns)):
        days += [(day, pattern) for day in pattern.recurrence.dates(pattern.from_date, min(until, last))]
    return days


def missing_days(
    patterns: Iterable[MeetingPattern], standing: Iterable[Standing], removed: Iterable[dt.date], until: dt.date
) -> list[tuple[dt.date, MeetingPattern]]:
    """The proposed days without a session, in order.

    Left out are days that have one, days whose session somebody took off the list (`removed`), and, for each
    session that stayed behind when the pattern changed, its month (or week, in a weekly pattern): a group that was
    to meet on an edited third Tuesday does not meet on the fourth as well.
    """
    proposed = proposed_days(patterns, until)
    by_pattern = {day for day, _pattern in proposed}
    taken = set(removed)
    filled = set()
    for session in standing:
        taken |= {session.date, session.original_date}
        if session.fills_month and session.original_date not in by_pattern:
            filled |= {_slot(session.original_date, frequency) for frequency in Frequency}
    return [
        (day, pattern)
        for day, pattern in proposed
        if day not in taken and _slot(day, pattern.recurrence.frequency) not in filled
    ]


def with_pattern(patterns: Iterable[MeetingPattern], new: MeetingPattern) -> tuple[MeetingPattern, ...]:
    """The patterns after a change from a date on: those that began earlier stand until then, later ones go."""
    return (*(pattern for pattern in patterns if pattern.from_date < new.from_date), new)


def with_pause(patterns: Iterable[MeetingPattern], first: dt.date, last: dt.date) -> tuple[MeetingPattern, ...]:
    """The patterns with nothing proposed from `first` to `last`; each goes on in step afterwards."""
    if last < first:
        return tuple(patterns)
    paused: list[MeetingPattern] = []
    for pattern, end in _spans(tuple(patterns)):
        if pattern.from_date < first:
            paused.append(replace(pattern, until=min(end, first - _ONE_DAY)))
        if end > last:
            begins = pattern.from_date if pattern.from_date > last else _next_after(pattern, last)
            if begins <= end:
                paused.append(replace(pattern, from_date=begins))
    return tuple(paused)


def next_dates(pattern: MeetingPattern, nation: Nation, count: int = 12) -> tuple[ProposedDate, ...]:
    """The first days of a pattern with their bank holidays, as the wizard and the pattern panel show them."""
    days = pattern.recurrence.next_dates(pattern.from_date, count)
    return tuple(ProposedDate(day, bank_holiday(day, nation)) for day in days if day <= (pattern.until or day))


def _spans(patterns: tuple[MeetingPattern, ...]) -> Iterable[tuple[MeetingPattern, dt.date]]:
    """Each pattern with the last day on which it may propose."""
    for pattern, following in zip(patterns, (*patterns[1:], None), strict=True):
        yield (
            pattern,
            min(pattern.until or dt.date.max, following.from_date - _ONE_DAY if following else dt.date.max),
        )


def _next_after(pattern: MeetingPattern, day: dt.date) -> dt.date:
    later = pattern.recurrence.dates(pattern.from_date, dt.date.max)
    return next(found for found in later if found > day)


def _slot(day: dt.date, frequency: Frequency) -> tuple[Frequency, int, int]:
    if frequency is Frequency.MONTHLY:
        return frequency, day.year, day.month
    return frequency, *day.isocalendar()[:2]
