"""A house in which sessions are held in one line, for tests that count."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sbc_desktop.domain.attendee import HeardFrom
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.monthly_summary import MonthlySummary
from sbc_desktop.services.counting.monthly_summary import count_month
from sbc_desktop.storage.tables.people import membership
from tests.desk import STARTS, House

JUNE, FIRST_OF_JULY = dt.date(2026, 6, 1), dt.date(2026, 7, 1)


class Year(House):
    """A house in which sessions are held in one line."""

    def hold(self, group_id: UUID, day: dt.date, *people: UUID, unnamed: int = 0) -> UUID:
        """A session of a day to which these came, its register closed."""
        session_id = self.session(group_id, day)
        self.let_come(session_id, day, *people, unnamed=unnamed)
        self.registers.close(session_id, Closing(len(people) + unnamed))
        return session_id

    def let_come(self, session_id: UUID, day: dt.date, *people: UUID, unnamed: int = 0) -> None:
        """Check these in on the day."""
        self.clock.set(dt.datetime.combine(day, STARTS))
        for person in people:
            self.desk.check_in(session_id, person)
        for _somebody in range(unnamed):
            self.desk.unnamed(session_id)

    def close(self, session_id: UUID, headcount: int) -> None:
        """Close the register of a session that was entered late."""
        self.registers.close(session_id, Closing(headcount))

    def set_heard(self, ways: dict[UUID, str]) -> None:
        """How these heard about their only group."""
        with self.writing() as uow:
            for person, way in ways.items():
                (place,) = uow.memberships.of([person])[person]
                uow.changes.update(membership, place.id, {"heard_from": HeardFrom(way)})

    def month(
        self, group_id: UUID | None, month: dt.date = JUNE, today: dt.date = dt.date(2026, 7, 1)
    ) -> MonthlySummary:
        """The summary of a month, counted on a day."""
        with self.store.reading() as uow:
            return count_month(uow, group_id, month, today)
