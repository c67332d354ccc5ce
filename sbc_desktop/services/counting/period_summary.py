"""Counts a quarter or a year, and the same period of the year before, as a month is counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from sbc_desktop.domain.monthly_summary import CompletenessLine, MonthlySummary
from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.period_summary import PeriodSummary
from sbc_desktop.domain.report import SummaryKind
from sbc_desktop.services.counting.monthly_summary import MonthCounting, check_begun
from sbc_desktop.services.counting.periods import month_after, span_label, span_of
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.counting.shareable_month import ShareableMonth
from sbc_desktop.storage.figures import Periods
from sbc_desktop.storage.unit_of_work import UnitOfWork
from sbc_desktop.words import _


def count_period(
    uow: UnitOfWork,
    kind: SummaryKind,
    group_id: UUID | None,
    day: dt.date,
    edition: Edition,
    today: dt.date,
    publishing: Publishing,
) -> PeriodSummary:
    """Count the period that a day is in; DATE_STILL_TO_COME for one that has not begun."""
    first, last = span_of(kind, day)
    check_begun(first, today)

    def counting(years_before: int) -> MonthCounting:
        begins = month_after(first, -12 * years_before)
        ends = month_after(last.replace(day=1), -12 * years_before)
        year = min(begins, month_after(ends, -11))
        periods = Periods(ends, begins, year, month_after(ends, 1) - dt.timedelta(days=1))
        if edition is Edition.SHAREABLE:
            return ShareableMonth(uow, group_id, periods, today, publishing)
        return MonthCounting(uow, group_id, periods, today)

    return _summary(kind, first, last, counting)


def _summary(
    kind: SummaryKind, first: dt.date, last: dt.date, counting: Callable[[int], MonthCounting]
) -> PeriodSummary:
    this = counting(0)
    counted = this.summary()
    label = span_label(kind, first, last)
    label_before = span_label(kind, month_after(first, -12), month_after(last, -12))
    column = replace(this.column(label), on_the_list=counted.figures[0].on_the_list)
    before = counting(1)
    lines = [this.completeness_line(label), before.completeness_line(label_before)]
    given = {name: getattr(counted, name) for name in MonthlySummary.__dataclass_fields__}
    given |= {
        "completeness": _lines(counted, this, lines),
        "figures": (column, before.column(label_before)),
        "missing": tuple(missed for missed in counted.missing if missed.date >= first),
        "talks": this.talks(),
    }
    if kind is not SummaryKind.QUARTERLY:
        given |= _without_months(counted)
    return PeriodSummary(**given, kind=kind, period=label, first=first, last=last)


def _lines(counted: MonthlySummary, this: MonthCounting, lines: list[CompletenessLine]) -> tuple[CompletenessLine, ...]:
    if counted.group is not None:
        return tuple(lines)
    named = [replace(line, label=_("All groups, {period}").format(period=line.label)) for line in lines]
    return (*named, *this.completeness_by_group())


def _without_months(counted: MonthlySummary) -> dict[str, object]:
    """Twelve months have no room beside one another; the charts show them."""
    total = counted.by_group_total
    return {
        "quarter": (),
        "by_group": tuple(replace(row, months=()) for row in counted.by_group),
        "by_group_total": replace(total, months=()) if total else None,
    }
