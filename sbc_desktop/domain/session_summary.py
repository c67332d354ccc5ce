"""One session on one page: what became of it, how many came, how long it was, who spoke."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sbc_desktop.domain.attendance_register import RegisterState
from sbc_desktop.domain.monthly_summary import Gap, Series, TalkOfMonth
from sbc_desktop.domain.paper import Figure


@dataclass(frozen=True)
class SessionSummary:
    """A session. `came` is None until its register is closed; in `chart` the bar of its month alone is dark.

    `cancelled_because` is "" where the reason may not be told. `usual` is how many minutes the group meets for.
    """

    group: str
    date: dt.date
    starts: dt.time
    ends: dt.time
    state: RegisterState
    where: str
    came: Figure
    usual: int
    talks: tuple[TalkOfMonth, ...]
    talk_minutes: int
    chart: Series
    cancelled_because: str = ""
    closed_at: dt.datetime | None = None
    corrections: int = 0

    @property
    def covers(self) -> str:
        """Its day."""
        return self.date.isoformat()

    @property
    def minutes(self) -> int:
        """From start to end."""
        return (self.ends.hour - self.starts.hour) * 60 + self.ends.minute - self.starts.minute

    @property
    def is_fullest(self) -> bool:
        """Whether every other month of the chart had fewer, and there is another."""
        numbers = [bar.value for bar in self.chart.bars if not isinstance(bar.value, Gap)]
        return len(numbers) > 1 and isinstance(self.came, int) and sorted(numbers)[-2] < self.came == max(numbers)
