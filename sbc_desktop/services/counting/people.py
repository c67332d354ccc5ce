"""Different people, newcomers, and those who came again: counted by person, never by session."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum
from uuid import UUID

from sbc_desktop.storage.figures import CountedSession, Periods
from sbc_desktop.storage.unit_of_work import UnitOfWork


class Period(Enum):
    """Which of the three periods; the value is the name of its first day in `Periods`."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class PeopleOfPeriods:
    """Everybody who came in the 12 months to one group, or to any."""

    def __init__(
        self, uow: UnitOfWork, periods: Periods, group_id: UUID | None, sessions: Sequence[CountedSession]
    ) -> None:
        self._periods = periods
        by_id = {session.id: session for session in sessions}
        self._times = Counter[UUID]()
        self._came: dict[Period, dict[UUID, set[UUID]]] = {period: defaultdict(set) for period in Period}
        first: dict[UUID, dt.date] = {}
        said_new: set[UUID] = set()
        for visit in uow.figures.visits(periods.year, periods.last, group_id):
            session = by_id[visit.session_id]
            self._times[visit.person] += 1
            first[visit.person] = min(session.date, first.get(visit.person, session.date))
            if visit.new:
                said_new.add(visit.person)
            for period in Period:
                if session.date >= self._begins(period):
                    self._came[period][session.group_id].add(visit.person)
        # A register closed late may have called somebody new who had come before.
        before = uow.figures.came_before(said_new, periods.year)
        known = {person for person, group in before if group_id in (None, group)}
        self._first = {person: first[person] for person in said_new - known}

    def different(self, period: Period, group_id: UUID | None = None) -> set[UUID]:
        """Each person who came in the period once, of one group or of all."""
        groups = self._came[period]
        return groups[group_id] if group_id is not None else _all_of(groups.values())

    def first_time(self, period: Period) -> int:
        """How many of them came for the first time ever."""
        begins = self._begins(period)
        return sum(day >= begins for day in self._first.values())

    def twice_or_more(self, period: Period) -> int:
        """How many of them came at least twice in the 12 months."""
        return sum(self._times[person] >= 2 for person in self.different(period))

    def in_two_groups(self, period: Period) -> int:
        """How many came to more than one group in the period."""
        groups = Counter(person for people in self._came[period].values() for person in people)
        return sum(number > 1 for number in groups.values())

    def _begins(self, period: Period) -> dt.date:
        begins: dt.date = getattr(self._periods, period.value)
        return begins


def _all_of(groups: Iterable[set[UUID]]) -> set[UUID]:
    return set().union(*groups)
