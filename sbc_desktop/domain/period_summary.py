"""A quarter or a year of one group, or of all, with the same period of the year before beside it, for a funder."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, fields
from decimal import Decimal

from sbc_desktop.domain.monthly_summary import KeyFigures, MonthlySummary, SessionMark
from sbc_desktop.domain.paper import Figure, Unsaid
from sbc_desktop.domain.report import SummaryKind


@dataclass(frozen=True)
class PeriodSummary(MonthlySummary):
    """A period. `figures` are this one and the same a year before; `month` is its last month.

    `period` names it: "April to June 2026", "2026", "April 2026 to March 2027". A year has no months in `by_group`.
    """

    kind: SummaryKind = SummaryKind.QUARTERLY
    period: str = ""
    first: dt.date = field(default=dt.date.min)
    last: dt.date = field(default=dt.date.min)

    @property
    def covers(self) -> str:
        """The period."""
        return self.period

    @property
    def is_one_month(self) -> bool:
        """A quarter or a year never is."""
        return False

    @property
    def planned(self) -> int:
        """How many sessions were to be held."""
        return self.completeness[0].planned

    def sessions(self, mark: SessionMark) -> int:
        """How many of them came to this."""
        return self.completeness[0].count(mark)


def changes(this: KeyFigures, before: KeyFigures) -> list[Figure]:
    """What differs from the year before, figure by figure; not counted where either is no exact number."""
    pairs = [(getattr(this, one.name), getattr(before, one.name)) for one in fields(KeyFigures)][1:]
    return [_change(now, then) for now, then in pairs]


def _change(now: Figure, then: Figure) -> Figure:
    if isinstance(now, int | Decimal) and isinstance(then, int | Decimal):
        return now - then
    return None if now is None else Unsaid.NOT_COUNTED
