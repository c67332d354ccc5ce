"""People and the sessions they came to over a period, as counts: never a rate, and never for anybody outside."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.monthly_summary import CompletenessLine, MissingRegister, SessionMark


@dataclass(frozen=True)
class SessionColumn:
    """One session. `no_longer` came and are not on the list any more, for whatever reason; `total` is everybody."""

    date: dt.date
    mark: SessionMark
    has_speaker: bool = False
    no_longer: int = 0
    unnamed: int = 0
    total: int = 0


@dataclass(frozen=True)
class PersonRow:
    """Somebody on the list, with what the register of each session says of her; None is nothing."""

    name: str
    presences: tuple[Presence | None, ...]

    @property
    def came(self) -> int:
        """At how many of the sessions she was."""
        return self.presences.count(Presence.CAME)


@dataclass(frozen=True)
class PeriodAttendance:
    """A period of one group. `people` come sorted; `gone` are people who came and are no longer on the list."""

    group: str
    first: dt.date
    last: dt.date
    period: str
    completeness: tuple[CompletenessLine, ...]
    missing: tuple[MissingRegister, ...]
    sessions: tuple[SessionColumn, ...]
    people: tuple[PersonRow, ...]
    gone: int = 0

    @property
    def covers(self) -> str:
        """The period."""
        return self.period

    @property
    def total(self) -> int:
        """Attendances of everybody."""
        return sum(session.total for session in self.sessions)


def is_whole_months(first: dt.date, last: dt.date) -> bool:
    """Whether a period begins on the first day of a month and ends on the last of one."""
    return first.day == 1 and (last + dt.timedelta(days=1)).day == 1
