"""The shareable edition of a month: what is not told is not counted into the summary at all.

People are told for whole calendar quarters only, when the quarter is over.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from sbc_desktop.domain import sharing
from sbc_desktop.domain.heard import Heard, HeardBy
from sbc_desktop.domain.monthly_summary import Gap, GroupQuarter, MonthBar, MonthlySummary, Series
from sbc_desktop.domain.paper import Figure, Unsaid
from sbc_desktop.domain.published import PublishedTable, Scope, TableKind
from sbc_desktop.domain.session import CancelReason
from sbc_desktop.domain.speaker import Talk
from sbc_desktop.services.counting import charts
from sbc_desktop.services.counting.marks import held
from sbc_desktop.services.counting.monthly_summary import MonthCounting, check_begun
from sbc_desktop.services.counting.people import Period
from sbc_desktop.services.counting.periods import periods_of, quarter_label
from sbc_desktop.services.counting.publishing import Publishing, cells
from sbc_desktop.storage.figures import CountedSession, Periods
from sbc_desktop.storage.unit_of_work import UnitOfWork

_TELLING = {Unsaid.FEWER_THAN_5, Unsaid.SESSION_HELD}


def count_shareable_month(
    uow: UnitOfWork, group_id: UUID | None, month: dt.date, today: dt.date, publishing: Publishing
) -> MonthlySummary:
    """Count a month for anybody to read; DATE_STILL_TO_COME for one that has not begun. Tables go to `publishing`."""
    periods = periods_of(month)
    check_begun(periods.month, today)
    return ShareableMonth(uow, group_id, periods, today, publishing).summary()


class ShareableMonth(MonthCounting):
    """One summary while it is being counted."""

    def __init__(
        self, uow: UnitOfWork, group_id: UUID | None, periods: Periods, today: dt.date, publishing: Publishing
    ) -> None:
        super().__init__(uow, group_id, periods, today)
        self._publishing = publishing
        # A calendar quarter or a year; other periods tell no people, because they would cross those.
        self._quarter_is_over = periods.month.month % 3 == 0 and periods.last < today
        self._revised = False

    def summary(self) -> MonthlySummary:
        """The whole of it, marked where a table was revised."""
        return replace(super().summary(), revised=self._revised)

    def _on_the_list(self, count: int) -> Figure:
        return sharing.registered(count)

    def _attendances(self, sessions: Sequence[CountedSession]) -> Figure:
        return sharing.total(_headcounts(sessions))

    def _without_a_name(self, sessions: Sequence[CountedSession]) -> Figure:
        months = defaultdict[tuple[UUID, int, int], list[CountedSession]](list)
        for session in held(sessions):
            months[session.group_id, session.date.year, session.date.month].append(session)
        return sharing.without_a_name(
            [(sum(_headcounts(found)), sum(session.unnamed for session in found)) for found in months.values()]
        )

    def _average(self, sessions: Sequence[CountedSession]) -> Figure:
        return super()._average(sessions) if sharing.may_show_each(_headcounts(sessions)) else Unsaid.NOT_COUNTED

    def _different(self, period: Period, sessions: Sequence[CountedSession], group_id: UUID | None) -> Figure:
        if not self._tells_people(period):
            return Unsaid.NOT_COUNTED
        table = self._people_of(group_id, sessions)
        return _few_or_hidden(table) if table.shown is None else table.shown[0]

    def _first_time(self, period: Period) -> Figure:
        return self._part(period, TableKind.NEW, self._people.first_time(period))

    def _twice_or_more(self, period: Period) -> Figure:
        return self._part(period, TableKind.AGAIN, self._people.twice_or_more(period))

    def _came_to_two_groups(self) -> int | None:
        return None

    def _heard(self) -> Heard | None:
        people = self._people.different(Period.QUARTER)
        if not people or not self._tells_people(Period.QUARTER):
            return None
        everybody = self._people_of(self._group_id, self._quarter)
        ways = self._ways(people)
        allowed = everybody.shown is not None
        table = self._table(TableKind.HEARD, self._group_id, tuple(ways.values()), allowed=allowed)
        shown = cells(table, tuple(HeardBy))
        if shown is None:
            return Heard(quarter_label(self._periods, year=False), None, None)
        lines = tuple((way, Unsaid.HIDDEN if count is None else count) for way, count in shown.items())
        return Heard(quarter_label(self._periods, year=False), lines, sum(table.counts))

    def _chart_notes(self) -> tuple[str, ...]:
        outside = [_without_reason(session) for session in self._year]
        return charts.notes(self._groups, outside, self._periods, self._first_days)

    def _at_the_talk(self, _talk: Talk, session: CountedSession) -> int | None:
        """Those at the session: how many of them heard the talk would tell how many did not."""
        return session.total if session.total >= sharing.FEWEST else None

    def _charts(self) -> Iterator[Series]:
        for group, series in zip(self._groups, super()._charts(), strict=True):
            shown = sharing.may_show_each(_headcounts(self._by_group[group.id]))
            yield series if shown else replace(series, bars=tuple(map(_hidden, series.bars)))

    def _row(self, name: str, sessions: Sequence[CountedSession], group_id: UUID | None) -> GroupQuarter:
        row = super()._row(name, sessions, group_id)
        if group_id is None or sharing.may_show_each(_headcounts(sessions)):
            return row
        hidden = (Unsaid.HIDDEN if isinstance(month, int) or month in _TELLING else month for month in row.months)
        return replace(row, months=tuple(hidden))

    def _tells_people(self, period: Period) -> bool:
        return period is Period.QUARTER and self._quarter_is_over

    def _people_of(self, group_id: UUID | None, sessions: Sequence[CountedSession]) -> PublishedTable:
        people = len(self._people.different(Period.QUARTER, group_id))
        allowed = sharing.may_tell_people(people, _headcounts(sessions))
        return self._table(TableKind.PEOPLE, group_id, (people,), allowed=allowed)

    def _part(self, period: Period, kind: TableKind, count: int) -> Figure:
        """One of two parts of the different people."""
        if not self._tells_people(period):
            return Unsaid.NOT_COUNTED
        everybody = self._people_of(self._group_id, self._quarter)
        others = len(self._people.different(period)) - count
        table = self._table(kind, self._group_id, (count, others), allowed=everybody.shown is not None)
        found = table.shown[0] if table.shown else None
        return Unsaid.HIDDEN if found is None else found

    def _table(
        self, kind: TableKind, group_id: UUID | None, counts: tuple[int, ...], *, allowed: bool
    ) -> PublishedTable:
        scope = Scope(group_id, self._periods.quarter, self._periods.last)
        table = self._publishing.table(kind, scope, counts, allowed=allowed)
        self._revised = self._revised or table.revised is not None
        return table


def _headcounts(sessions: Sequence[CountedSession]) -> list[int]:
    return [session.total for session in held(sessions)]


def _hidden(bar: MonthBar) -> MonthBar:
    """A month without its number; what is no number stays as it is."""
    return bar if isinstance(bar.value, Gap) else replace(bar, value=Gap.HIDDEN)


def _few_or_hidden(table: PublishedTable) -> Figure:
    return Unsaid.FEWER_THAN_5 if table.counts[0] < sharing.FEWEST else Unsaid.HIDDEN


def _without_reason(session: CountedSession) -> CountedSession:
    """Somebody's health is no news outside."""
    if session.cancel_reason is CancelReason.FACILITATOR_UNWELL:
        return replace(session, cancel_reason=None, reason_note="")
    return session
