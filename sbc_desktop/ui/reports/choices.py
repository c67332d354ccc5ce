"""What the services offer for a report of some kind: groups, sessions and periods."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.group import Group
from sbc_desktop.domain.report import ReportPeriod, SummaryKind
from sbc_desktop.domain.session import GroupSession, SessionState
from sbc_desktop.ui.reports.kinds import Kind

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

_MONTHS_OF_OWN_DATES = 6


class Choices:
    """Reads what can be chosen."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def groups(self) -> tuple[Group, ...]:
        """The groups somebody may choose from."""
        return self._services.reports.groups()

    def offers_all(self, kind: Kind) -> bool:
        """Whether a report of this kind can be about all groups together."""
        return kind.of_all and self._services.access.sees_all_groups

    def group_at_hand(self) -> UUID | None:
        """The group that meets next, else the first."""
        coming = self._services.sessions.coming(limit=1) if self._services.access.may(Right.OWN_GROUPS) else ()
        groups = self.groups()
        return coming[0].group_id if coming else groups[0].id if groups else None

    def sessions(self, kind: Kind, group_id: UUID, chosen: UUID | None) -> tuple[GroupSession, ...]:
        """The sessions of a group, the newest first; the chosen one among them, whatever became of it."""
        today = self._services.clock.today()
        listed = self._services.reports.sessions_for(group_id)
        found = [
            one
            for one in listed
            if (kind.of_cancelled or one.state is not SessionState.CANCELLED)
            and not (kind.of_past and one.date > today)
        ]
        if chosen is not None and all(one.id != chosen for one in found):
            session = self._services.sessions.get(chosen)
            found += [session] if session.group_id == group_id else []
        return tuple(sorted(found, key=lambda one: one.date, reverse=True))

    def near(self, sessions: tuple[GroupSession, ...]) -> GroupSession | None:
        """The session nearest to today."""
        today = self._services.clock.today()
        return min(sessions, key=lambda one: abs((one.date - today).days), default=None)

    def periods(self, kind: Kind, group_id: UUID | None) -> tuple[ReportPeriod, ...]:
        """The periods a report of figures can be about, the newest first."""
        return self._services.summaries.periods(kind.figures, group_id) if kind.figures is not None else ()

    def own_dates(self, group_id: UUID | None) -> tuple[dt.date, dt.date] | None:
        """From and to of the last six months that are over; None while there is no month to speak of."""
        months = self._services.summaries.periods(SummaryKind.MONTHLY, group_id)
        over = [month for month in months if month.is_over] or list(months)
        return (over[:_MONTHS_OF_OWN_DATES][-1].first, over[0].last) if over else None


def newest(periods: tuple[ReportPeriod, ...]) -> ReportPeriod | None:
    """The newest that is over: one that is running has nothing yet that anybody could send."""
    return next((period for period in periods if period.is_over), periods[0] if periods else None)
