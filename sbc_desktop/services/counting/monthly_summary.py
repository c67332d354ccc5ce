"""Counts a month of one group, or of all: completeness first, then figures, chart and talks.

"Came for the first time": the first session ever in the group, or in any group where all are told together.
"Twice or more": of the people of the period, those who came at least twice in the 12 months. Averages run over
sessions that were held and whose register is closed. People without a name are in totals only.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from uuid import UUID

from sbc_desktop.domain.attendee import HeardFrom
from sbc_desktop.domain.group import Group
from sbc_desktop.domain.heard import Heard, HeardBy, counted
from sbc_desktop.domain.monthly_summary import (
    CompletenessLine,
    GroupQuarter,
    KeyFigures,
    MissingRegister,
    MonthlySummary,
    Series,
    SessionMark,
    TalkOfMonth,
    average,
)
from sbc_desktop.domain.paper import Figure, Unsaid
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.speaker import Talk
from sbc_desktop.services.counting import charts
from sbc_desktop.services.counting.marks import came, held, mark_of, marks
from sbc_desktop.services.counting.people import PeopleOfPeriods, Period
from sbc_desktop.services.counting.periods import months_between, periods_of, quarter_label, year_label
from sbc_desktop.services.counting.wording import speaker_line
from sbc_desktop.storage.figures import CountedSession, Periods
from sbc_desktop.storage.unit_of_work import UnitOfWork
from sbc_desktop.words import _, month_year


def count_month(uow: UnitOfWork, group_id: UUID | None, month: dt.date, today: dt.date) -> MonthlySummary:
    """Count a month as the registers stand now; DATE_STILL_TO_COME for a month that has not begun."""
    periods = periods_of(month)
    check_begun(periods.month, today)
    return MonthCounting(uow, group_id, periods, today).summary()


def check_begun(first: dt.date, today: dt.date) -> None:
    """DATE_STILL_TO_COME for a period that has not begun."""
    if first > today:
        raise Refusal(Reason.DATE_STILL_TO_COME, field="month", date=first)


class MonthCounting:
    """One summary while it is being counted."""

    def __init__(self, uow: UnitOfWork, group_id: UUID | None, periods: Periods, today: dt.date) -> None:
        self._uow = uow
        self._group_id = group_id
        self._periods = periods
        self._today = today
        self._first_days = uow.figures.first_days()
        self._groups = self._groups_so_far()
        self._names = {group.id: group.name for group in self._groups}
        self._year = uow.figures.sessions(periods.year, periods.last, group_id)
        self._by_group = defaultdict[UUID, list[CountedSession]](list)
        for session in self._year:
            self._by_group[session.group_id].append(session)
        self._quarter = [session for session in self._year if session.date >= periods.quarter]
        self._month = [session for session in self._year if session.date >= periods.month]
        self._people = PeopleOfPeriods(uow, periods, group_id, self._year)
        self._quarter_months = months_between(periods.quarter, periods.month)

    def summary(self) -> MonthlySummary:
        """The whole of it."""
        everybody = self._group_id is None
        return MonthlySummary(
            month=self._periods.month,
            group=None if everybody else self._groups[0].name,
            groups=tuple(self._names.values()),
            completeness=tuple(self._completeness_of_all() if everybody else self._completeness_of_one()),
            figures=tuple(self._figures()),
            charts=tuple(self._charts()),
            missing=tuple(self._missing()),
            chart_notes=self._chart_notes(),
            talks=tuple(self._talks(self._month)),
            quarter=self._quarter_months,
            by_group=tuple(self._rows()) if everybody else (),
            by_group_total=self._row(_("All groups"), self._quarter, None) if everybody else None,
            came_to_two_groups=self._came_to_two_groups(),
            heard=self._heard(),
        )

    def column(self, label: str) -> KeyFigures:
        """The figures of everything from the first day of `quarter` on."""
        return self._key_figures(label, self._quarter, Period.QUARTER)

    def completeness_line(self, label: str, *, is_total: bool = False) -> CompletenessLine:
        """The sessions from the first day of `quarter` on."""
        return self._line(label, self._quarter, is_total=is_total)

    def completeness_by_group(self) -> Iterator[CompletenessLine]:
        """The same, a line a group."""
        for group in self._groups:
            yield self._line(group.name, [one for one in self._quarter if one.group_id == group.id])

    @property
    def groups(self) -> tuple[Group, ...]:
        """The group asked for, or all that had met."""
        return tuple(self._groups)

    def charts(self) -> tuple[Series, ...]:
        """The 12 months of each group."""
        return tuple(self._charts())

    def talks_of_month(self) -> tuple[TalkOfMonth, ...]:
        """Every talk of the month."""
        return tuple(self._talks(self._month))

    def missing(self) -> tuple[MissingRegister, ...]:
        """Registers of the 12 months that are not in."""
        return tuple(self._missing())

    def talks(self) -> tuple[TalkOfMonth, ...]:
        """Every talk from the first day of `quarter` on."""
        return tuple(self._talks(self._quarter))

    def _groups_so_far(self) -> list[Group]:
        """The group asked for; or every group that had met by the end of the month."""
        if self._group_id is not None:
            return [self._uow.groups.get(self._group_id)]
        met = (group for group in self._uow.groups.all() if group.id in self._first_days)
        return [group for group in met if self._first_days[group.id] <= self._periods.last]

    def _completeness_of_one(self) -> Iterator[CompletenessLine]:
        yield self._line(month_year(self._periods.month), self._month)
        if self._has_a_quarter():
            yield self._line(quarter_label(self._periods), self._quarter)
        yield self._line(year_label(self._periods), self._year)

    def _completeness_of_all(self) -> Iterator[CompletenessLine]:
        everybody = _("All groups, {period}")
        yield self._line(everybody.format(period=month_year(self._periods.month)), self._month)
        if self._has_a_quarter():
            yield self._line(everybody.format(period=quarter_label(self._periods, year=False)), self._quarter)
        for group in self._groups:
            label = _("{group}, 12 months").format(group=group.name)
            yield self._line(label, self._by_group[group.id])
        yield self._line(_("All groups, 12 months"), self._year, is_total=True)

    def _line(self, label: str, sessions: Sequence[CountedSession], *, is_total: bool = False) -> CompletenessLine:
        return CompletenessLine(label, marks(sessions, self._today), is_total)

    def _has_a_quarter(self) -> bool:
        return self._periods.quarter != self._periods.month

    def _figures(self) -> Iterator[KeyFigures]:
        day = min(self._periods.last, self._today)
        on_the_list = self._on_the_list(self._uow.figures.on_the_lists(day, self._group_id))
        yield self._key_figures(month_year(self._periods.month), self._month, Period.MONTH, on_the_list)
        if self._has_a_quarter():
            yield self._key_figures(quarter_label(self._periods, year=False), self._quarter, Period.QUARTER)
        yield self._key_figures(year_label(self._periods, year=False), self._year, Period.YEAR)

    def _key_figures(
        self, label: str, sessions: Sequence[CountedSession], period: Period, on_the_list: Figure = None
    ) -> KeyFigures:
        if not held(sessions):
            nothing = Unsaid.NOT_COUNTED
            return KeyFigures(label, nothing, nothing, nothing, nothing, nothing, nothing, on_the_list)
        return KeyFigures(
            label=label,
            attendances=self._attendances(sessions),
            without_a_name=self._without_a_name(sessions),
            average=self._average(sessions),
            different_people=self._different(period, sessions, self._group_id),
            first_time=self._first_time(period),
            twice_or_more=self._twice_or_more(period),
            on_the_list=on_the_list,
        )

    # What each figure is; the shareable edition tells less.

    def _on_the_list(self, count: int) -> Figure:
        return count

    def _attendances(self, sessions: Sequence[CountedSession]) -> Figure:
        return came(sessions)

    def _without_a_name(self, sessions: Sequence[CountedSession]) -> Figure:
        return sum(session.unnamed for session in held(sessions))

    def _average(self, sessions: Sequence[CountedSession]) -> Figure:
        found = average(came(sessions), len(held(sessions)))
        return Unsaid.NOT_COUNTED if found is None else found

    def _different(self, period: Period, _sessions: Sequence[CountedSession], group_id: UUID | None) -> Figure:
        return len(self._people.different(period, group_id))

    def _first_time(self, period: Period) -> Figure:
        return self._people.first_time(period)

    def _twice_or_more(self, period: Period) -> Figure:
        return self._people.twice_or_more(period)

    def _came_to_two_groups(self) -> int | None:
        return self._people.in_two_groups(Period.QUARTER) if self._group_id is None else None

    def _heard(self) -> Heard | None:
        people = self._people.different(Period.QUARTER)
        if not people:
            return None
        return Heard(quarter_label(self._periods, year=False), tuple(self._ways(people).items()), len(people))

    def _ways(self, people: set[UUID]) -> dict[HeardBy, int]:
        ways = self._uow.figures.heard_from(self._group_id)
        return counted(ways.get(person, HeardFrom.NOT_STATED) for person in people)

    def _chart_notes(self) -> tuple[str, ...]:
        return charts.notes(self._groups, self._year, self._periods, self._first_days)

    def _at_the_talk(self, talk: Talk, _session: CountedSession) -> int | None:
        return talk.attended

    # Parts of the summary.

    def _charts(self) -> Iterator[Series]:
        for group in self._groups:
            first_day = self._first_days.get(group.id, group.first_date)
            yield charts.series(group, self._by_group[group.id], self._periods, first_day, self._today)

    def _missing(self) -> Iterator[MissingRegister]:
        for session in self._year:
            if mark_of(session, self._today) is SessionMark.NOT_IN:
                yield MissingRegister(self._names[session.group_id], session.date)

    def _talks(self, sessions: Sequence[CountedSession]) -> Iterator[TalkOfMonth]:
        for session in sessions:
            counted = mark_of(session, self._today) is SessionMark.HELD
            if not session.has_talk or mark_of(session, self._today) in (None, SessionMark.CANCELLED):
                continue
            for talk_id in self._uow.talks.of_session(session.id):
                talk = self._uow.talks.get(talk_id, self._today)
                yield TalkOfMonth(
                    group=self._names[session.group_id],
                    date=session.date,
                    title=talk.title,
                    speakers=tuple(map(speaker_line, talk.speakers)),
                    topics=tuple(topic.name for topic in talk.topics),
                    came=self._at_the_talk(talk, session) if counted else None,
                )

    def _rows(self) -> Iterator[GroupQuarter]:
        for group in self._groups:
            sessions = [one for one in self._by_group[group.id] if one.date >= self._periods.quarter]
            if sessions:
                yield self._row(group.name, sessions, group.id)

    def _row(self, name: str, sessions: Sequence[CountedSession], group_id: UUID | None) -> GroupQuarter:
        counted = held(sessions)
        return GroupQuarter(
            group=name,
            planned=len(marks(sessions, self._today)),
            registers_in=len(counted),
            months=tuple(self._month_figure(sessions, month) for month in self._quarter_months),
            attendances=self._attendances(sessions) if counted else Unsaid.NOT_COUNTED,
            average=self._average(sessions),
            different_people=self._different(Period.QUARTER, sessions, group_id) if counted else Unsaid.NOT_COUNTED,
        )

    def _month_figure(self, sessions: Sequence[CountedSession], month: dt.date) -> Figure:
        found = [session for session in sessions if session.date.replace(day=1) == month]
        if held(found):
            return self._attendances(found)
        return Unsaid.NOT_IN if SessionMark.NOT_IN in marks(found, self._today) else Unsaid.NOT_COUNTED
