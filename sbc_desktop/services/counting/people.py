"""Different people, newcomers, and those who came again: counted by person, never by session."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from enum import Enum
from uuid import UUID

from sbc_desktop.storage.figures import Periods, Visits
from sbc_desktop.storage.unit_of_work import UnitOfWork


class Period(Enum):
    """Which of the three periods; the value is the name of its first day in `Periods`."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class PeopleOfPeriods:
    """Everybody who came in the 12 months to one group, or to any."""

    def __init__(self, uow: UnitOfWork, periods: Periods, group_id: UUID | None) -> None:
        self._periods = periods
        self._visits = uow.figures.visits(periods, group_id)
        self._in_year = Counter[UUID]()
        first: dict[UUID, dt.date] = {}
        for visit in self._visits:
            self._in_year[visit.person] += visit.in_year
            first[visit.person] = min(visit.first, first.get(visit.person, visit.first))
        if group_id is None:
            # Somebody new to a group may have come to another one years ago.
            newcomers = tuple(person for person, day in first.items() if day >= periods.year)
            first |= uow.figures.first_ever(newcomers, periods.last)
        self._first = first

    def different(self, period: Period, group_id: UUID | None = None) -> set[UUID]:
        """Each person who came in the period once, of one group or of all."""
        return {
            visit.person
            for visit in self._visits
            if _times(visit, period) and (group_id is None or visit.group_id == group_id)
        }

    def first_time(self, period: Period) -> int:
        """How many of them came for the first time ever."""
        begins: dt.date = getattr(self._periods, period.value)
        return sum(self._first[person] >= begins for person in self.different(period))

    def twice_or_more(self, period: Period) -> int:
        """How many of them came at least twice in the 12 months."""
        return sum(self._in_year[person] >= 2 for person in self.different(period))

    def in_two_groups(self, period: Period) -> int:
        """How many came to more than one group in the period."""
        groups = Counter(visit.person for visit in self._visits if _times(visit, period))
        return sum(number > 1 for number in groups.values())


def _times(visit: Visits, period: Period) -> int:
    if period is Period.MONTH:
        return visit.in_month
    return visit.in_quarter if period is Period.QUARTER else visit.in_year
