"""What somebody outside learns from a report: the sums that its figures, charts and tables tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sbc_desktop.domain.monthly_summary import Gap, KeyFigures, MonthBar, MonthlySummary
from sbc_desktop.domain.paper import Figure, Unsaid
from sbc_desktop.storage.figures import CountedSession
from tests.attacker import Attacker, Sum

Span = tuple[dt.date, dt.date]
_FEW = (1, 4)


def person_key(kind: str, cell: int, group: UUID | None, span: Span) -> Hashable:
    """The unknown for a cell of a table of people."""
    return ("people", kind, cell, group, span)


@dataclass
class Reader:
    """Reads reports for an attacker who knows every session that was held."""

    attacker: Attacker
    sessions: Sequence[CountedSession]
    names: dict[str, UUID]

    def read(self, report: MonthlySummary, columns: Sequence[tuple[KeyFigures, Span]]) -> None:
        """Take in a whole report; `columns` are its columns of figures with their periods."""
        group = self.names[report.group] if report.group else None
        for figures, span in columns:
            self._column(figures, group, span)
        for series in report.charts:
            for bar in series.bars:
                self.bar(bar, self.names[series.group])
        if not report.quarter:
            return
        span = (report.quarter[0], columns[0][1][1])
        for row in report.by_group:
            self._total(row.attendances, self.names[row.group], span)
            self._people(row.different_people, self.names[row.group], span)
            for month, figure in zip(report.quarter, row.months, strict=True):
                self._total(figure, self.names[row.group], _month(month))
        if report.by_group_total:
            for month, figure in zip(report.quarter, report.by_group_total.months, strict=True):
                self._total(figure, None, _month(month))
        if report.heard and report.heard.lines:
            self._ways([people for _way, people in report.heard.lines], report.heard.everybody, group, span)

    def _column(self, figures: KeyFigures, group: UUID | None, span: Span) -> None:
        self._total(figures.attendances, group, span)
        months: Sum = {("unnamed", s.group_id, s.date.year, s.date.month): 1 for s in self._held(group, span)}
        if isinstance(figures.without_a_name, int):
            self.attacker.exactly(months, figures.without_a_name)
        elif figures.without_a_name is Unsaid.FEWER_THAN_5:
            self.attacker.between(months, 0, 4)
        self._people(figures.different_people, group, span)
        for kind, figure in (("new", figures.first_time), ("again", figures.twice_or_more)):
            if isinstance(figure, int):
                self.attacker.exactly({person_key(kind, 0, group, span): 1}, figure)

    def _people(self, figure: Figure, group: UUID | None, span: Span) -> None:
        everybody = person_key("people", 0, group, span)
        if isinstance(figure, int):
            self.attacker.exactly({everybody: 1}, figure)
        elif figure is Unsaid.FEWER_THAN_5:
            self.attacker.between({everybody: 1}, 0, 4)

    def _ways(self, ways: Sequence[Figure], everybody: Figure, group: UUID | None, span: Span) -> None:
        for cell, people in enumerate(ways):
            key = person_key("heard", cell, group, span)
            if isinstance(people, int):
                self.attacker.exactly({key: 1}, people)
            else:
                self.attacker.between({key: 1}, 1, 100)
        assert isinstance(everybody, int)
        self.attacker.exactly({person_key("heard", cell, group, span): 1 for cell in range(len(ways))}, everybody)

    def told(self, session: CountedSession, came: Figure) -> None:
        """Take in how many came to one session."""
        self._total(came, session.group_id, (session.date, session.date))

    def bar(self, bar: MonthBar, group: UUID) -> None:
        """Take in one month of a chart."""
        if bar.value is Gap.ZERO:
            self._total(0, group, _month(bar.month))
        elif isinstance(bar.value, int):
            self._total(bar.value, group, _month(bar.month))

    def _total(self, figure: Figure, group: UUID | None, span: Span) -> None:
        terms: Sum = {("session", session.id): 1 for session in self._held(group, span)}
        if isinstance(figure, int):
            self.attacker.exactly(terms, figure)
        elif figure is Unsaid.FEWER_THAN_5:
            self.attacker.between(terms, *_FEW)
        elif figure is Unsaid.SESSION_HELD:
            self.attacker.exactly(terms, 0)

    def _held(self, group: UUID | None, span: Span) -> Iterable[CountedSession]:
        return (s for s in self.sessions if group in (None, s.group_id) and span[0] <= s.date <= span[1])


def _month(first: dt.date) -> Span:
    following = (first + dt.timedelta(days=31)).replace(day=1)
    return first, following - dt.timedelta(days=1)
