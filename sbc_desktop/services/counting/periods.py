"""The periods of a monthly summary, and what they are called."""

from __future__ import annotations

import datetime as dt

from sbc_desktop.domain.period_attendance import is_whole_months
from sbc_desktop.domain.report import ReportPeriod, SummaryKind
from sbc_desktop.storage.figures import Periods
from sbc_desktop.words import MONTHS, _, month_year, plain_date, plain_day

_ONE_DAY = dt.timedelta(days=1)


def periods_of(month: dt.date) -> Periods:
    """The month, its calendar quarter so far, and the 12 months that end with it."""
    first = month.replace(day=1)
    quarter = first.replace(month=first.month - (first.month - 1) % 3)
    return Periods(first, quarter, month_after(first, -11), month_after(first, 1) - _ONE_DAY)


def month_after(first: dt.date, months: int) -> dt.date:
    """The first day of the month so many months later."""
    index = first.year * 12 + first.month - 1 + months
    return dt.date(index // 12, index % 12 + 1, 1)


def months_between(first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """The first days of the months from one to another, both included."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple(month_after(first, number) for number in range(count))


def span_of(kind: SummaryKind, day: dt.date) -> tuple[dt.date, dt.date]:
    """The first and last day of the quarter, the year, or the financial year from April that a day is in."""
    first = day.replace(day=1)
    if kind is SummaryKind.QUARTERLY:
        first, months = month_after(first, -((first.month - 1) % 3)), 3
    elif kind is SummaryKind.YEARLY:
        first, months = first.replace(month=1), 12
    elif kind is SummaryKind.FINANCIAL_YEAR:
        first, months = month_after(first, -((first.month - 4) % 12)), 12
    else:
        months = 1
    return first, month_after(first, months) - _ONE_DAY


def span_label(kind: SummaryKind, first: dt.date, last: dt.date) -> str:
    """April to June 2026; 2026; April 2026 to March 2027."""
    if kind is SummaryKind.YEARLY:
        return str(first.year)
    begins = MONTHS[first.month - 1] if first.year == last.year else month_year(first)
    return _("{first} to {last}").format(first=begins, last=month_year(last))


def choices_of(kind: SummaryKind, first: dt.date, today: dt.date) -> tuple[ReportPeriod, ...]:
    """The periods of a kind that have begun, the newest first; none before a first day, and none for one session."""
    if kind is SummaryKind.SESSION or first > today:
        return ()
    spans = dict.fromkeys(span_of(kind, month) for month in reversed(months_between(first, today)))
    return tuple(ReportPeriod(begins, ends, _label(kind, begins, ends), ends < today) for begins, ends in spans)


def _label(kind: SummaryKind, first: dt.date, last: dt.date) -> str:
    if kind is SummaryKind.SPEAKERS:
        return year_label(periods_of(first))
    return month_year(first) if kind is SummaryKind.MONTHLY else span_label(kind, first, last)


def days_label(first: dt.date, last: dt.date) -> str:
    """April to June 2026; April 2026; of days that are no whole months, 7 April to 20 May 2026."""
    if is_whole_months(first, last):
        one_month = (first.year, first.month) == (last.year, last.month)
        return month_year(first) if one_month else span_label(SummaryKind.QUARTERLY, first, last)
    begins = plain_day(first) if first.year == last.year else plain_date(first)
    return plain_date(last) if first == last else _("{first} to {last}").format(first=begins, last=plain_date(last))


def quarter_label(periods: Periods, *, year: bool = True) -> str:
    """April to June 2026; of the quarter's first month alone, that month."""
    last = month_year(periods.month) if year else MONTHS[periods.month.month - 1]
    if periods.quarter == periods.month:
        return last
    return _("{first} to {last}").format(first=MONTHS[periods.quarter.month - 1], last=last)


def year_label(periods: Periods, *, year: bool = True) -> str:
    """12 months to June 2026."""
    last = month_year(periods.month) if year else MONTHS[periods.month.month - 1]
    return _("12 months to {month}").format(month=last)
